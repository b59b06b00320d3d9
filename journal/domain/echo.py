"""How a day and a period are said back, so that what was understood can be seen.

The words of a day with its year are always read back as the same day.
"""

from datetime import date
from typing import TYPE_CHECKING

from journal.domain.grammar_words import DAY_NAMES, MONTH_NAMES

if TYPE_CHECKING:
    from journal.domain.periods import Period

MOST_DAYS, MOST_WEEKS, MOST_MONTHS = 13, 8, 23
"""Distances are said in days, weeks, months up to these, then in years."""


def day_shown(day: date, today: date) -> str:
    """Return `Tue 17 Nov`, with the year if it is not this year."""
    return _unyeared(day) if day.year == today.year else day_dated(day)


def day_dated(day: date) -> str:
    """Return `Tue 17 Nov 2026`, which is read back as the same day."""
    return f"{_unyeared(day)} {day.year:04}"


def _unyeared(day: date) -> str:
    return f"{DAY_NAMES[day.weekday()][:3]} {day.day} {MONTH_NAMES[day.month - 1][:3]}"


def day_echoed(day: date, today: date, exact: bool, *, until: str | None = None) -> str:
    """Return the day as a write names it: `Tue 17 Nov, yesterday`.

    `exact`: the words were a full ISO date, so the distance says nothing new. `until`: the hour
    (`04:00`) at which a day that has run past midnight ends, where that is why today is `day`.
    """
    shown = day_shown(day, today)
    if until is not None and day == today:
        return f"{shown} (today until {until})"
    return shown if exact else f"{shown}, {distance(day, today)}"


def distance(day: date, today: date) -> str:
    """Return how far a day is from today: `today`, `3 days ago`, `in 2 weeks`, `5 months ago`.

    Days to 13, whole weeks to 8, whole months to 23, then whole years.
    """
    near = {0: "today", -1: "yesterday", 1: "tomorrow"}
    days = (day - today).days
    if days in near:
        return near[days]
    words = _length(min(day, today), max(day, today))
    return f"in {words}" if days > 0 else f"{words} ago"


def _length(first: date, last: date) -> str:
    days = (last - first).days
    if days <= MOST_DAYS:
        return _counted(days, "day")
    if days // 7 <= MOST_WEEKS:
        return _counted(days // 7, "week")
    months = 12 * (last.year - first.year) + last.month - first.month - (last.day < first.day)
    return _counted(months, "month") if months <= MOST_MONTHS else _counted(months // 12, "year")


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def period_shown(period: "Period", today: date) -> str:
    """Return both days of a period: `Mon 16 – Sun 22 Nov`, with years unless all is this year.

    A month that both days share is said once, and so is a year. One day is shown as a day.
    """
    first, last = period.start, period.last
    if first >= last:
        return day_shown(first, today)
    if first.year != last.year:
        return f"{day_dated(first)} – {day_dated(last)}"
    left = _unyeared(first)
    if first.month == last.month:
        left = left.rpartition(" ")[0]
    return f"{left} – {day_shown(last, today)}"
