"""Twenty habits over twenty years, a mark a day each: what bench.py --habits times.

The floor reads the same rows with sqlite3 alone.
"""

import os
import subprocess
from datetime import date, datetime, timedelta
from pathlib import Path

from journal import ledger, plans
from journal.ledger.marks import Said
from journal.storage import door

DAYS = 7300
"""Days of twenty years, each marked for each habit: 146,000 rows in all."""

PHRASES = (
    *("daily",) * 8,
    *("weekdays", "mon,wed,fri", "3/week", "5/week", "10/month", "3/7d", "every 2-4 days"),
    *("30 min/day", "20 min/day", "150 min/week", "at most 2 coffee/day", "no cigarettes"),
)
"""What the twenty habits ask for, each kind of schedule among them."""

FLOOR = """import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
rows = db.execute(
    "SELECT habit_id, day, kind, amount FROM habit_mark ORDER BY habit_id, day").fetchall()"""

ROWS = (
    ("`journal`", ()),
    ("`habit`", ("habit",)),
    ("`habit show`, daily", ("habit", "show", "habit 1")),
    ("`habit show`, 3/week", ("habit", "show", "habit 11")),
    ("`habit show`, 30 min/day", ("habit", "show", "habit 16")),
    ("`did`", ("did", "habit-2")),
)
"""What is typed, and its name in the table."""


def fill(home: Path, program: str, now: datetime) -> None:
    """Make a journal with the habits and their marks: a lapse now and then, notes on none."""
    first = now.date() - timedelta(days=DAYS - 1)
    env = {**os.environ, "JOURNAL_HOME": str(home)}
    for number, phrase in enumerate(PHRASES, 1):
        command = [program, "habit", "add", f"habit {number}", phrase, "--from", str(first)]
        subprocess.run(command, env=env, check=True, capture_output=True)
    with door.writing(str(home / "journal.db"), command="bench", at=now) as store:
        for habit in plans.glance_habits.every(store):
            counted = habit.versions[0].phrase[0] in "<>"
            for step in range(DAYS):
                said = _said(habit.id, step, counted)
                day: date = first + timedelta(days=step)
                ledger.marks.mark(store, habit.id, habit.uid, day, said, now=now, offset_min=0)


def _said(habit_id: int, step: int, counted: bool) -> Said:
    """Return what is said of a day, spread by a fixed rule over thirteen cases."""
    case = (step * 7 + habit_id * 3) % 13
    if counted:
        return Said("amount", (5 * case if case else 0) * 1000)
    return Said({5: "no", 9: "partly"}.get(case, "done"))
