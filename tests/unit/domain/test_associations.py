"""Things went together only over enough days, beyond chance, for as many as were looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import numbers_trends, vectors

from journal.domain import associations


@pytest.mark.parametrize("case", vectors.definitions("together"), ids=vectors.name)
def test_a_pair_is_compared_by_its_means(case):
    expected = dict(case["expect"])
    counts = expected.pop("n")

    found = associations.together(case["input"]["with"], case["input"]["without"])

    assert [found.n_with, found.n_without] == counts
    assert {key: getattr(found, key) for key in expected} == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(("with_it", "without"), [(19, 30), (30, 19)])
def test_nineteen_days_on_either_side_are_too_few(with_it, without):
    found = associations.together([3] * with_it, [4] * without)

    assert found == associations.Association(with_it, without, None, None, None, None)


@pytest.mark.parametrize(("without", "p"), [(3, 1.0), (4, 0.0)])
def test_days_that_never_vary_differ_surely_or_not_at_all(without, p):
    assert associations.together([3] * 20, [without] * 20).p == p


@pytest.mark.parametrize("case", vectors.definitions("holm"), ids=vectors.name)
def test_looking_at_more_asks_for_more(case):
    assert list(associations.holm(case["input"]["p"])) == pytest.approx(case["expect"], abs=1e-6)


@pytest.mark.parametrize(("p", "said"), [(0.049, True), (0.05, False)])
def test_it_is_said_only_under_five_per_cent(p, said):
    assert associations.said(p) is said


@given(st.lists(st.floats(0, 1), max_size=12))
def test_adjusted_chances_are_holms_and_never_smaller(p_values):
    found = associations.holm(p_values)

    assert list(found) == pytest.approx(numbers_trends.holm(p_values))
    assert all(p <= q for p, q in zip(p_values, found, strict=True))
