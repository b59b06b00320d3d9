"""Then and now as lines: a year beside the first one."""

from journal.render import grid, then_words
from journal.render.escape import shown
from journal.render.grid import Column
from journal.render.style import Page
from journal.views.review_years import ThenAndNow


def then_and_now(found: ThenAndNow, page: Page) -> list[str]:
    """Return each figure of the first year beside that of this one."""
    columns = [
        Column("", gives=True),
        Column(found.then, right=True),
        Column(found.now, right=True),
    ]
    rows = [
        [shown(row.name), then_words.figure(row, then=True), then_words.figure(row, then=False)]
        for row in found.rows
    ]
    return grid.table(columns, rows, page)
