"""`journal role add`, `list`, `show` and `edit`."""

from typing import Annotated

import typer

from journal import plans
from journal.commands import _role_settings
from journal.commands import plan_forms as forms
from journal.commands.role import files, job_ads, options
from journal.errors import ConflictError, UsageError
from journal.plans import read_roles
from journal.reviews import comparison_inputs, comparison_moves
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.roles import (
    Role,
    RoleChanged,
    RoleDraft,
    RoleLine,
    RoleList,
    RolesAdded,
    RoleShown,
)


def add(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="What the job is called.")
    ] = None,
    employer: options.Employer = None,
    slug: forms.Slug = None,
    status: options.Status = None,
    opens: options.Opens = None,
    offer: options.Offer = None,
    starts: options.Starts = None,
    mix: options.Mix = None,
    next_: forms.NextStep = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="The advert.")] = None,
    note: options.Notes = None,
    started: options.Started = None,
    current: Annotated[bool, typer.Option("--current", help="It is your present job.")] = False,
    from_: options.File = None,
    from_job: Annotated[
        str | None,
        typer.Option("--from-job", metavar="FILE", help="Take it from a JSON Resume job advert."),
    ] = None,
) -> None:
    """Add a job: the present one, or one that might be next.

    \b
    Examples:
      journal role add "Stay in support" --current --started 2021-03
      journal role add "Help Center writer" --opens 50% --offer 70% --starts 2027-07
      journal role add --from roles.toml
    """
    run: Runtime = ctx.obj
    said = {
        "employer": employer,
        "opens": opens,
        "offer": offer,
        "starts": starts,
        "mix": mix,
        "next": next_,
        "url": url,
        "note": note,
        "slug": slug,
        "started": started,
    }
    fields = forms.values(run, options.ROLE_FIELDS, said)
    if current and status not in (None, "current"):
        raise UsageError("--current and --status are two answers", hint="take one of them")
    if current or status:
        fields["status"] = "current" if current else status
    notes: tuple[str, ...] = ()
    drafts: tuple[RoleDraft, ...]
    if from_ is not None:
        _refuse_beside_file(name, fields)
        read = files.document(from_)
        with run.writing("role add") as store:
            made = files.add_roles(run, store, read)
        run.show(RolesAdded(made, ("next: journal role rate --from FILE",) if made else ()))
        return
    if from_job is not None:
        with run.reading() as store:
            draft, notes = job_ads.read(from_job, frozenset(plans.skills.known(store).names))
        drafts = (draft._replace(**fields, name=name or draft.name),)
    elif name is not None:
        drafts = (RoleDraft(name, **fields),)
    else:
        raise UsageError("role add takes a name", hint='journal role add "Help Center writer"')
    with run.writing("role add") as store:
        made = tuple(
            plans.roles.add(store, draft, now=run.clock.now, today=run.today) for draft in drafts
        )
    run.show(RolesAdded(made, (*notes, *_next(made, drafts))))


def list_(ctx: typer.Context, all_: forms.All = False) -> None:
    """List jobs with their status, chance, start and next step.

    \b
    Examples:
      journal role list
      journal role list --all
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        every = read_roles.roles(store)
        criteria = {each.slug for each in read_roles.criteria(store)}
        ratings = read_roles.ratings(store)
    shown = tuple(
        RoleLine(role, len(criteria & ratings.get(role.slug, {}).keys()), len(criteria))
        for role in every
        if all_ or not role.closed
    )
    if not shown:
        run.tell('no role yet: journal role add "Help Center writer" --opens 50% --offer 70%')
    run.show(RoleList(shown, len(every) - len(shown)))


def show(ctx: typer.Context, name: options.Name) -> None:
    """Show everything about one job: timeline, chances, ratings with reasons, evidence, gaps.

    \b
    Example:
      journal role show writer
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        view = _shown(run, store, read_roles.role(store, name))
    run.show(view)


