"""Credits count in windows from the day of issue, and nothing carries over."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import numbers_windows, vectors

from journal.domain import credit_windows

ISSUED = date(2026, 1, 31)


def day(text):
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize("case", vectors.definitions("credits"), ids=vectors.name)
def test_the_window_that_holds_today_counts(case):
    given_ = case["input"]
    expected = dict(case["expect"])
    start, end = map(day, expected.pop("window"))

    found = credit_windows.present(
        day(given_["issued_on"]),
        day(given_["expires_on"]),
        given_["credit_months"],
        given_["required"],
        [(day(on), amount) for on, amount in given_["rows"]],
        day(given_["today"]),
    )

    assert (found.start, found.end) == (start, end)
    assert {key: getattr(found, key) for key in expected} == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("today", "window"),
    [
        (date(2026, 1, 31), (date(2026, 1, 31), date(2026, 2, 28))),
        (date(2026, 2, 28), (date(2026, 2, 28), date(2026, 3, 31))),
        (date(2026, 3, 30), (date(2026, 2, 28), date(2026, 3, 31))),
        (date(2026, 3, 31), (date(2026, 3, 31), date(2026, 4, 30))),
    ],
)
def test_windows_are_counted_from_the_day_of_issue(today, window):
    assert credit_windows.window(ISSUED, None, 1, today) == window


def test_the_last_window_is_cut_at_the_expiry():
    found = credit_windows.window(ISSUED, date(2027, 6, 1), 12, date(2027, 3, 1))

    assert found == (date(2027, 1, 31), date(2027, 6, 1))


@pytest.mark.parametrize("today", [date(2026, 1, 30), date(2029, 1, 31)])
def test_outside_its_life_a_certificate_has_no_window(today):
    assert credit_windows.present(ISSUED, date(2029, 1, 31), 12, 20, [], today) is None


@pytest.mark.parametrize(
    ("days_left", "notice"),
    [(181, None), (180, 180), (91, 180), (90, 90), (31, 90), (30, 30), (0, 30), (-1, None)],
)
def test_a_notice_comes_half_a_year_a_quarter_and_a_month_before_the_end(days_left, notice):
    assert credit_windows.notice(days_left) == notice


@pytest.mark.parametrize(("earned", "notice"), [(19.75, 30), (20, None), (25, None)])
def test_a_complete_window_gives_no_notice(earned, notice):
    rows = [(date(2026, 6, 1), earned)]

    found = credit_windows.present(ISSUED, None, 12, 20, rows, date(2027, 1, 15))

    assert (found.notice, found.share_earned) == (notice, min(1, earned / 20))


@pytest.mark.parametrize(("minutes", "amount"), [(60, 1), (14, 0), (15, 0.25), (119, 1.75)])
def test_credits_left_out_are_hours_rounded_down_to_quarters(minutes, amount):
    assert credit_windows.default_credits(minutes) == amount


@given(
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.integers(0, 4000),
    st.integers(1, 40),
    st.none() | st.integers(4001, 5000),
)
def test_the_window_is_the_one_a_walk_from_the_issue_finds(issued, age, months, life):
    today = issued + timedelta(days=age)
    expires = None if life is None else issued + timedelta(days=life)

    found = credit_windows.window(issued, expires, months, today)

    assert found == numbers_windows.window(issued, expires, months, today)
