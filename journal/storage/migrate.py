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


def ensure_current(connection: sqlite3.Connection, path: str, *, at: datetime) -> None:
    """Make the file at `path` a journal of today's schema; raises StorageError when it is none."""
    identity, version, objects = connection.execute(IDENTITY).fetchone()
    if identity == APPLICATION_ID and version == NEWEST:
        return
    if identity == 0 and version == 0 and objects == 0:
        if os.path.getsize(path) == 0:
            refuse_if_lost(path)
        create(connection)
    elif identity != APPLICATION_ID:
        raise StorageError(
            f"{path} is not a journal (application id 0x{identity:x}); nothing was changed",
            hint="journal config path",
        )
    elif version > NEWEST:
        raise StorageError(
            f"this journal was written by a newer version (schema {version}, this program knows "
            f"{NEWEST}); nothing was changed",
            hint="upgrade the program: python -m pip install --upgrade career-journal",
        )
    else:
        upgrade(connection, path, version, at=at)


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


def upgrade(connection: sqlite3.Connection, path: str, version: int, *, at: datetime) -> None:
    """Bring a file of schema `version` up to date after a verified backup, or leave it as it
    was.
    """
    storage.backup.make(connection, path, reason="before-migrate", at=at)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        _, current, _ = connection.execute(IDENTITY).fetchone()
        if current < NEWEST:
            _climb(connection, current)
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise StorageError(
                    f"the upgrade would lose {len(broken)} links; nothing was changed"
                )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _climb(connection: sqlite3.Connection, version: int) -> None:
    for step in storage.steps.STEPS[version:]:
        for statement in step:
            connection.execute(statement)
    storage.derived.rebuild(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {NEWEST}")


def refuse_if_lost(path: str) -> None:
    """Raise StorageError when there is no journal at `path` but there are backups of one."""
    newest = newest_backup(path)
    if newest is None:
        return
    state = "empty" if os.path.exists(path) else "missing"
    raise StorageError(
        f"journal.db is {state}, but there is a backup: {os.path.basename(newest)}; nothing was created",
        hint=f"journal restore {newest}",
    )


def damaged(path: str) -> StorageError:
    """Return the refusal for a file that SQLite cannot read, with the newest backup as the
    way out.
    """
    newest = newest_backup(path)
    way = f"journal restore {newest}" if newest else "journal restore FILE (no backup was found)"
    return StorageError(f"{path} is damaged or not a journal; nothing was changed", hint=way)


def newest_backup(path: str) -> str | None:
    """Return the path of the newest backup beside the journal at `path`, None without any."""
    folder = os.path.join(os.path.dirname(path), "backups")
    if not os.path.isdir(folder):
        return None
    names = [name for name in os.listdir(folder) if name.endswith(".db")]
    newest = max(names, key=lambda name: name.split("-", 1)[1], default=None)
    return os.path.join(folder, newest) if newest else None
