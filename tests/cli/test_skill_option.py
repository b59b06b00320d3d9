"""A skill that a line shows is a tag in its text, marked as a skill: so it stands on the résumé."""

import json
import sqlite3
from contextlib import closing

import pytest


def marked(home):
    """Return the names of the tags that are marked as skills."""
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM tag WHERE is_skill = 1")}


@pytest.mark.parametrize("word", ["log", "win", "critique", "lesson", "praise"])
def test_every_kind_of_line_can_show_a_skill(journal, home, word):
    journal(word, "a line", "--who", "Ada", "--skill", "calm talk")

    assert journal("show", "1", "--json").data["entry"]["text"] == "a line @calm-talk"
    assert marked(home) == {"calm-talk"}


def test_a_tag_that_stands_in_the_text_is_not_written_twice(journal, home):
    journal("win", "kept it @Calm", "--skill", "calm", "--skill", "sql")

    assert journal("show", "1", "--json").data["entry"]["text"] == "kept it @Calm @sql"
    assert marked(home) == {"Calm", "sql"}


def test_a_skill_stays_when_its_line_goes_and_undo_takes_it_back(journal, home):
    journal("win", "kept it", "--skill", "calm")
    journal("rm", "1")
    assert marked(home) == {"calm"}
    journal("undo")
    journal("undo", "1")
    assert marked(home) == set()


def test_words_of_which_no_tag_can_be_made_are_refused(journal, home):
    answer = journal("win", "kept it", "--skill", "...")

    assert (answer.code, answer.err.splitlines()[0]) == (
        5,
        "journal: tag: none can be made of “...”",
    )
    assert not home.exists()


def skills(answer):
    """Return the words of the skills of a résumé."""
    return [
        word for group in json.loads(answer.out).get("skills", []) for word in group["keywords"]
    ]


def test_a_marked_skill_that_no_win_shows_stands_last_unless_something_was_cut(journal):
    journal("log", "plotted it", "--skill", "graphs")
    journal("win", "kept it @chat", "--impact", "they stay")

    assert skills(journal("resume")) == ["chat", "graphs"]
    assert skills(journal("resume", "--tag", "chat")) == ["chat"]
    assert skills(journal("resume", "--since", "2026-01-01")) == ["chat"]


def test_a_skill_that_a_private_line_carries_is_not_told(journal):
    journal("log", "nobody is to know", "--private", "--skill", "leaving")
    journal("win", "quietly", "--impact", "x", "--private", "--skill", "law")

    assert skills(journal("resume")) == []
