"""A line lands on its day with its details, and the answer says where."""

import sys

import pytest


def test_a_line_answers_with_number_day_and_text(journal):
    assert journal("log", "shipped", "the", "parser").out == "#1  Thu 24 Sep  shipped the parser\n"


def test_a_line_answers_with_its_details(journal):
    journal("project", "add", "macros")
    answer = journal(
        "log", "rewrote the refund macro", "-t", "45m", "-p", "macros", "-r", "docs", "-c", "+1"
    )

    assert answer.out == (
        "#1  Thu 24 Sep  rewrote the refund macro · 45 min · macros · async many · +1\n"
    )


@pytest.mark.parametrize(
    ("phrase", "echo"),
    [
        ("yesterday", "Wed 23 Sep, yesterday"),
        ("2026-09-23", "Wed 23 Sep"),
        ("mon", "Mon 21 Sep, 3 days ago"),
        ("24 sep 2025", "Wed 24 Sep 2025, 12 months ago"),
        ("yesterday 17:30", "Wed 23 Sep, yesterday 17:30"),
    ],
)
def test_the_resolved_day_is_echoed_with_its_distance(journal, phrase, echo):
    assert journal("log", "x", "-d", phrase).out == f"#1  {echo}  x\n"


def test_after_midnight_today_is_still_the_day_before(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-25T02:30:00+00:00")

    assert journal("log", "late").out == "#1  Thu 24 Sep (today until 04:00)  late\n"


def test_a_day_to_come_is_refused_and_nothing_is_stored(journal, home):
    answer = journal("log", "x", "-d", "tomorrow")

    assert (answer.code, answer.out, home.exists()) == (5, "", False)


def test_a_win_without_a_result_says_how_to_add_it(journal):
    assert "no result yet: journal edit 1 --impact" in journal("win", "kept it").out


def test_a_win_with_a_result_shows_it(journal):
    assert "    result: a quote" in journal("win", "kept it", "--impact", "a quote").lines


def test_praise_tells_the_standing_with_its_n(journal):
    journal("praise", "good", "--who", "Docs")
    journal("praise", "good", "--who", "docs")
    answer = journal("critique", "hm", "--who", "Docs")

    assert "standing with Docs: complicated (2 of 3 praise, 12 months)" in answer.out


def test_standard_input_is_a_text(shell):
    answer = shell("log", "-", stdin="two\nlines\n")

    assert (answer.code, shell("list", "--json").data["entries"][0]["text"]) == (0, "two\nlines")


def test_the_editor_writes_the_text(shell, tmp_path):
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\necho "from the editor" > "$1"\n')
    editor.chmod(0o755)

    answer = shell("log", "-e", EDITOR=str(editor))
    assert answer.out == "#1  Thu 24 Sep  from the editor\n"
    assert list((tmp_path / "journal" / "drafts").iterdir()) == []


def test_an_editor_that_writes_nothing_declines(shell):
    answer = shell("log", "-e", EDITOR="true")

    assert (answer.code, answer.out) == (130, "")


def test_without_text_and_terminal_there_is_a_way_out(journal):
    answer = journal("log")

    assert (answer.code, "journal log -" in answer.err) == (2, True)


def test_the_same_day_rating_twice_says_already_so(journal):
    journal("energy", "4")

    assert journal("energy", "4").out.endswith("already so\n")


def test_two_editors_on_one_line_keep_both_texts(shell, tmp_path):
    shell("log", "first")
    editor = tmp_path / "editor.sh"
    editor.write_text(
        f"#!/bin/sh\nJOURNAL_NOW=2026-09-24T18:00:00+00:00 {sys.executable} "
        '-m journal edit 1 --text "the quicker one"\nsed -i s/first/slower/ "$1"\n'
    )
    editor.chmod(0o755)

    answer = shell("edit", "1", EDITOR=str(editor))
    assert (answer.code, "drafts" in answer.err) == (4, True)
    assert shell("list", "--json").data["entries"][0]["text"] == "the quicker one"


def test_quiet_says_nothing(journal):
    assert journal("log", "x", "-q").out == ""


def test_json_prints_the_stored_record(journal):
    assert journal("log", "x @tag", "--json").data["entry"]["tags"] == ["tag"]


def test_a_word_with_a_dash_is_left_out_of_a_search(journal):
    journal("log", "refund macro")
    journal("log", "refund webinar")

    assert [
        entry["text"] for entry in journal("find", "refund", "-webinar", "--json").data["entries"]
    ] == ["refund macro"]


@pytest.mark.parametrize("word", ["find", "energy", "mood"])
def test_an_unknown_option_of_a_dashed_word_is_refused(journal, word):
    assert journal(word, "3", "--bogus").code == 2


def test_a_negative_rating_is_a_bad_number(journal):
    assert journal("energy", "-1").code == 5


def test_lines_are_listed_by_tag_with_or_without_its_mark(journal):
    journal("log", "one @queue")
    journal("log", "two")

    assert [
        entry["text"] for entry in journal("list", "--tag", "@Queue", "--json").data["entries"]
    ] == ["one @queue"]


def test_my_own_work_is_called_so(journal):
    assert "my own work" in journal("log", "tidied up", "--for", "me").out
