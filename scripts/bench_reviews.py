"""A hundred thousand lines over twenty years beside twenty habits: what bench.py --reviews times.

A week and a quarter stand beside the same words on an empty journal; the page with all charts beside
the import of its two greatest libraries.
"""

from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import bench_habits

from journal import ledger
from journal.storage import door
from journal.views.entries import EntryDraft

COUNT = 100_000
"""How many lines: about fourteen a day."""

IMPORTS = "import sqlmodel, matplotlib.figure"
KINDS = ("note", "note", "note", "note", "win", "praise", "critique", "lesson")
REALMS = ("async-one", "live-one", "async-many", "live-many", None)
OWNERS = (None, None, None, "Billing", "Product")


class Row(NamedTuple):
    """What is typed, with FOLDER for a new place, and at most how many times the floor; the floor
    is the empty journal, or the imports.
    """

    name: str
    words: tuple[str, ...]
    aim: float
    imports: bool = False


ROWS = (
    Row("`review week`", ("review", "week", "--facts"), 2.0),
    Row("`review quarter`", ("review", "quarter", "--facts"), 3.0),
    Row(
        "`review quarter --html`",
        ("review", "quarter", "--facts", "--html", "FOLDER/page.html", "--force"),
        2.5,
        imports=True,
    ),
)


def fill(home: Path, program: str, now: datetime) -> None:
    """Make a journal with the habits, their marks, the lines, and a rating for each day."""
    bench_habits.fill(home, program, now)
    with door.writing(str(home / "journal.db"), command="bench", at=now) as store:
        for number in range(COUNT):
            ledger.entries.add(store, _line(number, now), now=now)
        for back in range(bench_habits.DAYS):
            day = now.date() - timedelta(days=back)
            ledger.days.rate(
                store, day, energy=1 + (back * 7) % 5, mood=1 + (back * 3) % 5, now=now
            )


def _line(number: int, now: datetime) -> EntryDraft:
    """Return one of the lines, spread by a fixed rule over kinds, owners, minutes and tags."""
    back = (COUNT - 1 - number) * bench_habits.DAYS // COUNT
    kind = KINDS[(number * 5) % len(KINDS)]
    return EntryDraft(
        day=now.date() - timedelta(days=back),
        at=now - timedelta(days=back),
        offset_min=0,
        timed=False,
        text=f"rewrote macro {number % 97}, the cause was a stale session @macros @team{number % 7}",
        kind=kind,
        minutes=5 + (number * 11) % 50 if kind == "note" else None,
        realm=REALMS[number % len(REALMS)] if kind == "note" else None,
        owner=OWNERS[(number * 3) % len(OWNERS)] if kind == "note" else None,
        charge=(number % 5) - 2 if number % 4 == 0 else None,
        who=f"Person {number % 9}" if kind in ("praise", "critique") else None,
    )
