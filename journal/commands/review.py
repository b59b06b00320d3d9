"""`journal review`: the facts of a week, month, quarter or year, on screen or as a page."""

from datetime import date
from typing import Annotated, NamedTuple

import typer

from journal import charts, files, outcome, render, reviews
from journal.commands import _shared as shared
from journal.domain import periods, texts
from journal.errors import UsageError
from journal.reviews.frame import Chosen, Frame, framed, kind_of, unit_of, usually
from journal.runtime import Runtime
from journal.views.documents import DocumentsWritten, Written
from journal.views.reviews import Review

app = shared.word("Review a week, month, quarter or year.", invoke_without_command=True)

PICTURES = ("png", "svg")

STREAM = "-"
"""The name of a file that is standard output."""

Period = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PERIOD",
        help="Which one: this, last, 2026-Q3 …; without it the running one, on its first three "
        "days the last one.",
    ),
]
Facts = Annotated[bool, typer.Option("--facts", help="Show the facts and ask nothing.")]
Chart = Annotated[
    str | None,
    typer.Option("--chart", metavar="FILE", help="Write its charts: FILE.png or FILE.svg."),
]
Share = Annotated[
    bool,
    typer.Option("--share", help="Leave out private lines, energy, mood, charge and names."),
]


class Wanted(NamedTuple):
    """The files that were asked for, and how."""

    md: str | None = None
    html: str | None = None
    chart: str | None = None
    share: bool = False
    force: bool = False

    @property
    def any(self) -> bool:
        """Whether a file was asked for."""
        return any(self.paths)

    @property
    def paths(self) -> tuple[str | None, ...]:
        """Where to each kind of document goes."""
        return self.md, self.html, self.chart


@app.callback()
def review(ctx: typer.Context) -> None:
    """Review a week, month, quarter or year: what happened, beside the time before.

    \b
    Examples:
      journal review week
      journal review quarter last --html quarter.html
      journal review month --md - --share
    """
    if ctx.invoked_subcommand is None:
        raise UsageError("of what: week, month, quarter or year", hint="journal review week")


@app.command()
def week(
    ctx: typer.Context,
    period: Period = None,
    facts: Facts = False,
    md: shared.Markdown = None,
    html: shared.Html = None,
    chart: Chart = None,
    share: Share = False,
    force: shared.Force = False,
) -> None:
    """Show what a week came to.

    \b
    Examples:
      journal review week
      journal review week 2026-W39 --facts
    """
    act(ctx.obj, "week", period, Wanted(md, html, chart, share, force))


@app.command()
def month(
    ctx: typer.Context,
    period: Period = None,
    facts: Facts = False,
    md: shared.Markdown = None,
    html: shared.Html = None,
    chart: Chart = None,
    share: Share = False,
    force: shared.Force = False,
) -> None:
    """Show what a month came to, beside the one before and the same one a year ago.

    \b
    Examples:
      journal review month
      journal review month last month
    """
    act(ctx.obj, "month", period, Wanted(md, html, chart, share, force))


@app.command()
def quarter(
    ctx: typer.Context,
    period: Period = None,
    facts: Facts = False,
    md: shared.Markdown = None,
    html: shared.Html = None,
    chart: Chart = None,
    share: Share = False,
    force: shared.Force = False,
) -> None:
    """Show what a quarter came to, beside the one before and the same one a year ago.

    \b
    Examples:
      journal review quarter
      journal review quarter 2026-Q2 --html q2.html
    """
    act(ctx.obj, "quarter", period, Wanted(md, html, chart, share, force))


@app.command()
def year(
    ctx: typer.Context,
    period: Period = None,
    facts: Facts = False,
    md: shared.Markdown = None,
    html: shared.Html = None,
    chart: Chart = None,
    share: Share = False,
    force: shared.Force = False,
) -> None:
    """Show what a year came to, beside the year before.

    \b
    Examples:
      journal review year
      journal review year 2025 --chart year.png
    """
    act(ctx.obj, "year", period, Wanted(md, html, chart, share, force))


