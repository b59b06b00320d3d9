"""A step is open, done or dropped; a promise has somebody it was made to, an answer somebody who owes
it.
"""

import pytest


def test_an_answer_that_is_owed_was_asked_for_today(journal):
    journal("project", "add", "technical training", "--owner", "Experts")
    answer = journal("milestone", "add", "Mara says yes or no", "-p", "technical-training",
                     "--waiting-on", "Experts", "--due", "fri")  # fmt: skip

    assert answer.lines == ["step  Mara says yes or no · due Fri 25 Sep · waiting on Experts"]
    assert journal("milestone", "--json").data["milestones"][0]["asked_on"] == "2026-09-24"


def test_a_due_day_is_the_next_such_day(journal):
    journal("milestone", "add", "glossary review", "--due", "wed")

    assert journal("milestone", "--json").data["milestones"][0]["due"] == "2026-09-30"


def test_the_table_has_number_due_day_and_who_is_in_it(journal):
    journal("milestone", "add", "glossary review", "--promised", "Docs", "--due", "2026-09-22")
    journal("milestone", "add", "yes or no", "--waiting-on", "Experts", "--asked", "2026-09-14")

    assert journal("milestone").lines == [
        "  #  Step             of  due              with",
        "  1  glossary review      22 Sep, overdue  promised to Docs",
        "  2  yes or no                             waiting on Experts, asked 10 days ago",
    ]


@pytest.mark.parametrize(
    ("flags", "titles"),
    [
        (("--promised",), ["late promise", "promise"]),
        (("--waiting",), ["answer"]),
        (("--overdue",), ["late promise"]),
        (("--promised", "--overdue"), ["late promise"]),
        (("--waiting", "--overdue"), []),
    ],
)
def test_the_list_is_narrowed(journal, flags, titles):
    journal("milestone", "add", "promise", "--promised", "Docs", "--due", "2026-09-24")
    journal("milestone", "add", "late promise", "--promised", "Docs", "--due", "2026-09-23")
    journal("milestone", "add", "answer", "--waiting-on", "Experts")

    found = journal("milestone", "list", *flags, "--json").data["milestones"]
    assert [step["title"] for step in found] == titles


def test_a_step_done_late_says_how_late(journal):
    journal("milestone", "add", "glossary review", "--due", "2026-09-20")

    assert journal("milestone", "done", "glossary").lines == [
        "step  glossary review · done Thu 24 Sep, 4 days after the due day"
    ]


def test_done_twice_is_already_so(journal):
    journal("milestone", "add", "glossary review")
    journal("milestone", "done", "1", "--on", "yesterday")

    assert journal("milestone", "done", "1").lines[-1].strip() == "already so"
    assert (
        journal("milestone", "list", "--all", "--json").data["milestones"][0]["done_on"]
        == "2026-09-23"
    )


def test_a_step_is_not_done_in_the_future(journal):
    journal("milestone", "add", "glossary review")

    assert journal("milestone", "done", "1", "--on", "2026-09-25").code == 5


@pytest.mark.parametrize(
    "flags",
    [
        ("--promised", "Docs", "--waiting-on", "Experts"),
        ("-g", "kcs", "-p", "training"),
        ("--asked", "2026-09-14"),
        ("--promised", ""),
    ],
)
def test_two_parents_two_sides_and_questions_to_nobody_are_refused(journal, flags):
    journal("goal", "add", "KCS")
    journal("project", "add", "training")
    answer = journal("milestone", "add", "glossary review", *flags)

    assert (answer.code, answer.out) == (5, "")
    assert journal("milestone", "--json").data["milestones"] == []


def test_an_edit_cannot_give_a_second_side(journal):
    journal("milestone", "add", "glossary review", "--promised", "Docs")

    assert journal("milestone", "edit", "1", "--waiting-on", "Experts").code == 5


def test_an_edit_can_change_the_side(journal):
    journal("milestone", "add", "glossary review", "--promised", "Docs")
    journal("milestone", "edit", "1", "--waiting-on", "Experts", "--clear", "promised")

    step = journal("milestone", "--json").data["milestones"][0]
    assert (step["promised_to"], step["waiting_on"], step["asked_on"]) == (
        None,
        "Experts",
        "2026-09-24",
    )


def test_an_open_step_of_that_title_is_refused(journal):
    journal("milestone", "add", "glossary review")

    assert journal("milestone", "add", "Glossary Review").code == 4


