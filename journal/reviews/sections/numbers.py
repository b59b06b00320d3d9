"""The metrics of a period: value, changes, usual range, trend, and their series."""

import statistics
from datetime import date

from journal.domain import derivations, metric_values, periods, shares, trends, usual_ranges
from journal.domain.periods import Period
from journal.reviews.frame import Frame, Rows, units_of
from journal.reviews.sections import values
from journal.reviews.sections.derived import Reader
from journal.reviews.sections.people import is_audit
from journal.views.intended import MetricKept
from journal.views.review_numbers import Change, Number, Point, Trend, Usual

RECENT = 13
"""Points of a week's sparkline, and of the median that stands beside its value."""

MOST_STEPS = {"week": 104, "month": 48, "day": 364}
"""Over so many steps before the period's end a trend is looked for."""


def numbers(rows: Rows, frame: Frame) -> tuple[Number, ...]:
    """Return the recorded metrics that have a value in one of the periods compared; audits of one's
    own work stand beside standing.
    """
    found = (
        number(rows, metric, frame)
        for metric in rows.metrics
        if metric.derive is None and not is_audit(metric)
    )
    return tuple(each for each in found if each.n or _then(each.before) or _then(each.year_ago))


def every(rows: Rows, frame: Frame) -> tuple[Number, ...]:
    """Return all metrics that have a value in the period, derived ones and audits among them."""
    found = (number(rows, metric, frame) for metric in rows.metrics)
    return tuple(each for each in found if any(point.value is not None for point in each.points))


def _then(change: Change | None) -> int:
    return change.then.n if change is not None else 0


def number(rows: Rows, metric: MetricKept, frame: Frame) -> Number:
    """Return everything about one metric over the period."""
    read = values.reader(rows, metric)
    now = read(frame.whole, frame.today)
    interval = shares.wilson(now.k, now.n) if now.k is not None else None
    series = steps(read, metric, frame)
    known = [point for point in _finished(metric, series, frame) if point.value is not None]
    figures = [point.value for point in known if point.value is not None]
    newest = known[-1] if known and not _waits(metric, known[-1], frame) else None
    earlier = figures[:-1] if newest else figures
    return Number(
        slug=metric.slug,
        name=metric.name,
        kind=metric.kind,
        unit=metric.unit,
        better=metric.better,
        cadence=metric.cadence,
        summary=metric.summary,
        activity=metric.activity,
        realm=metric.realm,
        value=now.value,
        k=now.k,
        n=now.n,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        before=_change(read, metric, frame, periods.previous(frame.whole), now),
        year_ago=_change(read, metric, frame, periods.year_ago(frame.whole), now),
        median=statistics.median(earlier[-RECENT:]) if earlier else None,
        usual=_usual(metric, figures) if newest else _range(metric, earlier),
        trend=_trend(metric, known, frame.today),
        points=_points(metric, frame, series),
        units=tuple(read(_whole(unit, frame), frame.today) for unit in units_of(frame)),
        at_end=newest,
        derive=metric.derive,
    )


def _whole(unit: Period, frame: Frame) -> Period:
    return frame.whole if unit == frame.now else unit


def steps(read: Reader, metric: MetricKept, frame: Frame) -> list[Point]:
    """Return the steps of the metric's own cadence that belong to the period or lie before it, gaps
    included; a week in which the period ends belongs to it with its Thursday.
    """
    most = MOST_STEPS[metric.cadence]
    found = [
        step
        for step in values.steps_before(metric.cadence, frame.now, most + 1)
        if metric_values.belongs_on(step.start, metric.cadence) < frame.whole.end
    ]
    return [read(step, frame.today) for step in found[-most:]]


def _finished(metric: MetricKept, series: list[Point], frame: Frame) -> list[Point]:
    """Return the steps that are judged: of a derived metric those that are over, as a part of a week
    is no week; none of a running total, which can but grow.
    """
    if metric.derive is None:
        return series
    if derivations.split(metric.derive)[0] in derivations.RUNNING_TOTAL:
        return []
    running = values.STEPS[metric.cadence](frame.today)
    return [point for point in series if point.start < running.start]


def _waits(metric: MetricKept, newest: Point, frame: Frame) -> bool:
    """Whether a week has no value yet: what the newest one of all says was told in its own week."""
    return frame.kind == "week" == metric.cadence and newest.start < frame.whole.start


def _points(metric: MetricKept, frame: Frame, series: list[Point]) -> tuple[Point, ...]:
    if frame.kind == "week":
        return tuple(series[-RECENT:])
    return tuple(
        point
        for point in series
        if metric_values.belongs_on(point.start, metric.cadence) in frame.whole
    )


def _change(
    read: Reader, metric: MetricKept, frame: Frame, other: Period, now: Point
) -> Change | None:
    """Return how the value differs from that of another unit, as far as that is compared."""
    span = values.comparable(metric, frame.now, frame.whole, other, frame.today)
    then = read(span, frame.today)
    if then.value is None:
        return None
    if now.k is not None and then.k is not None:
        found = shares.newcombe(shares.wilson(now.k, now.n), shares.wilson(then.k, then.n))
        return Change(then, *found) if found else Change(then, None, None, None, False)
    return Change(then, metric_values.change(now.value, then.value), None, None, False)


def _usual(metric: MetricKept, figures: list[float]) -> Usual | None:
    found = usual_ranges.newest(figures, metric.kind)
    if found is None:
        return None
    usual, signals = found
    return Usual(usual.n, usual.mean, usual.low, usual.high, signals)


def _range(metric: MetricKept, figures: list[float]) -> Usual | None:
    """Return the range that a value would be held against, while there is none."""
    found = usual_ranges.usual_range(figures, metric.kind)
    return Usual(found.n, found.mean, found.low, found.high, ()) if found else None


def _trend(metric: MetricKept, known: list[Point], today: date) -> Trend:
    """Return the trend over the real dates: those of the newest value recorded in each step."""
    days: list[date] = [_dated(metric, point, today) for point in known]
    found = trends.trend(days, [p.value for p in known if p.value is not None], metric.better)
    said = trends.spans_seasons(found.n, metric.cadence)
    return Trend(found.n, found.word, found.p, found.change_per_year, said)


def _dated(metric: MetricKept, point: Point, today: date) -> date:
    if metric.derive is not None:
        return point.start
    step = values.STEPS[metric.cadence](point.start)
    return values.recorded(metric, step, today)[-1].day
