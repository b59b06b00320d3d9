"""What was changed of weights and ratings after a result was first shown, from the change log."""

from collections.abc import Mapping
from typing import Any

from journal.plans import read_roles
from journal.storage import images
from journal.storage.door import Store
from journal.views.roles import LateEdit

OF_COMPARISON = """
SELECT batch, before, after FROM change
WHERE table_name = 'comparison' AND row_uid = :uid AND batch IS NOT NULL ORDER BY id
"""
LATER = """
SELECT table_name, before, after FROM change
WHERE table_name IN ('criterion', 'rating') AND batch > :batch ORDER BY id
"""
WEIGHTS = ("swing", "rank")

Key = tuple[str, str, str | None]
"""What changed, of which criterion, and of which role for a rating."""

Step = tuple[Key, str, str]
"""What changed, the figure it had, and the one it got."""


def since_shown(store: Store) -> tuple[LateEdit, ...]:
    """Return what changed of swings, ranks and ratings since the result was first shown.

    One item each, with every figure it has had, in order of the first change. A first weight of a
    new criterion and a first rating are no changes of what was shown.
    """
    batch = _first_shown(store)
    if batch is None:
        return ()
    criteria = {each.id: each.slug for each in read_roles.criteria(store, dropped=True)}
    roles = {each.id: each.slug for each in read_roles.roles(store)}
    steps: dict[Key, list[str]] = {}
    for table, before, after in store.sql.execute(LATER, {"batch": batch}):
        old = images.read(before) if before is not None else {}
        new = images.read(after) if after is not None else {}
        found = _criterion(old, new) if table == "criterion" else _rating(old, new, criteria, roles)
        for key, was, now in found:
            steps.setdefault(key, [was]).append(now)
    return tuple(LateEdit(what, slug, of, tuple(held)) for (what, slug, of), held in steps.items())


def _first_shown(store: Store) -> int | None:
    """Return the batch that set `seen_at`; None when it is not set or the log does not know."""
    running = read_roles.running(store)
    if running.seen_at is None:
        return None
    found = None
    for batch, before, after in store.sql.execute(OF_COMPARISON, {"uid": running.uid}):
        was = images.read(before).get("seen_at") if before is not None else None
        now = images.read(after).get("seen_at") if after is not None else None
        if was is None and now is not None:
            found = int(batch)
    return found


def _criterion(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Step]:
    """Return a weight that was changed, and a weighed criterion that came or went."""
    slug = (new or old)["slug"]
    was, now = _counts(old), _counts(new)
    found: list[Step] = []
    if was != now and (old.get("dropped_on") != new.get("dropped_on") or not (old and new)):
        found.append((("listed", slug, None), "", "added" if now else "removed"))
    if old and new:
        found += [
            ((column, slug, None), _figure(old[column]), _figure(new[column]))
            for column in WEIGHTS
            if old[column] != new[column] and (old[column] is not None)
        ]
    return found


def _counts(row: Mapping[str, Any]) -> bool:
    """Whether a criterion is in the list and has a weight."""
    return (
        bool(row)
        and row["dropped_on"] is None
        and any(row[column] is not None for column in WEIGHTS)
    )


def _rating(
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    criteria: Mapping[int, str],
    roles: Mapping[int, str],
) -> list[Step]:
    """Return a changed rating; one that goes with its role or criterion is told by these."""
    if not old or not new:
        return []
    slug, of = criteria.get(new["criterion_id"]), roles.get(new["role_id"])
    was, now = (
        "/".join(_figure(row[part]) for part in ("low", "likely", "high")) for row in (old, new)
    )
    return [] if was == now or slug is None or of is None else [(("rating", slug, of), was, now)]


def _figure(value: float | None) -> str:
    return "none" if value is None else f"{value:g}"
