"""The sentences of a comparison of roles: verdicts, moves, break-evens, what to find out.

For the page, the documents and the charts alike. Texts of the user's in them are as they stand in
the view: a writer that has to make them safe first does so with `named`.
"""

from collections.abc import Callable

from journal.domain import rounding
from journal.domain.grammar_words import MONTH_NAMES
from journal.render.words import counted, day
from journal.views.comparison import BreakEven, Comparison, Learning, Move, Question, Reason
from journal.views.roles import LinkedEntries

STAY = "stay"
LITTLE = 0.5
"""Under so many points, finding out first would not change the move."""

ORDINALS = ("best", "2nd", "3rd", "4th", "5th", "6th")

UNRANKED = ("missing", "out", "at-risk")
"""Notices that stand below the table of fits."""

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def named(view: Comparison, say: Callable[[str], str]) -> Comparison:
    """Return the view with every text of the person's as `say` has it: safe, or cut to fit."""

    def reasons(found: tuple[Reason, ...]) -> tuple[Reason, ...]:
        return tuple(each._replace(why=each.why and say(each.why)) for each in found)

    roles = tuple(
        role._replace(
            name=say(role.name),
            short=say(role.short),
            pros=reasons(role.pros),
            cons=reasons(role.cons),
            notes=tuple(note._replace(text=say(note.text)) for note in role.notes),
            entries=role.entries and _said(role.entries, say),
        )
        for role in view.roles
    )
    return view._replace(
        title=say(view.title),
        what_if=tuple(say(key) for key in view.what_if),
        criteria=tuple(each._replace(name=say(each.name)) for each in view.criteria),
        roles=roles,
        learning=tuple(each._replace(title=say(each.title)) for each in view.learning),
        notices=tuple(each._replace(text=say(each.text)) for each in view.notices),
    )


def _said(entries: LinkedEntries, say: Callable[[str], str]) -> LinkedEntries:
    gap = entries.last_gap
    return entries._replace(
        newest=tuple(say(text) for text in entries.newest), last_gap=gap and say(gap)
    )


def percent(share: float | None) -> str:
    """Return a share 0–1 in whole per cent: 90%, <1%, >99%."""
    return "–" if share is None else rounding.per_cent(share)


def signed(points: float) -> str:
    """Return whole points with their sign, never minus zero."""
    size = rounding.whole(points)
    return "0" if size == 0 else f"{'+' if size > 0 else '−'}{abs(size)}"


def whole(points: float) -> str:
    """Return whole points, a minus as people write it."""
    size = rounding.whole(points)
    return f"−{-size}" if size < 0 else str(size)


def points_said(points: float) -> str:
    """Return whole points in words: 1 point, 2 points."""
    size = rounding.whole(points)
    return f"{whole(points)} point{'' if size == 1 else 's'}"


def lead_said(points: float) -> str:
    """Return how far one is ahead: 8 points, and under 1 point where none could be shown."""
    return "under 1 point" if rounding.whole(points) == 0 < points else points_said(points)


def figure(value: float) -> str:
    """Return a figure of a rating at one decimal, without what says nothing."""
    return f"{rounding.rounded(value, 1):g}"


def month(starts: str | None) -> str:
    """Return a month YYYY-MM as people write it: Jul 2027."""
    return "–" if starts is None else f"{MONTH_NAMES[int(starts[5:]) - 1][:3]} {starts[:4]}"


def helps(view: Comparison, goal: Learning) -> str:
    """Return which roles a goal helps: no-regret, hedge (35%), bet on manager (65%), park."""
    if goal.kind == "bet":
        return f"bet on {short(view, goal.helps[0])} ({percent(goal.odds)})"
    return f"hedge ({percent(goal.odds)})" if goal.kind == "hedge" else goal.kind


