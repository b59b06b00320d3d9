"""A pitch compares weeks with more of some work with those with less, and claims no more than that
carries; a figure that stands on a rate is told by two figures.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import pitches
from journal.domain.pitches import Week


def share(minutes: int, k: int, n: int) -> Week:
    """Return a week of so many minutes beside k of n."""
    return Week(minutes, k / n, k, n)


FOUR_AND_FOUR = [share(minutes, k, 10) for minutes, k in ((60, 9), (60, 8), (180, 5), (180, 6)) * 2]


def test_the_weeks_above_the_mean_stand_on_one_side() -> None:
    found = pitches.sides(FOUR_AND_FOUR)

    assert found is not None
    assert (found.threshold, found.weeks) == (120.0, 8)
    assert found.more[:3] == (4, 22, 40)
    assert found.less[:3] == (4, 34, 40)


def test_shares_are_pooled_and_differ_by_the_interval_of_two_shares() -> None:
    busy = [share(200, 60, 78)] * 8 + [share(200, 58, 77)]
    calm = [share(100, 55, 67)] * 16 + [share(100, 53, 62)]
    found = pitches.sides([*busy, *calm])

    assert found is not None
    assert found.more == (9, 538, 701, 538 / 701)
    assert found.less == (17, 933, 1134, 933 / 1134)
    assert found.difference == pytest.approx(-0.055, abs=5e-4)
    assert found.low == pytest.approx(-0.094, abs=5e-4)
    assert found.high == pytest.approx(-0.017, abs=5e-4)
    assert found.more_than_chance


def test_a_week_at_the_mean_is_not_above_it() -> None:
    weeks = [share(minutes, 5, 10) for minutes in (60, 120, 180, 60, 120, 180, 180, 60, 180, 60)]
    found = pitches.sides(weeks)

    assert found is not None
    assert (found.more.weeks, found.less.weeks) == (4, 6)


@pytest.mark.parametrize(
    "weeks", [[], FOUR_AND_FOUR[1:], FOUR_AND_FOUR[:6], [share(60, 5, 10)] * 26]
)
def test_under_four_weeks_on_a_side_nothing_is_said(weeks: list[Week]) -> None:
    assert pitches.sides(weeks) is None


def test_of_a_metric_that_is_no_share_the_medians_differ_without_a_claim() -> None:
    weeks = [
        Week(minutes, float(value), None, 1)
        for minutes, value in zip(
            (60, 60, 60, 60, 180, 180, 180, 180), (1, 2, 3, 10, 4, 5, 6, 30), strict=True
        )
    ]
    found = pitches.sides(weeks)

    assert found is not None
    assert (found.more.value, found.less.value, found.difference) == (5.5, 2.5, 3.0)
    assert (found.low, found.high, found.more_than_chance) == (None, None, False)


@given(st.lists(st.builds(share, st.integers(0, 900), st.just(3), st.integers(3, 90)), max_size=40))
def test_every_week_is_on_one_side(weeks: list[Week]) -> None:
    found = pitches.sides(weeks)

    assert found is None or found.more.weeks + found.less.weeks == len(weeks)
    assert found is None or found.more.n + found.less.n == sum(week.n for week in weeks)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (141.9, 140),
        (145.0, 150),
        (1449.0, 1400),
        (8.6, 9),
        (0.4, 0),
        (99.4, 99),
        (99.5, 100),
        (100.0, 100),
        (104.9, 100),
        (99_500.0, 100_000),
    ],
)
def test_a_figure_on_a_rate_is_told_by_two_figures(value: float, told: int) -> None:
    assert pitches.about(value) == told


def test_a_working_day_is_the_mean_of_the_days_with_any() -> None:
    assert pitches.working_days(900, [480, 0, 420, 450]) == 2.0


def test_without_work_there_is_no_working_day() -> None:
    assert pitches.working_days(60, [0, 0]) is None
