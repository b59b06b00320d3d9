"""`journal role compare`: fit and move of the jobs on the table."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.role import comparing, guide, options
from journal.commands.role.comparing import Asked
from journal.runtime import Runtime

Roles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ROLE…",
        autocompletion=shared.names("role"),
        help="Only these, beside the present job.",
    ),
]
Gut = Annotated[
    str | None,
    typer.Option(
        "--gut",
        metavar="ROLE",
        autocompletion=shared.names("role"),
        help="Which you would take, before the numbers.",
    ),
]
Stay = Annotated[
    str | None,
    typer.Option(
        "--stay",
        metavar="ROLE",
        autocompletion=shared.names("role"),
        help="Which of two jobs is staying.",
    ),
]
Horizon = Annotated[
    int | None, typer.Option("--horizon", metavar="MONTHS", help="How far to look ahead.")
]
Lock = Annotated[
    float | None,
    typer.Option("--lock", metavar="N", help="What is left of a later chance once a job is taken."),
]
Draws = Annotated[int | None, typer.Option("--draws", metavar="N", help="100 to 1,000,000.")]
Seed = Annotated[int | None, typer.Option("--seed", metavar="N", help="The same gives the same.")]
WhatIf = Annotated[
    list[str] | None,
    typer.Option(
        "--what-if",
        metavar="KEY=VALUE",
        help="writer.offer=90%, weight.pay=30%, writer.pay=7, lock=0; saved nowhere.",
    ),
]


def compare(
    ctx: typer.Context,
    roles: Roles = None,
    asks: Annotated[
        bool,
        typer.Option("--guide", help="Ask for what is missing, then compare; on a terminal."),
    ] = False,
    gut: Gut = None,
    stay: Stay = None,
    what_if: WhatIf = None,
    horizon: Horizon = None,
    lock: Lock = None,
    draws: Draws = None,
    seed: Seed = None,
    firmness: options.Firmness = None,
    from_: options.File = None,
) -> None:
    """Compare jobs: how good each would be, and what to do now.

    On a terminal what is missing can be asked for, step by step; it can be left and goes on there.

    \b
    Examples:
      journal role compare --gut writer
      journal role compare --guide
      journal role compare --what-if writer.offer=90% --what-if lock=0
      journal role compare --from roles.toml
    """
    run: Runtime = ctx.obj
    supposed = tuple(what_if or ())
    asked = Asked(
        tuple(roles or ()), gut, stay, supposed, horizon, lock, draws, seed, firmness, from_
    )
    if not (asks or asked.file or supposed) and guide.table.offered(run):
        asks = True
    if asks:
        guide.walking.walk(run, asked)
    else:
        run.show(comparing.compared(run, asked))
