"""A command stores all of it or none of it, at both depths, in one transaction that only the door
ends.
"""

import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from journal import ledger, models
from journal.domain.uid import random_uid
from journal.errors import StorageError
from journal.storage import door
from journal.views.entries import EntryDraft

AT = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
DAY = AT.date()


class Box:
    """A journal file opened through the door."""

    def __init__(self, path: Path) -> None:
        self.path = str(path / "j" / "journal.db")

    def writing(self, command: str = "test") -> Any:
        return door.writing(self.path, command=command, at=AT)

    def reading(self) -> Any:
        return door.reading(self.path, at=AT)

    def count(self, table: str) -> int:
        with closing(sqlite3.connect(self.path)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def dump(self) -> list[str]:
        with closing(sqlite3.connect(self.path)) as connection:
            return list(connection.iterdump())


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path)


def draft(text: str = "a line") -> EntryDraft:
    return EntryDraft(day=DAY, at=AT, offset_min=0, text=text)


def goal(slug: str = "kcs") -> models.Goal:
    return models.Goal(
        uid=random_uid(),
        created_at=AT,
        updated_at=AT,
        slug=slug,
        title="KCS",
        kind="course",
        status="active",
    )


def test_both_depths_are_stored_together(box):
    with box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)
        store.orm.add(goal())

    assert (box.count("entry"), box.count("goal")) == (1, 1)


def test_an_error_undoes_both_depths(box):
    with pytest.raises(ZeroDivisionError), box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)
        store.orm.add(goal())
        store.orm.flush()
        raise ZeroDivisionError

    assert (box.count("entry"), box.count("goal"), box.count("change")) == (0, 0, 0)


def test_an_interruption_undoes_both_depths(box):
    with pytest.raises(KeyboardInterrupt), box.writing() as store:
        store.orm.add(goal())
        ledger.entries.add(store, draft(), now=AT)
        raise KeyboardInterrupt

    assert (box.count("entry"), box.count("goal")) == (0, 0)


def test_what_plain_sql_wrote_survives_the_first_look_of_the_session(box):
    with box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)
        assert store.orm.get(models.Entry, 1).text == "a line"

    assert box.count("entry") == 1


def test_a_command_of_both_depths_is_one_transaction(box):
    with box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)
    said: list[str] = []
    with box.writing() as store:
        store.sql.set_trace_callback(said.append)
        ledger.entries.add(store, draft(), now=AT)
        store.orm.add(goal())
    words = [each.split()[0] for each in said]

    assert (words.count("COMMIT"), words.count("ROLLBACK"), words.count("BEGIN")) == (1, 0, 0)


def test_a_refused_row_that_somebody_catches_still_saves_nothing(box):
    with pytest.raises(StorageError), box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)
        store.orm.add(goal())
        store.orm.flush()
        store.orm.add(goal())
        with pytest.raises(IntegrityError):
            store.orm.flush()

    assert (box.count("entry"), box.count("goal")) == (0, 0)


def test_a_session_cannot_commit(box):
    with pytest.raises(StorageError), box.writing() as store:
        store.orm.add(goal())
        store.orm.commit()

    assert box.count("goal") == 0


def test_reading_makes_no_file(box):
    with box.reading() as store:
        assert ledger.entries.count(store) == 0

    assert not os.path.exists(os.path.dirname(box.path))


def test_reading_cannot_write(box):
    with box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)

    with (
        pytest.raises(StorageError, match="cannot be written"),
        box.reading() as store,
    ):
        ledger.entries.add(store, draft(), now=AT)


def test_folder_and_file_are_the_owners_alone(box):
    old = os.umask(0)
    try:
        with box.writing() as store:
            ledger.entries.add(store, draft(), now=AT)
    finally:
        os.umask(old)
    folder = os.path.dirname(box.path)
    modes = {
        name: stat.S_IMODE(os.stat(os.path.join(folder, name)).st_mode)
        for name in os.listdir(folder)
    }

    assert (stat.S_IMODE(os.stat(folder).st_mode), set(modes.values())) == (0o700, {0o600})


def test_a_command_that_changed_nothing_leaves_no_trace(box):
    with box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)
    before = box.dump()
    with box.writing():
        pass

    assert box.dump() == before


def test_every_change_is_sealed_in_one_chain(box):
    with box.writing() as store:
        ledger.entries.add(store, draft("one @tag"), now=AT)
    with box.writing() as store:
        ledger.entries.add(store, draft("two @tag"), now=AT)
    with closing(sqlite3.connect(box.path)) as connection:
        batches = connection.execute(
            "SELECT batch, count(*), count(seal) FROM change GROUP BY batch"
        ).fetchall()

    assert batches == [(1, 3, 3), (2, 2, 2)]


def test_a_busy_journal_says_so_and_keeps_nothing(box, monkeypatch):
    monkeypatch.setattr(door, "BUSY_MS", 50)
    with box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)
    with closing(sqlite3.connect(box.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageError, match="busy"), box.writing() as store:
            ledger.entries.add(store, draft(), now=AT)

    assert box.count("entry") == 1


@pytest.mark.parametrize(
    ("setting", "says"),
    [("application_id = 7", "not a journal"), ("user_version = 999", "newer version")],
)
def test_a_foreign_or_newer_file_is_left_as_it_is(box, setting, says):
    with box.writing() as store:
        ledger.entries.add(store, draft(), now=AT)
    with closing(sqlite3.connect(box.path)) as connection:
        connection.execute(f"PRAGMA {setting}")
    before = Path(box.path).read_bytes()

    with pytest.raises(StorageError, match=says), box.writing():
        pass
    assert Path(box.path).read_bytes() == before


def test_a_file_that_is_no_database_is_left_as_it_is(box):
    Path(box.path).parent.mkdir()
    Path(box.path).write_bytes(b"no database" * 1000)

    with pytest.raises(StorageError, match="damaged"), box.reading():
        pass
    assert Path(box.path).read_bytes() == b"no database" * 1000


def test_a_missing_file_beside_backups_is_not_a_new_journal(box):
    (Path(box.path).parent / "backups").mkdir(parents=True)
    (Path(box.path).parent / "backups" / "journal-20260901T090000Z-daily.db").write_bytes(b"x")

    with pytest.raises(StorageError, match="there are backups"), box.writing():
        pass
    assert not os.path.exists(box.path)
