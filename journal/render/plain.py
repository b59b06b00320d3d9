"""`--plain`: one record a line, tab-separated, header first, nothing shortened."""

from collections.abc import Iterable
from typing import Any

from journal.render import escape

Table = tuple[tuple[str, ...], Iterable[tuple[Any, ...]]]
"""Names of the columns, and the rows."""


def text(table: Table) -> str:
    """Return the table as TSV without a final line end."""
    header, rows = table
    lines = ["\t".join(header)]
    lines += ["\t".join(escape.cell(value) for value in row) for row in rows]
    return "\n".join(lines)
