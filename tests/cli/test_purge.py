"""What was purged is gone from the file, its log, its index and stored reviews; nothing brings it back,
and the copies that still hold it are named.
"""

import sqlite3
from contextlib import closing

import pytest
from screen import Screen

from journal.storage import purge

CANARIES = (b"canaryone", b"canarytwo", b"canarythree", b"canaryfour", b"canaryfive", b"canarytag")


class Room:
    """A disk that is nearly full."""

    free = 10


@pytest.fixture
def secret(journal, home):
    """Give a line that was edited, and a win that a stored review repeats."""
    journal("log", "canaryone of ACME @canarytag @shared")
    journal("log", "an innocent line @shared")
    journal("edit", "1", "--text", "canarytwo of ACME @canarytag @shared")
    journal("win", "canarythree", "--impact", "canaryfour", "--who", "canaryfive")
    journal("review", "week", "--answer", "well=the review")
    return home


def canaries(path):
    """Return the secret words that stand in the bytes of a file."""
    data = path.read_bytes()
    return [word for word in CANARIES if word in data]


def copies(home):
    """Return the backups, by name."""
    return sorted((home / "backups").iterdir())


def test_no_byte_of_a_purged_line_is_in_the_file(journal, secret):
    assert canaries(secret / "journal.db") == list(CANARIES)

    assert journal("purge", "1", "3", "--yes").code == 0
    assert canaries(secret / "journal.db") == []
    assert not (secret / "journal.db-journal").exists()
    assert not (secret / "journal.db.purging").exists()


def test_a_line_that_was_removed_before_is_purged_as_one_that_is_there(journal, secret):
    journal("rm", "1", "3")
    journal("purge", "1", "3", "--yes")

    assert canaries(secret / "journal.db") == []


def test_the_file_keeps_no_page_that_is_free(journal, secret):
    journal("log", "much of it " * 20_000)
    journal("purge", "4", "--yes")

    with closing(sqlite3.connect(secret / "journal.db")) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_the_file_is_sound_after_a_purge(journal, secret):
    journal("purge", "1", "3", "--yes")
    report = journal("doctor", "--json").data

    assert (report["findings"], report["rows"]["entry"]) == ([], 1)


def test_other_lines_and_their_tags_stay(journal, secret):
    journal("purge", "1", "3", "--yes")
    entries = journal("list", "--json").data["entries"]

    assert [(each["id"], each["tags"]) for each in entries] == [(2, ["shared"])]
    assert journal("find", "innocent").lines[-1].startswith("  #2")
    assert journal("find", "canarytwo").out == ""


def test_a_tag_that_another_line_carried_keeps_its_name(journal, secret):
    journal("log", "another @canarytag")
    journal("rm", "4")
    journal("purge", "1", "--yes")
    journal("undo", "7")

    assert journal("show", "4", "--json").data["entry"]["tags"] == ["canarytag"]


def test_a_number_of_a_purged_line_is_never_given_again(journal, secret):
    journal("purge", "3", "--yes")

    assert journal("log", "next").out.startswith("#4 ")


def test_a_stored_review_keeps_the_rest(journal, secret):
    journal("purge", "3", "--yes")
    shown = journal("review", "show", "2026-W39")

    assert "(purged)" in shown.out
    assert "the review" in shown.out


def test_the_answer_says_what_was_not_reached_and_repeats_no_word(journal, secret):
    answer = journal("purge", "1", "--yes")

    assert answer.lines[:2] == [
        "#1 purged",
        "5 images gone from the log; the file was written anew",
    ]
    assert answer.lines[2] == "2 backups still with it:"
    assert "  journal purge 1 --backups" in answer.lines
    assert (
        answer.lines[-1] == "Not reached: exports, other machines, and what the disk itself keeps."
    )
    assert "canary" not in answer.out + answer.err


def test_a_backup_is_made_before(journal, secret):
    journal("purge", "1", "--yes")

    assert [path.name for path in copies(secret) if "before-purge" in path.name] != []


