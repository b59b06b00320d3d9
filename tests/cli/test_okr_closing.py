"""An objective is graded at its end, given up, carried on, or removed with all that is its own."""

from typing import Any

import okr_journal
import pytest
from screen import Screen

Run = Any


@pytest.fixture
def planned(journal: Run) -> Run:
    return okr_journal.planned(journal)


@pytest.fixture
def measured(journal: Run) -> Run:
    return okr_journal.measured(journal)


def test_an_objective_is_graded_and_asked_why_a_promise_was_not_met(measured: Run) -> None:
    assert measured("okr", "done", "O1", "--on", "2026-09-23").lines == [
        "okr #1  committed: A 24-hour answer · 2026-Q3",
        "        graded Wed 23 Sep: 0.50 yellow, not met: a committed objective promises",
        "          1.0",
        "        2026-Q3 runs until Wed 30 Sep: the score is that of today",
        '        why? journal okr edit 1 --note "…"',
        "        next: journal okr carry 1",
    ]
    assert measured("okr", "done", "O1").lines[1].strip() == "already so"
    assert measured("okr").err == 'no objective here: journal okr add "…" --committed\n'


def test_a_quarter_is_graded_at_its_end(measured: Run) -> None:
    measured("okr", "add", "Calm")

    answer = measured("okr", "grade")
    assert answer.lines[0] == "2026-Q3 · graded Thu 24 Sep"
    assert answer.lines[-2:] == [
        '  why was O1 not met? journal okr edit 1 --note "…"',
        "  next: journal okr carry 1",
    ]
    assert measured("okr", "grade").lines[0] == "2026-Q3 · already graded"


def test_a_quarter_that_has_weeks_to_go_is_graded_by_its_name_alone(shell: Run) -> None:
    shell("okr", "add", "Calm", now="2026-08-14T09:00:00Z")

    assert shell("okr", "grade", now="2026-08-14T09:00:00Z").err == (
        "journal: 2026-Q3 goes on for 48 days\n  journal okr grade 2026-Q3\n"
    )
    assert shell("okr", "grade", "2026-Q3", now="2026-08-14T09:00:00Z").code == 0


def test_an_earlier_quarter_that_was_never_graded_comes_first(measured: Run) -> None:
    measured("okr", "add", "Calm", "--quarter", "2026-Q1")

    assert measured("okr", "list").lines[2].strip() == "O1 aspirational: Calm"
    assert measured("okr", "grade").lines[0] == "2026-Q1 · graded Thu 24 Sep"


def test_what_was_given_up_has_no_verdict(measured: Run) -> None:
    assert measured("okr", "drop", "O1", "--why", "reorganised").lines[1].strip() == (
        "dropped: reorganised · Thu 24 Sep"
    )
    assert measured("okr", "list", "--all").lines[4:] == [
        "    = dropped on 24 Sep              0.50",
        "  O1: dropped: reorganised",
    ]
    measured("okr", "edit", "O1", "--clear", "graded")
    assert measured("okr", "--json").data["quarters"][0]["rows"][0]["state"] == "open"


def test_carried_on_an_objective_starts_from_where_it_stands(measured: Run) -> None:
    measured("metric", "set", "solved", "95/100", "-d", "2026-09-23")
    measured("okr", "kr", "O1", "weeks", "--metric", "solved", "--hold", "90%")
    measured("okr", "kr", "O1", "nearly all", "--metric", "solved", "--to", "95%")

    assert measured("okr", "carry", "O1").lines == [
        "okr #2  committed: A 24-hour answer · 2026-Q4, from Thu 1 Oct",
        "  carried on from 2026-Q3",
        "        solved in time: 82% → 85%",
        "        weeks: hold 90%",
        "        nearly all: 82% → 95%",
        "        2026-Q3 runs until Wed 30 Sep: these starts are of today",
        "        next: journal okr show 2",
    ]
    assert measured("okr", "carry", "O1").lines[-1].strip() == "already so"


def test_what_is_reached_stays_behind(measured: Run) -> None:
    measured("metric", "set", "solved", "990/1000", "-d", "2026-09-23")

    assert measured("okr", "carry", "O1").lines[2].strip() == (
        "solved in time: 85% reached, stays in 2026-Q3"
    )
    assert (
        measured("okr", "list", "next", "--json").data["quarters"][0]["rows"][0]["key_results"]
        == []
    )


def test_an_objective_is_carried_forwards_only(measured: Run) -> None:
    assert measured("okr", "carry", "O1", "--to", "2026-Q2").code == 5
    assert measured("okr", "carry", "O1", "--to", "2026-Q3").code == 5


def test_on_a_terminal_grading_asks_why_and_keeps_the_answer(measured: Run) -> None:
    lines, code = Screen("okr", "grade").press("louder than planned\r")

    assert code == 0
    assert "  O1: louder than planned" in lines
    rows = measured("okr", "list", "--all", "--json").data["quarters"][0]["rows"]
    assert (rows[0]["graded_on"], rows[0]["grade_note"]) == ("2026-09-24", "louder than planned")


def test_an_interrupted_grading_grades_nothing(measured: Run) -> None:
    _, code = Screen("okr", "grade").press("\x03")

    assert code == 130
    assert measured("okr", "--json").data["quarters"][0]["rows"][0]["state"] == "open"


def test_two_quarters_at_one_ask_whether_it_was_too_easy(planned: Run) -> None:
    planned("okr", "add", "Steady", "--committed", "--quarter", "last")
    planned("okr", "kr", "steady", "weeks", "--metric", "solved", "--hold", "70%")
    planned("okr", "carry", "steady", "--to", "2026-Q3")

    assert planned("okr", "show", "3", "--json").data["objective"]["too_easy"] is True
    assert planned("okr", "done", "3").lines[1:3] == [
        "        graded Thu 24 Sep: 1.00 green, met; 1.0 two quarters running, too easy?",
        "        2026-Q3 runs until Wed 30 Sep: the score is that of today",
    ]


def test_what_has_not_begun_is_not_graded(journal: Run) -> None:
    journal("okr", "add", "Calm", "--quarter", "next")

    assert journal("okr", "done", "1").err == (
        "journal: 2026-Q4 has not begun\n  journal okr drop 1\n"
    )
    assert journal("okr", "grade").code == 3


def test_an_objective_that_goes_takes_its_key_results_along_and_undo_brings_them_back(
    measured: Run,
) -> None:
    measured("okr", "check", "1", "7")

    assert measured("okr", "rm", "O1").lines == [
        "okr #1 removed: A 24-hour answer, with 1 key result and 1 check-in; metrics stay",
        "journal undo brings it back",
    ]
    assert measured("okr", "--json").data["quarters"] == []
    measured("undo")
    assert measured("okr", "--plain").lines[2].split("\t")[6] == "solved in time"


def test_what_would_be_removed_is_still_there(measured: Run) -> None:
    before = measured("okr", "--plain").out

    assert "would be removed" in measured("okr", "rm", "O1", "--dry-run").out
    assert measured("okr", "--plain").out == before
