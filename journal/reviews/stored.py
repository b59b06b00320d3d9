"""The review table: the only one that reviews own. Answers by key of the question, the last
finished step, and the figures of the day on which a review was finished.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from journal.domain import codec, uid
from journal.domain.periods import Period
from journal.storage.door import Store
from journal.views.kept_reviews import ReviewKept

ANSWERS = "SELECT answers FROM review WHERE kind = :kind AND start = :start"
ONE = """
SELECT id, uid, kind, start, label, answers, step, closed_at, updated_at, facts <> '{}'
FROM review WHERE kind = :kind AND start = :start
"""
EVERY = """
SELECT id, uid, kind, start, label, answers, step, closed_at, updated_at, facts <> '{}'
FROM review ORDER BY start DESC, kind
"""
FACTS = "SELECT facts FROM review WHERE id = :id"
ADD = """
INSERT INTO review (kind, start, label, answers, facts, step, closed_at, uid, created_at, updated_at)
VALUES (:kind, :start, :label, :answers, coalesce(:facts, '{}'), :step,
    CASE WHEN :facts IS NULL THEN NULL ELSE :now END, :uid, :now, :now)
"""
CHANGE = """
UPDATE review SET answers = :answers, facts = coalesce(:facts, facts), step = :step,
    closed_at = CASE WHEN :facts IS NULL THEN closed_at ELSE :now END, updated_at = :now
WHERE id = :id
"""
REMOVE = "DELETE FROM review WHERE id = :id"


def answers(store: Store, kind: str, start: date) -> Mapping[str, str]:
    """Return what was answered in a review by the key of the question, nothing without one."""
    asked = {"kind": kind, "start": codec.day_text(start)}
    row = store.sql.execute(ANSWERS, asked).fetchone()
    return {} if row is None else dict(json.loads(row[0]))


def one(store: Store, kind: str, start: date) -> ReviewKept | None:
    """Return the review of a period, None where none is kept."""
    asked = {"kind": kind, "start": codec.day_text(start)}
    row = store.sql.execute(ONE, asked).fetchone()
    return None if row is None else _kept(row)


def every(store: Store) -> tuple[ReviewKept, ...]:
    """Return all reviews, the newest period first."""
    return tuple(_kept(row) for row in store.sql.execute(EVERY))


def facts(store: Store, review_id: int) -> str:
    """Return the figures kept with a review as JSON, `{}` for none."""
    return str(store.sql.execute(FACTS, {"id": review_id}).fetchone()[0])


def save(
    store: Store,
    kind: str,
    whole: Period,
    said: Mapping[str, str],
    *,
    step: int | None = None,
    figures: str | None = None,
    now: datetime,
) -> ReviewKept:
    """Keep answers, "" takes one away, and the last finished step, as it was without one; with
    `figures`, the snapshot of this day, the review is finished.

    What another terminal has kept meanwhile stays, as far as it is of other questions.
    """
    kept = one(store, kind, whole.start)
    after = merged({} if kept is None else kept.answers, said)
    reached = step if step is not None else 0 if kept is None else kept.step
    values = {
        "answers": json.dumps(after, ensure_ascii=False),
        "facts": figures,
        "step": reached,
        "now": codec.instant_text(now),
    }
    if kept is None:
        named = {"kind": kind, "start": codec.day_text(whole.start), "label": whole.label}
        store.sql.execute(ADD, {**values, **named, "uid": uid.random_uid()})
    elif figures is not None or (after, reached) != (kept.answers, kept.step):
        store.sql.execute(CHANGE, {**values, "id": kept.id})
    return _there(store, kind, whole.start)


def merged(held: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """Return answers with those that are said now; an empty one takes it away."""
    return {key: text for key, text in {**held, **said}.items() if text}


def remove(store: Store, kept: ReviewKept) -> None:
    """Delete a review; nothing that it looked at goes with it."""
    store.sql.execute(REMOVE, {"id": kept.id})


def _there(store: Store, kind: str, start: date) -> ReviewKept:
    """Return a review that was just written."""
    asked = {"kind": kind, "start": codec.day_text(start)}
    return _kept(store.sql.execute(ONE, asked).fetchone())


def _kept(row: tuple[Any, ...]) -> ReviewKept:
    number, uid_, kind, start, label, said, step, closed_at, updated_at, figures = row
    return ReviewKept(
        number,
        uid_,
        kind,
        codec.day(start),
        label,
        json.loads(said),
        step,
        None if closed_at is None else codec.instant(closed_at),
        codec.instant(updated_at),
        bool(figures),
    )
