"""Where a key result starts when nobody says: a count at 0, all else where its metric stood."""

from datetime import date

from journal.domain import periods
from journal.domain.periods import Period
from journal.reviews.frame import Rows
from journal.reviews.sections import values
from journal.views.intended import MetricKept
from journal.views.objectives import Baseline
from journal.views.review_days import Span
from journal.views.review_numbers import Point

COUNTS = ("count:", "hours:owner=")
RUNNING = "hours:goal="
"""Beginnings of what is taken from the ledger: counted anew in a period, and added up for good."""


def baseline(rows: Rows, metric: MetricKept, quarter: Period, today: date) -> Baseline | None:
    """Return where a key result of a quarter starts, None while its metric has no value.

    What is counted anew each quarter and better high starts at 0; a standing figure at its newest
    value before the quarter; all else at its value in the quarter before, else in the quarter so
    far (docs/rules.md, key results).
    """
    if _counted(metric) and metric.better == "up":
        return Baseline(0.0, 0, "counted")
    before = periods.previous(quarter)
    if before.start > today:  # a quarter further ahead starts where this one stands
        before = periods.unit_at(quarter, today)
    if _standing(metric):
        return _newest(rows, metric, quarter, today)
    source = "before" if before.end <= today else "so far"
    return _of(values.value(rows, metric, before, today), source, before) or _of(
        values.value(rows, metric, quarter, today), "so far", quarter
    )


def _counted(metric: MetricKept) -> bool:
    if metric.derive is not None:
        return metric.derive.startswith(COUNTS)
    return metric.summary == "sum"


def _standing(metric: MetricKept) -> bool:
    if metric.derive is not None:
        return metric.derive.startswith(RUNNING)
    return metric.summary == "last"


def _newest(rows: Rows, metric: MetricKept, quarter: Period, today: date) -> Baseline | None:
    """Return the newest value from before the quarter, else the newest of all."""
    ever = Period(periods.FIRST_DAY, quarter.start)
    found = _of(values.value(rows, metric, ever, today), "newest", ever)
    return found or _of(values.value(rows, metric, quarter, today), "newest", quarter)


def _of(point: Point, source: str, span: Period) -> Baseline | None:
    if point.value is None:
        return None
    return Baseline(point.value, point.n, source, Span(*span))
