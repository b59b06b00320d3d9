"""What roles are judged by: one list for all of them, with both ends described beforehand."""

import json
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from journal import models
from journal.domain import fit, ratings, role_reasons, texts, weights
from journal.errors import ConflictError, InvalidError
from journal.plans import read_roles
from journal.storage.door import Store
from journal.views.criteria import Criterion, CriterionDraft

KINDS = ("rating", "number", "must")
RESERVED = ("opens", "offer", "starts", "weight", "lock", "horizon")
"""Slugs that the keys of `--what-if` need for themselves."""

FIELDS = (
    "name",
    "slug",
    "kind",
    "worst",
    "best",
    "unit",
    "points",
    "at_least",
    "at_most",
    "evidence",
)
"""Columns that an edit may change; weights have their own verb."""


def add(store: Store, draft: CriterionDraft, *, now: datetime, anyway: bool = False) -> Criterion:
    """Store a criterion.

    Raises InvalidError for a missing end, a bad scale, a twenty-first criterion, and a name that
    speaks of chance unless `anyway`; ConflictError for a name or slug that is taken.
    """
    known = read_roles.criteria(store)
    if len(known) >= fit.MOST_CRITERIA:
        raise InvalidError(
            f"{len(known) + 1} criteria are more than {fit.MOST_CRITERIA}",
            hint="four to eight are enough: journal role criterion list",
        )
    name = checked_name(store, draft.name, anyway=anyway)
    fields = {field: getattr(draft, field) for field in FIELDS if field not in ("name", "slug")}
    fields.update(name=name, slug=_free_slug(store, draft.slug, name))
    _refuse(fields)
    row = models.Criterion(
        **{**fields, "points": _points_text(draft.points)},
        position=1 + max((each.position for each in known), default=0),
        created_at=now,
        updated_at=now,
    )
    store.orm.add(row)
    store.orm.flush()
    if draft.swing is not None or draft.rank is not None:
        _set_weight(row, draft.swing, draft.rank)
    return read_roles.criterion(store, row.slug)


def change(
    store: Store,
    criterion: Criterion,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    anyway: bool = False,
) -> tuple[Criterion, tuple[str, ...]]:
    """Store changed columns of a criterion (see FIELDS) and return what differs.

    Raises as `add` does, and ConflictError for another kind while ratings stand on the old one.
    """
    row = store.orm.get_one(models.Criterion, criterion.id)
    wanted = dict(fields)
    if "name" in wanted and texts.key(wanted["name"]) != texts.key(row.name):
        wanted["name"] = checked_name(store, wanted["name"], anyway=anyway)
    if wanted.get("slug") not in (None, row.slug):
        wanted["slug"] = _free_slug(store, wanted["slug"], row.name)
    held = {name: getattr(criterion, name) for name in FIELDS}
    rated, _ = read_roles.criterion_parts(store, criterion.id)
    if wanted.get("kind", row.kind) != row.kind and rated:
        raise ConflictError(
            f"{row.slug} has {rated} ratings on its scale",
            hint=f"journal role criterion rm {row.slug}, then add it anew",
        )
    _refuse({**held, **wanted})
    changed = tuple(name for name, value in wanted.items() if held[name] != value)
    for name in changed:
        value = wanted[name]
        setattr(row, name, _points_text(value) if name == "points" else value)
    if changed:
        row.updated_at = now
        store.orm.flush()
    return read_roles.criterion(store, row.slug), changed


def weigh(
    store: Store,
    *,
    swings: Mapping[int, float] | None = None,
    ranks: Mapping[int, int] | None = None,
    now: datetime,
) -> tuple[str, ...]:
    """Store swing points or ranks by id and return the slugs of what changed.

    Raises InvalidError for points outside 0 to 100, when all would be zero, and for a must.
    """
    changed = []
    said = swings if swings is not None else ranks or {}
    for number, figure in said.items():
        row = store.orm.get_one(models.Criterion, number)
        if row.kind == "must":
            raise InvalidError(
                f"{row.slug} is a must and has no weight", hint="journal role criterion list"
            )
        before = row.swing if swings is not None else row.rank
        if before == figure:
            continue
        _set_weight(row, *((figure, row.rank) if swings is not None else (row.swing, int(figure))))
        row.updated_at = now
        changed.append(row.slug)
    store.orm.flush()
    held = {c.slug: c.swing for c in read_roles.criteria(store) if c.kind != "must"}
    if swings is not None and held and all(swing is not None for swing in held.values()):
        weights.from_swings({slug: swing or 0.0 for slug, swing in held.items()})
    return tuple(changed)


