"""Values by unit of time as small multiples: dots on a line with gaps, intervals where known."""

from datetime import date
from typing import NamedTuple

from journal.charts import panels, words
from journal.charts.style import Sheet


class Level(NamedTuple):
    """A value at the start of a unit, None where nothing is known, with its interval's ends."""

    day: date
    value: float | None
    low: float | None = None
    high: float | None = None


class Series(NamedTuple):
    """A name, a word below it, its levels in order of time, its scale with the labels of its ends,
    and its last value in words.
    """

    name: str
    word: str
    levels: tuple[Level, ...]
    scale: tuple[float, float]
    ends: tuple[str, str]
    label: str


class Levels(NamedTuple):
    """A panel a series."""

    series: tuple[Series, ...]

    @property
    def height(self) -> float:
        """How many inches they take."""
        return panels.height(len(self.series))

    def paint(self, sheet: Sheet) -> None:
        """Draw them, three abreast."""
        for number, each in enumerate(self.series):
            panel = panels.panel(sheet, number, words.name(each.name, 30), each.word)
            days = [level.day for level in each.levels]
            panel.across(days[0], days[-1])
            panel.upright(*each.scale, *each.ends)
            spans = [
                (level.day, level.low, level.high)
                for level in each.levels
                if level.low is not None and level.high is not None
            ]
            panel.spans(spans, "muted")
            panel.series(days, [level.value for level in each.levels], "blue")
            last = [level for level in each.levels if level.value is not None][-1]
            panel.label(last.day, last.value or 0.0, each.label, "blue")
