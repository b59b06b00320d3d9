"""Jobs, held or hoped for: their timeline, chances, and the pros and cons written about them."""

import json
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from journal import models, plans
from journal.domain import prospects, texts
from journal.errors import ConflictError, InvalidError, UsageError
from journal.plans import read_roles
from journal.storage.door import Store
from journal.views.roles import Role, RoleDraft, RoleNote

STATUSES = (
    "watching",
    "applied",
    "interviewing",
    "offered",
    "accepted",
    "declined",
    "rejected",
    "withdrawn",
    "current",
    "past",
)
TEXTS = ("employer", "next_step", "url", "notes")
"""Columns of free words."""

FIELDS = ("name", "slug", *TEXTS, "opens", "offer", "starts", "mix", "started_on", "ended_on")
"""Columns that an edit may change."""


def add(store: Store, draft: RoleDraft, *, now: datetime, today: date) -> Role:
    """Store a role and the first event of its timeline.

    A job held without a first day begins on the day of its status. Raises ConflictError for a name
    or slug that is taken, InvalidError for a chance, month, mix or status that is none.
    """
    day = draft.day or today
    status = checked_status(draft.status)
    fields = _checked({name: getattr(draft, name) for name in FIELDS if name not in ("slug",)})
    fields["slug"] = _free_slug(store, draft.slug, fields["name"])
    _refuse_taken_name(store, fields["name"])
    fields.update(_days_of_status(status, day, fields))
    if draft.uid is not None:
        fields["uid"] = draft.uid
    row = models.Role(**fields, created_at=now, updated_at=now)
    _refuse_second_job(store, row.slug, status, row.employer)
    store.orm.add(row)
    store.orm.flush()
    _append(store, row.id, day, status, None, now)
    return read_roles.role(store, row.slug)


def change(
    store: Store, role: Role, fields: Mapping[str, Any], *, now: datetime
) -> tuple[Role, tuple[str, ...]]:
    """Store changed columns of a role (see FIELDS; None empties one) and return what differs.

    Raises ConflictError for a name or slug that is taken, InvalidError for a bad value.
    """
    row = store.orm.get_one(models.Role, role.id)
    wanted = _checked(fields)
    if "name" in wanted and texts.key(wanted["name"]) != texts.key(row.name):
        _refuse_taken_name(store, wanted["name"])
    if wanted.get("slug") is not None and wanted["slug"] != row.slug:
        wanted["slug"] = _free_slug(store, wanted["slug"], row.name)
    if "employer" in wanted:
        _refuse_second_job(store, row.slug, role.status, wanted["employer"])
    if role.status == "current" and wanted.get("started_on", "") is None:
        raise InvalidError("a job that is held needs a first day", hint="--started 2021-03")
    if role.status == "past" and wanted.get("ended_on", "") is None:
        raise InvalidError("a job that is past needs a last day", hint="--ended 2026-09")
    changed = plans.rows.put(row, wanted, now)
    if changed:
        store.orm.flush()
    return read_roles.role(store, row.slug), changed


def set_status(
    store: Store, role: Role, status: str, *, on: date, note: str | None = None, now: datetime
) -> Role:
    """Append an event to a role's timeline; the latest day is its status.

    A status that holds already is not said twice without a note. Held and past jobs get their first and last day from it where none is known. Raises
    ConflictError when another job at that employer is held.
    """
    status = checked_status(status)
    if note is not None:
        texts.checked_text(note, field="note")
    elif status == role.status and on >= role.since:
        return role
    _refuse_second_job(store, role.slug, status, role.employer)
    row = store.orm.get_one(models.Role, role.id)
    held = {"started_on": row.started_on, "ended_on": row.ended_on}
    for name, value in _days_of_status(status, on, held).items():
        setattr(row, name, value)
        row.updated_at = now
    _append(store, role.id, on, status, note, now)
    return read_roles.role(store, role.slug)


def note(
    store: Store,
    role: Role,
    sign: str,
    text: str,
    *,
    criterion_id: int | None = None,
    day: date,
    now: datetime,
) -> RoleNote:
    """Write down a pro or con of a role in the person's own words."""
    texts.checked_text(text)
    store.orm.add(
        models.RoleNote(
            role_id=role.id,
            sign=sign,
            text=text,
            criterion_id=criterion_id,
            day=day,
            created_at=now,
            updated_at=now,
        )
    )
    own = [each for each in read_roles.notes(store) if each.role == role.slug]
    return next(each for each in reversed(own) if each.text == text and each.sign == sign)


