"""The change log read back: history, the trash, and undo, which is a new change and never rewrites
one.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from journal.domain import codec
from journal.errors import ConflictError, NotFoundError
from journal.storage import images
from journal.storage.door import Store
from journal.views.changes import Batch, RowChange

LOOK = "role compare"
"""The command whose change keeps that a result was seen: `undo` passes it over, as nobody unsees it,
and takes it back by its number alone.
"""

NEWEST_FIRST = """
SELECT batch, undoes FROM change WHERE batch IS NOT NULL AND command IS NOT :look
GROUP BY batch ORDER BY batch DESC
"""
OF_BATCH = """
SELECT batch, at, command, undoes, table_name, row_id, row_uid, op, before, after FROM change
WHERE batch = :batch ORDER BY id
"""
TARGET = "SELECT undoes FROM change WHERE batch = :batch LIMIT 1"
LATER = """
SELECT batch FROM change WHERE row_uid = :uid AND batch > :batch ORDER BY batch DESC LIMIT 1
"""
OPEN = "SELECT count(*) FROM change WHERE seal IS NULL"
DEFER = "PRAGMA defer_foreign_keys = ON"
NEWEST = """
SELECT batch, at, command, undoes, table_name, row_id, row_uid, op, before, after FROM change
WHERE batch IN (
    SELECT DISTINCT batch FROM change
    WHERE batch IS NOT NULL AND at >= :first AND at < :end
        AND (:uid IS NULL OR row_uid = :uid)
        AND (:removed = 0 OR op = 'delete' AND before IS NOT NULL)
    ORDER BY batch DESC LIMIT :most)
    AND (:uid IS NULL OR row_uid = :uid)
    AND (:removed = 0 OR op = 'delete' AND before IS NOT NULL)
