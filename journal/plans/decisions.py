"""Decisions: drafted, changed, frozen, corrected by notes, reviewed, dropped, removed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import col, select

from journal import models, plans
from journal.domain import record_text, texts
from journal.domain.decision_days import OUTCOMES
from journal.errors import ConflictError, InvalidError, NotFoundError, UsageError
from journal.storage.door import Store
from journal.views.decisions import ExpectationDraft, Tripwire

REVIEWED = ("happened", "quality", "result", "lesson")
"""What a review says."""


def add(store: Store, fields: Mapping[str, Any], *, now: datetime) -> int:
    """Store a draft and return its id; raises ConflictError when there is a draft of that title."""
    title = texts.checked_text(fields["title"], field="title")
    _refuse_twin(store, title)
    row = models.Decision(**_columns({**fields, "title": title}), created_at=now, updated_at=now)
    store.orm.add(row)
    store.orm.flush()
    return row.id


def change(
    store: Store,
    decision_id: int,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[str, ...]:
    """Store changed fields of a draft and return the names of those that differ.

    A draft that had been dropped is taken up again. Raises ConflictError when the decision is
    frozen, or was changed after `seen`.
    """
    row = store.orm.get_one(models.Decision, decision_id)
    refuse_frozen(row.id, frozen=row.frozen_at is not None)
    plans.rows.refuse_changed(row, seen, noun="decision")
    wanted = _columns(fields)
    if "title" in wanted:
        _refuse_twin(store, texts.checked_text(wanted["title"], field="title"), but=decision_id)
    if wanted.get("successor_of") == decision_id:
        raise InvalidError("a decision does not follow itself")
    if row.reviewed_on is not None:
        wanted["reviewed_on"] = None
    return plans.rows.put(row, wanted, now)


def expect(store: Store, decision_id: int, draft: ExpectationDraft, *, now: datetime) -> bool:
    """Add an expectation to a draft; return whether it was not there already.

    The same text said again gets the new chance and day. Raises ConflictError when the decision is
    frozen.
    """
    row = store.orm.get_one(models.Decision, decision_id)
    refuse_frozen(row.id, frozen=row.frozen_at is not None)
    texts.checked_text(draft.text)
    for held in _expectations(store, decision_id):
        if texts.key(held.text) == texts.key(draft.text):
            changed = plans.rows.put(held, draft._asdict(), now)
            return bool(changed)
    _insert(store, decision_id, draft, now)
    row.updated_at = now
    store.orm.flush()
    return True


def unexpect(store: Store, decision_id: int, number: int, *, now: datetime) -> None:
    """Take an expectation of a draft away; raises NotFoundError for a number that is none."""
    row = store.orm.get_one(models.Decision, decision_id)
    refuse_frozen(row.id, frozen=row.frozen_at is not None)
    store.orm.delete(_numbered(store, decision_id, number))
    row.updated_at = now
    store.orm.flush()


def set_expectations(
    store: Store, decision_id: int, drafts: Sequence[ExpectationDraft], *, now: datetime
) -> bool:
    """Let a draft expect exactly these; those there are keep their rows. Return whether it changed.

    Raises ConflictError when the decision is frozen.
    """
    row = store.orm.get_one(models.Decision, decision_id)
    refuse_frozen(row.id, frozen=row.frozen_at is not None)
    held = _expectations(store, decision_id)
    if {(each.text, each.p, each.due_on) for each in held} == set(drafts):
        return False
    wanted = {texts.key(texts.checked_text(each.text)): each for each in drafts}
    for each in held:
        if texts.key(each.text) not in wanted:
            store.orm.delete(each)
    for draft in wanted.values():
        expect(store, decision_id, draft, now=now)
    row.updated_at = now
    store.orm.flush()
    return True


def freeze(store: Store, decision_id: int, text: str, *, now: datetime) -> None:
    """Keep the canonical text of a decision with its hash: from here on its words stand.

    Raises ConflictError when it is frozen already.
    """
    row = store.orm.get_one(models.Decision, decision_id)
    refuse_frozen(row.id, frozen=row.frozen_at is not None)
    sha256 = record_text.digest(text)
    plans.rows.put(
        row, {"frozen_at": now, "frozen_text": text, "sha256": sha256, "reviewed_on": None}, now
    )
    store.orm.flush()


def note(store: Store, decision_id: int, text: str, *, day: date, now: datetime) -> None:
    """Add a dated correction, which stands beside the frozen text."""
    row = models.DecisionNote(
        decision_id=decision_id,
        day=day,
        text=texts.checked_text(text),
        created_at=now,
        updated_at=now,
    )
    store.orm.add(row)
    store.orm.flush()


def resolve(
    store: Store, decision_id: int, outcomes: Mapping[int, str], *, on: date, now: datetime
) -> tuple[int, ...]:
    """Say how expectations came out, by their number; return the numbers of those that changed.

    Raises NotFoundError for a number that is none, InvalidError for an outcome that is none.
    """
    changed = []
    for number, outcome in outcomes.items():
        row = _numbered(store, decision_id, number)
        if outcome not in OUTCOMES:
            raise InvalidError(
                f"an outcome is not {texts.quoted(outcome)}", hint=f"--resolve {number}=yes"
            )
        if row.outcome != outcome:
            plans.rows.put(row, {"outcome": outcome, "resolved_on": on}, now)
            changed.append(number)
    store.orm.flush()
    return tuple(changed)


def review(
    store: Store, decision_id: int, said: Mapping[str, Any], *, on: date, now: datetime
) -> tuple[str, ...]:
    """Store what a review says (of REVIEWED), and the names of what changed.

    With the quality of decision and outcome both known, and one of them said, it is reviewed on
    that day; `next` is the date of the next review, which without it is done with. Raises
    UsageError for a next date before there is a review.
    """
    row = store.orm.get_one(models.Decision, decision_id)
    wanted = {name: said[name] for name in REVIEWED if name in said}
    for name in ("happened", "lesson"):
        if name in wanted:
            texts.checked_text(wanted[name], field=name)
    judged = "quality" in said or "result" in said
    known = (wanted.get("quality", row.quality), wanted.get("result", row.result))
    if judged and None not in known and not _next_is_set(row, on):
        wanted["reviewed_on"] = on
        if row.review_on is not None and row.review_on > on:
            wanted["review_on"] = on
    if said.get("next") is not None:
        if row.reviewed_on is None and "reviewed_on" not in wanted:
            raise UsageError(
                "the next review comes after this one",
                hint=f"journal decision review {decision_id} --quality good --result mixed "
                f"--next {said['next']}",
            )
        wanted["review_on"] = said["next"]
    changed = plans.rows.put(row, wanted, now)
    store.orm.flush()
    return changed


def _next_is_set(row: models.Decision, day: date) -> bool:
    """Whether a next review is still to come: what is said before it mends the last one."""
    reviewed, next_one = row.reviewed_on, row.review_on
    return reviewed is not None and next_one is not None and next_one > max(reviewed, day)


def drop(store: Store, decision_id: int, *, on: date, now: datetime) -> bool:
    """Close a decision without judging it; return whether it was still open.

    What of its expectations is open becomes void, so that nothing of it is asked for.
    """
    row = store.orm.get_one(models.Decision, decision_id)
    waiting = [each for each in _expectations(store, decision_id) if each.outcome == "open"]
    frozen = row.frozen_at is not None
    if row.reviewed_on is not None and not (frozen and (waiting or _next_is_set(row, on))):
        return False
    for each in waiting if frozen else ():
        plans.rows.put(each, {"outcome": "void", "resolved_on": on}, now)
    if row.reviewed_on is None:
        plans.rows.put(row, {"reviewed_on": on}, now)
    elif row.review_on is not None and row.review_on > on:
        plans.rows.put(row, {"review_on": on}, now)
    store.orm.flush()
    return True


def remove(store: Store, decision_id: int) -> None:
    """Delete a decision, frozen or not, with its expectations and notes."""
    store.orm.delete(store.orm.get_one(models.Decision, decision_id))
    store.orm.flush()


def refuse_frozen(number: int, *, frozen: bool) -> None:
    """Raise ConflictError for a frozen decision: its words stand, a note may follow."""
    if frozen:
        raise ConflictError(
            f"decision {number} is frozen: its words stand",
            hint=f'journal decision note {number} "…" · or journal decision new --successor-of {number}',
            reason="frozen",
        )


def _refuse_twin(store: Store, title: str, *, but: int | None = None) -> None:
    """Raise ConflictError for a second draft of a title; frozen ones may have successors."""
    drafts = store.orm.exec(
        select(models.Decision).where(col(models.Decision.frozen_at).is_(None))
    ).all()
    for row in drafts:
        same = texts.key(row.title) == texts.key(title) and row.id != but
        if same and row.reviewed_on is None:
            raise ConflictError(
                f"there is a draft {texts.quoted(title)} already: #{row.id}",
                hint=f"journal decision freeze {row.id}",
            )


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields as columns: lists as JSON, none where they are empty."""
    found: dict[str, Any] = {}
    for name, value in fields.items():
        if name == "options":
            found[name] = _json(list(value or ()))
        elif name in ("chosen", "why", "state_of_mind"):
            found[name] = value or ""
        elif name == "premortem":
            found[name] = _json(list(value)) if value else None
        elif name == "tripwires":
            found[name] = _json([_wire(each) for each in value]) if value else None
        elif name == "ten_ten_ten":
            found[name] = _json(value._asdict()) if value and any(value) else None
        else:
            found[name] = value
    return found


def _wire(tripwire: Tripwire) -> dict[str, str]:
    return {"text": tripwire.text, "by": tripwire.by.isoformat()}


def _insert(store: Store, decision_id: int, draft: ExpectationDraft, now: datetime) -> None:
    row = models.Expectation(
        decision_id=decision_id, **draft._asdict(), created_at=now, updated_at=now
    )
    store.orm.add(row)
    store.orm.flush()


def _expectations(store: Store, decision_id: int) -> list[models.Expectation]:
    found: Iterable[models.Expectation] = store.orm.exec(
        select(models.Expectation).where(models.Expectation.decision_id == decision_id)
    ).all()
    return sorted(found, key=lambda row: row.id)


def _numbered(store: Store, decision_id: int, number: int) -> models.Expectation:
    rows = _expectations(store, decision_id)
    if not 1 <= number <= len(rows):
        raise NotFoundError(
            f"decision {decision_id} has no expectation {number}",
            hint=f"journal decision show {decision_id}",
        )
    return rows[number - 1]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