def entries_told(entries: LinkedEntries | None) -> str:
    """Return what lines of the journal that belong to a role say of it; "" without any."""
    if entries is None or not (entries.wins or entries.praise or entries.gaps):
        return ""
    told = [
        counted(number, one, many)
        for number, one, many in (
            (entries.wins, "win", "wins"),
            (entries.praise, "praise", "praise"),
            (entries.gaps, "gap named", "gaps named"),
        )
        if number
    ]
    last = ""
    if entries.last_gap is not None and entries.last_gap_on is not None:
        last = f", last on {day(entries.last_gap_on)}: “{entries.last_gap}”"
    return f"{', '.join(told)}{last}"


def held(name: str) -> str:
    """Return a name that no line break parts."""
    return name.replace(" ", "\u00a0")


def name_of(view: Comparison, slug: str) -> str:
    """Return a role's full name."""
    return view.role(slug).name


def short(view: Comparison, slug: str) -> str:
    """Return a role's name as a column has it."""
    return view.role(slug).short


def criterion(view: Comparison, slug: str) -> str:
    """Return the name of a criterion, held together."""
    return held(next(each.name for each in view.criteria if each.slug == slug))


def fit_verdict(view: Comparison) -> str:
    """Return the sentence about the fit: who leads, how sure, and why."""
    first, second = view.ranked[:2]
    verdict = view.verdict.fit
    name, rival = name_of(view, first.slug), name_of(view, second.slug)
    share = f"best in {percent(verdict.p_best)} of draws"
    ahead = f"{lead_said(verdict.gap)} ahead of {rival}"
    if verdict.word == "tie":
        tied = [name_of(view, role.slug) for role in view.ranked if role.rank == 1]
        return f"{' and '.join(tied)} tie at {whole(first.fit or 0.0)} points."
    if verdict.word == "too close to call":
        return f"{name}, too close to call: {ahead}, {share}.{question(view, verdict.question)}"
    if verdict.word == "leaning":
        return f"{name}, leaning: {ahead}, {share}."
    if view.verdict.never_behind:
        return f"{name}, clear: {share}, never behind while the order of your weights holds."
    distance = view.verdict.nearest_flip
    if distance is None:
        return f"{name}, clear: {share}, and no single weight changes that."
    nearest = rounding.whole(100 * distance)
    return f"{name}, clear: {share}, the nearest flip of a weight {nearest} percentage points away."


def question(view: Comparison, asked: Question | None) -> str:
    """Return the one thing to find out, with a blank before it; "" when there is none."""
    if asked is None:
        return ""
    rival = name_of(view, asked.rival)
    name = criterion(view, asked.criterion)
    if asked.about == "weight" or asked.role is None or asked.figure is None:
        weight = next(each.weight for each in view.criteria if each.slug == asked.criterion)
        side = "Under" if (asked.weight or 0.0) < (weight or 0.0) else "Over"
        return (
            f" Ask yourself how much {name} weighs. {side} {percent(asked.weight)} {rival} leads."
        )
    side = which_side(view, asked.criterion, rises=asked.role == asked.rival)
    of = name_of(view, asked.role)
    return (
        f" Find out how good {name} of {of} really is: {side} {figure(asked.figure)} {rival} leads."
    )


def move_verdict(view: Comparison) -> list[str]:
    """Return the sentences about the move: what to do, and what would change it."""
    if not view.moves:
        return []
    best, verdict = view.moves[0], view.verdict.move
    word = f", {verdict.word}" if verdict is not None else ""
    said = f"{_told(view, best)}{word}."
    return [said, " ".join(part for part in (_break_even(view), _asking(view)) if part)]


def move_label(view: Comparison, move: Move) -> str:
    """Return a move as its row names it: take manager, keep writer open."""
    if not move.roles:
        return STAY
    first = short(view, move.roles[0])
    verb = _verb(view, move.roles[0]).lower()
    if len(move.roles) == 2:
        return f"{verb} {first}, keep {short(view, move.roles[1])} open"
    kept = any(len(each.roles) == 2 and each.roles[0] == move.roles[0] for each in view.moves)
    return f"{verb} {first}{' and stay' if kept else ''}"


