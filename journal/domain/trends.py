"""Whether a metric rises or falls over real dates, and whether that is more than chance (D10)."""

import math
import statistics
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from journal.errors import InvalidError

FEWEST = 8
"""Fewer points have no trend."""

CHANCE = 0.10
"""From this p on, a slope is steady."""

WEEK, YEAR = 7, 364
"""Days: a year of 52 whole weeks, so that the same weekdays are compared."""

SEASON = {"week": 52, "month": 24}
"""A report says the word only over this many points: shorter ones see the season."""


class Trend(NamedTuple):
    """Mann–Kendall's S and two-sided p, Theil–Sen's slope; `word`: improving, worsening, …

    s, p and slopes are None under eight points ("too few").
    """

    n: int
    s: int | None
    p: float | None
    slope_per_week: float | None
    change_per_year: float | None
    word: str


def trend(days: Sequence[date], values: Sequence[float], better: str) -> Trend:
    """Return the trend of points in any order; `better` is "up" or "down" (D10).

    Theil 1950 and Sen 1968 over the real dates; Mann 1945 and Kendall 1975 with the variance
    corrected for ties and a correction for continuity. Raises InvalidError for a day twice.
    """
    points = sorted(zip(days, values, strict=True))
    if len({day for day, _ in points}) < len(points):
        raise InvalidError("two values for one day have no slope between them")
    n = len(points)
    if n < FEWEST:
        return Trend(n, None, None, None, None, "too few")
    slope = theil_sen(points)
    s, p = mann_kendall([value for _, value in points])
    return Trend(n, s, p, slope * WEEK, slope * YEAR, _word(slope, p, better))


def theil_sen(points: Sequence[tuple[date, float]]) -> float:
    """Return the median slope a day of all pairs of (day, value), sorted by distinct days."""
    return statistics.median(
        (later - earlier) / (last - first).days
        for (first, earlier), (last, later) in combinations(points, 2)
    )


def mann_kendall(values: Sequence[float]) -> tuple[int, float]:
    """Return S, the rises minus the falls among all pairs in order, and its two-sided p."""
    n = len(values)
    s = sum((later > earlier) - (later < earlier) for earlier, later in combinations(values, 2))
    ties = sum(t * (t - 1) * (2 * t + 5) for t in Counter(values).values())
    variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    if s == 0:
        return 0, 1.0
    z = (abs(s) - 1) / math.sqrt(variance)
    return s, math.erfc(z / math.sqrt(2))


def spans_seasons(n: int, cadence: str) -> bool:
    """Whether so many points are enough for a report to say the word."""
    return n >= SEASON.get(cadence, YEAR)


def _word(slope: float, p: float, better: str) -> str:
    if p >= CHANCE or slope == 0:
        return "steady"
    return "improving" if (slope > 0) == (better == "up") else "worsening"
