"""A report as a table with sentences below it, and as exact columns for programs."""

from collections.abc import Iterable

from journal.render import cells, grid, paragraphs, report_words, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views import reports
from journal.views.reports import Report

lines = Drawings()
tables = Drawings()

GIVING = (reports.NAME, reports.TEXT)
"""The measures whose column may be cut."""

DAY = 8
"""The cells of a day and the gap behind it."""


@lines.of(Report)
def report(view: Report, page: Page) -> Iterable[str]:
    """Return the title, the table and its sentences."""
    for line in cells.joined(shown(report_words.title(view)).split(" · "), page.width, rest="  "):
        yield page.bold(line)
    yield ""
    if not view.rows:
        yield from cells.wrapped(report_words.nothing(view), page.width)
        return
    if any(column.measure == reports.ID for column in view.columns):
        yield from _items(view, page)
    else:
        yield from _table(view, page)
    said = report_words.sentences(view)
    if said:
        yield ""
        for sentence in said:
            yield from paragraphs.sentence(shown(sentence), page, indent=2)


def _items(view: Report, page: Page) -> Iterable[str]:
    """Return lines of the journal as items: day and text, below it what else is known."""
    for row in view.rows:
        cells_of = {c.key: shown(report_words.cell(view, row, c)) for c in view.shown}
        day = cells.fill(cells_of["day"], DAY)
        text = f"{words.without_tags(cells_of['text'])} (#{row['id']})"
        yield from cells.wrapped(text, page.width, first=f"  {day}", rest=" " * (DAY + 2))
        said = [cells_of[key] for key in ("result", "tags", "project", "who") if row.get(key)]
        margin = " " * (DAY + 2)
        for line in cells.joined(said, page.width, first=margin, rest=margin):
            yield page.dim(line)


def _table(view: Report, page: Page) -> Iterable[str]:
    columns = [
        grid.Column(
            column.head,
            right=column.measure not in report_words.LEFT,
            gives=column.measure in GIVING,
            optional=column.optional,
        )
        for column in view.shown
    ]
    held = [*view.rows, view.total] if view.total is not None else view.rows
    rows = [[shown(report_words.cell(view, row, c)) for c in view.shown] for row in held]
    yield from grid.table(columns, rows, page, indent=2)


@tables.of(Report)
def _report(view: Report) -> Table:
    keys = tuple(column.key for column in view.columns)
    return keys, [tuple(row.get(key) for key in keys) for row in view.rows]
