"""The pace of a learning goal is that of the last four weeks, and so is its forecast."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import vectors

from journal.domain import learning

TODAY = date(2026, 9, 27)


@pytest.mark.parametrize("case", vectors.definitions("learning"), ids=vectors.name)
def test_the_forecast_goes_on_at_the_pace_of_four_weeks(case):
    given = case["input"]

    found = learning.pace(
        given["est_minutes"],
        given["done_minutes"],
        given["last_28_days_minutes"],
        date.fromisoformat(given["target_on"]),
        date.fromisoformat(given["today"]),
    )

    assert found._replace(forecast=found.forecast.isoformat())._asdict() == pytest.approx(
        case["expect"], abs=1e-6
    )


@pytest.mark.parametrize(
    ("done", "last", "target", "word"),
    [
        (0, 0, 30, "no pace yet"),
        (0, 280, 0, "past target"),
        (0, 280, -1, "past target"),
        (0, 280, 10, "in time"),
        (0, 280, 9, "after target"),
        (200, 280, 1, "in time"),
        (0, 280, None, "no target"),
        (0, 0, None, "no pace yet"),
    ],
)
def test_the_word_compares_the_forecast_with_the_target(done, last, target, word):
    target_on = None if target is None else TODAY + timedelta(days=target)

    assert learning.pace(100, done, last, target_on, TODAY).word == word


def test_more_studied_than_estimated_leaves_nothing():
    found = learning.pace(100, 120, 28, None, TODAY)

    assert (found.remaining_minutes, found.forecast) == (0, TODAY)


@pytest.mark.parametrize(
    ("target", "word"), [(None, "no target"), (TODAY.replace(month=12), "after target")]
)
def test_a_forecast_beyond_the_calendar_has_no_date(target, word):
    found = learning.pace(10_000_000, 0, 1, target, TODAY)

    assert (found.forecast, found.word) == (None, word)


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_the_forecast_is_the_first_day_on_which_the_pace_covers_the_rest(remaining, last):
    days = (learning.pace(remaining, 0, last, None, TODAY).forecast - TODAY).days

    assert days * last >= 28 * remaining
    assert (days - 1) * last < 28 * remaining or days == 0


def test_a_topic_done_is_looked_at_again_after_1_3_7_14_and_30_days():
    assert learning.review_days(date(2026, 9, 1)) == (
        date(2026, 9, 2),
        date(2026, 9, 4),
        date(2026, 9, 8),
        date(2026, 9, 15),
        date(2026, 10, 1),
    )
