"""The value of a metric in a period, and the period a measurement belongs to (D4, D9)."""

import math
import statistics
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from journal.domain.shares import Share, wilson

THURSDAY = 3
"""An ISO week belongs to the period that holds its Thursday."""


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
