"""Whether a score keeps up with its quarter (D16)."""

from datetime import date
from typing import NamedTuple

TOLERANCE = 1e-9

FIRST_DAY = 30
"""Before this day of the quarter it is too early to say."""

CHECK_DAY = 45
"""The day of the mid-quarter check."""

ENOUGH = {"aspirational": 0.7, "committed": 0.9}
"""Pace under this is at risk, by the kind of objective."""


class Pace(NamedTuple):
    """Day of the quarter (today counts), its elapsed share 0–1, score ÷ that share, and a word.

    `pace` is None before the quarter. `word`: too early, at risk, on pace.
    """

    day: int
    elapsed: float
    pace: float | None
    word: str


def pace(score: float, start: date, end: date, today: date, objective: str) -> Pace:
    """Return how `score` of a reach keeps up with the quarter [start, end) (D16)."""
    day, elapsed = elapsed_share(start, end, today)
    rate = score / elapsed if elapsed > 0 else None
    return Pace(day, elapsed, rate, _word(day, rate, objective))


def hold_pace(score: float, start: date, end: date, today: date, objective: str) -> Pace:
    """Return how `score` of a hold stands: it is measured against the same limits as it is."""
    day, elapsed = elapsed_share(start, end, today)
    return Pace(day, elapsed, score, _word(day, score, objective))


def elapsed_share(start: date, end: date, today: date) -> tuple[int, float]:
    """Return the day of [start, end) that today is, and its share of them; after the end, all."""
    length = (end - start).days
    day = min(max(0, (today - start).days + 1), length)
    return day, day / length


def _word(day: int, rate: float | None, objective: str) -> str:
    if rate is None or day < FIRST_DAY:
        return "too early"
    return "at risk" if rate < ENOUGH[objective] - TOLERANCE else "on pace"
