"""`journal review`: the facts of a week, month, quarter or year."""

from datetime import date
from typing import Annotated

import typer

from journal import reviews
from journal.commands import _shared as shared
from journal.domain import periods, texts
from journal.errors import UsageError
from journal.reviews.frame import Chosen, Frame, framed, kind_of, unit_of, usually
from journal.runtime import Runtime

app = shared.word("Review a week, month, quarter or year.")

Period = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PERIOD]",
        help="Which one: last week, 2026-W39, 2026-Q3, last month, 2026. "
        "Without it the running one, on its first three days the last one.",
    ),
]
Facts = Annotated[bool, typer.Option("--facts", help="Show the facts and ask nothing.")]


@app.command()
def week(ctx: typer.Context, period: Period = None, facts: Facts = False) -> None:
    """Show what a week came to.

    \b
    Examples:
      journal review week
      journal review week 2026-W39 --facts
    """
    _show(ctx.obj, "week", period)


@app.command()
def month(ctx: typer.Context, period: Period = None, facts: Facts = False) -> None:
    """Show what a month came to, beside the one before and the same one a year ago.

    \b
    Examples:
      journal review month
      journal review month last month
    """
    _show(ctx.obj, "month", period)


@app.command()
def quarter(ctx: typer.Context, period: Period = None, facts: Facts = False) -> None:
    """Show what a quarter came to, beside the one before and the same one a year ago.

    \b
    Examples:
      journal review quarter
      journal review quarter 2026-Q3 --json
    """
    _show(ctx.obj, "quarter", period)


@app.command()
def year(ctx: typer.Context, period: Period = None, facts: Facts = False) -> None:
    """Show what a year came to, beside the year before.

    \b
    Examples:
      journal review year
      journal review year 2025
    """
    _show(ctx.obj, "year", period)


def _show(run: Runtime, kind: str, words: list[str] | None) -> None:
    frame = _frame(run, kind, " ".join(words) if words else None)
    with run.reading() as store:
        view = reviews.periods.review(store, frame)
    run.show(view)
    if not view.logged.entries and not view.numbers and view.habits is None:
        run.tell(f'nothing is recorded in {frame.whole.label}: journal log "…"')


def _frame(run: Runtime, kind: str, phrase: str | None) -> Frame:
    """Return the frame of what was asked for; raises UsageError for another kind of period."""
    settings = run.settings
    chosen = Chosen(
        settings["fiscal_year_start"],
        settings["not_mine_limit"],
        settings["habits.half_life"],
        settings["me.name"],
        settings["me.label"],
    )
    if phrase is None:
        whole = usually(kind, run.today, chosen.fiscal_year_start)
        return framed(kind, whole, run.today, chosen)
    period = run.period(phrase)
    if kind_of(period) == kind:
        return framed(kind, period, run.today, chosen)
    if period.days != 1:
        raise UsageError(
            f"{texts.quoted(phrase)} is no {kind}",
            hint=_hint(kind, period, run.today, chosen),
        )
    whole = unit_of(kind, period.start, chosen.fiscal_year_start)
    return framed(kind, whole, run.today, chosen)


def _hint(kind: str, period: periods.Period, today: date, chosen: Chosen) -> str:
    """Return the review that was meant: of the period's own kind, else of a unit of this one."""
    other = kind_of(period)
    if other is not None:
        return f"journal review {other} {period.label}"
    return f"journal review {kind} {unit_of(kind, today, chosen.fiscal_year_start).label}"
