"""An older file comes up to date whole, after a checked copy, or stays as it was to the byte."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from journal.storage import backup, migrate, steps

AT = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
ADD = "ALTER TABLE entry ADD COLUMN weight INTEGER NOT NULL DEFAULT 3"


@pytest.fixture
def old(journal, home, monkeypatch):
    """Give a journal of today's schema to a program that knows one step more; return a function
    that sets the statements of that step.
    """
    for number in range(4):
        journal("log", f"line {number} @tag")
    journal("rm", "2")

    def knows(*statements):
        monkeypatch.setattr(migrate, "NEWEST", migrate.NEWEST + 1)
        monkeypatch.setattr(steps, "STEPS", (*steps.STEPS, statements))

    return knows


def texts(home):
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        return connection.execute("SELECT uid, text FROM entry ORDER BY id").fetchall()


def test_a_file_with_a_new_column_is_sound_and_keeps_every_row(journal, home, old):
    before = texts(home)
    old(ADD)

    assert journal("list").code == 0
    assert (texts(home), backup.problems(str(home / "journal.db"))) == (before, [])


def test_a_copy_is_made_before_and_holds_the_old_schema(journal, home, old):
    old(ADD)
    journal("list")
    (copy,) = home.glob("backups/*-before-migrate.db")

    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (migrate.NEWEST - 1,)


def test_what_was_done_before_can_be_undone_after(journal, home, old):
    old(ADD)

    assert journal("undo").code == 0
    assert (len(texts(home)), backup.problems(str(home / "journal.db"))) == (4, [])


@pytest.mark.parametrize(
    "statements",
    [
        (ADD, "SELECT no_such_function()"),
        ("DROP TRIGGER record_entry_delete", "DELETE FROM entry_tag", "DELETE FROM entry WHERE id = 1"),
        ("DROP TRIGGER record_entry_update", "UPDATE entry SET text = 'lost'"),
    ],
    ids=["an error half-way", "a row fewer", "another text"],
)  # fmt: skip
def test_a_step_that_does_not_come_out_whole_changes_nothing(home, old, statements):
    before = (home / "journal.db").read_bytes()
    old(*statements)
    with closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as connection:
        with pytest.raises(Exception, match=r"no_such_function|whole"):
            migrate.ensure_current(connection, str(home / "journal.db"), at=AT)
        assert not connection.in_transaction

    with closing(sqlite3.connect(home / "journal.db")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (migrate.NEWEST - 1,)
    assert (home / "journal.db").read_bytes() == before
