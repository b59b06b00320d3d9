"""How I stand with a team or person, from what they said of me; never a score of them (D30)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

ENOUGH = 3
"""Fewer signals in a year leave the standing unknown."""


class Standing(NamedTuple):
    """Praise and critique in [start, end); `word`: unknown, good, bad, complicated."""

    start: date
    end: date
    praise: int
    critique: int
    word: str


def standing(rows: Iterable[tuple[str, date]], today: date) -> Standing:
    """Return the standing over the twelve months up to and including `today` (D30).

    `rows` are (kind, day); kinds other than praise and critique say nothing about it.
    """
    end = today + timedelta(days=1)
    start = _a_year_before(end)
    within = [kind for kind, day in rows if start <= day < end]
    praise, critique = within.count("praise"), within.count("critique")
    return Standing(start, end, praise, critique, _word(praise, critique))


def _a_year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def _word(praise: int, critique: int) -> str:
    signals = praise + critique
    if signals < ENOUGH:
        return "unknown"
    # Whole numbers: 4 of 5 is exactly 80 %, whatever floats say.
    if 10 * praise >= 8 * signals:
        return "good"
    if 10 * praise <= 2 * signals:
        return "bad"
    return "complicated"
