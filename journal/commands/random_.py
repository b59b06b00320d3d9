"""`journal random` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import random_ as hot

app = shared.word("Show one old line.")


@app.command("random")
def random_(ctx: typer.Context, tag: shared.Tag = None) -> None:
    """Show one old line, whichever it may be.

    \b
    Examples:
      journal random
      journal random --tag writing
    """
    hot.act(ctx.obj, (), tag=tag)
