"""Commands at random with undo and redo between them: undo gives back every row, ids and uids too."""

import io
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journal.__main__ import main
from journal.storage import backup

TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")), min_size=1, max_size=30
)
NUMBERS = st.integers(1, 6).map(str)


def run(*argv):
    """Run the program in this process and return its exit code; what it says is not looked at."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return main(list(argv))


class Undoing(RuleBasedStateMachine):
    """A journal, what it held before each command in force, and what undo has taken."""

    template: Path
    """The folder of a journal with a line, two habits and the copy of the day."""

    @initialize()
    def begin(self):
        """Start from a copy of the template."""
        self.folder = Path(tempfile.mkdtemp(dir=os.environ.get("TMPDIR")))
        self.home = self.folder / "journal"
        shutil.copytree(self.template, self.home)
        os.environ["JOURNAL_HOME"] = str(self.home)
        self.past, self.future = [], []

    def rows(self):
        """Return every row of every table but the log."""
        with closing(sqlite3.connect(self.home / "journal.db")) as connection:
            tables = connection.execute(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                "AND strict AND name <> 'change' ORDER BY name"
            ).fetchall()
            return {
                name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
                for (name,) in tables
            }

    def do(self, *argv):
        """Run a command; when it changed something, undo has that to take back."""
        before = self.rows()
        assert run(*argv) != 1
        if self.rows() != before:
            self.past.append(before)
            self.future.clear()

    @rule(text=TEXTS, tag=st.sampled_from(["", " @queue", " @calm @queue"]))
    def log(self, text, tag):
        """Add a line."""
        self.do("log", "--", f"{text}{tag}")

    @rule(number=NUMBERS, text=TEXTS)
    def edit(self, number, text):
        """Change a line."""
        self.do("edit", number, f"--text={text}")

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=3, unique=True))
    def rm(self, numbers):
        """Remove lines."""
        self.do("rm", *numbers)

    @rule(habit=st.sampled_from(["writing", "water", "writing=2"]), day=st.sampled_from(["", "no"]))
    def did(self, habit, day):
        """Mark a habit."""
        self.do("did", habit, *(["--no"] if day else []))

    @rule(value=st.integers(1, 5).map(str))
    def energy(self, value):
        """Say how the day is."""
        self.do("energy", value)

    @rule(name=st.sampled_from(["reading", "running"]))
    def habit(self, name):
        """Add a habit."""
        self.do("habit", "add", name, "3/week")

    @rule(name=st.sampled_from(["reading", "writing"]), new=st.sampled_from(["reading", "letters"]))
    def rename(self, name, new):
        """Give a habit another name."""
        self.do("habit", "edit", name, "--name", new)

    @rule(name=st.sampled_from(["reading", "writing", "water"]))
    def remove(self, name):
        """Remove a habit with its marks."""
        self.do("habit", "rm", name, "--yes")

    @precondition(lambda self: self.past)
    @rule()
    def undo(self):
        """Take the last command back."""
        now = self.rows()
        assert run("undo") == 0
        assert self.rows() == self.past.pop()
        self.future.append(now)

    @precondition(lambda self: self.future)
    @rule()
    def redo(self):
        """Bring back what undo took."""
        now = self.rows()
        assert run("redo") == 0
        assert self.rows() == self.future.pop()
        self.past.append(now)

    @invariant()
    def sound(self):
        """No false alarm, ever."""
        assert backup.problems(str(self.home / "journal.db")) == []

    def teardown(self):
        """Take every command back, one after another, to the very first row."""
        while self.past:
            self.undo()
        shutil.rmtree(self.folder)


def machine(journal, home):
    """Return the machine for a fresh template."""
    for words in (["log", "first @queue"], ["habit", "add", "writing", "5/week"]):
        assert journal(*words).code == 0
    assert journal("habit", "add", "water", "8/day").code == 0
    return type("Undoing", (Undoing,), {"template": home})
