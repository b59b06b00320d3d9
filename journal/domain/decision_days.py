"""What of a frozen decision is due on a day, and the one word for how it stands (R9)."""

from collections.abc import Iterable
from datetime import date

OPEN, FROZEN, DUE, REVIEWED, DROPPED = "open", "frozen", "due", "reviewed", "dropped"
STATES = (OPEN, FROZEN, DUE, REVIEWED, DROPPED)
"""A draft is open; a dropped one was closed without a review."""

OUTCOMES = ("yes", "no", "void")
"""How an expectation can come out; void counts nowhere."""

JUDGED = ("good", "mixed", "poor")
"""The quality of a decision, and that of its outcome."""


def is_dropped(*, frozen: bool, reviewed_on: date | None, judged: bool) -> bool:
    """Whether a decision was closed without being judged: nothing of it is ever due."""
    return reviewed_on is not None and not (frozen and judged)


def review_due(review_on: date | None, reviewed_on: date | None, day: date) -> bool:
    """Whether the review waits on a day: its date has come, and no review was made since."""
    return review_on is not None and review_on <= day and not _seen(review_on, reviewed_on, day)


def tripwire_due(by: date, reviewed_on: date | None, day: date) -> bool:
    """Whether the date of a tripwire has come and no review has looked at it since."""
    return by <= day and not _seen(by, reviewed_on, day)


def expectation_due(due_on: date, outcome: str, resolved_on: date | None, day: date) -> bool:
    """Whether an expectation can be judged on a day and had no outcome by then."""
    later = resolved_on is not None and resolved_on > day
    return due_on <= day and (outcome == "open" or later)


def state(
    *,
    frozen: bool,
    review_on: date | None,
    reviewed_on: date | None,
    judged: bool,
    waiting: Iterable[bool],
    day: date,
) -> str:
    """Return the word of STATES for a day; `waiting` says what of its parts is due, `judged` whether
    the quality of decision and outcome is known.
    """
    if is_dropped(frozen=frozen, reviewed_on=reviewed_on, judged=judged):
        return DROPPED
    if not frozen:
        return OPEN
    if review_due(review_on, reviewed_on, day) or any(waiting):
        return DUE
    return REVIEWED if reviewed_on is not None else FROZEN


def _seen(asked: date, reviewed_on: date | None, day: date) -> bool:
    """Whether a review that had been made by `day` came on or after the day it was asked for."""
    return reviewed_on is not None and asked <= reviewed_on <= day
