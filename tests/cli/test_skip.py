"""`journal skip`: an excused day asks nothing, lowers no figure, and can be asked again."""

import pytest


@pytest.fixture
def exercise(journal):
    journal("habit", "add", "exercise", "daily", "--from", "2026-09-01")
    journal("did", "exercise", "-d", "2026-09-01..2026-09-20")


def test_the_answer_says_the_day_the_reason_and_the_run_as_it_was(journal, exercise):
    journal("did", "exercise", "-d", "2026-09-22..2026-09-23")

    answer = journal("skip", "exercise", "-d", "2026-09-21", "--why", "flu")

    assert answer.lines == ["× exercise  Mon 21 Sep skipped: flu · streak as it was, 22 d"]


def test_days_may_lie_ahead(journal, exercise):
    answer = journal("skip", "exercise", "-d", "2026-09-28..2026-09-30")

    assert (answer.code, answer.lines[0][:38]) == (0, "× exercise  Mon 28 – Wed 30 Sep skippe")


def test_the_same_skip_again_changes_nothing_and_says_so(journal, exercise):
    journal("skip", "exercise", "--why", "flu")

    again = journal("skip", "exercise", "--why", "flu", "--json").data["answers"][0]

    assert again["already"] is True
    assert len(journal("habit", "show", "exercise", "--json").data["excuses"]) == 1


def test_a_new_reason_for_the_same_day_holds(journal, exercise):
    journal("skip", "exercise", "--why", "flu")

    journal("skip", "exercise", "--why", "a cold")

    excuses = journal("habit", "show", "exercise", "--json").data["excuses"]
    assert [each["why"] for each in excuses] == ["a cold"]


def test_unmark_asks_again_and_cuts_a_longer_skip(journal, exercise):
    journal("skip", "exercise", "-d", "2026-09-21..2026-09-24", "--why", "flu")

    journal("skip", "exercise", "-d", "2026-09-22", "--unmark")

    excuses = journal("habit", "show", "exercise", "--json").data["excuses"]
    assert [(each["first"], each["last"]) for each in excuses] == [
        ("2026-09-21", "2026-09-21"),
        ("2026-09-23", "2026-09-24"),
    ]


def test_undo_takes_a_skip_back(journal, exercise):
    before = journal("habit", "show", "exercise", "--json").out

    journal("skip", "exercise", "-d", "2026-09-21", "--why", "flu")
    journal("undo")

    assert journal("habit", "show", "exercise", "--json").out == before


def test_a_skip_of_a_done_day_changes_no_figure(journal, exercise):
    answer = journal("skip", "exercise", "-d", "2026-09-20")

    assert answer.lines[0].startswith("● exercise  Sun 20 Sep is done all the same")


def test_a_day_that_may_be_a_year_ago_or_ahead_is_refused_with_both(journal, exercise):
    answer = journal("skip", "exercise", "-d", "24 dec", "--json")

    assert (answer.code, '"reason": "ambiguous"' in answer.err) == (5, True)


def test_a_reserve_day_holds_the_run_without_lengthening_it(journal):
    journal("habit", "add", "reading", "daily", "--from", "2026-09-01", "--reserve", "2/month")
    journal("did", "reading", "-d", "2026-09-01..2026-09-22")

    answer = journal("skip", "reading", "--reserve", "-d", "2026-09-23")

    assert answer.lines == [
        "◆ reading  Wed 23 Sep held by a reserve day · 1 left this month · 22 d"
    ]


REFUSED = [
    (("skip", "gym", "--reserve", "-d", "2026-09-22"), 5),
    (("skip", "gym", "--reserve", "-d", "2026-09-25"), 5),
    (("skip", "gym", "--reserve", "-d", "2026-09-23"), 5),
    (("skip", "exercise", "--reserve"), 5),
    (("skip", "exercise", "-d", "2026-08-31"), 5),
    (("skip", "exercize"), 3),
    (("skip",), 2),
]
"""Rest day, a day ahead, a done day; no reserve at all; before the start; mistyped; nothing named."""


@pytest.mark.parametrize(("argv", "code"), REFUSED, ids=str)
def test_what_cannot_be_is_refused_and_nothing_is_stored(journal, exercise, argv, code):
    journal("habit", "add", "gym", "mon,wed,fri", "--from", "2026-09-01", "--reserve", "2/month")
    journal("did", "gym", "-d", "2026-09-23")
    changes = len(journal("history", "--json").data["batches"])

    answer = journal(*argv)

    assert (answer.code, answer.out) == (code, "")
    assert len(journal("history", "--json").data["batches"]) == changes
