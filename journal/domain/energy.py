"""Energy and mood of logged days, and the load they stand under (D22)."""

import math
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

LOW_TO = 2
"""A day rated 1 or 2 is a low day: data, not a verdict."""

LOW_DAYS = 3
"""So many low days of seven, together with the load, are told."""

LOAD_PER_CENT = 110
"""The load is told above this part of the usual week."""

WEEKS_BEFORE, FEWEST_WEEKS = 13, 4
"""The usual week is that of the quarter before, if so many of its weeks have minutes."""


class Mean(NamedTuple):
    """Mean of n logged days, None without any, and how many of them were low."""

    n: int
    mean: float | None
    low: int


class Overload(NamedTuple):
    """Low days and work minutes of the last seven days beside the usual week's minutes.

    `usual_minutes` is the mean of the weeks with minutes among the thirteen before, None under
    four of them.
    """

    low_days: int
    minutes: int
    usual_minutes: float | None
    over: bool


def mean_of(ratings: Iterable[int]) -> Mean:
    """Return the mean of the logged ratings 1–5; days that were not logged are no rating."""
    logged = list(ratings)
    mean = math.fsum(logged) / len(logged) if logged else None
    return Mean(len(logged), mean, sum(rating <= LOW_TO for rating in logged))


def overload(energy: Mapping[date, int], minutes: Mapping[date, int], today: date) -> Overload:
    """Return whether low days and long hours came together in the seven days up to today.

    Over: three or more low days, and work minutes above 110 % of the usual week's. A week without
    minutes is a gap and no part of the usual one.
    """
    first = today - timedelta(days=6)
    low = sum(value <= LOW_TO for day, value in energy.items() if first <= day <= today)
    now = _week(minutes, first)
    before = (_week(minutes, first - timedelta(weeks=back)) for back in range(1, WEEKS_BEFORE + 1))
    worked = [week for week in before if week > 0]
    if len(worked) < FEWEST_WEEKS:
        return Overload(low, now, None, over=False)
    # Whole numbers: exactly 110 % is not above it, whatever floats say.
    heavy = 100 * now * len(worked) > LOAD_PER_CENT * sum(worked)
    return Overload(low, now, sum(worked) / len(worked), over=heavy and low >= LOW_DAYS)


def _week(minutes: Mapping[date, int], first: date) -> int:
    return sum(minutes.get(first + timedelta(days=day), 0) for day in range(7))
