"""A share stands with its interval, and a change is claimed only where its interval excludes 0."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import numbers_shares, vectors

from journal.domain import shares
from journal.errors import InvalidError

COUNTS = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize("case", vectors.definitions("wilson"), ids=vectors.name)
def test_the_interval_of_a_share_is_wilsons(case):
    found = shares.wilson(**case["input"])

    assert {"share": found.share, "low": found.low, "high": found.high} == pytest.approx(
        case["expect"], abs=1e-6
    )


@pytest.mark.parametrize("case", vectors.definitions("newcombe"), ids=vectors.name)
def test_the_interval_of_a_difference_is_newcombes(case):
    counts = case["input"]

    found = shares.newcombe(
        shares.wilson(counts["k1"], counts["n1"]), shares.wilson(counts["k0"], counts["n0"])
    )

    assert found._asdict() == pytest.approx(case["expect"], abs=1e-6)


@pytest.mark.parametrize(("k1", "n1", "k0", "n0"), [(0, 0, 1, 2), (1, 2, 0, 0)])
def test_no_data_on_either_side_is_no_difference(k1, n1, k0, n0):
    assert shares.newcombe(shares.wilson(k1, n1), shares.wilson(k0, n0)) is None


@pytest.mark.parametrize(("k", "n"), [(3, 2), (-1, 2)])
def test_more_than_all_and_less_than_none_are_no_shares(k, n):
    with pytest.raises(InvalidError, match="is not a share"):
        shares.wilson(k, n)


@pytest.mark.parametrize(("n", "few"), [(29, True), (30, False)])
def test_under_thirty_counts_are_few(n, few):
    assert shares.wilson(0, n).few is few


def test_all_of_them_have_a_high_end_of_exactly_one():
    assert shares.wilson(12, 12).high == 1


@given(COUNTS)
def test_the_ends_are_where_the_score_test_stops_rejecting(counts):
    found = shares.wilson(*counts)

    assert (found.low, found.high) == pytest.approx(numbers_shares.score_ends(*counts), abs=1e-6)


@given(COUNTS, COUNTS)
def test_a_difference_turned_round_is_its_own_mirror(now, before):
    there = shares.newcombe(shares.wilson(*now), shares.wilson(*before))
    back = shares.newcombe(shares.wilson(*before), shares.wilson(*now))

    assert (there.low, there.high) == pytest.approx((-back.high, -back.low), abs=1e-12)
    assert there.more_than_chance == back.more_than_chance