def drop(store: Store, criterion: Criterion, *, on: date, now: datetime) -> Criterion:
    """Take a criterion out of the list; its ratings stay, and `rm` deletes."""
    row = store.orm.get_one(models.Criterion, criterion.id)
    if row.dropped_on is None:
        row.dropped_on = on
        row.updated_at = now
        store.orm.flush()
    return read_roles.criterion(store, row.slug)


def remove(store: Store, criterion: Criterion) -> None:
    """Delete a criterion with its ratings; pros and cons stay without it."""
    store.orm.delete(store.orm.get_one(models.Criterion, criterion.id))
    store.orm.flush()


def checked_name(store: Store, name: str, *, anyway: bool = False) -> str:
    """Return the name of a new criterion; raises InvalidError for one that names a chance unless
    `anyway`, ConflictError for one that is taken.
    """
    checked = texts.checked_name(name, noun="criterion")
    word = role_reasons.names_a_chance(checked)
    if word is not None and not anyway:
        raise InvalidError(
            f"{texts.quoted(checked)} names a chance: a chance multiplies, it does not add",
            hint="journal role offer ROLE --opens 50% --offer 70% · --anyway if it only sounds so",
            reason="chance",
        )
    for each in read_roles.criteria(store, dropped=True):
        if texts.key(each.name) == texts.key(checked):
            raise ConflictError(
                f"there is a criterion {texts.quoted(each.name)} already",
                hint=f"journal role criterion edit {each.slug}",
            )
    return checked


def _free_slug(store: Store, asked: str | None, name: str) -> str:
    taken = {each.slug for each in read_roles.criteria(store, dropped=True)}
    wanted = texts.slug(name) or "criterion" if asked is None else asked
    if asked is not None and (texts.slug(asked) != asked or not asked or asked.isdigit()):
        raise InvalidError(
            f"{texts.quoted(asked)} is not a short name", hint="a–z, 0–9 and hyphens"
        )
    if wanted in RESERVED:
        raise InvalidError(f"“{wanted}” is kept for --what-if", hint="--slug another-word")
    if wanted in taken:
        raise ConflictError(
            f"there is a criterion {wanted} already", hint=f"journal role criterion edit {wanted}"
        )
    return wanted


def _refuse(fields: Mapping[str, Any]) -> None:
    """Say in words what no scale can be made of."""
    kind, slug = fields["kind"], fields["slug"]
    if kind not in KINDS:
        raise InvalidError(f"no kind {texts.quoted(kind)}", hint=", ".join(KINDS))
    if fields["evidence"] not in (None, "charge"):
        raise InvalidError(f"no evidence {texts.quoted(fields['evidence'])}", hint="charge")
    if kind == "must":
        if fields["points"]:
            raise InvalidError(f"{slug} is a must: points are for numbers", hint="--kind number")
    else:
        for end in ("worst", "best"):
            if not fields[end].strip():
                raise InvalidError(
                    f"{slug} has no {end}: both ends are described before anything is rated",
                    hint=f"--{end} “…”",
                    reason="anchor",
                )
            texts.checked_text(fields[end], field=end)
    for name in ("at_least", "at_most"):
        if fields[name] is not None and kind != "must":
            raise InvalidError(f"{slug}: limits are for a must", hint="--kind must")
    _check_scale(kind, slug, fields)


def _check_scale(kind: str, slug: str, fields: Mapping[str, Any]) -> None:
    ends: dict[str, float | None] = {"worst": None, "best": None}
    if kind == "number":
        for end in ends:
            try:
                ends[end] = float(fields[end])
            except ValueError:
                raise InvalidError(
                    f"{end}: {texts.quoted(fields[end])} is not a number",
                    hint="--kind number --worst 50 --best 10",
                ) from None
    elif fields["points"]:
        raise InvalidError(f"{slug}: points are for numbers", hint="--kind number")
    ratings.check(
        ratings.Criterion(
            slug,
            kind,
            ends["worst"],
            ends["best"],
            tuple(fields["points"]),
            fields["at_least"],
            fields["at_most"],
        )
    )


def _points_text(points: Any) -> str | None:
    return json.dumps([list(point) for point in points]) if points else None


def _set_weight(row: models.Criterion, swing: float | None, rank: int | None) -> None:
    if swing is not None and not (math.isfinite(swing) and 0 <= swing <= 100):
        raise InvalidError(
            f"“{swing:g}” is not a swing of {row.slug}: points are 0 to 100",
            hint="journal role criterion weigh",
        )
    if rank is not None and rank < 1:
        raise InvalidError(f"“{rank}” is not a rank: the first is 1")
    row.swing, row.rank = swing, rank
