"""What a review says in short: computed sentences, the most important figures first."""

from collections.abc import Iterable, Sequence

from journal.render import words
from journal.views.review_days import Owners, Span, Wins
from journal.views.review_numbers import Change, Number
from journal.views.reviews import Head, Review

FEW_RATED = 7
"""Of fewer rated days none that is low says nothing."""

LONG_KINDS = ("quarter", "year")
"""Reviews whose shares have a decimal."""


def before(head: Head) -> str:
    """Return the period before in a sentence."""
    return words.unit_name(head.kind, head.before)


def year_ago(head: Head) -> str:
    """Return the same period a year ago in a sentence."""
    return words.last_year_name(head.kind, head.year_ago)


def this(head: Head) -> str:
    """Return the period itself in a sentence."""
    return words.unit_name(head.kind, head.whole)


def compared(head: Head) -> str:
    """Return what the period is compared with: `Compared with 2026-Q2 and with 2025-Q3.`, while it
    runs `Compared with the first 89 days of 2026-Q2 and of 2025-Q3.`
    """
    if not head.running:
        then = "" if is_same(head) else f" and with {head.year_ago.label}"
        return f"Compared with {head.before.label}{then}."
    before, year_ago = (_first_days(span) for span in (head.before, head.year_ago))
    then = "of " if year_ago == before else f"with {year_ago} of "
    beside = "" if is_same(head) else f" and {then}{head.year_ago.label}"
    return f"Compared with {before} of {head.before.label}{beside}."


def _first_days(span: Span) -> str:
    return f"the first {words.counted((span.end - span.start).days, 'day')}"


def is_same(head: Head) -> bool:
    """Whether the period before is the one a year ago, as for years: then it is said once."""
    return head.before == head.year_ago


def in_short(view: Review) -> list[str]:
    """Return the sentences that a review begins with, the most important figures first."""
    return [
        sentence
        for sentence in (
            _wins(view.wins),
            _headline(view),
            _owners(view),
            _energy(view),
        )
        if sentence
    ]


def _wins(wins: Wins | None) -> str:
    if wins is None or not wins.wins:
        return ""
    number = len(wins.wins)
    if number == wins.with_result:
        return (
            f"{words.counted(number, 'win')}, {'it has' if number == 1 else 'all with'} a result."
        )
    return (
        f"{words.counted(number, 'win')}, {wins.with_result or 'none'} with a result you can quote."
    )


def headline(numbers: Iterable[Number]) -> Number | None:
    """Return the measure that is told first: one that changed by more than chance, else a share."""
    outcomes = [each for each in numbers if not each.activity and each.value is not None]
    changed = [each for each in outcomes if _is_more(each.before) or _is_more(each.year_ago)]
    shares = [each for each in outcomes if each.kind == "share"]
    return next(iter(changed or shares), None)


def _is_more(change: Change | None) -> bool:
    return change is not None and change.more_than_chance


def _headline(view: Review) -> str:
    number = headline(view.numbers)
    if number is None:
        return ""
    fine = view.head.kind in LONG_KINDS
    value = words.measured(number.value, number.kind, number.unit, number.n, fine=fine)
    of = f" of {words.of_counts(number.n, number.unit)}" if number.kind == "share" else ""
    said = [f"{number.name}: {value}{of}."]
    moved = _moved(number, view.head)
    if moved:
        said.append(moved)
    season = _season(number, view.head)
    if season:
        said.append(season)
    return " ".join(said)


