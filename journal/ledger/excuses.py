"""Excuses: days that ask nothing, of one habit (skip, pause) or of all (off); they may lie
ahead.
"""

from datetime import date, datetime, timedelta
from typing import Any

from journal.domain import codec, texts, uid
from journal.domain.habit_records import Excuse
from journal.storage.door import Store
from journal.views.habits import HabitExcuse

REASONS = ("leave", "sick", "holiday", "rest")
"""Why all habits are off."""

ALL = "SELECT id, habit_id, first, last, kind, reason, why FROM excuse ORDER BY first, id"
OF_HABIT = """
SELECT id, habit_id, first, last, kind, reason, why FROM excuse
WHERE habit_id = :habit_id OR habit_id IS NULL ORDER BY first, id
"""
OVERLAPPING = """
SELECT id, habit_id, first, last, kind, reason, why FROM excuse
WHERE habit_id IS :habit_id AND kind = :kind AND first <= :last
    AND (last IS NULL OR last >= :first)
ORDER BY first, id
"""
COUNT = "SELECT count(*) FROM excuse WHERE habit_id = :habit_id"
INSERT = """
INSERT INTO excuse (uid, created_at, updated_at, habit_id, first, last, kind, reason, why)
VALUES (:uid, :now, :now, :habit_id, :first, :last, :kind, :reason, :why)
"""
UPDATE = """
UPDATE excuse SET first = :first, last = :last, why = :why, updated_at = :now WHERE id = :id
"""
DELETE = "DELETE FROM excuse WHERE id = :id"

ONE_DAY = timedelta(1)


def every(store: Store) -> list[HabitExcuse]:
    """Return all excuses in order of their first day."""
    return [_from_row(row) for row in store.sql.execute(ALL)]


def of_habit(store: Store, habit_id: int) -> list[HabitExcuse]:
    """Return the excuses of a habit and those of all habits, in order of their first day."""
    rows = store.sql.execute(OF_HABIT, {"habit_id": habit_id})
    return [_from_row(row) for row in rows]


def overlapping(
    store: Store, first: date, last: date | None, *, habit_id: int | None, kind: str
) -> list[HabitExcuse]:
    """Return the excuses of one kind that share a day with first…last (open: None), in order."""
    said = {
        "habit_id": habit_id,
        "kind": kind,
        "first": codec.day_text(first),
        "last": codec.day_text(last or date.max),
    }
    return [_from_row(row) for row in store.sql.execute(OVERLAPPING, said)]


def count(store: Store, habit_id: int) -> int:
    """Return how many excuses a habit has of its own."""
    return int(store.sql.execute(COUNT, {"habit_id": habit_id}).fetchone()[0])


def excuse(
    store: Store,
    first: date,
    last: date | None,
    *,
    kind: str,
    now: datetime,
    habit_id: int | None = None,
    reason: str | None = None,
    why: str | None = None,
) -> bool:
    """Excuse the days first…last (open: None); return whether they were so already.

    A day has one excuse of a kind: what is said later holds, and cuts earlier ones.
    """
    if why is not None:
        texts.checked_text(why, field="why")
    held = overlapping(store, first, last, habit_id=habit_id, kind=kind)
    if any(_covers(each, first, last) and _says(each, reason, why) for each in held):
        return True
    for each in held:
        _cut(store, each, first, last, now=now)
    _insert(store, (habit_id, first, last, kind, reason, why), now=now)
    return False


def lift(
    store: Store,
    first: date,
    last: date | None,
    *,
    kind: str,
    now: datetime,
    habit_id: int | None = None,
) -> list[HabitExcuse]:
    """Let the days first…last (open: None) be asked again; return the excuses that they had, as
    they were.
    """
    held = overlapping(store, first, last, habit_id=habit_id, kind=kind)
    for each in held:
        _cut(store, each, first, last, now=now)
    return held


def change(
    store: Store, held: HabitExcuse, *, last: date | None, why: str | None, now: datetime
) -> None:
    """Give an excuse another last day and reason in words."""
    values = {"id": held.id, "first": codec.day_text(held.first), "last": _day(last), "why": why}
    store.sql.execute(UPDATE, {**values, "now": codec.instant_text(now)})


def for_algebra(held: HabitExcuse) -> Excuse:
    """Return an excuse as the day algebra reads it: its words are those that were said, or the
    reason.
    """
    return Excuse(held.first, held.last, held.kind, held.why or held.reason or "")


def _covers(held: HabitExcuse, first: date, last: date | None) -> bool:
    ends = held.last is None or (last is not None and held.last >= last)
    return held.first <= first and ends


def _says(held: HabitExcuse, reason: str | None, why: str | None) -> bool:
    return held.reason == reason and (why is None or held.why == why)


def _cut(store: Store, held: HabitExcuse, first: date, last: date | None, *, now: datetime) -> None:
    """Take the days first…last out of an excuse; what is left before and after stays."""
    before = held.first < first
    after = last is not None and (held.last is None or held.last > last)
    if before:
        change(store, held, last=first - ONE_DAY, why=held.why, now=now)
    else:
        store.sql.execute(DELETE, {"id": held.id})
    if after and last is not None:
        rest = (held.habit_id, last + ONE_DAY, held.last, held.kind, held.reason, held.why)
        _insert(store, rest, now=now)


def _insert(
    store: Store,
    row: tuple[int | None, date, date | None, str, str | None, str | None],
    *,
    now: datetime,
) -> None:
    habit_id, first, last, kind, reason, why = row
    store.sql.execute(
        INSERT,
        {
            "uid": uid.random_uid(),
            "now": codec.instant_text(now),
            "habit_id": habit_id,
            "first": codec.day_text(first),
            "last": _day(last),
            "kind": kind,
            "reason": reason,
            "why": why,
        },
    )


def _day(day: date | None) -> str | None:
    return None if day is None else codec.day_text(day)


def _from_row(row: tuple[Any, ...]) -> HabitExcuse:
    number, habit_id, first, last, kind, reason, why = row
    return HabitExcuse(
        number,
        habit_id,
        codec.day(first),
        None if last is None else codec.day(last),
        kind,
        reason,
        why,
    )
