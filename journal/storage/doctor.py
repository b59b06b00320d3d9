"""What is wrong with a journal's file: SQLite's own checks, the seals, the images, the texts of frozen
decisions, and the search index.
"""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from journal.domain import record_text
from journal.storage import images, seal

INTEGRITY = "PRAGMA integrity_check"
FOREIGN_KEYS = "PRAGMA foreign_key_check"
INDEX_CHECK = "INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)"
SEALED = """
SELECT id, table_name, row_id, row_uid, op, before, after, salt, digest, seal FROM change ORDER BY id
"""
DEFAULTS = "SELECT name, dflt_value FROM pragma_table_info(?)"
FROZEN_TEXTS = "SELECT id, frozen_text, sha256 FROM decision WHERE frozen_at IS NOT NULL"
TABLES = """
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND strict AND name <> 'change' ORDER BY name
"""


HARM = (sqlite3.DatabaseError, UnicodeDecodeError, MemoryError)
"""What Python raises for a damaged file: the second for an error whose own words are no UTF-8, the
third for a length that is not possible.
"""


class Finding(NamedTuple):
    """One thing that is wrong: where, what, and whether `--repair` can build it again."""

    where: str
    what: str
    derived: bool = False


def findings(connection: sqlite3.Connection) -> list[Finding]:
    """Return everything that is wrong with the open file, empty when it is sound.

    Finds every change of a readable row or image that no command made (the chain of seals).
    """
    try:
        return [
            *_sqlite(connection),
            *_chain(connection),
            *_rows(connection),
            *_frozen(connection),
            *_index(connection),
        ]
    except HARM as error:
        return [Finding("journal.db", f"cannot be read: {type(error).__name__}, {error}")]


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the number of rows of every table, the change log included."""
    names = [row[0] for row in connection.execute(TABLES)]
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for name in [*names, "change"]
    }


def _sqlite(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (line,) in connection.execute(INTEGRITY).fetchmany(20):
        if line != "ok":
            yield Finding("journal.db", str(line))
    for table, rowid, *_ in connection.execute(FOREIGN_KEYS).fetchmany(20):
        yield Finding(str(table), f"row {rowid} points at a row that is not there")


def _chain(connection: sqlite3.Connection) -> Iterator[Finding]:
    last = seal.GENESIS
    for *parts, salt, digest, held in connection.execute(SEALED):
        change = seal.Change(*parts)
        if held is None:
            yield Finding("change", f"change {change.id} was never sealed")
            continue
        purged = salt is None and change.before is None and change.after is None
        if not purged and not _fits(salt, change, digest):
            yield Finding(change.table, f"the image of change {change.id} was altered")
        if seal.chained(last, digest) != held:
            yield Finding("change", f"the chain of seals is broken at change {change.id}")
        last = held


def _fits(salt: str, change: seal.Change, digest: str) -> bool:
    try:
        return seal.digest(salt, change) == digest
    except TypeError:  # a flipped bit can turn a text into bytes or a number
        return False


def _rows(connection: sqlite3.Connection) -> Iterator[Finding]:
    newest: dict[tuple[str, str], str | None] = {}
    for *parts, salt, _, _ in connection.execute(SEALED):
        change = seal.Change(*parts)
        if salt is not None:
            newest[change.table, change.uid] = change.after
    for (table,) in connection.execute(TABLES).fetchall():
        found = connection.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in found.description]
        defaults = _defaults(connection, table)
        for row in found:
            held = dict(zip(names, row, strict=True))
            uid = held["uid"]
            image = newest.pop((table, uid), "")
            if image == "":
                yield Finding(table, f"row {uid} has no record of how it came")
            elif image is None:
                yield Finding(table, f"row {uid} was removed and is there again")
            elif not _equals(image, held, defaults):
                yield Finding(table, f"row {uid} differs from its record")
    for (table, uid), image in newest.items():
        if image is not None:
            yield Finding(table, f"row {uid} is missing")


def _defaults(connection: sqlite3.Connection, table: str) -> dict[str, object]:
    """Return the value of every column that no image named before the column was there."""
    return {
        name: connection.execute(f"SELECT {default or 'NULL'}").fetchone()[0]
        for name, default in connection.execute(DEFAULTS, (table,)).fetchall()
    }


def _equals(image: str, row: dict[str, object], defaults: dict[str, object]) -> bool:
    try:
        return {**defaults, **images.read(image)} == row
    except (TypeError, ValueError):
        return False


def _frozen(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The text of a frozen decision has the hash that was kept with it."""
    for number, text, sha256 in connection.execute(FROZEN_TEXTS):
        if not isinstance(text, str) or record_text.digest(text) != sha256:
            yield Finding("decision", f"the frozen text of decision {number} has another hash")


def _index(connection: sqlite3.Connection) -> Iterator[Finding]:
    try:
        connection.execute(INDEX_CHECK)
    except sqlite3.DatabaseError as error:
        if "readonly" not in str(error) and "query_only" not in str(error):
            yield Finding("search index", "does not fit the entries", derived=True)
