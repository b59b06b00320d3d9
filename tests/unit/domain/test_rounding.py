"""Numbers are rounded only when shown: halves away from zero, rows so that they add up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import vectors

from journal.domain import rounding

WHOLE_POINTS = vectors.decisions("whole_points")


@pytest.mark.parametrize(
    ("value", "shown"), [(7.5, 8), (-7.5, -8), (0.5, 1), (-0.4, 0), (2.4999999999, 3), (0.0, 0)]
)
def test_a_half_is_rounded_away_from_zero(value, shown):
    assert rounding.whole(value) == shown


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (0.125, 2, "0.13"),
        (-0.125, 2, "-0.13"),
        (-0.001, 2, "0.00"),
        (2.25, 1, "2.3"),
        (3, 0, "3.0"),
    ],
)
def test_decimals_are_rounded_away_from_zero_and_never_show_minus_zero(value, digits, shown):
    assert f"{rounding.rounded(value, digits):.{max(1, digits)}f}" == shown


@pytest.mark.parametrize(
    ("share", "digits", "shown"),
    [
        (0.0, 0, "0%"),
        (0.004, 0, "<1%"),
        (0.006, 0, "1%"),
        (0.768, 1, "76.8%"),
        (0.125, 0, "13%"),
        (0.9951, 0, ">99%"),
        (0.994, 0, "99%"),
        (1.0, 0, "100%"),
        (1.0, 1, "100%"),
        (0.0004, 1, "<0.1%"),
        (0.9996, 1, ">99.9%"),
    ],
)
def test_only_nothing_is_0_per_cent_and_only_all_is_100(share, digits, shown):
    assert rounding.per_cent(share, digits) == shown


@pytest.mark.parametrize(
    ("row", "shown"), list(zip(WHOLE_POINTS["input"], WHOLE_POINTS["expected"], strict=True))
)
def test_a_row_of_whole_points_adds_up_to_its_whole_total(row, shown):
    assert list(rounding.largest_remainder(row)) == shown


@given(st.lists(st.floats(-1000, 1000), max_size=12))
def test_any_row_adds_up_and_no_point_moves_by_one_or_more(row):
    shown = rounding.largest_remainder(row)

    assert sum(shown) == rounding.whole(sum_exactly(row))
    assert max((abs(a - b) for a, b in zip(shown, row, strict=True)), default=0) <= 1


def sum_exactly(row):
    return float(sum(map(Fraction, row)))
