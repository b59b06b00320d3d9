"""Bars from zero with their names and values beside them, and columns by unit of time."""

from datetime import timedelta
from typing import NamedTuple

from journal.charts import words
from journal.charts.style import Sheet
from journal.domain.periods import Period

LEFT, WIDE, ROW, BAR = 2.75, 3.9, 0.38, 0.22
NAME = 34
"""Letters of a name beside its bar."""

FILLED = 0.6
"""The part of a bar's breadth that is filled where its outline stands apart from it."""

COLUMNS_LEFT, COLUMNS_WIDE, DEEP, TOP = 0.75, 8.85, 2.1, 0.32
ROOM_FOR_VALUE, ROOM_FOR_TICK = 0.5, 0.55
"""Inches that a value above its column and a word below it take."""


class Bar(NamedTuple):
    """A named amount: `value` filled, `rest` as an outline, `before` an upright mark.

    `label` is the amount in words, `note` what stands beside it.
    """

    name: str
    value: float
    label: str
    note: str = ""
    rest: float = 0.0
    before: float | None = None
    colour: str = "blue"


class Bars(NamedTuple):
    """Bars one below the other; the outline of one stands at its end, or `apart` from it, below it
    from zero, where the two are not to be added up.
    """

    bars: tuple[Bar, ...]
    apart: bool = False

    @property
    def height(self) -> float:
        """How many inches they take."""
        return 0.15 + ROW * len(self.bars)

    def paint(self, sheet: Sheet) -> None:
        """Draw them from zero, all on one scale."""
        most = max(max(_most(bar, apart=self.apart), bar.before or 0.0) for bar in self.bars)
        scale = WIDE / most if most else 0.0
        for number, bar in enumerate(self.bars):
            _one(sheet, bar, ROW * (number + 0.5), scale, apart=self.apart)


def _most(part: "Bar | Column", *, apart: bool) -> float:
    """Return how far an amount reaches: to the end of its outline, or of the longer of the two."""
    value = part.value or 0.0
    return max(value, part.rest) if apart else value + part.rest


def _one(sheet: Sheet, bar: Bar, y: float, scale: float, *, apart: bool) -> None:
    sheet.text(LEFT - 0.12, y, words.name(bar.name, NAME), align="right", size=9)
    sheet.boxes([(LEFT, y - 0.01, WIDE, 0.02)], colour="grid")
    end = LEFT + bar.value * scale
    thick = BAR * FILLED if apart and bar.rest else BAR
    if bar.value:
        sheet.boxes([(LEFT, y - BAR / 2, max(end - LEFT, 0.01), thick)], colour=bar.colour)
    if bar.rest:
        box = (LEFT, y - BAR / 2 + thick, bar.rest * scale, BAR - thick)
        box = box if apart else (end, y - BAR / 2, bar.rest * scale, BAR)
        sheet.boxes([box], colour=bar.colour, filled=False)
    if bar.before is not None:
        x = LEFT + bar.before * scale
        sheet.line([(x, y - 0.16), (x, y + 0.16)], colour="fg", width=1.6)
    right = LEFT + WIDE
    sheet.text(right + 1.05, y, bar.label, bold=True, align="right", size=9)
    sheet.text(right + 1.15, y, bar.note, colour="muted", size=8.5)


class Column(NamedTuple):
    """The amount of a unit of time: filled, with `rest` as an outline; None where nothing is known.
    `label` is the amount in words.
    """

    at: Period
    value: float | None
    rest: float
    label: str


class Columns(NamedTuple):
    """Columns side by side in order of time; `unit` stands at the upper end of their scale.

    The outline of one stands on top of it, or `apart` from it, beside it from zero, where the two
    are not to be added up; then its label is that of the filled one.
    """

    columns: tuple[Column, ...]
    unit: str
    apart: bool = False

    @property
    def height(self) -> float:
        """How many inches they take."""
        return TOP + DEEP + 0.42

    def paint(self, sheet: Sheet) -> None:
        """Draw them from zero; where nothing is known there is no ground to stand on."""
        most = max(_most(each, apart=self.apart) for each in self.columns)
        step = COLUMNS_WIDE / len(self.columns)
        scale = DEEP / most if most else 0.0
        axis(sheet, words.figure(most), self.unit)
        told = self._told(step)
        for number, each in enumerate(self.columns):
            if each.value is not None:
                left = COLUMNS_LEFT + step * number
                draw = _pair if self.apart else _column
                draw(sheet, each, (left, step), scale, told=number in told)
        ticks(sheet, [each.at for each in self.columns])

    def _told(self, step: float) -> set[int]:
        """Return which columns have their value above them: all, or the highest and the last."""
        known = [number for number, each in enumerate(self.columns) if each.value is not None]
        if step >= ROOM_FOR_VALUE or not known:
            return set(known)
        highest = max(known, key=lambda number: (self._amount(number), -number))
        last = known[-1]
        return {highest} if 0 < abs(last - highest) * step < ROOM_FOR_VALUE else {highest, last}

    def _amount(self, number: int) -> float:
        each = self.columns[number]
        return (each.value or 0.0) + (0.0 if self.apart else each.rest)


