"""Tables of a page: columns aligned by cells, given way in turn, or one block a row where narrow."""

from collections.abc import Sequence
from typing import NamedTuple

from journal.render import cells
from journal.render.style import Page

GAP = 2
LEAST = 12
"""The cells that a shortened column keeps at least."""

NARROW = 60
"""Under so many cells a table is one block a row."""


NOTHING = ("", "–", "– (n=0)")
"""What a cell says that has no data."""


class Cell(NamedTuple):
    """A cell: its text, how it is drawn where that has colour, and whether it may reach over the
    blank cells behind it.
    """

    text: str
    drawn: str | None = None
    spans: bool = False


class Column(NamedTuple):
    """A column: its head, whether it stands to the right, may be cut, may be left out."""

    head: str
    right: bool = False
    gives: bool = False
    optional: bool = False


Row = Sequence[str | Cell]


class Group(NamedTuple):
    """Rows under a line of their own."""

    head: str
    rows: Sequence[Row]


def table(
    columns: Sequence[Column], rows: Sequence[Row], page: Page, *, indent: int = 2
) -> list[str]:
    """Return the lines of a table under its head; without a head when all heads are blank.

    A page that is too narrow for all columns loses the optional ones, last first, then shortens
    those that give; when even that does not fit, or it is read aloud, each row is a block.
    """
    return grouped(columns, [Group("", rows)], page, indent=indent)


def grouped(
    columns: Sequence[Column], groups: Sequence[Group], page: Page, *, indent: int = 2
) -> list[str]:
    """Return the lines of a table whose rows stand in groups, all in the same columns; a column
    without data is left out.
    """
    drawn = [
        (group.head, [[_cell(each) for each in row] for row in group.rows]) for group in groups
    ]
    everything = [row for _, rows in drawn for row in rows]
    told = [n for n in range(len(columns)) if n == 0 or _says_something(n, everything)]
    columns = [columns[n] for n in told]
    drawn = [(name, [[row[n] for n in told] for row in rows]) for name, rows in drawn]
    everything = [[row[n] for n in told] for row in everything]
    kept, sizes = _fitting(columns, everything, page, indent)
    lines: list[str] = []
    if sizes:
        head = _line(kept, [_cell(columns[n].head) for n in kept], columns, sizes, indent)
        lines += [page.dim(head)] if head.strip() else []
    for name, rows in drawn:
        if name:
            lines += cells.wrapped(name, page.width, first=" " * indent, rest=" " * (indent + 2))
        if sizes:
            lines += [_line(kept, [row[n] for n in kept], columns, sizes, indent) for row in rows]
        else:
            lines += _blocks(columns, rows, page, indent)
    return lines


def _says_something(column: int, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a column has data in any row; one of dashes alone is left out."""
    return any(row[column].text not in NOTHING for row in rows)


def _fitting(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], page: Page, indent: int
) -> tuple[list[int], list[int]]:
    """Return the columns that are kept and their widths; no widths where blocks are drawn."""
    kept = list(range(len(columns)))
    if page.a11y or page.width < NARROW:
        return kept, []
    while True:
        sizes = _sizes(columns, kept, rows, page.width - indent)
        if sizes:
            return kept, sizes
        optional = [n for n in kept if columns[n].optional]
        if not optional:
            return kept, []
        kept.remove(optional[-1])


def _sizes(
    columns: Sequence[Column], kept: Sequence[int], rows: Sequence[Sequence[Cell]], room: int
) -> list[int]:
    """Return the width of each column kept, none when they do not fit."""
    sizes = [
        max(
            [
                cells.width(columns[n].head),
                *(0 if row[n].spans else cells.width(row[n].text) for row in rows),
            ]
        )
        for n in kept
    ]
    sizes[0] += max([0, *(_lack(row, kept, sizes) for row in rows)])
    over = sum(sizes) + GAP * (len(sizes) - 1) - room
    for place, n in enumerate(kept):
        if over > 0 and columns[n].gives:
            least = min(sizes[place], max(LEAST, cells.width(columns[n].head)))
            taken = min(over, sizes[place] - least)
            sizes[place] -= taken
            over -= taken
    return sizes if over <= 0 else []


def _lack(row: Sequence[Cell], kept: Sequence[int], sizes: Sequence[int]) -> int:
    """Return how many cells a first cell that reaches over others needs beside them."""
    first = row[kept[0]]
    if not first.spans:
        return 0
    reach = 1 + _blank_after([row[n] for n in kept], 0)
    return cells.width(first.text) - sum(sizes[:reach]) - GAP * (reach - 1)


def _cell(cell: str | Cell) -> Cell:
    return Cell(cell) if isinstance(cell, str) else cell


def _line(
    kept: Sequence[int],
    row: Sequence[Cell],
    columns: Sequence[Column],
    sizes: Sequence[int],
    indent: int,
) -> str:
    parts: list[str] = []
    taken = 0
    for place, (n, cell) in enumerate(zip(kept, row, strict=True)):
        if taken:
            taken -= 1
            continue
        size = sizes[place]
        if cell.spans:
            taken = _blank_after(row, place)
            size += sum(sizes[place + 1 : place + 1 + taken]) + GAP * taken
        text = cells.cut(cell.text, size)
        drawn = text if cell.drawn is None or text != cell.text else cell.drawn
        blanks = " " * (size - cells.width(text))
        parts.append(blanks + drawn if columns[n].right else drawn + blanks)
    return (" " * indent + (" " * GAP).join(parts)).rstrip()


def _blank_after(row: Sequence[Cell], place: int) -> int:
    """Return how many blank cells follow one."""
    count = 0
    for cell in row[place + 1 :]:
        if cell.text:
            break
        count += 1
    return count


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
