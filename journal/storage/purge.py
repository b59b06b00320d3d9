"""What must be gone for good: rows, their images in the change log, and then the bytes in the file.

The log keeps that something was there: seal and digest stay, so the chain stays whole, and tell
nothing. What a stored review repeats of a line goes too.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import quote

from journal import files
from journal.domain import codec, uid
from journal.errors import StorageError
from journal.storage import copies, doctor, images, migrate, seal
from journal.storage.door import PURGING, SETTINGS, Store

OF_ROW = "SELECT id FROM change WHERE row_uid = :uid AND (before IS NOT NULL OR after IS NOT NULL)"
TEXTS = "SELECT coalesce(after, before) FROM change WHERE row_uid = :uid ORDER BY id DESC LIMIT 1"
ALL_TEXTS = """
SELECT before FROM change WHERE row_uid = :uid AND before IS NOT NULL
UNION SELECT after FROM change WHERE row_uid = :uid AND after IS NOT NULL
"""
TIES = """
SELECT DISTINCT row_uid, json_extract(coalesce(before, after), '$.tag_id') FROM change
WHERE table_name = 'entry_tag' AND coalesce(before, after) IS NOT NULL
    AND json_extract(coalesce(before, after), '$.entry_id') = :id
"""
OTHER_TIES = """
SELECT count(*) FROM change
WHERE table_name = 'entry_tag' AND coalesce(before, after) IS NOT NULL
    AND json_extract(coalesce(before, after), '$.tag_id') = :tag
    AND row_uid NOT IN (SELECT value FROM json_each(:uids))
"""
TAG = "SELECT row_uid FROM change WHERE table_name = 'tag' AND row_id = :tag LIMIT 1"
MARKED = "SELECT count(*) FROM tag WHERE id = :tag AND is_skill = 1"
REMOVED = """
SELECT table_name, row_uid, row_id FROM change AS c
WHERE op = 'delete' AND before IS NOT NULL AND at < :before AND NOT EXISTS (
    SELECT 1 FROM change AS later WHERE later.row_uid = c.row_uid AND later.id > c.id)
ORDER BY id
"""
IMAGES = """
SELECT count(*) FROM change WHERE row_uid IN (SELECT value FROM json_each(:uids))
    AND (before IS NOT NULL OR after IS NOT NULL)
