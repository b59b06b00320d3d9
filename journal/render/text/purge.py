"""What is gone for good, as lines: the rows, and what could not be reached."""

from collections.abc import Iterable

from journal.render import cells, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.purge import Purged, PurgedRow

lines = Drawings()
tables = Drawings()

MOST = 12
"""How many rows are told one by one."""

ELSEWHERE = "Not reached: exports, other machines, and what the disk itself keeps."
KILO = 1000


@lines.of(Purged)
def purged(view: Purged, page: Page) -> Iterable[str]:
    """Return what goes or went, and the copies that still hold it."""
    yield from what(view, page)
    if view.rehearsed:
        return
    for path in view.rewritten:
        yield f"written anew without it: {shown(path)}"
    if view.backups:
        yield f"{words.counted(len(view.backups), 'backup')} still with it:"
        yield from (f"  {shown(path)}" for path in view.backups)
        yield f"  {page.command(again(view))}"
    for path in view.drafts:
        yield f"a draft with the same words: {shown(path)}"
    yield from cells.wrapped(ELSEWHERE, page.width)


def what(view: Purged, page: Page) -> Iterable[str]:
    """Return the rows, how many images of them the log holds, and the room that is needed."""
    verb = "would be purged" if view.rehearsed else "purged"
    if not view.images:
        verb = "was purged before"
    first = view.rows if len(view.rows) <= MOST else view.rows[: MOST - 1]
    for row in first:
        yield cells.cut(f"{_name(row)} {verb}{_text(row)}", page.width)
    if len(view.rows) > len(first):
        yield f"and {len(view.rows) - len(first):,} more"
    images = words.counted(view.images, "image")
    if view.rehearsed and view.images:
        yield f"{images} in the log; {_size(view.needs)} of room is needed to write the file anew"
    elif view.images:
        yield f"{images} gone from the log; the file was written anew"


def again(view: Purged) -> str:
    """Return the command that reaches the backups too."""
    entries = [str(row.id) for row in view.rows if row.table == "entry"]
    named = " ".join(entries) if len(entries) == len(view.rows) else "ID"
    return f"journal purge {named} --backups"


def _name(row: PurgedRow) -> str:
    noun = "" if row.table == "entry" else f"{row.table.replace('_', ' ')} "
    return f"{noun}#{row.id}" if row.id is not None else f"{noun}{row.uid[:8]}"


def _text(row: PurgedRow) -> str:
    return f": {shown(row.text)}" if row.text else ""


def _size(needed: int) -> str:
    return f"{max(1, -(-needed // KILO)):,} kB"


@tables.of(Purged)
def purged_table(view: Purged) -> Table:
    """Return one row a record."""
    return PurgedRow._fields, list(view.rows)
