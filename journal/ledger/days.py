"""Days: energy, mood and a note, one row a date."""

from datetime import date, datetime

from journal.domain import codec, texts, uid
from journal.errors import InvalidError
from journal.storage.door import Store
from journal.views.days import DayRating

FIELDS = ("energy", "mood")

ONE = "SELECT day, energy, mood, note FROM day WHERE day = :day"
BETWEEN = "SELECT day, energy, mood, note FROM day WHERE day >= :first AND day < :end ORDER BY day"
SAY = """
INSERT INTO day (day, uid, energy, mood, note, created_at, updated_at)
VALUES (:day, :uid, :energy, :mood, :note, :now, :now)
ON CONFLICT (day) DO UPDATE SET energy = excluded.energy, mood = excluded.mood,
    note = excluded.note, updated_at = excluded.updated_at
"""


def one(store: Store, day: date) -> DayRating:
    """Return what was said of a day, empty when nothing was."""
    row = store.sql.execute(ONE, {"day": codec.day_text(day)}).fetchone()
    return DayRating(day, None, None) if row is None else DayRating(day, row[1], row[2], row[3])


def within(store: Store, first: date, end: date) -> list[DayRating]:
    """Return the rated days of first ≤ day < end in order of date."""
    rows = store.sql.execute(BETWEEN, {"first": codec.day_text(first), "end": codec.day_text(end)})
    return [DayRating(codec.day(day), energy, mood, note) for day, energy, mood, note in rows]


def rate(
    store: Store,
    day: date,
    *,
    energy: int | None = None,
    mood: int | None = None,
    note: str | None = None,
    now: datetime,
) -> bool:
    """Store what is given of energy, mood and note, keeping the rest; return whether it was already
    so.
    """
    if note is not None:
        texts.checked_text(note, field="note")
    held = one(store, day)
    wanted = DayRating(
        day,
        held.energy if energy is None else energy,
        held.mood if mood is None else mood,
        held.note if note is None else note,
    )
    if wanted == held:
        return True
    store.sql.execute(
        SAY,
        {
            "day": codec.day_text(day),
            "uid": uid.natural_uid("day", codec.day_text(day)),
            "energy": wanted.energy,
            "mood": wanted.mood,
            "note": wanted.note,
            "now": codec.instant_text(now),
        },
    )
    return False


def rating(text: str, *, field: str) -> int:
    """Return energy or mood as typed, 1–5; raises InvalidError."""
    digits = text.strip()
    if digits not in ("1", "2", "3", "4", "5"):
        ends = "1 empty to 5 full" if field == "energy" else "1 awful to 5 great"
        raise InvalidError(f"{field}: {texts.quoted(text)}; a whole number, {ends}")
    return int(digits)
