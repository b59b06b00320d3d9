"""The whole journal as rows that hold on every machine: every table alike.

The tables are read from the live schema, as recording does: a new table needs nothing here.
"""

import sqlite3
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

from journal.storage import migrate
from journal.storage.door import Store

VERSION = migrate.NEWEST
"""The schema that a snapshot of today has."""

TABLES = """
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND strict AND name <> 'change' ORDER BY name
"""
COLUMNS = "SELECT name, pk FROM pragma_table_info(:table) ORDER BY cid"
LINKS = 'SELECT "from", "table" FROM pragma_foreign_key_list(:table)'
UNIQUES = """
SELECT count(*) FROM pragma_index_list(:table) WHERE "unique" AND origin = 'u'
"""
LAST_ID = "SELECT seq FROM sqlite_sequence WHERE name = :table"

Row = dict[str, Any]


class Table(NamedTuple):
    """A live table: its columns in order, its links by column as (key in a row, table pointed at).

    `has_twin`: a second row of the same content may stand beside the first, as nothing but its uid
    names it.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    links: Mapping[str, tuple[str, str]]
    has_id: bool
    has_twin: bool


def tables(connection: sqlite3.Connection) -> list[Table]:
    """Return every table of the journal but the change log, parents first, else by name."""
    waiting = [_table(connection, name) for (name,) in connection.execute(TABLES).fetchall()]
    ordered: list[Table] = []
    while waiting:
        done = {table.name for table in ordered}
        table = next(each for each in waiting if _parents(each) <= done)
        ordered.append(table)
        waiting.remove(table)
    return ordered


def _parents(table: Table) -> set[str]:
    return {parent for _, parent in table.links.values()} - {table.name}


def _table(connection: sqlite3.Connection, name: str) -> Table:
    found = connection.execute(COLUMNS, {"table": name}).fetchall()
    links = {
        column: (column.removesuffix("_id"), parent)
        for column, parent in connection.execute(LINKS, {"table": name})
    }
    columns = tuple(column for column, _ in found)
    key = tuple(column for column, rank in sorted(found, key=lambda each: each[1]) if rank)
    has_id = key == ("id",)
    (uniques,) = connection.execute(UNIQUES, {"table": name}).fetchone()
    return Table(name, columns, key, links, has_id, has_twin=has_id and uniques == 1)


def rows(store: Store) -> Iterator[Row]:
    """Yield every row of the journal as the lossless format has it.

    Tables parents first, inside a table by id or primary key; `table` and `uid` first, then the
    columns in the order of the schema as they are stored; links as the uid of their target under
    the column's name without `_id`; neither `id` nor what is NULL.
    """
    connection = store.sql
    uids: dict[str, dict[int, str]] = {}
    for table in tables(connection):
        yield from rows_of(connection, table, uids)


def rows_of(
    connection: sqlite3.Connection, table: Table, uids: dict[str, dict[int, str]]
) -> Iterator[Row]:
    """Yield the rows of one table; `uids` keeps the names of the rows pointed at, by table."""
    for _, parent in table.links.values():
        if parent not in uids:
            uids[parent] = dict(connection.execute(f'SELECT id, uid FROM "{parent}"').fetchall())
    columns = [column for column in table.columns if column not in ("id", "uid")]
    names = [table.links[column][0] if column in table.links else column for column in columns]
    targets = [uids[table.links[c][1]] if c in table.links else None for c in columns]
    listed = ", ".join(f'"{column}"' for column in ("uid", *columns))
    order = ", ".join(f'"{column}"' for column in table.key)
    for name, *values in connection.execute(
        f'SELECT {listed} FROM "{table.name}" ORDER BY {order}'
    ):
        row = {"table": table.name, "uid": name}
        for key, value, target in zip(names, values, targets, strict=True):
            if value is not None:
                row[key] = value if target is None else target[value]
        yield row


@contextmanager
def rehearsal(store: Store) -> Generator[Store]:
    """Yield a copy of the journal in memory: what is done to it shows what would be done."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        store.sql.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        copy.execute("BEGIN")
        rehearsed = Store(copy)
        try:
            yield rehearsed
            rehearsed.settle()
        finally:
            rehearsed.close()


def last_id(connection: sqlite3.Connection, table: str) -> int:
    """Return the highest number that a row of a table ever had, 0 for none."""
    found = connection.execute(LAST_ID, {"table": table}).fetchone()
    return int(found[0]) if found else 0


def ids(connection: sqlite3.Connection, table: str) -> dict[str, int]:
    """Return the numbers of the rows of a table by uid."""
    return dict(connection.execute(f'SELECT uid, id FROM "{table}"').fetchall())


def insert(connection: sqlite3.Connection, table: str, values: Row) -> None:
    """Write a row with these columns; raises IntegrityError when it breaks a rule of the schema."""
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)


def update(connection: sqlite3.Connection, table: str, values: Row) -> None:
    """Write these columns of the row with that uid; raises IntegrityError as `insert` does."""
    parts = ", ".join(f'"{name}" = :{name}' for name in values if name != "uid")
    connection.execute(f'UPDATE "{table}" SET {parts} WHERE uid = :uid', values)
