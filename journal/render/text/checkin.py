"""An evening's check-in as a line: what was said, and that one undo takes all of it back."""

from collections.abc import Iterable

from journal.render import cells
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import habit_words, habits
from journal.views.checkin import CheckedIn

lines = Drawings()
tables = Drawings()

COLUMNS = ("part", "name", "state", "value", "day", "text")
WIDEST = 120


@lines.of(CheckedIn)
def checked_in(view: CheckedIn, page: Page) -> Iterable[str]:
    """Return what was stored in one line, what is told beside it, and the way back."""
    number = f"#{view.entry.id}  " if view.entry else ""
    indent = " " * len(number)
    said = [f"{name} {value}" for name, value in _rated(view)]
    said += [habits.in_short(answer) for answer in view.marked]
    said += [f"{shown(answer.habit)} skipped" for answer in view.skipped]
    if view.entry:
        said.append("one line")
    if view.already:
        said.append("already so")
    head = f"{number}{view.echo}  "
    yield from cells.joined(said, min(page.width, WIDEST), first=head, rest=indent)
    yield from (f"{indent}{shown(note)}" for note in view.notes)
    if not view.already:
        yield f"{indent}{page.command('journal undo')} takes all of it back"


def _rated(view: CheckedIn) -> Iterable[tuple[str, int]]:
    for name, value in (("energy", view.energy), ("mood", view.mood)):
        if value is not None:
            yield name, value


@tables.of(CheckedIn)
def checked_in_table(view: CheckedIn) -> Table:
    """Return one record a part."""
    rows: list[tuple[object, ...]] = [
        ("day", name, None, value, view.day, None) for name, value in _rated(view)
    ]
    for answer in view.marked:
        mark = answer.mark
        amount, why = (habit_words.exact(mark.amount), mark.reason) if mark else (None, None)
        rows.append(("habit", answer.habit, answer.state, amount, answer.day, why))
    rows += [("habit", each.habit, each.state, None, each.first, None) for each in view.skipped]
    if view.entry:
        rows.append(("entry", view.entry.id, None, None, view.entry.day, view.entry.text))
    return COLUMNS, rows
