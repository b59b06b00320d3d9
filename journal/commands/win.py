"""`journal win` with its options."""

import typer

from journal.commands import _shared as shared
from journal.commands.hot import win as hot

app = shared.word("Keep something that went well.")


@app.command()
def win(
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
    """Keep something that went well.

    \b
    Examples:
      journal win kept Oakfield after a three-week outage thread @de-escalation
      journal win cut refund replies from 9 to 3 --impact "1.8 h less on the median"
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
