"""Certificates: added, renewed as a chain, changed, given up, removed; expiry and credits (D29)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import select

from journal import domain, models, plans
from journal.domain import texts
from journal.domain.credit_windows import Credits
from journal.domain.periods import Period
from journal.errors import ConflictError, InvalidError
from journal.storage.door import Store
from journal.views.credentials import (
    Closed,
    Credential,
    CredentialRemoved,
    CreditLine,
    CreditsShown,
    Issue,
)

RULE = ("credits_required", "credit_unit", "credit_months")
"""Columns that come together or not at all."""


def add(
    store: Store, fields: Mapping[str, Any], *, today: date, now: datetime
) -> tuple[Credential, Closed | None]:
    """Store a certificate; return it and the certification goal that it closes as achieved.

    Raises InvalidError for an expiry before the issue or half a rule, ConflictError when one of
    that name is held.
    """
    values = {"issuer": "", **plans.naming.linked(store, fields)}
    values["name"] = texts.checked_name(values["name"], noun="credential")
    _check(values)
    rows = _rows(store)
    _refuse_twin(values["name"], _heads(rows))
    row = models.Credential(**values, created_at=now, updated_at=now)
    store.orm.add(row)
    store.orm.flush()
    return one(store, row.id, today=today), _close_goal(store, row, today, now)


def renew(
    store: Store,
    credential_id: int,
    fields: Mapping[str, Any],
    *,
    today: date,
    now: datetime,
) -> tuple[Credential, bool]:
    """Store the renewal of a certificate as a new one that names it; return it and whether it is
    new.

    What `fields` does not say is taken from the old one, but number and expiry. Raises InvalidError
    when the new issue is before the old one, ConflictError when the old one was renewed already.
    """
    old = store.orm.get_one(models.Credential, credential_id)
    newer = next((row for row in _rows(store) if row.renews == old.id), None)
    if newer is not None:
        raise ConflictError(
            f"{texts.quoted(old.name)} was renewed already",
            hint=f"journal credential renew {newer.id}",
        )
    if old.renews is not None and old.issued_on == fields["issued_on"]:
        return one(store, old.id, today=today), False
    if first_day(fields["issued_on"]) < first_day(old.issued_on):
        raise InvalidError(
            f"the renewal is issued before the old certificate, which is of {old.issued_on}"
        )
    kept = ("goal_id", "name", "issuer", "url", *RULE, "preset")
    values = {**{name: getattr(old, name) for name in kept}, **fields, "renews": old.id}
    _check(values)
    row = models.Credential(**values, created_at=now, updated_at=now)
    store.orm.add(row)
    store.orm.flush()
    return one(store, row.id, today=today), True


def change(
    store: Store,
    credential_id: int,
    fields: Mapping[str, Any],
    *,
    today: date,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[Credential, tuple[str, ...], Closed | None]:
    """Store changed fields; return the certificate, the names of those that differ, and the goal
    that it closes.

    Raises InvalidError for a chain of renewals that would come back to itself.
    """
    row = store.orm.get_one(models.Credential, credential_id)
    plans.rows.refuse_changed(row, seen, noun="credential")
    wanted = plans.naming.linked(store, fields)
    rows = _rows(store)
    if "name" in wanted:
        wanted["name"] = texts.checked_name(wanted["name"], noun="credential")
        if texts.key(wanted["name"]) != texts.key(row.name):
            _refuse_twin(wanted["name"], _heads(rows))
    if wanted.get("renews") is not None:
        wanted["renews"] = find(store, str(wanted["renews"]))
        _refuse_circle(row, wanted["renews"], rows)
    if wanted.get("issuer", "") is None:
        wanted["issuer"] = ""
    _check({**row.model_dump(), **wanted})
    changed = plans.rows.put(row, wanted, now)
    closed = _close_goal(store, row, today, now) if "goal_id" in changed else None
    return one(store, credential_id, today=today), changed, closed


def drop(
    store: Store, credential_id: int, *, on: date, today: date, now: datetime
) -> tuple[Credential, bool]:
    """Give a certificate up: it ends on a day, and no credits are asked for from then on.

    Raises ConflictError for one that was renewed, InvalidError for a day before it was issued.
    """
    row = store.orm.get_one(models.Credential, credential_id)
    newest = _newest(row, _rows(store))
    if newest.id != row.id:
        raise ConflictError(
            f"{texts.quoted(row.name)} of {row.issued_on} was renewed on {newest.issued_on}; "
            "its renewal is what runs",
            hint=f"journal credential drop {newest.id}",
        )
    if on < first_day(row.issued_on):
        raise InvalidError(
            f"{texts.quoted(row.name)} was issued on {row.issued_on}, after {on}",
            hint=f"to take a renewal back: journal credential rm {row.id}",
        )
    if row.expires_on is not None and row.expires_on <= on:
        return one(store, credential_id, today=today), False
    after, changed, _ = change(store, credential_id, {"expires_on": on}, today=today, now=now)
    return after, bool(changed)


def _newest(row: models.Credential, rows: Sequence[models.Credential]) -> models.Credential:
    """Return the last renewal of a certificate, itself without one."""
    newer = next((each for each in rows if each.renews == row.id), None)
    return row if newer is None else _newest(newer, rows)


def remove(
    store: Store, credential_id: int, *, today: date, rehearse: bool = False
) -> CredentialRemoved:
    """Delete a certificate; a renewal that named it stays, and names none."""
    gone = one(store, credential_id, today=today)
    renewals = sum(row.renews == credential_id for row in _rows(store))
    if not rehearse:
        store.orm.delete(store.orm.get_one(models.Credential, credential_id))
        store.orm.flush()
    return CredentialRemoved(gone, renewals, rehearse)


def find(store: Store, word: str) -> int:
    """Return the id of the certificate that `word` means: its number, or a part of its name.

    Of a chain of renewals a name means the newest. Raises NotFoundError, UsageError.
    """
    rows = _rows(store)
    typed = word.strip().removeprefix("#")
    for row in rows:
        if typed == str(row.id):
            return row.id
    heads = [(row.id, row.name) for row in _heads(rows)]
    return plans.glance.chosen(plans.naming.by_number(heads), "credential", word)


def one(store: Store, credential_id: int, *, today: date) -> Credential:
    """Return a certificate with its state, credits and chain."""
    return next(each for each in standing(store, today=today) if each.id == credential_id)


def standing(store: Store, *, today: date) -> tuple[Credential, ...]:
    """Return every certificate as it stands on a day, the nearest expiry first."""
    rows = _rows(store)
    goals = {goal.id: goal.slug for goal in plans.glance_work.goals(store, today)}
    newer = {row.renews: row for row in rows if row.renews is not None}
    by_id = {row.id: row for row in rows}
    found = [
        _view(store, row, today, goals, newer.get(row.id))._replace(chain=_chain(row, by_id))
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: (each.expires_on or date.max, each.id)))


def credits_in(
    store: Store, credential_id: int, period: Period | None, *, today: date
) -> CreditsShown:
    """Return the credits of a certificate's unit in a period, without one in the window that holds
    today.

    A renewal that is issued later leaves today's window to the one it renews. Raises InvalidError
    when no credits are asked for.
    """
    held = one(store, credential_id, today=today)
    while held.state == "ahead" and held.renews is not None:
        held = one(store, held.renews, today=today)
    if held.credit_unit is None or held.credit_months is None:
        raise InvalidError(
            f"{texts.quoted(held.name)} asks for no credits",
            hint=f"journal credential edit {held.slug} --credits 20 --unit CPD --months 12",
        )
    span = domain.credit_windows.window(
        first_day(held.issued_on), held.expires_on, held.credit_months, today
    )
    if period is None and span is None:
        raise InvalidError(
            f"{texts.quoted(held.name)} has no window that holds today",
            hint=f"journal credential credits {held.slug} 2026",
        )
    start, end = (period.start, period.end) if period is not None else span or (today, today)
    lines = tuple(
        CreditLine(*row)
        for row in plans.glance_work.credits_of(store, held.credit_unit)
        if start <= row[1] < end
    )
    return CreditsShown(
        held, start, end, sum(line.credits for line in lines), lines, period is None
    )


def first_day(partial: str) -> date:
    """Return the first day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    return date.fromisoformat(f"{partial}-01-01"[:10])


