"""Marks: what is recorded of a habit on a civil date, one row a habit and date."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from journal.domain import codec, texts, uid
from journal.domain.habit_records import Mark, Recorded
from journal.storage.door import Store
from journal.views.habits import HabitMark

JOIN = "; "
"""Stands between the notes of amounts that add up."""

ONE = """
SELECT day, kind, amount, note, reason FROM habit_mark WHERE habit_id = :habit_id AND day = :day
"""
OF_HABIT = "SELECT day, kind, amount FROM habit_mark WHERE habit_id = :habit_id ORDER BY day"
OF_HABIT_IN_WORDS = """
SELECT day, kind, amount, note, reason FROM habit_mark WHERE habit_id = :habit_id ORDER BY day
"""
ALL = """
SELECT habit_id, group_concat(day), group_concat(kind || ifnull(amount, ''))
FROM habit_mark GROUP BY habit_id
"""
WORDED = """
SELECT day, kind, amount, note, reason FROM habit_mark
WHERE habit_id = :habit_id AND (note IS NOT NULL OR reason IS NOT NULL)
ORDER BY day DESC LIMIT :most
"""
COUNT = "SELECT count(*) FROM habit_mark WHERE habit_id = :habit_id"
LAST_DAY = "SELECT max(day) FROM habit_mark"
INSERT = """
INSERT INTO habit_mark (uid, created_at, updated_at, habit_id, day, kind, amount, note, reason, at,
    offset_min)
VALUES (:uid, :now, :now, :habit_id, :day, :kind, :amount, :note, :reason, :at, :offset_min)
"""
UPDATE = """
UPDATE habit_mark SET kind = :kind, amount = :amount, note = :note, reason = :reason, at = :at,
    offset_min = :offset_min, updated_at = :now
