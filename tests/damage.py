"""Ways in which a database file comes to harm, and what plain SQL can still read of it."""

import random
import sqlite3
from contextlib import closing

from journal.storage import backup, doctor

PAGE = 4096
SEALED = "SELECT id, table_name, row_uid, op, before, after, salt, digest, seal FROM change"
"""What the digests and the chain hold. Batch, time, command and device stand outside them."""

READ = (
    *(f"SELECT * FROM {name}" for name in ("entry", "tag", "entry_tag", "day")),
    *(f"SELECT * FROM {name}" for name in ("habit", "habit_mark", "habit_schedule")),
    SEALED,
)


def flip(path, rng):
    """Turn one bit anywhere after the header."""
    data = bytearray(path.read_bytes())
    data[rng.randrange(100, len(data))] ^= 1 << rng.randrange(8)
    path.write_bytes(bytes(data))


def flip_used(path, rng):
    """Turn one bit of a byte that holds something, after the header."""
    data = bytearray(path.read_bytes())
    data[rng.choice([place for place in range(100, len(data)) if data[place]])] ^= (
        1 << rng.randrange(8)
    )
    path.write_bytes(bytes(data))


def cut(path, rng):
    """Cut the end off."""
    data = path.read_bytes()
    path.write_bytes(data[: rng.randrange(PAGE, len(data))])


def _page(path, rng, page):
    data = bytearray(path.read_bytes())
    start = rng.randrange(1, len(data) // PAGE) * PAGE
    data[start : start + PAGE] = page
    path.write_bytes(bytes(data))


def zero(path, rng):
    """Make one page all zeros."""
    _page(path, rng, bytes(PAGE))


def noise(path, rng):
    """Make one page random bytes."""
    _page(path, rng, rng.randbytes(PAGE))


def swap(path, rng):
    """Put one page in the place of another."""
    data = path.read_bytes()
    start = rng.randrange(1, len(data) // PAGE) * PAGE
    _page(path, rng, data[start : start + PAGE])


def _by_sql(path, statement, rng):
    """Run a statement behind the back of the recording triggers."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        recorders = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in recorders:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(statement, {"place": rng.randrange(1, 7)})
        for _, sql in recorders:
            connection.execute(sql)
        connection.execute("COMMIT")


def orphan(path, rng):
    """Remove a tag under the entries that have it."""
    _by_sql(path, "DELETE FROM tag WHERE id = 1 AND :place", rng)


def drift(path, rng):
    """Take a line out of the search index."""
    statement = (
        "INSERT INTO entry_fts (entry_fts, rowid, text, impact, who) "
        "SELECT 'delete', id, text, impact, who FROM entry WHERE id = :place"
    )
    _by_sql(path, statement, rng)


def forged(path, rng):
    """Change a text by hand."""
    _by_sql(path, "UPDATE entry SET text = text || '!' WHERE id = :place", rng)


KINDS = {
    "a bit": flip,
    "a bit in use": flip_used,
    "the end cut off": cut,
    "a page of zeros": zero,
    "a page of noise": noise,
    "a page twice": swap,
    "an orphan": orphan,
    "a drifted index": drift,
    "a text changed by hand": forged,
}
BY_HAND = ("an orphan", "a drifted index", "a text changed by hand")
"""Kinds that SQL does, so that every row can still be read."""


def readable(path):
    """Return what plain SQL can still read of the rows that matter, or why it cannot."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return [
                connection.execute(f"{statement} ORDER BY 1, 2").fetchall() for statement in READ
            ]
    except doctor.HARM as error:
        return str(error)


def missed(path, kind, *, times, seed=0):
    """Do that harm so many times, each to a fresh file; return how many could be read in another
    way, and the seeds of those in which nothing was found.
    """
    whole, truth, changed, unseen = path.read_bytes(), readable(path), 0, []
    assert not isinstance(truth, str), truth
    for number in range(seed, seed + times):
        KINDS[kind](path, random.Random(number))
        if kind == "a drifted index" or readable(path) != truth:
            changed += 1
            if not backup.problems(str(path)):
                unseen.append(number)
        path.write_bytes(whole)
    return changed, unseen
