"""`journal off`: days off excuse all habits at once, but those that opted out."""

import pytest


@pytest.fixture
def habits(journal):
    journal("habit", "add", "reading", "daily", "--from", "2026-09-01")
    journal("did", "reading", "-d", "2026-09-01..2026-09-20")


def excuses(journal):
    """Return reason, first and last day of each excuse that reading is spared by."""
    found = journal("habit", "show", "reading", "--json").data["excuses"]
    return [(each["reason"], each["first"], each["last"]) for each in found]


def test_the_answer_says_days_reason_and_their_number(journal, habits):
    answer = journal("off", "sick", "2026-09-21..2026-09-23")

    assert answer.lines == ["Mon 21 – Wed 23 Sep  off, sick: 3 days. No habit is due on them."]


def test_today_is_meant_without_days(journal, habits):
    assert journal("off", "rest").lines == ["Thu 24 Sep  off, rest: 1 day. No habit is due on it."]


def test_days_may_lie_ahead_and_be_several_words(journal, habits):
    answer = journal("off", "leave", "2026-09-28", "to", "2026-10-02")

    assert (answer.code, answer.lines[0][:20]) == (0, "Mon 28 Sep – Fri 2 O")


def test_a_run_stands_over_days_off(journal, habits):
    journal("off", "sick", "2026-09-21..2026-09-23")

    standing = journal("habit", "show", "reading", "--json").data["standing"]

    assert (standing["current"], standing["ends_by"]) == (20, "2026-09-24")


def test_a_habit_that_opted_out_stays_due_and_is_named(journal, habits):
    journal("habit", "add", "pills", "daily", "--from", "2026-09-01", "--no-off-days")

    answer = journal("off", "sick", "2026-09-21..2026-09-23")

    assert answer.lines[0].endswith("No habit is due on them but pills.")


def test_the_same_days_again_change_nothing_and_say_so(journal, habits):
    journal("off", "sick", "2026-09-21..2026-09-23")

    again = journal("off", "sick", "2026-09-22", "--json").data

    assert (again["already"], excuses(journal)) == (True, [("sick", "2026-09-21", "2026-09-23")])


def test_a_later_reason_takes_the_place_of_an_earlier_one(journal, habits):
    journal("off", "leave", "2026-09-14..2026-09-25")

    answer = journal("off", "sick", "2026-09-16..2026-09-18")

    assert answer.lines[1].startswith("  in place of leave")
    assert excuses(journal) == [
        ("leave", "2026-09-14", "2026-09-15"),
        ("sick", "2026-09-16", "2026-09-18"),
        ("leave", "2026-09-19", "2026-09-25"),
    ]


@pytest.mark.parametrize("words", [("leave", "2026-09-16"), ("2026-09-16",)])
def test_unmark_asks_days_again_with_the_reason_or_without(journal, habits, words):
    journal("off", "leave", "2026-09-14..2026-09-16")

    answer = journal("off", *words, "--unmark")

    assert answer.lines == ["Wed 16 Sep  not off any more: 1 day asked again"]
    assert excuses(journal) == [("leave", "2026-09-14", "2026-09-15")]


def test_undo_takes_days_off_back(journal, habits):
    journal("off", "leave", "2026-09-14..2026-09-25")
    journal("off", "sick", "2026-09-16..2026-09-18", "--why", "flu")

    journal("undo")

    assert excuses(journal) == [("leave", "2026-09-14", "2026-09-25")]


REFUSED = [
    (("off", "vacation"), 5, "no reason"),
    (("off", "sik"), 5, "near: sick"),
    (("off",), 2, "takes a reason"),
    (("off", "holiday", "24dec"), 5, "2025-12-24 or 2026-12-24"),
]


@pytest.mark.parametrize(("argv", "code", "words"), REFUSED, ids=str)
def test_a_reason_or_a_day_that_is_none_is_refused(journal, habits, argv, code, words):
    answer = journal(*argv)

    assert (answer.code, answer.out, words in answer.err) == (code, "", True)
    assert excuses(journal) == []


def test_plain_is_one_record(journal, habits):
    header, record = journal("off", "sick", "2026-09-22", "--plain").lines

    assert header.split("\t")[:4] == ["first", "last", "days", "reason"]
    assert record.split("\t")[:4] == ["2026-09-22", "2026-09-22", "1", "sick"]
