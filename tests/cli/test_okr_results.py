"""A key result leads from where a metric stood to where it is to be, and one says how sure one is."""

from typing import Any

import okr_journal
import pytest

Run = Any


@pytest.fixture
def planned(journal: Run) -> Run:
    return okr_journal.planned(journal)


@pytest.fixture
def measured(journal: Run) -> Run:
    return okr_journal.measured(journal)


def test_a_key_result_starts_where_its_metric_stood(planned: Run) -> None:
    answer = planned("okr", "kr", "O1", "solved in time", "--metric", "solved", "--to", "85%")

    assert answer.lines == [
        "key result #1  solved in time: 75% → 85%",
        "  now 80% (n = 600), score 0.50, at risk · O1 A 24-hour answer",
        "        from 75%: solved-in-time in 2026-Q2, n = 800",
        "        another start: journal okr kr edit 1 --from VALUE",
        "        next: journal okr check 1 7",
    ]


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("--to", "60%"), 5, "the target lies below its start, 75%, and for this metric up is better"),
        (("--to", "75%"), 5, "baseline equals target"),
        (("--to", "85"), 5, "“85” is no share of the whole"),
        ((), 5, "the target is missing"),
        (("--to", "85%", "--hold", "80%"), 5, "a key result reaches a target or holds one, not both"),
        (("--hold", "80%", "--from", "70%"), 5, "a hold has no start"),
    ],
    ids=["below", "equal", "no share", "none", "two", "hold from"],
)  # fmt: skip
def test_an_aim_that_makes_no_sense_is_refused_with_a_line_to_type(
    planned: Run, typed: tuple[str, ...], code: int, said: str
) -> None:
    answer = planned("okr", "kr", "O1", "solved in time", "--metric", "solved", *typed)

    assert (answer.code, answer.err.splitlines()[0]) == (code, f"journal: {said}")
    assert len(answer.err.splitlines()) == 2
    assert planned("okr", "--plain").out.count("\n") == 2


def test_a_metric_without_a_value_asks_for_the_start(planned: Run) -> None:
    planned("metric", "add", "Backlog", "--unit", "tickets", "--better", "down")
    answer = planned("okr", "kr", "O1", "backlog", "--metric", "backlog", "--to", "20")

    assert answer.err == (
        "journal: backlog has no value yet to start from\n"
        "  journal okr kr O1 backlog --metric backlog --to 20 --from VALUE\n"
    )


def test_a_key_result_needs_a_metric_that_is_there(planned: Run) -> None:
    assert planned("okr", "kr", "O1", "x", "--to", "3").code == 5
    assert planned("okr", "kr", "O1", "x", "--metric", "nothing", "--to", "3").code == 3


def test_a_second_key_result_of_that_title_is_a_conflict(measured: Run) -> None:
    answer = measured("okr", "kr", "O1", "Solved in Time", "--metric", "solved", "--to", "90%")

    assert (answer.code, answer.err.splitlines()[1]) == (
        4,
        "  journal okr kr edit 1 --to VALUE",
    )


def test_a_key_result_may_go_downwards_and_fall_below_its_baseline(planned: Run) -> None:
    planned("metric", "add", "Reply", "--kind", "duration", "--unit", "h", "--better", "down")
    planned("metric", "set", "reply", "3h", "-d", "2026-06-10")
    planned("metric", "set", "reply", "3.6", "-d", "2026-09-09")
    answer = planned("okr", "kr", "O1", "first reply", "--metric", "reply", "--to", "2h")

    assert answer.lines[:2] == [
        "key result #1  first reply: 3.0 h → 2.0 h",
        "  now 3.6 h, score 0.00, below baseline · O1 A 24-hour answer",
    ]
    assert planned("okr").lines[-1] == "  Below baseline: first reply."


def test_a_hold_counts_the_weeks_inside_and_names_those_without_a_value(planned: Run) -> None:
    for day, value in (("2026-09-02", "9/10"), ("2026-09-09", "10/10"), ("2026-09-23", "8/10")):
        planned("metric", "set", "solved", value, "-d", day)
    planned("okr", "kr", "O1", "weeks in time", "--metric", "solved", "--hold", "90%")

    assert planned("okr").lines[3:] == [
        "    weeks in time    2   4   0.50  at risk",
        "    = yellow so far          0.50  at risk",
        "  weeks in time: no value in W27, W28, W29, W30 and 5 more; scored by the 4 that",
        "  have one.",
    ]


def test_a_count_of_effort_is_labelled_and_asks_for_an_outcome(planned: Run) -> None:
    planned("metric", "add", "Guides", "--summary", "sum", "--activity", "--unit", "guides")
    answer = planned("okr", "kr", "O1", "guides", "--metric", "guides", "--to", "6 guides")

    assert answer.lines[1:] == [
        "        from 0: a count begins anew each quarter",
        "        another start: journal okr kr edit 1 --from VALUE",
        "        guides counts effort: an outcome beside it says what came of that",
        "        next: journal okr check 1 7",
    ]
    assert planned("okr").lines[-1] == "  Activity, a count of effort: guides."


def test_wins_of_the_ledger_can_be_a_key_result(planned: Run) -> None:
    planned("metric", "add", "Wins", "--derive", "count:win")
    planned("okr", "kr", "O1", "wins", "--metric", "wins", "--to", "4")
    planned("win", "kept Oakfield", "--impact", "a quote")

    assert planned("okr").lines[3] == "    wins         0    1   4   0.25  at risk"


