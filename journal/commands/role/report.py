"""`journal role report`: the comparison as a document to keep, print or hand on."""

import os
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from journal import charts, files, outcome, render
from journal.commands import _shared as shared
from journal.commands.role import compare, comparing, options
from journal.domain import record_text
from journal.errors import ExchangeError, UsageError
from journal.runtime import Runtime
from journal.views.comparison import Comparison
from journal.views.documents import DocumentsWritten, Written

STREAM = "-"
"""The name of a file that is standard output."""

PAGE = "journal role report --html roles.html"

Charts = Annotated[
    str | None,
    typer.Option("--charts", metavar="DIR", help="Write each chart into this folder, as PNG."),
]
Chart = Annotated[
    str | None,
    typer.Option("--chart", metavar="FILE", help="Write its charts: FILE.png or FILE.svg."),
]
Share = Annotated[
    bool, typer.Option("--share", help="Leave out your own hours and lines, and the gut pick.")
]


class Wanted(NamedTuple):
    """The files that were asked for, and how."""

    md: str | None
    html: str | None
    chart: str | None
    charts: str | None
    share: bool
    force: bool

    @property
    def any(self) -> bool:
        """Whether a file was asked for."""
        return any((self.md, self.html, self.chart, self.charts))


class File(NamedTuple):
    """A file that is to be written: where, what it is, its bytes, and the figures in it."""

    path: str
    kind: str
    data: bytes
    figures: int = 0


def report(
    ctx: typer.Context,
    roles: compare.Roles = None,
    md: shared.Markdown = None,
    html: shared.Html = None,
    chart: Chart = None,
    charts_: Charts = None,
    share: Share = False,
    force: shared.Force = False,
    gut: compare.Gut = None,
    stay: compare.Stay = None,
    what_if: compare.WhatIf = None,
    horizon: compare.Horizon = None,
    lock: compare.Lock = None,
    draws: compare.Draws = None,
    seed: compare.Seed = None,
    firmness: options.Firmness = None,
    from_: options.File = None,
) -> None:
    """Write the comparison down: answer, reasons, charts, what would change it, every figure.

    \b
    Examples:
      journal role report --html roles.html
      journal role report --md roles.md --charts pictures
      journal role report writer manager --html - --share
    """
    run: Runtime = ctx.obj
    wanted = Wanted(md, html, chart, charts_, share, force)
    _refuse_two_answers(run, wanted)
    asked = comparing.Asked(
        tuple(roles or ()),
        gut,
        stay,
        tuple(what_if or ()),
        horizon,
        lock,
        draws,
        seed,
        firmness,
        from_,
    )
    view = comparing.compared(run, asked)
    digest = record_text.digest(f"{render.records.of(_from_now_on(view))}\n")
    left_out: tuple[str, ...] = ()
    if share:
        view, left_out = render.comparison_sharing.shared(view)
    if wanted.any:
        made = _written(view, wanted, digest, left_out)
        if STREAM not in (md, html):
            run.show(DocumentsWritten(view.title, tuple(made), left_out))
    else:
        run.show(view)
        if not (run.said.get("json") or run.said.get("plain")):
            run.tell(f"as a page with its charts: {PAGE}")
    if share:
        run.tell(f"Left out to be shared: {', '.join(left_out) or 'nothing'}.")


def _from_now_on(view: Comparison) -> Comparison:
    """Return the comparison without what is told before its first result alone: as it is printed
    from now on.
    """
    kept = tuple(each for each in view.notices if each.kind != "same-twice")
    return view._replace(notices=kept)


def _refuse_two_answers(run: Runtime, wanted: Wanted) -> None:
    if wanted.chart is not None:
        charts.pages.kind_of(wanted.chart)
    if STREAM not in (wanted.md, wanted.html):
        return
    if wanted.md == wanted.html:
        raise UsageError("standard output holds one document", hint=PAGE)
    if run.said.get("json") or run.said.get("plain"):
        raise UsageError(
            "a document and --json or --plain are two answers", hint="take one of them"
        )


def _written(
    view: Comparison, wanted: Wanted, digest: str, left_out: tuple[str, ...]
) -> list[Written]:
    """Write every file that was asked for, none when one of them is there already."""
    made = _files(view, wanted, digest, left_out)
    for each in made:
        if each.path != STREAM and not wanted.force and Path(each.path).exists():
            raise ExchangeError(f"{each.path[:200]} exists", hint="--force")
    if wanted.charts:
        _make_folder(wanted.charts)
    for each in made:
        if each.path == STREAM:
            outcome.out_bytes(each.data)
        else:
            files.write(each.path, each.data, force=wanted.force)
    return [Written(each.path, each.kind, len(each.data), each.figures) for each in made]


def _files(view: Comparison, wanted: Wanted, digest: str, left_out: tuple[str, ...]) -> list[File]:
    figures = charts.comparison.drawn(view)
    command = "journal role report"
    sealed = None if wanted.share else digest
    found = []
    beside: dict[str, str] = {}
    if wanted.charts:
        folder = Path(wanted.charts)
        beside = {each.name: str(folder / f"{each.name}.png") for each in figures}
    elif wanted.md and wanted.md != STREAM:
        place = Path(wanted.md)
        beside = {
            each.name: str(place.with_name(f"{place.stem}-{each.name}.png")) for each in figures
        }
    if wanted.md:
        names = {name: _from(path, wanted.md) for name, path in beside.items()}
        text = render.comparison_pages.as_markdown(
            view, figures, names, command=command, left_out=left_out, digest=sealed
        )
        found.append(File(wanted.md, "md", text.encode(), len(names)))
    if wanted.html:
        text = render.comparison_pages.as_html(
            view, figures, command=command, left_out=left_out, digest=sealed
        )
        found.append(File(wanted.html, "html", text.encode(), len(figures)))
    if wanted.chart:
        kind = charts.pages.kind_of(wanted.chart)
        data = charts.comparison.page(view, figures, wanted.chart)
        found.append(File(wanted.chart, kind, data, len(figures)))
    return found + [File(beside[each.name], "png", each.png()) for each in figures if beside]


def _from(picture: str, document: str) -> str:
    """Return the path of a picture as a document that lies elsewhere names it."""
    if document == STREAM:
        return picture
    return os.path.relpath(picture, Path(document).parent).replace(os.sep, "/")


def _make_folder(path: str) -> None:
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "").lower()
        raise ExchangeError(f"{path[:200]} cannot be made: {reason}") from None