def _view(
    store: Store,
    row: models.Credential,
    today: date,
    goals: Mapping[int, str],
    newer: models.Credential | None,
) -> Credential:
    """Return a certificate on a day; of one whose renewal is recorded nothing comes up."""
    left = None if row.expires_on is None else (row.expires_on - today).days
    earned = _credits(store, row, today)
    state = "held"
    if newer is not None and first_day(newer.issued_on) <= today:
        state = "renewed"
    elif left is not None and left <= 0:
        state = "expired"
    elif first_day(row.issued_on) > today:
        state = "ahead"
    notice = domain.credit_windows.notice(left) if left is not None and left > 0 else None
    known = {name: getattr(row, name) for name in Credential._fields if hasattr(row, name)}
    return Credential(
        **known,
        slug=texts.slug(row.name) or texts.key(row.name),
        state=state,
        days_left=left,
        notice=None if newer is not None else notice,
        credits=earned._replace(notice=None) if earned and newer is not None else earned,
        renewed_on=newer.issued_on if newer is not None else None,
        goal=goals.get(row.goal_id or 0),
    )


def _credits(store: Store, row: models.Credential, today: date) -> Credits | None:
    if row.credits_required is None or row.credit_unit is None or row.credit_months is None:
        return None
    lines = plans.glance_work.credits_of(store, row.credit_unit)
    earned = [(day, amount) for _, day, amount, *_ in lines]
    return domain.credit_windows.present(
        first_day(row.issued_on),
        row.expires_on,
        row.credit_months,
        row.credits_required,
        earned,
        today,
    )


