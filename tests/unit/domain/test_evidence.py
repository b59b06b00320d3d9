"""A line of a résumé has a win's own words without marks, and its result behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import evidence
from journal.errors import InvalidError


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kept Oakfield @de-escalation", "kept Oakfield"),
        ("rewrote the @refund macro @writing @macros", "rewrote the refund macro"),
        ("rewrote #refund macros,\nall of them #writing", "rewrote refund macros, all of them"),
        ("closed #4127 for good", "closed #4127 for good"),
        ("wrote to ada@example.org", "wrote to ada@example.org"),
        ("9 replies down to 3 @writing", "9 replies down to 3"),
        ("plan b #writing", "plan b"),
        ("@writing", "writing"),
        ("a (see @writing, too)", "a (see writing, too)"),
        ("won\n\nTask: the rest @chat", "won"),
        ("one @ two", "one @ two"),
    ],
)
def test_the_words_of_a_win_carry_no_marks(text, said):
    assert evidence.plain(text) == said


@pytest.mark.parametrize(
    ("impact", "line"),
    [("38 tickets avoided", "guide: 38 tickets avoided"), (None, "guide"), (" \n", "guide"), ("a\nb", "guide: a b")],
)  # fmt: skip
def test_the_result_stands_behind_a_colon(impact, line):
    assert evidence.highlight("guide @writing", impact) == line


@pytest.mark.parametrize(
    ("impact", "measured", "strength"),
    [
        ("said thanks", True, evidence.MEASURED),
        ("38 fewer", False, evidence.QUOTED),
        ("fewer", False, evidence.WORDED),
        (" ", False, evidence.PRAISED),
        (None, False, evidence.PRAISED),
    ],
)
def test_a_metric_is_stronger_than_a_figure_and_that_than_words(impact, measured, strength):
    assert evidence.strength(impact, metric_linked=measured) == strength


@given(st.text(min_size=1, max_size=80))
def test_any_words_make_one_line(text):
    try:
        said = evidence.plain(text)
    except InvalidError:
        return

    assert said == " ".join(said.split())
