"""Objectives: added, changed, graded or dropped, carried into a coming quarter, removed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlmodel import select

from journal import models, plans
from journal.domain import key_results, texts
from journal.errors import ConflictError
from journal.plans import read_objectives
from journal.storage.door import Store
from journal.views.intended import ObjectiveKept
from journal.views.objectives import KeyResultDraft


def add(store: Store, fields: Mapping[str, Any], *, now: datetime) -> int:
    """Store an objective and return its id; raises InvalidError for its title, ConflictError for a
    second one of that title in its quarter.
    """
    values = {"kind": "aspirational", **fields}
    values["title"] = texts.checked_text(values["title"].strip(), field="objective")
    _refuse_twin(read_objectives.objectives(store), values["title"], values["quarter"], None)
    row = models.Objective(**values, created_at=now, updated_at=now)
    store.orm.add(row)
    store.orm.flush()
    return row.id


def change(
    store: Store,
    objective_id: int,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[str, ...]:
    """Store changed fields and return the names of those that differ.

    Raises InvalidError for a title, ConflictError for a second one in its quarter, or when it was
    changed after `seen`.
    """
    row = store.orm.get_one(models.Objective, objective_id)
    plans.rows.refuse_changed(row, seen, noun="objective")
    wanted = dict(fields)
    if "title" in wanted:
        wanted["title"] = texts.checked_text(wanted["title"].strip(), field="objective")
    after = {"title": row.title, "quarter": row.quarter, **wanted}
    if {"title", "quarter"} & set(wanted):
        held = read_objectives.objectives(store)
        _refuse_twin(held, after["title"], after["quarter"], objective_id)
    changed = plans.rows.put(row, wanted, now)
    if changed:
        store.orm.flush()
    return changed


def grade(
    store: Store,
    objective_id: int,
    *,
    on: date | None,
    note: str | None,
    today: date,
    now: datetime,
) -> bool:
    """Grade an objective on a day, today without one; return whether anything changed.

    One that is graded keeps its day unless another is said, and its note likewise.
    """
    row = store.orm.get_one(models.Objective, objective_id)
    wanted: dict[str, Any] = {}
    if on is not None or key_results.state(row.graded_on, row.grade_note) != "graded":
        wanted["graded_on"] = on or today
    if note is not None:
        wanted["grade_note"] = texts.checked_text(note, field="note")
    elif key_results.state(row.graded_on, row.grade_note) == "dropped":
        wanted["grade_note"] = None
    return bool(change(store, objective_id, wanted, now=now))


def drop(
    store: Store, objective_id: int, *, on: date | None, why: str | None, today: date, now: datetime
) -> bool:
    """Give an objective up on a day, today without one; return whether anything changed."""
    row = store.orm.get_one(models.Objective, objective_id)
    if why is not None:
        texts.checked_text(why, field="why")
    dropped = key_results.state(row.graded_on, row.grade_note) == "dropped"
    if dropped and on is None and why is None:
        return False
    wanted: dict[str, Any] = {"graded_on": on or (row.graded_on if dropped else today)}
    if why is not None or not dropped:
        wanted["grade_note"] = key_results.dropped_note(why)
    return bool(change(store, objective_id, wanted, now=now))


def carry(
    store: Store,
    objective_id: int,
    quarter: date,
    drafts: Iterable[KeyResultDraft],
    *,
    now: datetime,
) -> tuple[int, bool]:
    """Store an objective of a coming quarter that carries one on, with the key results given.

    Returns its id, and whether it is new: one that is there already is left as it is.
    """
    row = store.orm.get_one(models.Objective, objective_id)
    there = store.orm.exec(
        select(models.Objective.id).where(
            models.Objective.carried_from == objective_id, models.Objective.quarter == quarter
        )
    ).first()
    if there is not None:
        return there, False
    fields = {"title": row.title, "kind": row.kind, "why": row.why, "quarter": quarter}
    made = add(store, {**fields, "carried_from": objective_id}, now=now)
    for draft in drafts:
        plans.key_results.add(store, made, draft, now=now)
    return made, True


def remove(store: Store, objective_id: int) -> None:
    """Delete an objective; its key results and their check-ins go with it."""
    store.orm.delete(store.orm.get_one(models.Objective, objective_id))
    store.orm.flush()


def _refuse_twin(
    held: Iterable[ObjectiveKept], title: str, quarter: date, itself: int | None
) -> None:
    for each in held:
        same = each.quarter == quarter and texts.key(each.title) == texts.key(title)
        if same and each.id != itself:
            raise ConflictError(
                f"there is an objective {texts.quoted(each.title)} in that quarter already",
                hint=f"journal okr show {each.id}",
            )
