"""The summary of `journal init` as lines."""

from collections.abc import Iterable

from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.init import Initialised

lines = Drawings()
tables = Drawings()


@lines.of(Initialised)
def initialised(view: Initialised, page: Page) -> Iterable[str]:
    """Return what is set, where it lies, and the first thing to do."""
    yield f"journal     {shown(view.home)}"
    yield f"date order  {view.date_order or 'unset: 3/11 is asked about, 3 nov is not'}"
    yield f"name        {shown(view.name) if view.name else 'unset'}"
    if view.habit:
        yield f"habit       {shown(view.habit)}"
    if view.remind:
        yield f"reminders   {page.command(f'journal remind {view.remind}')} prints them"
    yield f"Change any of it: {page.command('journal config')} · Next: {page.command('journal log')}"


@tables.of(Initialised)
def initialised_table(view: Initialised) -> Table:
    """Return what is set as one record."""
    return ("home", "date_order", "name", "habit", "remind"), [view]
