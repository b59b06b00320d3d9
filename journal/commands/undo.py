"""`journal undo` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import history
from journal.commands.hot import undo as hot

app = shared.word("Take back the last change.")


@app.command()
def undo(
    ctx: typer.Context,
    batch: Annotated[
        str | None,
        typer.Argument(
            metavar="BATCH",
            autocompletion=shared.names("change"),
            help="A number of `journal history`.",
        ),
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List what can be undone.")] = False,
    dry_run: shared.DryRun = False,
) -> None:
    """Take back the last change; again for the one before it.

    \b
    Examples:
      journal undo
      journal undo 41 --dry-run
    """
    if listed:
        history.act(ctx.obj, ())
    else:
        hot.act(ctx.obj, [batch] if batch is not None else [], rehearse=dry_run)
