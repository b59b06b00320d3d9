"""Time `journal` against the least that any Python program with SQLite must do; report ratios.

    python scripts/bench.py [--runs N] [--jrnl PROGRAM] [--write] [COUNT ...]
    python scripts/bench.py --habits [--runs N] [--write]
    python scripts/bench.py --roles [--runs N] [--write]
    python scripts/bench.py --reviews [--runs N] [--write]

The floor is a bare `python -I` with sqlite3, the same interpreter, over a file with the same lines, a
date index and a search table. The programs take turns, run by run, so that a busy moment hits all of
them; CPU is user and system time of the finished process, from the kernel. The first run is not
counted. `--jrnl` times that program beside them; `--habits` times twenty years of twenty habits
instead, `--roles` a comparison of six jobs, `--reviews` a week and a quarter over twenty years of lines
beside an empty journal; `--write` puts the table into docs/performance.md.
It reports and never fails a build.
"""

import argparse
import itertools
import os
import platform
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import bench_habits
import bench_reviews
import bench_roles

from journal import ledger
from journal.storage import door
from journal.views.entries import EntryDraft

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
FIGURES = "<!-- figures -->\n", "<!-- end of figures -->\n"
HABITS = "<!-- habits -->\n", "<!-- end of habits -->\n"
ROLES = "<!-- roles -->\n", "<!-- end of roles -->\n"
REVIEWS = "<!-- reviews -->\n", "<!-- end of reviews -->\n"
JOURNAL = str(Path(sys.executable).with_name("journal"))
NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
WORD = "quokka"
TEXT = "closed a ticket about a wombat, it took ten minutes @tickets"
SCHEMA = """
CREATE TABLE entry (id INTEGER PRIMARY KEY, day TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX entry_day ON entry (day);
CREATE VIRTUAL TABLE entry_text USING fts5 (text, content = 'entry', content_rowid = 'id');
"""
OPEN = "import sqlite3, sys; db = sqlite3.connect(sys.argv[1])"
ADD = """import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
made = db.execute("INSERT INTO entry (day, text) VALUES ('2026-09-24', ?)", (sys.argv[2],))
db.execute("INSERT INTO entry_text (rowid, text) VALUES (?, ?)", (made.lastrowid, sys.argv[2]))
db.commit()"""
LAST = """import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for row in db.execute("SELECT * FROM entry ORDER BY day DESC, id DESC LIMIT 10"): print(*row)"""
SEARCH = """import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for row in db.execute("SELECT e.* FROM entry_text JOIN entry e ON e.id = entry_text.rowid "
                      "WHERE entry_text MATCH 'quokka'"): print(*row)"""


class Row(NamedTuple):
    """One operation: what is typed for journal, the code of its floor, and what jrnl is asked."""

    name: str
    words: tuple[str, ...]
    floor: str
    jrnl: tuple[str, ...] | None = None


ROWS = (
    Row("`--version`", ("--version",), OPEN, ("--version",)),
    Row("`log` plain words", ("log", TEXT), ADD, (TEXT,)),
    Row("`log` with an option", ("log", TEXT, "-t", "10m"), ADD, (TEXT,)),
    Row("`did`", ("did", "reading=5m"), ADD),
    Row("`journal`", (), LAST, ("-n", "10")),
    Row("`list -n 10`", ("list", "-n", "10"), LAST, ("-n", "10")),
    Row("`find` a rare word", ("find", WORD), SEARCH, ("-contains", WORD)),
    Row("`habit`", ("habit",), LAST),
    Row("`goal`", ("goal",), LAST),
    Row("`--help`", ("--help",), OPEN),
)


