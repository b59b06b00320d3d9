"""How many cells of a terminal a text takes, and texts cut, filled and wrapped to them."""

import unicodedata
from collections.abc import Iterable

ZWJ = "\u200d"
_ISOLATE, _POP = "\u2068", "\u2069"


def width(text: str) -> int:
    """Return how many cells a text without control characters takes."""
    if text.isascii():
        return len(text)
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


def _of_letter(letter: str) -> int:
    if letter.isascii():
        return 1
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def cut(text: str, cells: int) -> str:
    """Return at most so many cells of a text, an ellipsis at its end where something was cut off.

    A letter keeps its marks and a joined emoji its parts; an isolate is closed again.
    """
    if width(text) <= cells:
        return text
    kept, taken = 0, 0
    for place, letter in enumerate(text):
        if _begins(text, place):
            if taken + _of_letter(letter) > cells - 1:
                break
            taken += _of_letter(letter)
        kept = place + 1
    return f"{text[:kept].rstrip()}…{_POP if text.startswith(_ISOLATE) else ''}"


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
    line, empty = first, True
    for word in text.split():
        longer = line + ("" if empty else " ") + word
        if not empty and width(longer) > cells:
            lines.append(line)
            line = rest + word
        else:
            line = longer
        empty = False
    return [*lines, line] if not empty else lines


def joined(parts: Iterable[str], cells: int, *, first: str = "", rest: str = "") -> list[str]:
    """Return parts joined by middle dots in lines of at most so many cells; a part is split only
    where it is longer than a line.
    """
    lines: list[str] = []
    line, empty = first, True
    for part in parts:
        longer = line + ("" if empty else " · ") + part
        if width(longer) <= cells:
            line, empty = longer, False
            continue
        if not empty:
            lines.append(line)
            line = rest
        *full, line = wrapped(part, cells, first=line, rest=rest) or [line]
        lines += full
        empty = False
    return [*lines, line] if not empty else lines
