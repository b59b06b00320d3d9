"""The weeks of a habit by weekday: a heat-map, and the strip of the last and the next days."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from journal.domain import echo, measures, periods
from journal.domain.grammar_words import DAY_NAMES, MONTH_NAMES
from journal.render import cells, words
from journal.render.style import STATES, Page
from journal.render.text.habit_words import EXTRA, EXTRA_ASCII, count, of_day
from journal.render.words import counted
from journal.views.habit_pages import HabitShown, HabitSpan, WeekVerdict
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

UNBEGUN = {"dark": "46;53;62", "light": "218;222;227"}
"""Days before the start, by ground: seen, and fainter than any level."""

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
    "open": "open",
    "not_due": "not due",
}
"""The states that the legend names where they occur."""
BESIDE = 4
"""The cells between the map and the facts beside it."""
LEAST_BESIDE = 18
"""With fewer cells beside the map the facts stand under it."""
WIDEST = 120
WIDE = 110
"""From this width on a year is shown."""
FEW = 5
"""Below so many days of a name there is too little to say."""


class _Fact(NamedTuple):
    """A line beside the map, and how much of it matters: its first word, all or nothing."""

    text: str
    bold: str = ""


def drawn(view: HabitShown, page: Page) -> Iterable[str]:
    """Return the heat-map with its legend; facts stand beside it, or under it on a narrow page."""
    span = view.spans[1] if page.width >= WIDE else view.spans[0]
    weeks = min(span.weeks, (page.width - LABELS) // 2)
    if page.a11y:
        yield from _said(_facts(view, span))
        return
    days = _weeks(view)[-7 * weeks :]
    start = view.habit.started_on
    room = page.width - LABELS - 2 * weeks - BESIDE
    facts = list(_beside(_facts(view, span), room, page)) if room >= LEAST_BESIDE else []
    grid = [_months(days, page), *(_row(days, place, start, page) for place in range(7))]
    for place, line in enumerate(grid):
        fact = facts[place - 1] if 0 < place <= len(facts) else ""
        yield f"{line}{' ' * BESIDE}{fact}".rstrip() if fact else line.rstrip()
    yield ""
    yield from _legend(view, page)
    if not facts:
        yield ""
        blank = " " * LABELS
        said = _said(_facts(view, span))
        yield from cells.joined(said, min(page.width, WIDEST), first=blank, rest=blank)


def _weeks(view: HabitShown) -> Sequence[DayCell]:
    """Return the days of whole weeks as the screen has them: from Monday, or from Sunday on."""
    if view.week_start == "mon":
        return view.map
    last = view.map[-1].day
    if last > view.standing.day:
        return view.map[6:-1]
    ahead = (last.fromordinal(last.toordinal() + n) for n in range(1, 7))
    return (*view.map[6:], *(DayCell(day, "future", "", False, 0) for day in ahead))


def _said(facts: Iterable[Sequence[_Fact]]) -> list[str]:
    """Return each fact as one phrase."""
    return [" ".join(line.text for line in fact) for fact in facts]


def _beside(facts: Iterable[Sequence[_Fact]], room: int, page: Page) -> Iterable[str]:
    """Return the facts as lines of so many cells."""
    for text, bold in (line for fact in facts for line in fact):
        for place, line in enumerate(cells.wrapped(text, room)):
            if bold == "first" and not place:
                word, blank, others = line.partition(" ")
                yield f"{page.bold(word)}{blank}{others}"
            else:
                yield page.bold(line) if bold == "all" else line if bold else page.dim(line)


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
    """Return a day before the habit began: a grey near the ground, or nothing where there is none."""
    if page.shades in UNBEGUN:
        return f"\x1b[38;2;{UNBEGUN[page.shades]}m■\x1b[0m "
    return f"{page.dim('▪')} " if page.colour and page.unicode else "  "


def _row(cells: Sequence[DayCell], place: int, start: date, page: Page) -> str:
    """Return the days of one name, which stands before every other row."""
    days = cells[place::7]
    label = DAY_NAMES[days[0].day.weekday()][:3] if place % 2 == 0 else ""
    row = "".join(_cell(cell, page) if cell.day >= start else _before(page) for cell in days)
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
    return of_day(cell, page)


def _legend(view: HabitShown, page: Page) -> Iterable[str]:
    """Return what the levels and the glyphs mean that stand in the map, in as few lines as fit."""
    blank = " " * (LABELS if page.width >= NARROW else 0)
    line, taken = "", 0
    for part in _meanings(view, page):
        size = cells.seen(part)
        if line and len(blank) + taken + 3 + size > min(page.width, WIDEST):
            yield f"{blank}{line}"
            line, taken = "", 0
        taken += size + (3 if line else 0)
        line = f"{line}   {part}" if line else part
    yield f"{blank}{line}"


def _meanings(view: HabitShown, page: Page) -> Iterable[str]:
    lived = [cell for cell in view.map if cell.day >= view.habit.started_on]
    half = LEVELS // 2
    if view.measure and view.standing.phrase.startswith(">"):
        levels = " ".join(_level(level, page).rstrip() for level in range(1, LEVELS + 1))
        yield f"{levels}  {page.dim(' · '.join(_steps(view)))}"
    else:
        yield f"{_level(LEVELS, page).rstrip()} done"
        if any(cell.level == half for cell in lived):
            yield f"{_level(half, page).rstrip()} partly"
    if any(cell.state == "partial" and not cell.level for cell in lived):
        yield f"{page.glyph('partial')} over the limit"
    if page.colour and page.unicode and len(lived) < len(view.map):
        yield f"{_before(page).rstrip()} before the start"
    if any(cell.extra for cell in lived):
        yield f"{page.dim(EXTRA if page.unicode else EXTRA_ASCII)} extra"
    known = {cell.state for cell in lived if not cell.extra}
    yield from (f"{page.glyph(state)} {word}" for state, word in NAMED.items() if state in known)


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


def _facts(view: HabitShown, span: HabitSpan) -> Iterable[Sequence[_Fact]]:
    """Return what the weeks come to, a line or two each: kept of due, and the strongest and weakest
    weekday.
    """
    standing = view.standing
    weeks = _Fact(f"last {span.weeks} weeks")
    if not standing.unit or not span.due:
        yield _Fact(counted(span.days_marked, "day"), "all"), weeks
        return
    share = words.share(span.kept / span.due)
    yield _Fact(f"{share} of {span.due} {_plural(standing.kept_unit)}", "first"), weeks
    if standing.current:
        yield (_Fact(f"{count(standing.current, standing.unit)} now", "all"),)
    elif standing.best:
        yield (_Fact(f"{count(standing.best, standing.unit)} best", "all"),)
    enough = [day for day in span.weekdays if day.due >= FEW]
    if len(enough) < 2:
        yield (_Fact("weekdays: too few to say"),)
        return
    best = max(enough, key=lambda day: (day.kept / day.due, day.due))
    worst = min(enough, key=lambda day: (day.kept / day.due, -day.due))
    if best.kept * worst.due == worst.kept * best.due:
        yield (_Fact("all weekdays alike"),)
        return
    for day, word in ((best, "strongest"), (worst, "weakest")):
        share = words.share(day.kept / day.due)
        name = f"{DAY_NAMES[day.weekday].capitalize()}s"
        yield _Fact(name, "all"), _Fact(f"{word} {day.kept}/{day.due} {share}")


def _plural(unit: str) -> str:
    return "days" if unit == "days in rhythm" else unit


def strip(view: HabitShown, page: Page) -> str:
    """Return 14 days back, today in brackets and 7 ahead, weeks apart, with the weeks' verdicts."""
    verdicts = {each.monday: each for each in view.verdicts}
    # What counts whole weeks counts them from Monday, whatever the screen begins with.
    last_of_week = 6 if verdicts or view.week_start == "mon" else 5
    parts: list[str] = []
    for cell in view.strip:
        parts.append(_strip_day(cell, view, page))
        if cell.day.weekday() == last_of_week:
            monday = cell.day.fromordinal(cell.day.toordinal() - 6)
            verdict = verdicts.get(monday)
            if verdict is not None and verdict.state is not None:
                parts.append(f" {page.glyph(verdict.state)} {_of_week(verdict)} ")
            parts.append(" ")
    return "".join(parts).rstrip()


