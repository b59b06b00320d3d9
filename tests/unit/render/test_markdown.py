"""A review as Markdown shows every text of the user's exactly, and lets none become markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from review_sample import EMPTY, HEAD, REVIEW

from journal.render import markdown, sharing
from journal.render.document_parts import Item, Section
from journal.render.documents import Document

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=40)

NASTY = [
    "# heading",
    "- item",
    "+ item",
    "1. one",
    "1) one",
    "> quote",
    "--- rule",
    "***",
    "===",
    "`code`",
    "*bold* _it_ ~~gone~~",
    "[link](https://example.org)",
    "![picture](x)",
    "<script>alert(1)</script>",
    "a | b",
    "&lt; &amp; &#35;",
    "\\*",
    "a@b.c",
    "2026-Q3 5.0 (-6.5) 50% $5",
]


def _texts(source: str) -> list[tuple[str, str]]:
    """Return (type, text) of what a reader of Markdown sees in one line."""
    return [
        (token.type, token.content)
        for block in READER.parse(source)
        for token in (block.children or [])
    ]


def _blocks(source: str) -> list[str]:
    return [token.type for token in READER.parse(source)]


@pytest.mark.parametrize("text", NASTY)
def test_a_text_is_read_back_as_it_was_typed(text: str) -> None:
    made = markdown.escaped(text)

    assert _blocks(made) == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(content for _, content in _texts(made)) == text
    assert {kind for kind, _ in _texts(made)} <= {"text", "text_special"}


@given(PLAIN)
def test_any_text_is_read_back_as_it_was_typed(text: str) -> None:
    made = markdown.escaped(text)

    assert "".join(content for _, content in _texts(made)) == text.strip()
    assert {kind for kind, _ in _texts(made)} <= {"text", "text_special"}


@pytest.mark.parametrize("text", ["2026-Q3", "3.8", "-6.5", "Fri 12 Aug: it went well (very)"])
def test_what_cannot_act_is_left_as_it_is(text: str) -> None:
    assert markdown.escaped(text) == text


def test_a_review_has_one_title_and_its_sections() -> None:
    lines = markdown.review(REVIEW).splitlines()

    assert lines[0] == "# 2026-Q3, day 86 of 92"
    assert [line for line in lines if line.startswith("# ")] == ["# 2026-Q3, day 86 of 92"]
    assert [line[3:] for line in lines if line.startswith("## ")] == [
        "In short",
        *("Objectives", "Numbers", "Wins", "Heard and learned", "Whose work", "Kinds of work"),
        *("Energy and mood", "Habits", "Learning", "Open", "In your words"),
    ]


def test_every_row_of_a_table_has_its_cells() -> None:
    tables = [
        token for token in READER.parse(markdown.review(REVIEW)) if token.type == "table_open"
    ]

    assert len(tables) == 7


def test_a_review_without_data_says_so() -> None:
    text = markdown.review(EMPTY)

    assert "Nothing was recorded in this period." in text
    assert "##" not in text
    assert "nan" not in text.lower()


def test_a_shared_review_has_no_energy_no_name_and_no_answer() -> None:
    made = sharing.shared(REVIEW, 1)
    text = markdown.review(made.review, left_out=made.left_out)

    assert made.left_out == ("1 private line", "energy and mood", "charge", "4 names", "1 answer")
    assert "Left out to be shared: 1 private line" in text
    assert "IT Ops" not in text
    assert "Oakfield" not in text
    assert "Energy" not in text
    assert "drains" not in text


HEBREW = "שלום עולם"


def test_a_text_from_right_to_left_is_isolated_once_and_its_lines_stay_apart() -> None:
    item = Item(f"{HEBREW}\n{HEBREW}", None, f"{HEBREW}\nan impact of two lines")
    section = Section("wins", "Wins", (), None, (item,))
    made = markdown.of(Document("week", "T", (), (), (section,), ()), HEAD.today)
    isolated = f"\u2068{HEBREW}\u2069"

    assert f"- {isolated}  \n  {isolated}  \n  {isolated}  \n  an impact of two lines\n" in made
    assert "U+2068" not in made
    assert "⏎" not in made
