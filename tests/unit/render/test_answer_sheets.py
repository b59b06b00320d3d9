"""What is written under a question of a sheet is its answer, to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review_sample import REVIEW

from journal.errors import InvalidError
from journal.render import answer_sheets
from journal.views.reviews import Question

ASKED = (Question("well", "Went well?", None), Question("hard", "Was hard?", None))
TEXTS = st.lists(
    st.sampled_from(["## Was hard?", "\\## Went well?", "<!-- Your turn:", "a", "", "  b", "# c"]),
    max_size=6,
).map(lambda lines: "\n".join(lines).strip())


def sheet(*answers):
    questions = tuple(each._replace(answer=said) for each, said in zip(ASKED, answers, strict=True))
    return answer_sheets.sheet(REVIEW._replace(questions=questions))


@given(TEXTS, TEXTS)
def test_answers_are_read_back_to_the_letter(well, hard):
    read = answer_sheets.answers(sheet(well, hard), ASKED)

    assert read == {"well": well, "hard": hard}


def test_facts_come_before_the_first_question():
    text = sheet("", "")

    assert text.index("## Numbers") < text.index(answer_sheets.NOTE) < text.index("## Went well?")


def test_a_question_that_was_deleted_is_left_as_it_is():
    text = sheet("a", "b").replace("## Was hard?\n\nb\n", "")

    assert answer_sheets.answers(text, ASKED) == {"well": "a"}


def test_questions_alone_are_enough():
    assert answer_sheets.answers("## Was hard?\r\n\r\nnothing\r\n", ASKED) == {"hard": "nothing"}


def test_a_text_that_belongs_to_no_question_is_refused():
    with pytest.raises(InvalidError, match="above the first question"):
        answer_sheets.answers(sheet("a", "b").replace("## Went", "## I went"), ASKED)