def _of_week(verdict: WeekVerdict) -> str:
    figures = verdict.done, verdict.asked
    if not verdict.measure:
        return "/".join(str(each) for each in figures)
    return "/".join(measures.decimal(round(each, -2)) for each in figures)


def strip_in_words(view: HabitShown) -> str:
    """Return how many of the last days came out how, for reading aloud."""
    counted: dict[str, int] = {}
    for cell in view.strip:
        if cell.state != "future":
            word = "extra" if cell.extra else STATES[cell.state].word
            counted[word] = counted.get(word, 0) + 1
    return ", ".join(f"{number} {word}" for word, number in counted.items())


def ahead(view: HabitShown, *, every: bool) -> str:
    """Return which days from today on may, must or, with `every`, are to be done or are off; ""
    where the strip alone says it.
    """
    days = [cell for cell in view.strip if cell.hint and cell.hint != "rest"]
    if not every and all(cell.hint not in ("may", "must") for cell in days):
        return ""
    spans: list[list[DayCell]] = []
    for cell in days:
        last = spans[-1][-1] if spans else None
        if last and last.hint == cell.hint and (cell.day - last.day).days == 1:
            spans[-1].append(cell)
        else:
            spans.append([cell])
    return ", ".join(f"{span[0].hint} {_days(span, view.standing.day)}" for span in spans)


def _days(span: Sequence[DayCell], today: date) -> str:
    period = periods.Period(span[0].day, periods.later(span[-1].day, 1))
    return echo.period_shown(period, today)


def _strip_day(cell: DayCell, view: HabitShown, page: Page) -> str:
    if cell.day == view.standing.day:
        return f"[{of_day(cell, page)}]"
    if cell.state != "future":
        return of_day(cell, page)
    state = {"due": "open", "must": "open", "may": "open", "off": "excused"}.get(
        cell.hint, "not_due" if cell.hint else "future"
    )
    glyph = STATES[state].glyph if page.unicode else STATES[state].ascii
    if cell.hint == "must":
        return page.bold(glyph)
    return page.dim(glyph)
