"""A review as HTML is one file that loads nothing and runs nothing, and no text of the user's
changes what it is made of.
"""

import pytest
from html_tree import Tree
from review_sample import EMPTY, REVIEW

from journal import charts
from journal.charts import style
from journal.render import html, sharing
from journal.views.reviews import Review

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'"
)


@pytest.fixture(scope="module")
def text() -> str:
    """Return the page of the sample with its figures."""
    return html.page(REVIEW, charts.drawn(REVIEW), command="journal review quarter --html q.html")


@pytest.fixture(scope="module")
def tree(text: str) -> Tree:
    """Return the page as a tree."""
    return Tree(text)


def test_every_tag_is_closed(tree: Tree) -> None:
    assert tree.open == []


def test_the_page_names_no_address_and_runs_nothing(text: str, tree: Tree) -> None:
    assert "http:" not in text
    assert "https:" not in text
    assert "//" not in text
    assert tree.named("script") == []
    assert tree.named("link") == []
    assert tree.named("img") == []
    assert [name for _, each in tree.tags for name in each if name.startswith("on")] == []


def test_the_page_forbids_loading(tree: Tree) -> None:
    policies = [
        meta.get("content")
        for meta in tree.named("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    ]

    assert policies == [POLICY]
    assert {"name": "robots", "content": "noindex"} in tree.named("meta")
    assert {"name": "color-scheme", "content": "light dark"} in tree.named("meta")
    assert tree.named("html") == [{"lang": "en"}]


def test_the_page_has_one_h1_a_skip_link_and_key_figures(tree: Tree) -> None:
    ids = [str(each["id"]) for _, each in tree.tags if each.get("id")]

    assert len(tree.named("h1")) == 1
    assert tree.named("a") == [{"class": "skip", "href": "#content"}]
    assert len(tree.named("dt")) == 5
    assert len(set(ids)) == len(ids)


def test_every_figure_says_its_numbers(tree: Tree) -> None:
    drawings = tree.named("svg")

    assert len(drawings) == 6
    assert {each.get("role") for each in drawings} == {"img"}
    assert len(tree.named("desc")) == 6
    assert len(tree.named("details")) == 6
    assert len(tree.named("caption")) == 6 + 7


def test_every_head_of_a_table_has_its_scope(tree: Tree) -> None:
    assert {each.get("scope") for each in tree.named("th")} == {"col", "row"}


def test_the_ids_that_are_referred_to_are_there(text: str, tree: Tree) -> None:
    ids = {each.get("id") for _, each in tree.tags}
    referred = {str(each["href"])[1:] for _, each in tree.tags if each.get("href")}

    assert referred <= ids
    assert text.count("var(--blue)") > 5


NASTY = '--> ]]> </style></svg><script>alert(1)</script>" onmouseover=alert(1) x="{{ 7*7 }}\u202e'


def _named(text: str) -> Review:
    assert REVIEW.wins is not None
    assert REVIEW.habits is not None
    win = REVIEW.wins.wins[0]._replace(text=text, impact=text, tags=(text,))
    row = REVIEW.habits.rows[0]._replace(name=text)
    return REVIEW._replace(
        wins=REVIEW.wins._replace(wins=(win,)), habits=REVIEW.habits._replace(rows=(row,))
    )


def test_a_nasty_text_leaves_the_tree_as_a_harmless_one_does() -> None:
    nasty, calm = _named(NASTY), _named("x" * len(NASTY))
    tags = [
        [tag for tag, _ in Tree(html.page(each, charts.drawn(each))).tags] for each in (nasty, calm)
    ]

    assert tags[0] == tags[1]


def test_a_nasty_text_is_shown_as_it_is() -> None:
    made = html.page(_named(NASTY))

    assert "&lt;/style&gt;&lt;/svg&gt;&lt;script&gt;" in made
    assert "{{ 7*7 }}" in made
    assert "‹U+202E›" in made
    assert "\u202e" not in made


@pytest.mark.parametrize("text", ["\x1b[2J", "\ud800", "\x07"])
def test_a_sign_that_cannot_be_seen_is_made_visible(text: str) -> None:
    html.page(_named(text), charts.drawn(_named(text))).encode("utf-8")

    assert text not in html.page(_named(text))


def test_an_empty_review_is_a_page_that_says_so() -> None:
    made = html.page(EMPTY, charts.drawn(EMPTY))

    assert Tree(made).open == []
    assert "Nothing was recorded in this period." in made
    assert "<section" not in made
    assert "<svg" not in made


def test_the_foot_says_what_made_the_page_and_what_was_left_out() -> None:
    shared = sharing.shared(REVIEW, 1)
    made = html.page(
        shared.review,
        charts.drawn(shared.review),
        command="journal review quarter",
        left_out=shared.left_out,
    )

    assert "by journal review quarter on 24 Sep 2026 from 402 entries" in made
    assert "Nothing was sent anywhere." in made
    assert "Left out to be shared: 1 private line, energy and mood" in made
    assert "energy-title" not in made


def test_the_variables_are_the_palettes_of_the_charts() -> None:
    assert style.LIGHT._asdict() == html.LIGHT
    assert style.DARK._asdict() == html.DARK


def test_the_same_review_gives_the_same_page(text: str) -> None:
    again = html.page(REVIEW, charts.drawn(REVIEW), command="journal review quarter --html q.html")

    assert again == text


def test_the_lines_of_a_text_beside_its_day_hang_under_each_other(text: str) -> None:
    style_of = text.partition("@media (max-width")[0]

    assert "li:has(time) { padding-left: 7.5rem; }" in style_of
    assert "min-width: 7.5rem; margin-left: -7.5rem;" in style_of
