"""Undo puts every row of a command back, ids and uids too; it is a change of its own, and can be
undone.
"""

import sqlite3
from contextlib import closing

import pytest

DATA = (
    "SELECT 'entry', * FROM entry",
    "SELECT 'tag', * FROM tag",
    "SELECT 'entry_tag', * FROM entry_tag",
    "SELECT 'day', * FROM day",
)


def rows(home):
    """Return everything a person can see, without the change log."""
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        return [sorted(connection.execute(statement).fetchall(), key=repr) for statement in DATA]


def found(home, word):
    """Return the ids of the entries that the search index finds."""
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        return [
            row[0]
            for row in connection.execute(
                "SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?", (word,)
            )
        ]


COMMANDS = [
    ("log", "a new line @fresh @old"),
    ("edit", "1", "--text", "another text @new", "--impact", "so"),
    ("edit", "1", "--clear", "charge"),
    ("rm", "1"),
    ("rm", "1", "2"),
    ("energy", "2"),
    ("mood", "5", "--note", "good"),
    ("win", "kept it", "--impact", "a quote"),
]


@pytest.fixture
def seeded(journal, home):
    journal("log", "first @old @both", "-c", "1", "-t", "45m")
    journal("log", "second @both")
    journal("energy", "4", "-d", "yesterday")
    return home


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command)[:30])
def test_undo_gives_back_every_row(journal, seeded, command):
    before = rows(seeded)
    assert journal(*command).code == 0

    assert journal("undo").code == 0
    assert rows(seeded) == before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command)[:30])
def test_redo_gives_back_what_undo_took(journal, seeded, command):
    journal(*command)
    after = rows(seeded)
    journal("undo")

    assert journal("redo").code == 0
    assert rows(seeded) == after


def test_undo_again_goes_one_further_back(journal, seeded):
    journal("log", "third")
    journal("log", "fourth")

    journal("undo")
    journal("undo")
    assert [entry["text"] for entry in journal("list", "--json").data["entries"]] == [
        "second @both",
        "first @old @both",
    ]


def test_redo_walks_back_through_the_undos(journal, seeded):
    journal("log", "third")
    journal("log", "fourth")
    after = rows(seeded)
    journal("undo")
    journal("undo")
    journal("redo")
    journal("redo")

    assert rows(seeded) == after


def test_there_is_nothing_to_redo_after_something_new(journal, seeded):
    journal("undo")
    journal("log", "new")

    assert journal("redo").code == 3


def test_undo_of_a_line_changed_since_is_refused_and_nothing_moves(journal, seeded):
    journal("edit", "1", "--text", "changed")
    before = rows(seeded)

    answer = journal("undo", "1")
    assert (answer.code, "changed again by change 4" in answer.err) == (4, True)
    assert rows(seeded) == before


def test_an_empty_journal_has_nothing_to_undo(journal):
    answer = journal("undo")

    assert (answer.code, answer.out) == (3, "")


def test_the_search_index_follows_undo(journal, seeded):
    journal("rm", "1")
    assert found(seeded, "first") == []

    journal("undo")
    assert found(seeded, "first") == [1]


def test_a_rehearsed_undo_changes_nothing(journal, seeded):
    before = rows(seeded)

    assert "would be undone" in journal("undo", "--dry-run").out
    assert rows(seeded) == before


def test_an_id_is_never_given_to_another_line(journal, seeded):
    journal("rm", "2")

    assert journal("log", "third").out.startswith("#3 ")


def test_history_tells_before_and_after(journal, seeded):
    journal("edit", "1", "--text", "changed")

    assert "text first @old @both → changed" in journal("history", "1").out


def test_the_trash_lists_removed_lines(journal, seeded):
    journal("rm", "1")

    assert "removed: entry #1 first @old @both" in journal("history", "--removed").out


def test_what_belongs_to_a_row_that_is_gone_since_is_refused_in_words(journal, seeded):
    journal("rm", "1")
    journal("rm", "2")
    answer = journal("undo", "4")

    assert (answer.code, answer.err) == (
        4,
        "journal: change 4 cannot be undone: a tag that it belongs to was removed since\n"
        "  journal history · undo the later changes first\n",
    )
