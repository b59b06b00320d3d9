"""`journal study` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands.hot import study as hot

app = shared.word("Log time spent on a learning goal.")


@app.command()
def study(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="GOAL DURATION [TEXT…]",
            autocompletion=shared.names("goal"),
            help="Which goal, how long, and what about.",
        ),
    ],
    on: shared.On = None,
    credits_: forms.Credits = None,
    unit: forms.Unit = None,
    url: shared.Url = None,
    private: shared.Private = False,
) -> None:
    """Log time spent on a learning goal.

    Credits left out are hours, rounded down to quarters, when a unit is given.

    \b
    Examples:
      journal study kcs-practices 40m
      journal study itil-4 1h30 webinar on change enablement --unit CPD -d friday
    """
    hot.act(ctx.obj, words, on=on, credits=credits_, unit=unit, url=url, private=private)
