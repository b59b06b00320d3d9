"""`journal did` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import did as hot

app = shared.word("Mark habits as done.")


@app.command()
def did(
    ctx: typer.Context,
    habits: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="HABIT[=AMOUNT]…",
            autocompletion=shared.names("habit"),
            help="Habits by name, with amounts if any.",
        ),
    ] = None,
    on: shared.On = None,
    partly: Annotated[bool, typer.Option("--partly", help="Something, less than asked.")] = False,
    no: Annotated[bool, typer.Option("--no", help="It was not done: a no, not a blank.")] = False,
    why: shared.Why = None,
    replace: Annotated[
        bool, typer.Option("--set", help="The amount is the day's sum; it does not add up.")
    ] = False,
    unmark: shared.Unmark = False,
    note: shared.Note = None,
) -> None:
    """Mark habits as done, today or on any day since they began.

    \b
    Examples:
      journal did writing reading
      journal did spanish=25
      journal did writing -d fri
      journal did writing --no --why "late meeting"
    """
    options = hot.Options(on, partly, no, why, replace, unmark, note)
    hot.act(ctx.obj, habits or [], options)
