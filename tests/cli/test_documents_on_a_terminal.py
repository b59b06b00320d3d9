"""A document on standard output: to the letter in a pipe, while on a terminal nothing in it acts."""

import pytest
from screen import Screen

HOSTILE = "E\x1b[31mvil\x07\x9b2J"
VISIBLE = "E␛[31mvil‹U+0007›‹U+009B›2J"


@pytest.fixture
def logged(journal):
    """Return the program with a line for a team of a hostile name, and a win."""
    journal("log", "told the team", "-t", "1h", "--for", HOSTILE)
    journal("win", "kept Oakfield", "--impact", HOSTILE, "--who", HOSTILE)
    return journal


WORDS = [
    ("report", "owners", "--csv", "-"),
    ("report", "owners", "--md", "-"),
    ("report", "owners", "--html", "-"),
    ("report", "owners", "--json"),
    ("report", "owners", "--plain"),
    ("review", "week", "--md", "-"),
    ("review", "week", "--html", "-"),
    ("wins", "--json"),
    ("pitch", HOSTILE, "--md", "-", "--no-input"),
    ("resume", "-o", "-"),
    ("export", "jsonl"),
    ("export", "jrnl"),
    ("remind", "ics"),
]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_no_control_character_of_a_document_reaches_a_terminal(logged, words):
    lines, code = Screen(*words, PAGER="cat", NO_COLOR="1").end()
    shown = "\n".join(lines)

    assert code == 0
    assert [letter for letter in "\x1b\x07\x9b" if letter in shown] == []


def test_on_a_terminal_it_is_seen_what_would_have_acted(logged):
    lines, _ = Screen("report", "owners", "--csv", "-").end()

    assert any(line.startswith(f"{VISIBLE},60,") for line in lines)


def test_in_a_pipe_a_sheet_is_what_is_stored_to_the_letter(logged):
    assert f"\n{HOSTILE},60," in logged("report", "owners", "--csv", "-").out


def test_json_is_the_same_letters_to_a_program_and_acts_nowhere(logged):
    answer = logged("report", "owners", "--json")

    assert "\x9b" not in answer.out
    assert HOSTILE in [row["name"] for row in answer.data["rows"]]
