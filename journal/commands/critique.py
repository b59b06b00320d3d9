"""`journal critique` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import critique as hot

app = shared.word("Keep critical words, and who said them.")


@app.command()
def critique(
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
    """Keep critical words, and who said them.

    \b
    Examples:
      journal critique the guide skipped a step --who Docs
      journal critique too slow on Monday --who "IT Ops" -d mon
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