def _column(
    sheet: Sheet, each: Column, slot: tuple[float, float], scale: float, *, told: bool
) -> None:
    left, step = slot
    ground = TOP + DEEP
    sheet.line([(left, ground), (left + step, ground)], colour="muted", width=0.8)
    tall, rest = (each.value or 0.0) * scale, each.rest * scale
    inner, wide = left + 0.14 * step, 0.72 * step
    if tall:
        sheet.boxes([(inner, ground - tall, wide, tall)], colour="blue")
    if rest:
        box = (inner, ground - tall - rest, wide, rest)
        sheet.boxes([box], colour="blue", filled=False, width=min(1.3, 20 * step))
    if told:
        y = ground - tall - rest - 0.12
        sheet.text(left + step / 2, y, each.label, size=8.5, bold=True, align="center")


def _pair(
    sheet: Sheet, each: Column, slot: tuple[float, float], scale: float, *, told: bool
) -> None:
    """Draw two columns from zero, the filled one with its value above it."""
    left, step = slot
    ground = TOP + DEEP
    sheet.line([(left, ground), (left + step, ground)], colour="muted", width=0.8)
    tall, rest = (each.value or 0.0) * scale, each.rest * scale
    inner, wide = left + 0.1 * step, 0.8 * step * FILLED
    if tall:
        sheet.boxes([(inner, ground - tall, wide, tall)], colour="blue")
    if rest:
        box = (inner + wide, ground - rest, 0.8 * step - wide, rest)
        sheet.boxes([box], colour="blue", filled=False, width=min(1.3, 20 * step))
    if told:
        y = ground - tall - 0.12
        sheet.text(inner + wide / 2, y, each.label, size=8.5, bold=True, align="center")


def axis(sheet: Sheet, most: str, unit: str) -> None:
    """Write the ends of an upright scale that begins at zero, and a light line at its top."""
    sheet.line([(COLUMNS_LEFT, TOP), (COLUMNS_LEFT + COLUMNS_WIDE, TOP)], colour="grid", width=0.9)
    x = COLUMNS_LEFT - 0.08
    sheet.text(x, TOP, most, size=8.5, colour="muted", align="right")
    sheet.text(x, TOP + 0.17, unit, size=8.5, colour="muted", align="right")
    sheet.text(x, TOP + DEEP, "0", size=8.5, colour="muted", align="right")


def ticks(sheet: Sheet, units: list[Period], wide: float = COLUMNS_WIDE) -> None:
    """Write below the columns when they are: as many words as there is room for."""
    step = wide / len(units)
    free = COLUMNS_LEFT
    for number, word in enumerate(_named(units)):
        x = COLUMNS_LEFT + step * number
        if word and x >= free:
            sheet.text(x, TOP + DEEP + 0.2, word, size=8.5, colour="muted")
            free = x + max(ROOM_FOR_TICK, 0.085 * len(word) + 0.1)


def _named(units: list[Period]) -> list[str]:
    """Return the word below each unit: the day of a week, the month, or its label; months once."""
    found: list[str] = []
    few = len(units) <= 16 and all(unit.days <= 7 for unit in units)
    last = (0, 0)
    for unit in units:
        # A week belongs to the month that holds its Thursday, as to its year.
        day = unit.start + timedelta(days=3 if unit.days == 7 and not few else 0)
        month = words.said_day(day).split()[1]
        new = (day.year, day.month) != last
        last = (day.year, day.month)
        if few:
            found.append(f"{day.day} {month}")
        elif unit.days > 31:
            found.append(unit.label or str(day.year))
        else:
            shown = f"{month} {day.year}" if day.month == 1 or not any(found) else month
            found.append(shown if new else "")
    return found
