"""`journal rm` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import rm as hot

app = shared.word("Remove lines; undo brings them back.")


@app.command()
def rm(
    ctx: typer.Context,
    numbers: shared.Numbers,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
) -> None:
    """Remove lines; undo brings them back.

    More than 20 at once are asked about, which -y answers.

    \b
    Examples:
      journal rm 4131
      journal rm 4131 4132 --dry-run
    """
    hot.act(ctx.obj, numbers, rehearse=dry_run, yes=yes)
