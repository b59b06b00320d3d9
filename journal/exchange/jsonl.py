"""The journal's own format, without loss: a header, then one line a row of every table."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from journal.domain import codec, texts
from journal.errors import ExchangeError, InvalidError
from journal.exchange import decoded, strict_json
from journal.exchange.decoded import NOTHING, refused
from journal.exchange.options import MOST_RECORDS

SCHEMA = "journal.export/1"

HAPPENED = ("entry", "day", "habit_mark", "measurement", "check_in")
"""Tables of what happened: none of their days lies ahead."""

ELSEWHERE = timedelta(days=1)
"""It may be tomorrow already where the export was written."""


class Lines(NamedTuple):
    """The rows of a file with the numbers of their lines, and how many torn lines were left out."""

    rows: tuple[tuple[int, dict[str, Any]], ...]
    torn: int


def looks_like(path: str, head: str) -> bool:
    """Whether a file with that beginning is an export of the journal."""
    return head.startswith("{") and SCHEMA.rpartition("/")[0] in head.split("\n", 1)[0]


def read(data: bytes, *, version: int, partial: bool = False, today: date | None = None) -> Lines:
    """Return the rows of an export; `version` is the newest database schema that is known here.

    With `today`, days of what happened that lie ahead of it are refused.

    Raises ExchangeError: no export, a newer version, a line that is no row. A torn last line is
    refused, or with `partial` left out.
    """
    text = decoded.text(data)
    lines = text.split("\n")
    is_whole = not lines[-1]
    if is_whole:
        lines.pop()
    if len(lines) - 1 > MOST_RECORDS:
        raise ExchangeError(f"more than {MOST_RECORDS:,} records; {NOTHING}")
    _check_header(lines[0], version)
    torn = int(not is_whole and len(lines) > 1 and not _is_row(lines[-1]))
    if torn and not partial:
        raise refused(
            f"line {len(lines)}",
            "the line is torn, the end of the file is missing",
            hint="--partial",
        )
    whole = lines[1 : len(lines) - torn]
    latest = "9999" if today is None else codec.day_text(today + ELSEWHERE)
    return Lines(tuple((row, _row(row, line, latest)) for row, line in enumerate(whole, 2)), torn)


def _check_header(line: str, version: int) -> None:
    header = strict_json.loads(line, place="line 1")
    schema = header.get("schema") if isinstance(header, dict) else None
    name, _, number = str(schema).partition("/")
    made = header.get("version") if isinstance(header, dict) else None
    if name != SCHEMA.partition("/")[0] or type(made) is not int or not number.isdigit():
        raise refused("line 1", "this is no export of the journal", hint="journal formats")
    if f"{name}/{number}" != SCHEMA or made > version:
        raise refused(
            "line 1",
            f"the export was written by a newer version (schema {made}, this program knows {version})",
            hint="upgrade the program: python -m pip install --upgrade career-journal",
        )


def _is_row(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _row(number: int, line: str, latest: str) -> dict[str, Any]:
    place = f"line {number}"
    row = strict_json.loads(line, place=place)
    if not isinstance(row, dict):
        raise refused(place, "it is no object")
    if row.get("table") == "entry" and isinstance(row.get("text"), str):
        try:
            texts.checked_text(row["text"])
        except InvalidError as error:
            raise refused(place, error.message) from None
    if row.get("table") in HAPPENED and _is_day(row.get("day")) and row["day"] > latest:
        raise refused(place, f"day {row['day']} lies ahead of today")
    return row


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and codec.day(value) is not None
    except ValueError:
        return False


def write(rows: Iterable[dict[str, Any]], *, version: int, plain: bool = False) -> str:
    """Return the whole file; `plain` escapes what a terminal must not be sent, to the same value."""
    return "".join(_written({"schema": SCHEMA, "version": version}, rows, plain))


def _written(header: dict[str, Any], rows: Iterable[dict[str, Any]], plain: bool) -> Iterator[str]:
    yield json.dumps(header) + "\n"
    dump = json.JSONEncoder(ensure_ascii=plain, allow_nan=False, separators=(",", ":")).encode
    for row in rows:
        yield dump(row) + "\n"
