"""The search index and the recording triggers, built from the live schema and never in a step."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

SEARCH = """
CREATE VIRTUAL TABLE entry_fts USING fts5(
    text, impact, who,
    content = 'entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')
"""

FILL_SEARCH = "INSERT INTO entry_fts (entry_fts) VALUES ('rebuild')"

RECORDED = """
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND strict AND name <> 'change'
ORDER BY name
"""

COLUMNS = """
SELECT name, type, "notnull" OR pk FROM pragma_table_info(?) ORDER BY cid
"""

RECORDERS = r"""
SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'record\_%' ESCAPE '\'
"""


PLAIN = frozenset(("uid", "created_at", "updated_at"))
"""Columns of every table whose CHECKs leave nothing to escape.

Opening a file parses all triggers, 2 µs a value in an image: short ones make every word faster.
"""


class Column(NamedTuple):
    """A column of a live table: name; TEXT, INTEGER or REAL; whether it always has a value."""

    name: str
    type: str
    filled: int


def rebuild(connection: sqlite3.Connection) -> None:
    """Drop and build the search index, and recording for every STRICT table except `change`.

    Runs statement by statement inside the caller's transaction.
    """
    connection.execute("DROP TABLE IF EXISTS entry_fts")
    connection.execute(SEARCH)
    connection.execute(FILL_SEARCH)
    for (name,) in connection.execute(RECORDERS).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for (table,) in connection.execute(RECORDED).fetchall():
        columns = [Column(*row) for row in connection.execute(COLUMNS, (table,))]
        for statement in recording(table, columns):
            connection.execute(statement)


def recording(table: str, columns: Iterable[Column]) -> tuple[str, str, str]:
    """Return the three triggers that write what happens to a row of `table` into `change`.

    The rest of the change row (batch, time, command, device, seal) is written before COMMIT.
    """
    columns = tuple(columns)
    differs = " OR ".join(f'old."{name}" IS NOT new."{name}"' for name, *_ in columns)
    before, after = _image("old", columns), _image("new", columns)
    return (
        _trigger(table, columns, "insert", "", "new", "NULL", after),
        _trigger(table, columns, "update", f"WHEN {differs}", "new", before, after),
        _trigger(table, columns, "delete", "", "old", before, "NULL"),
    )


def differing(connection: sqlite3.Connection, table: str) -> str:
    """Return the statement that finds rows of `table` that are not as the newest image since the
    change `:first` says; a removed row is to have neither.
    """
    columns = tuple(Column(*row) for row in connection.execute(COLUMNS, (table,)))
    return (
        f'SELECT c.row_uid FROM change AS c LEFT JOIN "{table}" AS held ON held.uid = c.row_uid '
        "WHERE c.id >= :first AND c.table_name = :table "
        f"AND c.after IS NOT {_image('held', columns)} AND NOT EXISTS (SELECT 1 FROM change AS n "
        "WHERE n.row_uid = c.row_uid AND n.table_name = :table AND n.id > c.id) LIMIT 1"
    )


def _trigger(
    table: str,
    columns: tuple[Column, ...],
    operation: str,
    when: str,
    row: str,
    before: str,
    after: str,
) -> str:
    """Write one trigger; a table without an `id` is known by its uid alone."""
    row_id = f"{row}.id" if any(column.name == "id" for column in columns) else "NULL"
    return (
        f"CREATE TRIGGER record_{table}_{operation} AFTER {operation.upper()} ON {table} {when} "
        "BEGIN INSERT INTO change (table_name, row_id, row_uid, op, before, after) "
        f"VALUES ('{table}', {row_id}, {row}.uid, '{operation}', {before}, {after}); END"
    )


def _image(row: str, columns: tuple[Column, ...]) -> str:
    """Write the SQL that gives a row as a JSON object, by string functions alone.

    SQLite before 3.44 refuses JSON functions in a trigger of a schema that is not trusted. Control
    characters stay as they are: the images are read with `strict=False`.
    """
    pairs = (f"\"{column.name}\":'||{_value(row, column)}||'" for column in columns)
    return f"'{{{','.join(pairs)}}}'"


def _value(row: str, column: Column) -> str:
    """Write the SQL that gives one value as JSON; NULL is null."""
    name = f'{row}."{column.name}"'
    if column.type == "TEXT":
        escaped = rf"""replace(replace({name},'\','\\'),'"','\"')"""
        quoted = f"""'"'||{name if column.name in PLAIN else escaped}||'"'"""
        return quoted if column.filled else f"coalesce({quoted},'null')"
    if column.type == "REAL":
        # Only 20 digits after the point give back every double on SQLite 3.40.
        exact = f"printf('%!.20e',{name})"
        # printf of NULL is 0.
        return exact if column.filled else f"CASE WHEN {name} IS NULL THEN 'null' ELSE {exact} END"
    return name if column.filled else f"coalesce({name},'null')"
