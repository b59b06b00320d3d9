"""A STAR stands under the words of its win, and is read back as it was written."""

from hypothesis import given
from hypothesis import strategies as st

from journal.domain import star
from journal.domain.star import Star

WORDS = st.text(max_size=60).filter(
    lambda text: not any(line.startswith(tuple(f"{each}: " for each in star.LABELS)) for line in text.split("\n"))
)  # fmt: skip


def test_the_parts_stand_behind_a_blank_line():
    told = Star(
        "kept Oakfield @de-escalation", "three weeks of outage", "keep them", "called daily"
    )

    assert star.write(told) == (
        "kept Oakfield @de-escalation\n\n"
        "Situation: three weeks of outage\nTask: keep them\nAction: called daily"
    )


def test_a_part_that_is_not_told_takes_no_line():
    assert star.write(Star("a win", action="wrote it")) == "a win\n\nAction: wrote it"


def test_a_win_without_parts_is_its_words_alone():
    assert star.write(Star("a win")) == "a win"
    assert star.read("a win") == Star("a win")


def test_a_part_may_take_several_lines():
    assert star.read("a win\n\nSituation: one\ntwo\nTask: three") == Star(
        "a win", "one\ntwo", "three"
    )


def test_a_label_without_a_blank_line_before_it_is_the_persons_own():
    assert star.read("notes\nTask: none") == Star("notes\nTask: none")


def test_the_words_of_a_win_keep_their_paragraphs():
    assert star.read("a\n\nb\n\nTask: c") == Star("a\n\nb", task="c")


@given(WORDS.filter(bool), WORDS, WORDS, WORDS)
def test_what_is_written_is_read_back(win, situation, task, action):
    told = Star(win, situation, task, action)

    assert star.read(star.write(told)) == told
