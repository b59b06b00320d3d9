"""Which function draws a view: a registry each noun's module fills, found by the view's own
module.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from journal._lazy import load
from journal.render import cells
from journal.render.plain import Table
from journal.render.style import Page

View = TypeVar("View")
COMMAND = "journal"
DOT = " · "
"""What stands between the parts of an answer."""


class Drawings:
    """The functions of one noun: `@lines.of(View)` for text, `@tables.of(View)` for plain."""

    def __init__(self) -> None:
        self.by_view: dict[type, Callable[..., Any]] = {}

    def of(self, view: type) -> Callable[[Callable[..., View]], Callable[..., View]]:
        """Register the decorated function for views of this type."""

        def register(function: Callable[..., View]) -> Callable[..., View]:
            self.by_view[view] = function
            return function

        return register

    def for_view(self, view: Any) -> Callable[..., Any]:
        """Return the function for this view; a view without one is a bug (KeyError)."""
        return self.by_view[type(view)]


def lines(view: Any, page: Page) -> Iterable[str]:
    """Return the lines of a view as text, none wider than the page where blanks allow."""
    drawn: Iterable[str] = _module(view).lines.for_view(view)(view, page)
    return (part for line in drawn for part in _fitted(line, page.width))


def _fitted(line: str, width: int) -> list[str]:
    """Return a line, broken where it is wider than the page, the rest a little deeper: between its
    parts, and at blanks only in a part that is too long by itself.

    What is drawn by hand for its width passes untouched; this is for names and sentences longer
    than anybody expected. A word longer than a line stays whole: it may be an address.
    """
    if cells.seen(line) <= width:
        return [line]
    blanks = len(line) - len(line.lstrip(" "))
    rest = " " * min(blanks + 2, width // 2)
    found, current = [], line[:blanks]
    for number, part in enumerate(line[blanks:].split(DOT)):
        words = [part] if cells.seen(rest + part) <= width else _words(part)
        for place, word in enumerate(words):
            between = " " if place else DOT if number else ""
            longer = f"{current}{between}{word}"
            if current.strip() and cells.seen(longer) > width:
                found.append(current.rstrip())
                longer = rest + word
            current = longer
    return [*found, current.rstrip()]


def _words(part: str) -> list[str]:
    """Return the words of a part; a command at its end is one of them, for it is to be typed."""
    words = part.split(" ")
    if COMMAND in words[1:]:
        begin = words.index(COMMAND, 1)
        words[begin:] = [" ".join(words[begin:])]
    return words


def table(view: Any) -> Table:
    """Return the view as a plain table."""
    drawn: Table = _module(view).tables.for_view(view)(view)
    return drawn


def _module(view: Any) -> Any:
    return load(f"journal.render.text.{type(view).__module__.rpartition('.')[2]}")
