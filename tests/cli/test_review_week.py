"""A week is gone through on a terminal: facts first, then questions; every step is one change, and the
same line goes on where it was left.
"""

import re

import pytest
from screen import Screen

ASKED = ("1 win", "Numbers", "  csat (", "  CSAT in the quarter?", "Waiting", "Saved")
WEIGHT = re.compile(r"\x1b\[[0-9]*m")
LEFT = "goes on there."
WEEK = ("review", "week", "2026-W39")


@pytest.fixture
def week(journal):
    """Give a week with a win without a result, a metric without a value, a key result, an answer
    that is owed and a habit.
    """
    journal("habit", "add", "reading", "daily", "--from", "2026-09-14")
    journal("win", "guide, part 2 @writing", "-d", "2026-09-22", "-t", "2h")
    journal("log", "an old line", "-d", "2026-09-15")
    journal("metric", "add", "csat", "--kind", "share", "--unit", "ratings", "--better", "up")
    journal("metric", "set", "csat", "12/15", "-d", "2026-09-15")
    journal("okr", "add", "Happy customers")
    journal(
        "okr", "kr", "O1", "CSAT in the quarter", "--metric", "csat", "--from", "70%", "--to", "90%"
    )
    journal("milestone", "add", "yes or no", "--waiting-on", "Mara", "--asked", "2026-09-11")


@pytest.fixture(autouse=True)
def whole_pages(monkeypatch):
    """Let no page wait in a pager."""
    monkeypatch.setenv("PAGER", "cat")


def go(*keys, **variables):
    """Press keys through the review of the week; return the lines that were asked or told, and the
    exit code.
    """
    lines, code = Screen(*WEEK, **variables).press(*keys)
    return [WEIGHT.sub("", line) for line in lines], code


def kept(journal):
    """Return the review as it is kept."""
    return journal("review", "list", "--json").data["reviews"][0]


ALL = ("\n", "412 views\n", "14/15\n", "\n", "7\n", "n", "Oakfield stayed\n", "\n", "ask Mara\n")


def test_a_whole_week_is_facts_and_then_questions(journal, week):
    lines, code = go(*ALL)

    assert code == 0
    asked = [line for line in lines if line.startswith(ASKED) or "(Enter skips)" in line]
    assert asked == [
        "1 win has no result.",
        "  guide, part 2: result? (Enter skips) 412 views",
        "Numbers missing for this week:",
        "  csat (k/n)? 14/15",
        "  CSAT in the quarter? 7",
        "Waiting: yes or no → Mara, 13 days. Nudge, drop, keep? [n/d/K] n",
        "Went well? (Enter skips) Oakfield stayed",
        "Was hard? (Enter skips) ",
        "One next step? (Enter skips) ask Mara",
        "Saved: review 2026-W39.   Next: journal review quarter (2026-Q3 ends Wednesday).",
    ]
    heads = [line.strip("─ ") for line in lines if line.startswith("──")]
    assert heads == [
        "1 What happened", "2 Whose work, and what kind", "3 Numbers", "4 Habits and learning",
        "5 Objectives",
    ]  # fmt: skip


def test_every_answer_is_where_its_own_command_would_put_it(journal, week):
    go(*ALL)

    assert journal("show", "1", "--json").data["entry"]["impact"] == "412 views"
    values = journal("metric", "show", "csat", "this week", "--json").data["measurements"]
    assert [(each["day"], each["value"], each["n"]) for each in values] == [("2026-09-24", 14, 15)]
    result = journal("okr", "show", "O1", "--json").data["courses"][0]
    assert [each["confidence"] for each in result["check_ins"]] == [7]
    assert kept(journal)["answers"] == {"well": "Oakfield stayed", "next": "ask Mara"}
    assert journal("milestone", "--json").data["milestones"][0]["dropped_on"] is None


def test_a_nudge_prints_a_text_and_sends_nothing(journal, week):
    lines, _ = go(*ALL)
    said = " ".join(line.strip() for line in lines)

    assert (
        "Text to send: “Mara, I asked on 11 September about this: yes or no. Could you give me a "
        "yes or a no by Friday 2 October?”"
    ) in said


def test_what_is_dropped_is_kept_with_its_reason(journal, week):
    go("\n", "\n", "\n", "\n", "\n", "d", "Docs took it\n", "\n", "\n", "\n")

    assert journal("milestone", "list", "--all", "--json").data["milestones"][0]["dropped_on"]
    assert "dropped “yes or no”: Docs took it" in journal("list").out


