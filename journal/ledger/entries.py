"""Entries: the dated lines of the journal, added, read, changed and removed."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from journal.domain import codec, texts, uid
from journal.errors import ConflictError, InvalidError, NotFoundError, StorageError
from journal.ledger import tags
from journal.storage.door import Store
from journal.views.entries import Entry, EntryDraft

KINDS = ("note", "win", "lesson", "praise", "critique", "study")
REALMS = ("async-one", "live-one", "async-many", "live-many")

INSERT = """
INSERT INTO entry (uid, day, at, offset_min, timed, kind, text, minutes, charge, realm, who, owner,
    impact, quotable, url, credits, credit_unit, private, project_id, goal_id, role_id, metric_id,
    created_at, updated_at)
VALUES (:uid, :day, :at, :offset_min, :timed, :kind, :text, :minutes, :charge, :realm, :who, :owner,
    :impact, :quotable, :url, :credits, :credit_unit, :private, :project_id, :goal_id, :role_id,
    :metric_id, :now, :now)
"""
ONE = """
SELECT id, uid, day, at, offset_min, timed, kind, text, minutes, charge, realm, who, owner, impact,
    quotable, url, credits, credit_unit, private, project_id, goal_id, role_id, metric_id, updated_at
FROM entry WHERE id = :id
"""
NEWEST = """
SELECT id, uid, day, at, offset_min, timed, kind, text, minutes, charge, realm, who, owner, impact,
    quotable, url, credits, credit_unit, private, project_id, goal_id, role_id, metric_id, updated_at
FROM entry WHERE day >= :first AND day < :end
    AND (:kind IS NULL OR kind = :kind)
    AND (:realm IS NULL OR realm = :realm)
    AND (:owner IS NULL OR owner = :owner COLLATE NOCASE)
    AND (:who IS NULL OR who = :who COLLATE NOCASE)
    AND (:tag IS NULL OR id IN (SELECT entry_id FROM entry_tag WHERE tag_id =
        (SELECT id FROM tag WHERE key = :tag)))
    AND (:project_id IS NULL OR project_id = :project_id)
    AND (:goal_id IS NULL OR goal_id = :goal_id)
ORDER BY day DESC, at DESC, id DESC LIMIT :most OFFSET :skipped
"""
OLDEST = """
SELECT id, uid, day, at, offset_min, timed, kind, text, minutes, charge, realm, who, owner, impact,
    quotable, url, credits, credit_unit, private, project_id, goal_id, role_id, metric_id, updated_at
FROM entry WHERE day >= :first AND day < :end
    AND (:kind IS NULL OR kind = :kind)
    AND (:realm IS NULL OR realm = :realm)
    AND (:owner IS NULL OR owner = :owner COLLATE NOCASE)
    AND (:who IS NULL OR who = :who COLLATE NOCASE)
    AND (:tag IS NULL OR id IN (SELECT entry_id FROM entry_tag WHERE tag_id =
        (SELECT id FROM tag WHERE key = :tag)))
    AND (:project_id IS NULL OR project_id = :project_id)
    AND (:goal_id IS NULL OR goal_id = :goal_id)
ORDER BY day, at, id LIMIT :most OFFSET :skipped
"""
COUNT = """
SELECT count(*) FROM entry WHERE day >= :first AND day < :end
    AND (:kind IS NULL OR kind = :kind)
    AND (:realm IS NULL OR realm = :realm)
    AND (:owner IS NULL OR owner = :owner COLLATE NOCASE)
    AND (:who IS NULL OR who = :who COLLATE NOCASE)
    AND (:tag IS NULL OR id IN (SELECT entry_id FROM entry_tag WHERE tag_id =
        (SELECT id FROM tag WHERE key = :tag)))
    AND (:project_id IS NULL OR project_id = :project_id)
    AND (:goal_id IS NULL OR goal_id = :goal_id)
"""
BY_UID = "SELECT id FROM entry WHERE uid >= :uid AND uid < :uid || 'g' ORDER BY uid LIMIT 4"
LAST_ID = "SELECT id FROM entry ORDER BY id DESC LIMIT 1"
FIRST_DAY = "SELECT min(day) FROM entry WHERE private = 0 OR NOT :shared"
PRIVATE = "SELECT count(*) FROM entry WHERE private = 1 AND day >= :first AND day < :end"
KEEP_OWNER = """
UPDATE entry SET owner = :owner, updated_at = :now
WHERE project_id = :project_id AND owner IS NULL AND kind <> 'study'
"""
UPDATE = """
UPDATE entry SET day = :day, at = :at, offset_min = :offset_min, timed = :timed, kind = :kind,
    text = :text, minutes = :minutes, charge = :charge, realm = :realm, who = :who, owner = :owner,
    impact = :impact, quotable = :quotable, url = :url, credits = :credits,
    credit_unit = :credit_unit, private = :private, project_id = :project_id, goal_id = :goal_id,
    role_id = :role_id, metric_id = :metric_id, updated_at = :now
