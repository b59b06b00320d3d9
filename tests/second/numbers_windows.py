"""Credit windows by walking: from the day of issue, one window after another."""

import calendar
from datetime import date


def later(day: date, months: int) -> date:
    """Return the day so many months later, on the last of the month where it has no such day."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def window(issued: date, expires: date | None, months: int, today: date) -> tuple[date, date]:
    """Return the window that holds today."""
    number = 0
    while later(issued, (number + 1) * months) <= today:
        number += 1
    end = later(issued, (number + 1) * months)
    return later(issued, number * months), end if expires is None else min(end, expires)
