"""The weeks of a habit by weekday: a heat-map, and the strip of the last and the next days."""

from collections.abc import Iterable, Sequence
from datetime import date

from journal.domain import measures
from journal.domain.grammar_words import DAY_NAMES, MONTH_NAMES
from journal.render import cells
from journal.render.style import STATES, Page
from journal.render.text.habits import count
from journal.views.habit_pages import HabitShown, HabitSpan
from journal.views.habits import DayCell

RAMPS = {
    "dark": ("", "23;79;107", "31;119;168", "52;160;214", "168;224;255"),
    "light": ("", "158;202;225", "84;160;210", "31;119;168", "8;64;110"),
    "any": ("", "124;134;144", "124;134;144", "88;160;228", "0;112;224"),
}
"""Truecolor by ground and level: from the ground away; where it is not known grey under the target
and blue from it on. Level 0 is shown by its state.
"""

SIZES = {"dark": " ■■■■", "light": " ■■■■", "any": " ▪■■■"}
"""The squares of these levels: where brightness cannot tell them apart, size and hue do."""

DENSITY = ("", "░░", "▒▒", "▓▓", "██")
"""The same without colour: two columns wide without a gap they read as a surface."""

ASCII = (".", ":", "+", "#", "@")
LEVELS = 4
LABELS = 5
NARROW = 70
"""Below this width the legend takes two lines."""
NAMED = {
    "excused": "excused",
    "missed": "missed",
    "not_recorded": "not recorded",
    "reserve": "reserve",
}
"""The states that the legend names where they occur."""
WIDEST = 120
WIDE = 110
"""From this width on a year is shown."""
FEW = 5
"""Below so many days of a name there is too little to say."""


