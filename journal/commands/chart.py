"""`journal chart`: one figure of a period as a file."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journal import charts, reviews
from journal.commands import _frames, _opening, _outputs
from journal.commands import _shared as shared
from journal.commands._progress import going_on
from journal.domain import texts
from journal.errors import UsageError
from journal.reviews.frame import Frame
from journal.reviews.reports.asked import Asked
from journal.runtime import Runtime
from journal.views.charts import ChartDrawn

if TYPE_CHECKING:
    from journal.charts.figures import Figure

OF_METRICS = ("metrics", "numbers")
"""All metrics are drawn as the numbers of a review are, those of the ledger among them."""

OF_REVIEWS = ("owners", "energy", "habits", "strength", *OF_METRICS, "okr")
"""What is drawn as the review of the period draws it, unless other rows are asked for."""

CHARGE = "charge"
"""The report of energy by kind of work, which is what work does to the person."""

WHAT = (*reviews.reports.KINDS, "numbers", "strength", CHARGE, "okr")
"""The figures there are."""

BY_LENGTH = ((14, "day"), (200, "week"), (1_200, "month"))
"""What a column is of in a period of up to so many days; in a longer one it is a quarter."""

IN_COLUMNS = ("time", "wins")
"""What is drawn by unit of time, unless other rows are asked for."""

app = shared.word("Draw a period as a picture.")


@app.command()
def chart(
    ctx: typer.Context,
    what: Annotated[
        str,
        typer.Argument(metavar="WHAT", help="That of a report, numbers, strength, charge or okr."),
    ],
    period: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PERIOD]", help="2026-Q3, last month, 12w …; the running quarter."),
    ] = None,
    by: shared.By = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Where to: a name that ends in .png or .svg; - prints the bytes.",
        ),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open", help="Open it with the viewer of this system.")
    ] = False,
    dark: Annotated[bool, typer.Option("--dark", help="On a dark ground.")] = False,
    force: shared.Force = False,
) -> None:
    """Draw a period as a picture: time, owners, realms, energy, habits, metrics, wins, learning,
    standing, promises, tags, people or together; numbers, strength, charge or okr.

    Its title is what the figure says; below the days of habits stand their strengths, and metrics are
    the numbers with those of the ledger. Without a file it is WHAT-PERIOD.png in this folder.

    \b
    Examples:
      journal chart habits
      journal chart energy 2026-Q3 -o energy.svg
      journal chart time 2026 --by month
      journal chart owners --by week --dark
      journal chart charge --open
      journal chart habits -o - > habits.png
    """
    run: Runtime = ctx.obj
    _refuse_unknown(what)
    kind = charts.pages.kind_of(output) if output and output != _outputs.STREAM else "png"
    if output == _outputs.STREAM:
        _refuse_two_answers(run, opened=open_)
    viewer = _opening.viewer(f"journal chart {what}") if open_ else ()
    frame = _frames.of_any_period(run, "chart", what, " ".join(period) if period else None)
    with going_on(run, "Drawing the chart"):
        figures = _figures(run, what, frame, by)
        label = _label(frame)
        if not figures:
            _nothing(run, what, label, output)
            return
        drawn = charts.figures.picture(figures, kind, "dark" if dark else "light")
    path = output or _place(f"{what}-{label}.png", opened=open_)
    _outputs.write([_outputs.File(path, kind, drawn)], force=force)
    if path == _outputs.STREAM:
        return
    if viewer:
        _opening.opened(viewer, path)
    run.show(ChartDrawn(what, label, path, figures[0].title, figures[0].subtitle))


def _figures(run: Runtime, what: str, frame: Frame, by: str | None) -> "tuple[Figure, ...]":
    """Return the figures of a period: those of its review, or the picture of its report."""
    rows = _rows(what, by, frame)
    with run.reading() as store:
        if rows is None:
            every = what == OF_METRICS[0]
            read = reviews.metric_pages.charted if every else reviews.periods.review
            view = read(store, _frames.as_unit(frame))
            return charts.pages.of(OF_METRICS[1] if every else what, view)
        asked = Asked("energy" if what == CHARGE else what, frame, rows or None)
        report = reviews.reports.report(store, asked)
    units = reviews.reports.units(frame, rows)
    found = charts.tables.figure(report, charts.table_shapes.Ground(units, frame.whole.days))
    return () if found is None else (found,)


def _rows(what: str, by: str | None, frame: Frame) -> str | None:
    """Return what the rows of a report are, empty where it has one kind; None for a figure of the
    review. Raises UsageError where there are no such rows.
    """
    if by is None:
        if what in OF_REVIEWS:
            return None
        if what == CHARGE:
            return "realm"
        if what in IN_COLUMNS:
            fitting = (unit for days, unit in BY_LENGTH if frame.now.days <= days)
            return next(fitting, "quarter")
        return next(iter(reviews.reports.KINDS[what].by), "")
    wanted = texts.key(by)
    able = _able(what)
    if wanted not in able:
        near = (texts.near(wanted, able) or able)[:1]
        hint = " ".join(["journal chart", what, *(f"--by {each}" for each in near)])
        raise UsageError(f"chart {what} has no rows by {texts.quoted(by)}", hint=hint)
    own = {"owners": "owner", "metrics": "metric"}
    is_review = what in OF_REVIEWS and (own.get(what) == wanted or (what, wanted) == WEEKS)
    return None if is_review else wanted


WEEKS = ("energy", "week")
"""What the figure of the review has as its rows already."""


def _able(what: str) -> tuple[str, ...]:
    """Return by what the rows of a chart may be."""
    if what == CHARGE:
        return reviews.reports.GROUPS
    if what == "wins":
        return reviews.reports.KINDS[what].by[1:]
    return reviews.reports.KINDS[what].by if what in reviews.reports.KINDS else ()


def _label(frame: Frame) -> str:
    """Return the name of the period in the name of a file: its label, else its days."""
    whole = frame.whole
    if whole.label:
        return whole.label
    return f"{whole.start.isoformat()}..{whole.last.isoformat()}"


def _place(name: str, *, opened: bool) -> str:
    """Return where a picture without a name goes: this folder; one to look at, a private one."""
    return str(Path(tempfile.mkdtemp(prefix="journal-"), name)) if opened else name


def _nothing(run: Runtime, what: str, label: str, output: str | None) -> None:
    """Say that there is no data: beside a picture that was to be printed, else as the answer."""
    if output == _outputs.STREAM:
        run.tell(f"nothing to draw: no {what} in {label}")
    else:
        run.show(ChartDrawn(what, label, None, None, None))


def _refuse_two_answers(run: Runtime, *, opened: bool) -> None:
    """A picture is the one answer on standard output, and no text for a terminal."""
    if opened:
        raise UsageError("--open needs a file, and - is none", hint="--output chart.png")
    _outputs.refuse_view(run, "a picture")
    _outputs.refuse_terminal(run, hint="--output chart.png")


def _refuse_unknown(what: str) -> None:
    if what not in WHAT:
        near = texts.near(what, WHAT)
        raise UsageError(f"no chart {texts.quoted(what)}", hint=f"near: {', '.join(near or WHAT)}")
