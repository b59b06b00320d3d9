"""Rows of another journal put into this one: new, here already, or differing and decided."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from journal.domain import codec, texts, uid
from journal.errors import ConflictError, ExchangeError
from journal.storage import snapshot
from journal.storage.door import Store
from journal.storage.snapshot import Row, Table

DEFER = "PRAGMA defer_foreign_keys = ON"

Write = Callable[[sqlite3.Connection, str, Row], None]

STAMPS = ("created_at", "updated_at")
"""When a row was written: two rows that differ only here say the same."""

CHOICES = ("mine", "theirs", "both")
"""What may be kept where a record differs from the one that is here."""

NAMED = 10
"""How many differing records a message names."""


class Taken(NamedTuple):
    """What became of the rows of a file: counts, new ones by table, uids of new and changed ones."""

    new: int
    already: int
    kept: int
    replaced: int
    doubled: int
    tables: dict[str, int]
    touched: dict[str, list[str]]


class _Placed(NamedTuple):
    """A row and the number of its line."""

    line: int
    table: Table
    row: Row


def take(store: Store, found: Sequence[tuple[int, Row]], *, keep: str | None = None) -> Taken:
    """Put rows into the journal, all or none; `found` has them with the numbers of their lines.

    Same uid and same content: already here. Same uid and other content: ConflictError with the
    records named, unless `keep` says mine, theirs or both (the second text under a uid of its own,
    where a second row can stand). Raises ExchangeError with the line for what is no row.
    """
    connection = store.sql
    known = {table.name: table for table in snapshot.tables(connection)}
    placed = [_placed(line, row, known) for line, row in found]
    _refuse_doubles(placed)
    here = {name: _here(connection, known[name]) for name in {each.table.name for each in placed}}
    new, alike, differing = _sorted_out(placed, here)
    if differing and keep is None:
        raise _conflict(differing, len(placed))
    doubles = [each for each in map(_twin, differing) if each is not None] if keep == "both" else []
    doubles = [each for each in doubles if each.row["uid"] not in here[each.table.name]]
    replaced = differing if keep == "theirs" else []
    writer = _Writer(connection, known, [*new, *doubles])
    connection.execute(DEFER)
    for each in [*new, *doubles]:
        writer.insert(each)
    for each in replaced:
        writer.update(each)
    touched: dict[str, list[str]] = {}
    for each in (*new, *doubles, *replaced):
        touched.setdefault(each.table.name, []).append(each.row["uid"])
    return Taken(
        new=len(new),
        already=len(alike),
        kept=len(differing) - len(replaced) - len(doubles),
        replaced=len(replaced),
        doubled=len(doubles),
        tables=dict(Counter(each.table.name for each in new)),
        touched=touched,
    )


def _placed(line: int, row: Row, known: Mapping[str, Table]) -> _Placed:
    """Return a row whose table and columns are known and whose values can be stored."""
    name = row.get("table")
    table = known.get(name) if isinstance(name, str) else None
    if table is None:
        raise _refused(line, f"table {_quoted(name)} is not known")
    allowed = {"table", *_keys(table)}
    for key, value in row.items():
        if key not in allowed:
            raise _refused(line, f"{name}: the field {_quoted(key)} is not known")
        _check(line, key, value)
    if not isinstance(row.get("uid"), str):
        raise _refused(line, f"{name}: uid is missing or no text")
    for column, (key, _) in table.links.items():
        if not isinstance(row.get(key, ""), str):
            raise _refused(line, f"{name}: {column} is named by a uid")
    return _Placed(line, table, row)


def _keys(table: Table) -> Iterator[str]:
    for column in table.columns:
        if column != "id":
            yield table.links[column][0] if column in table.links else column


def _check(line: int, key: str, value: Any) -> None:
    if isinstance(value, str):
        if value.isascii() and "\0" not in value:
            return
        for place, letter in enumerate(value, 1):
            if letter == "\0" or "\ud800" <= letter <= "\udfff":
                why = f"U+{ord(letter):04X} at character {place} cannot be stored"
                raise _refused(line, f"{key}: {why}")
    elif isinstance(value, bool) or not isinstance(value, int | float):
        raise _refused(line, f"{key}: {_quoted(json.dumps(value))} is neither text nor number")
    elif isinstance(value, float) and not abs(value) < float("inf"):
        raise _refused(line, f"{key}: the number is not finite")
    elif isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise _refused(line, f"{key}: the number has too many digits")


def _refuse_doubles(placed: Sequence[_Placed]) -> None:
    seen: dict[str, int] = {}
    for each in placed:
        first = seen.setdefault(each.row["uid"], each.line)
        if first != each.line:
            raise _refused(each.line, f"uid {_quoted(each.row['uid'])} stands in line {first} too")


def _here(connection: sqlite3.Connection, table: Table) -> dict[str, Row]:
    return {row["uid"]: row for row in snapshot.rows_of(connection, table, {})}


def _sorted_out(
    placed: Sequence[_Placed], here: Mapping[str, Mapping[str, Row]]
) -> tuple[list[_Placed], list[_Placed], list[_Placed]]:
    """Return the rows that are new, those that are here alike, and those that differ."""
    new, alike, differing = [], [], []
    for each in placed:
        mine = here[each.table.name].get(each.row["uid"])
        if mine is None:
            new.append(each)
        elif _content(mine) == _content(each.row):
            alike.append(each)
        else:
            differing.append(each)
    return new, alike, differing


def _content(row: Row) -> Row:
    return {key: value for key, value in row.items() if key not in STAMPS and value is not None}


def _twin(each: _Placed) -> _Placed | None:
    """Return the differing row under a uid of its own, the same one each time it comes in.

    None where one row alone can stand: a date, a slug, a pair of links.
    """
    if not each.table.has_twin:
        return None
    content = json.dumps(_content(each.row), sort_keys=True)
    name = uid.natural_uid("twin", each.row["uid"], content)
    return each._replace(row={**each.row, "uid": name})


def _conflict(differing: Sequence[_Placed], total: int) -> ConflictError:
    named = [f"{each.table.name} in line {each.line}" for each in differing[:NAMED]]
    rest = [f"{len(differing) - NAMED} more"] if len(differing) > NAMED else []
    count = len(differing)
    return ConflictError(
        f"{count} of {total:,} records differ{'s' if count == 1 else ''} from what is here: "
        f"{', '.join([*named, *rest])}; nothing was imported",
        hint=" or ".join(f"--keep {each}" for each in CHOICES),
    )


class _Writer:
    """Writes rows with links made local: the ids of new rows are known before the first insert, so
    that a row may point at a later one.
    """

    def __init__(
        self, connection: sqlite3.Connection, known: Mapping[str, Table], new: Iterable[_Placed]
    ) -> None:
        self.connection = connection
        self.known = known
        self.ids: dict[str, dict[str, int]] = {}
        for each in new:
            if each.table.has_id:
                ids = self._of(each.table.name)
                ids[each.row["uid"]] = ids[""] = ids[""] + 1

    def _of(self, table: str) -> dict[str, int]:
        """Return the ids of a table by uid; under "" the last one ever given."""
        if table not in self.ids:
            found = snapshot.ids(self.connection, table)
            self.ids[table] = {**found, "": snapshot.last_id(self.connection, table)}
        return self.ids[table]

    def insert(self, each: _Placed) -> None:
        values = self._values(each)
        if each.table.has_id:
            values["id"] = self._of(each.table.name)[each.row["uid"]]
        self._run(snapshot.insert, each, values)

    def update(self, each: _Placed) -> None:
        values = self._values(each)
        absent = [name for name in each.table.columns if name not in ("id", "uid", *values)]
        values.update(dict.fromkeys(absent))
        self._run(snapshot.update, each, values)

    def _values(self, each: _Placed) -> Row:
        values = {}
        for column in each.table.columns:
            key, parent = each.table.links.get(column, (column, None))
            value = each.row.get(key)
            if value is None:
                continue
            values[column] = value
            if parent is not None:
                target = self._of(parent).get(value) if value else None
                if target is None:
                    raise _refused(
                        each.line,
                        f"{each.table.name}: no {parent} {_quoted(value)} in file or journal",
                    )
                values[column] = target
        return values

    def _run(self, write: Write, each: _Placed, values: Row) -> None:
        try:
            write(self.connection, each.table.name, values)
        except sqlite3.IntegrityError as error:
            raise _explained(each, str(error)) from None


def _explained(each: _Placed, words: str) -> ExchangeError | ConflictError:
    """Return in words which rule of the schema a row meets."""
    table, row = each.table.name, each.row
    kind, _, what = words.partition(": ")
    if kind == "UNIQUE constraint failed":
        names = [part.strip().removeprefix(f"{table}.") for part in what.split(",")]
        value = ", ".join(str(row.get(name.removesuffix("_id"), row.get(name))) for name in names)
        return ConflictError(
            f"line {each.line}: there is another {table} with {', '.join(names)} {_quoted(value)}; "
            "nothing was imported",
            hint="rename one of the two",
        )
    if kind == "NOT NULL constraint failed":
        return _refused(each.line, f"{table}: {what.removeprefix(f'{table}.')} is missing")
    if kind == "CHECK constraint failed":
        return _refused(each.line, _broken(row, what.removeprefix(f"{table}_")))
    if words.startswith("cannot store"):
        column = words.rpartition(".")[2]
        return _refused(
            each.line, f"{table}: {column} {_quoted(row.get(column))} is not of its type"
        )
    return ConflictError(f"line {each.line}: {table}: {words}; nothing was imported")


def _broken(row: Row, rule: str) -> str:
    value = row.get(rule)
    if value is None:
        return f"{row['table']}: it breaks the rule {rule}"
    if isinstance(value, str) and len(value) == 10 and value[4:5] == value[7:8] == "-":
        try:
            codec.day(value)
        except ValueError:
            return f"{rule} {value} does not exist"
    return f"{rule} {_quoted(value)} is not valid"


def _quoted(value: Any) -> str:
    return texts.quoted(str(value))


def _refused(line: int, why: str) -> ExchangeError:
    return ExchangeError(f"line {line}: {why}; nothing was imported")
