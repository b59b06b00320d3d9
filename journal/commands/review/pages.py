"""A review shown, or written as Markdown, a page or charts."""

from typing import Any

from journal import charts, ledger, render
from journal.commands import _outputs
from journal.commands.review import frames
from journal.commands.review.options import Wanted
from journal.domain import texts
from journal.errors import UsageError
from journal.reviews.frame import Frame
from journal.runtime import Runtime
from journal.views.documents import DocumentsWritten, Written
from journal.views.reviews import Review


def act(run: Runtime, kind: str, words: list[str] | None, wanted: Wanted) -> None:
    """Show the review of a period, or write it to the files that are wanted."""
    checked(run, wanted)
    frame, view = frames.looked_at(run, kind, words, shared=wanted.share)
    answer(run, frame, view, wanted)
    if frames.is_empty(view):
        run.tell(f'nothing is recorded in {view.head.label}: journal log "…"')


def checked(run: Runtime, wanted: Wanted) -> None:
    """Refuse files that cannot be made, before anything is computed; raises UsageError."""
    _suffix(wanted.chart)
    _outputs.refuse_two_answers(run, wanted.paths, one="--html review.html")
    if wanted.chart == _outputs.STREAM:
        _outputs.refuse_terminal(run, hint="--chart review.png")


def answer(
    run: Runtime,
    frame: Frame,
    view: Review,
    wanted: Wanted,
    *,
    shown: Any = None,
    command: str = "",
) -> None:
    """Show a review, as `shown` if there is a page around it, or write it to the wanted files;
    `command` is what their foot names. One that is shared was made without private lines.
    """
    suffix = _suffix(wanted.chart)
    left_out: tuple[str, ...] = ()
    if wanted.share:
        with run.reading() as store:
            private = ledger.entries.private(store, frame.now.start, frame.now.end)
        view, left_out = render.sharing.shared(view, private)
    if wanted.any:
        made = written(view, wanted, suffix, left_out, command)
        if _outputs.STREAM not in wanted.paths:
            run.show(DocumentsWritten(view.head.label, made, left_out))
        if wanted.chart and suffix not in {each.kind for each in made}:
            run.tell(f"nothing to draw in {view.head.label} yet")
    else:
        run.show(view if shown is None or wanted.share else shown)
    if wanted.share:
        _outputs.tell_left_out(run, left_out)


def _suffix(path: str | None) -> str:
    """Return png or svg; raises UsageError for a chart of another kind."""
    if path is None:
        return ""
    suffix = "png" if path == _outputs.STREAM else path.rpartition(".")[2].lower()
    if suffix not in _outputs.PICTURES:
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
) -> tuple[Written, ...]:
    """Write every file that was asked for, none when one of them cannot be; raises ExchangeError."""
    word = command or f"journal review {view.head.kind} {view.head.label}"
    made = []
    if wanted.md:
        text = render.markdown.review(view, command=f"{word} --md", left_out=left_out)
        made.append(_outputs.document(wanted.md, "md", text))
    if wanted.html:
        figures = charts.drawn(view)
        text = render.html.page(view, figures, command=f"{word} --html", left_out=left_out)
        made.append(_outputs.document(wanted.html, "html", text, len(figures)))
    if wanted.chart:
        picture = charts.page(view, suffix)
        if picture:
            count = len(charts.drawn(view))
            made.append(_outputs.File(wanted.chart, suffix, picture, count))
    return _outputs.write(made, force=wanted.force)
