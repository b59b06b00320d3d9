"""Objectives of the quarter, scored and graded from their metrics (D12 to D16)."""

from collections.abc import Mapping
from datetime import date

from journal.domain import key_results, pace, periods
from journal.domain.periods import Period
from journal.reviews.frame import Frame, Rows
from journal.reviews.sections import values
from journal.views.intended import KeyResultKept, MetricKept, ObjectiveKept
from journal.views.review_days import Span
from journal.views.review_numbers import KeyResult, Objective, Objectives


def objectives(rows: Rows, frame: Frame) -> Objectives | None:
    """Return the objectives of the quarter of the last day looked at; None without any."""
    quarter = periods.quarter_of(frame.last, frame.chosen.fiscal_year_start)
    held = [each for each in rows.objectives if each.quarter == quarter.start]
    if not held:
        return None
    day, elapsed = pace.elapsed_share(quarter.start, quarter.end, frame.last)
    table = tuple(_objective(rows, each, quarter, frame.last) for each in held)
    return Objectives(Span(*quarter), day, quarter.days, elapsed, table)


def _objective(rows: Rows, held: ObjectiveKept, quarter: Period, last: date) -> Objective:
    metrics = {metric.id: metric for metric in rows.metrics}
    results = _results(rows, held, quarter, last, metrics)
    graded = key_results.objective([each.score for each in results], held.kind)
    score = graded.score
    paced = (
        pace.pace(score, quarter.start, quarter.end, last, held.kind) if score is not None else None
    )
    return Objective(
        held.id,
        held.title,
        held.kind,
        score,
        graded.band,
        graded.word,
        graded.known,
        graded.missing,
        paced.word if paced else None,
        key_results.too_easy(score, _score_before(rows, held, metrics)),
        held.grade_note,
        results,
    )


def _score_before(
    rows: Rows, held: ObjectiveKept, metrics: Mapping[int, MetricKept]
) -> float | None:
    """Return what the objective that this one carries on came to at the end of its quarter."""
    earlier = next((each for each in rows.objectives if each.id == held.carried_from), None)
    if earlier is None:
        return None
    month = (earlier.quarter.month - 1) % 3 + 1
    quarter = periods.quarter_of(earlier.quarter, month)
    results = _results(rows, earlier, quarter, quarter.last, metrics)
    return key_results.objective([each.score for each in results], earlier.kind).score


def _results(
    rows: Rows,
    held: ObjectiveKept,
    quarter: Period,
    last: date,
    metrics: Mapping[int, MetricKept],
) -> tuple[KeyResult, ...]:
    return tuple(
        _result(rows, each, metrics[each.metric_id], held.kind, quarter, last)
        for each in held.key_results
    )


def _result(
    rows: Rows,
    held: KeyResultKept,
    metric: MetricKept,
    objective: str,
    quarter: Period,
    last: date,
) -> KeyResult:
    now = values.value(rows, metric, quarter, last)
    said = [value for day, value in held.confidence if day in quarter and day <= last]
    score: float | None = None
    band, below = "–", False
    inside = known = None
    missing = int(now.value is None)
    word: str | None = None
    if held.kind == "hold":
        steps = values.steps(metric.cadence, quarter, last)
        figures = [values.value(rows, metric, step, last).value for step in steps]
        kept = key_results.hold(figures, held.target, metric.better)
        score, inside, known, missing = kept.score, kept.inside, kept.known, kept.missing
    elif now.value is not None and held.baseline is not None:
        reached = key_results.reach(held.baseline, held.target, now.value)
        score, below = reached.score, reached.below_baseline
    if score is not None:
        band = key_results.band(score)
        rule = pace.hold_pace if held.kind == "hold" else pace.pace
        word = rule(score, quarter.start, quarter.end, last, objective).word
    return KeyResult(
        id=held.id,
        title=held.title,
        metric=metric.slug,
        metric_kind=metric.kind,
        unit=metric.unit,
        better=metric.better,
        kind=held.kind,
        baseline=held.baseline,
        now=now.value,
        target=held.target,
        score=score,
        band=band,
        below_baseline=below,
        inside=inside,
        known=known,
        missing=missing,
        confidence_first=said[0] if said else None,
        confidence_last=said[-1] if said else None,
        pace=word,
        n=now.n,
    )
