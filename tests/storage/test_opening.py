"""What is found in the journal's place is opened, made, or refused with nothing touched."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import UTC, datetime

import pytest

from journal import ledger
from journal.errors import StorageError
from journal.storage import door, migrate
from journal.views.entries import EntryDraft

AT = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)


def tree(folder):
    """Return every file under `folder` with the hash of what it holds."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def foreign(home, *statements):
    """Put a database of somebody else's in the journal's place."""
    home.mkdir(mode=0o700)
    with closing(sqlite3.connect(home / "journal.db")) as other:
        for statement in statements:
            other.execute(statement)


OTHERS = {
    "another program's": ["CREATE TABLE t (x)"],
    "with its changes in a second file": ["PRAGMA journal_mode = WAL", "CREATE TABLE t (x)"],
    "another application": ["PRAGMA application_id = 7", "CREATE TABLE t (x)"],
}
WORDS = [["log", "a line"], ["list"], ["backup"], ["undo"]]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words[0])
@pytest.mark.parametrize("statements", OTHERS.values(), ids=OTHERS)
def test_a_file_of_another_program_is_refused_and_stays_as_it_is(journal, home, statements, words):
    foreign(home, *statements)
    before = tree(home)
    answer = journal(*words)

    assert (answer.code, "is not a journal (application id 0x" in answer.err) == (7, True)
    kept = {name: held for name, held in tree(home).items() if not name.startswith("drafts/")}
    assert kept == before


def test_a_newer_file_is_refused_and_says_what_is_needed(journal, home):
    journal("log", "one")
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        connection.execute(f"PRAGMA user_version = {migrate.NEWEST + 2}")
    before = tree(home)
    answer = journal("list")

    assert (answer.code, f"schema {migrate.NEWEST + 2}" in answer.err) == (7, True)
    assert tree(home) == before


@pytest.mark.parametrize("left", ["nothing", "an empty file"])
@pytest.mark.parametrize("words", [["log", "a line"], ["list"]], ids=["log", "list"])
def test_a_lost_journal_beside_copies_names_the_newest_good_one(journal, home, left, words):
    journal("log", "one")
    (home / "backups" / "journal-20260930T090000Z-daily.db").write_bytes(b"torn")
    (home / "journal.db").unlink()
    if left == "an empty file":
        (home / "journal.db").write_bytes(b"")
    answer = journal(*words)

    assert (answer.code, "newest good backup: 24 Sep 17:30" in answer.err) == (7, True)
    assert "journal-20260924T173000Z-daily.db" in answer.err
    assert not (home / "journal.db").exists() or not (home / "journal.db").stat().st_size


def test_a_copy_with_a_name_of_its_own_is_no_trouble(journal, home):
    journal("log", "one")
    (home / "backups" / "mine.db").write_bytes(b"")
    (home / "backups" / "journal-someday-daily.db").write_bytes(b"")

    assert [journal("backup", "--list").code, journal("doctor").code] == [0, 0]


def test_an_empty_file_without_copies_is_a_new_journal(journal, home):
    home.mkdir()
    (home / "journal.db").write_bytes(b"")

    assert (journal("list").code, (home / "journal.db").stat().st_size) == (0, 0)
    assert journal("log", "one").code == 0


def test_a_folder_in_the_place_of_the_file_is_one_line(journal, home):
    (home / "journal.db").mkdir(parents=True)

    answers = [journal("log", "x"), journal("list")]
    assert [answer.code for answer in answers] == [7, 7]
    assert ["is a directory" in answer.err for answer in answers] == [True, True]


def test_a_file_in_the_place_of_the_folder_is_one_line(journal, home):
    home.write_text("")

    assert journal("log", "x").code == 7


