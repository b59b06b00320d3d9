"""The demo as lines: each look under the line that shows it."""

from collections.abc import Iterable

from journal.render import drawing
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.demo import Demo

lines = Drawings()
tables = Drawings()


@lines.of(Demo)
def demo(view: Demo, page: Page) -> Iterable[str]:
    """Return the day, the week and the quarter as their words show them, and the page."""
    yield page.bold("$ journal")
    yield from drawing.lines(view.today, page)
    yield page.bold("$ journal review week")
    yield from drawing.lines(view.week, page)
    yield page.bold("$ journal review quarter")
    yield from drawing.lines(view.quarter, page)
    yield page.bold("$ journal review quarter --html quarter.html")
    yield f"Wrote {shown(view.page)}"


@tables.of(Demo)
def demo_table(view: Demo) -> Table:
    """Return what was shown, and where the page lies, as one record."""
    row = (view.today.day, view.week.head.label, view.quarter.head.label, view.page)
    return ("day", "week", "quarter", "page"), [row]