WHERE id = :id
"""
DELETE = "DELETE FROM entry WHERE id = :id"

SAID_BY = """
SELECT kind, day FROM entry
WHERE kind IN ('praise', 'critique') AND who = :who COLLATE NOCASE AND day >= :first AND day <= :last
"""

EVER = (date(1, 1, 1), date(9999, 12, 31))
"""First day and end of a list that no period narrows."""


def add(store: Store, draft: EntryDraft, *, now: datetime) -> Entry:
    """Store a line with the tags of its text and return it as read back; raises InvalidError."""
    texts.checked_text(draft.text)
    values = _values(draft)
    values["uid"] = draft.uid or uid.random_uid()
    values["now"] = codec.instant_text(now)
    entry_id = store.sql.execute(INSERT, values).lastrowid
    tags.follow(store, entry_id, values["uid"], draft.text, now=now)
    stored = one(store, entry_id or 0)
    if stored.text != draft.text:
        raise StorageError("the stored line differs from what was typed; nothing was stored")
    return stored


def one(store: Store, entry_id: int) -> Entry:
    """Return entry `entry_id` with its tags; raises NotFoundError."""
    row = store.sql.execute(ONE, {"id": entry_id}).fetchone()
    if row is None:
        raise NotFoundError(f"no entry #{entry_id}", hint="journal list")
    return of_rows(store, [row])[0]


def last_id(store: Store) -> int:
    """Return the id of the entry stored last; raises NotFoundError in an empty journal."""
    row = store.sql.execute(LAST_ID).fetchone()
    if row is None:
        raise NotFoundError("there is no entry yet", hint='journal log "…"')
    return int(row[0])


def find(store: Store, word: str) -> int:
    """Return the id that `word` means: a number with or without #, or 8 and more letters of a uid.

    Raises NotFoundError for none, ConflictError when several uids begin so.
    """
    wanted = word.strip().removeprefix("#").lower()
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 19:
        return one(store, int(wanted)).id
    if len(wanted) >= 8 and all(letter in "0123456789abcdef-" for letter in wanted):
        found = [row[0] for row in store.sql.execute(BY_UID, {"uid": wanted})]
        if len(found) == 1:
            return int(found[0])
        if found:
            several = ", ".join(f"#{entry_id}" for entry_id in found)
            raise ConflictError(
                f"{texts.quoted(word)} begins several: {several}", hint="journal show #…"
            )
    raise NotFoundError(f"no entry {texts.quoted(word)}", hint="journal list · journal find WORDS")


def within(
    store: Store,
    first: date = EVER[0],
    end: date = EVER[1],
    *,
    most: int = -1,
    skipped: int = 0,
    oldest_first: bool = False,
    **where: Any,
) -> list[Entry]:
    """Return entries of first ≤ day < end with their tags, newest day first, at most `most` (−1:
    all) after those `skipped`.

    `where` narrows by kind, realm, owner, who, tag (its key), project_id, goal_id.
    """
    statement = OLDEST if oldest_first else NEWEST
    rows = store.sql.execute(
        statement, {**_where(first, end, where), "most": most, "skipped": skipped}
    )
    return of_rows(store, rows.fetchall())


def first_day(store: Store, *, shared: bool = False) -> date | None:
    """Return the day of the first line of all, of those for others when `shared`; None without."""
    found = store.sql.execute(FIRST_DAY, {"shared": shared}).fetchone()[0]
    return None if found is None else codec.day(found)


def private(store: Store, first: date, end: date) -> int:
    """Return how many private entries there are of first ≤ day < end."""
    span = {"first": codec.day_text(first), "end": codec.day_text(end)}
    return int(store.sql.execute(PRIVATE, span).fetchone()[0])


def count(store: Store, first: date = EVER[0], end: date = EVER[1], **where: Any) -> int:
    """Return how many entries `within` would give without a limit."""
    return int(store.sql.execute(COUNT, _where(first, end, where)).fetchone()[0])


def said_by(store: Store, who: str, today: date) -> list[tuple[str, date]]:
    """Return (kind, day) of the praise and critique by `who` in the 13 months up to today."""
    span = {"first": codec.day_text(today - timedelta(days=396)), "last": codec.day_text(today)}
    rows = store.sql.execute(SAID_BY, {"who": who, **span})
    return [(kind, codec.day(day)) for kind, day in rows]


def change(store: Store, entry: Entry, *, now: datetime) -> Entry:
    """Store the changed fields of an entry, its tags following its text; raises InvalidError."""
    texts.checked_text(entry.text)
    values = _values(entry)
    values["id"] = entry.id
    values["now"] = codec.instant_text(now)
    store.sql.execute(UPDATE, values)
    tags.follow(store, entry.id, entry.uid, entry.text, now=now)
    return one(store, entry.id)


def keep_owner(store: Store, project_id: int, owner: str, *, now: datetime) -> None:
    """Write the owner of a project into its lines of work that name none."""
    values = {"project_id": project_id, "owner": owner, "now": codec.instant_text(now)}
    store.sql.execute(KEEP_OWNER, values)


def remove(store: Store, entry_id: int) -> Entry:
    """Delete an entry and return it as it was; raises NotFoundError."""
    gone = one(store, entry_id)
    store.sql.execute(DELETE, {"id": entry_id})
    tags.sweep(store)
    return gone


UNNAMED = (None, None, None, None)
"""In the places of the short names of what an entry belongs to, which `plans` knows."""


def of_rows(store: Store, rows: Sequence[tuple[Any, ...]]) -> list[Entry]:
    """Return the entries of rows in the order of ONE, with their tags in order of their keys."""
    tagged = tags.of_entries(store, [row[0] for row in rows])
    return [_entry(row, tagged.get(row[0], ())) for row in rows]


def _where(first: date, end: date, where: dict[str, Any]) -> dict[str, Any]:
    narrowed = dict.fromkeys(("kind", "realm", "owner", "who", "tag", "project_id", "goal_id"))
    narrowed.update(where)
    if narrowed["tag"] is not None:
        narrowed["tag"] = texts.key(narrowed["tag"].lstrip("@#"))
    return {"first": codec.day_text(first), "end": codec.day_text(end), **narrowed}


def _entry(row: tuple[Any, ...], tagged: tuple[str, ...]) -> Entry:
    plain = (
        *row[:2],
        codec.day(row[2]),
        codec.instant(row[3]),
        row[4],
        bool(row[5]),
        *row[6:14],
        bool(row[14]),
        *row[15:18],
        bool(row[18]),
        *row[19:23],
        codec.instant(row[23]),
    )
    return Entry._make((*plain, tagged, *UNNAMED))


def _values(entry: EntryDraft | Entry) -> dict[str, Any]:
    _refuse(entry)
    return {
        "day": codec.day_text(entry.day),
        "at": codec.instant_text(entry.at),
        "offset_min": entry.offset_min,
        "timed": codec.flag(entry.timed),
        "kind": entry.kind,
        "text": entry.text,
        "minutes": entry.minutes,
        "charge": entry.charge,
        "realm": entry.realm,
        "who": entry.who,
        "owner": entry.owner,
        "impact": entry.impact,
        "quotable": codec.flag(entry.quotable),
        "url": entry.url,
        "credits": entry.credits,
        "credit_unit": entry.credit_unit,
        "private": codec.flag(entry.private),
        "project_id": entry.project_id,
        "goal_id": entry.goal_id,
        "role_id": entry.role_id,
        "metric_id": entry.metric_id,
    }


def _refuse(entry: EntryDraft | Entry) -> None:
    """Say in words what the schema would refuse."""
    if entry.kind not in KINDS:
        raise InvalidError(f"no kind {texts.quoted(entry.kind)}", hint=", ".join(KINDS))
    if entry.quotable and entry.kind != "praise":
        raise InvalidError(
            "quotable: this is kept for praise", hint="journal praise … --who NAME --quotable"
        )
    if entry.credits is not None and entry.kind != "study":
        raise InvalidError(
            "credits: these are kept for study", hint="journal study GOAL 1h --credits 1 --unit PDU"
        )
    if entry.minutes is not None and not 1 <= entry.minutes <= 1440:
        raise InvalidError(f"took: {entry.minutes} minutes; from 1 minute to 24 hours")
    if entry.charge is not None and not -2 <= entry.charge <= 2:
        raise InvalidError(f"charge: {entry.charge}; from -2 (drained me) to +2 (charged me)")
    for field in ("who", "owner", "impact", "url", "credit_unit"):
        value = getattr(entry, field)
        if value is not None:
            texts.checked_text(value, field=field)
