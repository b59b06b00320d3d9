"""`journal find` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import find as hot

app = shared.word("Find lines by their words.")


@app.command(cls=shared.Dashed)
def find(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS…", help='Words, "a phrase", -without, begin*.')
    ],
    within: Annotated[
        str | None, typer.Option("--in", metavar="PERIOD", help="In this period.")
    ] = None,
    rows: shared.Rows = hot.ROWS,
    tag: shared.Tag = None,
    kind: shared.Kind = None,
    owner: shared.Owner = None,
    realm: shared.Realm = None,
    who: shared.With = None,
) -> None:
    """Find lines by their words.

    \b
    Examples:
      journal find refund macro
      journal find refund -webinar --in 2026-Q3
    """
    hot.act(
        ctx.obj,
        words,
        within=within,
        rows=rows,
        tag=tag,
        owner=owner,
        who=who,
        kind=shared.entry_kind(kind) if kind else None,
        realm=shared.realm(ctx.obj, realm),
    )