def lines(count: int) -> Iterator[tuple[date, str]]:
    """Yield `count` invented lines of the years before the frozen day, one in a thousand rare."""
    for number in range(count):
        day = NOW.date() - timedelta(days=(count - number) * 3650 // max(count, 1))
        rare = f" for the {WORD} team" if number % 1000 == 7 else ""
        yield day, f"rewrote macro {number % 97}{rare}, the cause was a stale session @macros"


def fill_journal(home: Path, count: int) -> None:
    """Make a journal with the lines and one habit."""
    env = {**os.environ, "JOURNAL_HOME": str(home)}
    command = [JOURNAL, "habit", "add", "reading", "30 min/day"]
    subprocess.run(command, env=env, check=True, capture_output=True)
    with door.writing(str(home / "journal.db"), command="bench", at=NOW) as store:
        for day, text in lines(count):
            draft = EntryDraft(day=day, at=NOW, offset_min=0, timed=False, text=text)
            ledger.entries.add(store, draft, now=NOW)


def fill_floor(path: Path, count: int) -> None:
    """Make the floor's file with the lines."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA)
        rows = [(day.isoformat(), text) for day, text in lines(count)]
        connection.executemany("INSERT INTO entry (day, text) VALUES (?, ?)", rows)
        connection.execute("INSERT INTO entry_text (entry_text) VALUES ('rebuild')")
        connection.commit()


def fill_jrnl(folder: Path, program: str, count: int) -> list[str]:
    """Make jrnl's file and settings with the lines; return how it is called."""
    version = first_line([program, "--version"]).split()[-1]
    text, settings = folder / "jrnl.txt", folder / "jrnl.yaml"
    written = (f"[{day} 09:00] {words}.\n\n" for day, words in lines(count))
    text.write_text("".join(written), encoding="utf-8")
    settings.write_text(
        f"version: {version}\njournals:\n  default: {text}\neditor: ''\nencrypt: false\n"
        "template: false\ndefault_hour: 9\ndefault_minute: 0\ntimeformat: '%Y-%m-%d %H:%M'\n"
        "tagsymbols: '#@'\nhighlight: false\nlinewrap: 79\nindent_character: '|'\n"
        "colors: {body: none, date: none, tags: none, title: none}\n",
        encoding="utf-8",
    )
    return [program, "--config-file", str(settings)]


def first_line(command: list[str]) -> str:
    """Return the first line that a program prints."""
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[0]


def cpu(command: list[str], env: dict[str, str]) -> float:
    """Run a command and return its CPU time in seconds; a command that ends badly ends the run."""
    void = subprocess.DEVNULL
    child = subprocess.Popen(command, env=env, stdin=void, stdout=void, stderr=void)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(command)}: exit {child.returncode}")
    return usage.ru_utime + usage.ru_stime


def measure(programs: dict[str, list[str]], env: dict[str, str], runs: int) -> dict[str, float]:
    """Let the programs take turns and return the median of each; the first turn is not counted."""
    turns = [{name: cpu(command, env) for name, command in programs.items()} for _ in range(runs)]
    return {name: statistics.median(turn[name] for turn in turns[1:]) for name in programs}


def surroundings(folder: Path) -> dict[str, str]:
    """Return the variables that every program runs with; this process takes over the journal's."""
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "JOURNAL_HOME": str(folder / "journal"),
        "NO_COLOR": "1",
        "COLUMNS": "80",
    }
    os.environ["JOURNAL_HOME"] = env["JOURNAL_HOME"]
    return env


def report(count: int, runs: int, jrnl: str | None) -> Iterator[str]:
    """Yield the rows of the table for journals of `count` lines."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        env = surroundings(folder)
        fill_journal(folder / "journal", count)
        fill_floor(folder / "floor.db", count)
        call = fill_jrnl(folder, jrnl, count) if jrnl else []
        for row in ROWS:
            programs = {
                "floor": [sys.executable, "-I", "-c", row.floor, str(folder / "floor.db"), TEXT],
                "journal": [JOURNAL, *row.words],
            }
            if jrnl and row.jrnl:
                programs["jrnl"] = [*call, *row.jrnl]
            yield _drawn(count, row, measure(programs, env, runs + 1))


def _drawn(count: int, row: Row, found: dict[str, float]) -> str:
    floor, own, other = found["floor"], found["journal"], found.get("jrnl")
    beside = f"{other * 1000:.0f}" if other else "–"
    return (
        f"| {count:,} | {row.name} | {floor * 1000:.0f} | {own * 1000:.0f} | "
        f"**{own / floor:.1f}** | {beside} |"
    )


def report_habits(runs: int) -> Iterator[str]:
    """Yield the rows of the table for twenty habits over twenty years, frozen at one day."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        env = {**surroundings(folder), "JOURNAL_NOW": NOW.isoformat()}
        os.environ["JOURNAL_NOW"] = env["JOURNAL_NOW"]
        bench_habits.fill(folder / "journal", JOURNAL, NOW)
        file = str(folder / "journal" / "journal.db")
        for name, words in bench_habits.ROWS:
            programs = {
                "floor": [sys.executable, "-I", "-c", bench_habits.FLOOR, file],
                "journal": [JOURNAL, *words],
            }
            found = measure(programs, env, runs + 1)
            floor, own = found["floor"], found["journal"]
            yield f"| {name} | {floor * 1000:.0f} | {own * 1000:.0f} | **{own / floor:.1f}** |"


