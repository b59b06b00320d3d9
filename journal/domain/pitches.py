"""The arithmetic of a pitch: weeks with more of some work beside those with less, and round figures."""

import math
import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journal.domain import shares

WEEKS = 26
"""So many weeks are looked at: half a year, so that a season has two sides."""

FEWEST = 4
"""Fewer weeks on either side say nothing."""

FIGURES = 2
"""A figure that stands on a rate is told by its first figures alone: `about 140`."""


class Week(NamedTuple):
    """Work minutes of a week beside a metric: k of n where it is a share, else its value."""

    minutes: int
    value: float
    k: int | None
    n: int


class Side(NamedTuple):
    """Weeks with more, or with less, of the work: k of n where the metric is a share.

    `value` is their share 0–1, of any other metric the median of their values.
    """

    weeks: int
    k: int | None
    n: int
    value: float


class Sides(NamedTuple):
    """Weeks with more of some work beside the others; `difference` is more minus less.

    `threshold` are the mean work minutes of all `weeks`. The interval is that of two shares and
    None for every other metric, which is never more than chance.
    """

    weeks: int
    threshold: float
    more: Side
    less: Side
    difference: float
    low: float | None
    high: float | None
    more_than_chance: bool


def sides(weeks: Sequence[Week]) -> Sides | None:
    """Return the weeks above the mean of their work minutes beside the others (rules D35).

    Shares are pooled and compared as in D8; of other metrics the medians are, without a claim.
    None with fewer than four weeks on either side, which is too few to say.
    """
    if not weeks:
        return None
    # Whole numbers: a week at the mean exactly is not above it, whatever floats say.
    total = sum(week.minutes for week in weeks)
    more = [week for week in weeks if week.minutes * len(weeks) > total]
    less = [week for week in weeks if week.minutes * len(weeks) <= total]
    if min(len(more), len(less)) < FEWEST:
        return None
    above, below = _side(more), _side(less)
    found = None
    if above.k is not None and below.k is not None:
        found = shares.newcombe(shares.wilson(above.k, above.n), shares.wilson(below.k, below.n))
    mean = total / len(weeks)
    if found is None:
        apart = above.value - below.value
        return Sides(len(weeks), mean, above, below, apart, None, None, more_than_chance=False)
    return Sides(len(weeks), mean, above, below, *found)


def _side(weeks: Sequence[Week]) -> Side:
    counted = [(week.k, week.n) for week in weeks if week.k is not None]
    n = sum(week.n for week in weeks)
    if len(counted) == len(weeks) and n:
        k = sum(each for each, _ in counted)
        return Side(len(weeks), k, n, k / n)
    return Side(len(weeks), None, n, statistics.median(week.value for week in weeks))


def about(value: float) -> int:
    """Return a positive figure by its first two figures: 141.9 is 140, 1,449 is 1,400, 8.6 is 9."""
    if value < 10**FIGURES:
        return math.floor(value + 0.5)
    step = int(f"1{'0' * (len(str(math.floor(value))) - FIGURES)}")
    return math.floor(value / step + 0.5) * step


def working_days(minutes: int, worked: Iterable[int]) -> float | None:
    """Return how many days of work `minutes` are, of days with so many work minutes each.

    A day is the mean of the days with any; None without one.
    """
    days = [day for day in worked if day]
    return minutes * len(days) / sum(days) if days else None
