"""`journal role report`: the comparison as a document to keep, print or hand on."""

import os
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from journal import charts, render
from journal.commands import _outputs
from journal.commands import _shared as shared
from journal.commands.decision import choices, shown
from journal.commands.role import compare, comparing, options
from journal.domain import record_text
from journal.plans import read_decisions, read_roles
from journal.runtime import Runtime
from journal.views.comparison import Comparison
from journal.views.decisions import DecisionShown
from journal.views.documents import DocumentsWritten

PAGE = "journal role report --html roles.html"

OF_DECISION = "gut, state of mind, pre-mortem and 10/10/10 of the decision"
"""What a shared report does not have of the decision in it."""

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


class Beside(NamedTuple):
    """What a document says beside the comparison: see comparison_pages.as_html."""

    left_out: tuple[str, ...]
    digest: str | None
    decision: DecisionShown | None


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
    if chart is not None:
        charts.pages.kind_of(chart)
    _outputs.refuse_two_answers(run, (md, html), one=PAGE)
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
        share,
    )
    view = comparing.compared(run, asked)
    digest = record_text.digest(f"{render.records.of(_from_now_on(view))}\n")
    decision = None if asked.file or asked.what_if else _decided(run, share)
    left_out: tuple[str, ...] = ()
    if share:
        view, left_out = render.comparison_sharing.shared(view)
        left_out += (OF_DECISION,) if decision is not None else ()
    if wanted.any:
        beside = Beside(left_out, None if share else digest, decision)
        made = _outputs.write(_files(view, wanted, beside), force=force, folder=charts_ or None)
        if _outputs.STREAM not in (md, html):
            run.show(DocumentsWritten(view.title, made, left_out))
    else:
        run.show(view)
    if share:
        run.tell(f"Left out to be shared: {', '.join(left_out) or 'nothing'}.")


def _from_now_on(view: Comparison) -> Comparison:
    """Return the comparison without what is told before its first result alone: as it is printed
    from now on.
    """
    kept = tuple(each for each in view.notices if each.kind != "same-twice")
    return view._replace(notices=kept)


def _decided(run: Runtime, share: bool) -> DecisionShown | None:
    """Return the newest decision that was frozen with a comparison, or a newer draft that chooses
    a move or a role; None without one.
    """
    with run.reading() as store:
        slugs = {role.slug for role in read_roles.roles(store)}
        for each in reversed(read_decisions.every(store, run.today)):
            page = shown.page(store, each, run.today)
            named = set(each.chosen.split(":")[1:]) or {each.chosen}
            drafted = each.frozen_at is None and named <= {*slugs, choices.STAY}
            if page.comparison is not None or drafted:
                return shown.shared(page) if share else page
    return None


def _files(view: Comparison, wanted: Wanted, beside: Beside) -> list[_outputs.File]:
    """Return the files that were asked for, the documents first, then the pictures beside them."""
    figures = charts.comparison.drawn(view)
    pages = render.comparison_pages
    said: dict[str, Any] = {"command": "journal role report", **beside._asdict()}
    pictures = _pictures(wanted, [each.name for each in figures])
    found = []
    if wanted.md:
        names = {name: _from(path, wanted.md) for name, path in pictures.items()}
        text = pages.as_markdown(view, figures, names, **said)
        found.append(_outputs.document(wanted.md, "md", text, len(names)))
    if wanted.html:
        text = pages.as_html(view, figures, **said)
        found.append(_outputs.document(wanted.html, "html", text, len(figures)))
    if wanted.chart:
        kind = charts.pages.kind_of(wanted.chart)
        data = charts.comparison.page(view, figures, wanted.chart)
        found.append(_outputs.File(wanted.chart, kind, data, len(figures)))
    return found + [
        _outputs.File(pictures[each.name], "png", each.png()) for each in figures if pictures
    ]


def _pictures(wanted: Wanted, names: list[str]) -> dict[str, str]:
    """Return where each chart goes: into its folder, else beside the Markdown that shows it."""
    if wanted.charts:
        return {name: str(Path(wanted.charts) / f"{name}.png") for name in names}
    if wanted.md is None or wanted.md == _outputs.STREAM:
        return {}
    return {name: _outputs.beside(wanted.md, name) for name in names}


def _from(picture: str, document: str) -> str:
    """Return the path of a picture as a document that lies elsewhere names it."""
    if document == _outputs.STREAM:
        return picture
    return os.path.relpath(picture, Path(document).parent).replace(os.sep, "/")
