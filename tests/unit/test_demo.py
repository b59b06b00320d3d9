"""The demo journal is made by its generator, uses the whole schema and keeps the rules of the file."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from demo_file import DEMO

from journal.domain import texts, uid
from journal.exchange import jsonl
from journal.storage import door, merge, snapshot
from journal.storage.steps import STEPS

ROOT = Path(__file__).parents[2]
TODAY = "2026-09-27"
NOW = "2026-09-27T16:00:00Z"
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
LEDGER = "entry day habit_mark measurement check_in"
NATURAL = {
    "day": ("day",),
    "tag": ("key",),
    "habit_mark": ("habit", "day"),
    "habit_schedule": ("habit", "from_day"),
    "measurement": ("metric", "day"),
    "check_in": ("key_result", "day"),
    "rating": ("role", "criterion"),
    "goal_role": ("goal", "role"),
}


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in DEMO.read_text(encoding="utf-8").splitlines()[1:]]


def rows_of(table: str) -> list[dict[str, Any]]:
    return [row for row in rows() if row["table"] == table]


def build(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    for statement in (statement for step in STEPS for statement in step):
        connection.execute(statement)
    ids: dict[str, int | None] = {}
    for row in rows():
        table = row.pop("table")
        values = dict(stored(connection, table, row, ids))
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        done = connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values())
        )
        ids[row["uid"]] = done.lastrowid


def stored(
    connection: sqlite3.Connection, table: str, row: dict[str, Any], ids: dict[str, int | None]
) -> Iterator[tuple[str, Any]]:
    links = {found[3] for found in connection.execute(f"PRAGMA foreign_key_list({table})")}
    left = dict(row)
    for found in connection.execute(f"PRAGMA table_info({table})"):
        column = found[1]
        name = column.removesuffix("_id") if column in links else column
        if name in left:
            value = left.pop(name)
            yield column, ids[value] if column in links else value
    assert left == {}


@pytest.fixture(scope="module")
def loaded() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        build(connection)
        yield connection


def figures(loaded: sqlite3.Connection, statement: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = loaded.execute(statement).fetchone()
    return found


def round_trip(path: Path) -> str:
    found = jsonl.read(DEMO.read_bytes(), version=snapshot.VERSION)
    with door.writing(
        str(path), command="import", at=datetime(2026, 9, 27, 16, tzinfo=UTC)
    ) as store:
        merge.take(store, found.rows)
        return jsonl.write(snapshot.rows(store), version=snapshot.VERSION)


def longest_gaps() -> list[int]:
    wanted = LEDGER.split()
    days = sorted({date.fromisoformat(row["day"]) for row in rows() if row["table"] in wanted})
    gaps = [(later - day).days - 1 for day, later in pairwise(days)]
    return sorted(gaps)[-2:]


def tags_by_text() -> dict[str, set[str]]:
    entries = {row["uid"]: row["text"] for row in rows_of("entry")}
    found = {
        name: {texts.key(tag) for tag in texts.tags_in(text)} for name, text in entries.items()
    }
    return {name: keys for name, keys in found.items() if keys}


def tags_by_ties() -> dict[str, set[str]]:
    keys = {row["uid"]: row["key"] for row in rows_of("tag")}
    found: dict[str, set[str]] = {}
    for tie in rows_of("entry_tag"):
        found.setdefault(tie["entry"], set()).add(keys[tie["tag"]])
    return found


def test_the_generator_gives_the_bytes_that_are_shipped(tmp_path: Path) -> None:
    made = tmp_path / "demo.jsonl"
    subprocess.run([sys.executable, ROOT / "scripts" / "make_demo.py", made], check=True)
    assert made.read_bytes() == DEMO.read_bytes()


def test_imported_and_exported_again_it_is_the_same_file(tmp_path: Path) -> None:
    assert round_trip(tmp_path / "journal.db") == DEMO.read_text(encoding="utf-8")


def test_the_file_is_smaller_than_four_megabytes() -> None:
    assert DEMO.stat().st_size < 4_000_000


def test_the_header_names_the_schema_and_no_time() -> None:
    header = DEMO.read_text(encoding="utf-8").splitlines()[0]
    assert header == '{"schema": "journal.export/1", "version": 1}'


def test_the_demo_uses_every_table(loaded: sqlite3.Connection) -> None:
    tables = {name for (name,) in loaded.execute(TABLES)}
    assert {row["table"] for row in rows()} == tables - {"change"}


def test_all_links_lead_to_a_row(loaded: sqlite3.Connection) -> None:
    assert loaded.execute("PRAGMA foreign_key_check").fetchall() == []


def test_columns_stand_in_the_order_of_the_schema(loaded: sqlite3.Connection) -> None:
    order = [found[1] for found in loaded.execute("PRAGMA table_info(entry)")]
    links = {"project_id": "project", "goal_id": "goal", "role_id": "role", "metric_id": "metric"}
    expected = [links.get(name, name) for name in order if name not in ("id", "uid")]
    seen = [list(row)[2:] for row in rows_of("entry")]
    assert seen == [[name for name in expected if name in row] for row in seen]


def test_nothing_has_happened_after_the_demos_day() -> None:
    assert max(row["day"] for row in rows() if row["table"] in LEDGER.split()) == TODAY


def test_nothing_was_written_after_the_demos_moment() -> None:
    assert max(row["updated_at"] for row in rows()) <= NOW


def test_no_row_was_changed_before_it_was_written() -> None:
    assert [row for row in rows() if row["updated_at"] < row["created_at"]] == []


def test_tags_in_texts_and_their_rows_agree() -> None:
    assert tags_by_ties() == tags_by_text()


def test_every_tag_stands_in_a_text() -> None:
    tied = {tie["tag"] for tie in rows_of("entry_tag")}
    assert {row["uid"] for row in rows_of("tag")} == tied


@pytest.mark.parametrize("table", sorted(NATURAL))
def test_a_row_with_a_natural_key_is_named_by_it(table: str) -> None:
    found = rows_of(table)
    keys = [[row[column] for column in NATURAL[table]] for row in found]
    assert [row["uid"] for row in found] == [uid.natural_uid(table, *key) for key in keys]


def test_ties_are_named_by_entry_and_key_of_the_tag() -> None:
    keys = {row["uid"]: row["key"] for row in rows_of("tag")}
    ties = rows_of("entry_tag")
    expected = [uid.natural_uid("entry_tag", tie["entry"], keys[tie["tag"]]) for tie in ties]
    assert [tie["uid"] for tie in ties] == expected


def test_no_name_is_given_twice() -> None:
    names = [row["uid"] for row in rows()]
    assert len(set(names)) == len(names)


def test_two_gaps_of_five_and_nine_days_stand_out() -> None:
    assert longest_gaps() == [5, 9]


def test_nine_silent_days_in_october_2025(loaded: sqlite3.Connection) -> None:
    within = "day BETWEEN '2025-10-22' AND '2025-10-30'"
    counts = " + ".join(f"(SELECT count(*) FROM {name} WHERE {within})" for name in LEDGER.split())
    assert figures(loaded, f"SELECT {counts}") == (0,)


def test_the_frozen_text_has_the_hash_that_is_kept_beside_it() -> None:
    record = rows_of("decision")[0]
    assert sha256(record["frozen_text"].encode()).hexdigest() == record["sha256"]


def test_the_frozen_text_is_canonical() -> None:
    text = rows_of("decision")[0]["frozen_text"]
    again = json.dumps(
        json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    assert again == text


def test_fifty_four_wins_of_which_eleven_in_the_last_quarter(loaded: sqlite3.Connection) -> None:
    asked = "SELECT count(*), sum(day >= '2026-07-01') FROM entry WHERE kind = 'win'"
    assert figures(loaded, asked) == (54, 11)


def test_the_hand_off_leaked_five_times_for_fifty_minutes(loaded: sqlite3.Connection) -> None:
    asked = """
    SELECT count(*), sum(entry.minutes) FROM entry JOIN project ON project.id = entry.project_id
    WHERE project.slug = 'invoice-chasing' AND entry.day >= project.closed_on AND kind <> 'win'
    """
    assert figures(loaded, asked) == (5, 50)


def test_forty_hours_and_three_quarters_were_studied_for_the_exam(
    loaded: sqlite3.Connection,
) -> None:
    asked = """
    SELECT sum(minutes) FROM entry JOIN goal ON goal.id = entry.goal_id
    WHERE goal.slug = 'kcs-practices' AND entry.kind = 'study'
    """
    assert figures(loaded, asked) == (2448,)


def test_fourteen_points_count_for_the_running_year_of_itil(loaded: sqlite3.Connection) -> None:
    asked = "SELECT sum(credits) FROM entry WHERE credit_unit = 'CPD' AND day >= '2026-08-08'"
    assert figures(loaded, asked) == (14.0,)


@pytest.mark.parametrize(
    ("realm", "low", "high"),
    [
        ("async-one", -0.1, 0.1),
        ("live-one", -0.8, -0.6),
        ("async-many", 0.9, 1.05),
        ("live-many", -0.6, -0.4),
    ],
)
def test_an_hour_of_each_kind_of_work_drains_or_charges_as_the_story_says(
    loaded: sqlite3.Connection, realm: str, low: float, high: float
) -> None:
    asked = f"""
    SELECT 1.0 * sum(charge * minutes) / sum(minutes) BETWEEN {low} AND {high}, count(*) > 80
    FROM entry WHERE realm = '{realm}' AND charge IS NOT NULL AND minutes IS NOT NULL
        AND day > '2025-09-27'
    """
    assert figures(loaded, asked) == (1, 1)


def test_a_fifth_of_the_last_quarters_hours_is_not_robins_own(loaded: sqlite3.Connection) -> None:
    asked = """
    SELECT round(5.0 * sum(minutes) FILTER (WHERE coalesce(entry.owner, project.owner, 'me') <> 'me')
        / sum(minutes), 0)
    FROM entry LEFT JOIN project ON project.id = entry.project_id
    WHERE kind <> 'study' AND day >= '2026-07-01'
    """
    assert figures(loaded, asked) == (1.0,)


def test_reading_was_kept_on_thirty_of_the_forty_five_days_before_the_gap(
    loaded: sqlite3.Connection,
) -> None:
    asked = """
    SELECT count(*) FROM habit_mark JOIN habit ON habit.id = habit_mark.habit_id
    WHERE slug = 'reading' AND kind = 'done' AND day BETWEEN '2025-09-07' AND '2025-10-21'
    """
    assert figures(loaded, asked) == (30,)
