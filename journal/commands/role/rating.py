"""`journal role rate`: what a job is worth on each criterion."""

from typing import Annotated

import typer

from journal import plans
from journal.commands import _role_settings
from journal.commands import _shared as shared
from journal.commands.role import files, guide, options
from journal.domain import texts
from journal.errors import UsageError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.criteria import Criterion
from journal.views.roles import RatingDraft, Role, RoleRated, RolesRated

EXAMPLE = "journal role rate writer energy=6/8/9 pay=4"


def rate(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ROLE",
            autocompletion=shared.names("role"),
            help="Its number, short name, or a part of it.",
        ),
    ] = None,
    figures: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="C=LOW/LIKELY/HIGH…", help="C=6/8/9, C=7 (±1 is assumed), C=unknown, C=yes."
        ),
    ] = None,
    why: Annotated[
        str | None, typer.Option("--why", metavar="TEXT", help="The reason, for one criterion.")
    ] = None,
    from_: options.File = None,
) -> None:
    """Rate a job: low, likely and high figure on each criterion.

    On a terminal what is missing is asked for: of one job without figures, of all without a job.

    \b
    Examples:
      journal role rate writer energy=6/8/9 --why "quiet blocks, no calls"
      journal role rate manager pay=6 team=unknown
      journal role rate --from ratings.csv
    """
    run: Runtime = ctx.obj
    if from_ is not None:
        _from_file(run, from_, name, figures or [], why)
        return
    if name is None:
        if why is not None or not guide.table.able(run):
            raise UsageError("role rate takes a role", hint=EXAMPLE)
        guide.walking.rate(run)
        return
    drafts = [drafted(word) for word in figures or ()]
    if why is not None:
        if len(drafts) != 1:
            raise UsageError(
                "--why takes exactly one criterion",
                hint="journal role rate writer energy=6/8/9 --why “…”",
            )
        drafts = [drafts[0]._replace(why=why)]
    if drafts:
        with run.writing("role rate", text=why) as store:
            rated = _rated(run, store, read_roles.role(store, name), drafts)
        run.show(rated)
    else:
        _ask(run, name)


def _rated(run: Runtime, store: Store, role: Role, drafts: list[RatingDraft]) -> RoleRated:
    plans.roles.refuse_closed(role)
    ratings, already = plans.ratings.rate(
        store,
        role,
        drafts,
        spread=_role_settings.settings(run).assumed_spread,
        today=run.today,
        now=run.clock.now,
    )
    return RoleRated(role, ratings, already, plans.ratings.missing(store, role))


def drafted(word: str) -> RatingDraft:
    criterion, equals, figures = word.partition("=")
    if not equals or not criterion.strip() or not figures.strip():
        raise UsageError(f"{texts.quoted(word)} is not C=LOW/LIKELY/HIGH", hint=EXAMPLE)
    return RatingDraft(criterion.strip(), figures.strip())


def _from_file(
    run: Runtime, path: str, name: str | None, figures: list[str], why: str | None
) -> None:
    if name is not None or figures or why is not None:
        raise UsageError(
            "--from takes everything from the file", hint="journal role rate --from FILE"
        )
    with run.writing("role rate") as store:
        plans.ratings.refuse_unweighed(store)
        rated = files.rate(run, store, path)
    run.show(RolesRated(rated))


def _ask(run: Runtime, name: str) -> None:
    """Ask for each rating that is missing and keep each as it is given; Enter leaves one out."""
    with run.reading() as store:
        role = read_roles.role(store, name)
        plans.roles.refuse_closed(role)
        plans.ratings.refuse_unweighed(store)
        missing = plans.ratings.missing(store, role)
        criteria = {each.slug: each for each in read_roles.criteria(store)}
    if not missing:
        run.show(RoleRated(role, (), (), ()))
        return
    if not run.interactive:
        raise UsageError(
            f"{role.slug} has no rating on {', '.join(missing)}",
            hint=f"journal role rate {role.slug} {missing[0]}=6/8/9",
        )
    for slug in missing:
        answer = run.ask(_question(role, criteria[slug]), otherwise=EXAMPLE).strip()
        if not answer:
            continue
        why = run.ask("  why? (Enter leaves it)", otherwise=EXAMPLE).strip() or None
        with run.writing("role rate", text=why) as store:
            rated = _rated(run, store, role, [RatingDraft(slug, answer, why)])
        run.show(rated)


def _question(role: Role, criterion: Criterion) -> str:
    if criterion.kind == "must":
        return f"{criterion.name} of {role.slug}: yes, no, or a figure?"
    ends = f"{criterion.worst} … {criterion.best}"
    scale = "0–10, " if criterion.kind == "rating" else ""
    return f"{criterion.name} of {role.slug} ({ends}): {scale}low/likely/high?"
