"""What stands below the tables of a comparison: hours, learning, reasons, unknowns, notices."""

import itertools
import textwrap
from collections.abc import Iterator, Sequence

from journal.domain import rounding
from journal.render import columns
from journal.render import comparison_words as words
from journal.render.style import Page
from journal.views.comparison import ComparedRole, Comparison

ABREAST = 80
"""From so many columns on the reasons of two roles stand side by side."""

GAP = 2


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> Iterator[str]:
    """Return a paragraph with a hanging indent; what is held by no-break blanks stays together."""
    for line in textwrap.wrap(
        text,
        max(20, width - 2),
        initial_indent=first,
        subsequent_indent=rest,
        tabsize=1,
        break_on_hyphens=False,
    ):
        yield line.replace("\u00a0", " ").rstrip()


def left(text: str, width: int) -> str:
    """Return `text` in exactly `width` cells, shortened with … where it must be."""
    return columns.fill(columns.cut(text, width), width)


def right(text: str, width: int) -> str:
    return " " * (width - columns.width(text)) + text


def evidence(view: Comparison, width: int) -> Iterator[str]:
    """Return the charge of hours like those of each role, and what lines that belong to it say."""
    if view.evidence:
        yield from _hours(view, width)
    for role in view.roles:
        told = words.entries_told(role.entries)
        if told:
            yield from wrapped(f"In your journal   {role.short}: {told}", width, "", "  ")


def _hours(view: Comparison, width: int) -> Iterator[str]:
    told = []
    for each in view.evidence:
        name = words.short(view, each.role)
        if each.expected is None:
            thin = ", ".join(f"{realm.replace('-', ' ')}: {n} rated" for realm, n in each.thin)
            told.append(f"{name} too few to say ({thin})")
            continue
        size = rounding.rounded(each.expected, 2)
        sign = "−" if size < 0 else "+"
        part = "" if each.covered > 0.9999 else f" ({words.percent(each.covered)} of its mix)"
        told.append(f"{name} {sign}{abs(size):.2f} {each.word}{part}")
    items = " · ".join(item if ": " in item else item.replace(" ", "\u00a0") for item in told)
    count = f"   ({view.evidence_n:,} rated entries, least {view.evidence_least_n} a realm)"
    end = count if view.evidence_n else ""
    yield from wrapped(f"Your own hours, beside the fit   {items}{end}", width)


