"""`journal habit`: habits planned, changed, paused and archived, and how they stand."""

from datetime import date
from typing import Annotated, Any

import typer

from journal import plans
from journal.commands import _habit_options as options
from journal.commands import _shared as shared
from journal.commands._rehearsal import opened
from journal.commands.hot import habits as hot
from journal.domain import schedules
from journal.errors import DeclinedError, InvalidError
from journal.render import drawing
from journal.runtime import Runtime

app = shared.word("Plan habits, and see how they stand.", invoke_without_command=True)


@app.callback()
def habit(ctx: typer.Context) -> None:
    """Plan habits, and see how they stand.

    \b
    Examples:
      journal habit
      journal habit add writing 5/week
      journal habit show writing
    """
    if ctx.invoked_subcommand is None:
        _list(ctx.obj, closed=False)


@app.command("list")
def list_(
    ctx: typer.Context,
    closed: Annotated[bool, typer.Option("--all", help="Archived ones too.")] = False,
) -> None:
    """List the habits: run now, longest run, and what was kept of late.

    \b
    Examples:
      journal habit list
      journal habit list --all
    """
    _list(ctx.obj, closed=closed)


def _list(run: Runtime, *, closed: bool) -> None:
    with run.reading() as store:
        found = plans.habit_pages.listed(store, hot.basis(run), closed=closed)
    run.show(found)
    if not found.habits:
        more = " · archived ones: journal habit list --all" if found.closed else ""
        run.tell(f"no habit yet: journal habit add writing 5/week{more}")


@app.command()
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What you call it.")],
    phrase: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PHRASE", help="How often: daily, 5/week, 30 min/day, every 3 days."
        ),
    ] = None,
    area: options.Area = None,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DAY", help="The first day that counts.")
    ] = None,
    reserve: options.Reserve = None,
    half_life: options.HalfLife = None,
    off_days: options.OffDays = None,
    blank_is_zero: options.BlankIsZero = None,
    strength: options.Strength = None,
) -> None:
    """Add a habit; its schedule is said back in a sentence.

    \b
    Examples:
      journal habit add writing 5/week
      journal habit add reading "30 min/day" --area study
      journal habit add coffee "at most 2 coffee/day"
      journal habit add gym mon,wed,fri --from 2026-09-01 --reserve 2/month
    """
    run: Runtime = ctx.obj
    first_day = options.day(run, first)
    said = options.said(area, reserve, half_life, off_days, blank_is_zero, strength)
    with run.writing("habit add") as store:
        added = plans.habits.add(
            store,
            name,
            " ".join(phrase) if phrase else "daily",
            first=first_day or run.today,
            said=said,
            basis=hot.basis(run),
            now=run.clock.now,
        )
    run.show(added)