def test_enter_leaves_everything_as_it_is(journal, week):
    lines, code = go("\n", "\n", "\n", "\n", "\n", "\r", "\n", "\n", "\n")

    assert code == 0
    assert lines[-1].startswith("Saved: review 2026-W39.")
    assert (kept(journal)["answers"], kept(journal)["figures"]) == ({}, True)
    assert journal("show", "1", "--json").data["entry"]["impact"] is None


def test_the_figures_that_are_kept_hold_what_was_answered(journal, week):
    go(*ALL)
    page = journal("review", "show", "2026-W39").out

    assert "412 views" in page
    assert "One next step?  ask Mara" in page
    assert "93%" in page


def test_ctrl_c_keeps_the_finished_steps_and_says_where_it_goes_on(journal, week):
    lines, code = go("\n", "412 views\n", "\x03")

    assert code == 130
    assert "Left at step 3 of 7.   journal review week 2026-W39 goes on there." in lines
    assert (kept(journal)["step"], kept(journal)["closed_at"]) == (2, None)
    lines, _ = go("14/15\n", "\n", "\n", "\r", "\n", "\n", "\n")
    assert lines[0].startswith("Going on at step 3 of 7, numbers.")
    assert lines[-1].startswith("Saved: review 2026-W39.")


def test_what_was_typed_in_a_step_that_is_left_is_kept(journal, week):
    go("\n", "\n", "\n", "\n", "\n", "\r", "Oakfield stayed\n", "\x03")

    assert kept(journal)["answers"] == {"well": "Oakfield stayed"}
    lines, _ = go("\n", "all of it\n", "\n")
    assert "Went well? (Enter keeps “Oakfield stayed”) " in lines
    assert kept(journal)["answers"] == {"well": "Oakfield stayed", "hard": "all of it"}


@pytest.mark.parametrize("key", ["q", "\x04"])
def test_q_and_the_end_of_input_leave_without_a_refusal(journal, week, key):
    lines, code = go("\n", "\n", "\n", key) if key == "q" else go("\n", key)

    assert code == 0
    assert LEFT in lines[-1]
    assert kept(journal)["closed_at"] is None


def test_what_cannot_be_stored_is_asked_again(journal, week):
    lines, code = go("\n", "\n", "many\n", "14/15\n", "\n", "11\n", "7\n", "\r", "\n", "\n", "\n")

    assert code == 0
    assert len([line for line in lines if line.startswith("  csat (k/n)?")]) == 2
    assert len([line for line in lines if line.startswith("  CSAT in the quarter?")]) == 2


def test_each_step_is_one_change_that_undo_takes_back(journal, week):
    go(*ALL)
    journal("undo")
    assert (kept(journal)["step"], kept(journal)["answers"]) == (6, {})
    journal("undo", *[])
    assert journal("history", "-n", "1", "--json").data["batches"][0]["command"] == "undo"


def test_a_finished_week_is_shown_and_says_how_it_is_changed(journal, week):
    go(*ALL)
    lines, code = Screen(*WEEK).end()

    assert code == 0
    assert "Week 39 " in lines[0]
    assert lines[-2:] == [
        "It is saved as it was:   journal review show 2026-W39",
        "To go through a step again:   journal review week 2026-W39 --redo answers",
    ]


@pytest.mark.parametrize("step", ["answers", "7"])
def test_one_step_is_gone_through_again(journal, week, step):
    go(*ALL)
    lines, code = Screen(*WEEK, "--redo", step).press("\n", "the queue\n", "\n")

    assert (code, lines[0]) == (0, "Went well? (Enter keeps “Oakfield stayed”) ")
    assert kept(journal)["answers"]["hard"] == "the queue"
    assert "412 views" in journal("review", "show", "2026-W39").out


def test_a_step_that_is_left_again_says_what_is_kept_and_how_it_is_taken_up(journal, week):
    go(*ALL)
    lines, code = Screen(*WEEK, "--redo", "7").press("other\n", "\x03")

    assert code == 130
    assert [WEIGHT.sub("", line) for line in lines[-3:-1]] == [
        "Left at step 7 of 7; what was answered is kept.",
        "  journal review week 2026-W39 --redo 7 goes through it again.",
    ]
    assert kept(journal)["answers"]["well"] == "other"
    assert kept(journal)["closed_at"] is not None


