"""`journal role criterion`: what jobs are judged by, and how much each of it weighs."""

from typing import Annotated

import typer

from journal import plans
from journal.commands import _role_settings
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands.role import files, listing, options, preset_file, weighing
from journal.domain import fit, texts
from journal.errors import DeclinedError, InvalidError, UsageError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.criteria import (
    CriteriaAdded,
    CriteriaWeighed,
    Criterion,
    CriterionChanged,
    CriterionDraft,
    CriterionRemoved,
    PresetList,
)

app = shared.word("Say what jobs are judged by.", invoke_without_command=True)


@app.callback()
def criterion(ctx: typer.Context) -> None:
    """Say what jobs are judged by: one list for all of them, each with its worst and best end.

    \b
    Examples:
      journal role criterion
      journal role criterion add energy --worst "drained most days" --best "charged most days"
      journal role criterion weigh energy=100 pay=50
    """
    if ctx.invoked_subcommand is None:
        list_(ctx)


@app.command()
def add(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="What counts.")] = None,
    kind: options.Kind = None,
    worst: options.Worst = None,
    best: options.Best = None,
    unit: options.Unit = None,
    points: options.BreakPoints = None,
    at_least: options.AtLeast = None,
    at_most: options.AtMost = None,
    evidence: options.OfEvidence = None,
    slug: forms.Slug = None,
    preset: Annotated[
        bool, typer.Option("--preset", help="Take what is not said from the preset of that name.")
    ] = False,
    anyway: options.Anyway = False,
    from_: options.File = None,
) -> None:
    """Add a criterion, with both of its ends described before anything is rated.

    \b
    Examples:
      journal role criterion add "Energy fit" --slug energy --worst "drained" --best "charged"
      journal role criterion add Commute --kind number --worst 90 --best 10 --unit minutes
      journal role criterion add "Night calls" --kind must --at-most 4
    """
    run: Runtime = ctx.obj
    said = {
        "kind": kind,
        "worst": worst,
        "best": best,
        "unit": unit,
        "points": points,
        "at-least": at_least,
        "at-most": at_most,
        "evidence": evidence,
        "slug": slug,
    }
    fields = forms.values(run, options.CRITERION_FIELDS, said)
    if from_ is not None:
        if name is not None or fields:
            raise UsageError(
                "--from takes everything from the file",
                hint="journal role criterion add --from FILE.toml",
            )
        read = files.document(from_)
        with run.writing("role criterion add") as store:
            made = files.add_criteria(run, store, read)
            hints = listing.hints(store)
    elif name is None:
        raise UsageError(
            "criterion add takes a name",
            hint="journal role criterion add NAME --worst “…” --best “…”",
        )
    else:
        draft = preset_file.named(name, fields) if preset else CriterionDraft(name, **fields)
        with run.writing("role criterion add") as store:
            made = (_added(run, store, draft, anyway),)
            hints = listing.hints(store)
    run.show(CriteriaAdded(made, hints))


@app.command("list")
def list_(
    ctx: typer.Context,
    all_: forms.All = False,
    presets: Annotated[
        bool, typer.Option("--presets", help="Those that come with the program.")
    ] = False,
) -> None:
    """List criteria with their ends, swing, weight, and the points they can move.

    \b
    Examples:
      journal role criterion list
      journal role criterion list --presets
    """
    run: Runtime = ctx.obj
    if presets:
        run.show(PresetList(tuple(preset_file.every())))
        return
    with run.reading() as store:
        view = listing.listed(store, all_=all_)
    if not view.criteria:
        run.tell("no criterion yet: journal role criterion add NAME --worst … --best …")
    run.show(view)


@app.command()
def weigh(
    ctx: typer.Context,
    points: Annotated[
        list[str] | None,
        typer.Argument(metavar="C=POINTS…", help="What its range is worth, 0 to 100."),
    ] = None,
    rank: Annotated[
        str | None,
        typer.Option("--rank", metavar="ORDER", help='"energy > visibility > pay = community".'),
    ] = None,
    as_: Annotated[
        str | None, typer.Option("--as", metavar="WAY", help="roc or rank-sum, for --rank.")
    ] = None,
    firmness: options.Firmness = None,
) -> None:
    """Say what lifting each criterion from its worst to its best is worth.

    Everything is at its worst. You may lift one criterion from its worst to its best: which first?
    That is 100. How many points is lifting each other one worth?

    \b
    Examples:
      journal role criterion weigh energy=100 visibility=70 pay=50
      journal role criterion weigh --rank "energy > visibility > pay = team" --as roc
      journal role criterion weigh --firmness firm
    """
    run: Runtime = ctx.obj
    if points and rank is not None:
        raise UsageError("points and --rank are two answers", hint="take one of them")
    if as_ is not None and rank is None:
        raise UsageError("--as goes with --rank", hint='--rank "energy > pay" --as roc')
    swings = [weighing.swing(word) for word in points or ()]
    if not swings and rank is None and firmness is None:
        swings = weighing.ask(run)
    with run.writing("role criterion weigh") as store:
        changed: tuple[str, ...] = ()
        if swings:
            changed = weighing.by_points(store, swings, now=run.clock.now)
        elif rank is not None:
            changed = weighing.by_rank(store, rank, now=run.clock.now)
        weights_from = "swing" if swings else (as_ or "roc") if rank is not None else None
        if not read_roles.running(store).uid:
            firmness = firmness or _role_settings.settings(run).firmness
        plans.comparisons.set_up(
            store, weights_from=weights_from, firmness=firmness, now=run.clock.now
        )
        listed = listing.listed(store, all_=False)
    missing = fit.unweighed(map(read_roles.judged, listed.criteria), listed.weights_from)
    run.show(
        CriteriaWeighed(
            listed.criteria, listed.weights, listed.weights_from, listed.firmness, missing, changed
        )
    )


