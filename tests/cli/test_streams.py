"""A reader that goes away, a full or closed output, and Ctrl-C at a question end without a traceback."""

import os
import subprocess
import sys

import pytest
from screen import Screen

PROGRAM = f"{sys.executable} -m journal"


def sh(line):
    """Run a line of the shell in which $J is the program."""
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        text=True,
        env={**os.environ, "J": PROGRAM},
        check=False,
    )


def test_a_reader_that_has_seen_enough_is_no_error(journal):
    for number in range(200):
        journal("log", f"line {number} {'x' * 400}")
    done = sh("$J list -n 200 --plain | head -1")

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_an_output_that_is_full_is_one_line_and_what_was_stored_stays(journal):
    done = sh("$J log 'a line' > /dev/full")

    assert (done.returncode, "Traceback" in done.stderr) == (8, False)
    assert "standard output cannot be written" in done.stderr
    assert journal("list", "--json").data["total"] == 1


def test_a_closed_output_is_one_line_and_a_write_needs_none(journal):
    stored, read = sh("$J log 'a line' >&-"), sh("$J list >&-")

    assert (stored.returncode, read.returncode) == (0, 8)
    assert "Traceback" not in stored.stderr + read.stderr
    assert journal("list", "--json").data["total"] == 1


@pytest.mark.parametrize(
    ("argv", "asks"),
    [
        (["log"], "What happened?"),
        (["win", "a text"], "Result?"),
        (["restore", "{copy}"], "in the journal's place?"),
    ],
)
def test_ctrl_c_at_a_question_stores_nothing(journal, home, argv, asks):
    journal("log", "first")
    copy = next(home.glob("backups/*.db"))
    before = (home / "journal.db").read_bytes()
    shown, code = Screen(*(word.format(copy=copy) for word in argv)).press("\x03")

    assert (code, asks in "\n".join(shown), "Traceback" in "\n".join(shown)) == (130, True, False)
    assert (home / "journal.db").read_bytes() == before
