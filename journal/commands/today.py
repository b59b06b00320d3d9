"""`journal today` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import today as hot

app = shared.word("Show the day as it stands.")


@app.command()
def today(ctx: typer.Context) -> None:
    """Show the day as it stands: what was logged, habits, next steps, what is owed.

    Bare `journal` does the same.

    \b
    Examples:
      journal
      journal today --json
    """
    hot.act(ctx.obj, ())
