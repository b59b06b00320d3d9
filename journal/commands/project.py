"""`journal project`: pieces of work, and the register of hand-offs."""

from typing import Annotated

import typer

from journal import plans, reviews, storage
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands._frames import chosen_by
from journal.commands._rehearsal import opened
from journal.domain import texts
from journal.reviews.frame import framed, unit_of
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.projects import Effect, Project, ProjectList, ProjectSaid

app = shared.word(
    "Keep projects, and hand them to whose work they are.", invoke_without_command=True
)

Name = Annotated[
    str,
    typer.Argument(
        metavar="PROJECT",
        autocompletion=shared.names("project"),
        help="Its short name, number, or the start of it.",
    ),
]
Expected = Annotated[
    str | None, typer.Option("--expected", metavar="TEXT", help="What is to come of it.")
]
Start = Annotated[str | None, typer.Option("--start", metavar="DAY", help="When it began.")]

FIELDS: forms.Fields = {
    "title": forms.Field("title", forms.words, required=True),
    "slug": forms.Field("slug", forms.words, required=True),
    "owner": forms.Field("owner", forms.team),
    "metric": forms.Field("metric", forms.words),
    "expected": forms.Field("expected", forms.words),
    "start": forms.Field("started_on", forms.anytime),
    "target": forms.Field("target_on", forms.ahead),
    "next": forms.Field("next_step", forms.words),
}


@app.callback()
def project(ctx: typer.Context) -> None:
    """Keep projects, and hand them to whose work they are.

    \b
    Examples:
      journal project
      journal project add "technical training" --owner Experts
      journal project handoff technical-training --to Experts
    """
    if ctx.invoked_subcommand is None:
        list_(ctx)


@app.command()
def add(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What the work is.")],
    owner: shared.Owner = None,
    metric: shared.OfMetric = None,
    expected: Expected = None,
    start: Start = None,
    target: forms.Target = None,
    next_: forms.NextStep = None,
    slug: forms.Slug = None,
) -> None:
    """Add a project. Another team's work that is with you has an --owner.

    \b
    Examples:
      journal project add "technical training" --owner Experts
      journal project add "24-hour answer" --target 2026-12-18
    """
    run: Runtime = ctx.obj
    said = {
        "title": title,
        "slug": slug,
        "owner": owner,
        "metric": metric,
        "expected": expected,
        "start": start,
        "target": target,
        "next": next_,
    }
    fields = forms.values(run, FIELDS, said)
    with run.writing("project add", text=title) as store:
        made = plans.projects.add(store, fields, today=run.today, now=run.clock.now)
    run.show(ProjectSaid(made, "added"))


@app.command("list")
def list_(
    ctx: typer.Context,
    all_: forms.All = False,
    owner: shared.Owner = None,
    no_metric: Annotated[
        bool, typer.Option("--no-metric", help="Those alone that name no metric.")
    ] = False,
) -> None:
    """List projects with owner, hours, steps and target, and name those without a metric.

    \b
    Examples:
      journal project list
      journal project list --all --owner Experts
      journal project list --no-metric
    """
    run: Runtime = ctx.obj
    team = None if owner is None else texts.key(forms.team(run, owner))
    with run.reading() as store:
        every = plans.glance_work.projects(store, run.today)
    kept = [
        each
        for each in every
        if (team is None or texts.key(each.owner) == team)
        and not (no_metric and each.metric_id is not None)
    ]
    found = tuple(each for each in kept if all_ or each.open)
    bare = tuple(each.slug for each in found if each.open and each.metric_id is None)
    if not found:
        run.tell('no project here: journal project add "…"')
    run.show(ProjectList(found, len(kept) - len(found), bare))


@app.command()
def show(ctx: typer.Context, name: Name) -> None:
    """Show everything about one project.

    \b
    Example:
      journal project show technical-training
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        found = plans.projects.shown(store, plans.projects.find(store, name), today=run.today)
        changes = len(storage.changes.newest(store, uid=found.project.uid)) - 1
        moved = _moved(run, store, found.project)
    run.show(found._replace(changes=changes, effect=moved))


def _moved(run: Runtime, store: Store, project: Project) -> Effect | None:
    """Return the project's metric before and after its dates; nothing is read without a metric."""
    if project.metric_id is None:
        return None
    chosen = chosen_by(run)
    quarter = unit_of("quarter", run.today, chosen.fiscal_year_start)
    rows = reviews.periods.gathered(store, framed("quarter", quarter, run.today, chosen))
    kept = next(each for each in rows.projects if each.id == project.id)
    return reviews.effects.effect(rows, kept, run.today)


