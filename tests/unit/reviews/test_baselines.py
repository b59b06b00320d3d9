"""A key result that nobody gave a start begins where its metric stood; a count begins at nothing."""

from datetime import date

import pytest

from journal.domain import periods
from journal.reviews import baselines
from journal.reviews.frame import Rows
from journal.views.intended import GoalKept, Measured, MetricKept
from journal.views.review_days import Span

Q2, Q3 = periods.quarter_of(date(2026, 5, 1)), periods.quarter_of(date(2026, 8, 1))
Q4, NEXT = periods.quarter_of(date(2026, 11, 1)), periods.quarter_of(date(2027, 2, 1))
TODAY = date(2026, 9, 24)
SPRING, SUMMER = Measured(date(2026, 5, 13), 60, 80), Measured(date(2026, 9, 16), 90, 100)


def metric(*rows, kind="share", summary="pooled", better="up", derive=None):
    return MetricKept(
        1, "m", "M", kind, "", better, "week", summary, False, None, derive, tuple(rows)
    )


def found(held, quarter, rows=None):
    return baselines.baseline(rows or Rows(metrics=(held,)), held, quarter, TODAY)


@pytest.mark.parametrize(
    ("quarter", "value", "n", "source", "span"),
    [
        (Q3, 0.75, 80, "before", Q2),
        (Q4, 0.9, 100, "so far", Q3),
        (NEXT, 0.9, 100, "so far", Q3),
    ],
    ids=["running", "next", "after next"],
)
def test_a_share_starts_at_its_value_in_the_quarter_before(quarter, value, n, source, span):
    assert found(metric(SPRING, SUMMER), quarter) == baselines.Baseline(
        value, n, source, Span(*span)
    )


def test_without_a_value_in_the_quarter_before_it_starts_in_the_quarter_so_far():
    assert found(metric(SUMMER), Q3) == baselines.Baseline(0.9, 100, "so far", Span(*Q3))


def test_without_any_value_there_is_no_start():
    assert found(metric(), Q3) is None


def test_a_standing_figure_starts_at_its_newest_value_before_the_quarter():
    held = metric(
        Measured(date(2025, 11, 3), 121, None), SUMMER, kind="number", summary="last", better="down"
    )

    assert (found(held, Q3).value, found(held, Q3).source) == (121, "newest")


def test_a_standing_figure_that_is_new_starts_at_its_newest_value():
    held = metric(Measured(TODAY, 7, None), kind="number", summary="last")

    assert found(held, Q3).value == 7


@pytest.mark.parametrize(
    ("summary", "derive"),
    [("sum", None), ("last", "count:win"), ("last", "hours:owner=Experts")],
)
def test_a_count_begins_at_nothing(summary, derive):
    held = metric(SPRING, kind="number", summary=summary, derive=derive)

    assert found(held, Q3) == baselines.Baseline(0.0, 0, "counted")


def test_a_count_that_is_to_fall_starts_at_that_of_the_quarter_before():
    held = metric(SPRING, kind="number", summary="sum", better="down")

    assert (found(held, Q3).value, found(held, Q3).source) == (60, "before")


def test_hours_of_a_goal_start_at_those_before_the_quarter():
    studied = {date(2026, 6, 30): 600, date(2026, 7, 1): 60, date(2026, 9, 1): 60}
    goal = GoalKept(1, "kcs", "K", "course", "active", None, None, None, None, TODAY, studied)
    held = metric(kind="number", summary="last", derive="hours:goal=kcs")
    rows = Rows(metrics=(held,), goals=(goal,))

    assert (found(held, Q3, rows).value, found(held, Q4, rows).value) == (10, 12)
