"""A trend is claimed from eight points on, over their real dates, and only beyond chance."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import numbers_trends, vectors

from journal.domain import trends
from journal.errors import InvalidError

FIRST = date(2026, 1, 4)
VALUES = st.lists(st.integers(-5, 5).map(float), min_size=8, max_size=25)


def days(count, step=7):
    return [FIRST + timedelta(days=step * i) for i in range(count)]


@pytest.mark.parametrize("case", vectors.definitions("trend"), ids=vectors.name)
def test_a_trend_is_theil_sen_and_mann_kendall(case):
    given_ = case["input"]

    found = trends.trend(
        [date.fromisoformat(day) for day in given_["days"]], given_["values"], given_["better"]
    )._asdict()

    assert {key: found[key] for key in case["expect"]} == pytest.approx(case["expect"], abs=1e-6)


@pytest.mark.parametrize(("better", "word"), [("up", "improving"), ("down", "worsening")])
def test_a_rise_is_better_or_worse_by_what_the_metric_wants(better, word):
    assert trends.trend(days(8), list(range(8)), better).word == word


@pytest.mark.parametrize(
    "values", [[3.0] * 8, [1.0, 2.0] * 4, [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 9.0]]
)
def test_a_slope_of_nothing_or_within_chance_is_steady(values):
    assert trends.trend(days(8), values, "up").word == "steady"


def test_a_median_slope_of_nothing_is_steady_even_when_most_pairs_rise():
    values = [0.0] * 13 + [1.0, 2.0, 3.0, 4.0]

    found = trends.trend(days(17), values, "up")

    assert found.p < 0.10
    assert (found.slope_per_week, found.word) == (0, "steady")


def test_two_values_for_one_day_have_no_slope():
    with pytest.raises(InvalidError, match="two values for one day"):
        trends.trend([FIRST] * 2, [1.0, 2.0], "up")


@pytest.mark.parametrize(
    ("n", "cadence", "said"),
    [(51, "week", False), (52, "week", True), (23, "month", False), (24, "month", True),
     (363, "day", False), (364, "day", True)],
)  # fmt: skip
def test_a_report_says_the_word_over_whole_seasons_only(n, cadence, said):
    assert trends.spans_seasons(n, cadence) is said


@given(VALUES, st.data())
def test_a_trend_is_that_of_all_pairs_whatever_the_gaps(values, data):
    gaps = data.draw(st.lists(st.integers(1, 40), min_size=len(values), max_size=len(values)))
    dates = [FIRST + timedelta(days=sum(gaps[: i + 1])) for i in range(len(values))]

    found = trends.trend(dates, values, "up")

    assert found.slope_per_week == pytest.approx(
        7 * numbers_trends.middle(numbers_trends.slopes(dates, values))
    )
    assert (found.s, found.p) == pytest.approx(numbers_trends.mann_kendall(values), abs=1e-9)


@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_the_points_does_not_matter(values, random):
    points = list(zip(days(len(values)), values, strict=True))
    shuffled = random.sample(points, len(points))

    assert trends.trend(*zip(*shuffled, strict=True), "up") == trends.trend(
        *zip(*points, strict=True), "up"
    )
