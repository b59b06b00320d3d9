"""`journal show` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import show as hot

app = shared.word("Show everything about one line.")


@app.command()
def show(
    ctx: typer.Context,
    number: Annotated[
        str, typer.Argument(metavar="ID", autocompletion=shared.names("entry"), help="Its number.")
    ],
    history: Annotated[bool, typer.Option("--history", help="With every change of it.")] = False,
) -> None:
    """Show everything about one line.

    \b
    Examples:
      journal show 4127
      journal show 4127 --history
    """
    hot.act(ctx.obj, [number], history=history)
