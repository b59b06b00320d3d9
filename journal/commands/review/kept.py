"""Reviews that are kept: listed, with the periods that have none; shown; removed."""

from typing import Annotated

import typer

from journal import reviews
from journal.commands import _shared as shared
from journal.commands.review import frames, options, pages
from journal.commands.review.options import Wanted
from journal.domain import texts
from journal.errors import NotFoundError, UsageError
from journal.reviews.frame import KINDS, Frame
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.kept_reviews import ReviewKept, ReviewList, ReviewRemoved, ReviewShown

ROWS = 20
"""So many reviews are listed unless more are asked for."""

Label = Annotated[
    list[str],
    typer.Argument(
        metavar="LABEL",
        autocompletion=shared.names("review"),
        help="Its period: 2026-W39, 2026-Q3, last week …",
    ),
]


def list_(
    ctx: typer.Context,
    kind: Annotated[
        str | None, typer.Argument(metavar="KIND", help="Only week, month, quarter or year.")
    ] = None,
    rows: shared.Rows = ROWS,
) -> None:
    """List the reviews that are kept, and name the finished periods that have none.

    \b
    Examples:
      journal review list
      journal review list week -n 5
    """
    run: Runtime = ctx.obj
    if kind is not None and kind not in KINDS:
        raise UsageError(f"no kind {texts.quoted(kind)} of review", hint=", ".join(KINDS))
    with run.reading() as store:
        every = reviews.stored.every(store)
        start = run.settings["fiscal_year_start"]
        missing = reviews.missing.missing(store, every, run.today, start)
    found = tuple(each for each in every if kind in (None, each.kind))
    view = ReviewList(
        found[:rows],
        tuple(each for each in missing if kind in (None, each.kind)),
        max(0, len(found) - rows),
        kind or "",
    )
    if not found:
        of = f" of a {kind}" if kind else ""
        run.tell(f"no review{of} is kept yet: journal review {kind or 'week'}")
    run.show(view)


def show(
    ctx: typer.Context,
    label: Label,
    now: Annotated[
        bool, typer.Option("--now", help="Compute its page from the figures of today.")
    ] = False,
    md: shared.Markdown = None,
    html: shared.Html = None,
    chart: options.Chart = None,
    share: options.Share = False,
    force: shared.Force = False,
) -> None:
    """Show a review as it was saved: its answers, and the figures of that day.

    With --share its page is computed anew: the figures of that day count private lines too.

    \b
    Examples:
      journal review show 2026-W38
      journal review show 2026-Q2 --now
    """
    run: Runtime = ctx.obj
    wanted = Wanted(md, html, chart, share, force)
    pages.checked(run, wanted)
    frame = frames.kept_frame(run, " ".join(label))
    with run.reading() as store:
        kept = _one(store, frame)
        snapshot = None
        if not (now or share):
            snapshot = reviews.snapshots.read(reviews.stored.facts(store, kept.id))
        view = snapshot or reviews.periods.review(store, frame, shared=share)
    if share and kept.figures and not now:
        run.tell("shared with the figures of today: those of that day count private lines too")
    elif snapshot is not None:
        view = view._replace(questions=reviews.questions.kept(snapshot.questions, kept.answers))
    elif kept.figures and not now:
        run.tell("the figures of that day are kept in a form that is not known here")
    command = f"journal review show {kept.label}{' --now' if now else ''}"
    shown = ReviewShown(kept, view, snapshot is None)
    pages.answer(run, frame, view, wanted, shown=shown, command=command)


def rm(ctx: typer.Context, label: Label, dry_run: shared.DryRun = False) -> None:
    """Remove a review, its answers and its figures; undo brings it back.

    \b
    Examples:
      journal review rm 2026-W38
      journal review rm 2026-W38 --dry-run
    """
    run: Runtime = ctx.obj
    frame = frames.kept_frame(run, " ".join(label))
    with run.reading() as store:
        kept = _one(store, frame)
    if not dry_run:
        with run.writing("review rm") as store:
            kept = _one(store, frame)
            reviews.stored.remove(store, kept)
    run.show(ReviewRemoved(kept, dry_run))


def _one(store: Store, frame: Frame) -> ReviewKept:
    """Return the review of a period; raises NotFoundError with the ones that are near."""
    found = reviews.stored.one(store, frame.kind, frame.whole.start)
    if found is None:
        label = frame.whole.label or ""
        near = texts.near(label, [each.label for each in reviews.stored.every(store)])
        start = f"near: {', '.join(near)} · " if near else ""
        raise NotFoundError(
            f"no review of {label} is kept", hint=f"{start}journal review {frame.kind} {label}"
        )
    return found
