"""A decision entered by commands: a draft that says everything, frozen, and later days."""

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]

SAID = (
    *("--choice", "ask", "--option", "ask", "--option", "wait", "--why", "an editor to learn from"),
    *("--state", "rested", "--review", "2027-03-24"),
)
EXPECTED = (
    ("an offer by autumn", "90%", "2026-10-31"),
    ("the post is announced", "50%", "2027-06-30"),
)
LATER = "2027-03-25T10:00:00+00:00"
"""A day after the review date, with the first expectation due and the second ahead."""


def draft(journal: Run, title: str = "Ask for the post", *more: str) -> None:
    """Draft a decision that says everything but what it expects."""
    assert not journal("decision", "new", title, *SAID, *more).code


def complete(journal: Run, title: str = "Ask for the post", *more: str, number: str = "1") -> None:
    """Draft a decision with its two expectations."""
    draft(journal, title, *more)
    for text, p, by in EXPECTED:
        assert not journal("decision", "expect", number, text, "--p", p, "--by", by).code


def frozen(journal: Run, title: str = "Ask for the post", *more: str, number: str = "1") -> None:
    """Freeze a decision with its two expectations."""
    complete(journal, title, *more, number=number)
    assert not journal("decision", "freeze", number, "--yes").code


def page(journal: Run, number: str = "1") -> Any:
    """Return everything about a decision as JSON."""
    return journal("decision", "show", number, "--json").data


def held(journal: Run, number: str = "1") -> Any:
    """Return a decision as JSON."""
    return page(journal, number)["decision"]