def remove(store: Store, role: Role) -> None:
    """Delete a role with its events, notes, ratings and goal links; entries stay without it."""
    store.orm.delete(store.orm.get_one(models.Role, role.id))
    store.orm.flush()


def checked_status(status: str) -> str:
    """Return a status; raises InvalidError with the ones there are."""
    wanted = texts.key(status.strip())
    if wanted not in STATUSES:
        near = texts.near(wanted, STATUSES)
        raise InvalidError(f"no status {texts.quoted(status)}", hint=", ".join(near or STATUSES))
    return wanted


def refuse_closed(role: Role) -> None:
    """Raise ConflictError for a role that is closed: nothing is said of it until it is opened."""
    if role.closed:
        raise ConflictError(
            f"{role.slug} is closed: {role.status}",
            hint=f"journal role status {role.slug} watching",
        )


def _checked(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return columns ready to be stored; raises for a value that is not valid."""
    wanted = dict(fields)
    if "name" in wanted:
        wanted["name"] = texts.checked_name(wanted["name"], noun="role")
    for name in TEXTS:
        if wanted.get(name) is not None:
            texts.checked_text(wanted[name], field=name.removesuffix("_step"))
    if wanted.get("url") is not None:
        wanted["url"] = texts.checked_url(wanted["url"])
    for name in ("opens", "offer"):
        value = wanted.get(name)
        if value is not None and not (math.isfinite(value) and 0 <= value <= 1):
            raise InvalidError(f"“{value:g}” is not a chance from 0 to 1", hint="35% or 0.35")
    if wanted.get("starts") is not None:
        wanted["starts"] = read_roles.checked_month(wanted["starts"])
    if wanted.get("mix") is not None:
        prospects.check_mix(wanted["mix"])
        wanted["mix"] = json.dumps(wanted["mix"], separators=(",", ":"), sort_keys=True)
    for name in ("started_on", "ended_on"):
        if wanted.get(name) is not None:
            wanted[name] = _partial_day(wanted[name])
    return wanted


def _partial_day(text: str) -> str:
    word = text.strip()
    whole = f"{word}-01-01"[:10]
    try:
        within = len(word) in (4, 7, 10) and 1900 <= date.fromisoformat(whole).year <= 2199
    except ValueError:
        within = False
    if not within:
        raise UsageError(f"{texts.quoted(text)} is not a year, month or day", hint="2021-03")
    return word


def _free_slug(store: Store, asked: str | None, name: str) -> str:
    taken = {each.slug for each in read_roles.roles(store)}
    if asked is not None:
        if texts.slug(asked) != asked or not asked or asked.isdigit():
            raise InvalidError(
                f"{texts.quoted(asked)} is not a short name", hint="a–z, 0–9 and hyphens"
            )
        if asked in taken:
            raise ConflictError(
                f"there is a role {asked} already", hint=f"journal role show {asked}"
            )
        return asked
    made = texts.slug(name) or "role"
    free = made
    number = 2
    while free in taken:
        free = f"{made[: texts.LONGEST_NAME - 4]}-{number}"
        number += 1
    return free


def _refuse_taken_name(store: Store, name: str) -> None:
    for each in read_roles.roles(store):
        if texts.key(each.name) == texts.key(name):
            raise ConflictError(
                f"there is a role {texts.quoted(each.name)} already",
                hint=f"journal role show {each.slug}",
            )


def _refuse_second_job(store: Store, slug: str, status: str, employer: str | None) -> None:
    """Two jobs may be held, but not two at one employer."""
    if status != "current" or employer is None:
        return
    for each in read_roles.roles(store):
        same = each.employer is not None and texts.key(each.employer) == texts.key(employer)
        if each.slug != slug and each.status == "current" and same:
            raise ConflictError(
                f"{each.slug} is your job at {texts.quoted(employer)} already",
                hint=f"journal role status {each.slug} past",
            )


def _days_of_status(status: str, day: date, held: Mapping[str, Any]) -> dict[str, str]:
    """Return the first or last day that a held or past job gets from its status."""
    if status == "current" and held.get("started_on") is None:
        return {"started_on": day.isoformat()}
    if status == "past" and held.get("ended_on") is None:
        return {"ended_on": day.isoformat()}
    return {}


def _append(
    store: Store, role_id: int, day: date, status: str, note: str | None, now: datetime
) -> None:
    store.orm.add(
        models.RoleEvent(
            role_id=role_id, day=day, status=status, note=note, created_at=now, updated_at=now
        )
    )