def test_backups_are_written_anew_one_by_one_and_are_sound(journal, secret):
    answer = journal("purge", "1", "3", "--backups", "--yes")

    assert sum(line.startswith("written anew") for line in answer.lines) == 2
    assert [canaries(path) for path in copies(secret)] == [[], []]
    assert {path.stat().st_mode & 0o777 for path in copies(secret)} == {0o600}
    listed = journal("backup", "--list", "--json").data["backups"]
    assert [each["sound"] for each in listed if each["sound"] is not None] in ([], [True, True])
    assert journal("restore", str(copies(secret)[0]), "--yes").code == 0
    assert journal("doctor").code == 0


def test_backups_can_be_reached_afterwards(journal, secret):
    journal("purge", "1", "3", "--yes")
    answer = journal("purge", "1", "3", "--backups", "--yes")

    assert answer.lines[:2] == ["#1 was purged before", "#3 was purged before"]
    assert [canaries(path) for path in copies(secret)] == [[], []]


def test_a_copy_that_cannot_be_read_is_named_and_left(journal, secret):
    broken = secret / "backups" / "journal-20260101T000000Z-daily.db"
    broken.write_bytes(b"no journal at all" * 100)
    assert str(broken) in journal("purge", "1", "--yes").out.replace("\n  ", " ")

    answer = journal("purge", "1", "--backups", "--yes")
    assert (answer.code, broken.read_bytes()[:8]) == (7, b"no journ")


def test_a_purge_cannot_be_undone_and_undo_says_so(journal, secret):
    journal("purge", "1", "--yes")
    answer = journal("undo")

    assert answer.code == 4
    assert answer.err.startswith(
        "journal: change 6 was a purge: nothing brings back what it took\n"
    )


@pytest.mark.parametrize("batch", ["1", "3"])
def test_a_change_of_a_purged_line_cannot_be_undone(journal, secret, batch):
    journal("purge", "1", "--yes")
    answer = journal("undo", batch)

    assert (answer.code, "was purged" in answer.err) == (4, True)


def test_history_says_that_something_was_there_and_no_word_of_it(journal, secret):
    journal("purge", "1", "3", "--yes")
    answer = journal("history")

    assert "new: entry #1 (purged)" in answer.out
    assert "canary" not in answer.out
    assert "canary" not in journal("history", "--json").out
    assert journal("history", "1").out.count("(purged)") == 3


def test_the_trash_no_longer_lists_it(journal, secret):
    journal("rm", "1")
    journal("purge", "1", "--yes")

    assert journal("history", "--removed").err == "nothing was removed\n"


def test_a_rehearsal_shows_what_would_go_and_changes_nothing(journal, secret):
    before = (secret / "journal.db").read_bytes()
    answer = journal("purge", "1", "3", "--dry-run")

    assert answer.lines[:2] == [
        "#1 would be purged: canarytwo of ACME @canarytag @shared",
        "#3 would be purged: canarythree",
    ]
    assert answer.lines[2].endswith("of room is needed to write the file anew")
    assert (secret / "journal.db").read_bytes() == before
    assert not [path for path in copies(secret) if "purge" in path.name]


def test_nothing_is_purged_where_nobody_can_be_asked(journal, secret):
    answer = journal("purge", "1")

    assert (answer.code, answer.err) == (
        2,
        "journal: a purge cannot be undone; there is no terminal to ask on\n  journal purge 1 --yes\n",
    )
    assert journal("show", "1").code == 0


@pytest.mark.parametrize(
    ("typed", "code", "there"), [("1\n", 0, False), ("y\n", 130, True), ("\n", 130, True)]
)
def test_the_number_itself_is_typed_on_a_terminal(journal, secret, typed, code, there):
    shown, ended = Screen("purge", "1").press(typed)

    assert ended == code
    assert any("would be purged: canarytwo" in line for line in shown)
    assert (journal("show", "1").code == 0) is there


def test_of_several_their_count_is_typed(journal, secret):
    _, ended = Screen("purge", "1", "3").press("2\n")

    assert (ended, canaries(secret / "journal.db")) == (0, [])


