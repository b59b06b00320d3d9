"""View of an evening's check-in: all that it stored, as one change."""

from datetime import date
from typing import NamedTuple

from journal.views.entries import Entry
from journal.views.habits import MarkAnswer, SkipAnswer
from journal.views.schemas import schema


@schema("checkin/1", confirms=True)
class CheckedIn(NamedTuple):
    """A day was checked in: energy and mood 1–5 as far as they were said, habits that were marked
    or skipped, and one line. `notes` are told beside the line; `already`: nothing changed.
    """

    day: date
    echo: str
    energy: int | None
    mood: int | None
    marked: tuple[MarkAnswer, ...]
    skipped: tuple[SkipAnswer, ...]
    entry: Entry | None
    notes: tuple[str, ...]
    already: bool