def _moved(number: Number, head: Head) -> str:
    """Return `Down 6.5 points on Q2, up 6.3 on last Q3, both more than chance.`"""
    parts: list[str] = []
    stars: list[bool] = []
    for change, name in ((number.before, before(head)), (number.year_ago, year_ago(head))):
        if change is None or change.difference is None or (parts and is_same(head)):
            continue
        unit = (" points" if number.kind == "share" else "") if not parts else ""
        scale = 100 if number.kind == "share" else 1
        near = words.signed(change.difference * scale)
        way = "as it was" if near == "0.0" else "up" if near.startswith("+") else "down"
        size = "" if near == "0.0" else f" {near[1:]}{unit}"
        parts.append(f"{way}{size} on {name}")
        stars.append(change.more_than_chance)
    if not parts:
        return ""
    sentence = f"{parts[0][:1].upper()}{', '.join(parts)[1:]}"
    if number.kind != "share":
        return f"{sentence}."
    return f"{sentence}, {_chance(stars)}."


def _chance(stars: Sequence[bool]) -> str:
    if len(stars) == 1:
        return "more than chance" if stars[0] else "within chance"
    if all(stars):
        return "both more than chance"
    if not any(stars):
        return "both within chance"
    return "the first more than chance" if stars[0] else "the second more than chance"


def _season(number: Number, head: Head) -> str:
    """Return `Q3 was below Q2 last year too (-3.4).` where the season explains the direction."""
    if head.kind != "quarter" or number.before is None or number.before.difference is None:
        return ""
    then = [point.value for point in number.units]
    if len(then) < 6 or then[-5] is None or then[-6] is None:
        return ""
    last_year = then[-5] - then[-6]
    if last_year * number.before.difference <= 0:
        return ""
    way = "below" if last_year < 0 else "above"
    shown = words.difference(last_year, number.kind)
    return f"{this(head)} was {way} {before(head)} last year too ({shown})."


def _owners(view: Review) -> str:
    owners, head = view.owners, view.head
    if owners is None or owners.not_mine is None or not has_others(owners):
        return ""
    then = None if is_same(head) else owners.not_mine_year_ago
    beside = _pair((before(head), owners.not_mine_before), (year_ago(head), then))
    said = [f"Other teams’ work: {words.share(owners.not_mine)} of your hours{beside}."]
    changed = _largest_change(owners)
    if changed:
        said.append(changed)
    return " ".join(said)


def has_others(owners: Owners) -> bool:
    """Whether there is other people's work to tell of, now or in what it is compared with."""
    return any(not row.mine for row in owners.rows)


def _pair(*named: tuple[str, float | None]) -> str:
    known = [f"{name} {words.share(value)}" for name, value in named if value is not None]
    return f" ({', '.join(known)})" if known else ""


def _largest_change(owners: Owners) -> str:
    changes = [
        (row.share - row.share_before, row.owner)
        for row in owners.rows
        if not row.mine and row.share is not None and row.share_before is not None
    ]
    if not changes:
        return ""
    difference, owner = max(changes, key=lambda each: abs(each[0]))
    if words.points(difference) == "0.0":
        return ""
    said = f"The largest change is {owner}, {words.points(difference)} points"
    home = next(
        (each for each in owners.handoffs if each.owner.casefold() == owner.casefold()), None
    )
    if home is None:
        return f"{said}."
    return f"{said}; “{lowered(home.title)}” was handed off on {words.day(home.closed_on)}."


def lowered(title: str) -> str:
    """Return a title inside a sentence: its first letter small, unless the word is a name."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def _energy(view: Review) -> str:
    if view.feelings is None or view.feelings.energy.mean is None:
        return ""
    energy, head = view.feelings.energy, view.head
    beside = [
        f"{name} {words.mean(mean, n)}"
        for name, mean, n in (
            (before(head), energy.before_mean, energy.before_n),
            (year_ago(head), energy.year_ago_mean, energy.year_ago_n),
        )[: 1 if is_same(head) else 2]
        if mean is not None
    ]
    said = ", ".join([f"Energy {words.mean(energy.mean, energy.n)}", *beside])
    if not energy.low and energy.n < FEW_RATED:
        return f"{said}."
    then = f" ({year_ago(head)}: {energy.year_ago_low})" if energy.year_ago_n else ""
    return f"{said}; {words.counted(energy.low, 'low day')}{then}."
