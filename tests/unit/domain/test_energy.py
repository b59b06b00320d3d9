"""Low days and long hours are told together or not at all."""

from datetime import date, timedelta

import pytest

from journal.domain import energy

TODAY = date(2026, 9, 27)


def weeks(minutes_by_week):
    return {TODAY - timedelta(weeks=back): m for back, m in enumerate(minutes_by_week)}


def low_days(count):
    return {TODAY - timedelta(days=back): 2 for back in range(count)}


def test_a_mean_counts_the_logged_days_only():
    assert energy.mean_of([1, 2, 3, 5]) == energy.Mean(4, 2.75, 2)


def test_no_logged_day_has_no_mean():
    assert energy.mean_of([]) == energy.Mean(0, None, 0)


@pytest.mark.parametrize(
    ("low", "minutes", "over"),
    [
        (3, [2401, 2100, 2100, 2100, 2100], True),
        (3, [2311, 2100, 2100, 2100, 2100], True),
        (3, [2310, 2100, 2100, 2100, 2100], False),
        (2, [2460, 2100, 2100, 2100, 2100], False),
        (7, [2460, 2100, 2100, 2100], False),
        (3, [2460, 2100, 0, 2100, 2100, 2100], True),
    ],
)
def test_overload_is_three_low_days_and_more_than_110_per_cent(low, minutes, over):
    assert energy.overload(low_days(low), weeks(minutes), TODAY).over is over


def test_the_usual_week_is_the_mean_of_those_with_minutes():
    found = energy.overload(low_days(3), weeks([2460, 2100, 0, 2100, 2000, 2200]), TODAY)

    assert found == energy.Overload(3, 2460, 2100.0, over=True)


def test_four_weeks_are_needed_for_a_usual_one():
    assert energy.overload({}, weeks([10, 1, 1, 1]), TODAY).usual_minutes is None


def test_the_fourteenth_week_before_counts_no_more():
    found = energy.overload({}, weeks([0, 60, 60, 60] + [0] * 9 + [60, 999]), TODAY)

    assert found.usual_minutes == 60


def test_only_the_last_seven_days_are_low_days_of_now():
    days = {TODAY - timedelta(days=back): 1 for back in (0, 6, 7)}

    assert energy.overload(days, {}, TODAY).low_days == 2
