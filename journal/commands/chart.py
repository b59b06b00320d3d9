"""`journal chart`: one figure of a period as a file."""

from typing import Annotated

import typer

from journal import charts, files, outcome, reviews
from journal.commands import _shared as shared
from journal.commands.review.frames import chosen_by
from journal.domain import texts
from journal.errors import UsageError
from journal.reviews.frame import Frame, framed, kind_of, unit_of, usually
from journal.runtime import Runtime
from journal.views.charts import ChartDrawn

WHAT = ("habits", "strength", "energy", "numbers", "metrics", "owners", "okr")
"""The figures there are."""

OF_METRICS = ("metrics", "numbers")
"""All metrics are drawn as the numbers of a review are, those of the ledger among them."""

STREAM = "-"
"""The name of a file that is standard output."""

app = shared.word("Draw a period as a picture.")


@app.command()
def chart(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help=", ".join(WHAT) + ".")],
    period: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PERIOD]", help="A week, month, quarter or year; the running quarter."
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Where to: a name that ends in .png or .svg; - prints the bytes.",
        ),
    ] = None,
    dark: Annotated[bool, typer.Option("--dark", help="On a dark ground.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Draw a period as a picture: habits, strength, energy, numbers, metrics, owners or okr.

    Its title is what the figure says; below the days of habits stand their strengths, and metrics are
    the numbers with those of the ledger. Without a file it is WHAT-PERIOD.png in this folder.

    \b
    Examples:
      journal chart habits
      journal chart energy 2026-Q3 -o energy.svg
      journal chart numbers last month --dark
      journal chart metrics 2026 -o metrics.png
      journal chart okr
      journal chart habits -o - > habits.png
    """
    run: Runtime = ctx.obj
    _refuse_unknown(what)
    kind = charts.pages.kind_of(output) if output and output != STREAM else "png"
    if output == STREAM:
        _refuse_two_answers(run)
    frame = _frame(run, " ".join(period) if period else None)
    with run.reading() as store:
        every = what == OF_METRICS[0]
        read = reviews.metric_pages.charted if every else reviews.periods.review
        view = read(store, frame)
    figures = charts.pages.of(OF_METRICS[1] if every else what, view)
    label = view.head.label
    if not figures:
        _nothing(run, what, label, output)
        return
    drawn = charts.figures.picture(figures, kind, "dark" if dark else "light")
    if output == STREAM:
        outcome.out_bytes(drawn)
        return
    path = output or f"{what}-{label}.png"
    files.write(path, drawn, force=force)
    run.show(ChartDrawn(what, label, path, figures[0].title, figures[0].subtitle))


def _nothing(run: Runtime, what: str, label: str, output: str | None) -> None:
    """Say that there is no data: beside a picture that was to be printed, else as the answer."""
    if output == STREAM:
        run.tell(f"nothing to draw: no {what} in {label}")
    else:
        run.show(ChartDrawn(what, label, None, None, None))


def _refuse_two_answers(run: Runtime) -> None:
    """A picture is the one answer on standard output, and no text for a terminal."""
    if run.said.get("json") or run.said.get("plain"):
        raise UsageError("a picture and --json or --plain are two answers", hint="take one of them")
    if run.to_terminal:
        raise UsageError("a picture is no text for a terminal", hint="--output chart.png")


def _refuse_unknown(what: str) -> None:
    if what not in WHAT:
        near = texts.near(what, WHAT)
        raise UsageError(f"no chart {texts.quoted(what)}", hint=f"near: {', '.join(near or WHAT)}")


def _frame(run: Runtime, phrase: str | None) -> Frame:
    """Return the frame of the unit that was asked for, without a phrase of the running quarter."""
    chosen = chosen_by(run)
    if phrase is None:
        whole = usually("quarter", run.today, chosen.fiscal_year_start)
        return framed("quarter", whole, run.today, chosen)
    asked = run.period(phrase)
    kind = kind_of(asked)
    if kind is None:
        near = unit_of("week", asked.start, chosen.fiscal_year_start).label
        raise UsageError(
            f"{texts.quoted(phrase)} is no week, month, quarter or year",
            hint=f"journal chart … {near}",
        )
    return framed(kind, asked, run.today, chosen)
