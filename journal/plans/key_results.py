"""Key results: added to an objective, changed, removed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from journal import models, plans
from journal.domain import key_results, texts
from journal.errors import ConflictError
from journal.plans import read_objectives
from journal.storage.door import Store
from journal.views.intended import ObjectiveKept
from journal.views.objectives import KeyResultDraft


def add(store: Store, objective_id: int, draft: KeyResultDraft, *, now: datetime) -> int:
    """Store a key result and return its id.

    Raises InvalidError for its title, or a target on the wrong side of its start; ConflictError for
    a second one of that title in the objective, and for an objective that is closed.
    """
    objective = read_objectives.one(store, objective_id)
    if objective.graded_on is not None:
        word = key_results.state(objective.graded_on, objective.grade_note)
        raise ConflictError(
            f"that objective was {word} on {objective.graded_on}",
            hint=f"journal okr edit {objective.id} --clear graded opens it again",
        )
    title = texts.checked_text(draft.title.strip(), field="key result")
    metric = store.orm.get_one(models.Metric, draft.metric_id)
    key_results.check(draft.kind, draft.baseline, draft.target, metric.better)
    _refuse_twin(objective, title, None)
    row = models.KeyResult(
        **{**draft._asdict(), "title": title},
        objective_id=objective_id,
        created_at=now,
        updated_at=now,
    )
    store.orm.add(row)
    store.orm.flush()
    return row.id


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
    plans.rows.refuse_changed(row, seen, noun="key result")
    wanted = dict(fields)
    if "title" in wanted:
        wanted["title"] = texts.checked_text(wanted["title"].strip(), field="key result")
        _refuse_twin(read_objectives.one(store, row.objective_id), wanted["title"], row.id)
    after = {**row.model_dump(), **wanted}
    metric = store.orm.get_one(models.Metric, after["metric_id"])
    key_results.check(after["kind"], after["baseline"], after["target"], metric.better)
    changed = plans.rows.put(row, wanted, now)
    if changed:
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
