"""Objectives of the quarter, scored and graded from their metrics (D12 to D16)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from journal.domain import codec, key_results, pace, periods
from journal.domain.periods import Period
from journal.reviews.frame import Frame, Rows
from journal.reviews.sections import values
from journal.views.intended import KeyResultKept, MetricKept, ObjectiveKept
from journal.views.review_days import Span
from journal.views.review_numbers import KeyResult, Objective, Objectives, Point


class Scored(NamedTuple):
    """What a key result came to: its value (a hold's periods), score 0–1, and what is missing."""

    now: Point
    score: float | None = None
    below_baseline: bool = False
    inside: int | None = None
    known: int | None = None
    gaps: tuple[str, ...] = ()
    missing: int = 0


def objectives(rows: Rows, frame: Frame) -> Objectives | None:
    """Return the objectives of the quarter of the last day looked at; None without any."""
    quarter = periods.quarter_of(frame.last, frame.chosen.fiscal_year_start)
    found = _looked_at(rows, quarter, frame)
    return found if found.rows else None


def of_year(rows: Rows, frame: Frame) -> tuple[Objectives, ...]:
    """Return the quarters of a year that have begun and have objectives; nothing of another unit."""
    if frame.kind != "year":
        return ()
    quarter = periods.quarter_of(frame.whole.start, frame.chosen.fiscal_year_start)
    found = []
    while quarter.start <= frame.last:
        found.append(_looked_at(rows, quarter, frame))
        quarter = periods.quarter_of(quarter.end, frame.chosen.fiscal_year_start)
    return tuple(each for each in found if each.rows)


def _looked_at(rows: Rows, quarter: Period, frame: Frame) -> Objectives:
    return of_quarter(rows, quarter, frame.last if frame.last < quarter.last else frame.today)


def of_quarter(rows: Rows, quarter: Period, last: date) -> Objectives:
    """Return the objectives of a quarter as they stood at the end of `last`; what they were graded
    or dropped with later is not known yet.

    Before the quarter nothing has a value or a score. After it all that belongs to it counts: a
    week recorded on a day after its end, and a habit's last day, which is open while it runs.
    """
    until = min(last, quarter.last)
    day, elapsed = pace.elapsed_share(quarter.start, quarter.end, until)
    held = [each for each in rows.objectives if each.quarter == quarter.start]
    table = tuple(_standing(rows, each, place, quarter, last) for place, each in enumerate(held, 1))
    return Objectives(Span(*quarter), day, quarter.days, elapsed, table)


def _standing(
    rows: Rows, held: ObjectiveKept, place: int, quarter: Period, last: date
) -> Objective:
    results = _results(rows, held, quarter, last)
    graded = key_results.objective([each.score for each in results], held.kind)
    score = graded.score
    closed = held.graded_on is not None and held.graded_on <= last
    graded_on, note = (held.graded_on, held.grade_note) if closed else (None, None)
    return Objective(
        id=held.id,
        title=held.title,
        kind=held.kind,
        score=score,
        band=graded.band,
        verdict=graded.word,
        known=graded.known,
        missing=graded.missing,
        pace=(
            None
            if score is None
            else pace.pace(
                score, quarter.start, quarter.end, min(last, quarter.last), held.kind
            ).word
        ),
        too_easy=key_results.too_easy(score, _score_before(rows, held, last)),
        grade_note=note,
        key_results=results,
        place=place,
        why=held.why,
        state=key_results.state(graded_on, note),
        graded_on=graded_on,
        carried_from=held.carried_from,
    )


def _score_before(rows: Rows, held: ObjectiveKept, last: date) -> float | None:
    """Return what the objective that this one carries on came to at the end of its quarter."""
    earlier = next((each for each in rows.objectives if each.id == held.carried_from), None)
    if earlier is None:
        return None
    quarter = quarter_from(earlier.quarter)
    results = _results(rows, earlier, quarter, max(last, quarter.last))
    return key_results.objective([each.score for each in results], earlier.kind).score


def quarter_from(first: date, fiscal_year_start: int | None = None) -> Period:
    """Return the quarter that begins on a day; without a fiscal year the one that fits the day."""
    return periods.quarter_of(first, fiscal_year_start or (first.month - 1) % 3 + 1)


def _results(rows: Rows, held: ObjectiveKept, quarter: Period, last: date) -> tuple[KeyResult, ...]:
    metrics = {metric.id: metric for metric in rows.metrics}
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
    found = _scored(rows, held, metric, quarter, last)
    said = [value for day, value in held.confidence if day < quarter.end and day <= last]
    band, word = "–", None
    if found.score is not None:
        band = key_results.band(found.score)
        rule = pace.hold_pace if held.kind == "hold" else pace.pace
        until = min(last, quarter.last)
        word = rule(found.score, quarter.start, quarter.end, until, objective).word
    return KeyResult(
        id=held.id,
        title=held.title,
        metric=metric.slug,
        metric_kind=metric.kind,
        unit=metric.unit,
        better=metric.better,
        kind=held.kind,
        baseline=held.baseline,
        now=found.now.value,
        target=held.target,
        score=found.score,
        band=band,
        below_baseline=found.below_baseline,
        inside=found.inside,
        known=found.known,
        missing=found.missing,
        confidence_first=said[0] if said else None,
        confidence_last=said[-1] if said else None,
        pace=word,
        n=found.now.n,
        activity=metric.activity,
        gaps=found.gaps,
    )


def _scored(
    rows: Rows, held: KeyResultKept, metric: MetricKept, quarter: Period, last: date
) -> Scored:
    """Return the score of a key result in the quarter so far (D12, D13)."""
    if last < quarter.start:
        return Scored(Point(quarter.start, None, None, 0))
    now = values.value(rows, metric, quarter, last)
    if held.kind == "hold":
        return _held(now, course(rows, metric, quarter, last), held.target, metric)
    if now.value is None or held.baseline is None:
        return Scored(now, missing=int(now.value is None))
    reached = key_results.reach(held.baseline, held.target, now.value)
    return Scored(now, reached.score, reached.below_baseline)


def _held(now: Point, points: Sequence[Point], target: float, metric: MetricKept) -> Scored:
    kept = key_results.hold([point.value for point in points], target, metric.better)
    gaps = tuple(_named(points, metric.cadence))
    return Scored(now, kept.score, False, kept.inside, kept.known, gaps, kept.missing)


def _named(points: Iterable[Point], cadence: str) -> Iterable[str]:
    """Yield the names of the weeks, months or days without a value."""
    for point in points:
        if point.value is None:
            step = values.STEPS[cadence](point.start)
            yield step.label or codec.day_text(point.start)


def course(rows: Rows, metric: MetricKept, quarter: Period, last: date) -> tuple[Point, ...]:
    """Return a metric's values by its own steps over a quarter, as far as they have begun."""
    read = values.reader(rows, metric)
    return tuple(read(step, last) for step in values.steps(metric.cadence, quarter, last))
