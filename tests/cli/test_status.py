"""`status` says what is open in one line, is silent when nothing is, and never fails a prompt."""


def test_a_day_with_nothing_yet_says_so(journal):
    journal("habit", "add", "writing", "daily")

    assert journal("status", "--short").out == "1 habit due, no line yet\n"


def test_it_is_silent_when_all_is_done(journal):
    journal("habit", "add", "writing", "daily")
    journal("did", "writing")
    journal("log", "a line")

    assert journal("status").out == ""


def test_without_a_journal_it_is_silent_and_makes_none(journal, home):
    answer = journal("status")

    assert (answer.code, answer.out, home.exists()) == (0, "", False)


def test_a_damaged_journal_is_no_trouble_for_a_prompt(journal, home):
    home.mkdir()
    (home / "journal.db").write_bytes(b"x" * 9000)

    answer = journal("status", "--short")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
