"""The models are the schema of record, and the steps build exactly them."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from schema_drift import differences
from schema_parts import ROWS, SCHEMAS, STATEMENTS, built, filled
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, select

from journal import models
from journal.storage import migrate
from journal.storage.steps import STEPS

TABLES = (
    *("change", "check_in", "comparison", "credential", "criterion", "day", "decision"),
    *("decision_note", "entry", "entry_tag", "excuse", "expectation", "goal", "goal_role"),
    *("habit", "habit_mark", "habit_schedule", "key_result", "measurement", "metric"),
    *("milestone", "objective", "origin", "project", "rating", "review", "role", "role_event"),
    *("role_note", "tag"),
)


def edited(table, old, new):
    """The steps with one piece of one CREATE TABLE statement exchanged."""
    found = [f"CREATE TABLE {table} (" in statement for statement in STATEMENTS].index(True)
    assert old in STATEMENTS[found]
    return (
        *STATEMENTS[:found],
        STATEMENTS[found].replace(old, new, 1),
        *STATEMENTS[found + 1 :],
    )


def test_the_models_have_every_table_of_the_map():
    assert tuple(sorted(models.METADATA.tables)) == TABLES


def test_the_steps_build_exactly_the_models():
    with closing(built()) as connection:
        assert differences(connection, models.METADATA) == []


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        pytest.param("entry", "url TEXT, ", "", id="a column missing"),
        pytest.param("entry", " impact TEXT,", " impact TEXT, mood TEXT,", id="a column more"),
        pytest.param("entry", "minutes INTEGER,", "minutes REAL,", id="a type"),
        pytest.param("goal", "title TEXT NOT NULL", "title TEXT", id="a NOT NULL missing"),
        pytest.param("goal", "why TEXT,", "why TEXT NOT NULL,", id="a NOT NULL more"),
        pytest.param(
            "goal", "title TEXT NOT NULL", "title TEXT NOT NULL DEFAULT 'x'", id="default"
        ),
        pytest.param("check_in", " ON DELETE CASCADE", "", id="an ON DELETE missing"),
        pytest.param("key_result", "metric (id)", "metric (id) ON DELETE CASCADE", id="ON DELETE"),
        pytest.param("check_in", "ON DELETE CASCADE", "ON DELETE SET NULL", id="another ON DELETE"),
        pytest.param("project", "REFERENCES metric", "REFERENCES goal", id="another parent"),
        pytest.param("goal", "UNIQUE (uid), UNIQUE (slug)", "UNIQUE (uid)", id="a UNIQUE missing"),
        pytest.param("review", "UNIQUE (kind, start)", "UNIQUE (start)", id="another UNIQUE"),
        pytest.param("day", "BETWEEN 1 AND 5", "BETWEEN 1 AND 6", id="the text of a CHECK"),
        pytest.param("day", "day_mood", "day_humour", id="the name of a CHECK"),
        pytest.param("day", "CONSTRAINT day_mood CHECK (mood BETWEEN 1 AND 5),", "", id="a CHECK"),
        pytest.param("day", "note TEXT,", "note TEXT CHECK (note <> ''),", id="a CHECK more"),
        pytest.param("day", ") STRICT", ")", id="STRICT"),
        pytest.param("entry", " AUTOINCREMENT", "", id="AUTOINCREMENT"),
    ],
)
def test_a_table_that_differs_is_found(table, old, new):
    with closing(built(edited(table, old, new))) as connection:
        assert differences(connection, models.METADATA) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("CREATE INDEX entry_day ON entry (day, at, id)", "SELECT 1"),
        ("CREATE INDEX entry_day ON entry (day, at, id)", "CREATE INDEX entry_day ON entry (day)"),
        (
            "CREATE INDEX entry_goal ON entry (goal_id, day) WHERE goal_id IS NOT NULL",
            "CREATE INDEX entry_goal ON entry (goal_id, day)",
        ),
        (
            "CREATE INDEX entry_tag_tag ON entry_tag (tag_id)",
            "CREATE UNIQUE INDEX entry_tag_tag ON entry_tag (tag_id)",
        ),
    ],
    ids=["missing", "other columns", "not partial", "unique"],
)
def test_an_index_that_differs_is_found(old, new):
    statements = tuple(new if statement == old else statement for statement in STATEMENTS)

    assert statements != STATEMENTS
    with closing(built(statements)) as connection:
        assert differences(connection, models.METADATA) != []


@pytest.mark.parametrize(
    "statement", ["CREATE TABLE mood (id INTEGER)", "CREATE INDEX more ON entry (minutes)"]
)
def test_an_object_that_no_model_knows_is_found(statement):
    with closing(built((*STATEMENTS, statement))) as connection:
        assert differences(connection, models.METADATA) != []


def test_newest_counts_the_steps():
    assert len(STEPS) == migrate.NEWEST


def test_every_table_has_a_sample_row():
    assert sorted([*ROWS, "change"]) == sorted(models.METADATA.tables)


@pytest.mark.parametrize("table", TABLES)
def test_the_fixture_of_the_newest_schema_has_a_row_in_every_table(table):
    path = SCHEMAS / f"v{migrate.NEWEST}.db"

    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
        assert connection.execute(f"SELECT count(*) > 0 FROM {table}").fetchone() == (1,)


def test_the_fixture_of_the_newest_schema_is_what_the_steps_build():
    path = SCHEMAS / f"v{migrate.NEWEST}.db"
    every = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"

    with (
        closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as fixture,
        closing(built()) as connection,
    ):
        assert fixture.execute(every).fetchall() == connection.execute(every).fetchall()


@pytest.mark.parametrize("table", sorted(ROWS))
def test_every_row_has_a_name_that_is_its_own_and_the_times_of_writing(table):
    columns = models.METADATA.tables[table].columns

    assert [columns[name].nullable for name in ("uid", "created_at", "updated_at")] == [False] * 3
    assert columns["uid"].unique


def test_both_depths_read_and_write_the_same_values():
    with closing(filled()) as connection:
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        with Session(engine) as session:
            mark = session.exec(select(models.HabitMark)).one()
            habit = session.exec(select(models.Habit)).one()
            mark.day = date(2026, 9, 23)
            mark.at = datetime(2026, 9, 23, 22, 5, 9, 999, tzinfo=timezone(timedelta(hours=2)))
            habit.blank_is_zero = True
            habit.archived_on = date(2026, 12, 1)
            session.commit()
            session.refresh(mark)
            seen = mark.at
        written = connection.execute("SELECT day, at FROM habit_mark").fetchone()
        flags = connection.execute("SELECT blank_is_zero, archived_on FROM habit").fetchone()

    assert written == ("2026-09-23", "2026-09-23T20:05:09Z")
    assert flags == (1, "2026-12-01")
    assert seen == datetime(2026, 9, 23, 20, 5, 9, tzinfo=UTC)


def test_a_new_row_gets_a_number_and_a_random_name():
    moment = datetime(2026, 9, 24, tzinfo=UTC)
    goals = [
        models.Goal(
            created_at=moment,
            updated_at=moment,
            slug=slug,
            title=slug,
            kind="skill",
            status="planned",
        )
        for slug in ("one", "two")
    ]
    with closing(built()) as connection:
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        with Session(engine) as session:
            session.add_all(goals)
            session.commit()
            numbers = sorted(goal.id for goal in goals)
            names = {goal.uid for goal in goals}

    assert numbers == [1, 2]
    assert len(names) == 2
