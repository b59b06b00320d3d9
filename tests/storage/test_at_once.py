"""Any number of commands at once lose nothing, and one that is killed or refused leaves no half."""

import sqlite3
from contextlib import closing

import pytest
from crowds import at_once, killed, refused
from faults import NEEDED, Case, allowed, hit, program

from journal.storage import backup


def count(home, statement):
    """Return the one number that a statement gives."""
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        return connection.execute(statement).fetchone()[0]


def test_first_runs_at_once_make_one_journal_and_lose_nothing(home):
    runs = at_once(home, [[["log", f"line {number}"]] for number in range(4)])

    assert (refused(runs), count(home, "SELECT count(*) FROM entry")) == ([], 4)
    assert backup.problems(str(home / "journal.db")) == []


def test_commands_at_once_keep_every_row_and_count_exactly(journal, home):
    journal("habit", "add", "water", "99/day")
    lines = [["log", "a line"], ["did", "water"]] * 5
    runs = at_once(home, [lines] * 4)

    assert (refused(runs), count(home, "SELECT count(*) FROM entry")) == ([], 20)
    assert "21 of 99" in journal("did", "water").out
    assert backup.problems(str(home / "journal.db")) == []


def ready(home):
    """Make a journal of two lines, with its copy of the day."""
    assert program(Case(home, ["log", "first @queue"])).code == 0
    assert program(Case(home, ["log", "second @queue"])).code == 0
    return Case(home, ["log", "the line of the test @new"])


def test_a_command_killed_at_any_moment_leaves_no_half(home, tmp_path):
    assert killed(ready(home), tmp_path, times=10, longest=0.12) == []


@pytest.mark.skipif(not allowed(), reason=f"needs {NEEDED}")
@pytest.mark.parametrize("fault", ["signal=SIGKILL", "error=EIO", "error=ENOSPC"])
def test_a_fault_at_a_call_of_each_kind_leaves_the_old_rows_or_the_new_ones(home, tmp_path, fault):
    _, wrong = hit(ready(home), fault, tmp_path, few=True)

    assert wrong == []
