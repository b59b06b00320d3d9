"""A project has an owner; handed to its owner, what comes back is told, and whether it stuck."""

import pytest


@pytest.fixture
def handed(journal):
    """Billing took the invoices over on 20 July, after 8 h 40 in the four weeks before."""
    journal("project", "add", "invoice chasing", "--owner", "Billing")
    for day, minutes in (("22 jun", 130), ("30 jun", 130), ("6 jul", 125), ("17 jul", 135)):
        journal("log", "chased", "-p", "invoice-chasing", "-t", f"{minutes}m", "-d", day)
    journal("project", "handoff", "invoice-chasing", "--to", "Billing", "--on", "2026-07-20")


def test_work_of_another_team_is_mine_for_now(journal):
    answer = journal("project", "add", "technical training", "--owner", "Experts")

    assert answer.lines == [
        "project technical-training  Experts’ work, mine for now",
        "        next: journal log … -p technical-training",
    ]


def test_a_hand_off_says_what_it_was_and_when_it_is_judged(journal):
    journal("project", "add", "technical training", "--owner", "Experts")
    journal("log", "a training", "-p", "technical", "-t", "10h", "-d", "2026-09-10")
    answer = journal("project", "handoff", "technical-training", "--to", "Experts")

    assert answer.lines == [
        "project technical-training  handed off to Experts on Thu 24 Sep",
        "        2.5 h a week before; in four weeks the review says whether it stuck",
    ]


def test_a_hand_off_may_be_agreed_for_a_later_day(journal):
    journal("project", "add", "technical training", "--owner", "Experts")
    answer = journal("project", "handoff", "technical-training", "--on", "2026-10-12")

    assert answer.lines[0] == "project technical-training  mine until Mon 12 Oct, then Experts’"


def test_until_its_day_a_hand_off_ahead_is_open_work(journal):
    journal("project", "add", "technical training", "--owner", "Experts", "--next", "ask Mara")
    journal("project", "handoff", "technical-training", "--on", "2026-10-12")
    answer = journal("project")

    assert "mine until 12 Oct" in answer.lines[1]
    assert "closed" not in answer.out
    assert "ask Mara" in journal("today").out


def test_a_leak_is_told_when_it_happens(journal, handed):
    for day in ("2026-07-27", "2026-08-11", "2026-08-21", "2026-08-28"):
        journal("log", "chased again", "-t", "10m", "--for", "Billing", "-d", day)
    answer = journal(
        "log", "chased the ACME invoice", "-t", "10m", "--for", "billing", "-d", "2026-09-08"
    )

    assert answer.lines[1].strip() == (
        "Billing took this over on 20 Jul: fifth time back, 50 min in all."
    )


def test_the_list_says_whether_it_stuck(journal, handed):
    for day in ("2026-07-27", "2026-08-11", "2026-08-21", "2026-08-28", "2026-09-08"):
        journal("log", "chased again", "-t", "10m", "-p", "invoice-chasing", "-d", day)

    assert journal("project", "list", "--all").lines[2] == (
        "    2.2 h a week before, 0.1 h since; 5 leaks, 50 min. It stuck."
    )


@pytest.mark.parametrize(
    "argv",
    [
        ("-d", "2026-07-19", "--for", "Billing"),
        ("-d", "2026-09-08", "--for", "Docs"),
        (
            "-d",
            "2026-09-08",
        ),
        ("-d", "2026-09-08", "--for", "Billing", "-p", "other"),
    ],
)
def test_other_lines_are_no_leak(journal, handed, argv):
    journal("project", "add", "other")

    assert len(journal("log", "chased", *argv).lines) == 1


def test_of_two_hand_offs_of_a_team_the_one_meant_is_asked_for(journal, handed):
    journal("project", "add", "dunning", "--owner", "Billing")
    journal("project", "handoff", "dunning", "--on", "2026-08-01")

    asked = " ".join(journal("log", "chased", "--for", "Billing").out.split())
    assert asked.endswith(
        "Billing took over invoice-chasing and dunning: journal edit 5 -p invoice-chasing counts it."
    )
    assert len(journal("log", "chased", "-p", "invoice-chasing").lines) == 2


def test_a_hand_off_of_my_own_work_needs_a_team(journal):
    journal("project", "add", "24-hour answer")

    assert journal("project", "handoff", "24-hour").code == 5
    assert journal("project", "handoff", "24-hour", "--to", "me").code == 5


def test_work_that_was_handed_off_cannot_become_mine_by_an_edit(journal, handed):
    assert journal("project", "edit", "invoice", "--owner", "me").code == 5


def test_a_hand_off_said_twice_is_already_so(journal, handed):
    answer = journal("project", "handoff", "invoice-chasing", "--to", "Billing")

    assert answer.lines[1].strip() == "already so"
    assert (
        journal("project", "list", "--all", "--json").data["projects"][0]["closed_on"]
        == "2026-07-20"
    )


