"""Habits as pictures: every day of the period by what it was, and strength by week."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal.charts import panels, words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import rounding
from journal.views.review_habits import HabitRow, Habits
from journal.views.reviews import Head, Review

FEWEST = 8
"""Under so many units due nothing is said of a habit (docs/rules.md, habits: proposal)."""

STEADY = 5
"""Strength that moved by less than this many points of 100 is steady."""

LEFT, RIGHT = 2.35, 8.25
ROW, MARK = 0.4, 0.27
NARROW = 0.035
"""Inches of a day under which a ring cannot be seen: there a miss is a short bar."""

STATES = {
    "done": "done",
    "partial": "partly",
    "missed": "missed",
    "excused": "skipped",
    "not_recorded": "not recorded",
    "open": "still open",
    "reserve": "reserve day",
}
"""The states that are drawn, and their words; days that were not due are left blank."""


def figure(review: Review) -> Figure | None:
    """Return every due day of the period, with share and n; None without a habit."""
    held = review.habits
    if held is None or not any(_shown(row) for row in held.rows):
        return None
    rows = tuple(row for row in held.rows if _shown(row))
    first, last = rows[0].days[0].day, rows[0].days[-1].day
    grid = _Grid(rows, first, last, review.head)
    return Figure(
        name="habits",
        title=title(held, review.head),
        subtitle=f"{words.period(review.head)}. Every day by what it was, n = "
        f"{words.counted(len(rows), 'habit')}; skipped days neither end nor lengthen a run.",
        alt=words.sentences(_said(row) for row in rows),
        columns=("Habit", "Unit", "Kept", "Due", "Share", "Due before", "Kept before", "Missed"),
        rows=tuple(_record(row) for row in rows),
        height=1.05 + ROW * len(rows),
        paint=grid.paint,
    )


def _shown(row: HabitRow) -> bool:
    return bool(row.days) and (row.now.due > 0 or any(day.state in STATES for day in row.days))


def title(held: Habits, head: Head) -> str:
    """Return what the period's habits came to: of what was due how much was kept, and the change.

    A change is said where it is more than chance (docs/rules.md D8), else steady.
    """
    kept, due = sum(row.now.kept for row in held.rows), sum(row.now.due for row in held.rows)
    if due < FEWEST:
        return f"Too few to say of habits: {due} due so far, {kept} kept"
    then = (sum(row.before.kept for row in held.rows), sum(row.before.due for row in held.rows))
    change = words.share_change((kept, due), then, words.before(head))
    return f"{kept} of {due} kept ({rounding.per_cent(kept / due)}), {change}{_ends(held.rows)}"


def _ends(rows: Sequence[HabitRow]) -> str:
    judged = [row for row in rows if row.now.due >= FEWEST]
    if len(judged) < 2:
        return ""
    best, least = max(judged, key=_share), min(judged, key=_share)
    if _share(best) == _share(least):
        return ""
    return f"; {words.name(best.name)} most, {words.name(least.name)} least"


def _share(row: HabitRow) -> float:
    return row.now.kept / row.now.due


def _said(row: HabitRow) -> str:
    missed = sum(day.state == "missed" for day in row.days)
    if not row.now.due:
        return f"{words.name(row.name)}: nothing was due"
    return (
        f"{words.name(row.name)}: kept {row.now.kept} of {row.now.due} {row.unit or 'times'}, "
        f"{words.counted(missed, 'day')} missed"
    )


def _record(row: HabitRow) -> tuple[str, ...]:
    return (
        row.name,
        row.unit or "–",
        str(row.now.kept),
        str(row.now.due),
        rounding.per_cent(_share(row)) if row.now.due else "–",
        str(row.before.due),
        str(row.before.kept),
        str(sum(day.state == "missed" for day in row.days)),
    )


class _Grid(NamedTuple):
    """The days of the rows, laid out over the width that is theirs."""

    rows: tuple[HabitRow, ...]
    first: date
    last: date
    head: Head

    @property
    def cell(self) -> float:
        return (RIGHT - LEFT) / ((self.last - self.first).days + 1)

    def x(self, day: date) -> float:
        return LEFT + self.cell * (day - self.first).days

    def paint(self, sheet: Sheet) -> None:
        bottom = 0.35 + ROW * len(self.rows)
        for start, label in words.month_starts(self.first, self.last):
            sheet.line([(self.x(start), 0.28), (self.x(start), bottom)], colour="grid")
            sheet.text(self.x(start), 0.14, label, colour="muted")
        for number, row in enumerate(self.rows):
            self._row(sheet, row, 0.35 + ROW * number)
        if self.head.running and self.first <= self.head.today <= self.last:
            x = self.x(self.head.today) + self.cell
            sheet.line([(x, 0.28), (x, bottom + 0.05)], colour="fg")
            sheet.text(x, bottom + 0.16, "today", align="right")
        self._legend(sheet, bottom + 0.42)

    def _row(self, sheet: Sheet, row: HabitRow, top: float) -> None:
        middle = top + ROW / 2
        sheet.text(LEFT - 0.12, middle, words.name(row.name, 28), align="right", size=9)
        for state in STATES:
            days = [self.x(day.day) for day in row.days if day.state == state]
            _marks(sheet, state, days, middle, self.cell)
        kept, due = row.now.kept, row.now.due
        if not row.unit:
            marked = sum(day.state == "done" for day in row.days)
            sheet.text(RIGHT + 0.7, middle, words.counted(marked, "day"), colour="muted", size=8)
            return
        if not due:
            sheet.text(RIGHT + 0.7, middle, "nothing due yet", colour="muted", size=8)
            return
        sheet.text(RIGHT + 0.15, middle, rounding.per_cent(kept / due), bold=True)
        unit = "" if row.unit.startswith("days") else f" {row.unit}"
        sheet.text(RIGHT + 0.7, middle, f"{kept} of {due}{unit}", colour="muted", size=8)

    def _legend(self, sheet: Sheet, y: float) -> None:
        there = {day.state for row in self.rows for day in row.days}
        x = LEFT
        cell = min(self.cell, 0.16)
        for state, word in STATES.items():
            if state in there:
                _marks(sheet, state, [x], y, cell, 0.16)
                sheet.text(x + cell + 0.07, y, word, colour="muted", size=8.5)
                x += cell + 0.32 + 0.075 * len(word)


def _marks(
    sheet: Sheet, state: str, days: list[float], middle: float, cell: float, height: float = MARK
) -> None:
    """Draw days of one state: full, half, a ring, a dash, a stub; each has a shape of its own."""
    gap = 0.1 * cell
    top, wide = middle - height / 2, min(cell - gap, 0.3)
    left = [x + (cell - wide) / 2 for x in days]
    if state == "done":
        sheet.boxes([(x, top, wide, height) for x in left], colour="blue")
    elif state == "partial":
        half = height / 2
        sheet.boxes([(x, middle, wide, half) for x in left], colour="blue")
        sheet.boxes([(x, top, wide, height) for x in left], colour="blue", filled=False, width=0.8)
    elif state == "missed" and cell < NARROW:
        sheet.boxes([(x, middle + 0.2 * height, wide, 0.3 * height) for x in left], colour="red")
    elif state in ("missed", "open"):
        colour, inset = ("red", 0.01) if state == "missed" else ("slate", 0.01)
        rings = [(x + inset, top + inset, wide - 2 * inset, height - 2 * inset) for x in left]
        sheet.boxes(rings, colour=colour, filled=False)
    elif state == "excused":
        sheet.boxes([(x, middle - 0.008, wide, 0.016) for x in left], colour="muted")
    else:
        colour = "purple" if state == "reserve" else "slate"
        low = middle if state == "reserve" else middle + height / 4
        sheet.boxes([(x, low - height / 8, wide, height / 4) for x in left], colour=colour)


def strength(review: Review) -> Figure | None:
    """Return strength 0–100 by week, a panel a habit; None where no habit has two points."""
    held = review.habits.rows if review.habits is not None else ()
    running = review.head.running
    rows = [_from_end_to_end(row, running) for row in held if len(row.strengths) > 1]
    if not rows:
        return None
    return Figure(
        name="strength",
        title=strength_title(rows),
        subtitle=f"{words.period(review.head)}. Strength 0–100 as it began and at the end of each week, n = "
        f"{words.counted(len(rows), 'habit')}: a lapse dents it, a return mends it; "
        f"steady is a change under {STEADY} points.",
        alt=words.sentences(f"{words.name(row.name)}: {_strength_said(row)}" for row in rows),
        columns=("Habit", "Day", "Strength"),
        rows=tuple(
            (row.name, words.said_day(at.day), str(rounding.whole(at.value)))
            for row in rows
            for at in row.strengths
        ),
        height=panels.height(len(rows)),
        paint=_Curves(tuple(rows), review.head).paint,
    )


def _from_end_to_end(row: HabitRow, running: bool) -> HabitRow:
    """Return a row whose curve begins with the strength before the period, which the change is
    counted from, and ends with that at its end; of a period that runs with yesterday's, the last
    of a closed day, and then today's, that of a unit still running included.
    """
    *strengths, last = row.strengths
    yesterday = last.day - timedelta(days=1)
    if running and strengths[-1].day < yesterday:
        strengths.append(last._replace(day=yesterday))
    strengths.append(last if row.strength is None else last._replace(value=row.strength))
    if row.strength_before is not None and row.days:
        strengths.insert(0, last._replace(day=row.days[0].day, value=row.strength_before))
    return row._replace(strengths=tuple(strengths))


def strength_title(rows: Sequence[HabitRow]) -> str:
    """Return which strengths moved by five points and more, and how many were steady."""
    moved = [row for row in rows if abs(_moved(row)) >= STEADY]
    if not moved:
        return "Strength is steady for " + (
            "every habit" if len(rows) > 1 else words.name(rows[0].name)
        )
    moved.sort(key=lambda row: (-abs(_moved(row)), row.name))
    parts = [
        f"{words.name(row.name)} {'up' if _moved(row) > 0 else 'down'} {abs(_moved(row))}"
        f" to {rounding.whole(row.strengths[-1].value)}"
        for row in moved[:3]
    ]
    rest = len(rows) - len(moved)
    more = f", {len(moved) - 3} more moved" if len(moved) > 3 else ""
    return f"Strength: {words.joined(parts)}{more}" + (f"; {rest} steady" if rest else "")


def _moved(row: HabitRow) -> int:
    first = row.strengths[0].value if row.strength_before is None else row.strength_before
    return rounding.whole(row.strengths[-1].value) - rounding.whole(first)


def _strength_said(row: HabitRow) -> str:
    values = [rounding.whole(at.value) for at in row.strengths]
    return f"from {values[0]} to {values[-1]}, lowest {min(values)}, highest {max(values)}"


class _Curves(NamedTuple):
    """A panel of strength for each habit."""

    rows: tuple[HabitRow, ...]
    head: Head

    def paint(self, sheet: Sheet) -> None:
        first = min(row.strengths[0].day for row in self.rows)
        last = max(row.strengths[-1].day for row in self.rows)
        for number, row in enumerate(self.rows):
            moved = _moved(row)
            word = (
                "steady" if abs(moved) < STEADY else f"{'up' if moved > 0 else 'down'} {abs(moved)}"
            )
            panel = panels.panel(sheet, number, words.name(row.name, 28), word)
            panel.across(first, last)
            panel.upright(0.0, 100.0, "0", "100")
            end = row.strengths[-1]
            # Only closed days make the curve; a today that runs is a dot beside it.
            curve = row.strengths[:-1] if self.head.running else row.strengths
            panel.series([at.day for at in curve], [at.value for at in curve], "blue")
            panel.label(end.day, end.value, str(rounding.whole(end.value)), "blue")
