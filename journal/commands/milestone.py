"""`journal milestone`: steps, promises, and answers owed to me."""

from typing import Annotated, Any

import typer

from journal import plans, storage
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.runtime import Runtime
from journal.views.milestones import (
    Milestone,
    MilestoneList,
    MilestoneSaid,
    MilestoneShown,
    MilestonesRemoved,
)

app = shared.word("Keep steps, promises, and answers you wait for.", invoke_without_command=True)

Step = Annotated[
    str,
    typer.Argument(
        metavar="STEP",
        autocompletion=shared.names("milestone"),
        help="Its number, or the start or a part of its title.",
    ),
]
Promised = Annotated[
    str | None, typer.Option("--promised", metavar="TO", help="To whom it is promised.")
]
WaitingOn = Annotated[
    str | None, typer.Option("--waiting-on", metavar="WHO", help="Who owes you an answer.")
]
Asked = Annotated[
    str | None, typer.Option("--asked", metavar="DAY", help="The day on which you asked.")
]

FIELDS: forms.Fields = {
    "title": forms.Field("title", forms.words, required=True),
    "due": forms.Field("due", forms.ahead),
    "goal": forms.Field("goal", forms.words),
    "project": forms.Field("project", forms.words),
    "promised": forms.Field("promised_to", forms.words),
    "waiting-on": forms.Field("waiting_on", forms.words),
    "asked": forms.Field("asked_on", forms.past),
}


@app.callback()
def milestone(ctx: typer.Context) -> None:
    """Keep steps, promises, and answers you wait for.

    \b
    Examples:
      journal milestone
      journal milestone add "glossary review" --promised Docs --due fri
      journal milestone done "glossary review"
    """
    if ctx.invoked_subcommand is None:
        list_(ctx)


@app.command()
def add(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What is to be done or answered.")],
    goal: shared.Goal = None,
    project: shared.Project = None,
    due: forms.Due = None,
    promised: Promised = None,
    waiting_on: WaitingOn = None,
    asked: Asked = None,
) -> None:
    """Add a step, a promise, or an answer that is owed to you.

    \b
    Examples:
      journal milestone add "mock exam" -g kcs-practices --due 2026-10-02
      journal milestone add "glossary review" --promised Docs --due fri
      journal milestone add "Mara says yes or no" --waiting-on Experts --due fri
    """
    run: Runtime = ctx.obj
    said = {
        "title": title,
        "goal": goal,
        "project": project,
        "due": due,
        "promised": promised,
        "waiting-on": waiting_on,
        "asked": asked,
    }
    fields = forms.values(run, FIELDS, said)
    if waiting_on is not None:
        fields.setdefault("asked_on", run.today)
    with run.writing("milestone add", text=title) as store:
        made = plans.milestones.add(store, fields, now=run.clock.now)
    run.show(MilestoneSaid(made, "added"))


@app.command("list")
def list_(
    ctx: typer.Context,
    all_: forms.All = False,
    promised: Annotated[bool, typer.Option("--promised", help="Promises alone.")] = False,
    waiting: Annotated[bool, typer.Option("--waiting", help="Answers owed to you alone.")] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Past their due day alone.")] = False,
    goal: shared.Goal = None,
    project: shared.Project = None,
) -> None:
    """List steps, the nearest due day first.

    \b
    Examples:
      journal milestone list --promised
      journal milestone list --waiting --overdue
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        every = plans.glance_work.milestones(
            store,
            goal_id=plans.glance.find(store, "goal", goal) if goal else None,
            project_id=plans.glance.find(store, "project", project) if project else None,
            closed=True,
        )
    kept = [
        step
        for step in every
        if (not promised or step.promised_to is not None)
        and (not waiting or step.waiting_on is not None)
        and (not overdue or step.state(run.today) == "overdue")
    ]
    found = tuple(step for step in kept if all_ or step.open)
    if not found:
        run.tell('no step here: journal milestone add "…" --due DAY')
    record = plans.milestones.kept(every, run.today) if promised else None
    run.show(MilestoneList(found, len(kept) - len(found), record))


@app.command()
def show(ctx: typer.Context, step: Step) -> None:
    """Show everything about one step.

    \b
    Example:
      journal milestone show 3
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        found = plans.milestones.one(store, plans.milestones.find(store, step))
        changes = len(storage.changes.newest(store, uid=found.uid)) - 1
    run.show(MilestoneShown(found, changes))


