"""What a torture run found becomes a line on the terminal, and a row of the file FIGURES."""

import os
import platform
import sqlite3
import time
from pathlib import Path

import pytest


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
