"""Energy and mood as lines."""

from collections.abc import Iterable

from journal.render.drawing import Drawings
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.days import DayRated

lines = Drawings()
tables = Drawings()


@lines.of(DayRated)
def rated(view: DayRated, page: Page) -> Iterable[str]:
    """Return the answer to `energy` and `mood`."""
    days = f"{view.days} day{'' if view.days == 1 else 's'}"
    already = " · already so" if view.already else ""
    yield f"{view.echo}  {view.field} {view.value} · week so far {view.mean:.1f} ({days}){already}"


@tables.of(DayRated)
def rated_table(view: DayRated) -> Table:
    """Return the rating as one record."""
    return ("day", "field", "value", "note"), [(view.day, view.field, view.value, view.note)]