def test_a_step_that_is_left_again_unanswered_keeps_nothing(journal, week):
    go(*ALL)
    lines, _ = Screen(*WEEK, "--redo", "7").press("\x03")

    assert WEIGHT.sub("", lines[-2]) == (
        "Left at step 7 of 7.   journal review week 2026-W39 --redo 7 goes through it again."
    )
    assert kept(journal)["answers"]["well"] == "Oakfield stayed"


def test_a_step_that_is_none_names_them(journal, week):
    lines, code = Screen(*WEEK, "--redo", "sums").end()

    assert code == 2
    assert lines[0] == "journal: no step “sums”"
    assert "3 numbers" in lines[1]


def test_a_step_is_not_gone_through_again_without_a_terminal(journal, week):
    answer = journal(*WEEK, "--redo", "answers")

    assert (answer.code, answer.out) == (2, "")


@pytest.mark.parametrize(
    "words", [("--facts",), ("--json",), ("--plain",), ("--no-input",), ("-q",)]
)
def test_nothing_is_asked_where_nobody_wants_to_be(journal, week, words):
    _, code = Screen(*WEEK, *words).end()

    assert code == 0
    assert journal("review", "list", "--json").data["reviews"] == []


def test_nothing_is_asked_in_a_pipe(shell, week):
    answer = shell(*WEEK, stdin="\n\n\n")

    assert (answer.code, answer.err) == (0, "")
    assert "(Enter" not in answer.out


def test_without_single_keys_lines_are_typed(journal, week):
    lines, code = go("\n", "\n", "\n", "\n", "\n", "x\n", "k\n", "\n", "\n", "\n", TERM="dumb")

    assert code == 0
    assert "one of n, d, k, or Enter" in lines


def test_an_empty_week_is_not_gone_through(journal):
    lines, code = Screen("review", "week").end()

    assert code == 0
    assert lines[-1] == 'nothing is recorded in 2026-W39: journal log "…"'


def test_a_first_week_asks_for_no_more_than_its_lines(journal):
    journal("log", "the first line")
    lines, code = Screen("review", "week").press("\n", "it began\n", "\n", "\n")

    assert code == 0
    assert [line for line in lines if "? " in line] == [
        "Went well? (Enter skips) it began",
        "Was hard? (Enter skips) ",
        "One next step? (Enter skips) ",
    ]


def test_hostile_text_acts_in_no_question(journal, week):
    journal("win", "\x1b[2J[bold]x <b>", "-d", "2026-09-23")
    journal("milestone", "add", "a\x1b[31mb", "--waiting-on", "M\x1b[0m")
    lines, code = go("\n", "\n", "\n", "\n", "\n", "\n", "\r", "n", "\n", "\n", "\n")

    assert code == 0
    assert [line for line in lines if "\x1b" in line] == []
    assert any("␛[2J[bold]x <b>: result?" in line for line in lines)
    assert any("a␛[31mb → M␛[0m" in line for line in lines)


def test_own_steps_are_the_ones_gone_through(journal, week):
    journal("config", "set", "review.week_steps", "answers")
    lines, code = go("\n", "\n", "\n")

    assert (code, lines[0]) == (0, "Went well? (Enter skips) ")
    assert kept(journal)["step"] == 1


def test_a_late_review_dates_its_figures_into_its_own_week(journal, week):
    journal("log", "a line", "-d", "2026-09-16")
    journal("metric", "rm", "csat", "-d", "2026-09-15")
    Screen("review", "week", "2026-W38").press("\n", "10/12\n", "\n", "6\n", "\n", "\n", "\n")

    values = journal("metric", "show", "csat", "--json").data["measurements"]
    assert [each["day"] for each in values] == ["2026-09-20"]


def test_the_saved_figures_are_taken_anew_only_when_that_is_said(journal, week):
    go(*ALL)
    journal("win", "one more", "--impact", "x", "-d", "2026-09-21")
    Screen(*WEEK, "--redo", "happened").press("\n", "\r")
    assert "one more" not in journal("review", "show", "2026-W39").out
    Screen(*WEEK, "--redo", "happened").press("\n", "y")

    assert "one more" in journal("review", "show", "2026-W39").out