def which_side(view: Comparison, slug: str, *, rises: bool) -> str:
    """Return on which side of a figure the value is higher (`rises`) or lower."""
    held = next(each for each in view.criteria if each.slug == slug)
    falling = held.kind == "number" and float(held.worst) > float(held.best)
    if held.points:
        ordered = sorted(held.points)
        falling = ordered[0][1] > ordered[-1][1]
    return "over" if rises != falling else "under"


def _verb(view: Comparison, slug: str) -> str:
    role = view.role(slug)
    if role.status in ("offered", "accepted"):
        return "Accept"
    starts = [each.start_in for each in view.roles if f"go:{each.slug}" in _ids(view)]
    earliest = min((start for start in starts if start is not None), default=0)
    return "Take" if role.start_in == earliest else "Wait for"


def _ids(view: Comparison) -> set[str]:
    return {move.id for move in view.moves}


def _told(view: Comparison, move: Move) -> str:
    if not move.roles:
        return f"Stay: {name_of(view, view.stay)}" if view.stay is not None else "Stay"
    verb = _verb(view, move.roles[0])
    now = "" if verb == "Wait for" else " now"
    first = f"{verb} {name_of(view, move.roles[0])}{now}"
    if len(move.roles) == 2:
        return f"{first} and keep {name_of(view, move.roles[1])} open"
    return first


def _break_even(view: Comparison) -> str:
    """Return when waiting for the pivot would be better than the earlier role of the best move."""
    role = view.pivot
    own = [each for each in view.break_even if each.role == role]
    if not own:
        own = [each for each in view.break_even if each.role == view.break_even[0].role]
    if not own:
        return ""
    against = _earlier(view, own)
    pieces = [
        piece
        for each in own
        if each.against.split(":")[1] == against
        for piece in (_piece(view, each),)
        if piece
    ]
    if not pieces:
        return ""
    several = len(_ids(view)) > 4
    who = f"Waiting for {short(view, own[0].role)}" if several else "Waiting"
    return f"{who} {', and '.join(pieces)}."


def _earlier(view: Comparison, own: list[BreakEven]) -> str:
    """Return the earlier role to compare with: that of the best move, else that of the best of
    those.
    """
    earlier = {each.against.split(":")[1] for each in own}
    for move in view.moves:
        if move.roles and move.roles[0] in earlier:
            return move.roles[0]
    return min(earlier)


def _piece(view: Comparison, each: BreakEven) -> str:
    keeps = each.against.startswith("keep:")
    rival = "keeping it open" if keeps else "taking and staying"
    if len(_ids(view)) > 4:
        first = short(view, each.against.split(":")[1])
        rival = f"keeping it open behind {first}" if keeps else f"taking {first} and staying"
    if each.beats == "equal":
        return f"is worth the same as {rival}"
    if each.beats in ("never", "always"):
        return f"{each.beats} beats {rival}"
    said = percent(view.role(each.role).p_offer)
    return f"beats {rival} only {each.beats} {percent(each.p)} (you say {said})"


def against(view: Comparison, move: str) -> str:
    """Return the move that waiting is compared with: taking manager and keeping it open."""
    kind, *roles = move.split(":")
    name = name_of(view, roles[0])
    return f"taking {name} and keeping it open" if kind == "keep" else f"taking {name} and staying"


def break_even(each: BreakEven) -> str:
    """Return for which chances waiting is as good: 99% or more, 74% or less, never, always."""
    if each.beats in ("never", "always"):
        return each.beats
    if each.beats == "equal":
        return "any chance"
    return f"{percent(each.p)} or {'more' if each.beats == 'above' else 'less'}"


def _asking(view: Comparison) -> str:
    if not view.evpi:
        return ""
    most = max(view.evpi, key=lambda each: each.points)
    if most.points < LITTLE:
        return "Finding out first would not change this."
    name = name_of(view, most.role)
    asked = (
        f"whether the post of {name} will open"
        if most.question == "opens"
        else f"whether the offer of {name} will come"
    )
    return f"Asking {asked} is worth at most {points_said(most.points)}."
