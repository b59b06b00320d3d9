"""Objectives as they stand: by quarter, and one in full, scored as reviews score them."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from journal import ledger, plans
from journal.domain import pace, periods
from journal.domain.periods import Period
from journal.plans import read_metrics, read_objectives, read_work
from journal.plans.glance_habits import Basis
from journal.reviews.frame import Chosen, Rows
from journal.reviews.sections import objectives as section
from journal.storage.door import Store
from journal.views.intended import HabitKept, MetricKept, ObjectiveKept
from journal.views.objectives import Course, OkrShown
from journal.views.review_numbers import KeyResult, Objective, Objectives

OF_LINES = ("share:", "hours:owner=", "count:win")
OF_HABITS = "kept:"
"""Beginnings of what a metric takes from lines, and from habits."""


def gathered(
    store: Store, today: date, chosen: Chosen, wanted: Iterable[int] | None = None
) -> Rows:
    """Return the rows that the `wanted` objectives (None: all) and their baselines are made from.

    Lines are read from a quarter before the first of them on, and lines and habits only where a
    metric asks for them.
    """
    held = read_objectives.objectives(store)
    metrics = read_metrics.metrics(store)
    derived = [metric.derive for metric in metrics if metric.derive is not None]
    entries = (
        ledger.entries.within(
            store, _since(held, wanted, today), today + timedelta(days=1), oldest_first=True
        )
        if any(each.startswith(OF_LINES) for each in derived)
        else ()
    )
    habits = any(each.startswith(OF_HABITS) for each in derived)
    return Rows(
        entries=tuple(entries),
        habits=_habits(store, today, chosen) if habits else (),
        projects=read_work.projects(store),
        goals=read_work.goals(store),
        milestones=read_work.milestones(store),
        metrics=metrics,
        objectives=held,
    )


def _since(held: Sequence[ObjectiveKept], wanted: Iterable[int] | None, today: date) -> date:
    known = {each.id: each for each in held}
    asked = known.values() if wanted is None else [known[each] for each in wanted]
    earlier = [known[each.carried_from] for each in asked if each.carried_from in known]
    first = min((each.quarter for each in (*asked, *earlier)), default=today)
    before = periods.previous(section.quarter_from(min(first, today.replace(day=1))))
    return before.start


def _habits(store: Store, today: date, chosen: Chosen) -> tuple[HabitKept, ...]:
    basis = Basis(today, chosen.half_life, chosen.fiscal_year_start)
    held = plans.glance_habits.every(store, closed=True)
    histories = plans.glance_habits.histories(store, held, basis)
    return tuple(HabitKept(each, histories[each.id]) for each in held)


def quarter_of(first: date, chosen: Chosen) -> Period:
    """Return the quarter that begins on a day, by the fiscal year of the settings if that fits."""
    found = periods.quarter_of(first, chosen.fiscal_year_start)
    return found if found.start == first else section.quarter_from(first)


def quarters(rows: Rows, today: date, chosen: Chosen) -> tuple[Objectives, ...]:
    """Return the quarters that have objectives, oldest first, as they ended or stand today."""
    starts = sorted({each.quarter for each in rows.objectives})
    return tuple(section.of_quarter(rows, quarter_of(first, chosen), today) for first in starts)


def standing(
    rows: Rows, objective_id: int, today: date, chosen: Chosen
) -> tuple[Objective, Objectives]:
    """Return an objective as it stands, and its quarter with all objectives in it."""
    held = _held(rows, objective_id)
    quarter = section.of_quarter(rows, quarter_of(held.quarter, chosen), today)
    return next(each for each in quarter.rows if each.id == objective_id), quarter


def shown(store: Store, rows: Rows, objective_id: int, today: date, chosen: Chosen) -> OkrShown:
    """Return everything about one objective: its key results with their course and check-ins, and
    the objective that it carries on.
    """
    held = _held(rows, objective_id)
    objective, quarter = standing(rows, objective_id, today, chosen)
    metrics = {metric.slug: metric for metric in rows.metrics}
    courses = tuple(
        _course(store, rows, each, metrics[each.metric], held.quarter, today, chosen)
        for each in objective.key_results
    )
    earlier = (
        standing(rows, held.carried_from, today, chosen) if held.carried_from is not None else None
    )
    until = min(today, quarter.quarter.end - timedelta(days=1))
    rate = (
        None
        if objective.score is None
        else pace.pace(
            objective.score, quarter.quarter.start, quarter.quarter.end, until, objective.kind
        ).pace
    )
    return OkrShown(
        objective=objective,
        quarter=quarter.quarter,
        day=quarter.day,
        days=quarter.days,
        elapsed=quarter.elapsed,
        rate=rate,
        courses=courses,
        before=earlier[0] if earlier else None,
        before_quarter=earlier[1].quarter.label if earlier else None,
        uid=held.uid,
    )


def _course(
    store: Store,
    rows: Rows,
    result: KeyResult,
    metric: MetricKept,
    first: date,
    today: date,
    chosen: Chosen,
) -> Course:
    quarter = quarter_of(first, chosen)
    by = metric._replace(cadence="week") if metric.cadence == "day" else metric
    points = section.course(rows, by, quarter, min(today, quarter.last))
    check_ins = ledger.checkins.of(store, result.id)
    return Course(result, metric.name, by.cadence, points, check_ins)


def _held(rows: Rows, objective_id: int) -> ObjectiveKept:
    return next(each for each in rows.objectives if each.id == objective_id)
