"""Promises kept among those that could be (D32), and wins that have a result (D33)."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

PRAISE_NEAR_DAYS = 30
"""Praise by the same person this many days either side makes a win one with a result."""


class Promises(NamedTuple):
    """Promises of a period: `kept` of `counted`; done after the due day, open after the due day."""

    kept: int
    counted: int
    late: int
    open_overdue: int


def promises(
    rows: Iterable[tuple[date, date | None]], start: date, end: date, today: date
) -> Promises:
    """Return how the promises due in [start, end) were kept (D32).

    `rows` are (due, done or None). Counted are those due before today or already done; kept is
    done on or before the due day.
    """
    kept = late = overdue = 0
    for due, done in rows:
        if not start <= due < end:
            continue
        if done is not None:
            kept += done <= due
            late += done > due
        elif due < today:
            overdue += 1
    return Promises(kept, kept + late + overdue, late, overdue)


def has_result(
    impact: str | None,
    *,
    metric_linked: bool,
    won_on: date,
    praised_on: Iterable[date] = (),
) -> bool:
    """Return whether a win shows what came of it (D33).

    It does by an impact that is not blank, a linked metric, or praise by the same person within
    30 days either side; `praised_on` are the days of that person's praise.
    """
    if metric_linked or (impact is not None and impact.strip() != ""):
        return True
    return any(abs((day - won_on).days) <= PRAISE_NEAR_DAYS for day in praised_on)