def learning(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return what each goal is worth, the most an hour first, and what each role still asks for."""
    linked = [each for each in view.learning if each.helps or each.worth > 0]
    parked = [each for each in view.learning if each not in linked]
    if linked:
        names = max(18, min(33, width - 47))
        head = f"{left('Learning that pays', names)}  worth  per 10 h  helps"
        yield page.bold("Learning that pays" if page.a11y else columns.cut(head, width))
        for each in linked:
            per = each.per_10_hours
            hourly = "–" if per is None else f"{rounding.rounded(per, 1):.1f}"
            worth = f"{rounding.rounded(each.worth, 1):.1f}"
            kind = words.helps(view, each)
            if page.a11y:
                said = f"{each.title}: worth {worth}, per 10 hours {hourly}, {kind}"
                yield from wrapped(said, width, "", "  ")
                continue
            line = f"{left(each.title, names)}  {worth:>5}  {hourly:>8}  {kind}"
            yield columns.cut(line, width)
    if linked and parked:
        titles = ", ".join(words.held(each.title) for each in parked)
        yield from wrapped(f"Helps none of these roles: {titles}", width)
    named = {each.goal: each.title for each in view.learning}
    for slug, goals in view.gaps.items():
        told = ", ".join(words.held(named.get(goal, goal)) for goal in goals)
        yield from wrapped(f"{words.name_of(view, slug)} still asks for {told}", width)


Cell = tuple[str, str]
"""A line as it is measured, and as it is drawn."""


def reasons(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return for each role what speaks for and against it, then the person's own words; two roles
    side by side where there is room.
    """
    told = [role for role in view.roles if role.pros or role.cons or role.notes]
    if told:
        head = "For and against, in points against the mean of the others"
        yield from (page.bold(line) for line in wrapped(head, width))
    if page.a11y or width < ABREAST:
        for role in told:
            yield from (drawn for _, drawn in _reasons_of(view, role, page, width))
        return
    half = (width - GAP) // 2
    for place in range(0, len(told), 2):
        pair = [_reasons_of(view, role, page, half) for role in told[place : place + 2]]
        if len(pair) == 1:
            pair = [_reasons_of(view, told[place], page, width)]
        yield from _beside(pair, half)


def _beside(blocks: Sequence[Sequence[Cell]], half: int) -> Iterator[str]:
    """Return blocks of lines side by side, the left one `half` a page wide."""
    for row in itertools.zip_longest(*blocks, fillvalue=("", "")):
        (plain, drawn), *others = row
        blank = " " * (half - columns.width(plain) + GAP)
        yield f"{drawn}{''.join(f'{blank}{other}' for _, other in others if other)}"


def _reasons_of(view: Comparison, role: ComparedRole, page: Page, width: int) -> list[Cell]:
    name = columns.cut(role.name, width)
    found: list[Cell] = [(name, page.bold(name))]
    for sign, colour, kind, reasons_found in (
        ("+", "green", "pro", role.pros),
        ("−", "yellow", "con", role.cons),
    ):
        for reason in reasons_found:
            why = f": {reason.why}" if reason.why else ""
            size = words.whole(abs(reason.points))
            text = f"{words.criterion(view, reason.criterion)} {size}{why}"
            found += _signed(sign, colour, text, page, width)
        for note in role.notes:
            if note.sign == kind:
                found += _signed(sign, colour, f"“{note.text}”", page, width)
    return found


def _signed(sign: str, colour: str, text: str, page: Page, width: int) -> Iterator[Cell]:
    first, *rest = wrapped(text, width, f"  {sign} ", "    ")
    yield first, f"  {page.paint(sign, colour)}{first[3:]}"
    yield from ((line, line) for line in rest)


def unknowns(view: Comparison, page: Page, width: int) -> Iterator[str]:
    if not view.unknowns:
        return
    told = [
        f"{words.criterion(view, each.criterion)} of {words.held(view.role(each.role).short)} "
        f"{each.low:g}–{each.high:g}, {words.points_said(each.points)}"
        f"{f', {each.basis}' if each.basis != 'given' else ''}".replace(" ", "\u00a0")
        for each in view.unknowns
    ]
    yield page.bold("Known least")
    yield from wrapped(" · ".join(told), width, "  ", "  ")


def notices(view: Comparison, page: Page, width: int) -> Iterator[str]:
    yield page.bold("To know")
    if view.pivot is not None:
        yield from wrapped(
            "Regret and values are expected points: they take no account of liking or fearing risk.",
            width,
            "  ",
            "  ",
        )
    for notice in view.notices:
        if notice.kind not in words.UNRANKED:
            yield from wrapped(notice.text, width, "  ", "  ")


def following(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return what can be typed next: the doubt that matters, the report, the decision.

    Nothing of what is supposed or only read from a file is in the journal, so nothing follows it.
    """
    if view.what_if or view.seen_at is None:
        return
    steps = []
    asked = view.verdict.fit.question
    if asked is not None and asked.role is not None:
        doubt = f"{words.criterion(view, asked.criterion)}: the doubt that matters"
        steps.append((f"journal role rate {asked.role} {asked.criterion}=6/8/9", doubt))
    steps.append(("journal role report --html roles.html", "a page with its charts"))
    title = view.title.replace('"', "'")
    steps.append((f'journal decision new "{title}"', "write it down"))
    most = max(columns.width(command) for command, _ in steps)
    for place, (command, note) in enumerate(steps):
        lead = page.bold("Next") if place == 0 else "    "
        room = 6 + most + GAP + columns.width(note) <= width
        blank = " " * (most - columns.width(command) + GAP)
        yield f"{lead}  {page.command(command)}{f'{blank}{page.dim(note)}' if room else ''}"
