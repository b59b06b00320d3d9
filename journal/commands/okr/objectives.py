"""`journal okr add`, `list`, `show` and `edit`."""

from datetime import date
from typing import Annotated

import typer

from journal import plans, reviews, storage
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands._frames import chosen_by
from journal.commands.okr import options
from journal.domain import key_results
from journal.runtime import Runtime
from journal.views.intended import ObjectiveKept
from journal.views.objectives import OkrList
from journal.views.review_numbers import Objectives


def _quarter(run: Runtime, text: str) -> date:
    return options.quarter(run, text).start


FIELDS: forms.Fields = {
    "title": forms.Field("title", forms.words, required=True),
    "kind": forms.Field("kind", forms.choice(*key_results.KINDS), required=True),
    "quarter": forms.Field("quarter", _quarter, required=True),
    "why": forms.Field("why", forms.words),
    "note": forms.Field("grade_note", forms.words),
    "graded": forms.Field("graded_on", forms.past),
}


def add(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What the quarter is for.")],
    quarter: options.OfQuarter = None,
    committed: options.Committed = None,
    why: forms.Why = None,
) -> None:
    """Add an objective: a hope of 0.6 or more, unless it is --committed.

    \b
    Examples:
      journal okr add "A 24-hour answer" --committed --why "company objective"
      journal okr add "Ready for a Help Center seat" --quarter next
    """
    run: Runtime = ctx.obj
    said = {"title": title, "kind": _kind(committed), "why": why}
    fields = forms.values(run, FIELDS, said)
    fields["quarter"] = options.quarter(run, quarter).start
    with run.writing("okr add", text=title) as store:
        made = plans.objectives.add(store, fields, now=run.clock.now)
        view = options.said(run, store, made, "added")
    run.show(view)


def _kind(committed: bool | None) -> str | None:
    return None if committed is None else options.KIND[committed]


def list_(ctx: typer.Context, quarter: options.Quarter = None, all_: forms.All = False) -> None:
    """List objectives with their key results: from where, now, to what; score, confidence, pace.

    \b
    Examples:
      journal okr list
      journal okr list last
      journal okr list --all
    """
    run: Runtime = ctx.obj
    asked = None if quarter is None else options.quarter(run, quarter, prefer="past").start
    chosen = chosen_by(run)
    with run.reading() as store:
        rows = reviews.okrs.gathered(store, run.today, chosen)
        every = reviews.okrs.quarters(rows, run.today, chosen)
    if asked is not None:
        every = tuple(each for each in every if each.quarter.start == asked)
    kept = every if all_ or asked is not None else tuple(map(_open, every))
    found = tuple(each for each in kept if each.rows)
    closed = sum(len(each.rows) for each in every) - sum(len(each.rows) for each in found)
    if not found:
        run.tell('no objective here: journal okr add "…" --committed')
    run.show(OkrList(found, run.today, closed))


def _open(quarter: Objectives) -> Objectives:
    return quarter._replace(rows=tuple(each for each in quarter.rows if each.state == "open"))


def show(ctx: typer.Context, name: options.Name) -> None:
    """Show everything about one objective: the course of its metrics, and your confidence.

    \b
    Examples:
      journal okr show O1
      journal okr show "24-hour answer"
    """
    run: Runtime = ctx.obj
    chosen = chosen_by(run)
    with run.reading() as store:
        wanted = plans.read_objectives.find(store, name, running=options.running(run).start)
        rows = reviews.okrs.gathered(store, run.today, chosen, [wanted])
        found = reviews.okrs.shown(store, rows, wanted, run.today, chosen)
        changes = len(storage.changes.newest(store, uid=found.uid)) - 1
    run.show(found._replace(changes=changes))


def edit(
    ctx: typer.Context,
    name: options.Name,
    title: forms.Title = None,
    quarter: options.OfQuarter = None,
    committed: options.Committed = None,
    why: forms.Why = None,
    note: shared.Note = None,
    graded: Annotated[
        str | None, typer.Option("--graded", metavar="DAY", help="The day it was graded.")
    ] = None,
    clear: forms.Clear = None,
) -> None:
    """Change an objective, without options in your editor. Cleared of `graded` it is open again.

    \b
    Examples:
      journal okr edit O1 --aspirational --why "the season decides"
      journal okr edit O1 --note "signed two weeks late, and it works"
      journal okr edit O1 --clear graded
    """
    run: Runtime = ctx.obj
    said = {
        "title": title,
        "kind": _kind(committed),
        "quarter": quarter,
        "why": why,
        "note": note,
        "graded": graded,
    }
    with run.reading() as store:
        wanted = plans.read_objectives.find(store, name, running=options.running(run).start)
        before = plans.read_objectives.one(store, wanted)
    fields = forms.changes(run, FIELDS, said, clear, _texts(run, before), name=f"okr-{before.id}")
    if fields is None:
        with run.reading() as store:
            view = options.said(run, store, wanted, "already")
        run.show(view)
        return
    with run.writing("okr edit", text=title) as store:
        changed = plans.objectives.change(
            store, wanted, fields, now=run.clock.now, seen=before.updated_at
        )
        view = options.said(run, store, wanted, "changed" if changed else "already")
    run.show(view._replace(changed=changed))


def _texts(run: Runtime, held: ObjectiveKept) -> dict[str, str | None]:
    return {
        "title": held.title,
        "kind": held.kind,
        "quarter": reviews.okrs.quarter_of(held.quarter, chosen_by(run)).label,
        "why": held.why,
        "note": held.grade_note,
        "graded": forms.ahead_text(held.graded_on),
    }
