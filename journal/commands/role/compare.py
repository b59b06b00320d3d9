"""`journal role compare`: fit and move of the jobs on the table."""

from typing import Annotated, Any

import typer

from journal import plans, reviews, storage
from journal.commands import _shared as shared
from journal.commands.role import files, options
from journal.errors import UsageError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.views.comparison import Comparison, Given
from journal.views.roles import Role

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
    roles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ROLE…",
            autocompletion=shared.names("role"),
            help="Only these, beside the present job.",
        ),
    ] = None,
    gut: Annotated[
        str | None,
        typer.Option(
            "--gut",
            metavar="ROLE",
            autocompletion=shared.names("role"),
            help="Which you would take, before the numbers.",
        ),
    ] = None,
    stay: Annotated[
        str | None,
        typer.Option(
            "--stay",
            metavar="ROLE",
            autocompletion=shared.names("role"),
            help="Which of two jobs is staying.",
        ),
    ] = None,
    what_if: WhatIf = None,
    horizon: Horizon = None,
    lock: Lock = None,
    draws: Draws = None,
    seed: Seed = None,
    firmness: options.Firmness = None,
    from_: options.File = None,
) -> None:
    """Compare jobs: how good each would be, and what to do now.

    \b
    Examples:
      journal role compare --gut writer
      journal role compare --what-if writer.offer=90% --what-if lock=0
      journal role compare --from roles.toml
    """
    run: Runtime = ctx.obj
    said = {"horizon_months": horizon, "lock": lock, "draws": draws, "seed": seed}
    if from_ is not None:
        if gut is not None:
            raise UsageError("--gut is kept in the journal", hint="leave --from out")
        given = _from_file(run, from_, roles or [], stay, {**said, "firmness": firmness})
        run.show(_compared(given, what_if or []))
        return
    with run.reading() as store:
        given = reviews.comparison_inputs.gather(
            store,
            settings=options.settings(run)._replace(**options.said(said)),
            today=run.today,
            only=roles or (),
            stay=stay,
            firmness=firmness,
        )
        pick = read_roles.role(store, gut) if gut is not None else None
    view = _compared(given, what_if or [])
    if not what_if:
        view = _shown_first(run, given, view, pick)
    run.show(view)


def _compared(given: Given, what_if: list[str]) -> Comparison:
    return reviews.comparison.compare(reviews.what_if.what_if(given, what_if))


def _shown_first(run: Runtime, given: Given, view: Comparison, pick: Role | None) -> Comparison:
    """Keep the gut pick and the first time a result is shown: all that a comparison writes."""
    if given.seen_at is not None and (pick is None or pick.slug == given.gut):
        return view
    with run.writing("role compare") as store:
        running = plans.comparisons.show_first(store, gut=pick, now=run.clock.now)
    return view._replace(gut=running.gut, gut_at=running.gut_at, seen_at=running.seen_at)


def _from_file(
    run: Runtime, path: str, only: list[str], stay: str | None, said: dict[str, Any]
) -> Given:
    """Return the input that a file holds, read by the rules of the journal and stored nowhere."""
    read = files.document(path)
    settings, today = files.overrides(read, options.settings(run), run.today)
    settings = settings._replace(**options.said(said))
    with storage.aside.aside() as store:
        files.add_criteria(run, store, read)
        files.add_roles(run, store, read)
        if any("ratings" in table.fields for table in read.roles):
            files.rate_document(run, store, read)
        given = reviews.comparison_inputs.gather(
            store, settings=settings, today=today, only=only, stay=stay, firmness=settings.firmness
        )
    return given._replace(elsewhere=True)