def act(run: Runtime, kind: str, words: list[str] | None, wanted: Wanted) -> None:
    """Show the review of a period, or write it to the files that are wanted."""
    suffix = _suffix(wanted.chart)
    _refuse_two_answers(run, wanted)
    view = reviewed(run, kind, words)
    left_out: tuple[str, ...] = ()
    if wanted.share:
        view, left_out = render.sharing.shared(view)
    if wanted.any:
        made = written(view, wanted, suffix, left_out)
        answer = DocumentsWritten(view.head.label, tuple(made), left_out)
        if STREAM not in wanted.paths:
            run.show(answer)
        if wanted.chart and suffix not in {each.kind for each in made}:
            run.tell(f"nothing to draw in {view.head.label} yet")
    else:
        run.show(view)
    if _is_empty(view):
        run.tell(f'nothing is recorded in {view.head.label}: journal log "…"')
    if wanted.share:
        run.tell(f"left out: {'; '.join(left_out) or 'nothing'}")


def reviewed(run: Runtime, kind: str, words: list[str] | None) -> Review:
    """Return the review of a period as a view; raises UsageError for another kind of period.

    Without words it is the running one, on its first days the last one, unless only the running
    one has anything in it.
    """
    frame = _frame(run, kind, " ".join(words) if words else None)
    with run.reading() as store:
        view = reviews.periods.review(store, frame)
        if not words and _is_empty(view) and not frame.running:
            unit = unit_of(kind, run.today, frame.chosen.fiscal_year_start)
            now = reviews.periods.review(store, framed(kind, unit, run.today, frame.chosen))
            return view if _is_empty(now) else now
    return view


def _is_empty(view: Review) -> bool:
    return not (view.logged.entries or view.numbers or view.habits)


def _refuse_two_answers(run: Runtime, wanted: Wanted) -> None:
    """Standard output holds one document, and a picture is none for a terminal."""
    if STREAM not in wanted.paths:
        return
    if wanted.paths.count(STREAM) > 1:
        raise UsageError("standard output holds one document", hint="--html review.html")
    if run.said.get("json") or run.said.get("plain"):
        raise UsageError(
            "a document and --json or --plain are two answers", hint="take one of them"
        )
    if wanted.chart == STREAM and run.to_terminal:
        raise UsageError("a picture is no text for a terminal", hint="--chart review.png")


def _suffix(path: str | None) -> str:
    """Return png or svg; raises UsageError for a chart of another kind."""
    if path is None:
        return ""
    suffix = "png" if path == STREAM else path.rpartition(".")[2].lower()
    if suffix not in PICTURES:
        raise UsageError(
            f"--chart: {texts.quoted(path)} is no picture",
            hint="--chart review.png or --chart review.svg",
        )
    return suffix


def written(
    view: Review, wanted: Wanted, suffix: str = "", left_out: tuple[str, ...] = ()
) -> list[Written]:
    """Write every file that was asked for; raises ExchangeError for one that is there already."""
    word = f"journal review {view.head.kind} {view.head.label}"
    made = []
    if wanted.md:
        text = render.markdown.review(view, command=f"{word} --md", left_out=left_out)
        made.append(_file(wanted.md, "md", text.encode(), 0, wanted.force))
    if wanted.html:
        figures = charts.drawn(view)
        text = render.html.page(view, figures, command=f"{word} --html", left_out=left_out)
        made.append(_file(wanted.html, "html", text.encode(), len(figures), wanted.force))
    if wanted.chart:
        picture = charts.page(view, suffix)
        if picture:
            count = len(charts.drawn(view))
            made.append(_file(wanted.chart, suffix, picture, count, wanted.force))
    return made


def _file(path: str, kind: str, data: bytes, figures: int, force: bool) -> Written:
    if path == STREAM:
        outcome.out_bytes(data)
    else:
        files.write(path, data, force=force)
    return Written(path, kind, len(data), figures)


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
    period = run.period(f"{phrase} {kind}" if phrase in ("this", "last") else phrase)
    if kind_of(period) == kind:
        return framed(kind, period, run.today, chosen)
    if period.days != 1:
        raise UsageError(
            f"{texts.quoted(phrase)} is no {kind}", hint=_hint(kind, period, run.today, chosen)
        )
    whole = unit_of(kind, period.start, chosen.fiscal_year_start)
    return framed(kind, whole, run.today, chosen)


def _hint(kind: str, period: periods.Period, today: date, chosen: Chosen) -> str:
    """Return the review that was meant: of the period's own kind, else of a unit of this one."""
    other = kind_of(period)
    if other is not None:
        return f"journal review {other} {period.label}"
    return f"journal review {kind} {unit_of(kind, today, chosen.fiscal_year_start).label}"
