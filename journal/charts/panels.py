"""Small multiples: panels three abreast, each with its name, a word, and a line with real gaps."""

from collections.abc import Sequence
from datetime import date
from math import nan
from typing import Any

from matplotlib.axes import Axes

from journal.charts import words
from journal.charts.style import Sheet

ABREAST = 3
LEFT, STEP, WIDE = 0.62, 3.25, 2.35
TALL, DEEP, HEAD = 2.25, 1.2, 0.56


def height(count: int) -> float:
    """Return how many inches so many panels take."""
    return TALL * -(-count // ABREAST)


def panel(
    sheet: Sheet, number: int, name: str, word: str, colour: str = "muted", *, aim: str = ""
) -> "Panel":
    """Return the panel of this number, from the left and from above, with its head written: the
    name, what is aimed at to the right of it, and a word below.
    """
    left = LEFT + STEP * (number % ABREAST)
    top = TALL * (number // ABREAST)
    sheet.text(left, top + 0.16, name, size=10, bold=True)
    if aim:
        sheet.text(left + WIDE, top + 0.16, aim, size=8.5, colour="green", align="right")
    sheet.text(left, top + 0.36, word, size=8.5, colour=colour)
    return Panel(sheet, sheet.axes(left, top + HEAD, WIDE, DEEP))


class Panel:
    """One pair of axes over days, with two labels upright and the months across."""

    def __init__(self, sheet: Sheet, axes: Axes) -> None:
        self.sheet, self.axes = sheet, axes

    def across(self, first: date, last: date) -> None:
        """Lay out the days, with a tick a month (every third of a long time)."""
        self.axes.set_xlim(_at(first) - 0.5, _at(last) + 0.5)
        starts = words.month_starts(first, last)
        starts = starts[:: 1 + len(starts) // 5] or [(first, f"{first.day} {_month(first)}")]
        self.axes.set_xticks([_at(day) for day, _ in starts], [label for _, label in starts])

    def upright(self, low: float, high: float, low_label: str, high_label: str) -> None:
        """Lay out the values, labelled at both ends alone."""
        room = 0.06 * (high - low)
        self.axes.set_ylim(low - room, high + room)
        self.axes.set_yticks([low, high], [low_label, high_label])

    def series(self, days: Sequence[date], values: Sequence[float | None], colour: str) -> None:
        """Draw a line with dots; where nothing is known it is interrupted."""
        known = [nan if value is None else value for value in values]
        look: dict[str, Any] = {"color": self.sheet.colour(colour), "marker": "o"}
        self.axes.plot([_at(day) for day in days], known, linewidth=1.6, markersize=2.6, **look)

    def dots(
        self, days: Sequence[date], values: Sequence[float], colour: str, marker: str = "o"
    ) -> None:
        """Draw single days."""
        x = [_at(day) for day in days]
        self.axes.plot(
            x, values, marker, color=self.sheet.colour(colour), markersize=3.2, markeredgewidth=0
        )

    def band(self, low: float, high: float) -> None:
        """Fill the range that is usual."""
        self.axes.axhspan(low, high, facecolor=self.sheet.colour("grid"), linewidth=0, zorder=0)

    def level(self, value: float, colour: str = "muted", dash: str = "--") -> None:
        """Draw a dashed line across."""
        self.axes.axhline(
            value, color=self.sheet.colour(colour), linewidth=1.0, linestyle=dash, zorder=1
        )

    def spans(self, spans: Sequence[tuple[date, float, float]], colour: str) -> None:
        """Draw an upright line from low to high on each day: the interval of its value."""
        role = self.sheet.colour(colour)
        for day, low, high in spans:
            self.axes.plot([_at(day)] * 2, [low, high], "-", color=role, linewidth=1.0)

    def label(self, day: date, value: float, text: str, colour: str) -> None:
        """Mark the last point, and write its value right beside the panel."""
        role = self.sheet.colour(colour)
        self.axes.plot([_at(day)], [value], "o", color=role, markersize=5, clip_on=False)
        self.axes.annotate(
            text,
            (self.axes.get_xlim()[1], value),
            xytext=(5, 0),
            textcoords="offset points",
            color=role,
            fontsize=9.5,
            fontweight="bold",
            va="center_baseline",
            annotation_clip=False,
        )


def _at(day: date) -> float:
    return float(day.toordinal())


def _month(day: date) -> str:
    return words.said_day(day).split()[1]
