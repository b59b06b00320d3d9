"""While something takes longer than a second a word says so, and goes away with it."""

import io
import time

import pytest

from journal.commands import _progress as progress
from journal.runtime import Runtime


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Say yes."""
        return True


@pytest.fixture
def screen(monkeypatch):
    """Return what makes a terminal of standard error, and let patience be nothing."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)

    def begin():
        found = Terminal()
        monkeypatch.setattr("sys.stderr", found)
        return found

    return begin


def test_what_takes_long_is_said_and_taken_away(screen):
    seen = screen()
    with progress.going_on(Runtime(), "Reading"):
        time.sleep(0.1)

    assert seen.getvalue() == "Reading …\r         \r"


def test_what_is_quick_says_nothing(screen, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 30.0)
    seen = screen()
    with progress.going_on(Runtime(), "Reading"):
        pass

    assert seen.getvalue() == ""


def test_read_aloud_it_is_a_line_of_its_own(screen, monkeypatch):
    monkeypatch.setenv("JOURNAL_A11Y", "1")
    seen = screen()
    with progress.going_on(Runtime(), "Reading"):
        time.sleep(0.1)

    assert seen.getvalue() == "Reading ...\n"


def test_quiet_and_a_pipe_hear_nothing(screen, monkeypatch):
    run = Runtime()
    run.said["quiet"] = True
    seen = screen()
    with progress.going_on(run, "Reading"):
        time.sleep(0.1)
    monkeypatch.setattr(seen, "isatty", lambda: False)
    with progress.going_on(Runtime(), "Reading"):
        time.sleep(0.1)

    assert seen.getvalue() == ""