def report_roles(runs: int) -> Iterator[str]:
    """Yield the rows of the table for six jobs and twelve criteria, frozen at one day."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        env = {**surroundings(folder), "JOURNAL_NOW": NOW.isoformat()}
        bench_roles.fill(folder / "journal", JOURNAL, NOW)
        for name, words, floor_code, aim in bench_roles.ROWS:
            programs = {
                "floor": [sys.executable, "-c", floor_code],
                "journal": [JOURNAL, *(word.replace("FOLDER", place) for word in words)],
            }
            found = measure(programs, env, runs + 1)
            floor, own = found["floor"], found["journal"]
            yield (
                f"| {name} | `{floor_code}` | {floor * 1000:.0f} | {own * 1000:.0f} | "
                f"**{own / floor:.2f}** | {aim:g} |"
            )


def report_reviews(runs: int) -> Iterator[str]:
    """Yield the rows of the table for reviews over twenty years, beside those of an empty journal."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        env = {**surroundings(folder), "JOURNAL_NOW": NOW.isoformat()}
        os.environ["JOURNAL_NOW"] = env["JOURNAL_NOW"]
        bench_reviews.fill(folder / "journal", JOURNAL, NOW)
        empty = ["env", f"JOURNAL_HOME={folder / 'empty'}"]
        for row in bench_reviews.ROWS:
            words = [JOURNAL, *(word.replace("FOLDER", place) for word in row.words)]
            least = [sys.executable, "-c", bench_reviews.IMPORTS] if row.imports else empty + words
            found = measure({"floor": least, "journal": words}, env, runs + 1)
            floor, own = found["floor"], found["journal"]
            name = f"`{bench_reviews.IMPORTS}`" if row.imports else "empty journal"
            yield (
                f"| {row.name} | {name} | {floor * 1000:.0f} | {own * 1000:.0f} | "
                f"**{own / floor:.2f}** | {row.aim:g} |"
            )


def machine(runs: int, beside: str) -> str:
    """Return what the figures were measured with."""
    return (
        f"Measured on {time.strftime('%d %B %Y')}, {platform.system()} {platform.machine()} with "
        f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; CPython "
        f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}{beside}; "
        f"CPU milliseconds, medians of {runs} interleaved runs.\n"
    )


def heading(runs: int, jrnl: str | None) -> list[str]:
    """Return what the figures were measured with, and the head of the table."""
    beside = first_line([jrnl, "--version"]) if jrnl else "jrnl left out"
    return [
        machine(runs, f", {beside}"),
        "| Lines | Words | Floor | journal | journal / floor | jrnl |",
        "|---|---|---|---|---|---|",
    ]


def heading_habits(runs: int) -> list[str]:
    """Return what the figures of habits were measured with, and the head of the table."""
    return [
        machine(runs, ""),
        "| Words | Floor | journal | journal / floor |",
        "|---|---|---|---|",
    ]


def heading_roles(runs: int) -> list[str]:
    """Return what the figures of roles or reviews were measured with, and the head of the table."""
    return [
        machine(runs, ""),
        "| Words | Floor | Floor, ms | journal, ms | journal / floor | Aim |",
        "|---|---|---|---|---|---|",
    ]


def put(marks: tuple[str, str], drawn: list[str]) -> None:
    """Write a table into the page between its marks."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(marks[0])
    after = rest.partition(marks[1])[2]
    text = "\n".join(drawn)
    PAGE.write_text(f"{before}{marks[0]}{text}\n{marks[1]}{after}", encoding="utf-8")


def main() -> int:
    """Measure, print, and write the page if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("counts", nargs="*", type=int, default=[0, 10_000], metavar="COUNT")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--jrnl", metavar="PROGRAM")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--habits", action="store_true")
    which.add_argument("--roles", action="store_true")
    which.add_argument("--reviews", action="store_true")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if asked.habits:
        marks, drawn = HABITS, heading_habits(asked.runs)
        tables = [report_habits(asked.runs)]
    elif asked.roles:
        marks, drawn = ROLES, heading_roles(asked.runs)
        tables = [report_roles(asked.runs)]
    elif asked.reviews:
        marks, drawn = REVIEWS, heading_roles(asked.runs)
        tables = [report_reviews(asked.runs)]
    else:
        marks, drawn = FIGURES, heading(asked.runs, asked.jrnl)
        tables = [report(count, asked.runs, asked.jrnl) for count in asked.counts]
    print("\n".join(drawn))
    for line in itertools.chain.from_iterable(tables):
        drawn.append(line)
        print(line, flush=True)
    if asked.write:
        put(marks, drawn)
    return 0


if __name__ == "__main__":
    sys.exit(main())