def edit(
    ctx: typer.Context,
    name: options.Name,
    new_name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Its new name.")
    ] = None,
    employer: options.Employer = None,
    slug: forms.Slug = None,
    opens: options.Opens = None,
    offer: options.Offer = None,
    starts: options.Starts = None,
    mix: options.Mix = None,
    next_: forms.NextStep = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="The advert.")] = None,
    note: options.Notes = None,
    started: options.Started = None,
    ended: options.Ended = None,
    clear: forms.Clear = None,
) -> None:
    """Change a job: by options, or as TOML in your editor without any.

    \b
    Examples:
      journal role edit writer --next "ask Ines about the date" --starts 2027-09
      journal role edit writer
    """
    run: Runtime = ctx.obj
    said = {
        "name": new_name,
        "employer": employer,
        "slug": slug,
        "opens": opens,
        "offer": offer,
        "starts": starts,
        "mix": mix,
        "next": next_,
        "url": url,
        "note": note,
        "started": started,
        "ended": ended,
    }
    with run.reading() as store:
        before = read_roles.role(store, name)
    fields = forms.changes(
        run, options.ROLE_FIELDS, said, clear, _document(before), name=f"role-{before.id}"
    )
    if fields is None:
        run.show(RoleChanged(before, ()))
        return
    with run.writing("role edit") as store:
        if read_roles.role(store, f"#{before.id}") != before:
            raise ConflictError(
                "the role was changed meanwhile; nothing was overwritten", hint="journal role edit"
            )
        after, changed = plans.roles.change(store, before, fields, now=run.clock.now)
    run.show(RoleChanged(after, changed))


def _refuse_beside_file(name: str | None, fields: dict[str, object]) -> None:
    if name is not None or fields:
        raise UsageError(
            "--from takes everything from the file", hint="journal role add --from FILE.toml"
        )


def _next(made: tuple[Role, ...], drafts: tuple[RoleDraft, ...]) -> tuple[str, ...]:
    """Return what belongs beside the answer: an assumed first day, and the next step."""
    told = [
        f"{role.slug} is held since {role.started_on}; earlier: "
        f"journal role edit {role.slug} --started 2021-03"
        for role, draft in zip(made, drafts, strict=True)
        if role.status == "current" and draft.started_on is None
    ]
    return (*told, f"next: journal role rate {made[0].slug} C=6/8/9")


def _shown(run: Runtime, store: Store, role: Role) -> RoleShown:
    criteria = read_roles.criteria(store)
    ratings = read_roles.ratings(store).get(role.slug, {})
    entries = comparison_inputs.a_year(store, run.today)
    charges = comparison_inputs.realm_charges(entries)
    evidence = None
    if role.mix:
        evidence = comparison_moves.expected(
            role.slug, role.mix, charges, _role_settings.settings(run)
        )
    return RoleShown(
        role,
        read_roles.events(store, role.id),
        tuple(ratings[each.slug] for each in criteria if each.slug in ratings),
        criteria,
        tuple(each.slug for each in criteria if each.slug not in ratings),
        tuple(note for note in read_roles.notes(store) if note.role == role.slug),
        evidence,
        comparison_inputs.linked_entries(role, entries),
        tuple(
            goal.title
            for goal in read_roles.goals(store)
            if goal.links.get(role.slug, (0, None))[0] == 3
        ),
    )


def _document(role: Role) -> dict[str, str | None]:
    """Return the fields of a role as their options take them."""
    return {
        "name": role.name,
        "slug": role.slug,
        "employer": role.employer,
        "opens": None if role.opens is None else f"{role.opens:g}",
        "offer": None if role.offer is None else f"{role.offer:g}",
        "starts": role.starts,
        "mix": options.mix_text(role.mix),
        "next": role.next_step,
        "url": role.url,
        "note": role.notes,
        "started": role.started_on,
        "ended": role.ended_on,
    }
