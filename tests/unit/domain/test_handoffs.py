"""Work handed to its owner has stuck when a quarter or less of it comes back."""

from datetime import date, timedelta

import pytest
from second import vectors

from journal.domain import handoffs

CLOSED = date(2026, 7, 20)


@pytest.mark.parametrize("case", vectors.definitions("hand_off"), ids=vectors.name)
def test_a_hand_off_is_measured_by_the_four_weeks_before(case):
    given = case["input"]
    rows = [(date.fromisoformat(day), minutes) for day, minutes in given["rows"]]

    found = handoffs.hand_off(
        date.fromisoformat(given["closed_on"]), rows, date.fromisoformat(given["today"])
    )

    assert found._asdict() == pytest.approx(case["expect"], abs=1e-6)


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (0, 60, "nothing before"),
        (240, 60, "stuck"),
        (240, 61, "partly"),
        (240, 239, "partly"),
        (240, 240, "not yet"),
    ],
)
def test_the_word_compares_the_hours_a_week(before, after, word):
    rows = [(CLOSED - timedelta(days=1), before), (CLOSED, after)]

    assert handoffs.hand_off(CLOSED, rows, CLOSED + timedelta(days=27)).word == word


def test_twenty_seven_days_are_too_early_to_say():
    found = handoffs.hand_off(CLOSED, [], CLOSED + timedelta(days=26))

    assert (found.days_since, found.word) == (27, "too early")


def test_a_hand_off_that_lies_ahead_has_no_days_yet():
    found = handoffs.hand_off(CLOSED, [(CLOSED, 30)], CLOSED - timedelta(days=3))

    assert (found.days_since, found.leaks, found.after_hours_per_week) == (0, 0, 0)


@pytest.mark.parametrize("ahead", [1, 20, 400])
def test_before_the_day_of_closing_the_yardstick_are_the_28_days_up_to_today(ahead):
    today = CLOSED - timedelta(days=ahead)
    rows = [(today - timedelta(days=27), 30), (today, 30), (today - timedelta(days=28), 7)]

    found = handoffs.hand_off(CLOSED, rows, today)

    assert (found.before_hours_per_week * 4 * 60, found.word) == (60, "too early")


@pytest.mark.parametrize(("day", "counted"), [(28, 60), (29, 0), (1, 60)])
def test_the_yardstick_is_the_28_days_before_the_day_of_closing(day, counted):
    rows = [(CLOSED - timedelta(days=day), 60)]

    found = handoffs.hand_off(CLOSED, rows, CLOSED + timedelta(days=60))

    assert found.before_hours_per_week == counted / 60 / 4


def test_hours_are_not_mine_when_their_rightful_owner_is_another():
    owners = [("Billing", None), (None, "Experts"), ("me", "Experts"), (None, None)]

    found = handoffs.not_mine([(handoffs.rightful_owner(*pair), 60) for pair in owners], limit=0.15)

    assert found == handoffs.NotMine(120, 240, 0.5, over_limit=True)


def test_a_share_at_the_limit_is_not_over_it():
    assert not handoffs.not_mine([("Billing", 15), ("Me", 85)], limit=0.15).over_limit


def test_no_work_has_no_share():
    assert handoffs.not_mine([], limit=0.15) == handoffs.NotMine(0, 0, None, over_limit=False)
