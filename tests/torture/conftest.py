"""What a torture run found becomes a line on the terminal, and a row of the file FIGURES."""

import os
import platform
import sqlite3
import time
from pathlib import Path

import pytest
from commands_on_trial import COMMANDS, SEED, seeded
from faults import Case, program


@pytest.fixture
def figure(capfd):
    """Return a function that reports a figure: id, what was done, how often, and what was bad."""
    began = time.monotonic()

    def report(name, what, count, bad):
        seconds = time.monotonic() - began
        machine = (
            f"{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, "
            f"SQLite {sqlite3.sqlite_version}, {platform.system()}, {os.cpu_count()} cores"
        )
        row = f"| {name} | {what} | {count:,} | {len(bad)} | {seconds:.0f} | {machine} |"
        with capfd.disabled():
            print(f"\n{row}", *bad[:20], sep="\n  ")
        page = os.environ.get("FIGURES")
        if page:
            with Path(page).open("a", encoding="utf-8") as file:
                file.write(f"{row}\n")

    return report


@pytest.fixture
def case(request, tmp_path):
    """Give a command and the journal it is run on."""
    home = tmp_path / "base"
    home.mkdir(mode=0o700)
    other = tmp_path / "other.jsonl"
    if request.param == "import":
        source = seeded(tmp_path / "source", [["log", f"line {n} @many"] for n in range(40)])
        assert program(Case(source, ["export", "jsonl", str(other)])).code == 0
    if request.param != "first run":
        seeded(home, SEED)
    argv = [word.format(home=home, other=other) for word in COMMANDS[request.param]]
    return Case(home, argv)
