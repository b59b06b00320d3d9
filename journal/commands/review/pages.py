"""A review shown, or written as Markdown, a page or charts."""

from typing import Any

from journal import charts, files, outcome, render
from journal.commands.review import frames
from journal.commands.review.options import Wanted
from journal.domain import texts
from journal.errors import UsageError
from journal.runtime import Runtime
from journal.views.documents import DocumentsWritten, Written
from journal.views.reviews import Review

PICTURES = ("png", "svg")

STREAM = "-"
"""The name of a file that is standard output."""


def act(run: Runtime, kind: str, words: list[str] | None, wanted: Wanted) -> None:
    """Show the review of a period, or write it to the files that are wanted."""
    checked(run, wanted)
    _, view = frames.looked_at(run, kind, words)
    answer(run, view, wanted)
    if frames.is_empty(view):
        run.tell(f'nothing is recorded in {view.head.label}: journal log "…"')


def checked(run: Runtime, wanted: Wanted) -> None:
    """Refuse files that cannot be made, before anything is computed; raises UsageError."""
    _suffix(wanted.chart)
    _refuse_two_answers(run, wanted)


def answer(
    run: Runtime, view: Review, wanted: Wanted, *, shown: Any = None, command: str = ""
) -> None:
    """Show a review, as `shown` if there is a page around it, or write it to the wanted files;
    `command` is what their foot names.
    """
    suffix = _suffix(wanted.chart)
    left_out: tuple[str, ...] = ()
    if wanted.share:
        view, left_out = render.sharing.shared(view)
    if wanted.any:
        made = written(view, wanted, suffix, left_out, command)
        if STREAM not in wanted.paths:
            run.show(DocumentsWritten(view.head.label, tuple(made), left_out))
        if wanted.chart and suffix not in {each.kind for each in made}:
            run.tell(f"nothing to draw in {view.head.label} yet")
    else:
        run.show(view if shown is None or wanted.share else shown)
    if wanted.share:
        run.tell(f"left out: {'; '.join(left_out) or 'nothing'}")


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
    view: Review,
    wanted: Wanted,
    suffix: str = "",
    left_out: tuple[str, ...] = (),
    command: str = "",
) -> list[Written]:
    """Write every file that was asked for; raises ExchangeError for one that is there already."""
    word = command or f"journal review {view.head.kind} {view.head.label}"
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
