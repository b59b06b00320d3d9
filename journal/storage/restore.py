"""Put a backup in the journal's place: checked first, the present file kept aside, at no point no
journal.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import NamedTuple

from journal import files
from journal.domain import uid
from journal.errors import StorageError
from journal.storage import backup, doctor, migrate


class Restored(NamedTuple):
    """What a restore moved: rows of the journal now and before (None when it could not be read)."""

    source: str
    kept_aside: str | None
    rows: int
    rows_before: int | None


def check(source: str, *, at: datetime) -> None:
    """Raise StorageError unless the file at `source` is a sound journal of this program."""
    if not os.path.isfile(source):
        raise StorageError(f"no backup {source}", hint="journal backup --list")
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as connection:
            identity, version, _ = connection.execute(migrate.IDENTITY).fetchone()
    except sqlite3.Error as error:
        raise StorageError(f"{source} cannot be read: {error}") from None
    if identity != migrate.APPLICATION_ID:
        raise StorageError(f"{source} is not a journal; nothing was changed")
    if version > migrate.NEWEST:
        raise StorageError(f"{source} was written by a newer version; nothing was changed")
    wrong = backup.problems(source)
    if wrong:
        raise StorageError(
            f"{source} is not sound ({wrong[0].where}: {wrong[0].what})",
            hint="journal backup --list",
        )


def restore(source: str, path: str, *, at: datetime) -> Restored:
    """Put the sound journal at `source` in place of the one at `path`; raises StorageError."""
    check(source, at=at)
    folder = os.path.dirname(path)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    part = f"{path}.{os.getpid()}.restoring"
    shutil.copyfile(source, part)
    os.chmod(part, 0o600)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            migrate.ensure_current(connection, part, at=at)
            rows = sum(doctor.counts(connection).values())
        files.sync(part)
        rows_before = _quieted(path)
        aside = _kept_aside(path, folder, at)
        os.replace(part, path)
        files.sync_folder(folder)
        _new_device(folder)
    except OSError as error:
        raise StorageError(f"nothing was restored: {(error.strerror or '').lower()}") from None
    finally:
        if os.path.exists(part):
            os.unlink(part)
    return Restored(source, aside, rows, rows_before)


def _quieted(path: str) -> int | None:
    """Leave the present journal without a rollback journal, which would be played into the new
    file.
    """
    if not os.path.exists(path):
        return None
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=30)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            rows = sum(doctor.counts(connection).values())
            connection.execute("COMMIT")
            return rows
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise StorageError("the journal is busy; nothing was restored", reason="busy") from None
        hot = f"{path}-journal"
        if os.path.exists(hot):
            os.replace(hot, f"{hot}.aside")
        return None


def _kept_aside(path: str, folder: str, at: datetime) -> str | None:
    if not os.path.exists(path):
        return None
    backups = os.path.join(folder, "backups")
    os.makedirs(backups, mode=0o700, exist_ok=True)
    aside = os.path.join(backups, f"replaced-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.db")
    number = 0
    while os.path.exists(aside):
        number += 1
        aside = os.path.join(backups, f"replaced-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{number}.db")
    os.link(path, aside)
    return aside


def _new_device(folder: str) -> None:
    """A restored copy is another copy: give it a name of its own."""
    path = os.path.join(folder, "device")
    files.write(path, f"{uid.random_uid()}\n".encode(), force=True)
