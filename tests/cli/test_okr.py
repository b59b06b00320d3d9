"""An objective is of a quarter; its key results lead from where a metric stood to where it is to be."""

from typing import Any

import pytest

Run = Any


@pytest.fixture
def planned(journal: Run) -> Run:
    """Q2 ended at 600 of 800 in time; Q3 is at 480 of 600 and has an objective about it."""
    journal("metric", "add", "Solved in time", "--kind", "share", "--unit", "tickets")
    journal("metric", "set", "solved", "600/800", "-d", "2026-05-13")
    journal("metric", "set", "solved", "480/600", "-d", "2026-09-16")
    journal("okr", "add", "A 24-hour answer", "--committed", "--why", "company objective")
    return journal


@pytest.fixture
def measured(planned: Run) -> Run:
    planned("okr", "kr", "O1", "solved in time", "--metric", "solved", "--to", "85%")
    return planned


def test_an_objective_is_of_the_running_quarter_and_names_the_next_step(journal: Run) -> None:
    assert journal("okr", "add", "A 24-hour answer", "--committed").lines == [
        "okr #1  committed: A 24-hour answer · 2026-Q3",
        '        next: journal okr kr 1 "…" --metric METRIC --to VALUE',
    ]


@pytest.mark.parametrize(
    ("quarter", "label"),
    [("next", "2026-Q4"), ("Q4", "2026-Q4"), ("2027-Q1", "2027-Q1"), ("last quarter", "2026-Q2")],
)
def test_the_quarter_of_a_plan_is_the_coming_one(journal: Run, quarter: str, label: str) -> None:
    journal("okr", "add", "A 24-hour answer", "--quarter", quarter)

    assert journal("okr", "list", "--json").data["quarters"][0]["quarter"]["label"] == label


def test_a_key_result_starts_where_its_metric_stood(planned: Run) -> None:
    answer = planned("okr", "kr", "O1", "solved in time", "--metric", "solved", "--to", "85%")

    assert answer.lines == [
        "key result #1  solved in time: 75% → 85% · now 80%, score 0.50, at risk",
        "  O1 A 24-hour answer",
        "        from 75%: solved-in-time in 2026-Q2, n = 800",
        "          else: journal okr kr edit 1 --from VALUE",
        "        next: journal okr check 1 7",
    ]


def test_the_list_says_score_confidence_and_pace(measured: Run) -> None:
    measured("okr", "check", "solved", "8", "-d", "2026-09-04")
    measured("okr", "check", "solved", "3")

    assert measured("okr").lines == [
        "2026-Q3 · Wed 1 Jul – Wed 30 Sep · day 86 of 92",
        "  Key result        from  now   to  score  confidence  pace",
        "  O1 committed: A 24-hour answer",
        "    solved in time   75%  80%  85%   0.50  8 → 3       at risk",
        "    = yellow so far                  0.50              at risk",
    ]


def test_a_confidence_said_twice_is_already_so(measured: Run) -> None:
    measured("okr", "check", "1", "7", "the", "macros", "help")

    assert measured("okr", "check", "1", "7").lines == [
        "solved in time  Thu 24 Sep  confidence 7 · already so · the macros help",
        "  now 80%, score 0.50, at risk",
    ]


@pytest.mark.parametrize("sure", ["11", "-1", "x", "7.5", ""])
def test_a_confidence_is_a_whole_number_from_0_to_10(measured: Run, sure: str) -> None:
    assert measured("okr", "check", "1", sure).code == 5


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
