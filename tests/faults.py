"""Commands run with one write-side system call killed or refused, and what the journal is afterwards."""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from journal.storage import backup

CALLS = (
    "pwrite64,write,fdatasync,fsync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,link,"
    "linkat,mkdir,chmod,fchmod,fchown"
)
NEEDED = "strace, allowed to trace"


def allowed():
    """Whether strace is there and may trace here."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], check=False).returncode == 0


class Case(NamedTuple):
    """A journal that is ready, a command on it, and which database it leaves when nothing goes
    wrong.
    """

    home: Path
    argv: list[str]
    stdin: str = ""


class Ran(NamedTuple):
    """One run: exit code (negative: killed), what was said."""

    code: int
    out: str
    err: str


class Wrong(NamedTuple):
    """A run after which a promise did not hold."""

    what: str
    call: str
    number: int
    ran: Ran


def program(case, *before):
    """Run the command of a case behind the words `before`, in a process of its own.

    Coverage is not measured there: its own database would meet the faults too.
    """
    environ = {
        **{name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")},
        "JOURNAL_HOME": str(case.home),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [*before, sys.executable, "-m", "journal", *case.argv],
        input=case.stdin,
        capture_output=True,
        text=True,
        env=environ,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def rows(home):
    """Return all rows by table as a person would compare them: without random names and the log.

    A table without a row is left out, so that a journal just made is as none.
    """
    if not (home / "journal.db").exists():
        return {}
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        tables = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict"
            " AND name <> 'change' ORDER BY name"
        ).fetchall()
        found = {}
        for (table,) in tables:
            cursor = connection.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            kept = [place for place, name in enumerate(names) if not name.endswith("uid")]
            found[table] = sorted(repr([row[place] for place in kept]) for row in cursor)
        return {table: held for table, held in found.items() if held}


def copied(case, folder):
    """Return the case on a fresh copy of its home in `folder`."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(case.home, folder)
    argv = [word.replace(str(case.home), str(folder)) for word in case.argv]
    return case._replace(home=folder, argv=argv)


def counted(case, folder):
    """Run the command without a fault; return how often each call was made, and the rows after."""
    fresh, trace = copied(case, folder / "count"), folder / "trace"
    ran = program(fresh, "strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={CALLS}")
    assert ran.code == 0, ran
    names = re.findall(r"^\d+ +(\w+)\(", trace.read_text(errors="replace"), re.MULTILINE)
    return Counter(names), rows(fresh.home)


def points(calls, few):
    """Return the calls to hit, by name and number; with `few` the first, one inside, the last."""
    return [
        (name, number)
        for name, count in sorted(calls.items())
        for number in range(1, count + 1)
        if not few or number in (1, count // 2, count)
    ]


def hit(case, fault, folder, *, few=False):
    """Run the command once for every call and number with `fault` at it; return how many runs
    there were and those after which a promise did not hold.
    """
    calls, new = counted(case, folder)
    old, wrong = rows(case.home), []
    aimed = points(calls, few)
    for name, number in aimed:
        fresh = copied(case, folder / "hit")
        ran = program(
            fresh,
            *("strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={name}"),
            *("-e", f"inject={name}:{fault}:when={number}"),
        )
        what = told_wrong(ran, fault) or left_wrong(fresh.home, ran, old, new)
        if what:
            wrong.append(Wrong(what, name, number, ran))
    return len(aimed), wrong


def told_wrong(ran, fault):
    """Return what is wrong with how a run ended, None when nothing is."""
    if fault.startswith("signal"):
        return None
    if ran.code not in (0, 7, 8):
        return "another exit code"
    lines = [line for line in ran.err.splitlines() if line.startswith("journal: ")]
    if "Traceback" in ran.err or (ran.code and len(lines) != 1):
        return "not one line that says what happened"
    return None


def left_wrong(home, ran, old, new):
    """Return what is wrong with the files that a run left, None when nothing is."""
    if old and not (home / "journal.db").exists():
        return "no journal"
    now = rows(home)
    if now not in (old, new):
        return "half of it is there"
    confirmed = ran.code == 0 or (ran.out and ran.code == -signal.SIGKILL)
    if confirmed and now != new:
        return "confirmed and not there"
    if now != old and "nothing was" in ran.err:
        return "there, though nothing was said to be"
    if now and backup.problems(str(home / "journal.db")):
        return "not sound"
    copies = sorted((home / "backups").glob("*.db"))
    return "a copy is not sound" if any(backup.problems(str(path)) for path in copies) else None
