"""`journal edit` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import edit as hot

app = shared.word("Change a line.")


@app.command()
def edit(
    ctx: typer.Context,
    number: shared.Number = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="The new text.")
    ] = None,
    kind: shared.Kind = None,
    on: shared.On = None,
    took: shared.Took = None,
    project: shared.Project = None,
    goal: shared.Goal = None,
    realm: shared.Realm = None,
    charge: shared.Charge = None,
    owner: shared.For = None,
    who: shared.Who = None,
    role: shared.ForRole = None,
    metric: shared.OfMetric = None,
    impact: shared.Impact = None,
    url: shared.Url = None,
    private: Annotated[
        bool | None,
        typer.Option("--private/--public", help="Whether it may leave in a shared page."),
    ] = None,
    clear: Annotated[
        list[str] | None, typer.Option("--clear", metavar="FIELD", help="Empty this field.")
    ] = None,
) -> None:
    """Change a line: by options, or as TOML in your editor without any.

    \b
    Examples:
      journal edit 4127 --impact "412 views, 38 tickets avoided"
      journal edit
    """
    said = {
        "text": text,
        "kind": shared.entry_kind(kind) if kind else None,
        "on": on,
        "took": took,
        "project": project,
        "goal": goal,
        "realm": realm,
        "charge": charge,
        "owner": owner,
        "who": who,
        "role": role,
        "metric": metric,
        "impact": impact,
        "url": url,
        "private": private,
    }
    hot.act(ctx.obj, number, said, clear or [])
