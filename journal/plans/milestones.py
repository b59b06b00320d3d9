"""Steps, promises and answers owed: added, changed, done, dropped, removed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from journal import models, plans
from journal.domain import periods, promises, texts
from journal.errors import ConflictError, InvalidError
from journal.storage.door import Store
from journal.views.milestones import Milestone


def add(store: Store, fields: Mapping[str, Any], *, now: datetime) -> Milestone:
    """Store a step and return it; raises InvalidError for its title, ConflictError when it is open
    already.
    """
    fields = plans.naming.linked(store, fields)
    _check(fields, {})
    for step in plans.glance_work.milestones(
        store, goal_id=fields.get("goal_id"), project_id=fields.get("project_id")
    ):
        same = (step.goal_id, step.project_id) == (fields.get("goal_id"), fields.get("project_id"))
        if same and texts.key(step.title) == texts.key(fields["title"]):
            raise ConflictError(
                f"there is an open step {texts.quoted(step.title)} already",
                hint=f"journal milestone show {step.id}",
            )
    people = {
        name: plans.glance.as_written(store, fields.get(name))
        for name in ("promised_to", "waiting_on")
    }
    row = models.Milestone(**{**fields, **people}, created_at=now, updated_at=now)
    store.orm.add(row)
    store.orm.flush()
    return one(store, row.id)


def find(store: Store, word: str) -> int:
    """Return the id of the step that `word` means: its number, or the start or a part of its title.

    Open steps are looked at first, so that a step done long ago is in nobody's way. Raises
    NotFoundError with near names, UsageError when several fit.
    """
    every = [(step.id, step.title, step.open) for step in _all(store)]
    running = [(number, title) for number, title, still_open in every if still_open]
    wanted = texts.key(texts.slug(word) or word)
    named = plans.naming.by_number(running)
    if not any(wanted in texts.key(name) for name in named):
        named = plans.naming.by_number((number, title) for number, title, _ in every)
    numbers = {f"#{number}": number for number, _, _ in every}
    typed = word.strip().removeprefix("#")
    if f"#{typed}" in numbers:
        return numbers[f"#{typed}"]
    return plans.glance.chosen(named, "milestone", word)


def _all(store: Store) -> tuple[Milestone, ...]:
    return plans.glance_work.milestones(store, closed=True)


def one(store: Store, milestone_id: int) -> Milestone:
    """Return a step by its id."""
    return plans.glance_work.milestones(store, milestone_id=milestone_id, closed=True)[0]


def change(
    store: Store,
    milestone_id: int,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[Milestone, tuple[str, ...]]:
    """Store changed fields; return the step and the names of those that differ.

    Raises InvalidError for two parents or two sides, ConflictError when it was changed after `seen`.
    """
    row = store.orm.get_one(models.Milestone, milestone_id)
    plans.rows.refuse_changed(row, seen, noun="step")
    fields = plans.naming.linked(store, fields)
    _check(fields, row.model_dump())
    changed = plans.rows.put(row, fields, now)
    return one(store, milestone_id), changed


def close(
    store: Store, milestone_id: int, how: str, *, on: date | None, today: date, now: datetime
) -> tuple[Milestone, bool]:
    """Close a step as done or dropped (`how`) on a day, today without one; return it and whether
    anything changed. Raises InvalidError for a day before it was asked.
    """
    step = one(store, milestone_id)
    if on is not None and step.asked_on is not None and on < step.asked_on:
        raise InvalidError(
            f"it was asked on {step.asked_on}, and no answer comes before",
            hint=f"journal milestone edit {step.id} --asked {on}",
        )
    there = step.done_on if how == "done" else step.dropped_on
    if there is not None and on is None:
        return step, False
    day = on or today
    fields = {
        "done_on": day if how == "done" else None,
        "dropped_on": day if how == "dropped" else None,
    }
    after, changed = change(store, milestone_id, fields, now=now)
    return after, bool(changed)


def reopen(store: Store, milestone_id: int, *, now: datetime) -> tuple[Milestone, bool]:
    """Make a closed step an open one again; return it and whether anything changed."""
    after, changed = change(store, milestone_id, {"done_on": None, "dropped_on": None}, now=now)
    return after, bool(changed)


def remove(store: Store, milestone_id: int) -> Milestone:
    """Delete a step and return it as it was."""
    step = one(store, milestone_id)
    store.orm.delete(store.orm.get_one(models.Milestone, milestone_id))
    store.orm.flush()
    return step


def kept(steps: Iterable[Milestone], today: date) -> promises.Promises:
    """Return how the promises due in the twelve months up to today were kept (D32); a dropped one
    was taken back and is not among them.
    """
    end = periods.later(today, 1)
    return promises.promises(
        (
            (step.due, step.done_on)
            for step in steps
            if step.promised_to is not None and step.due is not None and step.dropped_on is None
        ),
        periods.year_ago(periods.day_of(end)).start,
        end,
        today,
    )


def _check(fields: Mapping[str, Any], row: Mapping[str, Any]) -> None:
    after = {**row, **fields}
    texts.checked_text(after["title"], field="milestone")
    for name in ("promised_to", "waiting_on"):
        if after.get(name) is not None:
            texts.checked_text(after[name], field=name.replace("_", " "))
    if after.get("goal_id") is not None and after.get("project_id") is not None:
        raise InvalidError(
            "a step belongs to a goal or to a project, not to both", hint="take one of -g and -p"
        )
    if after.get("promised_to") is not None and after.get("waiting_on") is not None:
        raise InvalidError(
            "a step is promised or waited for, not both",
            hint="take one of --promised and --waiting-on",
        )
    if after.get("asked_on") is not None and after.get("waiting_on") is None:
        raise InvalidError("asked: nobody is waited for", hint="--waiting-on NAME --asked DAY")
