"""`journal backup`: a checked copy, beside the journal or in a folder of yours."""

import os
from datetime import UTC
from typing import Annotated

import typer

from journal import storage
from journal.commands import _shared as shared
from journal.errors import NotFoundError
from journal.runtime import Runtime
from journal.views.keeping import BackedUp, BackupList, BackupShown

app = shared.word("Make a checked copy of the journal.")


@app.command()
def backup(
    ctx: typer.Context,
    folder: Annotated[
        str | None, typer.Argument(metavar="DIR", help="Where it goes; else beside the journal.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the copies, each checked.")] = False,
) -> None:
    """Make a checked copy of the journal.

    \b
    Examples:
      journal backup
      journal backup /media/stick
      journal backup --list
    """
    run: Runtime = ctx.obj
    if listed:
        run.show(BackupList(tuple(_copies(run.home.backups))))
        return
    path = run.home.database
    if not os.path.exists(path):
        raise NotFoundError("there is no journal to copy yet", hint='journal log "…"')
    at = run.clock.now
    with storage.door.opened(path, at=at) as connection:
        if folder is None:
            made = storage.backup.make(connection, path, reason="asked", at=at)
        else:
            name = f"journal-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
            made = storage.backup.copy(connection, os.path.join(os.path.abspath(folder), name))
        rows = sum(storage.doctor.counts(connection).values())
    run.show(BackedUp(made, rows))


def _copies(folder: str) -> list[BackupShown]:
    return [
        BackupShown(
            os.path.basename(path), path, os.path.getsize(path), not storage.backup.problems(path)
        )
        for path in storage.copies.newest_first(folder)
    ]