def _chain(row: models.Credential, by_id: Mapping[int, models.Credential]) -> tuple[Issue, ...]:
    issues: list[Issue] = []
    link: models.Credential | None = row
    while link is not None and all(link.id != issue.id for issue in issues):
        issues.append(Issue(link.id, link.issued_on, link.expires_on))
        link = by_id.get(link.renews or 0)
    return tuple(reversed(issues))


def _rows(store: Store) -> Sequence[models.Credential]:
    rows = store.orm.exec(select(models.Credential)).all()
    return sorted(rows, key=lambda row: row.id)


def _heads(rows: Iterable[models.Credential]) -> list[models.Credential]:
    """Return the newest of each chain: those that no renewal names."""
    every = list(rows)
    old = {row.renews for row in every}
    return [row for row in every if row.id not in old]


def _refuse_twin(name: str, heads: Iterable[models.Credential]) -> None:
    for row in heads:
        if texts.key(row.name) == texts.key(name):
            raise ConflictError(
                f"there is a credential {texts.quoted(row.name)} already",
                hint=f"journal credential renew {texts.slug(row.name) or row.id} --on DAY",
            )


def _refuse_circle(row: models.Credential, renews: int, rows: Iterable[models.Credential]) -> None:
    older = {each.id: each.renews for each in rows}
    link: int | None = renews
    for _ in range(len(older) + 1):
        if link == row.id:
            raise InvalidError(
                "a chain of renewals cannot come back to itself",
                hint=f"journal credential show {row.id}",
            )
        link = older.get(link or 0)


def _check(values: Mapping[str, Any]) -> None:
    for name in ("issuer", "number", "url"):
        if values.get(name):
            texts.checked_text(values[name], field=name)
    given = [name for name in RULE if values.get(name) is not None]
    if given and len(given) < len(RULE):
        raise InvalidError(
            "a rule of credits needs all three: how many, of which unit, in how many months",
            hint="--credits 20 --unit CPD --months 12",
        )
    if given:
        texts.checked_text(values["credit_unit"], field="unit")
    issued, expires = first_day(values["issued_on"]), values.get("expires_on")
    if expires is not None and expires <= issued:
        raise InvalidError(
            f"expires {expires.isoformat()}: that is not after the issue, {values['issued_on']}"
        )


def _close_goal(store: Store, row: models.Credential, today: date, now: datetime) -> Closed | None:
    if row.goal_id is None:
        return None
    goal = plans.glance_work.goals(store, today, goal_id=row.goal_id)[0]
    if goal.kind != "certification" or not goal.open:
        return None
    plans.goals.close(store, goal.id, "achieved", on=first_day(row.issued_on), today=today, now=now)
    return Closed(goal.slug, goal.studied_minutes)
