"""What was understood is said back: the weekday, the day, and how far it is from today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import echo, periods
from journal.domain.periods import Period

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 17), "Tue 17 Nov"),
        (date(2026, 9, 8), "Tue 8 Sep"),
        (date(2025, 11, 17), "Mon 17 Nov 2025"),
        (date(2027, 1, 1), "Fri 1 Jan 2027"),
    ],
)
def test_a_day_has_its_year_when_it_is_not_this_year(day: date, expected: str) -> None:
    assert echo.day_shown(day, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "today"),
        (-1, "yesterday"),
        (1, "tomorrow"),
        (-2, "2 days ago"),
        (2, "in 2 days"),
        (-13, "13 days ago"),
        (13, "in 13 days"),
        (-14, "2 weeks ago"),
        (-20, "2 weeks ago"),
        (21, "in 3 weeks"),
        (-62, "8 weeks ago"),
        (-63, "2 months ago"),
        (63, "in 2 months"),
        (-365, "12 months ago"),
        (-729, "23 months ago"),
        (-731, "2 years ago"),
        (731, "in 2 years"),
        (-3653, "10 years ago"),
    ],
)
def test_a_distance_is_said_in_days_weeks_months_or_years(days: int, expected: str) -> None:
    assert echo.distance(WEDNESDAY + timedelta(days=days), WEDNESDAY) == expected


def test_a_month_is_whole_when_its_day_has_come_round() -> None:
    assert echo.distance(date(2026, 8, 19), WEDNESDAY) == "2 months ago"
    assert echo.distance(date(2026, 8, 18), WEDNESDAY) == "3 months ago"


@pytest.mark.parametrize(
    ("day", "exact", "expected"),
    [
        (date(2026, 11, 17), False, "Tue 17 Nov, yesterday"),
        (date(2026, 11, 17), True, "Tue 17 Nov"),
        (date(2025, 11, 17), False, "Mon 17 Nov 2025, 12 months ago"),
    ],
)
def test_the_distance_is_said_unless_the_words_were_an_iso_date(
    day: date, exact: bool, expected: str
) -> None:
    assert echo.day_echoed(day, WEDNESDAY, exact) == expected


def test_after_midnight_today_says_until_when_it_lasts() -> None:
    monday, tuesday = date(2026, 11, 16), date(2026, 11, 17)
    shown = echo.day_echoed(tuesday, tuesday, True, until="04:00")

    assert shown == "Tue 17 Nov (today until 04:00)"
    assert echo.day_echoed(monday, tuesday, False, until="04:00") == "Mon 16 Nov, yesterday"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 11, 16), date(2026, 11, 22), "Mon 16 – Sun 22 Nov"),
        (date(2026, 9, 28), date(2026, 10, 4), "Mon 28 Sep – Sun 4 Oct"),
        (date(2025, 11, 17), date(2025, 11, 23), "Mon 17 – Sun 23 Nov 2025"),
        (date(2025, 9, 29), date(2025, 10, 5), "Mon 29 Sep – Sun 5 Oct 2025"),
        (date(2026, 12, 28), date(2027, 1, 3), "Mon 28 Dec 2026 – Sun 3 Jan 2027"),
        (date(2026, 11, 18), date(2026, 11, 18), "Wed 18 Nov"),
        (date(2025, 11, 18), date(2025, 11, 18), "Tue 18 Nov 2025"),
    ],
)
def test_a_period_is_shown_by_both_its_days(first: date, last: date, expected: str) -> None:
    period = Period(first, last + timedelta(days=1))

    assert echo.period_shown(period, WEDNESDAY) == expected


def test_the_whole_calendar_is_shown_with_its_last_day() -> None:
    everything = Period(date.min, date.max)

    assert echo.period_shown(everything, WEDNESDAY) == "Mon 1 Jan 0001 – Fri 31 Dec 9999"


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_period_of_one_day_is_shown_as_that_day(day: date) -> None:
    assert echo.period_shown(periods.day_of(day), WEDNESDAY) == echo.day_shown(day, WEDNESDAY)
