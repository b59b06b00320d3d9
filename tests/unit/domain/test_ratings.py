"""What is entered becomes a value between two ends described beforehand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import vectors

from journal.domain import ratings
from journal.domain.ratings import Criterion, Rating
from journal.errors import InvalidError

THREE_POINTS = vectors.decisions("three_points")
PIECEWISE = vectors.decisions("piecewise_value_function")
RATED = Criterion("energy")
FALLING = Criterion("commute", "number", worst=50, best=10)
POINTS = ((48.0, 0.0), (42.0, 0.5), (38.0, 0.8), (30.0, 1.0))
BENT = Criterion("hours", "number", worst=48, best=30, points=POINTS)
NIGHTS = Criterion("nights", "must", at_most=4)
REMOTE = Criterion("remote", "must")


def criterion_of(table):
    return Criterion(
        "c",
        table["kind"],
        worst=table.get("worst"),
        best=table.get("best"),
        points=tuple(tuple(point) for point in table.get("points", ())),
    )


def entered(criterion, given_figures):
    figures = given_figures if isinstance(given_figures, list) else [given_figures]
    return (
        ratings.unknown(criterion)
        if given_figures == "unknown"
        else ratings.rate(criterion, figures)
    )


@pytest.mark.parametrize(
    ("case", "expected"),
    list(zip(THREE_POINTS["input"], THREE_POINTS["expected"], strict=True)),
)
def test_three_points_become_sorted_values(case, expected):
    criterion = criterion_of(case["criterion"])

    found = ratings.values(criterion, entered(criterion, case["given"]))

    assert list(found[:4]) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("x", "worth"), list(zip(PIECEWISE["input"]["x"], PIECEWISE["expected"]["v"], strict=True))
)
def test_a_number_runs_in_straight_lines_between_points_and_flat_outside(x, worth):
    cutoffs = zip(PIECEWISE["input"]["cutoffs"], PIECEWISE["input"]["values"], strict=True)
    criterion = Criterion("c", "number", worst=100, best=50, points=tuple(cutoffs))

    assert ratings.value(criterion, x) == pytest.approx(worth, abs=1e-9)


@pytest.mark.parametrize(
    ("criterion", "rating", "clipped"),
    [
        (FALLING, Rating(14, 30, 75), (75,)),
        (FALLING, Rating(0, 0, 0), (0,)),
        (FALLING, Rating(10, 20, 50), ()),
        (BENT, Rating(20, 42, 50), (20, 50)),
        (RATED, Rating(0, 5, 10), ()),
    ],
)
def test_a_figure_outside_the_ends_is_named(criterion, rating, clipped):
    assert ratings.values(criterion, rating).clipped == clipped


@pytest.mark.parametrize(
    ("criterion", "text", "rating"),
    [
        (RATED, "6/8/9", Rating(6, 8, 9)),
        (RATED, " 7 ", Rating(6, 7, 8, "assumed")),
        (RATED, "Unknown", Rating(0, 5, 10, "unknown")),
        (FALLING, "unknown", Rating(10, 30, 50, "unknown")),
        (BENT, "unknown", Rating(30, 42, 48, "unknown")),
        (NIGHTS, "unknown", Rating(4, 4, 4, "unknown")),
        (Criterion("pay", "must", at_least=3), "unknown", Rating(3, 3, 3, "unknown")),
        (REMOTE, "unknown", Rating(1, 1, 1, "unknown")),
        (REMOTE, "yes", Rating(1, 1, 1)),
        (REMOTE, "No", Rating(0, 0, 0)),
        (NIGHTS, "3/4/6", Rating(3, 4, 6)),
        (FALLING, "20", Rating(20, 20, 20)),
    ],
)
def test_a_rating_is_read_as_it_is_typed(criterion, text, rating):
    assert ratings.read_rating(criterion, text) == rating


def test_the_spread_of_one_figure_is_a_setting():
    assert ratings.rate(RATED, [9.0], spread=2) == Rating(7, 9, 10, "assumed")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("6/8", "takes one figure or low/likely/high"),
        ("8/6/9", "not in rising order"),
        ("6/9/8", "not in rising order"),
        ("nan", "not in rising order"),
        ("-1", "“-1” is outside 0 to 10"),
        ("3/4/11", "“11” is outside 0 to 10"),
        ("inf", "not in rising order"),
        ("yes", "“yes” is not a rating"),
        ("", "“” is not a rating"),
    ],
)
def test_a_rating_that_says_nothing_clear_is_refused(text, message):
    with pytest.raises(InvalidError, match=message):
        ratings.read_rating(RATED, text)


@pytest.mark.parametrize(
    ("criterion", "message"),
    [
        (Criterion("pay", "number", worst=3, best=3), "are the same"),
        (Criterion("pay", "number", worst=3), "needs a worst and a best figure"),
        (Criterion("pay", "number", best=3), "needs a worst and a best figure"),
        (Criterion("n", "must", at_least=5, at_most=4), "at least 5 and at most 4"),
        (BENT._replace(points=((48, 0), (42, 0.9), (30, 0.5))), "do not rise or fall"),
        (BENT._replace(points=((48, 0), (48, 0.5), (30, 1))), "do not rise or fall"),
        (BENT._replace(points=((48, 0), (30, 1.5))), "do not rise or fall"),
        (BENT._replace(points=((48, 0.5), (30, 0.5))), "do not rise or fall"),
        (BENT._replace(points=((48, 0.5),)), "do not rise or fall"),
    ],
)
def test_ends_that_cannot_measure_are_refused(criterion, message):
    with pytest.raises(InvalidError, match=message):
        ratings.check(criterion)


@pytest.mark.parametrize(
    "criterion",
    [RATED, FALLING, BENT, NIGHTS, REMOTE, Criterion("n", "must", at_least=1, at_most=4)],
)
def test_ends_that_measure_are_taken(criterion):
    assert ratings.check(criterion) is None


@pytest.mark.parametrize(
    ("criterion", "rating", "state"),
    [
        (NIGHTS, Rating(3, 4, 4), "met"),
        (NIGHTS, Rating(3, 4, 6), "at risk"),
        (NIGHTS, Rating(5, 6, 7), "out"),
        (NIGHTS, Rating(4, 4, 4, "unknown"), "at risk"),
        (Criterion("pay", "must", at_least=3), Rating(2, 3, 4), "at risk"),
        (Criterion("pay", "must", at_least=3), Rating(1, 2, 4), "out"),
        (Criterion("n", "must", at_least=1, at_most=4), Rating(1, 2, 4), "met"),
        (REMOTE, Rating(1, 1, 1), "met"),
        (REMOTE, Rating(0, 0, 0), "out"),
    ],
)
def test_a_must_is_judged_on_the_likely_figure(criterion, rating, state):
    assert ratings.judge(criterion, rating).state == state


@pytest.mark.parametrize(
    ("points", "worth", "x"),
    [
        (((30, 1.0), (38, 0.8), (40, 0.8), (48, 0.0)), 0.4, 44),
        (((30, 1.0), (38, 0.8), (40, 0.8), (48, 0.0)), 0.8, 38),
        (((30, 0.5), (38, 0.5), (40, 0.8)), 0.5, 30),
        (((30, 0.2), (40, 0.8)), 0.0, 30),
        (((30, 0.2), (40, 0.8)), 1.0, 40),
    ],
)
def test_of_figures_worth_the_same_the_lowest_is_named(points, worth, x):
    criterion = Criterion("c", "number", worst=0, best=50, points=points)

    assert ratings.figure(criterion, worth) == pytest.approx(x)


@given(st.sampled_from([RATED, FALLING, BENT]), st.floats(0, 1))
def test_a_figure_is_worth_the_value_it_was_found_for(criterion, worth):
    assert ratings.value(criterion, ratings.figure(criterion, worth)) == pytest.approx(worth)


@given(st.tuples(*[st.floats(0, 100)] * 3).map(sorted))
def test_values_are_sorted_on_any_scale(figures):
    found = ratings.values(FALLING, Rating(*figures))

    assert 0 <= found.low <= found.likely <= found.high <= 1
    assert found.low <= found.mean + 1e-12
    assert found.mean <= found.high + 1e-12
