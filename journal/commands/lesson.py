"""`journal lesson` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import lesson as hot

app = shared.word("Keep something learned.")


@app.command()
def lesson(
    ctx: typer.Context,
    words: shared.Words = None,
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
    private: shared.Private = False,
    editor: shared.Editor = False,
) -> None:
    """Keep something learned.

    \b
    Examples:
      journal lesson ask for the date, not the promise
      journal lesson read the whole thread first @de-escalation
    """
    hot.act(
        ctx.obj,
        words or (),
        on=on,
        took=took,
        project=project,
        goal=goal,
        realm=realm,
        charge=charge,
        owner=owner,
        who=who,
        role=role,
        metric=metric,
        impact=impact,
        url=url,
        private=private,
        editor=editor,
    )