@app.command()
def edit(
    ctx: typer.Context,
    name: Name,
    title: forms.Title = None,
    slug: forms.Slug = None,
    owner: shared.Owner = None,
    metric: shared.OfMetric = None,
    expected: Expected = None,
    start: Start = None,
    target: forms.Target = None,
    next_: forms.NextStep = None,
    clear: forms.Clear = None,
) -> None:
    """Change a project, without options in your editor.

    \b
    Examples:
      journal project edit technical-training --target 2026-10-16
      journal project edit technical-training --clear metric
    """
    run: Runtime = ctx.obj
    said = {
        "title": title,
        "slug": slug,
        "owner": owner,
        "metric": metric,
        "expected": expected,
        "start": start,
        "target": target,
        "next": next_,
    }
    with run.reading() as store:
        before = plans.projects.one(store, name, today=run.today)
    fields = forms.changes(run, FIELDS, said, clear, _texts(before), name=f"project-{before.id}")
    if fields is None:
        run.show(ProjectSaid(before, "already"))
        return
    with run.writing("project edit") as store:
        after, changed = plans.projects.change(
            store, before.id, fields, today=run.today, now=run.clock.now, seen=before.updated_at
        )
    run.show(ProjectSaid(after, "changed" if changed else "already", changed))


@app.command()
def done(ctx: typer.Context, name: Name, on: shared.On = None) -> None:
    """Say that a project is done.

    \b
    Example:
      journal project done technical-training --on yesterday
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on)
    with run.writing("project done") as store:
        found = plans.projects.find(store, name)
        after, new = plans.projects.close(
            store, found, "done", on=day, today=run.today, now=run.clock.now
        )
    run.show(ProjectSaid(after, "done" if new else "already"))


@app.command()
def drop(ctx: typer.Context, name: Name, on: shared.On = None, why: forms.Why = None) -> None:
    """Drop a project: it is kept, and asked for no more. The reason becomes a line of the day.

    \b
    Example:
      journal project drop technical-training --why "nobody asked for it"
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on)
    note = None
    with run.writing("project drop", text=why) as store:
        found = plans.projects.find(store, name)
        after, new = plans.projects.close(
            store, found, "dropped", on=day, today=run.today, now=run.clock.now
        )
        if new and why is not None:
            what = f"dropped “{after.title}”"
            note = forms.keep_reason(
                run, store, what, why, on=day or run.today, project_id=after.id
            )
    run.show(ProjectSaid(after, "dropped" if new else "already", note=note))


@app.command()
def rm(ctx: typer.Context, name: Name, dry_run: shared.DryRun = False) -> None:
    """Remove a project; what happened for it stays. Undo brings it back.

    \b
    Example:
      journal project rm technical-training --dry-run
    """
    run: Runtime = ctx.obj
    with opened(run, "project rm", rehearsed=dry_run) as store:
        found = plans.projects.find(store, name)
        gone = plans.projects.remove(
            store, found, today=run.today, now=run.clock.now, rehearse=dry_run
        )
    run.show(gone)


@app.command()
def handoff(
    ctx: typer.Context,
    name: Name,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="TEAM",
            autocompletion=shared.names("person"),
            help="The team whose work it is.",
        ),
    ] = None,
    on: shared.On = None,
) -> None:
    """Hand a project to the team whose work it is. What comes back is told.

    \b
    Example:
      journal project handoff technical-training --to Experts --on 2026-10-12
    """
    run: Runtime = ctx.obj
    day = None if on is None else forms.anytime(run, on)
    team = None if to is None else forms.team(run, to)
    with run.writing("project handoff") as store:
        found = plans.projects.find(store, name)
        after, new = plans.projects.hand_off(
            store, found, team, on=day, today=run.today, now=run.clock.now
        )
    run.show(ProjectSaid(after, "handed off" if new else "already"))


@app.command()
def pause(ctx: typer.Context, name: Name) -> None:
    """Pause a project: it is kept, and waits.

    \b
    Example:
      journal project pause technical-training
    """
    _reopened(ctx.obj, name, "paused", "project pause")


@app.command()
def resume(ctx: typer.Context, name: Name) -> None:
    """Take a project up again: paused, closed or handed off.

    \b
    Example:
      journal project resume technical-training
    """
    _reopened(ctx.obj, name, "active", "project resume")


def _reopened(run: Runtime, name: str, status: str, command: str) -> None:
    with run.writing(command) as store:
        found = plans.projects.find(store, name)
        after, new = plans.projects.reopen(store, found, status, today=run.today, now=run.clock.now)
    run.show(ProjectSaid(after, status if new else "already"))


@app.command("next")
def next_step(ctx: typer.Context, name: Name, words: forms.StepText) -> None:
    """Say the next step.

    \b
    Example:
      journal project next technical-training ask Mara for a yes or no
    """
    run: Runtime = ctx.obj
    text = texts.checked_text(" ".join(words))
    with run.writing("project next", text=text) as store:
        after, changed = plans.projects.change(
            store,
            plans.projects.find(store, name),
            {"next_step": text},
            today=run.today,
            now=run.clock.now,
        )
    run.show(ProjectSaid(after, "changed" if changed else "already", changed))


def _texts(project: Project) -> dict[str, str | None]:
    return {
        "title": project.title,
        "slug": project.slug,
        "owner": project.owner,
        "metric": project.metric,
        "expected": project.expected,
        "start": forms.ahead_text(project.started_on),
        "target": forms.ahead_text(project.target_on),
        "next": project.next_step,
    }
