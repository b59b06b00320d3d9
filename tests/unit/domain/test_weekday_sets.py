"""A set of weekdays has one stored form, and words for reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import weekday_sets

MASKS = st.integers(1, 127)


@given(MASKS)
def test_the_stored_form_is_read_back(mask):
    assert weekday_sets.parse(weekday_sets.canonical(mask)) == mask


@pytest.mark.parametrize("text", ["", "mo", "monday!", "mon,", ",mon", "mon-", "-mon", "mon-xyz"])
def test_what_is_no_set_of_weekdays_is_none(text):
    assert weekday_sets.parse(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("daily", "every day"),
        ("weekdays", "Monday to Friday"),
        ("weekends", "Saturday and Sunday"),
        ("tue", "Tuesday"),
        ("mon-wed,fri,sun", "Monday to Wednesday, Friday and Sunday"),
    ],
)
def test_a_set_is_said_in_words(text, expected):
    assert weekday_sets.words(weekday_sets.parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "ordinal", "expected"), [("mon", 1, True), ("mon", 2, False), ("wed", 739_000, True)]
)
def test_a_set_holds_a_day_by_its_number(text, ordinal, expected):
    assert weekday_sets.holds(weekday_sets.parse(text), ordinal) is expected


def test_a_set_knows_its_size():
    assert weekday_sets.size(weekday_sets.parse("mon,wed,fri")) == 3