def test_resume_takes_it_back(journal, handed):
    journal("project", "resume", "invoice-chasing")

    project = journal("project", "--json").data["projects"][0]
    assert (project["status"], project["owner"], project["closed_on"]) == (
        "active",
        "Billing",
        None,
    )


def test_a_paused_project_is_listed_as_paused(journal):
    journal("project", "add", "24-hour answer")
    journal("project", "pause", "24-hour")

    assert journal("project").lines[1].split()[-1] == "paused"
    assert journal("project", "pause", "24-hour").lines[-1].strip() == "already so"


def test_a_spelling_of_a_team_becomes_its_usual_name(journal, home):
    home.mkdir(parents=True)
    (home / "config.toml").write_text('[owner_aliases]\nexp = "Experts"\n')
    journal("project", "add", "technical training", "--owner", "Exp")

    assert journal("project", "--json").data["projects"][0]["owner"] == "Experts"


def test_the_table_shows_owner_hours_steps_target_and_the_next_step(journal):
    journal("project", "add", "24-hour answer", "--target", "2026-12-18", "--next", "ask Product")
    journal("log", "asked", "-p", "24-hour", "-t", "6h", "-d", "2026-09-10")
    journal("log", "asked", "-p", "24-hour", "-t", "6h", "-d", "2026-08-01")
    journal("milestone", "add", "SLA log", "-p", "24-hour")

    assert journal("project").lines == [
        "  Project         owner  hours  a week  steps   target  state",
        "  24-hour answer  mine   12.0   1.5     0 of 1  18 Dec  active",
        "    next: ask Product",
        "  without a metric: 24-hour-answer",
        "    journal project edit 24-hour-answer --metric …",
    ]


def test_a_project_that_names_a_metric_is_not_named_among_those_without(journal):
    journal("metric", "add", "--preset", "support")
    journal("project", "add", "guides", "--metric", "csat")
    journal("project", "add", "triage")

    assert journal("project").lines[-1].strip() == (
        "without a metric: triage   journal project edit triage --metric …"
    )
    assert journal("project", "--json").data["bare"] == ["triage"]
    assert [
        each["slug"]
        for each in journal("project", "list", "--no-metric", "--json").data["projects"]
    ] == ["triage"]


def test_a_hand_off_that_lies_ahead_is_measured_by_the_weeks_up_to_today(journal):
    journal("project", "add", "training", "--owner", "Experts")
    journal("log", "trained", "-p", "training", "-t", "10h", "-d", "2026-08-28")
    answer = journal("project", "handoff", "training", "--on", "2026-12-01")

    assert answer.lines[1].strip() == (
        "2.5 h a week before; four weeks later the review says whether it stuck"
    )


def test_until_it_is_judged_the_days_to_it_are_said(journal):
    journal("project", "add", "training", "--owner", "Experts")
    journal("log", "trained", "-p", "training", "-t", "10h", "-d", "2026-09-01")
    journal("project", "handoff", "training", "--on", "2026-09-10")

    assert journal("project", "list", "--all").lines[2].strip() == (
        "2.5 h a week before; in 13 days the review says whether it stuck"
    )


@pytest.fixture
def guided(journal):
    """Guides from 1 July on, with 40 of 50 a week before it and 45 of 50 since."""
    journal("metric", "add", "--preset", "support")
    journal("project", "add", "guides", "--metric", "within24", "--start", "2026-07-01")
    for week in ("04-10", "05-08", "06-05", "06-26"):
        journal("metric", "set", "within24", "40/50", "-d", f"2026-{week}")
    for week in ("07-10", "08-07", "09-04", "09-18"):
        journal("metric", "set", "within24", "45/50", "-d", f"2026-{week}")


def test_a_project_shows_its_metric_before_and_after_its_start(journal, guided):
    lines = [line.strip() for line in journal("project", "show", "guides").lines]

    assert lines[3:7] == [
        "metric   within24",
        "80.0% of 200 tickets in the 13 weeks before 1 Jul",
        "90.0% of 200 tickets since",
        "no value on the same days a year ago",
    ]
    assert lines[7] == "+10.0 points (+3.0 to +17.0), more than chance; no cause is claimed"


def test_a_project_that_is_done_is_judged_by_the_weeks_after_it(journal, guided):
    journal("project", "done", "guides", "--on", "2026-08-01")
    effect = journal("project", "show", "guides", "--json").data["effect"]

    assert (effect["after"]["first"], effect["after"]["k"], effect["after"]["n"]) == (
        "2026-08-01",
        135,
        150,
    )
    assert effect["before"]["last"] == "2026-06-30"