@app.command()
def edit(
    ctx: typer.Context,
    name: options.Criterion,
    new_name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Its new name.")
    ] = None,
    kind: options.Kind = None,
    worst: options.Worst = None,
    best: options.Best = None,
    unit: options.Unit = None,
    points: options.BreakPoints = None,
    at_least: options.AtLeast = None,
    at_most: options.AtMost = None,
    evidence: options.OfEvidence = None,
    slug: forms.Slug = None,
    anyway: options.Anyway = False,
    clear: forms.Clear = None,
) -> None:
    """Change a criterion: by options, or as TOML in your editor without any.

    \b
    Examples:
      journal role criterion edit pay --best "30% above today's pay"
      journal role criterion edit pay
    """
    run: Runtime = ctx.obj
    said = {
        "name": new_name,
        "kind": kind,
        "worst": worst,
        "best": best,
        "unit": unit,
        "points": points,
        "at-least": at_least,
        "at-most": at_most,
        "evidence": evidence,
        "slug": slug,
    }
    with run.reading() as store:
        before = read_roles.criterion(store, name)
    fields = forms.changes(
        run, options.CRITERION_FIELDS, said, clear, _document(before), name=f"criterion-{before.id}"
    )
    if fields is None:
        run.show(CriterionChanged(before, ()))
        return
    if fields.get("points", ()) is None:
        fields["points"] = ()
    with run.writing("role criterion edit") as store:
        now = read_roles.criterion(store, f"#{before.id}")
        after, changed = plans.criteria.change(store, now, fields, now=run.clock.now, anyway=anyway)
    run.show(CriterionChanged(after, changed))


@app.command()
def drop(ctx: typer.Context, name: options.Criterion) -> None:
    """Take a criterion out of the list and keep its ratings.

    \b
    Example:
      journal role criterion drop schedule
    """
    run: Runtime = ctx.obj
    with run.writing("role criterion drop") as store:
        before = read_roles.criterion(store, name)
        after = plans.criteria.drop(store, before, on=run.today, now=run.clock.now)
    run.show(CriterionChanged(after, ("dropped_on",) if before.dropped_on is None else ()))


@app.command()
def rm(
    ctx: typer.Context,
    name: options.Criterion,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
) -> None:
    """Delete a criterion with its ratings; undo brings it back.

    \b
    Example:
      journal role criterion rm schedule --dry-run
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        found = read_roles.criterion(store, name)
        parts = read_roles.criterion_parts(store, found.id)
    if dry_run:
        run.show(CriterionRemoved(found, *parts, rehearsed=True))
        return
    if run.interactive and not run.confirm(
        f"Delete {found.slug} with {parts[0]} ratings?",
        yes=yes,
        otherwise=f"journal role criterion rm {found.slug} --yes",
    ):
        raise DeclinedError("nothing was removed")
    with run.writing("role criterion rm") as store:
        plans.criteria.remove(store, read_roles.criterion(store, f"#{found.id}"))
    run.show(CriterionRemoved(found, *parts))


def _added(run: Runtime, store: Store, draft: CriterionDraft, anyway: bool) -> Criterion:
    """Store a criterion; a refusal for a missing end shows what the preset of that name says."""
    try:
        return plans.criteria.add(store, draft, now=run.clock.now, anyway=anyway)
    except InvalidError as error:
        known = {each.slug: each for each in preset_file.every()}.get(texts.slug(draft.name))
        if error.reason == "anchor" and known is not None:
            error.message += f", like “{known.worst}” and “{known.best}”"
            error.hint = "--preset"
        raise


def _document(held: Criterion) -> dict[str, str | None]:
    """Return the fields of a criterion as their options take them."""
    return {
        "name": held.name,
        "slug": held.slug,
        "kind": held.kind,
        "worst": held.worst or None,
        "best": held.best or None,
        "unit": held.unit,
        "points": options.points_text(held.points),
        "at-least": None if held.at_least is None else f"{held.at_least:g}",
        "at-most": None if held.at_most is None else f"{held.at_most:g}",
        "evidence": held.evidence,
    }
