"""Which schema a file has, and the road to today's: steps in one transaction, a verified backup
before.
"""

import os
import sqlite3
from datetime import datetime

from journal import storage
from journal.errors import StorageError

APPLICATION_ID = 0x4A4F5552
"""“JOUR” in ASCII, in the header of every journal."""

NEWEST = 1
"""How many steps there are, written beside so that a current file never loads them."""

IDENTITY = """
SELECT (SELECT application_id FROM pragma_application_id),
       (SELECT user_version FROM pragma_user_version),
       (SELECT count(*) FROM sqlite_master)
"""


WAL = 2
"""The byte of the header by which a file says that its changes lie in a second one."""

HEADER = b"SQLite format 3\0"


def look(path: str) -> bool:
    """Refuse a foreign or newer file by its first 100 bytes, before SQLite touches it.

    Returns whether it keeps its changes in a second file (WAL). What is no SQLite file, and what
    was left in the middle of its first change, is left to the driver. Raises StorageError, OSError.
    """
    with open(path, "rb") as file:
        head = file.read(100)
    if not head.startswith(HEADER) or os.path.exists(f"{path}-journal"):
        return False
    identity, version = (int.from_bytes(head[at : at + 4], "big") for at in (68, 60))
    _refuse_others(path, identity, version)
    return head[18] == WAL


def _refuse_others(path: str, identity: int, version: int) -> None:
    if identity != APPLICATION_ID:
        raise StorageError(
            f"{path} is not a journal (application id 0x{identity:x}); nothing was changed",
            hint="journal config path",
        )
    if version > NEWEST:
        raise StorageError(
            f"this journal was written by a newer version (schema {version}, this program knows "
            f"{NEWEST}); nothing was changed",
            hint="upgrade the program: python -m pip install --upgrade career-journal",
        )


def ensure_current(connection: sqlite3.Connection, path: str, *, at: datetime) -> None:
    """Make the file at `path` a journal of today's schema; raises StorageError when it is none."""
    identity, version, objects = connection.execute(IDENTITY).fetchone()
    if identity == APPLICATION_ID and version == NEWEST:
        return
    if identity == 0 and version == 0 and objects == 0:
        if os.path.getsize(path) == 0:
            refuse_if_lost(path)
        create(connection)
    else:
        _refuse_others(path, identity, version)
        upgrade(connection, path, at=at)


def create(connection: sqlite3.Connection) -> None:
    """Build today's schema in an empty file, once, however many commands try at the same time."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        identity, _, objects = connection.execute(IDENTITY).fetchone()
        if identity == 0 and objects == 0:
            _climb(connection, 0)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def upgrade(connection: sqlite3.Connection, path: str, *, at: datetime) -> None:
    """Bring an older file up to date after a verified backup, or leave it as it was; raises
    StorageError when a row or a link would be lost.
    """
    storage.backup.make(connection, path, reason="before-migrate", at=at)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        _, current, _ = connection.execute(IDENTITY).fetchone()
        if current < NEWEST:
            before = storage.doctor.counts(connection)
            _climb(connection, current)
            storage.seal.seal(
                connection, command="migrate", at=at, undoes=None, folder=os.path.dirname(path)
            )
            _verify(connection, before)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _verify(connection: sqlite3.Connection, before: dict[str, int]) -> None:
    """Refuse an upgrade after which a table has fewer rows, or anything is not sound."""
    after = storage.doctor.counts(connection)
    fewer = [table for table, rows in before.items() if after.get(table, rows) < rows]
    wrong = [f"{each.where}: {each.what}" for each in storage.doctor.findings(connection)]
    if fewer or wrong:
        what = f"rows of {fewer[0]} would be lost" if fewer else wrong[0]
        raise StorageError(f"the upgrade would not be whole ({what}); nothing was changed")


def _climb(connection: sqlite3.Connection, version: int) -> None:
    for step in storage.steps.STEPS[version:]:
        for statement in step:
            connection.execute(statement)
    storage.derived.rebuild(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {NEWEST}")


def refuse_if_lost(path: str) -> None:
    """Raise StorageError when there is no journal at `path` but there are backups of one."""
    if not storage.copies.listed(_backups(path)):
        return
    state = "empty" if os.path.exists(path) else "missing"
    known, way = _way_out(path)
    raise StorageError(
        f"journal.db is {state}, but there are backups; {known}; nothing was created", hint=way
    )


def damaged(path: str) -> StorageError:
    """Return the refusal for a file that SQLite cannot read, with the newest backup as the
    way out.
    """
    known, way = _way_out(path)
    return StorageError(f"{path} is damaged or not a journal; {known}", hint=way)


def _backups(path: str) -> str:
    return os.path.join(os.path.dirname(path), "backups")


def _way_out(path: str) -> tuple[str, str]:
    """Return which backup is the newest sound one, in words, and the command that takes it."""
    good = storage.backup.newest_good(_backups(path))
    made = good and storage.copies.made(os.path.basename(good))
    if not good or not made:
        return "no sound backup was found beside it", "journal restore FILE"
    local = made.astimezone()
    return f"newest good backup: {local.day} {local:%b %H:%M}", f"journal restore {good}"
