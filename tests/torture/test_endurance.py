"""What takes minutes: kills, crowds, long locks, large imports, a small disk, harm, undo without end."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing

import pytest
from commands_on_trial import COMMANDS, SEED, seeded
from crowds import at_once, killed, refused
from damage import KINDS, missed
from faults import NEEDED, Case, allowed, program
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from undo_machine import machine

from journal.storage import backup

pytestmark = pytest.mark.torture
traced = pytest.mark.skipif(not allowed(), reason=f"needs {NEEDED}")


@pytest.mark.parametrize("case", COMMANDS, indirect=True)
def test_two_hundred_kills_leave_no_half(case, tmp_path, figure, request):
    name = request.node.callspec.params["case"]
    longest = 0.12 if name in ("log", "rm", "undo", "did", "first run") else 0.6
    wrong = killed(case, tmp_path, times=200, longest=longest)
    figure("R3", f"{name}: killed at a random moment", 200, wrong)

    assert wrong == []


@traced
def test_the_last_wait_for_the_disk_comes_before_the_answer(home, tmp_path, figure):
    seeded(home, SEED)
    trace = tmp_path / "trace"
    calls = "trace=fdatasync,fsync,write"
    program(Case(home, ["log", "a line"]), "strace", "-qq", "-o", str(trace), "-e", calls)
    lines = trace.read_text().splitlines()
    told = next(place for place, line in enumerate(lines) if line.startswith("write(1,"))
    late = [line for line in lines[told:] if "sync(" in line]
    figure("R4", "log: waits for the disk after the answer", len(lines), late)

    assert (late, "sync(" in "".join(lines[:told])) == ([], True)


def rows_of(home, table):
    """Return how many rows a table has."""
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_sixteen_first_runs_at_once(home, figure):
    runs = at_once(home, [[["log", f"line {number}"]] for number in range(16)])
    wrong = refused(runs) + backup.problems(str(home / "journal.db"))
    figure("C1", "first runs at once", len(runs), wrong)

    assert (wrong, rows_of(home, "entry")) == ([], 16)


def test_sixteen_terminals_write_twenty_times_each(journal, home, figure):
    journal("habit", "add", "water", "999/day")
    runs = at_once(home, [[["log", "a line"], ["did", "water"]] * 20] * 16)
    wrong = refused(runs) + backup.problems(str(home / "journal.db"))
    figure("C1", "16 terminals, 20 times `log` and `did` each", len(runs), wrong)

    assert (wrong, rows_of(home, "entry")) == ([], 320)
    assert "321 of 999" in journal("did", "water").out


def large(folder, lines):
    """Make a file of so many entries that `import jrnl` takes."""
    text = "".join(
        f"[2020-{1 + n % 12:02}-{1 + n // 12 % 28:02} {n // 336 % 24:02}:{n % 60:02}] line {n} @t{n % 50}\n\n"
        for n in range(lines)
    )
    (folder / "large.txt").write_text(text)
    return folder / "large.txt"


def test_reading_beside_a_large_import_sees_all_or_nothing(journal, home, tmp_path, figure):
    journal("log", "first")
    done, seen, wrong = threading.Event(), set(), []

    def read():
        while not done.is_set():
            ran = program(Case(home, ["list", "--json", "-n", "1"]))
            wrong.extend([ran] if ran.code else [])
            seen.add(re.search(r'"total": (\d+)', ran.out).group(1))

    reader = threading.Thread(target=read)
    reader.start()
    imported = program(Case(home, ["import", "jrnl", str(large(tmp_path, 20_000))]))
    done.set()
    reader.join()
    figure("C2", "import of 20,000 with a reader beside it", 20_000, wrong)

    assert (imported.code, wrong) == (0, [])
    assert seen <= {"1", "20001"}


def test_a_copy_of_twenty_thousand_lines_is_made_and_checked(journal, home, tmp_path, figure):
    assert program(Case(home, ["import", "jrnl", str(large(tmp_path, 20_000))])).code == 0
    with closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as connection:
        began = time.monotonic()
        made = backup.copy(connection, str(tmp_path / "copy.db"))
        took = time.monotonic() - began
    figure("B1", f"a copy of 20,000 lines: {took:.2f} s", 1, backup.problems(made))

    assert backup.problems(made) == []


def test_a_lock_of_a_minute_is_waited_for_half_a_minute(journal, home, figure):
    journal("log", "first")
    with closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        ran = program(Case(home, ["log", "a text"]))
        took = time.monotonic() - began
    wrong = [] if ran.code == 7 and 29 < took < 40 else [ran]
    figure("C4", f"a lock held on: refused after {took:.0f} s", 1, wrong)

    assert (wrong, "drafts" in ran.err) == ([], True)


@pytest.fixture
def small_disk(tmp_path):
    """Give a folder on a disk of 2 MB of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False).returncode:
        pytest.skip("needs to be allowed to mount a tmpfs")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_full(small_disk, tmp_path, figure):
    home, wrong = small_disk / "journal", []
    seeded(home, [["log", "first"], ["log", "second"]])
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    (small_disk / "other").write_bytes(bytes(free - 64 * 1024))
    long = program(Case(home, ["log", "-"], "words " * 60_000))
    wrong += [] if long.code == 7 and "Traceback" not in long.err else [long]
    expected = {
        "list": ["list"],
        "show": ["show", "1"],
        "export": ["export", "jsonl", str(tmp_path / "out.jsonl")],
        "rm with 64 kB": ["rm", "2"],
    }
    wrong += [ran for ran in (program(Case(home, argv)) for argv in expected.values()) if ran.code]
    figure("R5", "a disk with 64 kB left: log of 360 kB, list, show, export, rm", 5, wrong)

    assert (wrong, backup.problems(str(home / "journal.db"))) == ([], [])
    assert rows_of(home, "entry") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_harm_that_can_be_read_is_found_without_exception(journal, home, figure, kind):
    seeded(home, [["log", f"line {n} about the queue @queue", "-t", "15m"] for n in range(40)])
    seeded(home, [["habit", "add", "writing", "5/week"], ["did", "writing"], ["rm", "8"]])
    times = 400 if kind == "a bit" else 150
    changed, unseen = missed(home / "journal.db", kind, times=times)
    figure("B3", f"{kind}: {changed} of {times} can be read otherwise", times, unseen)

    assert unseen == []


