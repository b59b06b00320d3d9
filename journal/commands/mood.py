"""`journal mood` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import mood as hot

app = shared.word("Say the day's mood, 1 to 5.")


@app.command(cls=shared.Dashed)
def mood(
    ctx: typer.Context, value: shared.Value, on: shared.On = None, note: shared.Note = None
) -> None:
    """Say the day's mood, 1 to 5.

    \b
    Examples:
      journal mood 4
      journal mood 2 -d yesterday
    """
    hot.act(ctx.obj, [value], on=on, note=note)
