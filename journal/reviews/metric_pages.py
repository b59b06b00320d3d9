"""Metrics as they are asked for one by one: the list with newest values, and one over a period."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from journal import ledger, plans, reviews
from journal.domain import derivations, echo, periods
from journal.domain.periods import Period
from journal.errors import InvalidError
from journal.plans import read_metrics, read_work
from journal.plans.glance_habits import Basis
from journal.reviews import spans
from journal.reviews.frame import Chosen, Frame, Rows, framed, kind_of
from journal.reviews.sections import numbers, values
from journal.storage.door import Store
from journal.views.intended import HabitKept, MetricKept
from journal.views.metrics import Beside, Metric, MetricList, MetricRow, MetricShown, Newest
from journal.views.review_days import Span
from journal.views.review_numbers import Point
from journal.views.reviews import Review

STEPS = 13
"""So many steps of a metric's cadence stand in a line."""

P90 = "-p90"
"""A duration of this name behind another's is the 90th percentile recorded beside its median (D4)."""


class Asked(NamedTuple):
    """The day it is, and the settings that change a figure."""

    today: date
    chosen: Chosen


def listed(store: Store, asked: Asked) -> MetricList:
    """Return all metrics with their newest values, computed from the ledger where they are derived."""
    every = plans.metrics.every(store)
    rows = rows_for(store, every, asked)
    kept = {metric.id: metric for metric in rows.metrics}
    return MetricList(tuple(_row(rows, each, kept[each.id], asked.today) for each in every))


def _row(rows: Rows, metric: Metric, kept: MetricKept, today: date) -> MetricRow:
    read = values.reader(rows, kept)
    last = today
    if metric.derive is None:
        last = kept.values[-1].day if kept.values else today
    recent = [
        read(step, today)
        for step in values.steps_before(metric.cadence, periods.day_of(last), STEPS)
    ]
    return MetricRow(
        metric, _newest(kept, recent[-1], today), len(kept.values), tuple(p.value for p in recent)
    )


def _newest(kept: MetricKept, step: Point, today: date) -> Newest | None:
    """Return the newest recorded value, of a derived metric that of the running step."""
    if kept.derive is not None:
        return None if step.value is None else Newest(today, step.value, step.k, step.n)
    if not kept.values:
        return None
    row = kept.values[-1]
    if row.n:
        return Newest(row.day, row.value / row.n, int(row.value), row.n)
    return Newest(row.day, row.value, None, 1)


def shown(store: Store, name: str, whole: Period, asked: Asked) -> MetricShown:
    """Return a metric over a period beside the one before and a year ago (D1, D4, D7 to D11).

    Raises InvalidError for a period that has not begun, NotFoundError and UsageError for a name.
    """
    metric = plans.metrics.one(store, name)
    frame = _frame(whole, metric, asked)
    p90 = _p90(store, metric)
    rows = rows_for(store, [metric, *([p90] if p90 else [])], asked)
    kept = {each.id: each for each in rows.metrics}
    read = values.reader(rows, kept[metric.id])
    entries, projects, key_results = plans.metrics.uses(store, metric, asked.today)
    found = ledger.measurements.within(store, metric.id)
    days = {each.day for each in values.recorded(kept[metric.id], frame.whole, frame.today)}
    return MetricShown(
        metric=metric,
        kind=frame.kind,
        whole=Span(*frame.whole),
        now=Span(*frame.now),
        before=Span(*frame.before),
        year_ago=Span(*frame.year_ago),
        running=frame.running,
        number=numbers.number(rows, kept[metric.id], frame),
        steps=tuple(numbers.steps(read, kept[metric.id], frame)[-STEPS:]),
        p90=_beside(rows, kept[p90.id], frame) if p90 else None,
        missing=_missing(rows, metric),
        measurements=tuple(each for each in found if each.day in days),
        entries=entries,
        projects=projects,
        key_results=key_results,
    )


def _frame(whole: Period, metric: Metric, asked: Asked) -> Frame:
    if whole.start > asked.today:
        raise InvalidError(
            f"{whole.label or echo.period_shown(whole, asked.today)} has not begun",
            hint=f"journal metric show {metric.slug}",
        )
    return framed(kind_of(whole) or "days", whole, asked.today, asked.chosen)


def _p90(store: Store, metric: Metric) -> Metric | None:
    """Return the metric that holds the 90th percentiles beside these medians."""
    if metric.kind != "duration" or metric.summary != "median":
        return None
    beside = (each for each in plans.metrics.every(store) if each.slug == f"{metric.slug}{P90}")
    return next((each for each in beside if each.kind == "duration"), None)


def _beside(rows: Rows, p90: MetricKept, frame: Frame) -> Beside | None:
    found = values.value(rows, p90, frame.whole, frame.today)
    return None if found.value is None else Beside(p90.slug, found.value, found.n)


def _missing(rows: Rows, metric: Metric) -> str | None:
    """Return what a derived metric is of that is not in the journal any more."""
    name, subject = derivations.split(metric.derive or "")
    known = {
        "hours:goal": [goal.slug for goal in rows.goals],
        "kept:habit": [held.habit.slug for held in rows.habits],
    }.get(name)
    if known is None or subject in known:
        return None
    return f"{derivations.SOURCES[name].of} {subject}"


def charted(store: Store, frame: Frame) -> Review:
    """Return the review of a period with all metrics among its numbers, derived ones too."""
    rows = reviews.periods.gathered(store, frame)
    return reviews.periods.compose(rows, frame)._replace(numbers=numbers.every(rows, frame))


def rows_for(store: Store, metrics: Iterable[Metric], asked: Asked) -> Rows:
    """Return the rows that the values of these metrics are made of, and no others."""
    return rows_of(store, {metric.id for metric in metrics}, asked)


def rows_of(store: Store, wanted: Collection[int], asked: Asked) -> Rows:
    """Return the rows that the values of the metrics with these ids are made of, and no others."""
    kept = tuple(each for each in read_metrics.metrics(store) if each.id in wanted)
    sources = {derivations.split(each.derive)[0] for each in kept if each.derive is not None}
    entries = sources.intersection(spans.FROM_LINES)
    return Rows(
        entries=tuple(ledger.entries.within(store, oldest_first=True)) if entries else (),
        habits=_habits(store, kept, asked) if "kept:habit" in sources else (),
        projects=read_work.projects(store) if entries else (),
        goals=read_work.goals(store) if "hours:goal" in sources else (),
        milestones=read_work.milestones(store) if "count:promise-kept" in sources else (),
        metrics=kept,
    )


def _habits(store: Store, metrics: Sequence[MetricKept], asked: Asked) -> tuple[HabitKept, ...]:
    """Return the habits that some of the metrics are of, with their histories."""
    named = {derivations.split(each.derive or "")[1] for each in metrics}
    basis = Basis(asked.today, asked.chosen.half_life, asked.chosen.fiscal_year_start)
    held = [each for each in plans.glance_habits.every(store, closed=True) if each.slug in named]
    histories = plans.glance_habits.histories(store, held, basis)
    return tuple(HabitKept(each, histories[each.id]) for each in held)
