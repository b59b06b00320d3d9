"""Check-ins: how sure one is of a key result on a date, 0 to 10, one row a key result and date."""

from datetime import date, datetime

from journal.domain import codec, texts, uid
from journal.storage.door import Store
from journal.views.objectives import CheckIn

ONE = """
SELECT day, confidence, note FROM check_in WHERE key_result_id = :key_result_id AND day = :day
"""
OF_KEY_RESULT = """
SELECT day, confidence, note FROM check_in WHERE key_result_id = :key_result_id ORDER BY day
"""
PUT = """
INSERT INTO check_in (key_result_id, day, confidence, note, uid, created_at, updated_at)
VALUES (:key_result_id, :day, :confidence, :note, :uid, :now, :now)
ON CONFLICT (key_result_id, day) DO UPDATE SET
    confidence = :confidence, note = coalesce(:note, note), updated_at = :now
"""


def put(
    store: Store, key_result_id: int, key_result_uid: str, said: CheckIn, *, now: datetime
) -> tuple[CheckIn, CheckIn | None, bool]:
    """Record the confidence of a date; return it as stored, what stood there, and whether it was
    already so.

    A note that is not said stays. The uid is made of the key result's and the date.
    """
    if said.note is not None:
        texts.checked_text(said.note, field="note")
    before = one(store, key_result_id, said.day)
    kept = said.note if said.note is not None or before is None else before.note
    stored = said._replace(note=kept)
    if before == stored:
        return stored, before, True
    values = {
        "key_result_id": key_result_id,
        "day": codec.day_text(said.day),
        "confidence": said.confidence,
        "note": said.note,
        "uid": uid.natural_uid("check_in", key_result_uid, said.day),
        "now": codec.instant_text(now),
    }
    store.sql.execute(PUT, values)
    return stored, before, False


def one(store: Store, key_result_id: int, day: date) -> CheckIn | None:
    """Return the check-in of a date, None without one."""
    wanted = {"key_result_id": key_result_id, "day": codec.day_text(day)}
    row = store.sql.execute(ONE, wanted).fetchone()
    return None if row is None else CheckIn(codec.day(row[0]), *row[1:])


def of(store: Store, key_result_id: int) -> tuple[CheckIn, ...]:
    """Return all check-ins of a key result, oldest first."""
    rows = store.sql.execute(OF_KEY_RESULT, {"key_result_id": key_result_id})
    return tuple(CheckIn(codec.day(day), *rest) for day, *rest in rows)
