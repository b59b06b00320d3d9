"""Measurements: a metric's values, one a date."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from journal.domain import codec, texts, uid
from journal.ledger import origins
from journal.ledger.origins import Came
from journal.storage.door import Store
from journal.views.metrics import Measurement, MeasurementDraft

ONE = "SELECT day, value, n, note FROM measurement WHERE metric_id = :metric_id AND day = :day"
WITHIN = """
SELECT day, value, n, note FROM measurement
WHERE metric_id = :metric_id AND day >= :first AND day < :end ORDER BY day
"""
PUT = """
INSERT INTO measurement (metric_id, day, value, n, note, uid, created_at, updated_at)
VALUES (:metric_id, :day, :value, :n, :note, :uid, :now, :now)
ON CONFLICT (metric_id, day) DO UPDATE SET
    value = :value, n = :n, note = coalesce(:note, note), updated_at = :now
"""
COUNT = "SELECT count(*) FROM measurement WHERE metric_id = :metric_id"
LINES = "SELECT count(*) FROM entry WHERE metric_id = :metric_id"
REMOVE = "DELETE FROM measurement WHERE metric_id = :metric_id AND day = :day"
REMOVE_ALL = "DELETE FROM measurement WHERE metric_id = :metric_id"

FORMAT = "helpdesk"
"""What a table of figures is called among the origins."""

EVER = (date(1, 1, 1), date(9999, 12, 31))
"""First day and end of a list that no period narrows."""


class Taken(NamedTuple):
    """How many values of a file are new, here already, or different from what was here."""

    new: int
    already: int
    changed: int


def put(
    store: Store, metric_id: int, metric_uid: str, draft: MeasurementDraft, *, now: datetime
) -> tuple[Measurement | None, bool]:
    """Record the value of a date; return what stood there and whether it was already so.

    A note that is not said stays. The uid is made of the metric's and the date.
    """
    if draft.note is not None:
        texts.checked_text(draft.note, field="note")
    before = one(store, metric_id, draft.day)
    if before is not None and before == _after(before, draft):
        return before, True
    values = {
        "metric_id": metric_id,
        "day": codec.day_text(draft.day),
        "value": draft.value,
        "n": draft.n,
        "note": draft.note,
        "uid": uid.natural_uid("measurement", metric_uid, draft.day),
        "now": codec.instant_text(now),
    }
    store.sql.execute(PUT, values)
    return before, False


def _after(before: Measurement, draft: MeasurementDraft) -> Measurement:
    note = before.note if draft.note is None else draft.note
    return Measurement(draft.day, draft.value, draft.n, note)


def take(
    store: Store,
    metric_id: int,
    metric_uid: str,
    drafts: Sequence[MeasurementDraft],
    *,
    now: datetime,
) -> Taken:
    """Record the values of a file, new ones with their origin; one that differs takes the place of
    what was here.
    """
    new: list[date] = []
    already = 0
    for draft in drafts:
        before, same = put(store, metric_id, metric_uid, draft, now=now)
        new += [draft.day] if before is None else []
        already += same
    came = (Came(str(uid.natural_uid("measurement", metric_uid, day))) for day in new)
    origins.add(store, came, table="measurement", form=FORMAT, now=now)
    return Taken(len(new), already, len(drafts) - len(new) - already)


def one(store: Store, metric_id: int, day: date) -> Measurement | None:
    """Return the value of a date, None without one."""
    wanted = {"metric_id": metric_id, "day": codec.day_text(day)}
    row = store.sql.execute(ONE, wanted).fetchone()
    return None if row is None else Measurement(codec.day(row[0]), *row[1:])


def within(
    store: Store, metric_id: int, first: date = EVER[0], end: date = EVER[1]
) -> list[Measurement]:
    """Return the values of first ≤ day < end, oldest first."""
    span = {"first": codec.day_text(first), "end": codec.day_text(end)}
    rows = store.sql.execute(WITHIN, {"metric_id": metric_id, **span})
    return [Measurement(codec.day(day), *rest) for day, *rest in rows]


def count(store: Store, metric_id: int) -> int:
    """Return how many values a metric has."""
    return int(store.sql.execute(COUNT, {"metric_id": metric_id}).fetchone()[0])


def lines(store: Store, metric_id: int) -> int:
    """Return how many entries name a metric."""
    return int(store.sql.execute(LINES, {"metric_id": metric_id}).fetchone()[0])


def remove(store: Store, metric_id: int, day: date) -> Measurement | None:
    """Delete the value of a date and return it, None when there was none."""
    gone = one(store, metric_id, day)
    store.sql.execute(REMOVE, {"metric_id": metric_id, "day": codec.day_text(day)})
    return gone


def remove_all(store: Store, metric_id: int) -> None:
    """Delete every value of a metric."""
    store.sql.execute(REMOVE_ALL, {"metric_id": metric_id})
