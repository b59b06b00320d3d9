"""Put a backup in the journal's place: checked first, the present file kept aside, at no point no
journal.
"""

import os
import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import quote

from journal import files
from journal.errors import StorageError
from journal.storage import backup, derived, doctor, migrate, seal, steps

WAIT = 30
"""How long a restore waits for other commands, in seconds."""

OWN = """
SELECT type, name, tbl_name, sql FROM sqlite_master
WHERE name NOT LIKE 'record\\_%' ESCAPE '\\' AND name NOT LIKE 'entry\\_fts%' ESCAPE '\\'
ORDER BY type, name
"""
"""What the steps made; recording and the search index are built again from it."""


class Restored(NamedTuple):
    """What a restore moved: rows of the journal now and before (None when it could not be read)."""

    source: str
    kept_aside: str | None
    rows: int
    rows_before: int | None


def check(source: str) -> None:
    """Raise StorageError unless the file at `source` is a sound journal of this program."""
    if not os.path.isfile(source):
        raise StorageError(f"no backup {source}", hint="journal backup --list")
    try:
        with closing(_looked_at(source)) as connection:
            identity, version, _ = connection.execute(migrate.IDENTITY).fetchone()
            if identity != migrate.APPLICATION_ID:
                raise StorageError(f"{source} is not a journal; nothing was changed")
            if version > migrate.NEWEST:
                raise StorageError(f"{source} was written by a newer version; nothing was changed")
            wrong = _schema(connection, version) or doctor.findings(connection)
    except doctor.HARM as error:
        raise StorageError(f"{source} cannot be read: {error}") from None
    if wrong:
        raise StorageError(
            f"{source} is not sound ({wrong[0].where}: {wrong[0].what})",
            hint="journal backup --list",
        )


def _looked_at(path: str) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True, isolation_level=None)


def _schema(connection: sqlite3.Connection, version: int) -> list[doctor.Finding]:
    """Return what the file has beside the schema of its version: a trigger of somebody else's would
    run in every command.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as built:
        for step in steps.STEPS[:version]:
            for statement in step:
                built.execute(statement)
        same = built.execute(OWN).fetchall() == connection.execute(OWN).fetchall()
    return [] if same else [doctor.Finding("schema", "is not the one of its version")]


def restore(source: str, path: str, *, at: datetime) -> Restored:
    """Put the sound journal at `source` in place of the one at `path`; raises StorageError.

    The present file stays locked until the other one has its name, so that no command stores into
    what is no longer the journal.
    """
    check(source)
    folder = os.path.dirname(path)
    part = f"{path}.{os.getpid()}.restoring"
    placed = False
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        rows = _prepared(source, part, at)
        aside = _free_name(os.path.join(folder, "backups"), at)
        with _quieted(path, aside) as rows_before:
            kept_aside = _kept_aside(path, aside)
            seal.new_device(folder)
            os.replace(part, path)
            placed = True
            files.sync_folder(folder)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        if placed:
            raise StorageError(
                f"{source} is in place, and the disk reported an error ({why}): a power cut may "
                "take it back"
            ) from None
        raise StorageError(f"nothing was restored: {why}") from None
    finally:
        if os.path.exists(part):
            os.unlink(part)
    return Restored(source, kept_aside, rows, rows_before)


def _prepared(source: str, part: str, at: datetime) -> int:
    """Make of the copy at `source` a checked journal of today's schema; return its rows."""
    try:
        with closing(_looked_at(source)) as connection:
            backup.copy(connection, part)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            migrate.ensure_current(connection, part, at=at)
            connection.execute("BEGIN IMMEDIATE")
            derived.rebuild(connection)
            connection.execute("COMMIT")
            rows = sum(doctor.counts(connection).values())
    except sqlite3.Error as error:
        raise StorageError(f"{source} cannot be read: {error}; nothing was restored") from None
    os.chmod(part, 0o600)
    files.sync(part)
    return rows


@contextmanager
def _quieted(path: str, aside: str) -> Generator[int | None]:
    """Hold the present journal without a rollback journal, which would be played into the new
    file; yield its rows, None when it cannot be read.
    """
    if not os.path.isfile(path):
        yield None
        return
    connection = sqlite3.connect(path, isolation_level=None, timeout=WAIT)
    with closing(connection):
        rows = _held(connection)
        hot = f"{path}-journal"
        if rows is None and os.path.exists(hot):
            os.replace(hot, f"{aside}-journal")
        yield rows


def _held(connection: sqlite3.Connection) -> int | None:
    try:
        connection.execute("BEGIN EXCLUSIVE")
        return sum(doctor.counts(connection).values())
    except doctor.HARM as error:
        if "locked" in str(error):
            raise StorageError("the journal is busy; nothing was restored", reason="busy") from None
        return None


def _free_name(backups: str, at: datetime) -> str:
    """Return where the present journal goes; the folder is made."""
    os.makedirs(backups, mode=0o700, exist_ok=True)
    stamp = f"replaced-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    aside, number = os.path.join(backups, f"{stamp}.db"), 0
    while os.path.lexists(aside):
        number += 1
        aside = os.path.join(backups, f"{stamp}-{number}.db")
    return aside


def _kept_aside(path: str, aside: str) -> str | None:
    """Give the present journal a second name; at no point has it none."""
    if not os.path.exists(path):
        return None
    try:
        os.link(path, aside)
    except OSError:  # a file system without links: nobody writes, so a copy is whole
        shutil.copyfile(path, aside)
        os.chmod(aside, 0o600)
        files.sync(aside)
    files.sync_folder(os.path.dirname(aside))
    return aside
