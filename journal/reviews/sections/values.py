"""The value of a metric over a stretch of days, recorded or computed from the ledger (D4)."""

from datetime import date, timedelta

from journal.domain import metric_values, periods
from journal.domain.periods import Period
from journal.reviews.frame import Rows
from journal.reviews.sections import derived
from journal.reviews.sections.derived import Reader
from journal.views.intended import Measured, MetricKept
from journal.views.review_numbers import Point

STEPS = {"week": periods.week_of, "month": periods.month_of, "day": periods.day_of}
"""The step of time of each cadence."""

DAY = timedelta(days=1)


def reader(rows: Rows, metric: MetricKept) -> Reader:
    """Return what gives a metric's value in a span, as far as it was known at the end of a day."""
    if metric.derive is not None:
        return derived.reader(rows, metric.derive)
    return lambda span, today: _measured(metric, span, today)


def value(rows: Rows, metric: MetricKept, span: Period, today: date) -> Point:
    """Return a metric's value in one span, as far as it was known at the end of `today`."""
    return reader(rows, metric)(span, today)


def _measured(metric: MetricKept, span: Period, today: date) -> Point:
    held = recorded(metric, span, today)
    if metric.kind == "share":
        pooled = metric_values.pooled((int(row.value), row.n or 0) for row in held)
        return Point(span.start, pooled.share, pooled.k, pooled.n)
    found = metric_values.summarised([row.value for row in held], metric.summary)
    return Point(span.start, found, None, len(held))


def recorded(metric: MetricKept, span: Period, today: date) -> list[Measured]:
    """Return the measurements that belong to a span, none dated after `today`."""
    return [
        row
        for row in metric.values
        if row.day <= today and metric_values.belongs_on(row.day, metric.cadence) in span
    ]


def comparable(
    metric: MetricKept, now: Period, whole: Period, other: Period, today: date
) -> Period:
    """Return what of `other`, whole, is compared with a running period that goes as far as `now`.

    A week recorded before its Thursday reaches up to that Thursday, on both sides alike.
    """
    if today > whole.last:
        return other
    reached = [
        metric_values.belongs_on(row.day, metric.cadence) for row in recorded(metric, whole, today)
    ]
    days = max([now.days, *((day - whole.start).days + 1 for day in reached)])
    return periods.first_days(other, days)


def steps(cadence: str, span: Period, last: date) -> list[Period]:
    """Return the weeks, months or days that belong to a span and have begun by `last`."""
    step = STEPS[cadence](span.start)
    found = []
    while step.start < span.end and step.start <= last:
        if metric_values.belongs_on(step.start, cadence) in span:
            found.append(step)
        step = STEPS[cadence](step.end)
    return found


def steps_before(cadence: str, last: Period, most: int) -> list[Period]:
    """Return the last `most` steps of a cadence up to the one that holds the end of `last`."""
    step = STEPS[cadence](last.last)
    found = [step]
    while len(found) < most and step.start.year > 1:
        step = STEPS[cadence](step.start - DAY)
        found.append(step)
    return found[::-1]