WHERE habit_id = :habit_id AND day = :day
"""
DELETE = "DELETE FROM habit_mark WHERE habit_id = :habit_id AND day = :day"
DELETE_ALL = "DELETE FROM habit_mark WHERE habit_id = :habit_id"


class Said(NamedTuple):
    """What is said of a day: a kind, or an amount in thousandths that adds up (`replace`: that is
    the sum of the day), with a note and, of a no, a reason. `beside`: the kind stands beside the
    amount that the day has already.
    """

    kind: str
    amount: int | None = None
    note: str | None = None
    reason: str | None = None
    replace: bool = False
    beside: bool = False


def one(store: Store, habit_id: int, day: date) -> HabitMark | None:
    """Return the mark of a habit on a day, None where nothing is recorded."""
    row = store.sql.execute(ONE, {"habit_id": habit_id, "day": codec.day_text(day)}).fetchone()
    return None if row is None else HabitMark(codec.day(row[0]), *row[1:])


def mark(
    store: Store,
    habit_id: int,
    habit_uid: str,
    day: date,
    said: Said,
    *,
    now: datetime,
    offset_min: int,
) -> bool:
    """Record what was said of a day; return whether it was already so.

    Done, partly and no replace each other; amounts add up and their notes are joined. A spent
    reserve day stays one when an amount comes to it.
    """
    for field in ("note", "reason"):
        text = getattr(said, field)
        if text is not None:
            texts.checked_text(text, field=field)
    held = one(store, habit_id, day)
    wanted = _first(day, said) if held is None else _after(held, said)
    if wanted == held:
        return True
    stamp = codec.instant_text(now)
    values = {
        "habit_id": habit_id,
        "day": codec.day_text(day),
        "kind": wanted.kind,
        "amount": wanted.amount,
        "note": wanted.note,
        "reason": wanted.reason,
        "at": stamp,
        "offset_min": offset_min,
        "now": stamp,
    }
    if held is None:
        values["uid"] = uid.natural_uid("habit_mark", habit_uid, codec.day_text(day))
        store.sql.execute(INSERT, values)
    else:
        store.sql.execute(UPDATE, values)
    return False


def _first(day: date, said: Said) -> HabitMark:
    return HabitMark(day, said.kind, said.amount, said.note, said.reason)


def _after(held: HabitMark, said: Said) -> HabitMark:
    """Return the mark of a day on which something is recorded already."""
    note = held.note if said.note is None else said.note
    if said.kind == "amount":
        kind = "reserve" if held.kind == "reserve" else "amount"
        if said.replace:
            return HabitMark(held.day, kind, said.amount, note, held.reason)
        joined = JOIN.join(text for text in (held.note, said.note) if text) or None
        total = (held.amount or 0) + (said.amount or 0)
        return HabitMark(held.day, kind, total, joined, None)
    if said.kind == "reserve":
        return HabitMark(held.day, "reserve", held.amount, note, said.reason or held.reason)
    kept = held.reason if said.kind == held.kind and said.reason is None else said.reason
    return HabitMark(held.day, said.kind, held.amount if said.beside else None, note, kept)


def unmark(store: Store, habit_id: int, day: date) -> bool:
    """Take the mark of a day away; return whether there was one."""
    gone = store.sql.execute(DELETE, {"habit_id": habit_id, "day": codec.day_text(day)})
    return gone.rowcount > 0


def of_habit(store: Store, habit_id: int, *, in_words: bool = False) -> dict[date, Mark]:
    """Return the marks of a habit by date, oldest first; notes and reasons only `in_words`."""
    if in_words:
        rows = store.sql.execute(OF_HABIT_IN_WORDS, {"habit_id": habit_id})
        return {
            (day := date.fromisoformat(text)): Mark(day, kind, amount, note or "", reason or "")
            for text, kind, amount, note, reason in rows
        }
    return _by_day(store.sql.execute(OF_HABIT, {"habit_id": habit_id}))


def of_all(store: Store) -> dict[int, Recorded]:
    """Return the marks of every habit that has some, by the habit's id, without notes.

    Two texts a habit are read in a third of the time that a row a mark takes.
    """
    read = _Ordinals().__getitem__
    found = {}
    for habit_id, days, words in store.sql.execute(ALL):
        ordinals, said = list(map(read, days.split(","))), words.split(",")
        if ordinals != sorted(ordinals):
            # SQL joins the marks in the order that it meets them, days and words alike.
            pairs = sorted(zip(ordinals, said, strict=True))
            ordinals, said = [day for day, _ in pairs], [word for _, word in pairs]
        found[habit_id] = Recorded(ordinals, said)
    return found


class _Ordinals(dict[str, int]):
    """The ordinals of days by their text, each read once: many habits are marked on one day."""

    def __missing__(self, text: str) -> int:
        ordinal = self[text] = date.fromisoformat(text).toordinal()
        return ordinal


def _by_day(rows: Iterable[tuple[str, str, int | None]]) -> dict[date, Mark]:
    read = date.fromisoformat
    return {(day := read(text)): Mark(day, kind, amount) for text, kind, amount in rows}


def worded(store: Store, habit_id: int, *, most: int) -> list[HabitMark]:
    """Return the last marks of a habit that have a note or a reason, newest first."""
    rows = store.sql.execute(WORDED, {"habit_id": habit_id, "most": most})
    return [HabitMark(codec.day(row[0]), *row[1:]) for row in rows]


def count(store: Store, habit_id: int) -> int:
    """Return how many marks a habit has."""
    return int(store.sql.execute(COUNT, {"habit_id": habit_id}).fetchone()[0])


def last_day(store: Store) -> date | None:
    """Return the last date on which any habit has a mark, None without marks."""
    text = store.sql.execute(LAST_DAY).fetchone()[0]
    return None if text is None else codec.day(text)


def remove_all(store: Store, habit_id: int) -> int:
    """Take all marks of a habit away, before the habit goes; return how many there were."""
    return store.sql.execute(DELETE_ALL, {"habit_id": habit_id}).rowcount
