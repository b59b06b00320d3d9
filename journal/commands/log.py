"""`journal log` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import log as hot
from journal.errors import InvalidError

app = shared.word("Write a line into the journal.")


@app.command()
def log(
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
    kind: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="note, win, lesson, praise or critique; study has its own word.",
        ),
    ] = "note",
) -> None:
    """Write a line into the journal.

    Words on the command line stay in the shell's history: bare `journal log` asks instead,
    `journal log -` reads standard input, `-e` opens your editor.

    \b
    Examples:
      journal log rewrote the refund macro -t 45m -r docs -c +1
      journal log chased the invoice --for Billing -d friday
    """
    chosen = shared.entry_kind(kind)
    if chosen == "study":
        raise InvalidError(
            "study goes to a goal and takes its time", hint="journal study GOAL 40m WORDS"
        )
    hot.act(
        ctx.obj,
        words or (),
        kind=chosen,
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
    )
