"""Key results: added to an objective, changed, removed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from journal import models, plans
from journal.domain import key_results, texts
from journal.errors import ConflictError
from journal.plans import read_objectives
from journal.storage.door import Store
from journal.views.intended import KeyResultKept, ObjectiveKept
from journal.views.objectives import KeyResultDraft


def add(store: Store, objective_id: int, draft: KeyResultDraft, *, now: datetime) -> int:
    """Store a key result and return its id.

    Raises InvalidError for its title, or a target on the wrong side of its start; ConflictError for
    a second one of that title in the objective.
    """
    title = texts.checked_text(draft.title.strip(), field="key result")
    metric = store.orm.get_one(models.Metric, draft.metric_id)
    key_results.check(draft.kind, draft.baseline, draft.target, metric.better)
    _refuse_twin(plans.objectives.one(store, objective_id), title, None)
    row = models.KeyResult(
        **{**draft._asdict(), "title": title},
        objective_id=objective_id,
        created_at=now,
        updated_at=now,
    )
    store.orm.add(row)
    store.orm.flush()
    return row.id


def find(store: Store, word: str, *, running: date) -> tuple[ObjectiveKept, KeyResultKept]:
    """Return the key result that `word` means, its number or a part of its title, and its objective.

    The quarter that begins on `running` is looked at first, then open objectives, then all. Raises
    NotFoundError with near names, UsageError when several fit.
    """
    held = read_objectives.objectives(store)
    tiers = [
        _names(each for each in held if each.quarter == running and each.graded_on is None),
        _names(each for each in held if each.graded_on is None),
        _names(held),
    ]
    found = plans.naming.in_tiers(tiers, word, noun="okr", called="key result")
    return one(store, found)


def one(store: Store, key_result_id: int) -> tuple[ObjectiveKept, KeyResultKept]:
    """Return a key result by its id, after its objective."""
    return next(
        (objective, each)
        for objective in read_objectives.objectives(store)
        for each in objective.key_results
        if each.id == key_result_id
    )


def _names(held: Iterable[ObjectiveKept]) -> list[tuple[int, str]]:
    return [(each.id, each.title) for objective in held for each in objective.key_results]


def change(
    store: Store,
    key_result_id: int,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[str, ...]:
    """Store changed fields and return the names of those that differ.

    Raises InvalidError for a target on the wrong side of its start, ConflictError for a second
    title in the objective, or when it was changed after `seen`.
    """
    row = store.orm.get_one(models.KeyResult, key_result_id)
    if seen is not None and row.updated_at != seen:
        raise ConflictError("the key result was changed meanwhile; nothing was overwritten")
    wanted = dict(fields)
    if "title" in wanted:
        wanted["title"] = texts.checked_text(wanted["title"].strip(), field="key result")
        _refuse_twin(plans.objectives.one(store, row.objective_id), wanted["title"], row.id)
    after = {**row.model_dump(), **wanted}
    metric = store.orm.get_one(models.Metric, after["metric_id"])
    key_results.check(after["kind"], after["baseline"], after["target"], metric.better)
    changed = tuple(name for name, value in wanted.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, wanted[name])
    if changed:
        row.updated_at = now
        store.orm.flush()
    return changed


def remove(store: Store, key_result_id: int) -> None:
    """Delete a key result; its check-ins go with it, its metric stays."""
    store.orm.delete(store.orm.get_one(models.KeyResult, key_result_id))
    store.orm.flush()


def _refuse_twin(objective: ObjectiveKept, title: str, itself: int | None) -> None:
    for each in objective.key_results:
        if each.id != itself and texts.key(each.title) == texts.key(title):
            raise ConflictError(
                f"there is a key result {texts.quoted(each.title)} in that objective already",
                hint=f"journal okr kr edit {each.id} --to VALUE",
            )
