"""`journal doctor`: is the journal's file sound, and if not, which way out."""

import os
import sqlite3
import stat
from typing import Annotated

import typer

from journal import storage
from journal.commands import _shared as shared
from journal.errors import ExitCode, NotFoundError, StorageError
from journal.runtime import Runtime
from journal.views.keeping import Examined, FindingShown

INDEX = "INSERT INTO entry_fts (entry_fts) VALUES ('rebuild')"

app = shared.word("Check the journal's file.")


@app.command()
def doctor(
    ctx: typer.Context,
    repair: Annotated[
        bool, typer.Option("--repair", help="Build again what is derived; never a text of yours.")
    ] = False,
) -> None:
    """Check the journal's file: SQLite's own checks, the seals, the search index, modes, backups.

    \b
    Examples:
      journal doctor
      journal doctor --repair
    """
    run: Runtime = ctx.obj
    path = run.home.database
    if not os.path.exists(path):
        raise NotFoundError("there is no journal yet", hint='journal log "…"')
    repaired: list[str] = []
    try:
        with storage.door.opened(path, at=run.clock.now) as connection:
            if repair:
                connection.execute(INDEX)
                repaired = ["search index", *_purge_finished(connection, path), *_modes_mended(run)]
            found = storage.doctor.findings(connection)
            rows = storage.doctor.counts(connection)
    except StorageError as error:
        if error.reason == "busy":
            raise
        found, rows = [storage.doctor.Finding("journal.db", error.message)], {}
    told = [FindingShown(each.where, each.what, True) for each in found]
    told += [FindingShown("modes", each, False) for each in _loose(run)]
    told += [FindingShown("place", each, False) for each in _synced(run)]
    if storage.purge.unfinished(path):
        told.append(FindingShown("purge", "bytes of it are still to be overwritten", False))
    newest = storage.backup.newest_good(run.home.backups)
    drafts = tuple(storage.drafts.left(run.home.drafts))
    run.show(Examined(path, rows, tuple(told), drafts, newest, tuple(repaired)))
    if found:
        raise typer.Exit(ExitCode.STORAGE)


def _purge_finished(connection: sqlite3.Connection, path: str) -> list[str]:
    """Overwrite what a purge that was killed left in the file."""
    if not storage.purge.unfinished(path):
        return []
    storage.purge.finish(connection, path)
    return ["unfinished purge"]


def _loose(run: Runtime) -> list[str]:
    return [
        f"{name} can be read by others (mode {mode:o})"
        for name, mode in _modes(run)
        if mode & 0o077
    ]


def _modes(run: Runtime) -> list[tuple[str, int]]:
    names = ["", *sorted(os.listdir(run.home.path))]
    paths = [os.path.join(run.home.path, name) for name in names]
    return [(path, stat.S_IMODE(os.stat(path).st_mode)) for path in paths]


def _modes_mended(run: Runtime) -> list[str]:
    loose = [path for path, mode in _modes(run) if mode & 0o077]
    for path in loose:
        os.chmod(path, 0o700 if os.path.isdir(path) else 0o600)
    return [f"mode of {path}" for path in loose]


def _synced(run: Runtime) -> list[str]:
    name = run.home.synced_by()
    return [f"the journal lies in a folder of {name}: two machines would damage one file"] * bool(
        name
    )
