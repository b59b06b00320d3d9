"""What happens to a job: its status, its chances, words for and against it, and its end."""

from typing import Annotated

import typer

from journal import plans
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands.role import options
from journal.domain import echo
from journal.errors import DeclinedError, UsageError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.views.roles import Role, RoleChanged, RoleNoted, RoleRemoved

Words = Annotated[list[str], typer.Argument(metavar="TEXT…", help="In your own words.")]
OfCriterion = Annotated[
    str | None, typer.Option("--criterion", metavar="C", help="The criterion it is about.")
]


def status(
    ctx: typer.Context,
    name: options.Name,
    status: Annotated[
        str,
        typer.Argument(
            metavar="STATUS",
            help="watching, applied, interviewing, offered, accepted, declined, rejected, "
            "withdrawn, current or past.",
        ),
    ],
    on: shared.On = None,
    note: shared.Note = None,
) -> None:
    """Say how far a job has come; the day is kept in its timeline.

    \b
    Examples:
      journal role status manager interviewing
      journal role status writer applied --on 2026-09-21 --note "by mail"
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on) or run.today
    with run.writing("role status") as store:
        before = read_roles.role(store, name)
        after = plans.roles.set_status(store, before, status, on=day, note=note, now=run.clock.now)
        held = _other_jobs(read_roles.roles(store), after)
    told = _told(run, after, held)
    if day < after.since and plans.roles.checked_status(status) != after.status:
        told = (f"kept for {echo.day_shown(day, run.today)}; a later day says {after.status}",)
    changed = ("timeline",) if told and day < after.since else ("status",)
    run.show(RoleChanged(after, () if after == before and not told else changed, told))
    if after.status == "accepted" and _begun(run, after) and run.interactive:
        _offer_to_begin(run, after)


def offer(
    ctx: typer.Context,
    name: options.Name,
    opens: options.Opens = None,
    offer: options.Offer = None,
    starts: options.Starts = None,
) -> None:
    """Say the two chances of a job, and when it would start.

    \b
    Examples:
      journal role offer writer --opens 50% --offer 70%
      journal role offer manager --starts 2026-10
    """
    run: Runtime = ctx.obj
    said = {"opens": opens, "offer": offer, "starts": starts}
    if not options.said(said):
        raise UsageError(
            "role offer takes a chance or a month",
            hint="journal role offer ROLE --opens 50% --offer 70% --starts 2027-07",
        )
    fields = forms.values(run, options.ROLE_FIELDS, said)
    with run.writing("role offer") as store:
        before = read_roles.role(store, name)
        plans.roles.refuse_closed(before)
        after, changed = plans.roles.change(store, before, fields, now=run.clock.now)
    run.show(RoleChanged(after, changed))


def pro(
    ctx: typer.Context, name: options.Name, words: Words, criterion: OfCriterion = None
) -> None:
    """Write down what speaks for a job, in your own words; it is never counted.

    \b
    Example:
      journal role pro writer an editor to learn from --criterion writing
    """
    _note(ctx.obj, name, "pro", words, criterion)


def con(
    ctx: typer.Context, name: options.Name, words: Words, criterion: OfCriterion = None
) -> None:
    """Write down what speaks against a job, in your own words; it is never counted.

    \b
    Example:
      journal role con manager evening calls in three time zones
    """
    _note(ctx.obj, name, "con", words, criterion)


def drop(ctx: typer.Context, name: options.Name, why: forms.Why = None) -> None:
    """Close a job and keep it: withdrawn, or past if it was held.

    \b
    Example:
      journal role drop writer --why "the post will not open"
    """
    run: Runtime = ctx.obj
    with run.writing("role drop") as store:
        role = read_roles.role(store, name)
        already = role.closed
        if not already:
            status = "past" if role.status == "current" else "withdrawn"
            role = plans.roles.set_status(
                store, role, status, on=run.today, note=why, now=run.clock.now
            )
    notes = () if already else (f"kept and not compared; journal role rm {role.slug} deletes",)
    run.show(RoleChanged(role, () if already else ("status",), notes))


def rm(
    ctx: typer.Context,
    name: options.Name,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
) -> None:
    """Delete a job with its ratings; what happened stays, and undo brings it back.

    \b
    Examples:
      journal role rm writer --dry-run
      journal role rm writer --yes
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        role = read_roles.role(store, name)
        parts = read_roles.parts(store, role.id)
    if dry_run:
        run.show(RoleRemoved(role, *parts)._replace(rehearsed=True))
        return
    if run.interactive and not run.confirm(
        f"Delete {role.slug} with {parts[2]} ratings?", yes=yes, otherwise="--yes"
    ):
        raise DeclinedError("nothing was removed")
    with run.writing("role rm") as store:
        plans.roles.remove(store, read_roles.role(store, f"#{role.id}"))
    run.show(RoleRemoved(role, *parts))


def _note(run: Runtime, name: str, sign: str, words: list[str], criterion: str | None) -> None:
    text = " ".join(words)
    with run.writing(f"role {sign}", text=text) as store:
        role = read_roles.role(store, name)
        of = read_roles.criterion(store, criterion).id if criterion is not None else None
        written = plans.roles.note(
            store, role, sign, text, criterion_id=of, day=run.today, now=run.clock.now
        )
    run.show(RoleNoted(role, written))


def _begun(run: Runtime, role: Role) -> bool:
    return role.starts is not None and role.starts <= f"{run.today:%Y-%m}"


def _other_jobs(roles: tuple[Role, ...], after: Role) -> tuple[Role, ...]:
    if after.status != "current":
        return ()
    return tuple(each for each in roles if each.status == "current" and each.slug != after.slug)


def _told(run: Runtime, after: Role, held: tuple[Role, ...]) -> tuple[str, ...]:
    """Return the next step that a status asks for."""
    told = [f"{each.slug} is held too: journal role status {each.slug} past" for each in held]
    if after.since > run.today or after.status not in ("accepted", "current"):
        return tuple(told)
    if after.status == "accepted" and _begun(run, after):
        told.append(f"it has begun: journal role status {after.slug} current")
    return tuple(told)


def _offer_to_begin(run: Runtime, role: Role) -> None:
    """Ask whether an accepted job that has begun is the present one now."""
    month = echo.day_shown(run.today, run.today)
    if not run.confirm(
        f"Is {role.slug} your present job from {month} on?",
        yes=False,
        otherwise=f"journal role status {role.slug} current",
    ):
        return
    with run.writing("role status") as store:
        before = read_roles.role(store, f"#{role.id}")
        after = plans.roles.set_status(store, before, "current", on=run.today, now=run.clock.now)
        held = _other_jobs(read_roles.roles(store), after)
    run.show(RoleChanged(after, ("status",), _told(run, after, held)))
