"""`journal on-this-day` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import on_this_day as hot

app = shared.word("Show the lines of this date in other years.")


@app.command("on-this-day")
def on_this_day(ctx: typer.Context, tag: shared.Tag = None) -> None:
    """Show the lines of this date in other years, the newest year first.

    \b
    Examples:
      journal on-this-day
      journal on-this-day --tag writing
    """
    hot.act(ctx.obj, (), tag=tag)
