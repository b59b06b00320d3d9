"""The value of a metric over a stretch of days, recorded or computed from the ledger (D4)."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from journal.domain import handoffs, metric_values, periods, streaks, texts
from journal.domain.habit_units import units
from journal.domain.periods import Period
from journal.reviews.frame import Rows, owner_of, owners_of, within, work_minutes
from journal.views.entries import Entry
from journal.views.intended import Measured, MetricKept
from journal.views.review_numbers import Point

STEPS = {"week": periods.week_of, "month": periods.month_of, "day": periods.day_of}
"""The step of time of each cadence."""

DAY = timedelta(days=1)


def value(rows: Rows, metric: MetricKept, span: Period, today: date) -> Point:
    """Return a metric's value in a span, as far as it was known at the end of `today`."""
    if metric.derive is not None:
        name, _, subject = metric.derive.partition("=")
        return DERIVED[name](rows, subject, span, today)
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


def _not_mine(rows: Rows, subject: str, span: Period, today: date) -> Point:
    projects = owners_of(rows)
    lines = [entry for entry in _until(rows, span, today) if work_minutes(entry)]
    found = handoffs.not_mine(
        ((owner_of(entry, projects), work_minutes(entry)) for entry in lines), limit=1.0
    )
    return Point(span.start, found.share, None, len(lines))


def _hours_of_goal(rows: Rows, subject: str, span: Period, today: date) -> Point:
    """Return all hours up to the end of the span."""
    goal = next((each for each in rows.goals if each.slug == subject), None)
    if goal is None:
        return Point(span.start, None, None, 0)
    last = min(span.last, today)
    spent = [minutes for day, minutes in goal.studied.items() if day <= last]
    return Point(span.start, sum(spent) / 60, None, len(spent))


def _hours_of_owner(rows: Rows, subject: str, span: Period, today: date) -> Point:
    projects, team = owners_of(rows), texts.key(subject)
    lines = [
        entry
        for entry in _until(rows, span, today)
        if work_minutes(entry) and texts.key(owner_of(entry, projects)) == team
    ]
    return Point(span.start, sum(map(work_minutes, lines)) / 60, None, len(lines))


def _wins(rows: Rows, subject: str, span: Period, today: date) -> Point:
    return _count(span, (entry.kind == "win" for entry in _until(rows, span, today)))


def _handoffs(rows: Rows, subject: str, span: Period, today: date) -> Point:
    return _count(
        span,
        (
            project.status == "handed-off"
            and project.closed_on is not None
            and project.closed_on in span
            and project.closed_on <= today
            for project in rows.projects
        ),
    )


def _promises(rows: Rows, subject: str, span: Period, today: date) -> Point:
    return _count(
        span,
        (
            step.promised_to is not None
            and step.due is not None
            and step.due in span
            and step.done_on is not None
            and step.done_on <= min(step.due, today)
            for step in rows.milestones
        ),
    )


def _kept(rows: Rows, subject: str, span: Period, today: date) -> Point:
    held = next((each for each in rows.habits if each.habit.slug == subject), None)
    if held is None:
        return Point(span.start, None, None, 0)
    found = streaks.kept(units(held.history, today), span.start, span.last, today)
    share = found.kept / found.due if found.due else None
    return Point(span.start, share, found.kept, found.due)


DERIVED: dict[str, Callable[[Rows, str, Period, date], Point]] = {
    "share:not-mine": _not_mine,
    "hours:goal": _hours_of_goal,
    "hours:owner": _hours_of_owner,
    "count:win": _wins,
    "count:handoff": _handoffs,
    "count:promise-kept": _promises,
    "kept:habit": _kept,
}
"""What a metric without measurements takes from the ledger (docs/model.md, metrics)."""


def _until(rows: Rows, span: Period, today: date) -> list[Entry]:
    return [entry for entry in within(rows.entries, span) if entry.day <= today]


def _count(span: Period, which: Iterable[bool]) -> Point:
    number = sum(which)
    return Point(span.start, float(number), None, number)