def test_work_that_was_handed_off_is_judged_from_that_day_on(journal, guided):
    journal("project", "handoff", "guides", "--to", "Docs", "--on", "2026-09-01")
    effect = journal("project", "show", "guides", "--json").data["effect"]

    assert (effect["before"]["last"], effect["before"]["n"]) == ("2026-08-31", 200)
    assert (effect["after"]["first"], effect["after"]["n"]) == ("2026-09-01", 100)


def test_a_project_without_a_start_has_no_before(journal, guided):
    journal("project", "edit", "guides", "--clear", "start")

    assert journal("project", "show", "guides", "--json").data["effect"] is None
    assert journal("project", "show", "guides").lines[4].strip() == (
        "when it began is not said: journal project edit guides --start DAY"
    )


def test_a_project_shows_what_an_hour_of_it_does(journal):
    journal("project", "add", "guides")
    for hour in range(5):
        journal(
            "log", "wrote", "-p", "guides", "-t", "1h", "-c", "+1", "-d", f"2026-09-0{hour + 1}"
        )
    journal("log", "wrote", "-p", "guides", "-c", "-2")

    said = " ".join(journal("project", "show", "guides").out.split())

    assert "charge +1.0 an hour (n=5 in 12 months, 1 without minutes left out): it charges" in said


def test_study_is_no_work_of_a_project(journal):
    journal("goal", "add", "KCS")
    journal("project", "add", "guides")
    journal("study", "kcs", "1h")
    journal("edit", "1", "-p", "guides")

    assert journal("project", "--json").data["projects"][0]["minutes"] == 0


def test_removing_a_project_says_what_stays_and_keeps_it(journal, handed):
    journal("milestone", "add", "checklist", "-p", "invoice-chasing")
    answer = journal("project", "rm", "invoice-chasing")

    assert " ".join(answer.out.split()).startswith(
        "project invoice-chasing removed: 8.7 h in 4 entries stay as Billing’s work, 1 step stays"
        " without a project"
    )
    assert journal("list", "--json").data["total"] == 4
    assert journal("milestone", "--json").data["milestones"][0]["project_id"] is None


def test_removing_a_project_keeps_whose_work_its_hours_were(journal, handed):
    journal("log", "my own", "-t", "1h", "-d", "2026-07-06")
    journal("log", "for docs", "-p", "invoice", "--for", "Docs", "-t", "1h", "-d", "2026-07-06")
    before = journal("report", "owners", "2026", "--json").out
    answer = journal("project", "rm", "invoice-chasing")

    assert "9.7 h in 5 entries stay, 4 of them as Billing’s work" in " ".join(answer.out.split())
    assert '"Billing"' in before
    assert [row["owner"] for row in journal("list", "--json").data["entries"]].count("Billing") == 4
    journal("undo")
    assert [row["owner"] for row in journal("list", "--json").data["entries"]].count("Billing") == 0


def test_a_rehearsed_removal_changes_nothing(journal, handed):
    before = journal("project", "list", "--all", "--json").out
    answer = journal("project", "rm", "invoice-chasing", "--dry-run")

    assert "would be removed" in answer.out
    assert journal("project", "list", "--all", "--json").out == before


@pytest.mark.parametrize(
    "argv",
    [
        ("add", "another"),
        ("edit", "invoice", "--title", "Invoices", "--next", "ask"),
        ("done", "invoice"),
        ("drop", "invoice", "--why", "nobody asked"),
        ("handoff", "invoice", "--to", "Docs"),
        ("pause", "invoice"),
        ("resume", "invoice"),
        ("next", "invoice", "ask"),
        ("rm", "invoice"),
    ],
    ids=" ".join,
)
def test_each_change_of_a_project_is_undone(journal, handed, argv):
    before = journal("project", "list", "--all", "--json").out
    journal("project", *argv)
    answer = journal("undo")

    assert answer.code == 0
    assert journal("project", "list", "--all", "--json").out == before


def test_an_edit_without_options_opens_the_project_as_toml(journal, tmp_path, monkeypatch):
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i "s/^# expected.*/expected = \\"two hours back\\"/" "$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    journal("project", "add", "training")
    answer = journal("project", "edit", "training")

    assert answer.lines == ["project training  mine", "        changed: expected"]


def test_an_unknown_metric_stores_nothing(journal):
    assert journal("project", "add", "training", "--metric", "within24").code == 3
    assert journal("project", "--json").data["projects"] == []


def test_names_of_teams_cannot_act_on_the_terminal(journal):
    journal("project", "add", "training [/]", "--owner", "\x1b[31mExperts")
    journal("project", "handoff", "training")

    assert "\x1b" not in journal("project", "list", "--all").out
    assert "\x1b" not in journal("log", "again", "-p", "training").out
