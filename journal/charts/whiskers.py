"""Values left and right of zero, each a dot on its line with its interval, named and told."""

from datetime import date
from typing import NamedTuple

from journal.charts import bars, words
from journal.charts.style import Sheet
from journal.domain.periods import Period

LEFT, WIDE, ROW = 2.75, 4.3, 0.36


class Whisker(NamedTuple):
    """A value with the ends of its interval, None without one; `strong` where it says something."""

    name: str
    value: float
    low: float | None
    high: float | None
    label: str
    note: str
    strong: bool


class Whiskers(NamedTuple):
    """Rows on one scale around zero; `most` is its end, `ends` what lies there."""

    rows: tuple[Whisker, ...]
    most: float
    ends: tuple[str, str]

    @property
    def height(self) -> float:
        """How many inches they take."""
        return 0.55 + ROW * len(self.rows)

    def paint(self, sheet: Sheet) -> None:
        """Draw them; what is within chance is a ring."""
        bottom = 0.1 + ROW * len(self.rows)
        zero = self._x(0.0)
        sheet.line([(zero, 0.05), (zero, bottom)], colour="muted", width=0.9)
        for number, row in enumerate(self.rows):
            self._one(sheet, row, 0.1 + ROW * (number + 0.5))
        marks = [(-self.most, self.ends[0]), (0.0, ""), (self.most, self.ends[1])]
        for value, word in marks:
            text = words.minus(f"{value:+g}") if value else "0"
            x = self._x(value)
            sheet.text(x, bottom + 0.12, text, size=8.5, colour="muted", align="center")
            sheet.text(x, bottom + 0.28, word, size=8.5, colour="muted", align="center")

    def _one(self, sheet: Sheet, row: Whisker, y: float) -> None:
        sheet.text(LEFT - 0.25, y, words.name(row.name, bars.NAME), align="right", size=9)
        sheet.boxes([(LEFT, y - 0.005, WIDE, 0.01)], colour="grid")
        colour = "slate" if not row.strong else "blue" if row.value > 0 else "red"
        start, end = (0.0, row.value) if row.low is None else (row.low, row.high or 0.0)
        sheet.line([(self._x(start), y), (self._x(end), y)], colour=colour, width=2.0)
        sheet.dot(self._x(row.value), y, 0.06, colour=colour, filled=row.strong)
        right = LEFT + WIDE + 0.2
        sheet.text(right + 0.45, y, row.label, bold=True, align="right", size=9, colour=colour)
        sheet.text(right + 0.55, y, row.note, colour="muted", size=8.5)

    def _x(self, value: float) -> float:
        inside = min(max(value, -self.most), self.most)
        return LEFT + WIDE * (0.5 + inside / (2 * self.most))


class Due(NamedTuple):
    """A promise: the day it was due, the day it was done or None, how it stands, and whether well."""

    name: str
    due: date
    done: date | None
    word: str
    kept: bool


class Promised(NamedTuple):
    """Promises over the days: a ring where one was due, a dot where it was done."""

    rows: tuple[Due, ...]
    span: Period
    seen: date

    @property
    def height(self) -> float:
        """How many inches they take."""
        return 0.45 + ROW * len(self.rows)

    def paint(self, sheet: Sheet) -> None:
        """Draw a row a promise; one that is open past its day has a dashed line up to the last day."""
        bottom = 0.1 + ROW * len(self.rows)
        for number, row in enumerate(self.rows):
            self._one(sheet, row, 0.1 + ROW * (number + 0.5))
        if self.seen in self.span:
            x = self._x(self.seen)
            sheet.line([(x, 0.02), (x, bottom)], colour="muted", dash=(3.0, 3.0))
        for day, word in words.month_starts(self.span.start, self.span.last) or [
            (self.span.start, words.said_day(self.span.start))
        ]:
            sheet.text(self._x(day), bottom + 0.12, word, size=8.5, colour="muted")

    def _one(self, sheet: Sheet, row: Due, y: float) -> None:
        sheet.text(LEFT - 0.25, y, words.name(row.name, bars.NAME), align="right", size=9)
        sheet.boxes([(LEFT, y - 0.005, WIDE, 0.01)], colour="grid")
        due = self._x(row.due)
        late = (row.done or self.seen) > row.due
        colour = "green" if row.kept else "red" if late else "slate"
        if row.done is not None or late:
            dash = () if row.done is not None else (2.0, 2.0)
            end = self._x(row.done or self.seen)
            sheet.line([(due, y), (end, y)], colour=colour, width=2.0, dash=dash)
        sheet.dot(due, y, 0.06, colour="fg", filled=False)
        if row.done is not None:
            sheet.dot(self._x(row.done), y, 0.045, colour=colour)
        sheet.text(LEFT + WIDE + 0.25, y, row.word, size=9, bold=not row.kept, colour=colour)

    def _x(self, day: date) -> float:
        inside = min(max(day, self.span.start), self.span.last)
        return LEFT + WIDE * (inside - self.span.start).days / max(self.span.days - 1, 1)
