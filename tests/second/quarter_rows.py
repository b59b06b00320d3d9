"""The frame of a quarter: its days, those it is compared with, and the rows that lie in them.

Imports nothing from journal. Spans are half-open pairs of dates.
"""

from datetime import date, timedelta
from fractions import Fraction

from second.objectives_slow import rows
from second.reviews_slow import days

ONE = timedelta(days=1)


def months_later(day, months):
    """Go on or back month by month on the calendar page; a first of a month stays one."""
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        year, month = year + (month == 13) - (month == 0), (month - 1) % 12 + 1
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


class Quarter:
    """A quarter of the calendar as it is looked at on a day."""

    def __init__(self, path, first, today):
        self.path, self.first, self.today = path, first, today
        self.end = months_later(first, 3)
        self.running = first <= today < self.end
        self.last = min(today, self.end - ONE)
        self.day, self.days = len(days(first, self.last + ONE)), len(days(first, self.end))
        self.now = (first, self.last + ONE)
        self.before = self.other(months_later(first, -3))
        self.year_ago = self.other(months_later(first, -12))
        self.year = (months_later(self.last + ONE, -12), self.last + ONE)

    def other(self, first):
        """Return the days of another quarter that this one is compared with."""
        end = months_later(first, 3)
        return (first, min(end, first + self.day * ONE) if self.running else end)

    def rows(self, table):
        """Return the rows of a table."""
        return rows(self.path, table)

    def lines(self, span):
        """Return the entries of a span, in order of day and number."""
        return lines(self.path, span)


_LINES = {}


def lines(path, span):
    """Return the entries of a span, in order of day and number."""
    if (path, span) not in _LINES:
        wanted = set(days(*span))
        found = [row for row in rows(path, "entry") if row["day"] in wanted]
        _LINES[path, span] = sorted(found, key=lambda row: (row["day"], row["id"]))
    return _LINES[path, span]


def short(first):
    """Return Q3."""
    return f"Q{(first.month + 2) // 3}"


def label(first):
    """Return 2026-Q3."""
    return f"{first.year}-{short(first)}"


def worked(lines_of_span):
    """Add up the work minutes of lines."""
    return sum(row["minutes"] or 0 for row in lines_of_span if row["kind"] != "study")


def studied(lines_of_span):
    """Add up the study minutes of lines."""
    return sum(row["minutes"] or 0 for row in lines_of_span if row["kind"] == "study")


def past(quarter, most=8):
    """Return the first days of the last quarters up to this one, oldest first."""
    return [months_later(quarter.first, -3 * back) for back in range(most)][::-1]


def rating(quarter, field, span):
    """Return n, mean and low days (2 or less) of the rated days of a span (D22)."""
    inside = set(days(*span))
    said = [row[field] for row in quarter.rows("day") if row["day"] in inside]
    rated = [value for value in said if value is not None]
    mean = Fraction(sum(rated), len(rated)) if rated else None
    return len(rated), mean, len([value for value in rated if value <= 2])