@app.command()
def edit(
    ctx: typer.Context,
    step: Step,
    title: forms.Title = None,
    goal: shared.Goal = None,
    project: shared.Project = None,
    due: forms.Due = None,
    promised: Promised = None,
    waiting_on: WaitingOn = None,
    asked: Asked = None,
    reopen: Annotated[bool, typer.Option("--reopen", help="Make it an open step again.")] = False,
    clear: forms.Clear = None,
) -> None:
    """Change a step, without options in your editor.

    \b
    Examples:
      journal milestone edit 3 --due "next fri"
      journal milestone edit 3 --clear promised
    """
    run: Runtime = ctx.obj
    said = {
        "title": title,
        "goal": goal,
        "project": project,
        "due": due,
        "promised": promised,
        "waiting-on": waiting_on,
        "asked": asked,
    }
    with run.reading() as store:
        before = plans.milestones.one(store, plans.milestones.find(store, step))
    fields = forms.changes(
        run, FIELDS, said, clear, _texts(before), name=f"milestone-{before.id}", also=reopen
    )
    if fields is None:
        run.show(MilestoneSaid(before, "already"))
        return
    if reopen:
        fields.update(done_on=None, dropped_on=None)
    fields = _sided(run, before, fields)
    with run.writing("milestone edit", text=title) as store:
        after, changed = plans.milestones.change(
            store, before.id, fields, now=run.clock.now, seen=before.updated_at
        )
    run.show(MilestoneSaid(after, "changed" if changed else "already", changed))


def _sided(run: Runtime, before: Milestone, fields: dict[str, Any]) -> dict[str, Any]:
    """Fill in what follows: who is waited for was asked today, and nobody waited for was not asked."""
    if fields.get("waiting_on") is not None and before.asked_on is None:
        fields.setdefault("asked_on", run.today)
    if "waiting_on" in fields and fields["waiting_on"] is None:
        fields.setdefault("asked_on", None)
    return fields


@app.command()
def done(ctx: typer.Context, step: Step, on: shared.On = None) -> None:
    """Say that a step is done, a promise kept, an answer given.

    \b
    Examples:
      journal milestone done "glossary review"
      journal milestone done 3 --on yesterday
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on)
    with run.writing("milestone done") as store:
        found = plans.milestones.find(store, step)
        after, new = plans.milestones.close(
            store, found, "done", on=day, today=run.today, now=run.clock.now
        )
    run.show(MilestoneSaid(after, "done" if new else "already"))


@app.command()
def drop(ctx: typer.Context, step: Step, on: shared.On = None, why: forms.Why = None) -> None:
    """Drop a step: it is kept, and asked for no more. The reason becomes a line of the day.

    \b
    Example:
      journal milestone drop 3 --why "Docs took it over"
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on)
    note = None
    with run.writing("milestone drop", text=why) as store:
        found = plans.milestones.find(store, step)
        after, new = plans.milestones.close(
            store, found, "dropped", on=day, today=run.today, now=run.clock.now
        )
        if new and why is not None:
            note = forms.keep_reason(
                run,
                store,
                f"dropped “{after.title}”",
                why,
                on=day or run.today,
                goal_id=after.goal_id,
                project_id=after.project_id,
            )
    run.show(MilestoneSaid(after, "dropped" if new else "already", note=note))


@app.command()
def rm(
    ctx: typer.Context,
    steps: Annotated[
        list[str],
        typer.Argument(
            metavar="STEP…",
            autocompletion=shared.names("milestone"),
            help="One step or several, by number or title.",
        ),
    ],
    dry_run: shared.DryRun = False,
) -> None:
    """Remove steps; undo brings them back.

    \b
    Examples:
      journal milestone rm 3
      journal milestone rm 3 4 --dry-run
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        wanted = list(dict.fromkeys(plans.milestones.find(store, step) for step in steps))
        gone = [plans.milestones.one(store, each) for each in wanted]
    if not dry_run:
        with run.writing("milestone rm") as store:
            gone = [plans.milestones.remove(store, each) for each in wanted]
    run.show(MilestonesRemoved(tuple(gone), dry_run))


def _texts(step: Milestone) -> dict[str, str | None]:
    return {
        "title": step.title,
        "due": forms.ahead_text(step.due),
        "goal": step.goal,
        "project": step.project,
        "promised": step.promised_to,
        "waiting-on": step.waiting_on,
        "asked": forms.ahead_text(step.asked_on),
    }
