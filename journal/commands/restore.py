"""`journal restore`: a backup in the journal's place, and the journal that was there kept."""

import os
from typing import Annotated

import typer

from journal import storage
from journal.commands import _shared as shared
from journal.errors import DeclinedError
from journal.runtime import Runtime
from journal.views.keeping import RestoreDone

app = shared.word("Put a backup in the journal's place.")


@app.command()
def restore(
    ctx: typer.Context,
    source: Annotated[
        str, typer.Argument(metavar="FILE", help="A copy of `journal backup --list`.")
    ],
    yes: shared.Yes = False,
) -> None:
    """Put a backup in the journal's place; the journal that was there is kept beside it.

    \b
    Examples:
      journal restore backups/journal-20260922T093000Z-daily.db
      journal restore /media/stick/journal-20260922T093000Z.db --yes
    """
    run: Runtime = ctx.obj
    path = _found(run, source)
    storage.restore.check(path)
    question = f"Put {os.path.basename(path)} in the journal's place?"
    if not run.confirm(question, yes=yes, otherwise=f"journal restore {source} --yes"):
        raise DeclinedError("nothing was restored")
    done = storage.restore.restore(path, run.home.database, at=run.clock.now)
    run.show(RestoreDone(*done))


def _found(run: Runtime, source: str) -> str:
    for place in (
        source,
        os.path.join(run.home.path, source),
        os.path.join(run.home.backups, source),
    ):
        if os.path.isfile(place):
            return os.path.abspath(place)
    return source
