"""Tables as text: columns as wide as their widest cell, measured in cells of the terminal."""

import unicodedata
from collections.abc import Sequence

from journal._lazy import load
from journal.render.style import Page

GAP = "  "
ZWJ = "\u200d"
JOINERS = "\u200d\ufe0e\ufe0f"
ISOLATE, POP = "\u2068", "\u2069"
LEAST = 10
"""The cells that a shortened text keeps at least."""


def width(text: str) -> int:
    """Return how many cells a text takes."""
    return len(text) if text.isascii() else int(load("rich.cells").cell_len(text))


def cut(text: str, cells: int, ending: str = "…") -> str:
    """Return a text of at most so many cells, `ending` at its end when something was cut.

    A base letter keeps its marks and an emoji its joined parts; an isolate is closed again.
    """
    if width(text) <= cells:
        return text
    end = min(len(text), cells)
    while end and (width(text[:end]) > cells - len(ending) or _joined(text, end)):
        end -= 1
    kept = text[:end].rstrip()
    return f"{kept}{ending}{POP if kept.startswith(ISOLATE) else ''}"


def _joined(text: str, end: int) -> bool:
    """Whether the letter at `end` belongs to the one before it."""
    if end >= len(text):
        return False
    return text[end] in JOINERS or text[end - 1] == ZWJ or bool(unicodedata.combining(text[end]))


def fill(text: str, cells: int) -> str:
    """Return a text with blanks behind it up to so many cells."""
    return text + " " * max(0, cells - width(text))


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], page: Page, *, shorten: Sequence[int] = (0,)
) -> list[str]:
    """Return the lines of a table under its head; columns `shorten` give way when the page is
    narrow.

    A page under 60 cells, one read aloud, and one that the table does not fit gets one block a row
    with the names before the values.
    """
    if page.width < 60 or page.a11y:
        return _blocks(head, rows, page)
    cells = [max(width(row[column]) for row in (head, *rows)) for column in range(len(head))]
    spare = page.width - sum(cells) - len(GAP) * len(head)
    for column in shorten:
        least = min(cells[column], max(LEAST, width(head[column])))
        given = min(max(0, -spare), cells[column] - least)
        cells[column] -= given
        spare += given
    if spare < 0:
        return _blocks(head, rows, page)
    return [_line(row, cells, page.ellipsis) for row in (head, *rows)]


def _line(row: Sequence[str], cells: Sequence[int], ending: str) -> str:
    parts = [fill(cut(text, size, ending), size) for text, size in zip(row, cells, strict=True)]
    return (GAP + GAP.join(parts)).rstrip()


def _blocks(head: Sequence[str], rows: Sequence[Sequence[str]], page: Page) -> list[str]:
    lines = []
    for row in rows:
        lines += wrapped(row[0], page, GAP)
        for name, text in zip(head[1:], row[1:], strict=True):
            if text:
                first, *rest = wrapped(f"{name}: {text}", page, GAP * 3)
                lines += [first.removeprefix(GAP), *rest]
    return lines


def wrapped(text: str, page: Page, indent: str) -> list[str]:
    """Return a text as lines under `indent`, broken at blanks where the page ends; no word is cut."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(lines[-1]) + 1 + width(word) <= page.width:
            lines[-1] += f" {word}"
        else:
            lines.append(f"{indent}{word}")
    return lines


def fact(name: str, value: str, page: Page) -> list[str]:
    """Return a named value of a plan's own page, broken under itself where it is too long."""
    head = f"{GAP}{page.dim(f'{name:<9}')}"
    if len(GAP) + 9 + width(value) <= page.width:
        return [head + value]
    first, *rest = wrapped(value, page, " " * (len(GAP) + 9))
    return [head + first.lstrip(), *rest]
