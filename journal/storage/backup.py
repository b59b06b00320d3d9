"""Verified copies of the journal: made whole or not at all, checked, named by time and reason, and
thinned.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

from journal import files
from journal.errors import StorageError
from journal.storage import doctor
from journal.storage.copies import listed

DAILY, WEEKLY, MONTHLY, BEFORE = 7, 4, 12, 10
"""How many copies are kept of each kind."""

REPLACED_DAYS = 90
"""How long a journal that was replaced by a restore is kept, in days."""

COPY = "VACUUM INTO ?"


def make(connection: sqlite3.Connection, path: str, *, reason: str, at: datetime) -> str:
    """Copy the open journal at `path` into its folder of backups and return the copy's path."""
    folder = os.path.join(os.path.dirname(path), "backups")
    name = f"journal-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{reason}.db"
    made = copy(connection, os.path.join(folder, name))
    thin(folder, today=at.astimezone(UTC).date())
    return made


def copy(connection: sqlite3.Connection, target: str) -> str:
    """Copy the open journal to `target`, checked against it; raises StorageError, leaving no
    file.
    """
    folder = os.path.dirname(target)
    part = f"{target}.{os.getpid()}.part"
    old = os.umask(0o077)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if os.path.exists(part):
            os.unlink(part)
        connection.execute(COPY, (part,))
        _verify(part, doctor.counts(connection))
        files.sync(part)
        os.replace(part, target)
        files.sync_folder(folder)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(f"the backup could not be made: {error}") from None
    finally:
        os.umask(old)
        if os.path.exists(part):
            os.unlink(part)
    return target


def _verify(path: str, expected: dict[str, int]) -> None:
    wrong = problems(path)
    if wrong:
        raise StorageError(f"the backup is not sound ({wrong[0].where}: {wrong[0].what})")
    with closing(sqlite3.connect(path)) as connection:
        held = doctor.counts(connection)
    if held != expected:
        raise StorageError("the backup holds other rows than the journal; nothing was kept")


def problems(path: str) -> list[doctor.Finding]:
    """Return what is wrong with the journal file at `path`, empty when it is sound."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            return doctor.findings(connection)
    except sqlite3.Error as error:
        return [doctor.Finding(os.path.basename(path), str(error))]


def thin(folder: str, *, today: date) -> None:
    """Remove copies beyond 7 daily, 4 weekly, 12 monthly and 10 before-…; the newest always
    stays.
    """
    names = listed(folder)
    daily = [name for name in names if name.endswith("-daily.db")]
    before = [name for name in names if "-before-" in name]
    keep = {*daily[-DAILY:], *before[-BEFORE:], *names[-1:]}
    keep |= set(_newest_by(daily, lambda day: f"{day:%G-%V}")[-WEEKLY:])
    keep |= set(_newest_by(daily, lambda day: f"{day:%Y-%m}")[-MONTHLY:])
    oldest = today - timedelta(days=REPLACED_DAYS)
    for name in names:
        kind_goes = name in daily or name in before
        replaced_goes = name.startswith("replaced-") and _day(name) < oldest
        if (kind_goes and name not in keep) or replaced_goes:
            os.unlink(os.path.join(folder, name))


def _newest_by(names: list[str], unit: Callable[[date], str]) -> list[str]:
    newest: dict[str, str] = {}
    for name in names:
        newest[unit(_day(name))] = name
    return list(newest.values())


def _day(name: str) -> date:
    stamp = name.split("-")[1][:8]
    return date(int(stamp[:4]), int(stamp[4:6]), int(stamp[6:8]))
