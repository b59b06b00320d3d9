"""How many cells of a terminal a text takes, and texts cut, filled and wrapped to them."""

import unicodedata
from collections.abc import Iterable

ZWJ = "\u200d"
ESCAPE = "\x1b["
_ISOLATE, _POP = "\u2068", "\u2069"


def width(text: str) -> int:
    """Return how many cells a text without control characters takes."""
    if text.isascii():
        return len(text)
    if ZWJ not in text:
        # Each letter once: long lines have few that are not of one cell.
        return len(text) + sum(
            text.count(letter) * (_of_letter(letter) - 1)
            for letter in set(text)
            if not letter.isascii()
        )
    cells = 0
    joined = False
    for letter in text:
        if letter == ZWJ:
            joined = True
        elif joined:
            joined = False
        else:
            cells += _of_letter(letter)
    return cells


def seen(text: str) -> int:
    """Return how many cells a text takes on a terminal that acts on the colours in it."""
    first, *others = text.split(ESCAPE)
    return width(first + "".join(each.partition("m")[2] for each in others))


def _of_letter(letter: str) -> int:
    if letter.isascii():
        return 1
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def cut(text: str, cells: int, end: str = "…") -> str:
    """Return at most so many cells of a text, `end` at its end where something was cut off.

    A letter keeps its marks and a joined emoji its parts; an isolate is closed again.
    """
    if width(text) <= cells:
        return text
    kept, taken = 0, 0
    for place, letter in enumerate(text):
        if _begins(text, place):
            if taken + _of_letter(letter) > cells - len(end):
                break
            taken += _of_letter(letter)
        kept = place + 1
    return f"{text[:kept].rstrip()}{end}{_POP if text.startswith(_ISOLATE) else ''}"


def _begins(text: str, place: int) -> bool:
    """Whether a letter begins a sign of its own: it is no mark and not joined to the one before."""
    before = text[place - 1] if place else ""
    return before != ZWJ and _of_letter(text[place]) > 0


def fill(text: str, cells: int) -> str:
    """Return a text with blanks behind it up to so many cells."""
    return text + " " * max(0, cells - width(text))


def wrapped(text: str, cells: int, *, first: str = "", rest: str = "") -> list[str]:
    """Return a paragraph in lines of at most so many cells, `first` before it and `rest` before
    its further lines. A word that is longer than a line stands alone and whole.
    """
    lines: list[str] = []
    line, taken = "", width(first)
    indent = width(rest) if rest else 0
    for word in text.split():
        size = width(word)
        if not line:
            line, taken = first + word, taken + size
        elif taken + 1 + size > cells:
            lines.append(line)
            line, taken = rest + word, indent + size
        else:
            line, taken = f"{line} {word}", taken + 1 + size
    return [*lines, line] if line else lines


def joined(parts: Iterable[str], cells: int, *, first: str = "", rest: str = "") -> list[str]:
    """Return parts joined by middle dots in lines of at most so many cells; a part is split only
    where it is longer than a line.
    """
    lines: list[str] = []
    line, taken, empty = first, width(first), True
    for part in parts:
        size = width(part) + (0 if empty else 3)
        if taken + size <= cells:
            line, taken, empty = line + ("" if empty else " · ") + part, taken + size, False
            continue
        if not empty:
            lines.append(line)
            line = rest
        *full, line = wrapped(part, cells, first=line, rest=rest) or [line]
        lines += full
        taken, empty = width(line), False
    return [*lines, line] if not empty else lines
