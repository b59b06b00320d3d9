"""One Enter behind the key of an answer belongs to it: if it was there before the next question was
put, or comes sooner than a question can be read.
"""

import io
from contextlib import nullcontext

import pytest

from journal import keys
from journal.keys import LEAVE, REST_OF_AN_ANSWER, Keyboard

LONG = 2 * REST_OF_AN_ANSWER
SOON = REST_OF_AN_ANSWER / 2


@pytest.fixture
def pressed(monkeypatch):
    """Return a function that gives each key the seconds that pass before it; a question put later
    than its key finds the key waiting.
    """
    now = [0.0]
    ahead = []

    def read():
        key, at = ahead.pop(0)
        now[0] = max(now[0], at)
        return key

    def press(*keys_and_seconds):
        at = 0.0
        for key, seconds in keys_and_seconds:
            at += seconds
            ahead.append((key, at))
        return now

    monkeypatch.setattr(keys, "_single", nullcontext)
    monkeypatch.setattr(keys, "_next", read)
    monkeypatch.setattr(keys, "_waiting", lambda: bool(ahead) and ahead[0][1] <= now[0])
    monkeypatch.setattr(keys.time, "monotonic", lambda: now[0])
    return press


def nothing():
    """Put no question."""


@pytest.mark.parametrize(
    ("pause", "second"), [(0, "3"), (SOON, "3"), (LONG, LEAVE)], ids=["at once", "soon", "later"]
)
def test_the_enter_behind_a_key_is_no_answer_unless_a_question_can_be_read_meanwhile(
    pressed, pause, second
):
    pressed(("4", 0), ("\r", pause), ("3", LONG))
    keyboard = Keyboard()

    assert [keyboard.one_of("12345", nothing), keyboard.one_of("12345", nothing)] == ["4", second]


def test_an_enter_that_was_there_before_the_question_is_no_answer_however_long_ago(pressed):
    now = pressed(("4", 0), ("\r", LONG), ("3", 2 * LONG))
    keyboard = Keyboard()
    keyboard.one_of("12345", nothing)
    now[0] += 2 * LONG

    assert keyboard.one_of("12345", nothing) == "3"


@pytest.mark.parametrize(
    "typed",
    [
        [("4", 0), ("\r", SOON), ("\r", 0)],
        [("4", 0), ("x", 0), ("\r", 0)],
        [("4", 0), ("\x1b", 0)],
        [("4", 0), ("\x04", 0)],
    ],
    ids=["a second Enter", "Enter behind another key", "Esc", "the end of input"],
)
def test_what_does_not_end_the_key_leaves_the_question(pressed, typed):
    pressed(*typed)
    keyboard = Keyboard()
    keyboard.one_of("12345", nothing)

    assert keyboard.one_of("12345", nothing) == LEAVE


def test_an_enter_behind_a_question_that_was_left_leaves_the_next_one(pressed):
    pressed(("\r", 0), ("\r", 0))
    keyboard = Keyboard()

    assert [keyboard.one_of("y", nothing), keyboard.one_of("y", nothing)] == [LEAVE, LEAVE]


def line_after_a_key(pressed, monkeypatch, text, pause, key="4"):
    """Return the line behind a key with a pause, and how often its question was put again."""
    now = pressed((key, 0))
    keyboard = Keyboard()
    keyboard.one_of("12345r", nothing)
    now[0] += pause
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    again = []
    return keyboard.line(nothing, lambda: again.append(1)), len(again)


@pytest.mark.parametrize(
    ("pause", "text", "answer"),
    [
        (SOON, "\nlate\n", ("late\n", 1)),
        (SOON, "\n\n", ("\n", 1)),
        (SOON, "late\n", ("late\n", 0)),
        (LONG, "\n", ("\n", 0)),
        (SOON, "", ("", 0)),
    ],
)
def test_a_line_is_asked_for_again_behind_the_enter_of_a_key(
    pressed, monkeypatch, pause, text, answer
):
    assert line_after_a_key(pressed, monkeypatch, text, pause) == answer


def test_a_line_that_finds_the_enter_waiting_is_asked_for_once(pressed, monkeypatch):
    monkeypatch.setattr(keys, "_waiting", lambda: True)

    assert line_after_a_key(pressed, monkeypatch, "\nlate\n", LONG) == ("late\n", 0)


def test_a_line_without_a_key_before_it_may_be_empty_at_once(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))

    assert Keyboard().line(nothing, nothing) == "\n"


@pytest.mark.parametrize("word", ["rating", "Number", "must", "yes", "no"])
def test_the_rest_of_a_word_typed_behind_its_first_letter_is_no_answer(pressed, word):
    key, *rest = word.lower()
    pressed((key, 0), *((each, SOON) for each in rest), ("\r", SOON), ("o", LONG))
    keyboard = Keyboard()

    assert [keyboard.one_of("ynrmo", nothing) for _ in range(2)] == [key, "o"]


@pytest.mark.parametrize(
    ("pause", "text", "answer"),
    [
        (SOON, "ating\nlate\n", ("late\n", 1)),
        (SOON, "umber\n", ("umber\n", 0)),
        (6 * LONG, "ating\n", ("ating\n", 0)),
    ],
    ids=["the rest of the word", "of another word", "long after the key"],
)
def test_a_line_that_is_the_rest_of_the_keys_word_is_asked_for_again(
    pressed, monkeypatch, pause, text, answer
):
    assert line_after_a_key(pressed, monkeypatch, text, pause, key="r") == answer


def test_a_line_begun_before_its_question_was_there_is_no_answer_to_it(pressed, monkeypatch):
    monkeypatch.setattr(keys, "_waiting", lambda: True)

    assert line_after_a_key(pressed, monkeypatch, "ye\nlate\n", LONG) == ("late\n", 0)
