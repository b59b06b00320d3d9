"""What a top-level view says of itself: the schema of its JSON, and whether it confirms a write."""

from collections.abc import Callable
from typing import TypeVar

View = TypeVar("View", bound=type)


def schema(name: str, *, confirms: bool = False) -> Callable[[View], View]:
    """Mark a NamedTuple as a top-level view; `name` is “noun/number”, additive within a number.

    `confirms`: it answers a write, so `--quiet` silences it.
    """

    def mark(view: View) -> View:
        view.SCHEMA = f"journal.{name}"
        view.CONFIRMS = confirms
        return view

    return mark
