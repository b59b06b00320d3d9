"""`journal okr grade`, `done`, `drop`, `carry` and `rm`: how an objective ends."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from journal import plans, reviews
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands._frames import chosen_by
from journal.commands._rehearsal import opened
from journal.commands.okr import options
from journal.domain import texts
from journal.domain.periods import Period
from journal.errors import InvalidError, NotFoundError
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.objectives import Carried, KeyResultDraft, OkrRemoved, OkrsGraded
from journal.views.review_numbers import KeyResult, Objective, Objectives

NEAR_END = 14
"""A quarter that goes on for more days is graded by its name alone."""

REACHED = 1 - 1e-9
"""A key result of this score is reached, and stays behind when its objective is carried on."""


def done(
    ctx: typer.Context, name: options.Name, on: shared.On = None, note: shared.Note = None
) -> None:
    """Grade one objective: its score stands, and a few words say why.

    \b
    Examples:
      journal okr done O1
      journal okr done O1 --on 2026-09-30 --note "back-to-school was louder than planned"
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on)
    with run.writing("okr done", text=note) as store:
        wanted = plans.read_objectives.find(store, name, running=options.running(run).start)
        _refuse_ahead(run, store, wanted)
        new = plans.objectives.grade(
            store, wanted, on=day, note=note, today=run.today, now=run.clock.now
        )
        view = options.said(run, store, wanted, "graded" if new else "already")
    run.show(view)


def _refuse_ahead(run: Runtime, store: Store, wanted: int) -> None:
    """Raise InvalidError for an objective whose quarter has not begun: it has no score to grade."""
    held = plans.read_objectives.one(store, wanted)
    if held.quarter > run.today:
        label = reviews.okrs.quarter_of(held.quarter, chosen_by(run)).label
        raise InvalidError(f"{label} has not begun", hint=f"journal okr drop {wanted}")


def grade(ctx: typer.Context, quarter: options.Quarter = None, on: shared.On = None) -> None:
    """Grade the objectives of a quarter: the last one that is not graded, else the running one.

    On a terminal it asks why a commitment was not met; Enter leaves that.

    \b
    Examples:
      journal okr grade
      journal okr grade 2026-Q3 --on 2026-09-30
    """
    run: Runtime = ctx.obj
    chosen, day = chosen_by(run), forms.on_day(run, on) or run.today
    with run.reading() as store:
        rows = reviews.okrs.gathered(store, run.today, chosen)
        every = reviews.okrs.quarters(rows, run.today, chosen)
    asked = None if quarter is None else options.quarter(run, quarter, prefer="past")
    found = _graded_now(run, every, asked)
    wanted = [row for row in found.rows if row.state == "open"]
    notes = {row.id: _why(run, row) for row in wanted}
    with run.writing("okr grade", text="\n".join(filter(None, notes.values()))) as store:
        for row in wanted:
            plans.objectives.grade(
                store, row.id, on=day, note=notes[row.id], today=run.today, now=run.clock.now
            )
        rows = reviews.okrs.gathered(store, run.today, chosen, [row.id for row in found.rows])
        after = next(
            each
            for each in reviews.okrs.quarters(rows, run.today, chosen)
            if each.quarter == found.quarter
        )
    run.show(OkrsGraded(after, day, len(wanted), run.today < found.quarter.end))


def _graded_now(run: Runtime, every: Sequence[Objectives], asked: Period | None) -> Objectives:
    """Return the quarter that is graded: the one asked for, else the first that is not graded,
    else the last.

    Raises NotFoundError without any, InvalidError for a quarter that nobody named and that goes on
    for more than two weeks.
    """
    held = [each for each in every if asked is None or each.quarter.start == asked.start]
    begun = [each for each in held if each.quarter.start <= run.today]
    if not begun:
        label = asked.label if asked else "any quarter that has begun"
        raise NotFoundError(f"no objective of {label}", hint="journal okr list --all")
    still = [each for each in begun if any(row.state == "open" for row in each.rows)]
    found = still[0] if still else begun[-1]
    left = (found.quarter.end - run.today).days
    if asked is None and still and left > NEAR_END:
        raise InvalidError(
            f"{found.quarter.label} goes on for {left} days",
            hint=f"journal okr grade {found.quarter.label}",
        )
    return found


