"""Months are moved on the calendar page; a day that a month does not have becomes its last."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import day_by_day

from journal.domain.months import shift


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 11, 18), 0, date(2026, 11, 18)),
    ],
)
def test_months_clamp_to_the_last_day(day: date, months: int, expected: date) -> None:
    assert shift(day, months) == expected


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)), months=st.integers(0, 600))
def test_going_back_is_counting_pages(day: date, months: int) -> None:
    assert shift(day, -months) == day_by_day.months_back(day, months)


@pytest.mark.parametrize(("day", "months"), [(date.max, 1), (date.min, -1)])
def test_beyond_the_calendar_is_an_overflow(day: date, months: int) -> None:
    with pytest.raises(OverflowError):
        shift(day, months)
