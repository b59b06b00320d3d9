"""`journal list` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import list_ as hot

app = shared.word("List lines, newest day first.")


@app.command("list")
def list_(
    ctx: typer.Context,
    period: shared.OptionalPeriod = None,
    rows: shared.Rows = hot.ROWS,
    asc: Annotated[bool, typer.Option("--asc", help="Oldest day first.")] = False,
    tag: shared.Tag = None,
    kind: shared.Kind = None,
    owner: shared.Owner = None,
    realm: shared.Realm = None,
    who: shared.With = None,
    project: shared.Project = None,
) -> None:
    """List lines, newest day first.

    \b
    Examples:
      journal list
      journal list "last week" --kind win
    """
    run = ctx.obj
    hot.act(
        run,
        [period] if period else [],
        rows=rows,
        oldest_first=asc,
        tag=tag,
        kind=shared.entry_kind(kind) if kind else None,
        owner=owner,
        realm=shared.realm(run, realm),
        who=who,
        project=project,
    )
