"""Periods: weeks, months, quarters and years, and which period one is compared with."""

from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from journal import domain
from journal.domain.grammar_words import Base, Prefer

FIRST_DAY, END_OF_TIME = date.min, date.max
"""Reading is not bounded as storing is: what would lie outside the calendar ends here."""


class Period(NamedTuple):
    """Days from `start` up to, not including, `end`.

    `label` names a calendar unit: `2026-W39`, `2026-09`, `2026-Q3`, `2026`, `FY27-Q1`, `FY27`; None
    for any other run of days.
    """

    start: date
    end: date
    label: str | None = None

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + (self.end == END_OF_TIME)

    @property
    def last(self) -> date:
        """The last day inside. A period that is cut off by the end of the calendar has that day."""
        return self.end if self.end == END_OF_TIME else later(self.end, -1)

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return self.start <= day < self.end or day == self.end == END_OF_TIME


class Comparison(NamedTuple):
    """A period up to today, the one before and the same a year ago, all of comparable length."""

    now: Period
    before: Period
    year_ago: Period


def parse_period(
    text: str,
    *,
    today: date,
    date_order: str | None = None,
    fiscal_year_start: int = 1,
    zone: tzinfo | None = None,
    prefer: Prefer = "past",
) -> Period:
    """Return the period that `text` means (docs/rules.md, periods).

    Period words come first, then any phrase for a day means that one day; forms without a year mean
    the latest that has begun, with `prefer` future the earliest that is not over. Raises
    InvalidError with reason unknown, ambiguous, contradiction, impossible or range.
    """
    base = Base(text, today, prefer, date_order, fiscal_year_start)
    return domain.period_forms.read(base, zone)


def excuse_period(
    text: str,
    *,
    today: date,
    date_order: str | None = None,
    fiscal_year_start: int = 1,
    zone: tzinfo | None = None,
) -> Period:
    """Return the days of an excuse, which may lie ahead.

    Read as `parse_period` does, but what has no year and whose past reading ended more than 31 days
    ago is refused as ambiguous with both readings.
    """
    base = Base(text, today, "past", date_order, fiscal_year_start, excuse=True)
    return domain.period_forms.read(base, zone)


def later(day: date, days: int) -> date:
    """Return the day so many days later or earlier, cut off at the ends of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return END_OF_TIME if days > 0 else FIRST_DAY


def first_of_month(year: int, month: int) -> date:
    """Return the first of a month; month 0 is December before, 13 January after, and so on."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if year < 1:
        return FIRST_DAY
    return END_OF_TIME if year > 9999 else date(year, month, 1)


def day_of(day: date) -> Period:
    """Return the one day as a period."""
    return Period(day, later(day, 1))


def week_of(day: date) -> Period:
    """Return the ISO week that holds the day, named by the ISO year: 1 Jan 2027 is in 2026-W53."""
    year, week, weekday = day.isocalendar()
    monday = later(day, 1 - weekday)
    return Period(monday, later(monday, 7), f"{year:04}-W{week:02}")


def month_of(day: date) -> Period:
    """Return the calendar month that holds the day."""
    start = first_of_month(day.year, day.month)
    return Period(start, first_of_month(day.year, day.month + 1), f"{day:%Y-%m}")


def quarter_of(day: date, fiscal_year_start: int = 1) -> Period:
    """Return the quarter that holds the day, of years that begin in month `fiscal_year_start`."""
    into = (day.month - fiscal_year_start) % 3
    start = first_of_month(day.year, day.month - into)
    end = first_of_month(day.year, day.month - into + 3)
    return Period(start, end, quarter_label(day, fiscal_year_start))


def year_of(day: date, fiscal_year_start: int = 1) -> Period:
    """Return the year that holds the day, beginning in month `fiscal_year_start`."""
    into = (day.month - fiscal_year_start) % 12
    start = first_of_month(day.year, day.month - into)
    end = first_of_month(day.year, day.month - into + 12)
    return Period(start, end, year_label(day, fiscal_year_start))


def quarter_label(day: date, fiscal_year_start: int = 1) -> str:
    """Return `2026-Q3` for a calendar quarter, `FY27-Q1` for one of a fiscal year."""
    quarter = (day.month - fiscal_year_start) % 12 // 3 + 1
    return f"{year_label(day, fiscal_year_start)}-Q{quarter}"


def year_label(day: date, fiscal_year_start: int = 1) -> str:
    """Return `2026`, or `FY27` for a fiscal year, which is named for the year it ends in."""
    if fiscal_year_start == 1:
        return f"{day.year:04}"
    year = day.year + (day.month >= fiscal_year_start)
    return f"FY{year % 100:02}" if 2000 <= year <= 2099 else f"FY{year:04}"


def unit_at(period: Period, day: date) -> Period:
    """Return the calendar unit of the same kind as `period` that holds the day.

    Quarters and years keep the month in which their years begin. A period without a label has no
    kind: the day alone is returned.
    """
    label = period.label or ""
    if "W" in label:
        return week_of(day)
    if "Q" in label:
        start = (period.start.month - 3 * int(label[-1]) + 2) % 12 + 1
        return quarter_of(day, start if label.startswith("FY") else 1)
    if len(label) == 7:
        return month_of(day)
    if not label:
        return day_of(day)
    return year_of(day, period.start.month if label.startswith("FY") else 1)


def previous(period: Period) -> Period:
    """Return the one before: the calendar unit just before, or as many days just before (D1)."""
    if period.label is None:
        return Period(later(period.start, -period.days), period.start)
    if period.start == FIRST_DAY:
        return Period(FIRST_DAY, FIRST_DAY)
    return unit_at(period, later(period.start, -1))


def year_ago(period: Period) -> Period:
    """Return the same a year ago: weeks −364 days, all else −12 months at both ends (D1).

    29 February becomes the 28th. A calendar unit stays one, and one day stays one day.
    """
    if period.label is not None and "W" in period.label:
        return unit_at(period, later(period.start, -364))
    start = _a_year_before(period.start)
    if period.label is not None or period.days == 1:
        return unit_at(period, start)
    return Period(start, _a_year_before(period.end))


def _a_year_before(day: date) -> date:
    try:
        return domain.months.shift(day, -12)
    except OverflowError:
        return FIRST_DAY


def elapsed(period: Period, today: date) -> int:
    """Return how many days of the period have begun: today counts, 0 before it, all after it."""
    return max(0, min(period.days, (today - period.start).days + 1))


def first_days(period: Period, days: int) -> Period:
    """Return the first so many days of the period, at most all of it; it keeps its label."""
    return period._replace(end=min(period.end, later(period.start, days)))


def so_far(period: Period, today: date) -> Period:
    """Return the period up to and including today; it keeps its label."""
    return first_days(period, elapsed(period, today))


def alongside(other: Period, period: Period, today: date) -> Period:
    """Return what of `other` is compared with `period` (D1).

    While the period runs, as many first days of the other as have elapsed, at most all of it; after
    its end the whole other.
    """
    if today > period.last:
        return other
    return first_days(other, elapsed(period, today))


def compared(period: Period, today: date) -> Comparison:
    """Return the period up to today with the one before and the same a year ago (D1)."""
    return Comparison(
        so_far(period, today),
        alongside(previous(period), period, today),
        alongside(year_ago(period), period, today),
    )
