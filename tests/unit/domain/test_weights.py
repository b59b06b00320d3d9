"""A weight is what lifting one criterion from its worst to its best is worth against the others."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import roles_fit, vectors

from journal.domain import weights
from journal.errors import InvalidError

ROC_TABLE = vectors.decisions("roc_table")["expected"]
RANK_SUM_TABLE = vectors.decisions("rank_sum_table")["expected"]
TIED = vectors.decisions("weights_from_tied_ranks")
SPREAD = vectors.decisions("firmness_spread")
SWINGS = st.lists(st.integers(0, 100), min_size=1, max_size=12).filter(any)


@pytest.mark.parametrize(("n", "expected"), list(ROC_TABLE.items()))
def test_roc_weights_are_the_centroid_of_the_ordered_simplex(n, expected):
    assert list(weights.roc(int(n))) == pytest.approx(expected, abs=1e-6)


def test_roc_weights_of_four_are_not_the_wrong_ones_of_a_public_tool():
    assert weights.roc(4)[0] != pytest.approx(0.4833, abs=0.01)


@pytest.mark.parametrize(("n", "expected"), list(RANK_SUM_TABLE.items()))
def test_rank_sum_weights_fall_evenly(n, expected):
    assert list(weights.rank_sum(int(n))) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(("formula", "key"), [("roc", "roc"), ("rank-sum", "rank_sum")])
def test_tied_places_share_the_mean_of_their_weights(formula, key):
    ranks = {f"c{i}": rank for i, rank in enumerate(TIED["input"]["ranks"])}

    found = weights.from_ranks(ranks, formula)

    assert list(found.values()) == pytest.approx(TIED["expected"][key], abs=1e-6)


def test_without_a_ranked_criterion_there_are_no_weights():
    with pytest.raises(InvalidError, match="no criterion is ranked"):
        weights.from_ranks({}, "roc")


@pytest.mark.parametrize(
    ("swings", "message"),
    [
        ({"pay": -1.0, "team": 3.0}, "not a swing of pay"),
        ({"pay": math.inf}, "not a swing of pay"),
        ({"pay": math.nan}, "not a swing of pay"),
        ({"pay": 0.0, "team": 0.0}, "all swings are zero"),
        ({}, "all swings are zero"),
    ],
)
def test_swings_below_zero_and_all_zero_are_refused(swings, message):
    with pytest.raises(InvalidError, match=message):
        weights.from_swings(swings)


@given(SWINGS)
def test_ten_times_the_swings_are_the_same_weights_bit_for_bit(swings):
    names = [f"c{i}" for i in range(len(swings))]

    once = weights.from_swings(dict(zip(names, swings, strict=True)))
    tenfold = weights.from_swings({name: 10 * s for name, s in zip(names, swings, strict=True)})

    assert tenfold == once
    assert once == pytest.approx(roles_fit.weights(dict(zip(names, swings, strict=True))))


@given(SWINGS, st.data())
def test_a_moved_weight_leaves_the_others_in_proportion(swings, data):
    before = weights.from_swings({f"c{i}": float(s) for i, s in enumerate(swings)})
    slug = data.draw(st.sampled_from(sorted(before)))
    target = data.draw(st.floats(0, 1))

    after = weights.with_weight(before, slug, target)

    assert math.fsum(after.values()) == pytest.approx(1)
    assert after == pytest.approx(roles_fit.with_weight(before, slug, target), abs=1e-9)


def test_a_criterion_alone_keeps_all_the_weight():
    assert weights.with_weight({"pay": 1.0}, "pay", 0.5) == {"pay": 1.0}


def test_display_falls_by_weight_and_then_by_name():
    assert weights.in_order({"team": 0.2, "pay": 0.6, "a": 0.2}) == ("pay", "a", "team")


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("energy > visibility > pay = community", [1, 2, 3, 3]),
        ("a=b>c", [1, 1, 3]),
        ("alone", [1]),
    ],
)
def test_a_ranking_is_read_in_competition_ranks(text, ranks):
    assert list(weights.read_ranking(text).values()) == ranks


@pytest.mark.parametrize(
    ("text", "message"),
    [("a > > b", "empty place"), ("", "empty place"), ("a > b = a", "“a” stands twice")],
)
def test_a_ranking_with_a_gap_or_a_name_twice_is_refused(text, message):
    with pytest.raises(InvalidError, match=message):
        weights.read_ranking(text)


@pytest.mark.parametrize("firmness", ["rough", "fair", "firm"])
def test_firmness_says_how_far_a_drawn_weight_strays(firmness):
    found = weights.spread(SPREAD["input"]["weight"], SPREAD["input"]["kappa"][firmness])

    assert found == pytest.approx(SPREAD["expected"]["sd"][firmness], abs=1e-6)
