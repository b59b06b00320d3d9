"""Changes as lines: history, the trash, and what an undo moved."""

from collections.abc import Iterable
from typing import Any

from journal.domain import echo
from journal.render import cells
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.changes import Batch, History, RowChange, Undone

lines = Drawings()
tables = Drawings()

QUIET_TABLES = ("entry_tag", "tag", "origin")
"""Tables whose rows follow others and are not named one by one."""

QUIET_COLUMNS = ("updated_at", "created_at", "uid", "id", "facts")
NAMING = ("label", "name", "title", "text", "slug", "phrase", "status", "day", "kind")
CUT = 60
MOST = 12
"""How many rows of one change are told one by one."""

COLUMNS = ("batch", "at", "command", "undoes", "table", "id", "uid", "op")


@lines.of(Undone)
def undone(view: Undone, page: Page) -> Iterable[str]:
    """Return what came back or went, in words."""
    batch = view.undone
    verb = "would be " if view.rehearsed else ""
    verb += "brought back" if view.redone else "undone"
    yield f"{verb}: change {batch.batch}, journal {shown(batch.command)}"
    yield from _rows([_backwards(change) for change in _told(batch)], page, "  ")
    if not view.rehearsed:
        way = "journal undo" if view.redone else "journal redo"
        yield f"{page.command(way)} {'takes it back' if view.redone else 'brings it back'}"


@lines.of(History)
def history(view: History, page: Page) -> Iterable[str]:
    """Return the batches, newest first."""
    for each in view.batches:
        yield from batch(each, page)


def batch(view: Batch, page: Page) -> Iterable[str]:
    """Return one batch: when, by which command, and what it did to each row."""
    at = view.at.astimezone()
    undoes = f", took back {view.undoes}" if view.undoes is not None else ""
    day = echo.day_shown(at.date(), page.today)
    yield page.bold(f"{view.batch}") + page.dim(
        f"  {day} {at:%H:%M}  journal {view.command}{undoes}"
    )
    yield from _rows([_forwards(change) for change in _told(view)], page, "    ")


def _rows(said: list[str], page: Page, indent: str) -> Iterable[str]:
    """Return what happened to each row; of a great change the first rows and how many more."""
    first = said if len(said) <= MOST else said[: MOST - 1]
    for text in first:
        found = cells.wrapped(text, page.width, first=indent, rest=f"{indent}  ")
        yield from (cells.cut(line, page.width) for line in found)
    if len(said) > len(first):
        yield f"{indent}and {len(said) - len(first):,} more"


def _told(batch: Batch) -> list[RowChange]:
    told = [change for change in batch.changes if change.table not in QUIET_TABLES]
    return told or list(batch.changes)


def _forwards(change: RowChange) -> str:
    word = {"insert": "new", "update": "changed", "delete": "removed"}[change.op]
    return f"{word}: {_label(change)}{_differences(change)}"


def _backwards(change: RowChange) -> str:
    word = {"insert": "gone again", "update": "as before", "delete": "back"}[change.op]
    return f"{word}: {_label(change)}"


def _label(change: RowChange) -> str:
    row = change.after or change.before or {}
    number = f" #{change.row_id}" if change.row_id is not None else ""
    name = next((str(row[key]) for key in NAMING if row.get(key)), "")
    if change.purged:
        name = "(purged)"
    return f"{change.table.replace('_', ' ')}{number} {_cut(name)}".rstrip()


def _differences(change: RowChange) -> str:
    if change.before is None or change.after is None:
        return ""
    parts = [
        f"{name} {_value(change.before.get(name))} → {_value(change.after.get(name))}"
        for name in change.after
        if name not in QUIET_COLUMNS and change.before.get(name) != change.after.get(name)
    ]
    return f" ({'; '.join(parts)})" if parts else ""


def _value(value: Any) -> str:
    return "–" if value is None else _cut(str(value))


def _cut(text: str) -> str:
    return shown(text if len(text) <= CUT else f"{text[: CUT - 1]}…")


@tables.of(Undone)
def undone_table(view: Undone) -> Table:
    """Return one record a row that the undo moved."""
    return COLUMNS, _records((view.undone,))


@tables.of(History)
def history_table(view: History) -> Table:
    """Return one record a changed row."""
    return COLUMNS, _records(view.batches)


def _records(batches: Iterable[Batch]) -> list[tuple[Any, ...]]:
    return [
        (
            each.batch,
            each.at.isoformat(),
            each.command,
            each.undoes,
            change.table,
            change.row_id,
            change.uid,
            change.op,
        )
        for each in batches
        for change in each.changes
    ]