@app.command()
def show(ctx: typer.Context, name: options.Name) -> None:
    """Show everything about one habit: figures, its last weeks, schedules and notes.

    \b
    Example:
      journal habit show writing
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        found = plans.glance_habits.habit(store, name)
        page = plans.habit_pages.shown(store, found, hot.basis(run))
    run.show(page._replace(week_start=run.settings["week_start"]))


@app.command()
def edit(
    ctx: typer.Context,
    name: options.Name,
    new_name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="A new name; the old one still works."),
    ] = None,
    schedule: Annotated[
        str | None, typer.Option("--schedule", metavar="PHRASE", help="What it asks from now on.")
    ] = None,
    first: Annotated[
        str | None,
        typer.Option("--from", metavar="DAY", help="The first day of the new schedule."),
    ] = None,
    start: Annotated[
        str | None, typer.Option("--start", metavar="DAY", help="The first day that counts at all.")
    ] = None,
    area: options.Area = None,
    reserve: options.Reserve = None,
    half_life: options.HalfLife = None,
    off_days: options.OffDays = None,
    blank_is_zero: options.BlankIsZero = None,
    strength: options.Strength = None,
    yes: shared.Yes = False,
) -> None:
    """Change a habit. A new schedule begins after the running unit, so that the past stays.

    \b
    Examples:
      journal habit edit writing --schedule 4/week
      journal habit edit gym --schedule mon,wed --from 2026-10-01
      journal habit edit writing --name essays --area study
    """
    run: Runtime = ctx.obj
    said = options.said(area, reserve, half_life, off_days, blank_is_zero, strength)
    said["name"] = new_name
    said["started_on"] = options.day(run, start)
    asked = schedules.parse(schedule) if schedule is not None else None
    from_day = options.day(run, first)
    if first is not None and asked is None:
        raise InvalidError(
            "--from is the first day of a new schedule", hint="add --schedule PHRASE"
        )
    if asked is not None and from_day is not None and from_day <= run.today:
        _agree(run, name, asked, from_day, yes=yes)
    with run.writing("habit edit") as store:
        edited = plans.habits.edit(
            store,
            plans.glance_habits.find(store, name),
            said=said,
            schedule=asked,
            first=from_day,
            basis=hot.basis(run),
            now=run.clock.now,
        )
    run.show(edited)


def _agree(
    run: Runtime, name: str, asked: schedules.Schedule, from_day: date, *, yes: bool
) -> None:
    """Show what a schedule from a past day would change of what is over, and ask."""
    with run.reading() as store:
        held = plans.glance_habits.habit(store, name)
        told = plans.habit_schedules.correction(store, held, asked, from_day, hot.basis(run))
    if not told.changes and (told.before, told.unit_before) == (told.after, told.unit_after):
        return
    for line in drawing.lines(told, run.page):
        run.tell(line)
    agreed = run.confirm(
        "Change what is over?",
        yes=yes,
        otherwise="--yes answers it · without --from the past stays",
    )
    if not agreed:
        raise DeclinedError("nothing was changed")


@app.command()
def pause(
    ctx: typer.Context,
    name: options.Name,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help="The last day of the pause.")
    ] = None,
    why: shared.Why = None,
) -> None:
    """Pause a habit: nothing is due until it resumes, and no run ends.

    \b
    Examples:
      journal habit pause gym
      journal habit pause gym --until 2026-10-05 --why "knee"
    """
    run: Runtime = ctx.obj
    moment = run.day(until, prefer="future")
    with run.writing("habit pause") as store:
        paused = plans.habits.pause(
            store,
            plans.glance_habits.find(store, name),
            last=moment.day if moment else None,
            why=why,
            basis=hot.basis(run),
            now=run.clock.now,
        )
    run.show(paused)


@app.command()
def resume(
    ctx: typer.Context,
    name: options.Name,
    count: Annotated[
        bool, typer.Option("--count", help="Of an archived one: count the days between.")
    ] = False,
) -> None:
    """Let a paused habit go on from today; an archived one comes back.

    \b
    Examples:
      journal habit resume gym
      journal habit resume spanish --count
    """
    run: Runtime = ctx.obj
    with run.writing("habit resume") as store:
        resumed = plans.habits.resume(
            store,
            plans.glance_habits.find(store, name),
            excuse=not count,
            basis=hot.basis(run),
            now=run.clock.now,
        )
    run.show(resumed)


@app.command()
def drop(
    ctx: typer.Context, name: options.Name, on: shared.On = None, why: shared.Why = None
) -> None:
    """Archive a habit: its marks stay, and reports of the past still show it.

    \b
    Examples:
      journal habit drop spanish --why "no time until spring"
      journal habit drop spanish -d 2026-08-31
    """
    _close(ctx.obj, name, on, why, sticks=False)


@app.command()
def done(
    ctx: typer.Context, name: options.Name, on: shared.On = None, why: shared.Why = None
) -> None:
    """Archive a habit that sticks by itself.

    \b
    Example:
      journal habit done reading
    """
    _close(ctx.obj, name, on, why, sticks=True)


def _close(run: Runtime, name: str, on: str | None, why: str | None, *, sticks: bool) -> None:
    period = hot.past_days(run, on) if on is not None else None
    with run.writing("habit done" if sticks else "habit drop", text=why) as store:
        closed = plans.habits.close(
            store,
            plans.glance_habits.find(store, name),
            last=period.last if period else None,
            why=why,
            sticks=sticks,
            basis=hot.basis(run),
            now=run.clock.now,
        )
    run.show(closed)


@app.command()
def rm(
    ctx: typer.Context,
    name: options.Name,
    with_marks: Annotated[bool, typer.Option("--with-marks", help="Its marks go too.")] = False,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
) -> None:
    """Remove a habit with its schedules and excuses; undo brings all of it back.

    \b
    Examples:
      journal habit rm spanish --dry-run
      journal habit rm spanish --with-marks
    """
    run: Runtime = ctx.obj
    with opened(run, "habit rm", rehearsed=dry_run) as store:
        found = plans.glance_habits.find(store, name)
        gone = plans.habits.remove(store, found, with_marks=with_marks, rehearsed=dry_run)
    run.show(gone)


@app.command()
def why(
    ctx: typer.Context,
    name: options.Name,
    day: Annotated[
        list[str] | None,
        typer.Argument(metavar="DAY", help="A day of the unit; today without one."),
    ] = None,
    streak: Annotated[
        bool, typer.Option("--streak", help="What ended the last run, and what would join it.")
    ] = False,
) -> None:
    """Explain a unit of a habit: what was recorded, asked and spared, and the rule that decided.

    \b
    Examples:
      journal habit why writing
      journal habit why writing last friday
      journal habit why writing --streak
    """
    run: Runtime = ctx.obj
    moment = run.day(" ".join(day) if day else None)
    basis = hot.basis(run)
    with run.reading() as store:
        found = plans.glance_habits.habit(store, name)
        view: Any = (
            plans.habit_whys.of_streak(store, found, basis)
            if streak
            else plans.habit_whys.of_day(store, found, moment.day if moment else None, basis)
        )
    run.show(view)
