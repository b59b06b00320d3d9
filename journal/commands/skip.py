"""`journal skip` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import skip as hot

app = shared.word("Excuse days of habits: they ask nothing, and no run ends.")


@app.command()
def skip(
    ctx: typer.Context,
    habits: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="HABIT…", autocompletion=shared.names("habit"), help="Habits by name."
        ),
    ] = None,
    on: shared.On = None,
    why: shared.Why = None,
    reserve: Annotated[
        bool, typer.Option("--reserve", help="Spend a reserve day: the run holds.")
    ] = False,
    unmark: shared.Unmark = False,
) -> None:
    """Excuse days of habits: they ask nothing, and no run ends. They may lie ahead.

    \b
    Examples:
      journal skip exercise --why flu
      journal skip exercise -d mon..wed --why conference
      journal skip reading --reserve
    """
    hot.act(ctx.obj, habits or [], hot.Options(on, why, reserve, unmark))
