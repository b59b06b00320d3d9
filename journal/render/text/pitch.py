"""A pitch as lines: its three slides; apart from them, what is for the writer's own eyes."""

from collections.abc import Iterable

from journal.render import cells, paragraphs, pitch_words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.pitch import Own, Pitch

lines = Drawings()
tables = Drawings()

COLUMNS = ("part", "item", "value", "n", "unit", "low", "high", "first", "last")
INDENT = 3
WIDEST = 80
"""Rules go no further."""

LONGEST_BAR = 40
"""Cells of the bar of the quarter with most hours."""


@lines.of(Pitch)
def pitch(view: Pitch, page: Page) -> Iterable[str]:
    """Return the three slides."""
    yield from map(page.bold, cells.wrapped(shown(pitch_words.title(view)), page.width))
    for number, name in enumerate(pitch_words.SLIDES, 1):
        yield ""
        yield page.bold(f"{number}  {name}")
        yield from _slide(view, number, page)


def _slide(view: Pitch, number: int, page: Page) -> Iterable[str]:
    if number == 1:
        yield from _paragraph(" ".join(pitch_words.what_is(view)), page)
        yield from _bars(view, page)
    elif number == 2:
        yield from _yours(view.could, page)
        for sentence in pitch_words.could(view):
            yield from _paragraph(sentence, page)
    else:
        yield from _yours(view.ask, page)


def _yours(text: str | None, page: Page) -> list[str]:
    return _paragraph(f"{pitch_words.YOURS} {text or ''}".rstrip(), page)


def _paragraph(text: str, page: Page) -> list[str]:
    return paragraphs.sentence(shown(text), page, indent=INDENT)


def _bars(view: Pitch, page: Page) -> Iterable[str]:
    quarters = view.what_is.quarters
    most = max((each.minutes for each in quarters), default=0)
    if not most:
        return
    yield ""
    names = [pitch_words.quarter(each) for each in quarters]
    wide = max(map(len, names))
    room = min(LONGEST_BAR, max(8, page.width - INDENT - wide - 28))
    for name, each in zip(names, quarters, strict=True):
        hours = pitch_words.quarter_hours(each)
        bar = "" if page.a11y else page.paint(_bar(each.minutes / most, room, page), "blue") + " "
        yield f"{' ' * INDENT}{name:<{wide}} {bar}{hours}"


def _bar(share: float, room: int, page: Page) -> str:
    filled = max(1, round(share * room)) if share else 0
    return ("█" if page.unicode else "#") * filled


@lines.of(Own)
def own(view: Own, page: Page) -> Iterable[str]:
    """Return what is for the writer's own eyes, under a rule that says so."""
    title = "For your own eyes, never in the files"
    yield _rule(title, page)
    yield from _paragraph(pitch_words.beside(view), page)
    yield from _paragraph(pitch_words.toll(view.charge), page)


def _rule(title: str, page: Page) -> str:
    width = min(page.width, WIDEST)
    text = f"── {title} "
    if page.a11y or len(text) > width:
        return title
    return text + "─" * (width - len(text))


@tables.of(Pitch)
def pitch_table(view: Pitch) -> Table:
    """Return every figure of the pitch, one record each; those of part `own` are not for others."""
    return COLUMNS, [*_facts(view), *_elsewhere(view), *_own(view.own)]


def _facts(view: Pitch) -> Iterable[tuple[object, ...]]:
    found = view.what_is
    for item, spent in (("now", found.now), ("year", found.year)):
        known = ("what is", item, spent.minutes, spent.entries, "minutes", None, None)
        yield *known, spent.first, spent.last
    yield _fact("what is", "per week", found.minutes_per_week, found.now.entries, "minutes")
    yield _fact("what is", "share of hours", found.share, found.all_minutes, "minutes")
    yield _fact("what is", "working days", found.working_days, found.days_worked, "days")
    for each in found.quarters:
        yield _fact("quarter", each.label, each.minutes, each.entries, "minutes")


def _elsewhere(view: Pitch) -> Iterable[tuple[object, ...]]:
    equal, before = view.equivalent, view.before
    if equal is not None:
        yield _fact("what could be", equal.metric, equal.about, None, equal.unit)
        rate = f"{equal.unit} an hour"
        yield _fact("what could be", "rate", equal.per_hour, equal.weeks, rate)
    if before is not None:
        part = f"hand-off {before.project}"
        yield _fact(part, "before", before.before_hours_per_week, None, "hours a week")
        yield _fact(part, "since", before.after_hours_per_week, before.leaks, "hours a week")
        yield _fact(part, "verdict", before.word, before.days_since, "days")
    yield _fact("what could be", "yours", view.could, None, None)
    yield _fact("the ask", "yours", view.ask, None, None)
    yield _fact("left out", "private rows", view.private, None, None)


def _own(view: Own) -> Iterable[tuple[object, ...]]:
    sides = view.beside.sides if view.beside is not None else None
    if view.beside is not None and sides is not None:
        for item, side in (("weeks with more", sides.more), ("weeks with less", sides.less)):
            unit = view.beside.unit
            yield _fact("own", f"{item}: {view.beside.metric}", side.value, side.n, unit)
        apart = ("own", "difference", sides.difference, sides.weeks, "weeks", sides.low, sides.high)
        yield *apart, None, None
        yield _fact("own", "threshold", sides.threshold, sides.weeks, "minutes")
    yield _fact("own", "charge", view.charge.mean, view.charge.n, "charge an hour")


def _fact(part: str, item: str, value: object, n: object, unit: object) -> tuple[object, ...]:
    return part, item, value, n, unit, None, None, None, None
