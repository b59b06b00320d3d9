"""What is open today, as one line."""

from collections.abc import Iterable

from journal.domain import echo
from journal.render.drawing import Drawings
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.status import Status

lines = Drawings()
tables = Drawings()


@lines.of(Status)
def status(view: Status, page: Page) -> Iterable[str]:
    """Return what is open, with the day and the way to do it unless it is to be short."""
    parts = []
    if view.due:
        parts.append(f"{view.due} habit{'' if view.due == 1 else 's'} due")
    if not view.lines:
        parts.append("no line yet")
    said = ", ".join(parts) or "nothing open"
    yield said if view.short else f"{echo.day_shown(page.today, page.today)}  {said} · journal"


@tables.of(Status)
def status_table(view: Status) -> Table:
    """Return what is open as one record."""
    return ("due", "lines"), [(view.due, view.lines)]
