"""When things happen in the story: its first and last day, weeks, days off, silent days, clocks."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from journal.domain import codec

FIRST = date(2024, 10, 1)
TODAY = date(2026, 9, 27)
NOW = datetime(2026, 9, 27, 16, 0, tzinfo=UTC)
"""The demo's moment: Sunday 27 September 2026, 18:00 in the story's summer time."""

FIRST_MONDAY = date(2024, 9, 30)
WEEKS = 104
LAST_WEEK = WEEKS - 1


class Off(NamedTuple):
    """Days off for all habits, both ends included, and the day they were written down."""

    first: date
    last: date
    reason: str
    why: str | None
    written: date


OFF = (
    Off(date(2024, 11, 13), date(2024, 11, 15), "sick", "flu, the real one", date(2024, 11, 18)),
    Off(date(2024, 12, 23), date(2024, 12, 24), "leave", None, date(2024, 12, 2)),
    Off(date(2024, 12, 25), date(2024, 12, 26), "holiday", None, date(2024, 12, 2)),
    Off(date(2024, 12, 27), date(2024, 12, 27), "leave", None, date(2024, 12, 2)),
    Off(date(2025, 1, 1), date(2025, 1, 1), "holiday", None, date(2024, 12, 2)),
    Off(date(2025, 2, 20), date(2025, 2, 21), "sick", "voice gone", date(2025, 2, 22)),
    Off(date(2025, 4, 21), date(2025, 4, 21), "holiday", "Easter Monday", date(2025, 4, 14)),
    Off(date(2025, 6, 9), date(2025, 6, 9), "holiday", "Whit Monday", date(2025, 6, 2)),
    Off(date(2025, 7, 14), date(2025, 7, 25), "leave", "two weeks in the hills", date(2025, 6, 30)),
    Off(date(2025, 10, 27), date(2025, 10, 29), "sick", None, date(2025, 10, 31)),
    Off(date(2025, 12, 22), date(2025, 12, 24), "leave", None, date(2025, 12, 1)),
    Off(date(2025, 12, 25), date(2025, 12, 26), "holiday", None, date(2025, 12, 1)),
    Off(date(2026, 1, 1), date(2026, 1, 1), "holiday", None, date(2025, 12, 1)),
    Off(date(2026, 1, 2), date(2026, 1, 2), "leave", None, date(2025, 12, 1)),
    Off(date(2026, 2, 4), date(2026, 2, 5), "sick", "migraine", date(2026, 2, 6)),
    Off(date(2026, 4, 6), date(2026, 4, 6), "holiday", "Easter Monday", date(2026, 3, 30)),
    Off(date(2026, 5, 16), date(2026, 5, 16), "rest", "nothing in the calendar", date(2026, 5, 15)),
    Off(date(2026, 5, 25), date(2026, 5, 25), "holiday", "Whit Monday", date(2026, 5, 18)),
    Off(date(2026, 8, 3), date(2026, 8, 5), "leave", "tent, lake, no signal", date(2026, 7, 20)),
    Off(date(2026, 10, 19), date(2026, 10, 23), "leave", "autumn break", date(2026, 9, 21)),
)
"""The last ones lie ahead: a plan."""


def span(first: date, last: date) -> list[date]:
    """Return the days from `first` to `last`, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


SILENT = frozenset(
    (
        *span(date(2024, 11, 13), date(2024, 11, 17)),
        *span(date(2025, 10, 22), date(2025, 10, 30)),
        *(date(2026, 8, 27), date(2026, 8, 29), date(2026, 8, 30)),
    )
)
"""Days of which nothing is recorded: five in November 2024, nine in October 2025, three in the slump."""

OFF_DAYS = {day: off.reason for off in OFF for day in span(off.first, off.last)}
DAYS = span(FIRST, TODAY)


def week_of(day: date) -> int:
    """Return the number of a day's week, 0 for the first of the story."""
    return (day - FIRST_MONDAY).days // 7


def monday(week: int) -> date:
    """Return the Monday of a week."""
    return FIRST_MONDAY + timedelta(weeks=week)


def quarter_of(week: int) -> int:
    """Return the number of a week's quarter, 0 for the last one of 2024; each has 13 weeks."""
    return week // 13


def works(day: date) -> bool:
    """Whether Robin works on that day and writes about it."""
    return day.weekday() < 5 and day >= FIRST and day not in OFF_DAYS and day not in SILENT


def offset_min(day: date) -> int:
    """Return the minutes east of UTC: summer time from the last Sunday of March to October's."""
    begins = _last_sunday(day.year, 3)
    ends = _last_sunday(day.year, 10)
    return 120 if begins <= day < ends else 60


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def moment(day: date, minute: int, second: int = 0) -> str:
    """Return the instant of a local minute after midnight, as it is stored; never after NOW."""
    local = datetime.combine(day, time(0), UTC) + timedelta(minutes=minute, seconds=second)
    return codec.instant_text(min(local - timedelta(minutes=offset_min(day)), NOW))
