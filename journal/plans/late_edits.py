"""What was changed of weights and ratings after a result was first shown, from the change log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from journal.domain import codec
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
WHERE table_name IN ('criterion', 'rating', 'comparison') AND batch > :batch ORDER BY id
"""
WEIGHTS = ("swing", "rank")
WAY = ("weights_from", "firmness")
"""How the weights of all criteria are had, and how firmly."""

Key = tuple[str, str, str | None]
"""What changed, of which criterion, and of which role for a rating."""

Step = tuple[Key, str, str]
"""What changed, the figure it had, and the one it got."""


def since_shown(store: Store) -> tuple[LateEdit, ...]:
    """Return what changed of weights, scales and ratings since the result was first shown.

    One item each, with every figure it has had, in order of the first change. A first weight of a
    new criterion and a first rating are no changes of what was shown.
    """
    shown = first_shown(store)
    if shown is None:
        return ()
    batch = shown[0]
    criteria = {each.id: each.slug for each in read_roles.criteria(store, dropped=True)}
    roles = {each.id: each.slug for each in read_roles.roles(store)}
    steps: dict[Key, list[str]] = {}
    for table, before, after in store.sql.execute(LATER, {"batch": batch}):
        old = images.read(before) if before is not None else {}
        new = images.read(after) if after is not None else {}
        if table == "rating":
            found = _rating(old, new, criteria, roles)
        else:
            found = _criterion(old, new) if table == "criterion" else _way(old, new)
        for key, was, now in found:
            steps.setdefault(key, [was]).append(now)
    return tuple(LateEdit(what, slug, of, tuple(held)) for (what, slug, of), held in steps.items())


def first_shown(store: Store) -> tuple[int, datetime] | None:
    """Return the batch and the instant at which the result of the running comparison was first
    shown, None when it was not or the log does not know. An undo does not make it unseen.
    """
    running = read_roles.running(store)
    for batch, before, after in store.sql.execute(OF_COMPARISON, {"uid": running.uid}):
        was = images.read(before).get("seen_at") if before is not None else None
        now = images.read(after).get("seen_at") if after is not None else None
        if was is None and now is not None:
            return int(batch), codec.instant(now)
    return None


def _criterion(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Step]:
    """Return a weight or a scale that was changed, and a weighed criterion that came or went."""
    slug = (new or old)["slug"]
    was, now = _counts(old), _counts(new)
    found: list[Step] = []
    if was != now and (old.get("dropped_on") != new.get("dropped_on") or not (old and new)):
        found.append((("listed", slug, None), "", "added" if now else "removed"))
    if was and new:
        found += [
            ((column, slug, None), _figure(old[column]), _figure(new[column]))
            for column in WEIGHTS
            if old[column] != new[column]
        ]
        if _scale(old) != _scale(new):
            found.append((("scale", slug, None), _scale(old), _scale(new)))
    return found


def _way(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Step]:
    """Return another way to weigh, or another firmness."""
    return [
        ((column, "", None), str(old[column]), str(new[column]))
        for column in WAY
        if old and new and old[column] != new[column]
    ]


def _scale(row: Mapping[str, Any]) -> str:
    """Return what gives a rating its value: the ends of a number, and points between them."""
    if row["kind"] != "number":
        return str(row["kind"])
    points = f" by {row['points']}" if row["points"] else ""
    return f"{row['worst']} to {row['best']}{points}"


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
