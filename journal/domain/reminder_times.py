"""When a person is reminded: a time of the day, a weekday with a time, the last day of a quarter."""

from datetime import date, time, timedelta
from typing import NamedTuple

from journal.domain import periods
from journal.domain.grammar_words import DAY_NAMES

WEEKDAYS = tuple(name[:3].lower() for name in DAY_NAMES)
"""The weekdays by their first letters, Monday first."""

MONTHS_OF_QUARTER, MONTHS_OF_YEAR = 3, 12
LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The last day of each month, of February in a year of 365 days."""


class Weekly(NamedTuple):
    """A weekday, 0 Monday … 6 Sunday, and a time."""

    weekday: int
    at: time


def clock(text: str) -> time:
    """Return the time `HH:MM` of 24 hours; raises ValueError for anything else."""
    hour, colon, minute = text.strip().partition(":")
    whole = (
        len(hour) == len(minute) == 2 and (hour + minute).isascii() and (hour + minute).isdigit()
    )
    if not (whole and colon):
        raise ValueError("a time is spelt HH:MM")
    return time(int(hour), int(minute))


def weekly(text: str) -> Weekly:
    """Return the weekday and time of `fri 15:30`; raises ValueError for anything else."""
    day, _, at = text.strip().lower().partition(" ")
    return Weekly(WEEKDAYS.index(day[:3]), clock(at))


def next_weekday(day: date, weekday: int) -> date:
    """Return the first such weekday on or after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def quarter_end(day: date, fiscal_year_start: int) -> date:
    """Return the last day of the quarter that holds a day."""
    return periods.quarter_of(day, fiscal_year_start).last


def ends_of_quarters(fiscal_year_start: int) -> tuple[tuple[int, int], ...]:
    """Return (month, last day) of the four months with which quarters end, in order of the year."""
    months = sorted(
        (fiscal_year_start - 2 + step) % MONTHS_OF_YEAR + 1
        for step in range(0, MONTHS_OF_YEAR, MONTHS_OF_QUARTER)
    )
    return tuple((month, LAST_DAYS[month - 1]) for month in months)
