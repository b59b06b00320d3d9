"""Harm to the file is found, named, and mended from a copy, with every row as it was."""

import os
import random
import sqlite3
from contextlib import closing

import pytest
from damage import BY_HAND, KINDS, missed, readable

from journal.storage import backup


@pytest.fixture
def kept(journal, home):
    """Give a journal of some lines, and a copy of it."""
    for number in range(8):
        journal("log", f"line {number} about the queue @queue", "-t", "15m")
    journal("habit", "add", "writing", "5/week")
    journal("did", "writing")
    journal("rm", "8")
    journal("backup")
    return home


@pytest.mark.parametrize("kind", KINDS)
def test_harm_that_can_be_read_is_found(kept, kind):
    changed, unseen = missed(kept / "journal.db", kind, times=20)

    assert (changed > 0, unseen) == (True, [])


@pytest.mark.parametrize("kind", ["the end cut off", "a page of noise", *BY_HAND])
def test_the_way_back_from_harm_gives_every_row(journal, kept, kind):
    path = kept / "journal.db"
    truth = readable(path)
    KINDS[kind](path, random.Random(3))
    harmed = path.read_bytes()
    found = journal("doctor", "--json")
    restored = journal("restore", found.data["newest_backup"], "--yes")

    assert (found.code, found.data["newest_backup"] is not None, restored.code) == (7, True, 0)
    assert (readable(path), backup.problems(str(path))) == (truth, [])
    assert [each.read_bytes() == harmed for each in kept.glob("backups/replaced-*.db")] == [True]


def test_a_harmed_copy_is_passed_over(journal, kept):
    newest = kept / "backups" / "journal-20260924T173000Z-asked.db"
    newest.write_bytes(newest.read_bytes()[:9000])

    assert journal("doctor", "--json").data["newest_backup"].endswith("-daily.db")


def test_what_a_killed_command_left_is_not_played_into_the_copy(journal, kept):
    asked = kept / "backups" / "journal-20260924T173000Z-asked.db"
    truth = readable(asked)
    (kept / "journal.db").write_bytes(b"no database" * 1000)
    (kept / "journal.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(2000))

    assert journal("restore", str(asked), "--yes").code == 0
    assert (readable(kept / "journal.db"), (kept / "journal.db-journal").exists()) == (truth, False)


def test_a_restore_is_taken_back_by_a_restore(journal, kept):
    journal("log", "after the copy")
    truth = readable(kept / "journal.db")
    journal("restore", "journal-20260924T173000Z-asked.db", "--yes")
    (aside,) = kept.glob("backups/replaced-*.db")

    assert journal("restore", aside.name, "--yes").code == 0
    assert readable(kept / "journal.db") == truth


def test_nobody_can_store_into_a_journal_that_a_restore_replaces(journal, kept, monkeypatch):
    path, replace, refused = kept / "journal.db", os.replace, []

    def store_meanwhile(source, target):
        if str(target) == str(path):
            with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other:
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    other.execute("BEGIN IMMEDIATE")
                refused.append(target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", store_meanwhile)

    assert journal("restore", "journal-20260924T173000Z-asked.db", "--yes").code == 0
    assert len(refused) == 1


def test_two_copies_of_one_second_are_two(journal, kept):
    journal("log", "more")
    journal("backup")

    assert len(list(kept.glob("backups/*-asked.db"))) == 2


def test_a_copy_never_goes_over_a_file_that_is_there(journal, kept, tmp_path):
    first, second = (
        journal("backup", str(tmp_path / "usb")),
        journal("backup", str(tmp_path / "usb")),
    )

    assert (first.code, second.code, "exists" in second.err) == (0, 7, True)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER more AFTER INSERT ON entry BEGIN DELETE FROM day; END",
        "CREATE VIEW entries AS SELECT * FROM entry",
        "DROP INDEX entry_day",
    ],
)
def test_a_file_with_another_schema_is_not_restored(journal, kept, tmp_path, statement):
    made = journal("backup", str(tmp_path / "usb"), "--json").data
    with closing(sqlite3.connect(next((tmp_path / "usb").iterdir()))) as connection:
        connection.execute(statement)
    before = (kept / "journal.db").read_bytes()
    answer = journal("restore", str(next((tmp_path / "usb").iterdir())), "--yes")

    assert made
    assert (answer.code, "schema" in answer.err) == (7, True)
    assert (kept / "journal.db").read_bytes() == before


def test_a_trigger_in_the_name_of_recording_is_built_again(journal, kept, tmp_path):
    journal("backup", str(tmp_path / "usb"))
    (copy,) = (tmp_path / "usb").iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(
            "CREATE TRIGGER record_x AFTER INSERT ON entry BEGIN DELETE FROM day; END"
        )
    journal("restore", str(copy), "--yes")

    with closing(sqlite3.connect(kept / "journal.db")) as connection:
        held = connection.execute("SELECT name FROM sqlite_master WHERE name = 'record_x'")
        assert held.fetchall() == []


def test_before_an_import_and_before_many_lines_go_there_is_a_copy(journal, kept, tmp_path):
    journal("export", "jsonl", str(tmp_path / "out.jsonl"))
    journal("import", "jsonl", str(tmp_path / "out.jsonl"))
    logged = [journal("log", f"more {number}", "--json").data for number in range(21)]
    journal("rm", *(str(each["entry"]["id"]) for each in logged), "--yes")

    assert len(list(kept.glob("backups/*-before-import.db"))) == 1
    assert len(list(kept.glob("backups/*-before-rm.db"))) == 1


def test_a_text_that_is_no_longer_utf_8_is_damage_and_no_bug(journal, kept):
    path = kept / "journal.db"
    path.write_bytes(path.read_bytes().replace(b"line 3 about", b"line \xff about"))
    answers = [journal("list"), journal("doctor")]

    assert [answer.code for answer in answers] == [7, 7]
    assert "is damaged" in answers[0].err
