"""Certificates as lines: the answer to a write, lists, credits, and one certificate's page."""

from collections.abc import Iterable

from journal.domain import durations, echo, rounding
from journal.domain.periods import later
from journal.render import calendar_words, columns
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import milestones, plan_lines
from journal.render.text.plan_lines import INDENT
from journal.views.credentials import (
    Credential,
    CredentialList,
    CredentialRemoved,
    CredentialSaid,
    CredentialShown,
    CreditsShown,
    Preset,
    PresetList,
)

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("id", "name", "issuer", "number", "issued_on", "expires_on", "state", "credits_required"),
    *("credit_unit", "credit_months", "credits_earned", "window_start", "window_end", "goal"),
    *("renews", "preset", "url", "uid"),
)
FIELDS = {
    "goal_id": "goal",
    "issued_on": "issued",
    "expires_on": "expires",
    "credits_required": "credits",
    "credit_unit": "unit",
    "credit_months": "months",
}


@lines.of(CredentialSaid)
def said(view: CredentialSaid, page: Page) -> Iterable[str]:
    """Return the certificate in one line, the goal it closed, and the rule it brings."""
    held = view.credential
    word = "renewed" if held.renews is not None else "issued"
    yield f"credential {held.slug}  {word} {calendar_words.partial(held.issued_on)}, {ends(held)}"
    yield from plan_lines.changes(view.did, view.changed, FIELDS)
    if view.closed is not None:
        spent = f"{durations.hours(view.closed.minutes)} h"
        yield f"{INDENT}goal {view.closed.slug} achieved with {spent}"
    if view.did in ("added", "renewed") and rule(held):
        yield f"{INDENT}{rule(held)}"
    if view.preset is not None:
        yield from scheme(view.preset, page, INDENT)
    yield from plan_lines.reason(view.note)


def ends(held: Credential) -> str:
    """Return when it ends, in words."""
    if held.expires_on is None:
        return "no expiry"
    word = "expired" if held.state == "expired" else "expires"
    return f"{word} {calendar_words.dated(held.expires_on)}"


def rule(held: Credential) -> str:
    """Return `20 CPD in every 12 months`, nothing without a rule."""
    if held.credits_required is None:
        return ""
    unit = shown(held.credit_unit or "")
    return f"{held.credits_required:g} {unit} in every {held.credit_months} months"


def earned(held: Credential) -> str:
    """Return `14 of 20 CPD by 7 Aug 2027`, nothing outside a window."""
    if held.credits is None or held.credits_required is None:
        return ""
    amounts = (
        f"{held.credits.earned:g} of {held.credits_required:g} {shown(held.credit_unit or '')}"
    )
    return f"{amounts} by {calendar_words.dated(later(held.credits.end, -1))}"


@lines.of(CredentialList)
def listed(view: CredentialList, page: Page) -> Iterable[str]:
    """Return the certificates as a table, and what comes up soon."""
    if view.credentials:
        rows = [
            (
                shown(held.name),
                calendar_words.partial(held.issued_on),
                _expiry(held),
                earned(held),
            )
            for held in view.credentials
        ]
        yield from columns.table(("Held", "issued", "expires", "credits"), rows, page)
    for held in view.credentials:
        if " → " in _chain(held):
            yield f"  {shown(held.name)}: issued {_chain(held)}"
        for notice in notices(held):
            yield f"  {shown(held.name)}: {notice}"
    yield from plan_lines.closed(view.closed, page)


def _chain(held: Credential) -> str:
    """Return the issues of a chain of renewals as one: `8 Aug 2025 → 30 Jul 2028`."""
    issues = [issue.issued_on for issue in held.chain] or [held.issued_on]
    issues += [held.renewed_on] if held.renewed_on is not None else []
    return " → ".join(map(calendar_words.partial, issues))


def _expiry(held: Credential) -> str:
    if held.state == "renewed":
        return "renewed"
    if held.expires_on is None:
        return "none recorded"
    day = calendar_words.dated(held.expires_on)
    return f"expired {day}" if held.state == "expired" else day


def notices(held: Credential) -> list[str]:
    """Return what comes up: the end of the certificate, the end of a window with credits missing."""
    found = []
    if held.notice is not None and held.days_left is not None:
        left = milestones.counted(held.days_left, "day")
        found.append(f"expires in {left} · journal credential renew {held.slug}")
    if held.credits is not None and held.credits.notice is not None and held.credits_required:
        missing = held.credits_required - held.credits.earned
        left = milestones.counted(held.credits.days_left, "day")
        found.append(f"{missing:g} {shown(held.credit_unit or '')} missing, {left} left")
    return found


