"""A reminder has a time of 24 hours, a weekday with a time, or the last day of a quarter."""

from datetime import date, time

import pytest

from journal.domain import reminder_times


@pytest.mark.parametrize(
    "text", ["", "9:00", "24:00", "12:60", "12.30", "1230", "１２:３０", "12:3", "noon"]
)
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        reminder_times.clock(text)


@pytest.mark.parametrize("text", ["", "fri", "15:30", "xyz 15:30", "fri 25:00", "fri15:30"])
def test_what_is_no_weekday_with_a_time_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        reminder_times.weekly(text)


@pytest.mark.parametrize("text", ["fri 15:30", "Friday 15:30", " FRI  15:30 "])
def test_a_weekday_is_known_by_three_letters(text):
    assert reminder_times.weekly(text) == (4, time(15, 30))


@pytest.mark.parametrize(
    ("weekday", "day"), [(3, date(2026, 9, 24)), (4, date(2026, 9, 25)), (2, date(2026, 9, 30))]
)
def test_the_next_weekday_may_be_today(weekday, day):
    assert reminder_times.next_weekday(date(2026, 9, 24), weekday) == day


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        (1, ((3, 31), (6, 30), (9, 30), (12, 31))),
        (3, ((2, 28), (5, 31), (8, 31), (11, 30))),
        (12, ((2, 28), (5, 31), (8, 31), (11, 30))),
    ],
)
def test_quarters_end_with_the_months_before_they_begin(start, ends):
    assert reminder_times.ends_of_quarters(start) == ends


def test_a_quarter_ends_on_its_last_day():
    assert reminder_times.quarter_end(date(2026, 9, 24), 1) == date(2026, 9, 30)
