"""What the words of objectives share: their options, the quarter they are of, how they stand."""

from typing import Annotated

import typer

from journal import reviews
from journal.commands import _shared as shared
from journal.commands._frames import chosen_by
from journal.domain import periods, texts
from journal.domain.periods import Period
from journal.errors import InvalidError
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.objectives import OkrSaid

Name = Annotated[
    str,
    typer.Argument(
        metavar="OBJECTIVE",
        autocompletion=shared.names("okr"),
        help="O1 as listed, its number, or a part of its title.",
    ),
]
Result = Annotated[
    str,
    typer.Argument(
        metavar="KR",
        autocompletion=shared.names("kr"),
        help="Its number, or a part of its title.",
    ),
]
OfQuarter = Annotated[
    str | None,
    typer.Option("--quarter", metavar="Q", help="2026-Q4, Q4 or next; the running one."),
]
Committed = Annotated[
    bool | None,
    typer.Option("--committed/--aspirational", help="A promise of 1.0, or a hope of 0.6 or more."),
]
Quarter = Annotated[str | None, typer.Argument(metavar="Q", help="A quarter: 2026-Q3, Q3, last.")]

STEPS = ("this", "next", "last")
KIND = {True: "committed", False: "aspirational"}


def running(run: Runtime) -> Period:
    """Return the quarter of today."""
    return periods.quarter_of(run.today, run.settings["fiscal_year_start"])


def quarter(run: Runtime, phrase: str | None, *, prefer: str = "future") -> Period:
    """Return the quarter that a phrase means, without one the running one.

    Raises InvalidError for what is no quarter, or none of the fiscal year.
    """
    if phrase is None:
        return running(run)
    word = phrase.strip().lower()
    found = run.period(f"{word} quarter" if word in STEPS else phrase, prefer=prefer)
    fits = periods.quarter_of(found.start, run.settings["fiscal_year_start"])
    if "Q" not in (found.label or ""):
        raise InvalidError(f"{texts.quoted(phrase)} is no quarter", hint=f"like {fits.label}")
    if fits.start != found.start:
        raise InvalidError(
            f"{found.label} is no quarter of your fiscal year", hint=f"near: {fits.label}"
        )
    return fits


def said(run: Runtime, store: Store, objective_id: int, did: str) -> OkrSaid:
    """Return how an objective stands after something was done to it."""
    chosen = chosen_by(run)
    rows = reviews.okrs.gathered(store, run.today, chosen, [objective_id])
    found, inside = reviews.okrs.standing(rows, objective_id, run.today, chosen)
    return OkrSaid(
        objective=found,
        quarter=inside.quarter,
        did=did,
        running=run.today < inside.quarter.end,
        in_quarter=len(inside.rows),
    )
