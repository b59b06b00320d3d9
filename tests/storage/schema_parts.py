"""A database made of the steps alone, and one good row for every table."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from journal.storage import derived
from journal.storage.steps import STEPS

SCHEMAS = Path(__file__).parents[2] / "data" / "schemas"
ROWS: dict[str, dict[str, Any]] = json.loads((SCHEMAS / "rows.json").read_text(encoding="utf-8"))

STATEMENTS = tuple(statement for step in STEPS for statement in step)


def built(statements: Sequence[str] = STATEMENTS) -> sqlite3.Connection:
    """Return an empty journal in memory, with the settings that bear on schema and triggers."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    for statement in statements:
        connection.execute(statement)
    derived.rebuild(connection)
    return connection


def filled() -> sqlite3.Connection:
    """Return a journal in memory that holds the good row of every table."""
    connection = built()
    for table in ROWS:
        add(connection, table)
    return connection


def add(connection: sqlite3.Connection, table: str, **columns: Any) -> None:
    """Insert the good row of `table` with these columns in place of its own."""
    row = {**ROWS[table], **columns}
    names = ", ".join(f'"{name}"' for name in row)
    values = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({values})", row)


def change(connection: sqlite3.Connection, table: str, **columns: Any) -> None:
    """Update the one row of `table` with these columns."""
    pairs = ", ".join(f'"{name}" = :{name}' for name in columns)
    connection.execute(f"UPDATE {table} SET {pairs}", columns)


def rows(connection: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    """Return the rows of `table` by column name."""
    cursor = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def images(connection: sqlite3.Connection, table: str) -> list[tuple[str, Any, Any]]:
    """Return what was recorded of `table`, oldest first: operation, image before, image after."""
    recorded = connection.execute(
        "SELECT op, before, after FROM change WHERE table_name = ? ORDER BY id", (table,)
    )
    return [(op, _read(before), _read(after)) for op, before, after in recorded]


def _read(image: str | None) -> Any:
    return None if image is None else json.loads(image, strict=False)
