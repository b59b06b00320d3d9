"""A picture that was drawn, as lines."""

from collections.abc import Iterable

from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.charts import ChartDrawn

lines = Drawings()
tables = Drawings()


@lines.of(ChartDrawn)
def drawn(view: ChartDrawn, page: Page) -> Iterable[str]:
    """Return what the picture says, and where it lies."""
    if view.path is None:
        yield f"nothing to draw: no {view.what} in {view.period}"
        return
    yield f"{shown(view.title or '')}"
    yield f"drawn: {shown(view.path)}"


@tables.of(ChartDrawn)
def table(view: ChartDrawn) -> Table:
    """Return the answer as one row."""
    return ("what", "period", "path", "title", "subtitle"), [tuple(view)]
