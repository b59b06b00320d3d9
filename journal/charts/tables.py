"""Reports as pictures: one family of figures, chosen by what a report's rows are."""

from collections.abc import Sequence

from journal.charts import tables_by_name, tables_by_unit, words
from journal.charts.figures import Figure
from journal.charts.table_shapes import MOST, Ground, Shape
from journal.render import report_words
from journal.views.reports import Report


def figure(report: Report, ground: Ground) -> Figure | None:
    """Return the picture of a report; None where it has nothing to draw."""
    if not report.rows or (report_words.is_charge(report) and not _is_charged(report)):
        return None
    shape = _shape(report, ground)
    columns = report.shown
    return Figure(
        name="charge" if report_words.is_charge(report) else report.what,
        title=shape.title,
        subtitle=_subtitle(report, ground, shape.reading),
        alt=words.sentences((shape.title, *_said(report))),
        columns=tuple(column.head or column.key for column in columns),
        rows=tuple(
            tuple(report_words.cell(report, row, column) for column in columns)
            for row in report.rows
        ),
        height=shape.drawing.height,
        paint=shape.drawing.paint,
    )


def _is_charged(report: Report) -> bool:
    return any(row["charge"] is not None for row in report.rows)


def _subtitle(report: Report, ground: Ground, reading: str) -> str:
    running = ""
    if ground.days > (report.span.end - report.span.start).days:
        running = f", running: day {(report.span.end - report.span.start).days} of {ground.days}"
    shown = ""
    if len(report.rows) > MOST and not ground.units:
        shown = f" {MOST} of {len(report.rows)} are drawn."
    head = words.name(report_words.title(report), 160)
    return f"{head}{running}. {reading}, n = {report_words.source(report)}.{shown}"


def _said(report: Report) -> Sequence[str]:
    """Return the rows in words for those who listen."""
    found = []
    for row in report.rows[:MOST]:
        cells = (
            f"{column.head} {report_words.cell(report, row, column)}".strip()
            for column in report.shown[1:]
            if row.get(column.key) is not None
        )
        first = report_words.cell(report, row, report.shown[0])
        found.append(words.name(f"{first}: {', '.join(cells)}", 200))
    return found


def _shape(report: Report, ground: Ground) -> Shape:
    by_unit = report.by in report_words.UNITS
    if by_unit:
        return tables_by_unit.SHAPES[report.what](report, ground)
    return tables_by_name.SHAPES[report.what](report)