def test_a_journal_with_its_changes_in_a_second_file_becomes_one_file(journal, home):
    journal("log", "one")
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    journal("log", "two")

    with closing(sqlite3.connect(home / "journal.db")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_the_settings_of_a_connection_are_those_of_the_page(journal, home):
    journal("log", "one")
    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
    with door.writing(str(home / "journal.db"), command="test", at=AT) as store:
        held = [store.sql.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
        waits = store.sql.execute("PRAGMA busy_timeout").fetchone()[0]

    assert (held, waits) == (["delete", 3, 1, 1, 0], 30_000)


def hot(home):
    """Leave the journal as a command that was killed in the middle of its writing leaves it."""
    code = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size = 1')\n"
        "c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('UPDATE change SET command = hex(randomblob(3000)) WHERE seal IS NULL')\n"
        "c.execute('CREATE TABLE t (x)')\n"
        "c.executemany('INSERT INTO t VALUES (?)', [('x' * 3000,)] * 200)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(home / "journal.db")], check=False)
    assert (home / "journal.db-journal").exists()


def test_what_a_killed_command_left_is_taken_back_by_the_next(journal, home):
    journal("log", "one")
    before = journal("list", "--json").data
    hot(home)

    assert journal("list", "--json").data == before
    assert (journal("doctor").code, (home / "journal.db-journal").exists()) == (0, False)


@pytest.fixture
def locked(journal, home):
    """Return a function that runs the program where the journal may be read alone, for root too."""
    if os.getuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("needs setpriv, to be held to file modes as root")
    bound = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    journal("log", "one")

    def run(*argv):
        for path in (*home.rglob("*"), home):
            path.chmod(0o500 if path.is_dir() else 0o400)
        return subprocess.run(
            [*(bound if os.getuid() == 0 else []), sys.executable, "-B", "-m", "journal", *argv],
            capture_output=True,
            text=True,
            check=False,
        )

    yield run
    home.chmod(0o700)


def test_a_journal_that_may_not_be_written_can_be_read(locked, home):
    before = tree(home)
    read, wrote = locked("list"), locked("log", "two")

    assert (read.returncode, "one" in read.stdout) == (0, True)
    assert (wrote.returncode, "cannot be written" in wrote.stderr) == (7, True)
    assert "two" in wrote.stderr
    assert tree(home) == before


def test_a_half_made_change_that_may_not_be_taken_back_says_so(locked, home):
    hot(home)
    answer = locked("list")

    assert (answer.returncode, "in the middle of a change" in answer.stderr) == (7, True)


def test_a_command_that_waited_stores_into_the_file_that_was_put_there(journal, home, monkeypatch):
    journal("log", "one")
    path = home / "journal.db"
    copy = home / "copy.db"
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as restoring:
        restoring.execute("BEGIN EXCLUSIVE")

        def replace():
            time.sleep(0.3)
            os.replace(copy, path)
            restoring.execute("ROLLBACK")

        other = threading.Thread(target=replace)
        other.start()
        with door.writing(str(path), command="log", at=AT) as store:
            ledger.entries.add(
                store, EntryDraft(day=AT.date(), at=AT, offset_min=0, text="two"), now=AT
            )
        other.join()

    assert [entry["text"] for entry in journal("list", "--json").data["entries"]] == ["two", "one"]


def test_a_row_that_reads_back_otherwise_is_not_stored(journal, home):
    journal("log", "one")
    with (
        pytest.raises(StorageError, match="reads back otherwise"),
        door.writing(str(home / "journal.db"), command="log", at=AT) as store,
    ):
        store.sql.execute("DROP TRIGGER record_entry_update")
        store.sql.execute("UPDATE entry SET text = 'two'")
        store.sql.execute(
            "INSERT INTO change (table_name, row_id, row_uid, op, before, after) "
            "SELECT table_name, row_id, row_uid, 'update', after, after FROM change "
            "WHERE table_name = 'entry'"
        )

    assert journal("show", "1", "--json").data["entry"]["text"] == "one"


def test_a_journal_in_a_synced_folder_is_told_once(journal, tmp_path, monkeypatch):
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "Dropbox (Home)" / "journal"))

    assert "two machines" in journal("log", "x").err
    assert "two machines" not in journal("log", "y").err


def test_a_modest_folder_is_not_told_of(journal, tmp_path, monkeypatch):
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "Dropboxes" / "journal"))

    assert "two machines" not in journal("log", "x").err
