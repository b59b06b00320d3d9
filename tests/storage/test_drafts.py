"""Nothing typed is lost: what could not be stored is a draft that is named, offered, and gone once stored."""

import errno
import io
import os
import resource
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime

import pytest

from journal import storage
from journal.__main__ import main

AT = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
LONG = "a long day of the queue " * 20_000


@pytest.fixture
def drafts(home):
    """Return a function that lists the drafts."""
    return lambda: sorted((home / "drafts").glob("*"))


@pytest.fixture
def busy(journal, home, monkeypatch):
    """Let another command hold the journal."""
    journal("log", "first")
    monkeypatch.setattr(storage.door, "BUSY_MS", 50)
    with closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


def test_a_text_for_a_busy_journal_is_a_draft_of_the_owners_alone(journal, busy, drafts):
    answer = journal("log", "what I typed")
    (draft,) = drafts()

    assert (answer.code, "is busy" in answer.err, str(draft) in answer.err) == (7, True, True)
    assert draft.read_text() == "what I typed"
    assert (stat.S_IMODE(draft.stat().st_mode), stat.S_IMODE(draft.parent.stat().st_mode)) == (
        0o600,
        0o700,
    )


def test_a_draft_is_offered_at_the_next_start_and_gone_once_stored(journal, busy, drafts, shell):
    journal("log", "what I typed")
    busy.execute("ROLLBACK")
    (draft,) = drafts()
    offered = journal("list")
    stored = shell("log", "-", stdin=draft.read_bytes())

    assert f"journal log - < {draft}" in offered.err
    assert (stored.code, drafts()) == (0, [])
    assert "waits" not in journal("list").err


def test_two_drafts_of_one_second_are_two(journal, busy, drafts):
    journal("log", "one")
    journal("log", "two")

    assert sorted(path.read_text() for path in drafts()) == ["one", "two"]


def editor(tmp_path, monkeypatch, *lines):
    """Let a script be the person's editor; $1 is the draft."""
    script = tmp_path / "editor"
    script.write_text("\n".join(["#!/bin/sh", *lines]) + "\n")
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))


def test_what_was_written_in_an_editor_that_dies_is_kept_and_named(
    journal, tmp_path, monkeypatch, drafts
):
    editor(tmp_path, monkeypatch, "printf 'half a thought' > $1", "kill -9 $$")
    answer = journal("log", "-e")
    (draft,) = drafts()

    assert (answer.code, str(draft) in answer.err) == (6, True)
    assert draft.read_text() == "half a thought"
    assert str(draft) in journal("list").err


def test_a_draft_of_the_editor_is_gone_once_stored(journal, tmp_path, monkeypatch, drafts):
    editor(tmp_path, monkeypatch, "printf 'a thought' > $1")

    assert (journal("log", "-e").code, drafts()) == (0, [])


@pytest.mark.parametrize(
    ("script", "says"), [("printf '\\377' > $1", "not UTF-8"), ("rm $1", "cannot be read")]
)
def test_what_an_editor_leaves_that_is_no_text_is_one_line(
    journal, tmp_path, monkeypatch, script, says
):
    editor(tmp_path, monkeypatch, script)
    answer = journal("log", "-e", "words")

    assert (answer.code in (5, 6), says in answer.err) == (True, True)


def test_an_editor_with_an_open_quote_is_one_line(journal, monkeypatch):
    monkeypatch.setenv("EDITOR", "vim '")

    assert journal("log", "-e", "words").code == 6


def test_the_second_of_two_editors_on_one_line_keeps_both_texts(
    journal, tmp_path, monkeypatch, drafts
):
    journal("log", "first")
    program = f"{sys.executable} -m journal edit 1 --text 'by the other terminal'"
    editor(tmp_path, monkeypatch, program, "sed -i 's/first/by this one/' $1")
    answer = journal("edit", "1")

    assert (answer.code, "changed meanwhile" in answer.err) == (4, True)
    assert journal("show", "1", "--json").data["entry"]["text"] == "by the other terminal"
    assert "by this one" in [path.read_text() for path in drafts()]


def limited(home, size, *argv, stdin=""):
    """Run the program where no file may grow over `size` bytes."""
    return subprocess.run(
        [sys.executable, "-B", "-m", "journal", *argv],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )


def test_a_full_disk_stores_nothing_and_gives_the_text_back(journal, home):
    journal("log", "first")
    size = (home / "journal.db").stat().st_size
    answer = limited(home, size, "log", "-", stdin=LONG)

    assert (answer.returncode, "nothing was stored" in answer.stderr) == (7, True)
    assert LONG.strip() in answer.stderr or any(
        path.read_text() == LONG for path in (home / "drafts").glob("*")
    )
    assert [entry["text"] for entry in journal("list", "--json").data["entries"]] == ["first"]


def test_a_disk_that_holds_no_draft_gives_the_text_back_on_the_terminal(journal, home):
    journal("log", "first")
    answer = limited(home, 4096, "log", "-", stdin=LONG)

    assert (answer.returncode, LONG.strip() in answer.stderr) == (7, True)
    assert sorted(home.glob("drafts/*")) == []


def test_reading_and_export_elsewhere_need_no_room(journal, home, tmp_path):
    journal("log", "first")
    size = 100_000

    assert limited(home, size, "list").returncode == 0
    assert limited(home, size, "export", "jsonl", str(tmp_path / "out")).returncode == 0


def test_a_draft_that_was_stored_is_not_worth_an_error(tmp_path, monkeypatch):
    path = storage.drafts.keep(str(tmp_path), "a text", kind="entry", at=AT)

    def refuse(_):
        raise OSError(errno.EACCES, "no")

    monkeypatch.setattr(os, "unlink", refuse)
    storage.drafts.stored(str(tmp_path), "a text")
    assert os.path.exists(path)


CANARY = "kanarienvogel"
CRASHES = {
    "by standard input": (["log", "-"], f"about {CANARY}\n"),
    "by words": (["win", f"{CANARY} sang", "--impact", CANARY], ""),
    "by an option": (["edit", "1", "--text", f"{CANARY} again"], ""),
}


@pytest.mark.parametrize(("argv", "stdin"), CRASHES.values(), ids=CRASHES)
def test_a_bug_says_no_word_of_a_text(journal, home, tmp_path, argv, stdin, monkeypatch, capfd):
    journal("log", "first")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))

    def crash(connection, **_):
        raise RuntimeError([row[0] for row in connection.execute("SELECT text FROM entry")])

    monkeypatch.setattr(storage.seal, "seal", crash)
    code = main(argv)
    said = "".join(capfd.readouterr())
    held = {
        path.name: path.read_bytes()
        for path in tmp_path.rglob("*")
        if path.is_file() and path.parent.name != "drafts"
    }

    assert (code, CANARY in said, "Traceback" in said) == (1, False, False)
    assert [name for name, data in held.items() if CANARY.encode() in data] == []
    assert "RuntimeError" in (home / "crash.txt").read_text()