def test_undo_at_random_two_thousand_times(journal, home, monkeypatch, figure):
    monkeypatch.setenv("JOURNAL_HOME", str(home))
    monkeypatch.setenv("TMPDIR", "/dev/shm" if os.path.isdir("/dev/shm") else "/tmp")
    chosen = settings(max_examples=2000, stateful_step_count=12, deadline=None, print_blob=True)
    run_state_machine_as_test(machine(journal, home), settings=chosen)
    figure("B4", "12 commands, undo and redo at random; sound after each", 2000, [])


WORDS = [
    ["log", "a line @queue"],
    ["habit", "add", "writing", "5/week"],
    ["did", "writing"],
    ["today"],
    ["list"],
    ["find", "line"],
    ["review", "week", "--json"],
    ["chart", "habits"],
    ["export", "jsonl"],
    ["backup"],
    ["doctor"],
    ["demo"],
    ["undo"],
]


@traced
def test_no_command_opens_a_connection(home, tmp_path, figure):
    wrong = []
    for number, argv in enumerate(WORDS):
        trace = tmp_path / f"trace-{number}"
        call = ["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=connect,sendto,sendmsg"]
        program(Case(home, argv), *call)
        wrong += [
            line
            for line in trace.read_text().splitlines()
            if "AF_UNIX" not in line and re.search(r"(connect|sendto|sendmsg)\(", line)
        ]
    figure("P6", "commands under strace: connections but local ones", len(WORDS), wrong)

    assert wrong == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs file modes")
@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_every_file_is_the_owners_alone(home, tmp_path, figure, mask):
    old = os.umask(mask)
    try:
        seeded(home, SEED)
        copy = sorted(home.glob("backups/*-asked.db"))[0]
        seeded(home, [["restore", str(copy), "--yes"], ["log", "after"]])
        seeded(home, [["export", "jsonl", str(tmp_path / "out.jsonl")]])
    finally:
        os.umask(old)
    paths = [home, *home.rglob("*"), tmp_path / "out.jsonl"]
    loose = [str(path) for path in paths if path.stat().st_mode & 0o077]
    figure("P1", f"files under umask {mask:03o}", len(paths), loose)

    assert loose == []