def test_the_trash_is_emptied_up_to_a_day(journal, secret, monkeypatch):
    journal("rm", "1")
    monkeypatch.setenv("JOURNAL_NOW", "2026-10-05T12:00:00+00:00")
    journal("rm", "3")
    journal("purge", "--removed", "--before", "2026-10-01", "--yes")

    assert canaries(secret / "journal.db") == [b"canarythree", b"canaryfour", b"canaryfive"]
    journal("purge", "--removed", "--yes")
    assert (
        canaries(secret / "journal.db") == [b"canarytag"] or canaries(secret / "journal.db") == []
    )
    assert journal("doctor").code == 0


def test_the_trash_holds_rows_of_every_table(journal, home):
    journal("goal", "add", "canaryone goal", "--why", "canarytwo")
    journal("goal", "rm", "canaryone-goal")
    answer = journal("purge", "--removed", "--yes")

    assert answer.lines[0] == "goal #1 purged"
    assert canaries(home / "journal.db") == []


def test_an_empty_trash_is_no_error(journal, secret):
    assert journal("purge", "--removed", "--yes") == (0, "", "nothing lies in the trash\n")


@pytest.mark.parametrize(
    "argv",
    [(), ("1", "--removed"), ("1", "--before", "2026-01-01"), ("--removed", "--backups")],
    ids=" ".join,
)
def test_half_a_line_is_refused(journal, secret, argv):
    assert journal("purge", *argv).code == 2


@pytest.mark.parametrize("word", ["99", "#99", "abc", "-1"])
def test_what_never_was_is_refused(journal, secret, word):
    assert journal("purge", "--yes", "--", word).code == 3


def test_an_empty_journal_has_nothing_to_purge(journal, home):
    assert journal("purge", "1", "--yes").code == 3
    assert not home.exists()


def test_a_draft_with_the_same_words_is_named(journal, secret):
    (secret / "drafts").mkdir(exist_ok=True)
    draft = secret / "drafts" / "20260924T173000Z-entry.txt"
    draft.write_text("canarytwo of ACME @canarytag @shared")

    assert f"a draft with the same words: {draft}" in journal("purge", "1", "--yes").out.replace(
        "\n  ", " "
    )


def test_a_purge_that_was_killed_before_its_end_is_finished_by_the_next_write(
    journal, secret, monkeypatch
):
    monkeypatch.setattr(purge, "finish", lambda connection, path: None)
    journal("purge", "1", "3", "--yes")
    monkeypatch.undo()
    assert (secret / "journal.db.purging").exists()

    monkeypatch.setenv("JOURNAL_HOME", str(secret))
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-24T17:30:00+00:00")
    journal("log", "the next line")
    assert not (secret / "journal.db.purging").exists()
    assert canaries(secret / "journal.db") == []


def test_the_doctor_tells_of_an_unfinished_purge_and_finishes_it(journal, secret):
    (secret / "journal.db.purging").touch(mode=0o600)

    assert "still to be overwritten" in " ".join(journal("doctor").out.split())
    journal("doctor", "--repair")
    assert not (secret / "journal.db.purging").exists()


def test_nothing_is_purged_where_the_disk_has_no_room(journal, secret, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda path: Room())
    answer = journal("purge", "1", "--yes")

    assert (answer.code, answer.err.strip().endswith("are free; nothing was purged")) == (7, True)
    assert journal("show", "1").code == 0


def test_two_machines_of_one_log_agree_that_it_is_whole(journal, secret):
    journal("purge", "1", "3", "--yes")
    with closing(sqlite3.connect(secret / "journal.db")) as connection:
        blank = connection.execute(
            "SELECT count(*) FROM change WHERE salt IS NULL AND digest IS NOT NULL"
        )
        assert blank.fetchone()[0] > 0
        assert (
            connection.execute("SELECT count(*) FROM change WHERE seal IS NULL").fetchone()[0] == 0
        )
