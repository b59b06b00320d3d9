"""The charge of hours weighs each by its minutes, and says nothing from fewer than five."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import vectors

from journal.domain import charges


@pytest.mark.parametrize("case", vectors.definitions("charge"), ids=vectors.name)
def test_fewer_than_five_with_minutes_are_too_few(case):
    found = charges.charge(case["input"]["rows"])

    assert {"n": found.n, "left_out": found.left_out, "word": found.word} == case["expect"]
    assert found.mean is None


def test_an_hour_counts_twice_as_much_as_half_an_hour():
    found = charges.charge([(2, 60), (-1, 30), (0, 30), (0, 30), (0, 30), (None, 600)])

    assert found == charges.Charge(5, 0, 0.5, "charges")


@pytest.mark.parametrize(
    ("mean", "word"),
    [(0.31, "charges"), (0.3, "neutral"), (0.0, "neutral"), (-0.3, "neutral"), (-0.31, "drains")],
)
def test_a_word_is_said_beyond_three_tenths(mean, word):
    assert charges.charge_word(mean) == word


def test_nothing_charged_is_too_few_even_where_none_would_do():
    assert charges.charge([], enough=0) == charges.Charge(0, 0, None, "too few")


@given(st.lists(st.tuples(st.integers(-2, 2), st.integers(1, 1440)), min_size=5, max_size=30))
def test_the_mean_is_that_of_the_single_minutes(rows):
    minutes = [value for value, count in rows for _ in range(count)]

    assert charges.charge(rows).mean == pytest.approx(sum(minutes) / len(minutes), abs=1e-12)
