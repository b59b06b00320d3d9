"""The value of a metric in a period, and the period a measurement belongs to (D4 to D6, D9)."""

import math
import statistics
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from journal.domain.shares import Share, wilson

THURSDAY = 3
"""An ISO week belongs to the period that holds its Thursday."""

DAY_HOURS = 24.0
"""Solved within a day, by the usual service level."""

GOOD_FROM = 4
"""The lowest good score of five."""


def belongs_on(day: date, cadence: str) -> date:
    """Return the day that decides which period holds a measurement dated `day`.

    For cadence "week" the Thursday of its ISO week, so that Monday's and Sunday's dating agree;
    for "month" the first of the month; for "day" the day itself.
    """
    if cadence == "week":
        return day + timedelta(days=THURSDAY - day.weekday())
    return day.replace(day=1) if cadence == "month" else day


def pooled(rows: Iterable[tuple[int, int]]) -> Share:
    """Return Σk of Σn over (k, n) rows: shares add up by their counts (D4)."""
    counts = list(rows)
    return wilson(sum(k for k, _ in counts), sum(n for _, n in counts))


def summarised(values: Sequence[float], summary: str) -> float | None:
    """Return the median, last, sum or mean of values in order of date; None without any (D4).

    A duration's median is one of recorded values, often medians themselves, and is said to be.
    """
    if not values:
        return None
    if summary == "median":
        return statistics.median(values)
    if summary == "last":
        return values[-1]
    total = math.fsum(values)
    return total if summary == "sum" else total / len(values)


def change(now: float | None, before: float | None) -> float | None:
    """Return the difference of two period values, None without both; never starred (D9)."""
    return None if now is None or before is None else now - before


def solved_within(hours: Iterable[float], limit: float = DAY_HOURS) -> Share:
    """Return how many of the solved took at most `limit` hours to their last solve (D5)."""
    times = list(hours)
    return wilson(sum(time <= limit for time in times), len(times))


def satisfied(scores: Iterable[int | None]) -> Share:
    """Return the good of the rated, on a scale of 1 to 5 where 4 and 5 are good (D6, CSAT).

    Unrated ones, None, are left out.
    """
    rated = [score for score in scores if score is not None]
    return wilson(sum(score >= GOOD_FROM for score in rated), len(rated))
