"""`journal off` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import off as hot

app = shared.word("Say days off: no habit is due on them.")


@app.command()
def off(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="REASON [DAYS]", help="leave, sick, holiday or rest; a day or a range."
        ),
    ] = None,
    why: shared.Why = None,
    unmark: shared.Unmark = False,
) -> None:
    """Say days off: no habit is due on them. They may lie ahead.

    \b
    Examples:
      journal off sick
      journal off leave 2026-12-21..2026-12-31
      journal off leave 2026-12-30 --unmark
    """
    hot.act(ctx.obj, words or [], why=why, unmark=unmark)
