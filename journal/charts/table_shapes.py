"""What all pictures of reports share: a takeaway, a way to read it, and something to paint."""

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from journal.charts.style import Sheet
from journal.domain import rounding
from journal.domain.periods import Period

MOST = 40
"""So many rows are drawn; a subtitle says of how many, and the table has them all."""

Row = Mapping[str, Any]


class Ground(NamedTuple):
    """The units of time of the days looked at, where rows are such, and the whole period's days."""

    units: tuple[Period, ...]
    days: int


class Drawing(Protocol):
    """Something to paint, so many inches high."""

    @property
    def height(self) -> float: ...

    def paint(self, sheet: Sheet) -> None: ...


class Shape(NamedTuple):
    """A takeaway, how to read the drawing, and the drawing."""

    title: str
    reading: str
    drawing: Drawing


def percent(share: float | None) -> str:
    """Return a share 0–1 in per cent, `–` without one."""
    return "–" if share is None else rounding.per_cent(share)
