"""Tables of a page: columns aligned by cells, given way in turn, or one block a row where narrow."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journal.render import cells
from journal.render.style import Page

GAP = 2
LEAST = 12
"""The cells that a shortened column keeps at least."""

NARROW = 60
"""Under so many cells a table is one block a row."""


class Cell(NamedTuple):
    """A cell: its text, and how it is drawn where that has colour."""

    text: str
    drawn: str | None = None


class Column(NamedTuple):
    """A column: its head, whether it stands to the right, may be cut, may be left out."""

    head: str
    right: bool = False
    gives: bool = False
    optional: bool = False


Row = Sequence[str | Cell]


def table(
    columns: Sequence[Column], rows: Iterable[Row], page: Page, *, indent: int = 2
) -> list[str]:
    """Return the lines of a table under its head; without a head when all heads are blank.

    A page that is too narrow for all columns loses the optional ones, last first, then shortens
    those that give; when even that does not fit, or it is read aloud, each row is a block.
    """
    drawn = [[_cell(each) for each in row] for row in rows]
    if page.a11y or page.width < NARROW:
        return _blocks(columns, drawn, page, indent)
    keep = list(range(len(columns)))
    while True:
        sizes = _sizes(
            [columns[n] for n in keep], [[row[n] for n in keep] for row in drawn], page, indent
        )
        if sizes is not None:
            break
        optional = [n for n in keep if columns[n].optional]
        if not optional:
            return _blocks(columns, drawn, page, indent)
        keep.remove(optional[-1])
    kept = [columns[n] for n in keep]
    lines = [_line(kept, [_cell(c.head) for c in kept], sizes, indent)]
    if not lines[0].strip():
        lines = []
    else:
        lines[0] = page.dim(lines[0])
    return lines + [_line(kept, [row[n] for n in keep], sizes, indent) for row in drawn]


def _cell(cell: str | Cell) -> Cell:
    return Cell(cell) if isinstance(cell, str) else cell


def _sizes(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], page: Page, indent: int
) -> list[int] | None:
    """Return the width of each column, None when they do not fit."""
    sizes = [
        max(cells.width(column.head), *(cells.width(row[n].text) for row in rows), 0)
        for n, column in enumerate(columns)
    ]
    over = indent + sum(sizes) + GAP * (len(sizes) - 1) - page.width
    for n, column in enumerate(columns):
        if over > 0 and column.gives:
            least = min(sizes[n], max(LEAST, cells.width(column.head)))
            taken = min(over, sizes[n] - least)
            sizes[n] -= taken
            over -= taken
    return sizes if over <= 0 else None


def _line(columns: Sequence[Column], row: Sequence[Cell], sizes: Sequence[int], indent: int) -> str:
    parts = []
    for column, cell, size in zip(columns, row, sizes, strict=True):
        text = cells.cut(cell.text, size)
        drawn = text if cell.drawn is None or text != cell.text else cell.drawn
        blanks = " " * (size - cells.width(text))
        parts.append(blanks + drawn if column.right else drawn + blanks)
    return (" " * indent + (" " * GAP).join(parts)).rstrip()


def _blocks(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], page: Page, indent: int
) -> list[str]:
    """Return each row as its name, and under it what its columns say, each with its head."""
    lines: list[str] = []
    margin = " " * indent
    for row in rows:
        pairs = [
            f"{column.head} {cell.text.strip()}".strip()
            for column, cell in list(zip(columns, row, strict=True))[1:]
            if cell.text.strip()
        ]
        name = row[0].text.strip() or "="
        lines += cells.wrapped(name, page.width, first=margin, rest=margin + "  ")
        lines += cells.joined(pairs, page.width, first=margin + "  ", rest=margin + "  ")
    return lines