def test_a_title_comes_again_once_the_step_is_done(journal):
    journal("milestone", "add", "glossary review")
    journal("milestone", "done", "glossary review")
    journal("milestone", "add", "glossary review")

    assert journal("milestone", "done", "glossary review").code == 0
    assert (
        journal("milestone", "list", "--all", "--json").data["milestones"][1]["done_on"]
        == "2026-09-24"
    )


def test_a_part_of_two_titles_is_refused_with_both(journal):
    journal("milestone", "add", "mock exam, part A")
    journal("milestone", "add", "mock exam, part B")
    answer = journal("milestone", "done", "mock exam")

    assert (answer.code, "mock-exam-part-a, mock-exam-part-b" in answer.err) == (2, True)


@pytest.mark.parametrize(
    "argv",
    [
        ("add", "another"),
        ("edit", "1", "--due", "2026-10-01"),
        ("done", "1"),
        ("drop", "1", "--why", "Docs took it over"),
        ("rm", "1"),
    ],
    ids=" ".join,
)
def test_each_change_of_a_step_is_undone(journal, argv):
    journal("milestone", "add", "glossary review", "--promised", "Docs")
    before = journal("milestone", "list", "--all", "--json").out
    journal("milestone", *argv)
    answer = journal("undo")

    assert answer.code == 0
    assert journal("milestone", "list", "--all", "--json").out == before


def test_an_edit_without_options_opens_the_step_as_toml(journal, tmp_path, monkeypatch):
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i "s/^# promised.*/promised = \\"Docs\\"/" "$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    journal("milestone", "add", "glossary review")
    answer = journal("milestone", "edit", "1")

    assert answer.lines == ["step  glossary review · promised to Docs", "        changed: promised"]


def test_a_dropped_step_can_be_opened_again(journal):
    journal("milestone", "add", "glossary review")
    journal("milestone", "drop", "1")
    journal("milestone", "edit", "1", "--reopen")

    assert journal("milestone", "--json").data["milestones"][0]["dropped_on"] is None


def test_names_of_people_cannot_act_on_the_terminal(journal):
    journal("milestone", "add", "x [/]", "--promised", "\x1b[31mDocs")

    assert "\x1b" not in journal("milestone").out
    assert "␛[31mDocs" in journal("milestone", "show", "1").out


def test_removing_several_steps_is_all_or_none(journal):
    journal("milestone", "add", "glossary review")

    assert journal("milestone", "rm", "1", "99").code == 3
    assert len(journal("milestone", "--json").data["milestones"]) == 1


def test_a_promise_done_by_its_day_was_kept_on_time(journal):
    journal("milestone", "add", "glossary review", "--promised", "Docs", "--due", "2026-09-24")

    assert journal("milestone", "done", "1").lines == [
        "step  glossary review · done Thu 24 Sep, kept on time · promised to Docs"
    ]


def test_an_answer_that_came_says_how_long_it_took(journal):
    journal("milestone", "add", "yes or no", "--waiting-on", "Experts", "--asked", "2026-09-14")

    assert (
        journal("milestone", "done", "1", "--on", "2026-09-17")
        .lines[-1]
        .endswith("waiting on Experts · answered after 3 days")
    )


@pytest.fixture
def promised(journal):
    """One kept, one late, one open past its day, one dropped, one of two years ago, one ahead."""
    for title, due, done in (
        ("kept", "2026-09-01", "2026-08-30"),
        ("late", "2026-09-02", "2026-09-05"),
        ("open", "2026-09-03", None),
        ("dropped", "2026-09-04", None),
        ("old", "2024-09-04", "2024-09-04"),
        ("ahead", "2026-10-30", None),
    ):
        journal("milestone", "add", title, "--promised", "Docs", "--due", due)
        if done:
            journal("milestone", "done", title, "--on", done)
    journal("milestone", "drop", "dropped")


def test_the_list_of_promises_says_how_those_of_a_year_were_kept(journal, promised):
    answer = journal("milestone", "list", "--promised")

    assert answer.lines[-1] == (
        "  Promises of twelve months: 1 of 3 kept on time, 1 late, 1 open past its day."
    )
    assert journal("milestone", "list", "--promised", "--json").data["promises"] == {
        "kept": 1,
        "counted": 3,
        "late": 1,
        "open_overdue": 1,
    }


def test_other_lists_say_nothing_of_promises(journal, promised):
    assert journal("milestone", "list", "--json").data["promises"] is None


def test_an_answer_does_not_come_before_it_was_asked(journal):
    journal("milestone", "add", "an owner for the training", "--waiting-on", "Experts")

    answer = journal("milestone", "done", "an owner", "--on", "2026-09-01")

    assert (answer.code, journal("milestone", "--json").data["milestones"][0]["done_on"]) == (
        5,
        None,
    )