ORDER BY batch DESC, id
"""
UID_OF_ID = """
SELECT row_uid FROM change WHERE table_name = :table AND row_id = :id ORDER BY id DESC LIMIT 1
"""
STILL_FROZEN = "SELECT 1 FROM decision WHERE id = :id AND frozen_at IS NOT NULL"
FROZEN = "a frozen decision"
"""How the refusals of the rules about frozen decisions begin."""

COUNTS = """
SELECT row_uid, count(*) - 1 FROM change WHERE row_uid IN (SELECT value FROM json_each(:uids))
GROUP BY row_uid
"""
PURGE = "purge"
"""The command whose changes are never taken back."""

FOREVER = ("0000", "9999")


def undoable(store: Store) -> int:
    """Return the newest batch that is in force and no undo; raises NotFoundError without one."""
    taken_back: set[int] = set()
    for batch, undoes in store.sql.execute(NEWEST_FIRST, {"look": LOOK}):
        if batch in taken_back:
            continue
        if undoes is None:
            return int(batch)
        taken_back.add(undoes)
    raise NotFoundError("there is nothing to undo", hint="journal history")


def redoable(store: Store) -> int:
    """Return the newest undo that is in force, as long as nothing was done since; raises
    NotFoundError.
    """
    taken_back: set[int] = set()
    for batch, undoes in store.sql.execute(NEWEST_FIRST, {"look": LOOK}):
        if batch in taken_back:
            continue
        if undoes is None:
            break
        if store.sql.execute(TARGET, {"batch": undoes}).fetchone()[0] is None:
            return int(batch)
        taken_back.add(undoes)
    raise NotFoundError("there is nothing to redo", hint="journal history")


def one(store: Store, batch: int) -> Batch:
    """Return a batch with its rows; raises NotFoundError."""
    found = list(_batches(store.sql.execute(OF_BATCH, {"batch": batch})))
    if not found:
        raise NotFoundError(f"no change number {batch}", hint="journal history")
    return found[0]


def undo(store: Store, batch: int) -> Batch:
    """Put every row of a batch back as it was before it, and return the batch.

    Raises ConflictError when a row has changed since or something now depends on it: then nothing
    moves. The undo becomes a batch of its own that names this one.
    """
    taken = one(store, batch)
    if taken.command == PURGE:
        raise ConflictError(
            f"change {batch} was a purge: nothing brings back what it took",
            hint="journal history · journal undo N takes an earlier change back",
        )
    connection = store.sql
    before = connection.execute(OPEN).fetchone()[0]
    connection.execute(DEFER)
    for change in reversed(taken.changes):
        _put_back(store, taken, change)
    _refuse_thawing(store, taken)
    _refuse_orphans(store, taken)
    if connection.execute(OPEN).fetchone()[0] - before != len(taken.changes):
        raise ConflictError(
            f"change {batch} cannot be undone: other rows now belong to what it made",
            hint="journal history · undo the later changes first",
        )
    store.undoes = batch
    return taken


def _refuse_thawing(store: Store, taken: Batch) -> None:
    """Raise ConflictError where an expectation went and the frozen decision it belongs to stays."""
    for change in taken.changes:
        if change.table == "expectation" and change.before is None and change.after is not None:
            of = {"id": change.after["decision_id"]}
            if store.sql.execute(STILL_FROZEN, of).fetchone():
                raise _frozen(taken, change)


def _refuse_orphans(store: Store, taken: Batch) -> None:
    """Raise ConflictError where a row came back that points at one that is gone since."""
    for table in sorted({change.table for change in taken.changes}):
        orphan = store.sql.execute(f'PRAGMA foreign_key_check("{table}")').fetchone()
        if orphan:
            raise ConflictError(
                f"change {taken.batch} cannot be undone: a {orphan[2].replace('_', ' ')} that it "
                "belongs to was removed since",
                hint="journal history · undo the later changes first",
            )


def _put_back(store: Store, taken: Batch, change: RowChange) -> None:
    if change.purged:
        raise ConflictError(
            f"change {taken.batch} cannot be undone: {_named(change)} was purged",
            hint="journal history",
        )
    connection = store.sql
    try:
        if change.after is None:
            row = change.before or {}
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join(f":{name}" for name in row)
            moved = connection.execute(
                f"INSERT INTO {change.table} ({names}) VALUES ({marks})", row
            )
        else:
            same = " AND ".join(f'"{name}" IS :{name}_after' for name in change.after)
            values = {f"{name}_after": value for name, value in change.after.items()}
            if change.before is None:
                moved = connection.execute(f"DELETE FROM {change.table} WHERE {same}", values)
            else:
                parts = ", ".join(f'"{name}" = :{name}' for name in change.before)
                moved = connection.execute(
                    f"UPDATE {change.table} SET {parts} WHERE {same}", {**values, **change.before}
                )
    except sqlite3.IntegrityError as error:
        if FROZEN in str(error):
            raise _frozen(taken, change) from None
        raise _conflict(store, taken, change) from None
    if moved.rowcount != 1:
        raise _conflict(store, taken, change)


def _frozen(taken: Batch, change: RowChange) -> ConflictError:
    """Return the refusal to thaw: what was decided stands, and what turned out stands beside it."""
    row = change.after or change.before or {}
    number = row.get("decision_id", change.row_id)
    return ConflictError(
        f"change {taken.batch} cannot be undone: decision {number} is frozen",
        hint=f'journal decision note {number} "…" · or journal decision new --successor-of {number}',
        reason="frozen",
    )


def _conflict(store: Store, taken: Batch, change: RowChange) -> ConflictError:
    later = store.sql.execute(LATER, {"uid": change.uid, "batch": taken.batch}).fetchone()
    what = _named(change)
    if later:
        return ConflictError(
            f"change {taken.batch} cannot be undone: {what} was changed again by change {later[0]}",
            hint=f"journal undo {later[0]} first",
        )
    return ConflictError(
        f"change {taken.batch} cannot be undone: {what} is kept by something else",
        hint="journal history",
    )


def _named(change: RowChange) -> str:
    name = f"#{change.row_id}" if change.row_id is not None else change.uid[:8]
    return f"{change.table.replace('_', ' ')} {name}"


def newest(
    store: Store,
    *,
    most: int = -1,
    uid: str | None = None,
    removed: bool = False,
    span: tuple[str, str] = FOREVER,
) -> list[Batch]:
    """Return batches, newest first: of one row (`uid`), of a span of instants, or removals
    alone.
    """
    wanted = {
        "most": most,
        "uid": uid,
        "removed": codec.flag(removed),
        "first": span[0],
        "end": span[1],
    }
    return list(_batches(store.sql.execute(NEWEST, wanted)))


def counts(store: Store, uids: Iterable[str]) -> dict[str, int]:
    """Return how often each of these rows was changed since it was made."""
    listed = "[" + ",".join(f'"{each}"' for each in uids) + "]"  # a uid holds nothing to escape
    return dict(store.sql.execute(COUNTS, {"uids": listed}).fetchall())


def uid_of(store: Store, table: str, row_id: int) -> str:
    """Return the uid of a row, present or removed, by its number; raises NotFoundError."""
    row = store.sql.execute(UID_OF_ID, {"table": table, "id": row_id}).fetchone()
    if row is None:
        raise NotFoundError(f"no {table} #{row_id}, now or before", hint="journal history")
    return str(row[0])


def _batches(rows: Iterable[tuple[Any, ...]]) -> Iterator[Batch]:
    for (batch, at, command, undoes), group in groupby(rows, key=itemgetter(0, 1, 2, 3)):
        changes = tuple(
            RowChange(
                table,
                row_id,
                uid,
                op,
                images.read(before) if before is not None else None,
                images.read(after) if after is not None else None,
            )
            for *_, table, row_id, uid, op, before, after in group
        )
        yield Batch(batch, codec.instant(at), command, undoes, changes)
