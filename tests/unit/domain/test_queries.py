"""A search is plain words, phrases and words left out; any text is a query and none can act."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import queries
from journal.errors import InvalidError


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("refund macro", '"refund" AND "macro"'),
        ('"refund macro"', '"refund macro"'),
        ('"unbalanced', '"unbalanced"'),
        ("refund -webinar", '("refund") NOT ("webinar")'),
        ('refund -a -b ""', '("refund") NOT ("a" OR "b")'),
        ("macro*", '"macro"*'),
        ("-alone", '"alone"'),
        ("NEAR( AND", '"near(" AND "and"'),
    ],
)
def test_words_become_a_match_in_which_every_word_is_quoted(text, match):
    assert queries.parse(text).match == match


@pytest.mark.parametrize(
    ("text", "unspaced"), [("日記", True), ("*", True), ("café", False), ("refund -日記", True)]
)
def test_scripts_without_blanks_and_bare_marks_are_searched_as_parts(text, unspaced):
    assert queries.parse(text).unspaced is unspaced


def test_marks_that_the_index_drops_are_looked_at_again():
    assert queries.parse("c++ plain 100%").literal == ("c++", "100%")


@pytest.mark.parametrize("text", ["", "   ", '""', '" "'])
def test_nothing_to_search_for_is_refused(text):
    with pytest.raises(InvalidError, match="search"):
        queries.parse(text)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), min_size=1))
def test_no_text_makes_an_error_of_the_index(text):
    try:
        match = queries.parse(text).match
    except InvalidError:
        return
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")

        assert connection.execute("SELECT * FROM t WHERE t MATCH ?", (match,)).fetchall() == []
