"""Projects: added, changed, paused, done, dropped, handed off to whose work they are, removed."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlmodel import select

from journal import ledger, models, plans
from journal.domain import charges, periods, texts
from journal.domain.handoffs import ME
from journal.errors import InvalidError
from journal.storage.door import Store
from journal.views.projects import Project, ProjectRemoved, ProjectShown

RECENT = 10
"""How many entries a project's own page shows."""


def add(store: Store, fields: Mapping[str, Any], *, today: date, now: datetime) -> Project:
    """Store a project and return it; raises InvalidError for its title, ConflictError for a second
    one.
    """
    values = {"status": "active", "owner": ME, **plans.naming.linked(store, fields)}
    values["title"] = texts.checked_name(values["title"], noun="project")
    texts.checked_text(values["owner"], field="owner")
    if texts.key(values["owner"]) != ME:
        values["owner"] = plans.glance.as_written(store, values["owner"])
    known = _titles(store)
    plans.naming.refuse_twin(values["title"], known, noun="project")
    values["slug"] = plans.naming.new_slug(
        values.get("slug"), values["title"], known.values(), noun="project"
    )
    row = models.Project(**values, created_at=now, updated_at=now)
    store.orm.add(row)
    store.orm.flush()
    return _one(store, row.id, today)


def find(store: Store, name: str) -> int:
    """Return the id of the project that `name` means; raises NotFoundError, UsageError."""
    return plans.glance.find(store, "project", name)


def one(store: Store, name: str, *, today: date) -> Project:
    """Return the project that `name` means, with hours, steps and hand-off."""
    return _one(store, find(store, name), today)


def change(
    store: Store,
    project_id: int,
    fields: Mapping[str, Any],
    *,
    today: date,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[Project, tuple[str, ...]]:
    """Store changed fields; return the project and the names of those that differ.

    Raises InvalidError when work that was handed off would be mine, ConflictError when it was
    changed after `seen`.
    """
    row = store.orm.get_one(models.Project, project_id)
    plans.rows.refuse_changed(row, seen, noun="project")
    wanted = plans.naming.linked(store, fields)
    titles = {title: slug for title, slug in _titles(store).items() if slug != row.slug}
    if "title" in wanted:
        wanted["title"] = texts.checked_name(wanted["title"], noun="project")
        plans.naming.refuse_twin(wanted["title"], titles, noun="project")
    if "slug" in wanted:
        wanted["slug"] = plans.naming.checked_slug(wanted["slug"], titles.values(), noun="project")
    if "owner" in wanted:
        wanted["owner"] = texts.checked_text(wanted["owner"] or ME, field="owner")
    after = {**row.model_dump(), **wanted}
    if after["status"] == "handed-off" and texts.key(after["owner"]) == ME:
        raise InvalidError(
            "work that was handed off has an owner other than me",
            hint=f"journal project resume {row.slug} takes it back",
        )
    changed = plans.rows.put(row, wanted, now)
    return _one(store, project_id, today), changed


def close(
    store: Store, project_id: int, status: str, *, on: date | None, today: date, now: datetime
) -> tuple[Project, bool]:
    """Close a project as done or dropped on a day, today without one; return it and whether
    anything changed.
    """
    row = store.orm.get_one(models.Project, project_id)
    if row.status == status and on is None:
        return _one(store, project_id, today), False
    fields = {"status": status, "closed_on": on or today}
    after, changed = change(store, project_id, fields, today=today, now=now)
    return after, bool(changed)


def reopen(
    store: Store, project_id: int, status: str, *, today: date, now: datetime
) -> tuple[Project, bool]:
    """Make a project active or paused, with no closing day; return it and whether anything changed."""
    fields = {"status": status, "closed_on": None}
    after, changed = change(store, project_id, fields, today=today, now=now)
    return after, bool(changed)


def hand_off(
    store: Store, project_id: int, to: str | None, *, on: date | None, today: date, now: datetime
) -> tuple[Project, bool]:
    """Hand a project to the team whose work it is, from a day on, today without one.

    Without `to` it goes to its owner. Raises InvalidError when that would be me.
    """
    row = store.orm.get_one(models.Project, project_id)
    owner = to or row.owner
    if texts.key(owner) == ME:
        raise InvalidError(
            f"{row.slug} is your own work: to whom does it go",
            hint=f"journal project handoff {row.slug} --to TEAM",
        )
    fields: dict[str, Any] = {"status": "handed-off", "owner": owner}
    if on is not None or row.status != "handed-off":
        fields["closed_on"] = on or today
    after, changed = change(store, project_id, fields, today=today, now=now)
    return after, bool(changed)


def shown(store: Store, project_id: int, *, today: date) -> ProjectShown:
    """Return everything about one project, its newest entries with their short names."""
    entries = ledger.entries.within(store, most=RECENT, project_id=project_id)
    end = periods.later(today, 1)
    year = periods.year_ago(periods.day_of(end)).start
    felt = ledger.entries.within(store, year, end, project_id=project_id)
    return ProjectShown(
        _one(store, project_id, today),
        plans.glance_work.milestones(store, project_id=project_id, closed=True),
        tuple(plans.glance.named(store, entries)),
        0,
        charges.charge((entry.charge, entry.minutes) for entry in felt if entry.kind != "study"),
    )


def remove(
    store: Store, project_id: int, *, today: date, now: datetime, rehearse: bool = False
) -> ProjectRemoved:
    """Delete a project, and return what stays without it.

    Its lines keep whose work they were: those that name no owner take the project's.
    """
    project = _one(store, project_id, today)
    entries = ledger.entries.within(store, project_id=project_id)
    steps = plans.glance_work.milestones(store, project_id=project_id, closed=True)
    owned = 0
    if not project.mine:
        owned = sum(entry.owner is None and entry.kind != "study" for entry in entries)
    if not rehearse:
        if owned:
            ledger.entries.keep_owner(store, project_id, project.owner, now=now)
        store.orm.delete(store.orm.get_one(models.Project, project_id))
        store.orm.flush()
    minutes = sum(entry.minutes or 0 for entry in entries)
    return ProjectRemoved(project, minutes, len(entries), len(steps), rehearse, owned)


def _one(store: Store, project_id: int, today: date) -> Project:
    return plans.glance_work.projects(store, today, project_id=project_id)[0]


def _titles(store: Store) -> dict[str, str]:
    return dict(store.orm.exec(select(models.Project.title, models.Project.slug)).all())
