"""Learning goals: added, changed, closed, linked to roles, reviewed at growing distances, removed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import select

from journal import ledger, models, plans
from journal.domain import texts, uid
from journal.storage.door import Store
from journal.views.goals import Goal, GoalRemoved, GoalRole, GoalShown
from journal.views.milestones import Milestone

KINDS = ("certification", "course", "skill", "reading")
OPEN = ("planned", "active")
RECENT = 10
"""How many entries a goal's own page shows."""


def add(store: Store, fields: Mapping[str, Any], *, today: date, now: datetime) -> Goal:
    """Store a goal and return it; raises InvalidError for its title, ConflictError for a second one."""
    title = texts.checked_name(fields["title"], noun="goal")
    known = _titles(store)
    plans.naming.refuse_twin(title, known, noun="goal")
    slug = plans.naming.new_slug(fields.get("slug"), title, known.values(), noun="goal")
    values = {"kind": "skill", "status": "active", **fields, "title": title, "slug": slug}
    row = models.Goal(**values, created_at=now, updated_at=now)
    store.orm.add(row)
    store.orm.flush()
    return _one(store, row.id, today)


def find(store: Store, name: str) -> int:
    """Return the id of the goal that `name` means; raises NotFoundError, UsageError."""
    return plans.glance.find(store, "goal", name)


def one(store: Store, name: str, *, today: date) -> Goal:
    """Return the goal that `name` means, with hours, steps, roles and pace."""
    return _one(store, find(store, name), today)


def change(
    store: Store,
    goal_id: int,
    fields: Mapping[str, Any],
    *,
    today: date,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[Goal, tuple[str, ...]]:
    """Store changed fields; return the goal and the names of those that differ.

    A goal that becomes planned or active again has no closing day. Raises ConflictError when it
    was changed after `seen`.
    """
    row = store.orm.get_one(models.Goal, goal_id)
    plans.rows.refuse_changed(row, seen, noun="goal")
    wanted = dict(fields)
    titles = {title: slug for title, slug in _titles(store).items() if slug != row.slug}
    if "title" in wanted:
        wanted["title"] = texts.checked_name(wanted["title"], noun="goal")
        plans.naming.refuse_twin(wanted["title"], titles, noun="goal")
    if "slug" in wanted:
        wanted["slug"] = plans.naming.checked_slug(wanted["slug"], titles.values(), noun="goal")
    if wanted.get("status") in OPEN:
        wanted["closed_on"] = None
    before = row.slug
    changed = plans.rows.put(row, wanted, now)
    if "slug" in changed:
        plans.metric_sources.renamed(store, "hours:goal", before, row.slug, now=now)
    return _one(store, goal_id, today), changed


def close(
    store: Store, goal_id: int, status: str, *, on: date | None, today: date, now: datetime
) -> tuple[Goal, bool]:
    """Close a goal as achieved or dropped on a day, today without one; return it and whether
    anything changed.
    """
    row = store.orm.get_one(models.Goal, goal_id)
    if row.status == status and on is None:
        return _one(store, goal_id, today), False
    changed = plans.rows.put(row, {"status": status, "closed_on": on or today}, now)
    return _one(store, goal_id, today), bool(changed)


def link(
    store: Store, goal_id: int, role: str, strength: int, gain: float | None, *, now: datetime
) -> tuple[GoalRole, bool]:
    """Say how much a goal prepares for a role; return the link and whether anything changed.

    `gain` None leaves what was said before. Raises NotFoundError for an unknown role.
    """
    role_id = plans.glance.find(store, "role", role)
    goal = store.orm.get_one(models.Goal, goal_id)
    target = store.orm.get_one(models.Role, role_id)
    row = store.orm.get(models.GoalRole, (goal_id, role_id))
    if row is None:
        name = uid.natural_uid("goal_role", goal.uid, target.uid)
        row = models.GoalRole(
            goal_id=goal_id,
            role_id=role_id,
            strength=strength,
            gain=gain,
            uid=name,
            created_at=now,
            updated_at=now,
        )
        store.orm.add(row)
        store.orm.flush()
        return GoalRole(target.slug, strength, gain), True
    wanted: dict[str, Any] = {"strength": strength}
    if gain is not None:
        wanted["gain"] = gain
    changed = plans.rows.put(row, wanted, now)
    return GoalRole(target.slug, row.strength, row.gain), bool(changed)


def spaced(
    store: Store, goal_id: int, topic: str | None, *, on: date, days: Sequence[int], now: datetime
) -> tuple[Milestone, ...]:
    """Plan to look at a topic again `days` after `on`, as dated steps; those there are stay as they
    are.

    Returns the new steps only.
    """
    goal = store.orm.get_one(models.Goal, goal_id)
    about = topic or goal.title
    there = {
        (step.title, step.due)
        for step in plans.glance_work.milestones(store, goal_id=goal_id, closed=True)
    }
    made = []
    for distance in sorted(set(days)):
        title = f"review after {distance} {'day' if distance == 1 else 'days'}: {about}"
        due = on + timedelta(days=distance)
        if (title, due) not in there:
            fields = {"title": title, "due": due, "goal_id": goal_id}
            made.append(plans.milestones.add(store, fields, now=now))
    return tuple(made)


def shown(store: Store, goal_id: int, *, today: date) -> GoalShown:
    """Return everything about one goal, its newest entries with their short names."""
    entries = ledger.entries.within(store, most=RECENT, goal_id=goal_id)
    credentials = store.orm.exec(
        select(models.Credential.name).where(models.Credential.goal_id == goal_id)
    ).all()
    return GoalShown(
        _one(store, goal_id, today),
        plans.glance_work.milestones(store, goal_id=goal_id, closed=True),
        tuple(sorted(credentials)),
        tuple(plans.glance.named(store, entries)),
        0,
    )


def remove(store: Store, goal_id: int, *, today: date, rehearse: bool = False) -> GoalRemoved:
    """Delete a goal and its links to roles, and return what stays without it."""
    goal = _one(store, goal_id, today)
    entries = ledger.entries.within(store, goal_id=goal_id)
    row = store.orm.get_one(models.Goal, goal_id)
    credentials = store.orm.exec(
        select(models.Credential.id).where(models.Credential.goal_id == goal_id)
    ).all()
    steps = plans.glance_work.milestones(store, goal_id=goal_id, closed=True)
    if not rehearse:
        store.orm.delete(row)
        store.orm.flush()
    minutes = sum(entry.minutes or 0 for entry in entries)
    return GoalRemoved(
        goal, minutes, len(entries), len(steps), len(credentials), len(goal.roles), rehearse
    )


def _one(store: Store, goal_id: int, today: date) -> Goal:
    return plans.glance_work.goals(store, today, goal_id=goal_id)[0]


def _titles(store: Store) -> dict[str, str]:
    return dict(store.orm.exec(select(models.Goal.title, models.Goal.slug)).all())
