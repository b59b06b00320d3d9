"""`journal role compare`: fit and move of the jobs on the table."""

from typing import Annotated, Any, NamedTuple

import typer

from journal import plans, reviews, storage
from journal.commands import _shared as shared
from journal.commands.role import files, options
from journal.errors import UsageError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.views.comparison import Comparison, Given
from journal.views.roles import Role

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


class Asked(NamedTuple):
    """What a comparison was asked for: its roles, what is supposed, and the settings said."""

    roles: tuple[str, ...] = ()
    gut: str | None = None
    stay: str | None = None
    what_if: tuple[str, ...] = ()
    horizon: int | None = None
    lock: float | None = None
    draws: int | None = None
    seed: int | None = None
    firmness: str | None = None
    file: str | None = None

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that were said, by name."""
        return options.said(
            {
                "horizon_months": self.horizon,
                "lock": self.lock,
                "draws": self.draws,
                "seed": self.seed,
            }
        )


def compare(
    ctx: typer.Context,
    roles: Roles = None,
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

    \b
    Examples:
      journal role compare --gut writer
      journal role compare --what-if writer.offer=90% --what-if lock=0
      journal role compare --from roles.toml
    """
    run: Runtime = ctx.obj
    supposed = tuple(what_if or ())
    asked = Asked(
        tuple(roles or ()), gut, stay, supposed, horizon, lock, draws, seed, firmness, from_
    )
    run.show(compared(run, asked))


def compared(run: Runtime, asked: Asked) -> Comparison:
    """Return the comparison that was asked for, and keep that a result was shown first."""
    if asked.file is not None:
        if asked.gut is not None:
            raise UsageError("--gut is kept in the journal", hint="leave --from out")
        return _result(_from_file(run, asked.file, asked), asked)
    with run.reading() as store:
        given = reviews.comparison_inputs.gather(
            store,
            settings=options.settings(run)._replace(**asked.settings),
            today=run.today,
            only=asked.roles,
            stay=asked.stay,
            firmness=asked.firmness,
        )
        pick = read_roles.role(store, asked.gut) if asked.gut is not None else None
    view = _result(given, asked)
    return view if asked.what_if else _shown_first(run, given, view, pick)


def _result(given: Given, asked: Asked) -> Comparison:
    return reviews.comparison.compare(reviews.what_if.what_if(given, asked.what_if))


def _shown_first(run: Runtime, given: Given, view: Comparison, pick: Role | None) -> Comparison:
    """Keep the gut pick and the first time a result is shown: all that a comparison writes."""
    if given.seen_at is not None and (pick is None or pick.slug == given.gut):
        return view
    with run.writing("role compare") as store:
        running = plans.comparisons.show_first(store, gut=pick, now=run.clock.now)
    return view._replace(gut=running.gut, gut_at=running.gut_at, seen_at=running.seen_at)


def _from_file(run: Runtime, path: str, asked: Asked) -> Given:
    """Return the input that a file holds, read by the rules of the journal and stored nowhere."""
    read = files.document(path)
    settings, today = files.overrides(read, options.settings(run), run.today)
    said = {**asked.settings, **options.said({"firmness": asked.firmness})}
    settings = settings._replace(**said)
    with storage.aside.aside() as store:
        files.add_criteria(run, store, read)
        files.add_roles(run, store, read)
        if any("ratings" in table.fields for table in read.roles):
            files.rate_document(run, store, read)
        given = reviews.comparison_inputs.gather(
            store,
            settings=settings,
            today=today,
            only=asked.roles,
            stay=asked.stay,
            firmness=settings.firmness,
        )
    return given._replace(elsewhere=True)
