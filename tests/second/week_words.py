"""What every part of a week counted by hand stands on: its days, its lines, and figures as words.

Imports nothing from journal. Days are dates, minutes whole numbers; spans are half-open.
"""

import math
from datetime import date, timedelta
from typing import NamedTuple

from second.objectives_slow import quarter_end, rows

ONE = timedelta(days=1)
SHORT_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Week(NamedTuple):
    """A week of a file, looked at on a day: `last` is the last day of it that counts."""

    path: str
    first: date
    today: date

    @property
    def sunday(self):
        """The last day of the whole week."""
        return self.first + 6 * ONE

    @property
    def last(self):
        """Today while the week runs, else its Sunday."""
        return min(self.today, self.sunday)

    @property
    def end(self):
        """The day after the last day that counts."""
        return self.last + ONE

    @property
    def runs(self):
        """Whether today is a day of the week."""
        return self.today <= self.sunday

    @property
    def before(self):
        """As many days of the week before."""
        return self.first - 7 * ONE, self.end - 7 * ONE

    @property
    def year_ago(self):
        """The same days 364 days ago."""
        return self.first - 364 * ONE, self.end - 364 * ONE

    @property
    def usual(self):
        """The thirteen weeks before."""
        return self.first - 91 * ONE, self.first


_BY_DAY = {}


def lines(path, first, end):
    """Return the lines of a span in the order they were written."""
    if path not in _BY_DAY:
        grouped = {}
        for row in rows(path, "entry"):
            grouped.setdefault(row["day"], []).append(row)
        _BY_DAY[path] = grouped
    found = []
    day = first
    while day < end:
        of_day = _BY_DAY[path].get(day.isoformat(), [])
        found += sorted(of_day, key=lambda row: (row["at"], row["id"]))
        day += ONE
    return found


def work_of(found):
    """Return the work minutes of lines: those of every kind but study."""
    return sum(row["minutes"] or 0 for row in found if row["kind"] != "study")


def study_of(found):
    """Return the study minutes of lines."""
    return sum(row["minutes"] or 0 for row in found if row["kind"] == "study")


def weeks_with_work(path, first, end):
    """Return how many weeks of a span of whole weeks have work minutes."""
    worked = 0
    while first < end:
        worked += work_of(lines(path, first, first + 7 * ONE)) > 0
        first += 7 * ONE
    return worked


def week_name(day):
    """Return `2026-W39` of a day."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def quarter_first(day):
    """Return the first day of the quarter of a day."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def quarter_of(day):
    """Return (name, which day of it, how many days) of the quarter of a day."""
    first = quarter_first(day)
    length = (quarter_end(first) - first).days
    return f"{day.year}-Q{(day.month + 2) // 3}", (day - first).days + 1, length


def near(value, digits):
    """Return a number at so many decimals, halves away from zero."""
    size = math.floor((abs(value) + 1e-9) * 10**digits + 0.5) / 10**digits
    return math.copysign(size, value) if size else 0.0


def decimals(value, digits):
    """Return a figure with a fixed number of decimals, – where there is none."""
    return "–" if value is None else f"{near(value, digits):.{digits}f}"


def signed(value):
    """Return a charge with its sign, a minus and no hyphen; 0.0 has none."""
    figure = near(value, 1)
    sign = "+" if figure > 0 else "−" if figure < 0 else ""
    return f"{sign}{abs(figure):.1f}"


def per_cent(value):
    """Return a share in whole per cent; never 0% or 100% of what is only near it."""
    if value is None:
        return "–"
    whole = int(near(100 * value, 0))
    if whole == 0 and value > 0:
        return "<1%"
    if whole == 100 and value < 1:
        return ">99%"
    return f"{whole}%"


def clock(minutes):
    """Return minutes as a clock shows them: `0h43`; what is begun of a minute is not shown."""
    if minutes is None:
        return "–"
    whole = math.floor(minutes + 1e-9)
    return f"{whole // 60}h{whole % 60:02}"


def hours(minutes):
    """Return minutes as hours with a decimal, which whole hours do without."""
    value = near(minutes / 60, 1)
    return str(int(value)) if value == int(value) else f"{value:.1f}"


def measured(value, kind, unit):
    """Return a value of a metric with its unit."""
    if value is None:
        return "–"
    if kind == "share":
        return per_cent(value)
    if kind == "duration" or unit == "h":
        return f"{near(value, 1):.1f} {unit}"
    figure = near(value, 1)
    return f"{int(figure)}" if figure == int(figure) else f"{figure:.1f}"


def counted(number, one, many=None):
    """Return `1 win`, `2 wins`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def day_month(day):
    """Return `12 Aug`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def dated(day, today):
    """Return `12 Aug`, with the year if it is not this one."""
    return day_month(day) if day.year == today.year else f"{day_month(day)} {day.year}"


def lowered(title):
    """Return a title inside a sentence: a capital goes, an abbreviation stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def strip(values):
    """Return a line of seven heights from the lowest to the highest value; a gap stays blank."""
    known = [value for value in values if value is not None]
    if not known:
        return ""
    low, high = min(known), max(known)
    drawn = ""
    for value in values:
        if value is None:
            drawn += " "
        elif high == low:
            drawn += "▄"
        else:
            drawn += "▁▂▃▄▅▆▇"[int(near((value - low) / (high - low) * 6, 0))]
    return drawn


def table(columns, body):
    """Return head and rows of a table as lines, without the columns that have no data."""
    told = [
        place
        for place in range(len(columns))
        if place == 0 or any(row[place] not in ("", "–") for row in body)
    ]
    return [" ".join(row[place] for place in told) for row in [columns, *body]]
