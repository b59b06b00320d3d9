"""Verified copies of the journal: made whole or not at all, checked, named by time and reason, and
thinned.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote

from journal import files
from journal.errors import StorageError
from journal.storage import copies, doctor
from journal.storage.copies import listed

DAILY, WEEKLY, MONTHLY, BEFORE = 7, 4, 12, 10
"""How many copies are kept of each kind."""

REPLACED_DAYS = 90
"""How long a journal that was replaced by a restore is kept, in days."""

COPY = "VACUUM INTO ?"
VERSION = "PRAGMA data_version"
TRIES = 20
LEFT_OVER = 3600
"""How old an unfinished copy is, in seconds, before it counts as left by a killed command."""


def make(connection: sqlite3.Connection, path: str, *, reason: str, at: datetime) -> str:
    """Copy the open journal at `path` into its folder of backups and return the copy's path."""
    folder = os.path.join(os.path.dirname(path), "backups")
    stamp = f"journal-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    target, number = os.path.join(folder, f"{stamp}-{reason}.db"), 0
    while os.path.exists(target):
        number += 1
        target = os.path.join(folder, f"{stamp}-{number}-{reason}.db")
    made = copy(connection, target)
    thin(folder, today=at.astimezone(UTC).date(), newest=os.path.basename(made))
    return made


def copy(connection: sqlite3.Connection, target: str) -> str:
    """Copy the open journal to `target`, checked against it; raises StorageError, leaving no
    file.
    """
    if os.path.lexists(target):
        raise StorageError(f"{target} exists; nothing was copied", hint="another folder")
    folder = os.path.dirname(target)
    part = f"{target}.{os.getpid()}.part"
    old = os.umask(0o077)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if os.path.exists(part):
            os.unlink(part)
        rows = _copied(connection, part)
        _verify(part, rows)
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


def _copied(connection: sqlite3.Connection, part: str) -> dict[str, int]:
    """Copy into `part` and return how many rows each table of the source had at that moment.

    VACUUM runs in no transaction: the copy is made again when a command wrote in between.
    """
    for _ in range(TRIES):
        before = connection.execute(VERSION).fetchone()
        connection.execute(COPY, (part,))
        rows = doctor.counts(connection)
        if connection.execute(VERSION).fetchone() == before:
            return rows
        os.unlink(part)
    raise StorageError("the journal changes too fast to be copied; nothing was kept")


def _verify(path: str, expected: dict[str, int]) -> None:
    wrong = problems(path)
    if wrong:
        raise StorageError(f"the backup is not sound ({wrong[0].where}: {wrong[0].what})")
    with closing(sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)) as connection:
        held = doctor.counts(connection)
    if held != expected:
        raise StorageError("the backup holds other rows than the journal; nothing was kept")


def problems(path: str) -> list[doctor.Finding]:
    """Return what is wrong with the journal file at `path`, empty when it is sound."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            return doctor.findings(connection)
    except doctor.HARM as error:
        return [doctor.Finding(os.path.basename(path), str(error))]


def newest_good(folder: str) -> str | None:
    """Return the path of the newest sound copy in `folder`, None without one."""
    return next((path for path in copies.newest_first(folder) if not problems(path)), None)


def thin(folder: str, *, today: date, newest: str) -> None:
    """Remove copies beyond 7 daily, 4 weekly, 12 monthly and 10 before-…; `newest`, which was just
    checked, stays, and what a killed command left goes.
    """
    names = listed(folder)
    daily = [name for name in names if name.endswith("-daily.db")]
    before = [name for name in names if "-before-" in name]
    keep = {*daily[-DAILY:], *before[-BEFORE:], newest}
    keep |= set(_newest_by(daily, lambda day: f"{day:%G-%V}")[-WEEKLY:])
    keep |= set(_newest_by(daily, lambda day: f"{day:%Y-%m}")[-MONTHLY:])
    oldest = today - timedelta(days=REPLACED_DAYS)
    for name in names:
        kind_goes = name in daily or name in before
        replaced_goes = name.startswith("replaced-") and _day(name) < oldest
        if (kind_goes and name not in keep) or replaced_goes:
            os.unlink(os.path.join(folder, name))
    _sweep(folder, newest)


def _sweep(folder: str, newest: str) -> None:
    now = os.stat(os.path.join(folder, newest)).st_mtime
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if name.endswith((".part", ".part-journal")) and now - os.stat(path).st_mtime > LEFT_OVER:
            os.unlink(path)


def _newest_by(names: list[str], unit: Callable[[date], str]) -> list[str]:
    newest: dict[str, str] = {}
    for name in names:
        newest[unit(_day(name))] = name
    return list(newest.values())


def _day(name: str) -> date:
    moment = copies.made(name)
    return moment.date() if moment else date.max
