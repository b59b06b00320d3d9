"""`journal energy` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import energy as hot

app = shared.word("Say the day's energy, 1 to 5.")


@app.command(cls=shared.Dashed)
def energy(
    ctx: typer.Context, value: shared.Value, on: shared.On = None, note: shared.Note = None
) -> None:
    """Say the day's energy, 1 to 5.

    \b
    Examples:
      journal energy 4
      journal energy 2 -d yesterday
    """
    hot.act(ctx.obj, [value], on=on, note=note)