"""
HELD = f"{IMAGES} LIMIT 1"
BLANK = """
UPDATE change SET before = NULL, after = NULL, salt = NULL
WHERE row_uid IN (SELECT value FROM json_each(:uids))
"""
REVIEWS = "SELECT id, uid, facts FROM review WHERE facts <> '{}'"
CLEAN = "UPDATE review SET facts = :facts, updated_at = :now WHERE id = :id"
DELETES = {
    "entry": "DELETE FROM entry WHERE uid = :uid",
    "entry_tag": "DELETE FROM entry_tag WHERE uid = :uid",
    "origin": "DELETE FROM origin WHERE uid = :uid",
    "tag": "DELETE FROM tag WHERE uid = :uid",
}
"""How the rows of a line are deleted; what lies in the trash has no row any more."""

OPTIMIZE = "INSERT INTO entry_fts (entry_fts) VALUES ('optimize')"
IN_MEMORY = "PRAGMA temp_store = MEMORY"
SPOT = "SELECT file FROM pragma_database_list WHERE name = 'main'"
EVER = "1900-01-01T00:00:00Z"
"""An instant before every other: a review that is cleaned is written twice, and differs each time."""

GONE = "(purged)"
"""What a stored review says in place of a line that was purged."""


class Target(NamedTuple):
    """A row to be purged: `label` is what it says, None when it was purged before."""

    table: str
    uid: str
    row_id: int | None
    label: str | None


class Plan(NamedTuple):
    """What goes: rows, and the rows that belong to them, parents last; how many images of them
    there are.
    """

    targets: tuple[Target, ...]
    uids: tuple[tuple[str, str], ...]
    changes: int


class Purging(NamedTuple):
    """What the door does before COMMIT: blank the images of these uids, then write these reviews."""

    uids: tuple[str, ...]
    reviews: tuple[tuple[int, str], ...]
    at: datetime


def of_entries(store: Store, wanted: Iterable[tuple[str, int]]) -> Plan:
    """Return what goes with lines, live or removed, given by (uid, number)."""
    targets, owned = [], dict[str, str]()
    for name, number in wanted:
        targets.append(Target("entry", name, number, _label(store, name)))
        ties = store.sql.execute(TIES, {"id": number}).fetchall()
        owned.update(dict.fromkeys((tie for tie, _ in ties), "entry_tag"))
        owned[uid.natural_uid("origin", name)] = "origin"
        owned[name] = "entry"
        for tag in {tag for _, tag in ties}:
            owned.update(_orphan(store, tag, list(owned)))
    return _plan(store, targets, owned)


def _orphan(store: Store, tag: int, uids: list[str]) -> dict[str, str]:
    """Return a tag that nothing else ever carried, by its uid; a skill was marked by hand and
    stays.
    """
    others = store.sql.execute(OTHER_TIES, {"tag": tag, "uids": _listed(uids)}).fetchone()[0]
    marked = store.sql.execute(MARKED, {"tag": tag}).fetchone()[0]
    row = store.sql.execute(TAG, {"tag": tag}).fetchone()
    return {} if others or marked or row is None else {row[0]: "tag"}


def of_trash(store: Store, before: str) -> Plan:
    """Return what lies in the trash since before an instant, rows of every table."""
    found = store.sql.execute(REMOVED, {"before": before}).fetchall()
    targets = [
        Target(table, name, number, _label(store, name))
        for table, name, number in found
        if table not in ("entry_tag", "origin")
    ]
    return _plan(store, targets, {name: table for table, name, _ in found})


def _plan(store: Store, targets: Sequence[Target], owned: dict[str, str]) -> Plan:
    changes = store.sql.execute(IMAGES, {"uids": _listed(owned)}).fetchone()[0]
    return Plan(tuple(targets), tuple(owned.items()), changes)


def _label(store: Store, name: str) -> str | None:
    row = store.sql.execute(TEXTS, {"uid": name}).fetchone()
    if row is None or row[0] is None:
        return None
    held = images.read(row[0])
    named = (held.get(key) for key in ("text", "title", "name", "slug", "day"))
    return str(next((value for value in named if value), held.get("kind", "")))


def take(store: Store, plan: Plan, *, at: datetime) -> None:
    """Delete the rows of a plan and let the door blank what the log holds of them.

    From here on a file beside the journal says that its bytes are to be overwritten: `finish` does
    that, and the next write of any command, should this one be killed.
    """
    _mark(store.sql)
    texts = texts_of(store, plan)
    for name, table in plan.uids:
        if table in DELETES:
            store.sql.execute(DELETES[table], {"uid": name})
    cleaned = _cleaned(store, plan, texts)
    store.purging = Purging((*(name for name, _ in plan.uids), *(name for name, _ in cleaned.items())),
                            tuple(cleaned.values()), at)  # fmt: skip


def texts_of(store: Store, plan: Plan) -> tuple[str, ...]:
    """Return every text that the lines of a plan ever had."""
    found = set()
    for target in plan.targets:
        if target.table == "entry":
            for (image,) in store.sql.execute(ALL_TEXTS, {"uid": target.uid}):
                held = images.read(image)
                found |= {held["text"], held["impact"]} - {None}
    return tuple(found)


def _cleaned(store: Store, plan: Plan, texts: tuple[str, ...]) -> dict[str, tuple[int, str]]:
    """Take the lines out of stored reviews; return the changed ones as (id, facts) by uid."""
    numbers = {each.row_id for each in plan.targets if each.table == "entry"}
    found = {}
    for number, name, facts in store.sql.execute(REVIEWS).fetchall():
        held = json.loads(facts)
        clean = _without(held, numbers, texts)
        if clean != held:
            text = json.dumps(clean, ensure_ascii=False, separators=(",", ":"))
            store.sql.execute(CLEAN, {"id": number, "facts": text, "now": EVER})
            found[name] = (number, text)
    return found


def _without(value: Any, numbers: set[int | None], texts: tuple[str, ...]) -> Any:
    """Return a part of a snapshot in which no line of these numbers and no such text stands."""
    if isinstance(value, dict):
        if "text" in value and value.get("id") in numbers:
            return {
                **{key: part for key, part in value.items() if key not in ("impact", "who")},
                "text": GONE,
            }
        return {key: _without(part, numbers, texts) for key, part in value.items()}
    if isinstance(value, list):
        return [_without(part, numbers, texts) for part in value]
    if isinstance(value, str) and any(text in value for text in texts):
        return GONE
    return value


def settle(
    connection: sqlite3.Connection, purging: Purging, *, command: str, folder: str
) -> str | None:
    """Blank the images of what is purged, and write the cleaned reviews once more, as their
    records went with the images; return the last seal, None when there is no new one.
    """
    connection.execute(BLANK, {"uids": _listed(purging.uids)})
    now = codec.instant_text(purging.at)
    for number, facts in purging.reviews:
        connection.execute(CLEAN, {"id": number, "facts": facts, "now": now})
    return seal.seal(connection, command=command, at=purging.at, undoes=None, folder=folder)


def _mark(connection: sqlite3.Connection) -> None:
    path = f"{_place(connection)}{PURGING}"
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
    files.sync_folder(os.path.dirname(path))


def _place(connection: sqlite3.Connection) -> str:
    return str(connection.execute(SPOT).fetchone()[0])


def unfinished(path: str) -> bool:
    """Whether bytes of a purge are still to be overwritten in the journal at `path`."""
    return os.path.exists(f"{path}{PURGING}")


def finish(connection: sqlite3.Connection, path: str) -> None:
    """Overwrite what a purge left in the file: the index is merged and the file written anew."""
    connection.execute(IN_MEMORY)
    connection.execute(OPTIMIZE)
    connection.execute("VACUUM")
    if unfinished(path):
        os.unlink(f"{path}{PURGING}")
        files.sync_folder(os.path.dirname(path))


def refuse_without_room(path: str) -> None:
    """Raise StorageError when the disk has no room to write the journal anew."""
    needed, free = os.path.getsize(path), shutil.disk_usage(os.path.dirname(path)).free
    if free < needed:
        raise StorageError(
            f"a purge needs {needed:,} bytes of room and {free:,} are free; nothing was purged",
            reason="full",
        )


def holding(folder: str, uids: Sequence[str]) -> list[str]:
    """Return the paths of the copies in `folder` that still hold one of these rows, or cannot be
    read, the newest first.
    """
    return [path for path in copies.newest_first(folder) if _holds(path, uids)]


def _holds(path: str, uids: Sequence[str]) -> bool:
    try:
        with closing(sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)) as connection:
            return bool(connection.execute(HELD, {"uids": _listed(uids)}).fetchone()[0])
    except doctor.HARM:
        return True


def rewrite(path: str, entries: Sequence[tuple[str, int]], *, at: datetime, folder: str) -> None:
    """Write the copy at `path` anew without these lines, checked; raises StorageError when it
    cannot be, and then it is as it was.
    """
    part = f"{path}.{os.getpid()}.part"
    try:
        _copy(path, part)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            _take_from(connection, entries, at, folder)
            wrong = doctor.findings(connection)
        if wrong:
            raise StorageError(f"{path} is not sound ({wrong[0].where}: {wrong[0].what})")
        if os.path.exists(f"{part}{PURGING}"):
            os.unlink(f"{part}{PURGING}")
        files.sync(part)
        os.replace(part, path)
        files.sync_folder(os.path.dirname(path))
    except (OSError, sqlite3.Error) as error:
        raise StorageError(f"{path} could not be written anew: {error}") from None
    finally:
        for left in (part, f"{part}{PURGING}"):
            if os.path.exists(left):
                os.unlink(left)


def _copy(path: str, part: str) -> None:
    """Copy a backup, which nobody writes, to a new file that only its owner can read."""
    old = os.umask(0o077)
    try:
        with closing(sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)) as source:
            source.execute("VACUUM INTO ?", (part,))
    finally:
        os.umask(old)


def _take_from(
    connection: sqlite3.Connection, entries: Sequence[tuple[str, int]], at: datetime, folder: str
) -> None:
    for setting in SETTINGS:
        connection.execute(setting)
    _, version, _ = connection.execute(migrate.IDENTITY).fetchone()
    if version != migrate.NEWEST:
        raise StorageError(f"schema {version} of this copy is older than the journal's")
    connection.execute("BEGIN IMMEDIATE")
    store = Store(connection)
    take(store, of_entries(store, entries), at=at)
    seal.seal(connection, command="purge", at=at, undoes=None, folder=folder)
    settle(connection, store.purging, command="purge", folder=folder)  # type: ignore[arg-type]
    connection.execute("COMMIT")
    finish(connection, _place(connection))


def _listed(uids: Iterable[str]) -> str:
    """Return uids as a JSON list; they hold nothing to escape."""
    return "[" + ",".join(f'"{each}"' for each in uids) + "]"
