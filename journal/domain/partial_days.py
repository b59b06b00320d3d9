"""Dates that are known to a year, a month or a day: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`.

Kept with the precision they were given in; arithmetic takes the first day of a start and the last
day of an end.
"""

from calendar import monthrange
from datetime import date

from journal.domain import codec
from journal.domain.grammar_words import MONTH_NAMES

YEAR, MONTH, DAY = 4, 7, 10
"""Length of a text that is known to the year, the month, the day."""

YEARS = (1900, 2199)
"""The years there are."""


def checked(text: str) -> str:
    """Return a partial day without the blanks around it; raises ValueError for anything else."""
    word = text.strip()
    if len(word) not in (YEAR, MONTH, DAY) or not word.isascii():
        raise ValueError("a partial day is spelt YYYY, YYYY-MM or YYYY-MM-DD")
    if not YEARS[0] <= first(word).year <= YEARS[1]:
        raise ValueError("days lie between 1900 and 2199")
    return word


def first(text: str) -> date:
    """Return the first day that a partial day may be."""
    return codec.day(f"{text}-01-01"[:DAY])


def last(text: str) -> date:
    """Return the last day that a partial day may be."""
    begin = first(text)
    if len(text) == YEAR:
        return begin.replace(month=12, day=31)
    if len(text) == MONTH:
        return begin.replace(day=monthrange(begin.year, begin.month)[1])
    return begin


def shown(text: str) -> str:
    """Return `2016`, `March 2019`, `20 March 2025`."""
    day = first(text)
    month = MONTH_NAMES[day.month - 1]
    if len(text) == YEAR:
        return str(day.year)
    return f"{month} {day.year}" if len(text) == MONTH else f"{day.day} {month} {day.year}"
