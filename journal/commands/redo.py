"""`journal redo`: bring back what the last undo took."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import undo as hot

app = shared.word("Bring back what the last undo took.")


@app.command()
def redo(ctx: typer.Context, dry_run: shared.DryRun = False) -> None:
    """Bring back what the last undo took, as long as nothing was done since.

    \b
    Example:
      journal redo
    """
    hot.redo(ctx.obj, rehearse=dry_run)