@lines.of(CredentialShown)
def whole(view: CredentialShown, page: Page) -> Iterable[str]:
    """Return everything about one certificate, field by field."""
    held = view.credential
    yield page.bold(f"credential {held.slug}  {shown(held.name)}")
    fields = [
        ("state", held.state),
        ("issuer", held.issuer or None),
        ("number", held.number),
        ("issued", _chain(held)),
        ("expires", None if held.expires_on is None else _until(held, page)),
        ("goal", held.goal),
        ("rule", rule(held) or None),
        ("credits", _pace(held) or None),
        ("soon", " · ".join(notices(held)) or None),
        ("proof", held.url),
        ("uid", held.uid),
        ("changed", milestones.counted(view.changes, "time") if view.changes > 0 else None),
    ]
    for name, value in fields:
        if value is not None:
            yield from columns.fact(name, shown(value), page)
    if view.preset is not None:
        yield f"  {page.dim('scheme')}"
        yield from scheme(view.preset, page, " " * 4)


def _until(held: Credential, page: Page) -> str:
    day = held.expires_on or page.today
    return f"{calendar_words.dated(day)}, {echo.distance(day, page.today)}"


def _pace(held: Credential) -> str:
    if held.credits is None:
        return ""
    gone = rounding.per_cent(held.credits.share_elapsed)
    return f"{earned(held)} · {gone} of the time is gone"


@lines.of(CreditsShown)
def credit_lines(view: CreditsShown, page: Page) -> Iterable[str]:
    """Return the credits of a window or period, newest first, under their sum."""
    held = view.credential
    unit = shown(held.credit_unit or "")
    asked = f" of {held.credits_required:g}" if view.window and held.credits_required else ""
    last = later(view.end, -1)
    span = f"{calendar_words.dated(view.start)} – {calendar_words.dated(last)}"
    yield page.bold(f"{shown(held.name)}  {view.total:g}{asked} {unit} · {span}")
    for line in view.lines:
        day = echo.day_shown(line.day, page.today)
        text = f"{line.credits:g} {unit} · {shown(line.text)}"
        proof = f" · {shown(line.url)}" if line.url else ""
        yield f"{page.dim(f'  #{line.id}  {day}  ')}{text}{proof}"
    if not view.lines:
        yield f"  none yet: {page.command(f'journal study GOAL 1h --unit {unit}')}"


@lines.of(PresetList)
def schemes(view: PresetList, page: Page) -> Iterable[str]:
    """Return the schemes: their rule, where it was found, and the advice to verify it."""
    for preset in view.presets:
        amount = (
            f"{preset.credits:g} {preset.unit} in every {preset.months} months"
            if preset.credits is not None
            else "no credits"
        )
        yield f"{page.bold(preset.slug)}  {preset.name}, {preset.issuer}: {amount}"
        yield from scheme(preset, page, "  ")


def scheme(preset: Preset, page: Page, indent: str) -> Iterable[str]:
    """Return the rule of a scheme, the advice to verify it, and where it was found."""
    yield from columns.wrapped(f"{preset.rule}; {preset.verify}:", page, indent)
    yield page.dim(f"{indent}{preset.source}")


@lines.of(CredentialRemoved)
def removed(view: CredentialRemoved, page: Page) -> Iterable[str]:
    """Return in one line what goes and what stays."""
    stays = []
    if view.credential.goal is not None:
        stays.append(f"goal {view.credential.goal} stays")
    if view.renewals:
        count = milestones.counted(view.renewals, "renewal")
        stays.append(f"{count} {'stays' if view.renewals == 1 else 'stay'} without it")
    name = f"credential {view.credential.slug}"
    yield from plan_lines.removal(name, stays, page, rehearsed=view.rehearsed)


@tables.of(CredentialSaid)
def said_table(view: CredentialSaid) -> Table:
    """Return the certificate as one record."""
    return COLUMNS, [_record(view.credential)]


@tables.of(CredentialShown)
def whole_table(view: CredentialShown) -> Table:
    """Return the certificate as one record."""
    return COLUMNS, [_record(view.credential)]


@tables.of(CredentialRemoved)
def removed_table(view: CredentialRemoved) -> Table:
    """Return the removed certificate as one record."""
    return COLUMNS, [_record(view.credential)]


@tables.of(CredentialList)
def listed_table(view: CredentialList) -> Table:
    """Return one record a certificate."""
    return COLUMNS, [_record(held) for held in view.credentials]


@tables.of(CreditsShown)
def credits_table(view: CreditsShown) -> Table:
    """Return one record a study."""
    return ("id", "day", "credits", "text", "url", "goal"), [tuple(line) for line in view.lines]


@tables.of(PresetList)
def presets_table(view: PresetList) -> Table:
    """Return one record a scheme."""
    names = ("slug", "name", "issuer", "credits", "unit", "months", "valid_months", "rule")
    return (*names, "source", "verify"), [tuple(preset) for preset in view.presets]


def _record(held: Credential) -> tuple[object, ...]:
    now = held.credits
    return (
        *(
            held.id,
            held.name,
            held.issuer,
            held.number,
            held.issued_on,
            held.expires_on,
            held.state,
        ),
        *(held.credits_required, held.credit_unit, held.credit_months),
        *((now.earned, now.start, now.end) if now else (None, None, None)),
        *(held.goal, held.renews, held.preset, held.url, held.uid),
    )
