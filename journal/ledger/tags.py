"""Tags: what the texts of entries hold, kept in step with them."""

from collections.abc import Sequence
from datetime import datetime

from journal.domain import codec, texts, uid
from journal.storage.door import Store

HELD = """
SELECT tag.key, tag.id FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id WHERE entry_id = :entry_id
"""
ADD_TAG = """
INSERT INTO tag (uid, name, key, is_skill, created_at, updated_at)
VALUES (:uid, :name, :key, 0, :now, :now) ON CONFLICT (key) DO NOTHING
"""
TIE = """
INSERT INTO entry_tag (entry_id, tag_id, uid, created_at, updated_at)
SELECT :entry_id, id, :uid, :now, :now FROM tag WHERE key = :key
"""
UNTIE = "DELETE FROM entry_tag WHERE entry_id = :entry_id AND tag_id = :tag_id"
SWEEP = "DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM entry_tag) AND is_skill = 0"
OF_ENTRY = """
SELECT entry_tag.entry_id, tag.name FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id
WHERE entry_tag.entry_id IN (SELECT value FROM json_each(:ids)) ORDER BY entry_tag.entry_id, tag.key
"""
OF_RUN = """
SELECT entry_tag.entry_id, tag.name FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id
WHERE entry_tag.entry_id BETWEEN :first AND :last ORDER BY entry_tag.entry_id, tag.key
"""
EVERY = 'SELECT name, "key", is_skill FROM tag ORDER BY "key"'
OF_GOALS = """
SELECT DISTINCT entry.goal_id, tag.key FROM entry
JOIN entry_tag ON entry_tag.entry_id = entry.id JOIN tag ON tag.id = entry_tag.tag_id
WHERE entry.goal_id IS NOT NULL ORDER BY entry.goal_id, tag.key
"""
OF_PRIVATE = """
SELECT DISTINCT tag.key FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id
JOIN entry ON entry.id = entry_tag.entry_id WHERE entry.private = 1
"""
MARK = """
INSERT INTO tag (uid, name, key, is_skill, created_at, updated_at)
VALUES (:uid, :name, :key, 1, :now, :now)
ON CONFLICT (key) DO UPDATE SET is_skill = 1, updated_at = :now WHERE is_skill = 0
"""
MANY = 500
"""From how many entries on it is cheaper to read all ties from the first to the last than to look each up."""


def follow(store: Store, entry_id: int | None, entry_uid: str, text: str, *, now: datetime) -> None:
    """Make the ties of an entry those of its text; a tag goes with the last text that holds it."""
    wanted = {texts.key(name): name for name in texts.tags_in(text)}
    held: dict[str, int] = dict(store.sql.execute(HELD, {"entry_id": entry_id}).fetchall())
    moment = codec.instant_text(now)
    for key in (each for each in wanted if each not in held):
        tag = {"uid": uid.natural_uid("tag", key), "name": wanted[key], "key": key, "now": moment}
        store.sql.execute(ADD_TAG, tag)
        tie_uid = uid.natural_uid("entry_tag", entry_uid, key)
        store.sql.execute(TIE, {"entry_id": entry_id, "uid": tie_uid, "key": key, "now": moment})
    gone = [key for key in held if key not in wanted]
    for key in gone:
        store.sql.execute(UNTIE, {"entry_id": entry_id, "tag_id": held[key]})
    if gone:
        sweep(store)


def sweep(store: Store) -> None:
    """Delete tags that no text holds any more; a skill stays, it was marked by hand."""
    store.sql.execute(SWEEP)


def of_entries(store: Store, entry_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the names of the tags of each entry that has some, in order of their keys."""
    if not entry_ids:
        return {}
    if len(entry_ids) < MANY:
        ids = "[" + ",".join(map(str, entry_ids)) + "]"
        rows = store.sql.execute(OF_ENTRY, {"ids": ids})
    else:
        rows = store.sql.execute(OF_RUN, {"first": min(entry_ids), "last": max(entry_ids)})
    named: dict[int, tuple[str, ...]] = {}
    for entry_id, name in rows:
        named[entry_id] = (*named.get(entry_id, ()), name)
    return named


def every(store: Store) -> list[tuple[str, str, bool]]:
    """Return (name, key, marked as a skill) of every tag, in order of the keys."""
    return [(name, key, bool(skill)) for name, key, skill in store.sql.execute(EVERY)]


def of_goals(store: Store) -> dict[int, frozenset[str]]:
    """Return the keys of the tags that the lines of each goal carry."""
    found: dict[int, frozenset[str]] = {}
    for goal_id, key in store.sql.execute(OF_GOALS):
        found[goal_id] = found.get(goal_id, frozenset()) | {key}
    return found


def of_private(store: Store) -> frozenset[str]:
    """Return the keys of the tags that private lines carry."""
    return frozenset(key for (key,) in store.sql.execute(OF_PRIVATE))


def mark(store: Store, names: Sequence[str], *, now: datetime) -> int:
    """Mark tags as skills, the ones that no text holds too; return how many were none before."""
    moment = codec.instant_text(now)
    changed = 0
    for name in names:
        key = texts.key(texts.checked_tag(name))
        tag = {"uid": uid.natural_uid("tag", key), "name": name, "key": key, "now": moment}
        changed += max(0, store.sql.execute(MARK, tag).rowcount)
    return changed
