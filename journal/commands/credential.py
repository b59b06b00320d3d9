"""`journal credential`: certificates, their expiry, renewals and credits."""

from datetime import date
from typing import Annotated, Any

import typer

from journal import domain, plans, storage
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands._rehearsal import opened
from journal.domain import texts
from journal.errors import InvalidError
from journal.runtime import Runtime
from journal.views.credentials import (
    Credential,
    CredentialList,
    CredentialSaid,
    CredentialShown,
    Preset,
)

app = shared.word("Keep certificates, their expiry and credits.", invoke_without_command=True)

Name = Annotated[
    str,
    typer.Argument(
        metavar="CREDENTIAL",
        autocompletion=shared.names("credential"),
        help="Its number, or the start or a part of its name.",
    ),
]
Issuer = Annotated[str | None, typer.Option("--issuer", metavar="NAME", help="Who issued it.")]
CardNumber = Annotated[
    str | None, typer.Option("--number", metavar="TEXT", help="The number that is on it.")
]
Expires = Annotated[
    str | None, typer.Option("--expires", metavar="DAY", help="The day on which it ends.")
]
OfPreset = Annotated[
    str | None,
    typer.Option(
        "--preset", metavar="PRESET", help="Rules of its scheme: journal credential presets."
    ),
]
Renews = Annotated[
    str | None,
    typer.Option(
        "--renews",
        metavar="CREDENTIAL",
        autocompletion=shared.names("credential"),
        help="The certificate it renews.",
    ),
]


def issued(run: Runtime, text: str) -> str:
    """Return a year, a month or a day with the precision it was typed with; raises InvalidError."""
    typed = text.strip()
    try:
        return forms.anytime(run, typed).isoformat()
    except InvalidError as error:
        if error.reason != "period":
            raise
    period = run.period(typed)
    first = period.start
    if first.day == 1 and period.end == domain.months.shift(first, 1):
        return first.isoformat()[:7]
    if (first.month, first.day) == (1, 1) and period.end == domain.months.shift(first, 12):
        return first.isoformat()[:4]
    raise InvalidError(
        f"issued {texts.quoted(text)}: a day, a month or a year", hint="--on 2025-03 · --on 2025"
    )


FIELDS: forms.Fields = {
    "name": forms.Field("name", forms.words, required=True),
    "goal": forms.Field("goal", forms.words),
    "issuer": forms.Field("issuer", forms.words),
    "number": forms.Field("number", forms.words),
    "url": forms.Field("url", forms.address),
    "on": forms.Field("issued_on", issued, required=True),
    "expires": forms.Field("expires_on", forms.ahead),
    "credits": forms.Field("credits_required", forms.amount),
    "unit": forms.Field("credit_unit", forms.words),
    "months": forms.Field("credit_months", forms.months),
    "renews": forms.Field("renews", forms.words),
    "preset": forms.Field("preset", forms.words),
}


@app.callback()
def credential(ctx: typer.Context) -> None:
    """Keep certificates, their expiry and credits.

    \b
    Examples:
      journal credential
      journal credential add "ITIL 4 Foundation" --preset itil --on 2025-08-08
      journal credential credits itil-4
    """
    if ctx.invoked_subcommand is None:
        list_(ctx)


@app.command()
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What is written on it.")],
    goal: shared.Goal = None,
    issuer: Issuer = None,
    number: CardNumber = None,
    on: shared.On = None,
    expires: Expires = None,
    credits_: forms.Credits = None,
    unit: forms.Unit = None,
    months: forms.Months = None,
    preset: OfPreset = None,
    url: shared.Url = None,
) -> None:
    """Keep a certificate. A certification goal named with -g is achieved by it.

    The day of issue may be a year or a month: it is kept as precisely as it was said.

    \b
    Examples:
      journal credential add "KCS v6 Practices" -g kcs-practices --on 2026-10-09
      journal credential add "ITIL 4 Foundation" --preset itil --on 2025-08-08
      journal credential add "SCA" --issuer HDI --on 2019-05
    """
    run: Runtime = ctx.obj
    rules = plans.credential_presets.named(preset) if preset is not None else None
    said = {
        "name": name,
        "goal": goal,
        "issuer": issuer,
        "number": number,
        "url": url,
        "on": run.today.isoformat() if on is None else on,
        "expires": expires,
        "credits": credits_,
        "unit": unit,
        "months": months,
    }
    fields = _with(rules, forms.values(run, FIELDS, said))
    with run.writing("credential add", text=name) as store:
        made, closed = plans.credentials.add(store, fields, today=run.today, now=run.clock.now)
    run.show(CredentialSaid(made, "added", closed=closed, preset=rules))