def test_a_key_result_is_changed_by_options(measured: Run) -> None:
    assert measured("okr", "kr", "edit", "solved", "--to", "90%").lines[2].strip() == "changed: to"
    assert measured("okr", "kr", "edit", "solved", "--from", "70%").lines[:2] == [
        "key result #1  solved in time: 70% → 90%",
        "  now 80% (n = 600), score 0.50, at risk · O1 A 24-hour answer",
    ]
    assert measured("okr", "kr", "edit", "1", "--clear", "from").lines[2:] == [
        "        changed: from",
        "        from 75%: solved-in-time in 2026-Q2, n = 800",
        "        another start: journal okr kr edit 1 --from VALUE",
    ]
    assert measured("okr", "kr", "edit", "1", "--hold", "75%").lines[:2] == [
        "key result #1  solved in time: hold 75% or more",
        "  inside in 1 of 1, score 1.00, on pace · O1 A 24-hour answer",
    ]


def test_a_key_result_is_changed_in_the_editor(shell: Run, tmp_path: Any) -> None:
    shell("metric", "add", "Backlog", "--unit", "tickets", "--better", "down")
    shell("metric", "set", "backlog", "31", "-d", "2026-06-10")
    shell("okr", "add", "Calm")
    shell("okr", "kr", "O1", "backlog", "--metric", "backlog", "--to", "20")
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i \'s/"20"/"15"/\' "$1"\n')
    editor.chmod(0o755)

    assert shell("okr", "kr", "edit", "1", EDITOR=str(editor)).lines[0] == (
        "key result #1  backlog: 31 → 15 · O1 Calm"
    )


def test_a_key_result_goes_with_its_check_ins_and_its_metric_stays(measured: Run) -> None:
    measured("okr", "check", "1", "7")

    assert measured("okr", "kr", "rm", "1", "--dry-run").out == (
        "key result #1 would be removed: solved in time, 1 check-in with it;\n"
        "  solved-in-time stays\n"
    )
    assert measured("okr", "kr", "rm", "1").code == 0
    assert measured("okr", "show", "O1").lines[-1] == (
        '  no key result yet: journal okr kr 1 "…" --metric METRIC --to VALUE'
    )
    assert measured("metric", "show", "solved").code == 0


def test_a_bare_kr_lists(measured: Run) -> None:
    assert measured("okr", "kr").out == measured("okr").out
    assert measured("okr", "kr", "--json").out == measured("okr", "--json").out


def test_a_closed_objective_takes_no_further_key_result(measured: Run) -> None:
    measured("okr", "done", "1")
    answer = measured("okr", "kr", "1", "again", "--metric", "solved", "--hold", "50%")

    assert answer.err == (
        "journal: that objective was graded on 2026-09-24\n"
        "  journal okr edit 1 --clear graded opens it again\n"
    )


def test_a_metric_stays_while_a_key_result_is_measured_by_it(measured: Run) -> None:
    assert measured("metric", "rm", "solved", "--with-data").code == 4


def test_a_confidence_said_twice_is_already_so(measured: Run) -> None:
    measured("okr", "check", "1", "7", "the", "macros", "help")

    assert measured("okr", "check", "1", "7").lines == [
        "solved in time  Thu 24 Sep  confidence 7 · already so · the macros help",
        "  now 80% (n = 600), score 0.50, at risk",
    ]


@pytest.mark.parametrize("sure", ["11", "-1", "x", "7.5", ""])
def test_a_confidence_is_a_whole_number_from_0_to_10(measured: Run, sure: str) -> None:
    assert measured("okr", "check", "1", sure).code == 5


def test_a_confidence_of_an_earlier_day_is_told_beside_the_new_one(measured: Run) -> None:
    measured("okr", "check", "1", "8", "-d", "2026-09-04")

    assert "  confidence 6, 8 on 4 Sep" in measured("okr", "check", "1", "6").out
    assert "  confidence 3, was 6\n  now 80% (n = 600)" in measured("okr", "check", "1", "3").out


def test_confidence_is_said_in_the_quarter_or_before_it_and_never_ahead(measured: Run) -> None:
    measured("okr", "edit", "O1", "--quarter", "last")

    assert measured("okr", "check", "1", "6").err == (
        "journal: 2026-Q2 ended on 2026-06-30, and confidence is of its days\n"
        "  journal okr check 1 6 -d 2026-06-30\n"
    )
    assert measured("okr", "check", "1", "6", "-d", "2026-06-30").code == 0
    assert measured("okr", "check", "1", "6", "-d", "2026-12-01").code == 5


def test_before_its_quarter_a_key_result_has_neither_value_nor_score(planned: Run) -> None:
    planned("goal", "add", "KCS", "--hours", "45")
    planned("study", "kcs", "10h", "-d", "2026-09-01")
    planned("metric", "add", "Hours", "--derive", "hours:goal=kcs")
    planned("okr", "add", "Ahead", "--quarter", "next")
    planned("okr", "kr", "ahead", "hours", "--metric", "hours", "--to", "45")
    planned("okr", "kr", "ahead", "weeks", "--metric", "solved", "--hold", "70%")

    assert planned("okr", "list", "next").lines == [
        "2026-Q4 · Thu 1 Oct – Thu 31 Dec · begins in 7 days",
        "  Key result    from      to",
        "  O1 aspirational: Ahead",
        "    hours     10.0 h  45.0 h",
        "    weeks                70%",
        "  Activity, a count of effort: hours.",
    ]


def test_confidence_of_a_day_before_the_quarter_is_refused(journal):
    journal("metric", "add", "Wins", "--derive", "count:win")
    journal("okr", "add", "More wins", "--quarter", "2026-Q3")
    journal(
        "okr",
        "kr",
        "add",
        "More wins",
        "wins a quarter",
        "--metric",
        "wins",
        "--to",
        "9",
        "--from",
        "0",
    )

    answer = journal("okr", "check", "wins a quarter", "5", "-d", "2026-06-30")

    assert answer.code == 5
    assert "2026-Q3 began on 2026-07-01" in answer.err
