"""Search over the texts of entries: plain words, "a phrase", -word; safe for any query text."""

from datetime import date
from typing import Any

from journal import domain
from journal.domain import codec
from journal.ledger import entries
from journal.storage.door import Store
from journal.views.entries import Entry

MATCHES = """
SELECT e.id, e.uid, e.day, e.at, e.offset_min, e.timed, e.kind, e.text, e.minutes, e.charge, e.realm,
    e.who, e.owner, e.impact, e.quotable, e.url, e.credits, e.credit_unit, e.private, e.project_id,
    e.goal_id, e.role_id, e.metric_id, e.updated_at
FROM entry_fts JOIN entry e ON e.id = entry_fts.rowid
WHERE entry_fts MATCH :query AND e.day >= :first AND e.day < :end
    AND (:kind IS NULL OR e.kind = :kind)
    AND (:realm IS NULL OR e.realm = :realm)
    AND (:owner IS NULL OR e.owner = :owner COLLATE NOCASE)
    AND (:who IS NULL OR e.who = :who COLLATE NOCASE)
    AND (:tag IS NULL OR e.id IN (SELECT entry_id FROM entry_tag WHERE tag_id =
        (SELECT id FROM tag WHERE key = :tag)))
    AND NOT EXISTS (SELECT 1 FROM json_each(:literal)
        WHERE instr(lower(e.text), value) + instr(lower(coalesce(e.impact, '')), value)
            + instr(lower(coalesce(e.who, '')), value) = 0)
ORDER BY e.day DESC, e.at DESC, e.id DESC LIMIT :most
"""
MATCH_COUNT = """
SELECT count(*) FROM entry_fts JOIN entry e ON e.id = entry_fts.rowid
WHERE entry_fts MATCH :query AND e.day >= :first AND e.day < :end
    AND (:kind IS NULL OR e.kind = :kind)
    AND (:realm IS NULL OR e.realm = :realm)
    AND (:owner IS NULL OR e.owner = :owner COLLATE NOCASE)
    AND (:who IS NULL OR e.who = :who COLLATE NOCASE)
    AND (:tag IS NULL OR e.id IN (SELECT entry_id FROM entry_tag WHERE tag_id =
        (SELECT id FROM tag WHERE key = :tag)))
    AND NOT EXISTS (SELECT 1 FROM json_each(:literal)
        WHERE instr(lower(e.text), value) + instr(lower(coalesce(e.impact, '')), value)
            + instr(lower(coalesce(e.who, '')), value) = 0)
"""
CONTAINS = """
SELECT id, uid, day, at, offset_min, timed, kind, text, minutes, charge, realm, who, owner, impact,
    quotable, url, credits, credit_unit, private, project_id, goal_id, role_id, metric_id, updated_at
FROM entry WHERE day >= :first AND day < :end
    AND (:kind IS NULL OR kind = :kind)
    AND (:realm IS NULL OR realm = :realm)
    AND (:owner IS NULL OR owner = :owner COLLATE NOCASE)
    AND (:who IS NULL OR who = :who COLLATE NOCASE)
    AND (:tag IS NULL OR id IN (SELECT entry_id FROM entry_tag WHERE tag_id =
        (SELECT id FROM tag WHERE key = :tag)))
    AND NOT EXISTS (SELECT 1 FROM json_each(:words)
        WHERE instr(lower(text), value) + instr(lower(coalesce(impact, '')), value)
            + instr(lower(coalesce(who, '')), value) = 0)
    AND NOT EXISTS (SELECT 1 FROM json_each(:without)
        WHERE instr(lower(text), value) + instr(lower(coalesce(impact, '')), value)
            + instr(lower(coalesce(who, '')), value) > 0)
ORDER BY day DESC, at DESC, id DESC
"""


def find(
    store: Store,
    words: str,
    first: date = entries.EVER[0],
    end: date = entries.EVER[1],
    *,
    most: int = -1,
    **where: Any,
) -> tuple[list[Entry], int]:
    """Return matching entries, newest first, at most `most` (−1: all), and how many match in all.

    Raises InvalidError when there is nothing to search for.
    """
    query = domain.queries.parse(words)
    narrowed = dict.fromkeys(("kind", "realm", "owner", "who", "tag"))
    narrowed.update(where)
    values = {**narrowed, "first": codec.day_text(first), "end": codec.day_text(end), "most": most}
    if query.unspaced:
        values.update(words=_json(query.wanted), without=_json(query.unwanted))
        found = store.sql.execute(CONTAINS, values).fetchall()
        total = len(found)
        found = found[:most] if most >= 0 else found
    else:
        values.update(query=query.match, literal=_json(query.literal))
        found = store.sql.execute(MATCHES, values).fetchall()
        counted = most >= 0 and len(found) == most
        total = int(store.sql.execute(MATCH_COUNT, values).fetchone()[0]) if counted else len(found)
    return entries.of_rows(store, found), total


def _json(words: tuple[str, ...]) -> str:
    """Return the words as a JSON list; spelled by hand, for `json` costs a search 2 ms."""
    escaped = (word.replace("\\", "\\\\").replace('"', '\\"') for word in words)
    return "[" + ",".join(f'"{word}"' for word in escaped) + "]"