def _with(rules: Preset | None, fields: dict[str, Any]) -> dict[str, Any]:
    """Fill in what a preset knows and nobody said."""
    if rules is None:
        return fields
    known = {
        "issuer": rules.issuer,
        "credits_required": rules.credits,
        "credit_unit": rules.unit,
        "credit_months": rules.months,
        "expires_on": _ends(fields["issued_on"], rules),
        "preset": rules.slug,
    }
    return {**known, **fields}


def _ends(issued_on: str, rules: Preset) -> date | None:
    if rules.valid_months is None:
        return None
    return domain.months.shift(plans.credentials.first_day(issued_on), rules.valid_months)


@app.command("list")
def list_(ctx: typer.Context, all_: forms.All = False) -> None:
    """List certificates, the nearest expiry first.

    \b
    Examples:
      journal credential list
      journal credential list --all
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        every = plans.credentials.standing(store, today=run.today)
    running = tuple(each for each in every if _runs(each, every))
    found = every if all_ else running
    if not found:
        run.tell('no certificate yet: journal credential add "…" --issuer NAME --on DAY')
    ended = sum(each.state in ("renewed", "expired") for each in every)
    run.show(CredentialList(found, 0 if all_ else ended))


def _runs(held: Credential, every: tuple[Credential, ...]) -> bool:
    """Whether a certificate has a line of its own: a renewal to come stands on that of the one it
    renews while that one is held.
    """
    if held.state != "ahead":
        return held.state == "held"
    return not any(each.id == held.renews and each.state == "held" for each in every)


@app.command()
def show(ctx: typer.Context, name: Name) -> None:
    """Show everything about one certificate, its renewals too.

    \b
    Example:
      journal credential show itil-4
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        found = plans.credentials.one(store, plans.credentials.find(store, name), today=run.today)
        changes = len(storage.changes.newest(store, uid=found.uid)) - 1
    known = plans.credential_presets.every() if found.preset else {}
    run.show(CredentialShown(found, known.get(found.preset or ""), changes))


@app.command()
def renew(
    ctx: typer.Context,
    name: Name,
    on: shared.On = None,
    expires: Expires = None,
    number: CardNumber = None,
    url: shared.Url = None,
) -> None:
    """Renew a certificate. It becomes a new one that names the old: both dates are kept.

    \b
    Example:
      journal credential renew itil-4 --on 2028-07-30 --expires 2031-07-30
    """
    run: Runtime = ctx.obj
    said = {
        "on": run.today.isoformat() if on is None else on,
        "expires": expires,
        "number": number,
        "url": url,
    }
    fields = forms.values(run, FIELDS, said)
    with run.writing("credential renew") as store:
        old = plans.credentials.one(store, plans.credentials.find(store, name), today=run.today)
        rules = plans.credential_presets.every().get(old.preset or "")
        if rules is not None and rules.valid_months is not None:
            fields.setdefault("expires_on", _ends(fields["issued_on"], rules))
        made, new = plans.credentials.renew(
            store, old.id, fields, today=run.today, now=run.clock.now
        )
    run.show(CredentialSaid(made, "renewed" if new else "already"))


