"""Which function draws a view: a registry each noun's module fills, found by the view's own
module.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from journal._lazy import load
from journal.render.plain import Table
from journal.render.style import Page

View = TypeVar("View")


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
    """Return the lines of a view as text."""
    drawn: Iterable[str] = _module(view).lines.for_view(view)(view, page)
    return drawn


def table(view: Any) -> Table:
    """Return the view as a plain table."""
    drawn: Table = _module(view).tables.for_view(view)(view)
    return drawn


def _module(view: Any) -> Any:
    return load(f"journal.render.text.{type(view).__module__.rpartition('.')[2]}")
