"""The rows of the story: their uids and times, their order, and how they are spelt as JSON lines."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from journal.domain.uid import natural_uid
from journal.models import METADATA

HEADER = {"schema": "journal.export/1", "version": 1}


def in_order() -> tuple[str, ...]:
    """Return the names of all tables but the change log: parents first, else by name."""
    waiting = sorted(METADATA.tables.keys() - {"change"})
    ordered: list[str] = []
    while waiting:
        name = next(each for each in waiting if _parents(each) <= set(ordered))
        ordered.append(name)
        waiting.remove(name)
    return tuple(ordered)


def _parents(name: str) -> set[str]:
    links = METADATA.tables[name].foreign_keys
    return {link.column.table.name for link in links} - {name}


TABLES = in_order()
NATURAL = {
    "check_in": ("key_result", "day"),
    "day": ("day",),
    "goal_role": ("goal", "role"),
    "habit_mark": ("habit", "day"),
    "habit_schedule": ("habit", "from_day"),
    "measurement": ("metric", "day"),
    "rating": ("role", "criterion"),
    "tag": ("key",),
}
"""The columns from which such a row's uid is made."""

KEYS = NATURAL | {"entry_tag": ("entry", "tag"), "origin": ("row_uid",)}

Row = dict[str, Any]


class Book:
    """All rows made so far, and the one source of chance."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        self.named: dict[tuple[str, str], str] = {}

    def add(self, table: str, written: str, /, *, updated: str | None = None, **values: Any) -> str:
        """Add a row written at that instant, None left out; return its uid.

        Links are given as uids, under the column's name without `_id`.
        """
        parts = [values[column] for column in NATURAL.get(table, ())]
        if table == "entry_tag":
            parts = [values["entry"], values.pop("key")]
        uid = natural_uid(table, *parts) if parts else self.uid()
        stamps = {"uid": uid, "created_at": written, "updated_at": updated or written}
        kept = {name: value for name, value in values.items() if value is not None}
        self.rows[table].append(stamps | kept)
        name = values.get("slug") or values.get("title")
        if name:
            self.named[table, name] = uid
        return uid

    def uid(self) -> str:
        """Return a version 4 UUID from the seeded source."""
        bits = self.rng.getrandbits(128)
        bits = bits & ~(0xF << 76) | 4 << 76
        bits = bits & ~(0x3 << 62) | 2 << 62
        digits = f"{bits:032x}"
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    def link(self, table: str, name: str) -> str:
        """Return the uid of the row of that slug or title."""
        return self.named[table, name]

    def lines(self) -> Iterator[str]:
        """Yield the header and each row, table by table, as they stand in the file."""
        yield json.dumps(HEADER)
        places: dict[str, int] = {}
        for table in TABLES:
            for place, row in enumerate(self._in_order(table, places)):
                places[row["uid"]] = place
                yield _spelt({"table": table} | {name: row[name] for name in _names(table, row)})

    def _in_order(self, table: str, places: dict[str, int]) -> list[Row]:
        """Numbered rows as they were written, the others by their keys; parents by their place."""
        if table == "entry":
            return sorted(self.rows[table], key=lambda row: row["created_at"])
        columns = KEYS.get(table)
        if columns is None or table == "tag":
            return self.rows[table]
        return sorted(
            self.rows[table],
            key=lambda row: tuple(places.get(row[column], row[column]) for column in columns),
        )


def _names(table: str, row: Row) -> list[str]:
    """Return the names of a row's columns in the order of the schema, the uid first."""
    columns = [column.name for column in METADATA.tables[table].columns if column.name != "id"]
    names = [_link_name(table, column) for column in columns]
    unknown = row.keys() - set(names)
    if unknown:
        raise ValueError(f"{table} has no column {', '.join(sorted(unknown))}")
    return ["uid", *(name for name in names if name != "uid" and name in row)]


def _link_name(table: str, column: str) -> str:
    is_link = bool(METADATA.tables[table].columns[column].foreign_keys)
    return column.removesuffix("_id") if is_link else column


def _spelt(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