@app.command("credits")
def credits_in(ctx: typer.Context, name: Name, period: shared.OptionalPeriod = None) -> None:
    """Show the credits of the present window, or of a period.

    \b
    Examples:
      journal credential credits itil-4
      journal credential credits itil-4 2026
    """
    run: Runtime = ctx.obj
    span = None if period is None else run.period(period)
    with run.reading() as store:
        found = plans.credentials.find(store, name)
        shown = plans.credentials.credits_in(store, found, span, today=run.today)
    run.show(shown)


@app.command()
def edit(
    ctx: typer.Context,
    name: Name,
    new_name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Its new name.")
    ] = None,
    goal: shared.Goal = None,
    issuer: Issuer = None,
    number: CardNumber = None,
    on: shared.On = None,
    expires: Expires = None,
    credits_: forms.Credits = None,
    unit: forms.Unit = None,
    months: forms.Months = None,
    renews: Renews = None,
    url: shared.Url = None,
    clear: forms.Clear = None,
) -> None:
    """Change a certificate, without options in your editor.

    \b
    Examples:
      journal credential edit itil-4 --expires 2028-08-08
      journal credential edit itil-4 --credits 20 --unit CPD --months 12
    """
    run: Runtime = ctx.obj
    said = {
        "name": new_name,
        "goal": goal,
        "issuer": issuer,
        "number": number,
        "url": url,
        "on": on,
        "expires": expires,
        "credits": credits_,
        "unit": unit,
        "months": months,
        "renews": renews,
    }
    with run.reading() as store:
        before = plans.credentials.one(store, plans.credentials.find(store, name), today=run.today)
    fields = forms.changes(run, FIELDS, said, clear, _texts(before), name=f"credential-{before.id}")
    if fields is None:
        run.show(CredentialSaid(before, "already"))
        return
    with run.writing("credential edit") as store:
        after, changed, closed = plans.credentials.change(
            store, before.id, fields, today=run.today, now=run.clock.now, seen=before.updated_at
        )
    run.show(CredentialSaid(after, "changed" if changed else "already", changed, closed))


@app.command()
def drop(ctx: typer.Context, name: Name, on: shared.On = None, why: forms.Why = None) -> None:
    """Give a certificate up: it is kept, and ends. It asks for no more credits.

    \b
    Example:
      journal credential drop itil-4 --why "not needed for the new post"
    """
    run: Runtime = ctx.obj
    day = forms.on_day(run, on) or run.today
    note = None
    with run.writing("credential drop", text=why) as store:
        found = plans.credentials.find(store, name)
        after, new = plans.credentials.drop(
            store, found, on=day, today=run.today, now=run.clock.now
        )
        if new and why is not None:
            what = f"gave up “{after.name}”"
            note = forms.keep_reason(run, store, what, why, on=day, goal_id=after.goal_id)
    run.show(CredentialSaid(after, "dropped" if new else "already", note=note))


@app.command()
def rm(ctx: typer.Context, name: Name, dry_run: shared.DryRun = False) -> None:
    """Remove a certificate; its goal and renewals stay. Undo brings it back.

    \b
    Example:
      journal credential rm itil-4 --dry-run
    """
    run: Runtime = ctx.obj
    with opened(run, "credential rm", rehearsed=dry_run) as store:
        found = plans.credentials.find(store, name)
        gone = plans.credentials.remove(store, found, today=run.today, rehearse=dry_run)
    run.show(gone)


@app.command()
def presets(ctx: typer.Context) -> None:
    """List the schemes whose rules are known. Each has its source.

    \b
    Example:
      journal credential presets
    """
    run: Runtime = ctx.obj
    run.show(plans.credential_presets.listed())


def _texts(held: Credential) -> dict[str, str | None]:
    return {
        "name": held.name,
        "goal": held.goal,
        "issuer": held.issuer or None,
        "number": held.number,
        "url": held.url,
        "on": held.issued_on,
        "expires": forms.ahead_text(held.expires_on),
        "credits": None if held.credits_required is None else f"{held.credits_required:g}",
        "unit": held.credit_unit,
        "months": None if held.credit_months is None else str(held.credit_months),
        "renews": None if held.renews is None else str(held.renews),
    }
