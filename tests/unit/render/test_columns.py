"""A table fits its page: texts give way, numbers and dates never do, no letter loses its marks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.render import calendar_words, columns
from journal.render.escape import shown
from journal.render.style import Page

TODAY = date(2026, 9, 24)


def page(width=80, **more):
    return Page(today=TODAY, width=width, **more)


def test_columns_are_as_wide_as_their_widest_cell():
    assert columns.table(("a", "b"), [("日本", "1"), ("x", "2")], page()) == [
        "  a     b",
        "  日本  1",
        "  x     2",
    ]


def test_a_text_gives_way_before_the_other_columns():
    lines = columns.table(("Goal", "target"), [("a" * 80, "8 Aug 2028")], page(60))

    assert lines == ["  Goal" + " " * 42 + "  target", f"  {'a' * 45}…  8 Aug 2028"]


@pytest.mark.parametrize("more", [{"width": 59}, {"a11y": True}])
def test_a_narrow_page_and_one_read_aloud_have_one_block_a_row(more):
    assert columns.table(("Goal", "target", "steps"), [("KCS", "9 Oct", "")], page(**more)) == [
        "  KCS",
        "    target: 9 Oct",
    ]


@pytest.mark.parametrize(
    ("text", "cells", "kept"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("ab 👩\u200d💻 x", 5, "ab…"),
    ],
)
def test_a_cut_ends_between_letters(text, cells, kept):
    assert columns.cut(text, cells) == kept


def test_an_isolate_that_is_cut_is_closed():
    assert columns.cut(shown("שלום עולם"), 5) == "\u2068שלום…\u2069"


@given(text=st.text(max_size=40), cells=st.integers(1, 30))
def test_a_cut_text_is_never_wider_than_its_column(text, cells):
    assert columns.width(columns.cut(shown(text), cells)) <= cells


def test_a_long_fact_is_broken_under_itself():
    assert columns.fact("why", "word " * 20, page(60)) == [
        "  why      word word word word word word word word word word",
        "           word word word word word word word word word word",
    ]


@pytest.mark.parametrize(
    ("kept", "words"), [("2019", "2019"), ("2019-05", "May 2019"), ("2019-05-07", "7 May 2019")]
)
def test_a_partial_date_is_said_as_precisely_as_it_is_known(kept, words):
    assert calendar_words.partial(kept) == words


@pytest.mark.parametrize(
    ("day", "words"), [(date(2026, 10, 9), "9 Oct"), (date(2027, 10, 9), "9 Oct 2027")]
)
def test_a_day_of_another_year_has_its_year(day, words):
    assert calendar_words.near(day, TODAY) == words
