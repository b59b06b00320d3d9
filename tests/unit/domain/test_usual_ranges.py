"""The points before set the usual range; a point outside it, or eight on one side, is a signal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import vectors

from journal.domain import usual_ranges
from journal.domain.usual_ranges import Signal, UsualRange

USUAL = UsualRange(12, 5.0, 1.0, 2.34, 7.66)


@pytest.mark.parametrize("case", vectors.definitions("usual_range"), ids=vectors.name)
def test_the_limits_come_from_the_baseline_alone(case):
    given_, expected = case["input"], dict(case["expect"])
    told = expected.pop("signals")

    usual = usual_ranges.usual_range(given_["baseline"], given_["metric"])
    found = [
        {"index": signal.at, "rule": signal.rule}
        for signal in usual_ranges.signals(usual, given_["points"])
    ]

    assert usual._asdict() == pytest.approx(expected, abs=1e-6)
    assert found == told


def test_seven_points_set_no_range():
    assert usual_ranges.usual_range([1.0] * 7, "number") is None


def test_only_the_last_26_points_set_the_range():
    assert usual_ranges.usual_range([100.0] * 5 + [1.0] * 26, "number").mean == 1


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [("share", 0.0, 1.0), ("duration", 0.0, 3.16), ("number", -2.16, 3.16)],
)
def test_shares_and_durations_are_cut_where_they_cannot_go(kind, low, high):
    found = usual_ranges.usual_range([0.0, 1.0] * 5, kind)

    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("points", "told"),
    [
        ([7.66, 2.34], []),
        ([7.67], [Signal(0, "outside")]),
        ([2.33], [Signal(0, "outside")]),
        ([6.0] * 7, []),
        ([6.0] * 20, [Signal(7, "run")]),
        ([6.0] * 7 + [5.0] + [6.0] * 7, []),
        ([6.0] * 7 + [4.0] * 8, [Signal(14, "run")]),
        ([6.0] * 7 + [8.0], [Signal(7, "outside"), Signal(7, "run")]),
        ([5.0] * 9, []),
    ],
)
def test_a_run_is_told_once_at_its_eighth_point(points, told):
    assert list(usual_ranges.signals(USUAL, points)) == told


@pytest.mark.parametrize(("last", "rules"), [(0.5, ()), (9.0, ("outside",)), (-9.0, ("outside",))])
def test_the_newest_point_is_held_against_those_before_it(last, rules):
    usual, met = usual_ranges.newest([0.0, 1.0] * 5 + [last], "number")

    assert (usual.n, met) == (10, rules)


def test_the_newest_point_has_no_range_before_it_has_eight():
    assert usual_ranges.newest([1.0] * 8, "number") is None


def test_points_all_alike_are_no_signal_to_each_other():
    assert usual_ranges.newest([0.8] * 12, "share")[1] == ()


@given(st.lists(st.floats(0, 1), min_size=8, max_size=26))
def test_a_range_holds_its_mean_and_stays_where_shares_live(baseline):
    found = usual_ranges.usual_range(baseline, "share")

    assert 0 <= found.low <= found.mean + 1e-12
    assert found.mean <= found.high + 1e-12 <= 1 + 1e-9
