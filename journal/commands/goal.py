"""`journal goal`: learning goals, their hours, steps and pace."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from journal import domain, plans, storage
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands._rehearsal import opened
from journal.domain import texts
from journal.errors import InvalidError
from journal.runtime import Runtime
from journal.views.goals import Goal, GoalList, GoalSaid

app = shared.word("Plan what to learn, and see its pace.", invoke_without_command=True)

Name = Annotated[
    str,
    typer.Argument(
        metavar="GOAL",
        autocompletion=shared.names("goal"),
        help="Its short name, number, or the start of it.",
    ),
]
OfKind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="certification, course, skill or reading."),
]
Hours = Annotated[
    str | None, typer.Option("--hours", metavar="H", help="How many hours it takes, as a guess.")
]

KINDS = ("certification", "course", "skill", "reading")
STRENGTHS = ("none", "helps", "strong", "near-required")
MOST_DISTANCE = 3650
FIELDS: forms.Fields = {
    "title": forms.Field("title", forms.words, required=True),
    "slug": forms.Field("slug", forms.words, required=True),
    "kind": forms.Field("kind", forms.choice(*KINDS), required=True),
    "status": forms.Field("status", forms.choice("planned", "active"), required=True),
    "hours": forms.Field("est_minutes", forms.hours),
    "target": forms.Field("target_on", forms.ahead),
    "next": forms.Field("next_step", forms.words),
    "why": forms.Field("why", forms.words),
}


@app.callback()
def goal(ctx: typer.Context) -> None:
    """Plan what to learn, and see its pace.

    \b
    Examples:
      journal goal
      journal goal add "KCS v6 Practices" --slug kcs-practices --hours 45 --target 2026-10-09
      journal study kcs-practices 40m
    """
    if ctx.invoked_subcommand is None:
        list_(ctx)


@app.command()
def add(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What is to be learned.")],
    kind: OfKind = None,
    hours: Hours = None,
    target: forms.Target = None,
    role: shared.ForRole = None,
    next_: forms.NextStep = None,
    why: forms.Why = None,
    slug: forms.Slug = None,
    planned: Annotated[bool, typer.Option("--planned", help="For later: not begun yet.")] = False,
) -> None:
    """Plan something to learn.

    \b
    Examples:
      journal goal add "KCS v6 Practices" --slug kcs-practices --hours 45 --target 2026-10-09
      journal goal add "time and project management" --kind skill --planned
    """
    run: Runtime = ctx.obj
    said = {
        "title": title,
        "slug": slug,
        "kind": kind,
        "hours": hours,
        "target": target,
        "next": next_,
        "why": why,
        "status": "planned" if planned else None,
    }
    fields = forms.values(run, FIELDS, said)
    with run.writing("goal add", text=title) as store:
        made = plans.goals.add(store, fields, today=run.today, now=run.clock.now)
        link = None
        if role is not None:
            link, _ = plans.goals.link(store, made.id, role, 1, None, now=run.clock.now)
            made = plans.goals.one(store, made.slug, today=run.today)
    run.show(GoalSaid(made, "added", role=link))


@app.command("list")
def list_(ctx: typer.Context, all_: forms.All = False) -> None:
    """List goals with hours, steps, target and forecast.

    \b
    Examples:
      journal goal list
      journal goal list --all
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        every = plans.glance_work.goals(store, run.today)
    found = tuple(each for each in every if all_ or each.open)
    if not found:
        run.tell("no goal yet: journal goal add TITLE --hours 45 --target DAY")
    run.show(GoalList(found, len(every) - len(found)))


@app.command()
def show(ctx: typer.Context, name: Name) -> None:
    """Show everything about one goal.

    \b
    Example:
      journal goal show kcs-practices
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        found = plans.goals.shown(store, plans.goals.find(store, name), today=run.today)
        changes = len(storage.changes.newest(store, uid=found.goal.uid)) - 1
    run.show(found._replace(changes=changes))


@app.command()
def edit(
    ctx: typer.Context,
    name: Name,
    title: forms.Title = None,
    slug: forms.Slug = None,
    kind: OfKind = None,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="planned or active: opens it again."),
    ] = None,
    hours: Hours = None,
    target: forms.Target = None,
    next_: forms.NextStep = None,
    why: forms.Why = None,
    clear: forms.Clear = None,
) -> None:
    """Change a goal, without options in your editor.

    \b
    Examples:
      journal goal edit kcs-practices --hours 50 --target 2026-10-16
      journal goal edit kcs-practices --clear target
    """
    run: Runtime = ctx.obj
    said = {
        "title": title,
        "slug": slug,
        "kind": kind,
        "status": status,
        "hours": hours,
        "target": target,
        "next": next_,
        "why": why,
    }
    with run.reading() as store:
        before = plans.goals.one(store, name, today=run.today)
    fields = forms.changes(run, FIELDS, said, clear, _texts(before), name=f"goal-{before.id}")
    if fields is None:
        run.show(GoalSaid(before, "already"))
        return
    _change(run, before, fields)


def _change(run: Runtime, before: Goal, fields: Mapping[str, Any]) -> None:
    with run.writing("goal edit") as store:
        after, changed = plans.goals.change(
            store, before.id, fields, today=run.today, now=run.clock.now, seen=before.updated_at
        )
    run.show(GoalSaid(after, "changed" if changed else "already", changed))


@app.command()
def done(ctx: typer.Context, name: Name, on: shared.On = None) -> None:
    """Say that a goal is achieved.

    \b
    Examples:
      journal goal done kcs-practices
      journal goal done kcs-practices --on 2026-09-21
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on)
    with run.writing("goal done") as store:
        after, new = plans.goals.close(
            store,
            plans.goals.find(store, name),
            "achieved",
            on=day,
            today=run.today,
            now=run.clock.now,
        )
    run.show(GoalSaid(after, "achieved" if new else "already"))


