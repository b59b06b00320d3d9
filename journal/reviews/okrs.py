"""Objectives as they stand: by quarter, and one in full, scored as reviews score them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from journal import ledger
from journal.domain import pace, periods
from journal.domain.periods import Period
from journal.plans import read_objectives
from journal.reviews import metric_pages
from journal.reviews.frame import Chosen, Rows
from journal.reviews.sections import objectives as section
from journal.storage.door import Store
from journal.views.intended import MetricKept, ObjectiveKept
from journal.views.objectives import Course, OkrShown
from journal.views.review_numbers import KeyResult, Objective, Objectives


def gathered(
    store: Store,
    today: date,
    chosen: Chosen,
    wanted: Iterable[int] | None = None,
    metrics: Iterable[int] = (),
) -> Rows:
    """Return the rows that the quarters of the `wanted` objectives (None: all) are scored from, and
    those of further `metrics` by id.
    """
    held = read_objectives.objectives(store)
    kept = held if wanted is None else _with_their_quarters(held, set(wanted))
    used = {each.metric_id for objective in kept for each in objective.key_results}
    rows = metric_pages.rows_of(store, used | set(metrics), metric_pages.Asked(today, chosen))
    return rows._replace(objectives=kept)


def _with_their_quarters(
    held: Sequence[ObjectiveKept], wanted: Collection[int]
) -> tuple[ObjectiveKept, ...]:
    """Return the objectives of the quarters of the wanted ones, and those that these carry on."""
    quarters = {each.quarter for each in held if each.id in wanted}
    inside = [each for each in held if each.quarter in quarters]
    earlier = {each.carried_from for each in inside}
    return tuple(each for each in held if each.quarter in quarters or each.id in earlier)


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