def drawn(view: HabitShown, page: Page) -> Iterable[str]:
    """Return the heat-map with its legend; facts stand beside it, or under it on a narrow page."""
    span = view.spans[1] if page.width >= WIDE else view.spans[0]
    weeks = min(span.weeks, (page.width - LABELS) // 2)
    if page.a11y:
        yield from (" ".join(fact) for fact in _facts(view, span, page))
        return
    days = view.map[-7 * weeks :]
    facts = [line for fact in _facts(view, span, page) for line in fact]
    start = view.habit.started_on
    beside = page.width >= LABELS + 2 * weeks + 22
    grid = [_months(days, page), *(_row(days, weekday, start, page) for weekday in range(7))]
    for place, line in enumerate(grid):
        fact = facts[place - 1] if beside and 0 < place <= len(facts) else ""
        yield f"{line}    {fact}".rstrip() if fact else line.rstrip()
    yield ""
    yield from _legend(view, page)
    if not beside:
        yield ""
        yield from _facts_under(view, span, page)


def _facts_under(view: HabitShown, span: HabitSpan, page: Page) -> Iterable[str]:
    """Return the facts in a row, for a map that leaves no room beside it."""
    plain = Page(today=page.today, width=page.width)
    said = [" ".join(fact) for fact in _facts(view, span, plain)]
    blank = " " * LABELS
    return cells.joined(said, min(page.width, WIDEST), first=blank, rest=blank)


def _months(cells: Sequence[DayCell], page: Page) -> str:
    """Return the names of months over the week in which each begins."""
    line = [" "] * (LABELS + 2 * (len(cells) // 7) + 2)
    last_end = 0
    for week in range(len(cells) // 7):
        first = next((c.day for c in cells[7 * week : 7 * week + 7] if c.day.day == 1), None)
        place = LABELS + 2 * week
        if first is None or place < last_end or place + 3 > len(line):
            continue
        line[place : place + 3] = MONTH_NAMES[first.month - 1][:3]
        last_end = place + 4
    return page.dim("".join(line).rstrip())


def _before(page: Page) -> str:
    """Return a day before the habit began: grey, or nothing where there is no grey."""
    return f"{page.dim('■')} " if page.colour and page.unicode else "  "


def _row(cells: Sequence[DayCell], weekday: int, start: date, page: Page) -> str:
    label = DAY_NAMES[weekday][:3] if weekday in (0, 2, 4, 6) else ""
    row = "".join(
        _cell(cell, page) if cell.day >= start else _before(page) for cell in cells[weekday::7]
    )
    return f"{page.dim(f'{label:<{LABELS}}')}{row}"


def _cell(cell: DayCell, page: Page) -> str:
    """Return a day in two columns."""
    if cell.level and cell.state not in ("excused", "future"):
        return _level(cell.level, page)
    return f"{_blank(cell, page)} "


def _blank(cell: DayCell, page: Page) -> str:
    """Return a day on which nothing counts as done by the glyph of its state."""
    if cell.state == "future":
        return " "
    return page.glyph(cell.state)


def _legend(view: HabitShown, page: Page) -> Iterable[str]:
    """Return what the levels and the glyphs mean, on one line where it fits."""
    levels = [_level(level, page).rstrip() for level in range(1, LEVELS + 1)]
    if view.measure and view.standing.phrase.startswith(">"):
        first = f"{' '.join(levels)}  {page.dim(' · '.join(_steps(view)))}"
    else:
        first = f"{levels[-1]} done  {levels[1]} partly"
    known = {cell.state for cell in view.map}
    states = "  ".join(
        f"{page.glyph(state)} {word}" for state, word in NAMED.items() if state in known
    )
    if page.width < NARROW:
        yield from (line for line in (first, states) if line)
    else:
        yield f"{' ' * LABELS}{first}   {states}".rstrip()


def _level(level: int, page: Page) -> str:
    """Return how a level of the map is drawn, in two columns."""
    if not page.unicode:
        return f"{ASCII[level]} "
    if page.shades:
        square = SIZES[page.shades][level]
        return f"\x1b[38;2;{RAMPS[page.shades][level]}m{square}\x1b[0m "
    return page.paint(DENSITY[level], "green")


def _steps(view: HabitShown) -> list[str]:
    """Return the bounds of the levels: half of a day's target, all of it, one and a half."""
    period = (view.standing.progress.period if view.standing.progress else "") or "day"
    days = {"day": 1, "week": 7, "month": 30, "quarter": 91}[period]
    half, full, more = (view.target * step // (2 * days) for step in (1, 2, 3))
    small, target, large = (measures.decimal(round(each, -2)) for each in (half, full, more))
    return [f"<{small}", f"<{target}", f"<{large}", f"{large}+ {view.measure}"]


def _facts(view: HabitShown, span: HabitSpan, page: Page) -> Iterable[tuple[str, ...]]:
    """Return what the weeks come to, a line or two each: kept of due, and the strongest and weakest
    weekday.
    """
    standing = view.standing
    weeks = page.dim(f"last {span.weeks} weeks")
    if not standing.unit or not span.due:
        days = f"{span.days_marked} day{'' if span.days_marked == 1 else 's'}"
        yield (f"{page.bold(days)} {weeks}",)
        return
    share = f"{round(100 * span.kept / span.due)}%"
    yield f"{page.bold(share)} of {span.due} {_plural(standing.unit)}", weeks
    if standing.current:
        yield (f"{page.bold(count(standing.current, standing.unit))} now",)
    elif standing.best:
        yield (f"{page.bold(count(standing.best, standing.unit))} best",)
    enough = [day for day in span.weekdays if day.due >= FEW]
    if len(enough) < 2:
        yield (page.dim("weekdays: too few to say"),)
        return
    best = max(enough, key=lambda day: (day.kept / day.due, day.due))
    worst = min(enough, key=lambda day: (day.kept / day.due, -day.due))
    if best.kept * worst.due == worst.kept * best.due:
        yield (page.dim("all weekdays alike"),)
        return
    for day, word in ((best, "strongest"), (worst, "weakest")):
        yield (
            page.bold(f"{DAY_NAMES[day.weekday].capitalize()}s"),
            page.dim(f"{word} {day.kept}/{day.due} {round(100 * day.kept / day.due)}%"),
        )


def _plural(unit: str) -> str:
    return "days" if unit == "days in rhythm" else unit


def strip(view: HabitShown, page: Page) -> str:
    """Return 14 days back, today in brackets and 7 ahead, weeks apart, with the weeks' verdicts."""
    verdicts = {each.monday: each for each in view.verdicts}
    parts: list[str] = []
    for cell in view.strip:
        parts.append(_strip_day(cell, view, page))
        if cell.day.weekday() == 6:
            monday = cell.day.fromordinal(cell.day.toordinal() - 6)
            verdict = verdicts.get(monday)
            if verdict is not None and verdict.state is not None:
                parts.append(f" {page.glyph(verdict.state)} {verdict.done}/{verdict.asked} ")
            parts.append(" ")
    return "".join(parts).rstrip()


def strip_in_words(view: HabitShown) -> str:
    """Return how many of the last days came out how, for reading aloud."""
    counted: dict[str, int] = {}
    for cell in view.strip:
        if cell.state != "future":
            counted[cell.state] = counted.get(cell.state, 0) + 1
    return ", ".join(f"{number} {STATES[state].word}" for state, number in counted.items())


def _strip_day(cell: DayCell, view: HabitShown, page: Page) -> str:
    if cell.day == view.standing.day:
        return f"[{page.glyph(cell.state)}]"
    if cell.state != "future":
        return page.glyph(cell.state)
    state = {"due": "open", "must": "open", "may": "open", "off": "excused"}.get(
        cell.hint, "not_due" if cell.hint else "future"
    )
    glyph = STATES[state].glyph if page.unicode else STATES[state].ascii
    if cell.hint == "must":
        return page.bold(glyph)
    return page.dim(glyph)
