"""`journal history` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import history as hot

app = shared.word("Show what changed, newest first.")


@app.command()
def history(
    ctx: typer.Context,
    which: Annotated[
        str | None,
        typer.Argument(
            metavar="ID|PERIOD",
            autocompletion=shared.names("entry"),
            help="One line, or the changes of a period.",
        ),
    ] = None,
    most: shared.Rows = hot.BATCHES,
    removed: Annotated[bool, typer.Option("--removed", help="Show the trash.")] = False,
) -> None:
    """Show what changed, newest first, with before and after.

    \b
    Examples:
      journal history
      journal history 4127
      journal history --removed
    """
    hot.act(ctx.obj, [which] if which else [], most=most, removed=removed)
