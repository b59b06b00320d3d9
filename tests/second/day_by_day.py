"""Days found by walking the calendar one day at a time: slow, and too plain to be wrong."""

from collections.abc import Callable
from datetime import date, timedelta

LONGEST_WALK = 366 * 9


def on_or_before(today: date, is_it: Callable[[date], bool]) -> date | None:
    """Walk back from today to the first day for which `is_it` holds, at most nine years."""
    return _walk(today, -1, is_it)


def on_or_after(today: date, is_it: Callable[[date], bool]) -> date | None:
    """Walk on from today to the first day for which `is_it` holds, at most nine years."""
    return _walk(today, 1, is_it)


def _walk(today: date, step: int, is_it: Callable[[date], bool]) -> date | None:
    for distance in range(LONGEST_WALK):
        day = today + timedelta(days=step * distance)
        if is_it(day):
            return day
    return None


def is_last_of_month(day: date) -> bool:
    """Whether the next day is in another month."""
    return (day + timedelta(days=1)).month != day.month


def is_weekday_of_month(day: date, ordinal: int, weekday: int) -> bool:
    """Whether the day is the first, second … such weekday of its month; −1 is the last."""
    if day.weekday() != weekday:
        return False
    if ordinal > 0:
        return (day.day + 6) // 7 == ordinal
    return (day + timedelta(days=7)).month != day.month


def months_back(day: date, months: int) -> date:
    """Go back month by month on the calendar page, then down to the last day that page has."""
    year, month = day.year, day.month
    for _ in range(months):
        month -= 1
        if month == 0:
            year, month = year - 1, 12
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def span(day: date, is_same: Callable[[date, date], bool]) -> tuple[date, date]:
    """Return the first day of the run around `day` that is the same unit, and the day after it."""
    first = last = day
    while is_same(first - timedelta(days=1), day):
        first -= timedelta(days=1)
    while is_same(last, day):
        last += timedelta(days=1)
    return first, last


def fiscal_quarter(day: date, starts: int) -> tuple[int, int]:
    """Return the year in which the fiscal year of a day ends, and its quarter, by counting months.

    With starts = 1 the fiscal year is the calendar year.
    """
    first = day.replace(day=1)
    counted = 0
    while first.month != starts:
        first = (first - timedelta(days=1)).replace(day=1)
        counted += 1
    return (first.year if starts == 1 else first.year + 1), counted // 3 + 1
