"""A backup is whole, checked and for the owner alone; a damaged journal is found, and comes back from it."""

import os
import random
import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from journal.storage import backup, copies, doctor


@pytest.fixture
def kept(journal, home):
    """Give a journal of some lines and its daily backup."""
    for number in range(12):
        journal("log", f"line {number} about the queue @queue", "-t", "15m")
    journal("energy", "4")
    journal("backup")
    return home


def kept_copies(home):
    return sorted(home.joinpath("backups").iterdir())


def test_the_first_write_of_a_day_makes_one_backup(journal, home):
    journal("log", "one")
    journal("log", "two")

    assert [path.name for path in kept_copies(home)] == ["journal-20260924T173000Z-daily.db"]


def test_a_backup_is_the_owners_alone(kept):
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept_copies(kept)} == {0o600}


def test_a_backup_holds_the_same_rows(kept):
    newest = kept / "backups" / "journal-20260924T173000Z-asked.db"
    with (
        closing(sqlite3.connect(newest)) as copy,
        closing(sqlite3.connect(kept / "journal.db")) as now,
    ):
        assert doctor.counts(copy) == doctor.counts(now)


def test_a_good_journal_is_said_to_be_sound(journal, kept):
    answer = journal("doctor")

    assert (answer.code, "sound" in answer.out) == (0, True)


def test_restore_asks_for_consent(journal, kept):
    answer = journal("restore", str(kept_copies(kept)[0]))

    assert (answer.code, "--yes" in answer.err) == (2, True)


def test_restore_brings_every_row_back_and_keeps_the_other_file(journal, kept):
    before = journal("list", "--json", "-n", "50").data
    asked = str(kept / "backups" / "journal-20260924T173000Z-asked.db")
    (kept / "journal.db").write_bytes(os.urandom(9000))

    assert journal("restore", asked, "--yes").code == 0
    assert journal("list", "--json", "-n", "50").data == before
    assert [path.name for path in kept_copies(kept) if path.name.startswith("replaced-")]


def test_a_restored_copy_gets_a_name_of_its_own(journal, kept):
    device = (kept / "device").read_text()
    journal("restore", "journal-20260924T173000Z-asked.db", "--yes")

    assert (kept / "device").read_text() != device


def test_a_foreign_file_is_not_restored(journal, kept, tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE t (x)")
    before = (kept / "journal.db").read_bytes()

    assert journal("restore", str(tmp_path / "other.db"), "--yes").code == 7
    assert (kept / "journal.db").read_bytes() == before


def readable(path: Path) -> object:
    """Return what plain SQL can still read of the rows that a person sees, or why it cannot."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return [
                connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
                for table in ("entry", "tag", "day", "change")
            ]
    except sqlite3.DatabaseError as error:
        return str(error)


@pytest.mark.parametrize("seed", range(40))
def test_a_flipped_bit_that_can_be_read_is_found(kept, seed):
    path = kept / "journal.db"
    truth = readable(path)
    data = bytearray(path.read_bytes())
    rng = random.Random(seed)
    places = [place for place in range(100, len(data)) if data[place]]
    data[rng.choice(places)] ^= 1 << rng.randrange(8)
    path.write_bytes(bytes(data))

    if readable(path) != truth:
        assert backup.problems(str(path)) != []


def test_a_changed_text_is_found_though_sqlite_calls_the_file_sound(kept):
    path = kept / "journal.db"
    path.write_bytes(path.read_bytes().replace(b"line 3 about", b"line 4 about", 1))

    assert [finding.where for finding in backup.problems(str(path))] != []


def test_seven_days_and_the_last_of_four_weeks_are_kept(tmp_path):
    for number in range(1, 31):
        (tmp_path / f"journal-202609{number:02}T090000Z-daily.db").write_bytes(b"")
    backup.thin(str(tmp_path), today=date(2026, 9, 30), newest="journal-20260930T090000Z-daily.db")

    days = [name[14:16] for name in copies.listed(str(tmp_path))]
    assert days == ["13", "20", "24", "25", "26", "27", "28", "29", "30"]
