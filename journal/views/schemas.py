"""What a top-level view says of itself: the schema of its JSON, and whether it confirms a write."""

from collections.abc import Callable
from typing import TypeVar

View = TypeVar("View", bound=type)


def schema(name: str, *, confirms: bool = False) -> Callable[[View], View]:
    """Mark a NamedTuple as a top-level view; `name` is “noun/number”, additive within a number.

    `confirms`: it answers a write, so `--quiet` silences it.
    """

    def mark(view: View) -> View:
        for attribute, value in (("SCHEMA", f"journal.{name}"), ("CONFIRMS", confirms)):
            setattr(view, attribute, value)
        return view

    return mark
