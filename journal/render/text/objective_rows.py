"""Objectives as records for `--plain`, and the course of a key result on an objective's page."""

from collections.abc import Iterable, Sequence

from journal.domain import echo
from journal.render import calendar_words, objective_tables, words
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.objectives import Course
from journal.views.review_days import Span
from journal.views.review_numbers import KeyResult, Objective

COLUMNS = (
    *("quarter", "objective", "place", "objective_kind", "state", "key_result", "title", "metric"),
    *("kind", "from", "now", "to", "score", "band", "verdict", "pace", "below_baseline"),
    *("inside", "known", "missing", "confidence_first", "confidence_last", "n", "activity"),
    *("graded_on", "note"),
)
NOTES = 5
"""So many of the newest notes of check-ins are shown."""


def table(quarters: Iterable[tuple[Span, Sequence[Objective]]]) -> Table:
    """Return a record for each objective, and after it one for each of its key results."""
    records: list[tuple[object, ...]] = []
    for quarter, rows in quarters:
        for row in rows:
            records.append(_objective(quarter, row))
            records += [result(quarter, row, each) for each in row.key_results]
    return COLUMNS, records


def _objective(quarter: Span, row: Objective) -> tuple[object, ...]:
    return (
        *(quarter.label, row.id, row.place, row.kind, row.state, None, row.title, None, None),
        *(None, None, None, row.score, row.band, row.verdict, row.pace, None),
        *(None, row.known, row.missing, None, None, None, None),
        *(row.graded_on, row.grade_note),
    )


def result(quarter: Span, row: Objective, each: KeyResult) -> tuple[object, ...]:
    """Return the record of a key result."""
    return (
        *(quarter.label, row.id, row.place, row.kind, row.state, each.id, each.title),
        *(each.metric, each.kind, each.baseline, each.now, each.target, each.score, each.band),
        *(None, each.pace, each.below_baseline, each.inside, each.known, each.missing),
        *(each.confidence_first, each.confidence_last, each.n, each.activity, None, None),
    )


def course(view: Course, page: Page) -> Iterable[str]:
    """Return the course of a key result: its metric by step, and the confidence that was said."""
    one = view.key_result
    yield page.bold(f"  #{one.id} {shown(one.title)}")
    marks = [f"n = {one.n:,}"] if one.n else []
    marks += ["activity"] if one.activity else []
    yield " · ".join([f"     {one.metric}, {shown(view.metric_name)}", *marks])
    values = [point.value for point in view.points]
    if any(value is not None for value in values):
        yield f"     by {view.cadence}: {_drawn(one, values, page)}"
    if view.check_ins:
        yield f"     confidence: {_sure(view, page)}"
    noted = [each for each in view.check_ins if each.note]
    for each in noted[: -NOTES - 1 : -1]:
        day = echo.day_shown(each.day, page.today)
        yield f"     {page.dim(day)}  {each.confidence}: {shown(each.note or '')}"


def _drawn(one: KeyResult, values: Sequence[float | None], page: Page) -> str:
    """Return the values as a line with its ends in words; read aloud, in words alone."""
    known = [value for value in values if value is not None]
    said = [objective_tables.of(one, value) for value in (known[0], known[-1])]
    low, high = (objective_tables.of(one, value) for value in (min(known), max(known)))
    ends = f"first {said[0]}, last {said[1]}, lowest {low}, highest {high}"
    return ends if page.a11y else f"{page.spark(list(values))}  {ends}"


def _sure(view: Course, page: Page) -> str:
    said = " ".join(str(each.confidence) for each in view.check_ins)
    first, last = view.check_ins[0].day, view.check_ins[-1].day
    if first == last:
        return f"{said} on {calendar_words.near(first, page.today)}"
    days = f"{calendar_words.near(first, page.today)} to {calendar_words.near(last, page.today)}"
    return f"{said}, {words.counted(len(view.check_ins), 'check-in')} from {days}"
