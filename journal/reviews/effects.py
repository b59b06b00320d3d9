"""Whether a project's metric moved: its value before and after the project's own dates."""

from datetime import date, timedelta
from typing import NamedTuple

from journal.domain import metric_values, periods, shares
from journal.domain.periods import Period
from journal.reviews.frame import Rows
from journal.reviews.sections import values
from journal.views.intended import MetricKept, ProjectKept
from journal.views.projects import Effect, Stretch
from journal.views.review_numbers import Point

QUARTER = timedelta(weeks=13)
"""So long are the times before a project and after it."""


YEAR = timedelta(weeks=52)


class _Dates(NamedTuple):
    """The time before a project and the one it is compared with: since its start, or after it."""

    before: Period
    after: Period


def effect(rows: Rows, project: ProjectKept, today: date) -> Effect | None:
    """Return the project's metric before and after its dates; None without a metric or a date.

    Before: 13 weeks up to the start, of work that was handed off up to that day. After: while the
    project is open since its start, else up to 13 weeks from its end on. A year ago: the same days
    as after, 364 days back, since a season moves a metric too.
    """
    metric = _metric_of(rows, project)
    dates = _dates(project, today)
    if metric is None or dates is None:
        return None
    before, after, ago = (
        values.value(rows, metric, span, today)
        for span in (dates.before, dates.after, _back(dates.after))
    )
    alone = dates.after.days <= YEAR.days
    found = _difference(after, before)
    return Effect(
        metric.name,
        metric.kind,
        metric.unit,
        metric.better,
        _stretch(before, dates.before),
        _stretch(after, dates.after),
        _stretch(ago, _back(dates.after)) if alone else None,
        project.closed_on is not None and project.closed_on <= today,
        found.difference if found else metric_values.change(after.value, before.value),
        found.low if found else None,
        found.high if found else None,
        more_than_chance=found is not None and found.more_than_chance,
    )


def _dates(project: ProjectKept, today: date) -> _Dates | None:
    """Return the two times; None where the dates that make them are not known or lie ahead."""
    end = project.closed_on if project.closed_on and project.closed_on <= today else None
    start = end if project.status == "handed-off" else project.started_on
    if start is None or start > today:
        return None
    whole = Period(end or start, periods.later(today, 1))
    after = periods.first_days(whole, QUARTER.days) if end else whole
    return _Dates(Period(start - QUARTER, start), after)


def _back(span: Period) -> Period:
    return Period(periods.later(span.start, -YEAR.days), periods.later(span.end, -YEAR.days))


def _difference(after: Point, before: Point) -> shares.Difference | None:
    if after.k is None or before.k is None:
        return None
    return shares.newcombe(shares.wilson(after.k, after.n), shares.wilson(before.k, before.n))


def _stretch(point: Point, span: Period) -> Stretch:
    return Stretch(span.start, span.last, point.value, point.k, point.n)


def _metric_of(rows: Rows, project: ProjectKept) -> MetricKept | None:
    return next((each for each in rows.metrics if each.id == project.metric_id), None)
