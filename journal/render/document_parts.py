"""The parts of a document: key figures, tables, lists, sections."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple


class Fact(NamedTuple):
    """A key figure: what it is of, the figure, and a few words under it."""

    label: str
    value: str
    detail: str


class Table(NamedTuple):
    """Rows under columns; the first column names the row, `figures` says which are numbers."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: frozenset[int]


class Item(NamedTuple):
    """A line of a list: its day, its text, and what came of it."""

    text: str
    day: date | None = None
    detail: str = ""


class Section(NamedTuple):
    """A part with its heading; `pictures` name the figures that belong to it."""

    key: str
    title: str
    lead: tuple[str, ...] = ()
    table: Table | None = None
    items: tuple[Item, ...] = ()
    pictures: tuple[str, ...] = ()


def table(
    caption: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], figures: set[int]
) -> Table:
    """Return a table; `figures` are the places of columns that hold numbers."""
    return Table(caption, columns, tuple(rows), frozenset(figures))
