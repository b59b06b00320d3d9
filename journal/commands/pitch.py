"""`journal pitch`: three slides that show what other people's work takes, and ask for its home."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journal import charts, render, reviews
from journal._lazy import load
from journal.commands import _outputs
from journal.commands import _shared as shared
from journal.domain.periods import Period
from journal.render import cells, pitch_words
from journal.reviews.frame import usually
from journal.reviews.pitch import Asked
from journal.runtime import Runtime
from journal.views.pitch import Pitch

if TYPE_CHECKING:
    from journal.charts.figures import Figure

app = shared.word("Pitch work to its rightful owner: what is, what could be, the ask.")

What = Annotated[
    str,
    typer.Argument(
        metavar="OWNER|PROJECT",
        autocompletion=shared.names("pitch"),
        help="The team whose work it is, or one project.",
    ),
]
OfPeriod = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PERIOD]",
        help="2026-Q3, last quarter, 26w …; without it the running quarter, on its first three "
        "days the last one.",
    ),
]
Could = Annotated[
    str | None, typer.Option("--could", metavar="TEXT", help="Your words: what could be.")
]
Ask = Annotated[str | None, typer.Option("--ask", metavar="TEXT", help="Your words: the ask.")]


@app.command()
def pitch(
    ctx: typer.Context,
    what: What,
    period: OfPeriod = None,
    md: shared.Markdown = None,
    html: shared.Html = None,
    could: Could = None,
    ask: Ask = None,
    force: shared.Force = False,
) -> None:
    """Pitch work to its rightful owner: what is, what could be, the ask.

    Three slides, every figure from the log; private lines are in none of them. What only you are
    to see is told beside them, on standard error, and stands in no file. --json and --plain have
    both.

    \b
    Examples:
      journal pitch Experts
      journal pitch technical-training last quarter --md pitch.md --html pitch.html
      journal pitch Experts --ask "Mara names an owner by 9 October."
    """
    run: Runtime = ctx.obj
    _outputs.refuse_two_answers(run, (md, html), one="--html pitch.html")
    asked = _asked(run, " ".join(period) if period else None)
    with run.reading() as store:
        view = reviews.pitch.pitched(store, what, asked)
    if pitch_words.is_empty(view):
        run.show(view)
        run.tell(f"nothing of it is written down yet: {pitch_words.first_line(view)}")
        return
    view = view._replace(could=could or _words(run, view, 1), ask=ask or _words(run, view, 2))
    made = _files(view, md, html, what)
    view = view._replace(files=_outputs.write(made, force=force))
    if _outputs.STREAM not in (md, html):
        run.show(view)
    _tell_beside(run, view)


def _asked(run: Runtime, phrase: str | None) -> Asked:
    """Return the days that were asked for, without a phrase those of the quarter."""
    start = run.settings["fiscal_year_start"]
    whole: Period = run.period(phrase) if phrase else usually("quarter", run.today, start)
    return Asked(whole, run.today, start)


def _words(run: Runtime, view: Pitch, slide: int) -> str | None:
    """Ask for the writer's words of a slide where somebody can be asked, the figures before them."""
    if not run.interactive:
        return None
    if slide == 1:
        for line in cells.wrapped(" ".join(pitch_words.what_is(view)), run.page.width):
            run.tell(line)
    name = pitch_words.SLIDES[slide]
    hint = f"--{('could', 'ask')[slide - 1]} TEXT"
    return run.ask(f"{name}? (Enter leaves it)", otherwise=hint).strip() or None


def _files(view: Pitch, md: str | None, html: str | None, what: str) -> list[_outputs.File]:
    """Return the files that were asked for."""
    if not (md or html):
        return []
    figures = charts.pitch.drawn(view)
    command = f"journal pitch {what}"
    made: list[_outputs.File] = []
    if md:
        made += _markdown(view, figures, md, command)
    if html:
        text = render.pitch_pages.as_html(view, figures, command=command)
        made.append(_outputs.document(html, "html", text, len(figures)))
    return made


def _markdown(
    view: Pitch, figures: "tuple[Figure, ...]", path: str, command: str
) -> list[_outputs.File]:
    """Return the document and its pictures, which lie beside it; a pipe gets tables alone."""
    beside: dict[str, str] = {}
    if path != _outputs.STREAM:
        beside = {each.name: _outputs.beside(path, each.name) for each in figures}
    names = {name: Path(drawn).name for name, drawn in beside.items()}
    text = render.pitch_pages.as_markdown(view, figures, names, command=command)
    pictures = [_outputs.File(beside[each.name], "png", each.png()) for each in figures if beside]
    return [_outputs.document(path, "md", text, len(beside)), *pictures]


def _next(command: str) -> str:
    return f"Next: {command}" if command else ""


def _tell_beside(run: Runtime, view: Pitch) -> None:
    """Tell what is for the writer alone, what was written and left out, and what comes next."""
    if not run.wants_data:
        run.tell("")
        for line in load("journal.render.drawing").lines(view.own, run.page):
            run.tell(line)
        run.tell("")
        for line in pitch_words.wrote(view, run.page.width):
            run.tell(line)
        for line in (pitch_words.asked(view), _next(pitch_words.next_step(view))):
            if line:
                run.tell(line)
    run.tell(f"Left out: {pitch_words.left_out(view)}.")
