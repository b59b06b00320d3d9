"""Counts of a share add up, medians do not; a week belongs to the period of its Thursday."""

from datetime import date

import pytest
from second import numbers_trends

from journal.domain import metric_values


@pytest.mark.parametrize(
    ("day", "cadence", "decides"),
    [
        (date(2026, 9, 28), "week", date(2026, 10, 1)),
        (date(2026, 10, 4), "week", date(2026, 10, 1)),
        (date(2026, 12, 31), "week", date(2026, 12, 31)),
        (date(2026, 9, 30), "month", date(2026, 9, 1)),
        (date(2026, 9, 30), "day", date(2026, 9, 30)),
    ],
)
def test_a_weekly_measurement_belongs_to_the_period_of_its_thursday(day, cadence, decides):
    assert metric_values.belongs_on(day, cadence) == decides


def test_a_share_of_a_period_is_that_of_all_its_counts():
    found = metric_values.pooled([(1, 1), (0, 99)])

    assert (found.k, found.n, found.share) == (1, 100, 0.01)


def test_no_measurement_is_no_share():
    assert metric_values.pooled([]).share is None


@pytest.mark.parametrize(
    ("summary", "value"), [("median", 2.5), ("last", 1.0), ("sum", 14.0), ("mean", 3.5)]
)
def test_the_summary_of_a_metric_is_its_own(summary, value):
    assert metric_values.summarised([3.0, 8.0, 2.0, 1.0], summary) == value


def test_the_median_is_the_middle_one():
    values = [4.0, 9.0, 2.5]

    assert metric_values.summarised(values, "median") == numbers_trends.middle(sorted(values))


def test_no_value_is_no_number():
    assert metric_values.summarised([], "sum") is None


@pytest.mark.parametrize(
    ("now", "before", "difference"), [(17.9, 17.5, 0.4), (None, 1.0, None), (1.0, None, None)]
)
def test_a_change_needs_both_periods(now, before, difference):
    assert metric_values.change(now, before) == pytest.approx(difference)
