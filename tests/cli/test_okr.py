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
        "        another start: journal okr kr edit 1 --from VALUE",
        "        next: journal okr check 1 7",
    ]


def test_the_list_says_score_confidence_and_pace(measured: Run) -> None:
    measured("okr", "check", "solved", "8", "-d", "2026-09-04")
    measured("okr", "check", "solved", "3")

    assert measured("okr").lines == [
        "2026-Q3 · Wed 1 Jul – Wed 30 Sep · day 86 of 92",
        "  Key result        from  now   to  score  confidence",
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


def test_a_second_objective_of_that_title_is_a_conflict_only_in_its_quarter(measured: Run) -> None:
    assert measured("okr", "add", "a 24-hour ANSWER").code == 4
    assert measured("okr", "add", "A 24-hour answer", "--quarter", "next").code == 0


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


def test_a_confidence_of_an_earlier_day_is_told_beside_the_new_one(measured: Run) -> None:
    measured("okr", "check", "1", "8", "-d", "2026-09-04")

    assert "  confidence 6, 8 on 4 Sep" in measured("okr", "check", "1", "6").out
    assert "  confidence 3, was 6 · now 80%" in measured("okr", "check", "1", "3").out


def test_confidence_is_said_in_the_quarter_or_before_it_and_never_ahead(measured: Run) -> None:
    measured("okr", "edit", "O1", "--quarter", "last")

    assert measured("okr", "check", "1", "6").err == (
        "journal: 2026-Q2 ended on 2026-06-30, and confidence is of its days\n"
        "  journal okr check 1 6 -d 2026-06-30\n"
    )
    assert measured("okr", "check", "1", "6", "-d", "2026-06-30").code == 0
    assert measured("okr", "check", "1", "6", "-d", "2026-12-01").code == 5


def test_the_page_shows_the_course_and_what_was_said(measured: Run) -> None:
    measured("okr", "check", "1", "8", "-d", "2026-09-04")
    measured("okr", "check", "1", "3", "louder", "than", "planned")

    assert measured("okr", "show", "answer").lines[:4] == [
        "okr #1  O1 committed: A 24-hour answer",
        "  quarter  2026-Q3 · Wed 1 Jul – Wed 30 Sep · day 86 of 92",
        "  why      company objective",
        "  state    0.50 yellow · so far: at risk · 0.53 of an even pace",
    ]
    assert measured("okr", "show", "answer").lines[-4:] == [
        "     solved-in-time, Solved in time",
        "     by week:            ▄   first 80%, last 80%, lowest 80%, highest 80%",
        "     confidence: 8 3, 2 check-ins from 4 Sep to 24 Sep",
        "     Thu 24 Sep  3: louder than planned",
    ]


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
        "    = dropped on 24 Sep              0.50  at risk",
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


def test_a_key_result_is_changed_by_options(measured: Run) -> None:
    assert measured("okr", "kr", "edit", "solved", "--to", "90%").lines[2].strip() == "changed: to"
    assert measured("okr", "kr", "edit", "solved", "--from", "70%").lines[0] == (
        "key result #1  solved in time: 70% → 90% · now 80%, score 0.50, at risk"
    )
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


def test_what_would_be_removed_is_still_there(measured: Run) -> None:
    before = measured("okr", "--plain").out

    assert "would be removed" in measured("okr", "rm", "O1", "--dry-run").out
    assert measured("okr", "--plain").out == before


def test_names_are_looked_for_in_the_running_quarter_first(measured: Run) -> None:
    measured("okr", "carry", "O1")

    assert measured("okr", "check", "solved", "5").code == 0
    assert measured("okr", "show", "24-hour", "--json").data["objective"]["id"] == 1
    assert measured("okr", "show", "#2", "--json").data["objective"]["id"] == 2


def test_an_unknown_name_says_what_is_near(measured: Run) -> None:
    assert measured("okr", "show", "24-hour-answr").err == (
        "journal: no objective “24-hour-answr”\n  near: a-24-hour-answer · all: journal okr\n"
    )
    assert measured("okr", "check", "salved in tim", "5").err.splitlines()[0] == (
        "journal: no key result “salved in tim”"
    )


def test_a_fourth_objective_is_told_and_not_refused(journal: Run) -> None:
    for title in ("one", "two", "three"):
        journal("okr", "add", title)

    assert journal("okr", "add", "four").lines[1].strip() == (
        "4 objectives in 2026-Q3; three are advised"
    )


def test_a_quarter_that_is_none_of_the_fiscal_year_is_refused(journal: Run, home: Any) -> None:
    home.mkdir(parents=True)
    (home / "config.toml").write_text("fiscal_year_start = 2\n")

    assert journal("okr", "add", "Calm", "--quarter", "2026-Q4").code == 5
    assert journal("okr", "add", "Calm", "--quarter", "FY27-Q4").code == 0
    assert journal("okr", "list", "--all", "--json").data["quarters"][0]["quarter"] == {
        "start": "2026-11-01",
        "end": "2027-02-01",
        "label": "FY27-Q4",
    }


@pytest.mark.parametrize("quarter", ["september", "2026", "w39", "2026-10-01", "nonsense"])
def test_what_is_no_quarter_is_refused(journal: Run, quarter: str) -> None:
    assert journal("okr", "add", "Calm", "--quarter", quarter).code == 5


@pytest.mark.parametrize("title", ["", "   ", "\t\n"])
def test_an_objective_has_a_title(journal: Run, title: str) -> None:
    assert journal("okr", "add", title).code == 5


def test_a_hostile_title_does_nothing(journal: Run) -> None:
    journal("okr", "add", "[bold]x[/] \x1b[31m <script>\n#1")

    assert "\x1b" not in journal("okr").out
    assert "\x1b" not in journal("okr", "show", "1").out
    assert len(journal("okr", "--plain").lines) == 2


def test_a_bare_kr_lists(measured: Run) -> None:
    assert measured("okr", "kr").out == measured("okr").out
    assert measured("okr", "kr", "--json").out == measured("okr", "--json").out


@pytest.mark.parametrize("argv", [("okr",), ("okr", "show", "O1")], ids=" ".join)
@pytest.mark.parametrize("columns", ["80", "60", "40"])
def test_no_line_is_wider_than_the_page(
    measured: Run, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...], columns: str
) -> None:
    measured("okr", "check", "1", "7", "because " * 12)
    monkeypatch.setenv("COLUMNS", columns)

    assert [line for line in measured(*argv).lines if len(line) > int(columns)] == []


def test_read_aloud_it_has_no_bar_and_no_line_of_blocks(
    measured: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_A11Y", "1")

    assert measured("okr", "show", "O1").out.isascii()