@app.command()
def drop(ctx: typer.Context, name: Name, on: shared.On = None, why: forms.Why = None) -> None:
    """Drop a goal: it is kept, and asked for no more. The reason becomes a line of the day.

    \b
    Example:
      journal goal drop kcs-practices --why "the post went to somebody else"
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on)
    note = None
    with run.writing("goal drop", text=why) as store:
        after, new = plans.goals.close(
            store,
            plans.goals.find(store, name),
            "dropped",
            on=day,
            today=run.today,
            now=run.clock.now,
        )
        if new and why is not None:
            what = f"dropped “{after.title}”"
            note = forms.keep_reason(run, store, what, why, on=day or run.today, goal_id=after.id)
    run.show(GoalSaid(after, "dropped" if new else "already", note=note))


@app.command()
def rm(ctx: typer.Context, name: Name, dry_run: shared.DryRun = False) -> None:
    """Remove a goal; what happened for it stays. Undo brings it back.

    \b
    Examples:
      journal goal rm kcs-practices --dry-run
      journal goal rm kcs-practices
    """
    run: Runtime = ctx.obj
    with opened(run, "goal rm", rehearsed=dry_run) as store:
        found = plans.goals.find(store, name)
        gone = plans.goals.remove(store, found, today=run.today, rehearse=dry_run)
    run.show(gone)


@app.command("next")
def next_step(ctx: typer.Context, name: Name, words: forms.StepText) -> None:
    """Say the next step.

    \b
    Example:
      journal goal next kcs-practices mock exam, part B
    """
    run: Runtime = ctx.obj
    text = texts.checked_text(" ".join(words))
    with run.writing("goal next", text=text) as store:
        after, changed = plans.goals.change(
            store,
            plans.goals.find(store, name),
            {"next_step": text},
            today=run.today,
            now=run.clock.now,
        )
    run.show(GoalSaid(after, "changed" if changed else "already", changed))


@app.command()
def link(
    ctx: typer.Context,
    name: Name,
    role: Annotated[
        str,
        typer.Argument(
            metavar="ROLE", autocompletion=shared.names("role"), help="The role it prepares for."
        ),
    ],
    strength: Annotated[
        str,
        typer.Argument(metavar="STRENGTH", help="0 none, 1 helps, 2 strong, 3 near-required."),
    ],
    gain: Annotated[
        str | None,
        typer.Option(
            "--gain", metavar="CHANCE", help="What it adds to the chance of an offer: 10%."
        ),
    ] = None,
) -> None:
    """Say how much a goal prepares for a role.

    \b
    Example:
      journal goal link kcs-practices help-center-writer 3 --gain 10%
    """
    run: Runtime = ctx.obj
    level, chance = (
        _strength(strength),
        None if gain is None else domain.prospects.read_chance(gain),
    )
    with run.writing("goal link") as store:
        found = plans.goals.find(store, name)
        said, new = plans.goals.link(store, found, role, level, chance, now=run.clock.now)
        after = plans.glance_work.goals(store, run.today, goal_id=found)[0]
    run.show(GoalSaid(after, "linked" if new else "already", role=said))


@app.command()
def spaced(
    ctx: typer.Context,
    name: Name,
    topic: Annotated[
        list[str] | None, typer.Argument(metavar="TOPIC…", help="What is done and comes again.")
    ] = None,
    on: shared.On = None,
    days: Annotated[
        str, typer.Option("--days", metavar="DAYS", help="Days after which to look again.")
    ] = ",".join(str(day) for day in domain.learning.SPACED_DAYS),
) -> None:
    """Plan to look at a topic again, as dated steps. Without --days: 1, 3, 7, 14 and 30
    days after it was done.

    \b
    Examples:
      journal goal spaced kcs-practices evolve loop
      journal goal spaced kcs-practices evolve loop --days 2,10
    """
    run: Runtime = ctx.obj
    distances, start = _distances(days), forms.on_day(run, on) or run.today
    about = texts.checked_text(" ".join(topic)) if topic else None
    with run.writing("goal spaced") as store:
        found = plans.goals.find(store, name)
        steps = plans.goals.spaced(store, found, about, on=start, days=distances, now=run.clock.now)
        after = plans.glance_work.goals(store, run.today, goal_id=found)[0]
    run.show(GoalSaid(after, "spaced" if steps else "already", steps=steps))


def _strength(text: str) -> int:
    wanted = texts.key(text.strip())
    if wanted in STRENGTHS:
        return STRENGTHS.index(wanted)
    if wanted in ("0", "1", "2", "3"):
        return int(wanted)
    raise InvalidError(
        f"strength: {texts.quoted(text)}", hint="0 none, 1 helps, 2 strong, 3 near-required"
    )


def _distances(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",")]
    good = all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts)
    if not good or not all(0 < int(part) <= MOST_DISTANCE for part in parts):
        raise InvalidError(f"days: {texts.quoted(text)}", hint="--days 1,3,7,14,30")
    return [int(part) for part in parts]


def _texts(goal: Goal) -> dict[str, str | None]:
    return {
        "title": goal.title,
        "slug": goal.slug,
        "kind": goal.kind,
        "status": goal.status,
        "hours": forms.hours_text(goal.est_minutes),
        "target": forms.ahead_text(goal.target_on),
        "next": goal.next_step,
        "why": goal.why,
    }
