"""`journal on-this-day`: the lines of this date in other years."""

from collections.abc import Sequence
from datetime import date, timedelta

from journal import ledger, plans
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.entries import Entry, EntryList

LEAP_DAY = (2, 29)


def act(run: Runtime, words: Sequence[str], *, tag: str | None = None) -> None:
    """Show the lines of today's date in other years, the newest year first."""
    with run.reading() as store:
        oldest = ledger.entries.within(store, most=1, oldest_first=True)
        first = oldest[0].day.year if oldest else run.today.year
        found = [
            entry
            for year in range(run.today.year - 1, first - 1, -1)
            for entry in _of_year(store, run.today, year, tag)
        ]
        found = plans.glance.named(store, found)
    run.show(EntryList(tuple(found), len(found)))
    if not found:
        run.tell("nothing on this date in other years: journal random")


def _of_year(store: Store, today: date, year: int, tag: str | None) -> list[Entry]:
    """Return the lines of the date in a year; a leap day is shown on 28 February of other years."""
    if (today.month, today.day) == LEAP_DAY:
        return _within(store, date(year, *LEAP_DAY), 1, tag) if _leaps(year) else []
    start = today.replace(year=year)
    later = start + timedelta(days=1)
    both = (later.month, later.day) == LEAP_DAY and not _leaps(today.year)
    return _within(store, start, 2 if both else 1, tag)


def _within(store: Store, start: date, days: int, tag: str | None) -> list[Entry]:
    return ledger.entries.within(store, start, start + timedelta(days=days), tag=tag)


def _leaps(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
