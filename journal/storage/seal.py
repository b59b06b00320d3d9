"""Before COMMIT: the search index follows the changed entries, and every change gets batch and
seal.
"""

import hashlib
import os
import sqlite3
from datetime import datetime
from typing import NamedTuple

from journal import files, storage
from journal.domain import codec, uid
from journal.errors import StorageError

OPEN = """
SELECT id, table_name, row_id, row_uid, op, before, after FROM change WHERE seal IS NULL ORDER BY id
"""
LAST_SEAL = """
SELECT seal, (SELECT coalesce(max(batch), 0) FROM change) FROM change
WHERE id < :first ORDER BY id DESC LIMIT 1
"""
CLOSE = """
UPDATE change SET batch = ?, at = ?, command = ?, undoes = ?, device = ?, salt = ?, digest = ?, seal = ?
WHERE id = ?
"""
INDEX_ROW = """
INSERT INTO entry_fts(rowid, text, impact, who) SELECT id, text, impact, who FROM entry WHERE id = :id
"""
UNINDEX_ROW = """
INSERT INTO entry_fts(entry_fts, rowid, text, impact, who)
VALUES ('delete', :id, :text, :impact, :who)
"""
GENESIS = "0" * 64
"""What the first seal of a journal follows."""


class Change(NamedTuple):
    """One recorded change of one row, with its images as JSON text."""

    id: int
    table: str
    row_id: int | None
    uid: str
    op: str
    before: str | None
    after: str | None


def seal(
    connection: sqlite3.Connection, *, command: str, at: datetime, undoes: int | None, folder: str
) -> str | None:
    """Close the open changes as one batch and return its last seal, None when nothing changed."""
    found = [Change(*row) for row in connection.execute(OPEN)]
    if not found:
        return None
    _follow(connection, found)
    last, batch = connection.execute(LAST_SEAL, {"first": found[0].id}).fetchone() or (GENESIS, 0)
    batch += 1
    moment, device = codec.instant_text(at), _device(folder)
    salts = os.urandom(16 * len(found)).hex()
    closed = []
    for place, change in enumerate(found):
        salt = salts[32 * place : 32 * place + 32]
        fingerprint = digest(salt, change)
        last = chained(last, fingerprint)
        closed.append((batch, moment, command, undoes, device, salt, fingerprint, last, change.id))
    connection.executemany(CLOSE, closed)
    _read_back(connection, found)
    return last


def _read_back(connection: sqlite3.Connection, found: list[Change]) -> None:
    """Read the rows of this batch from the file again; raises StorageError when one is not what
    the log says of it.
    """
    for table in sorted({change.table for change in found}):
        differing = storage.derived.differing(connection, table)
        if connection.execute(differing, {"table": table, "first": found[0].id}).fetchone():
            raise StorageError(
                f"what was stored in {table} reads back otherwise; nothing was saved"
            )


def digest(salt: str, change: Change) -> str:
    """Return the sha256 of salt, table, uid, op and both images, in hex."""
    parts = (salt, change.table, change.uid, change.op, change.before or "", change.after or "")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def chained(previous: str, fingerprint: str) -> str:
    """Return the seal of a change: sha256 of the seal before it and its own digest, in hex."""
    return hashlib.sha256(f"{previous}{fingerprint}".encode()).hexdigest()


def _follow(connection: sqlite3.Connection, found: list[Change]) -> None:
    """Bring entry_fts level: the first image of a changed entry goes out, its present row
    comes in.
    """
    seen: set[int] = set()
    for change in found:
        if change.table != "entry" or change.row_id is None or change.row_id in seen:
            continue
        seen.add(change.row_id)
        if change.before is not None:
            old = storage.images.read(change.before)
            words = {key: old[key] for key in ("text", "impact", "who")}
            connection.execute(UNINDEX_ROW, {"id": change.row_id, **words})
        connection.execute(INDEX_ROW, {"id": change.row_id})


def _device(folder: str) -> str:
    """Return the random id of this machine's copy, kept beside the database on purpose."""
    path = os.path.join(folder, "device")
    if not os.path.exists(path):
        new_device(folder)
    with open(path, encoding="ascii") as file:
        return file.read().strip()


def new_device(folder: str) -> None:
    """Give this copy of the journal a random id of its own; raises OSError."""
    files.replace(os.path.join(folder, "device"), f"{uid.random_uid()}\n".encode())