def _why(run: Runtime, row: Objective) -> str | None:
    """Ask why a commitment was not met, where somebody can be asked (D15)."""
    if row.verdict != "not met" or not run.interactive:
        return None
    title = texts.quoted(row.title)
    asked = run.ask(f"{title} was not met. Why? (Enter leaves it)", otherwise="--note TEXT")
    return asked.strip() or None


def drop(
    ctx: typer.Context, name: options.Name, on: shared.On = None, why: forms.Why = None
) -> None:
    """Give an objective up: it is kept, and asked for no more. The reason becomes its note.

    \b
    Example:
      journal okr drop O2 --why "the reorganisation took it away"
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on)
    with run.writing("okr drop", text=why) as store:
        wanted = plans.read_objectives.find(store, name, running=options.running(run).start)
        new = plans.objectives.drop(
            store, wanted, on=day, why=why, today=run.today, now=run.clock.now
        )
        view = options.said(run, store, wanted, "dropped" if new else "already")
    run.show(view)


def carry(
    ctx: typer.Context,
    name: options.Name,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="Q", help="Into which quarter; the one after its own."),
    ] = None,
) -> None:
    """Carry an objective into the next quarter. Its key results start again from where they stand.

    What is reached stays behind, and a count begins at 0.

    \b
    Examples:
      journal okr carry O1
      journal okr carry "24-hour answer" --to 2027-Q1
    """
    run: Runtime = ctx.obj
    with run.writing("okr carry") as store:
        wanted = plans.read_objectives.find(store, name, running=options.running(run).start)
        held = plans.read_objectives.one(store, wanted)
        chosen = chosen_by(run)
        own = reviews.okrs.quarter_of(held.quarter, chosen)
        after = max(own.end, options.running(run).start)
        first = options.quarter(run, to).start if to is not None else after
        if first <= held.quarter:
            raise InvalidError(
                f"{to} does not come after {own.label}", hint=f"journal okr carry {wanted}"
            )
        drafts, carried = drafted(run, store, wanted, first)
        made, new = plans.objectives.carry(store, wanted, first, drafts, now=run.clock.now)
        view = options.said(run, store, made, "carried" if new else "already")
    ends = own.last if run.today in own else None
    run.show(view._replace(carried=carried if new else (), before=own.label, before_ends=ends))


def drafted(
    run: Runtime, store: Store, objective_id: int, first: date
) -> tuple[list[KeyResultDraft], tuple[Carried, ...]]:
    """Return the key results of an objective as they begin in a coming quarter, and what is said of
    each.
    """
    chosen = chosen_by(run)
    rows = reviews.okrs.gathered(store, run.today, chosen, [objective_id])
    found, _ = reviews.okrs.standing(rows, objective_id, run.today, chosen)
    metrics = {metric.slug: metric for metric in rows.metrics}
    quarter = reviews.okrs.quarter_of(first, chosen)
    drafts, said = [], []
    for result in found.key_results:
        metric = metrics[result.metric]
        start = reviews.baselines.baseline(rows, metric, quarter, run.today)
        again = start.value if start is not None else result.baseline
        again = None if result.kind == "hold" else again
        left = result.kind == "reach" and _is_behind(result, again)
        if not left:
            drafts.append(
                KeyResultDraft(result.title, metric.id, result.kind, again, result.target)
            )
        said.append(
            Carried(result.title, metric.kind, metric.unit, result.kind, again, result.target, left)
        )
    return drafts, tuple(said)


def _is_behind(result: KeyResult, again: float | None) -> bool:
    """Whether a key result was reached, or its target lies behind where it would start again."""
    if again is None:
        return result.score is not None and result.score >= REACHED
    return again >= result.target if result.better == "up" else again <= result.target


def rm(ctx: typer.Context, name: options.Name, dry_run: shared.DryRun = False) -> None:
    """Remove an objective with its key results and check-ins. Undo brings them back.

    \b
    Examples:
      journal okr rm O3 --dry-run
      journal okr rm 12
    """
    run: Runtime = ctx.obj
    with opened(run, "okr rm", rehearsed=dry_run) as store:
        wanted = plans.read_objectives.find(store, name, running=options.running(run).start)
        view = options.said(run, store, wanted, "removed")
        held = plans.read_objectives.one(store, wanted)
        carried_on = plans.read_objectives.carried_on(store, wanted)
        plans.objectives.remove(store, wanted)
    run.show(
        OkrRemoved(
            view.objective,
            view.quarter,
            len(held.key_results),
            sum(len(each.confidence) for each in held.key_results),
            carried_on,
            dry_run,
        )
    )
