"""The steps of a review on a terminal: their names, what they are called, how long they take."""

from collections.abc import Sequence
from typing import NamedTuple

from journal.domain import texts
from journal.errors import UsageError

TITLES = {
    "happened": "What happened",
    "results": "Results",
    "numbers": "Numbers",
    "plans": "Habits and objectives",
    "confidence": "Confidence",
    "loops": "Open loops",
    "roundup": "Round up",
    "read": "Read",
    "grade": "Grade",
    "wins": "Wins",
    "roles": "Roles",
    "expected": "Expected",
    "answers": "Answer",
    "next": "Next quarter",
}
"""What each step is called."""

MINUTES = {
    "roundup": 15,
    "read": 15,
    "grade": 5,
    "wins": 10,
    "roles": 5,
    "expected": 3,
    "answers": 5,
    "next": 2,
}
"""About how long each step of a quarter takes."""


class Step(NamedTuple):
    """A step: its number from 1 on, its name, and what it is called."""

    number: int
    name: str
    title: str


def of(names: Sequence[str]) -> tuple[Step, ...]:
    """Return steps by their names, in this order."""
    return tuple(Step(place, name, TITLES[name]) for place, name in enumerate(names, 1))


def chosen(known: Sequence[Step], word: str) -> Step:
    """Return the step that `word` means, by name or number; raises UsageError with all of them."""
    wanted = texts.key(word.strip())
    for step in known:
        if wanted in (step.name, str(step.number), texts.key(step.title)):
            return step
    names = ", ".join(f"{step.number} {step.name}" for step in known)
    raise UsageError(f"no step {texts.quoted(word)}", hint=f"the steps: {names}")
