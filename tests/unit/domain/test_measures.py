"""An amount is a whole number of thousandths; minutes and hours are one measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import measures
from journal.errors import InvalidError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 min", (30_000, "min")),
        ("30min", (30_000, "min")),
        ("1 minute", (1_000, "min")),
        ("1h30", (90_000, "min")),
        ("1h", (60_000, "min")),
        ("1.5 h", (90_000, "min")),
        ("0.001 h", (60, "min")),
        ("1 h 30 min", (90_000, "min")),
        ("1h30m", (90_000, "min")),
        ("2 hours", (120_000, "min")),
        ("2 coffee", (2_000, "coffee")),
        ("8 glasses of water", (8_000, "glasses of water")),
        ("0.125 l", (125, "l")),
        ("3", (3_000, "")),
        ("1 time", (1_000, "times")),
        ("3x", (3_000, "times")),
        ("  30   MIN ", (30_000, "min")),
    ],
)
def test_a_quantity_is_an_exact_amount_and_its_measure(text, expected):
    assert measures.quantity(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "min",
        "-3 min",
        ".5 l",
        "1,5 h",
        "1. l",
        "1..2 l",
        "1h99",
        "1.5h30",
        "1h 2 cats",
        "٣ min",
    ],
)
def test_what_is_not_a_quantity_is_refused(text):
    with pytest.raises(InvalidError):
        measures.quantity(text)


def test_more_than_three_decimals_are_refused_with_the_three_that_are_kept():
    with pytest.raises(InvalidError, match="more than three decimals") as refusal:
        measures.quantity("0.1234 l")

    assert refusal.value.hint == "near: 0.123"


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("25", "min", 25_000),
        ("90", "min", 90_000),
        ("1h30", "min", 90_000),
        ("1:30", "min", 90_000),
        ("1.5 h", "min", 90_000),
        ("25m", "min", 25_000),
        ("2", "coffee", 2_000),
        ("2 coffees", "coffee", 2_000),
        ("2 coffee", "coffees", 2_000),
        ("0", "times", 0),
    ],
)
def test_what_is_typed_for_a_habit_is_read_in_its_measure(text, measure, expected):
    assert measures.amount(text, measure) == expected


@pytest.mark.parametrize(
    ("text", "measure"), [("2 km", "min"), ("30 min", "coffee"), ("1:75", "min")]
)
def test_an_amount_of_another_measure_is_refused(text, measure):
    with pytest.raises(InvalidError):
        measures.amount(text, measure)


@pytest.mark.parametrize(
    ("thousandths", "expected"),
    [(1_500, "1.5"), (30_000, "30"), (1, "0.001"), (0, "0"), (-250, "-0.25")],
)
def test_an_amount_is_written_without_trailing_zeros(thousandths, expected):
    assert measures.decimal(thousandths) == expected


def test_a_refused_value_is_quoted_short_and_visibly():
    assert measures.quoted("a\tb" + "c" * 60) == "“a\\x09b" + "c" * 37 + "”"


@given(st.integers(0, measures.MOST))
def test_an_amount_is_read_back_as_it_was_written(thousandths):
    text = measures.with_measure(thousandths, "l")

    assert measures.quantity(text) == (thousandths, "l")
