"""`journal status` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import status as hot

app = shared.word("Say what is open today, in one line for a prompt.")


@app.command()
def status(
    ctx: typer.Context,
    short: Annotated[
        bool, typer.Option("--short", help="Without the day and its commands.")
    ] = False,
) -> None:
    """Say what is open today, in one line for a prompt; silent when all is done or on any trouble.

    \b
    Examples:
      journal status
      journal status --short
    """
    hot.act(ctx.obj, (), short=short)
