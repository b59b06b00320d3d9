"""`journal praise` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import praise as hot

app = shared.word("Keep kind words, and who said them.")


@app.command()
def praise(
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
    skill: shared.Skill = None,
    private: shared.Private = False,
    editor: shared.Editor = False,
    quotable: Annotated[
        bool, typer.Option("--quotable", help="May leave the journal with the author's name.")
    ] = False,
) -> None:
    """Keep kind words, and who said them.

    \b
    Examples:
      journal praise "your tickets are the template" --who "IT Ops"
      journal praise thank you so much --who "a customer" --private
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
        skill=skill,
        private=private,
        editor=editor,
        quotable=quotable,
    )
