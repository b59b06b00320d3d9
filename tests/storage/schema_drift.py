"""What differs between a live database and the models: alembic, and what alembic does not see."""

import re
import sqlite3
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, Table, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateIndex, CreateTable

TABLE_TYPES = "SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'"
TABLE_SQL = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql NOT NULL"
INDEX_SQL = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL"
CHECK = re.compile(r"(?:CONSTRAINT (\w+) )?CHECK \(")


def differences(connection: sqlite3.Connection, metadata: MetaData) -> list[Any]:
    """Return every difference found; an empty list means that both sides say the same."""
    return [*_seen_by_alembic(connection, metadata), *_unseen_by_alembic(connection, metadata)]


def _seen_by_alembic(connection: sqlite3.Connection, metadata: MetaData) -> list[Any]:
    ordinary = {
        name
        for name, kind, _ in connection.execute(TABLE_TYPES)
        if kind == "table" and not name.startswith("sqlite_")
    }

    def included(name: str | None, kind: str, parents: object) -> bool:
        return kind != "table" or name in ordinary

    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as borrowed:
        context = MigrationContext.configure(
            borrowed,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_name": included,
            },
        )
        return list(compare_metadata(context, metadata))


def _unseen_by_alembic(connection: sqlite3.Connection, metadata: MetaData) -> list[Any]:
    live = dict(connection.execute(TABLE_SQL).fetchall())
    strict = {name for name, _, is_strict in connection.execute(TABLE_TYPES) if is_strict}
    found: list[Any] = []
    for name, table in metadata.tables.items():
        sql, meant = live.get(name, ""), _created(table)
        found += _unequal(name, "checks", checks(sql), checks(meant))
        found += _unequal(name, "strict", name in strict, "STRICT" in meant)
        found += _unequal(name, "counts", "AUTOINCREMENT" in sql, "AUTOINCREMENT" in meant)
    indexes = {
        str(index.name): _flat(str(CreateIndex(index).compile(dialect=sqlite.dialect())))
        for table in metadata.tables.values()
        for index in table.indexes
    }
    written = {name: _flat(sql) for name, sql in connection.execute(INDEX_SQL)}
    return [*found, *_unequal("index", "sql", written, indexes)]


def _created(table: Table) -> str:
    return str(CreateTable(table).compile(dialect=sqlite.dialect()))


def _unequal(table: str, what: str, live: object, meant: object) -> list[Any]:
    return [] if live == meant else [(table, what, live, meant)]


def checks(sql: str) -> list[tuple[str | None, str]]:
    """Return name and text of every CHECK of a CREATE TABLE statement, in the order of names."""
    found = [(match[1], _enclosed(sql, match.end())) for match in CHECK.finditer(sql)]
    return sorted(found, key=str)


def _enclosed(sql: str, start: int) -> str:
    """Return the text from `start` to its closing bracket, outside quoted strings."""
    depth, quoted, end = 1, False, start
    while depth:
        character = sql[end]
        quoted ^= character == "'"
        depth += 0 if quoted else (character == "(") - (character == ")")
        end += 1
    return _flat(sql[start : end - 1])


def _flat(sql: str) -> str:
    return " ".join(sql.split())
