"""What `win`, `critique` and `lesson` are: one command, its options declared once, for each kind of line."""

from collections.abc import Callable
from typing import Any

import typer

from journal.commands import _shared as shared

Act = Callable[..., None]


def word(kind: str, summary: str, examples: tuple[str, ...], act: Act) -> typer.Typer:
    """Return the app of a word that writes lines of `kind`; `act` is its hot module's."""
    app = shared.word(summary)
    shown = "\n".join(f"  {example}" for example in examples)

    def command(
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
    ) -> None:
        said: dict[str, Any] = {
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
            "skill": skill,
            "private": private,
            "editor": editor,
        }
        act(ctx.obj, words or (), **said)

    app.command(kind, help=f"{summary}\n\n\b\nExamples:\n{shown}")(command)
    return app
