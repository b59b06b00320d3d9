"""A learning goal shows its hours, steps and pace, is closed and kept, or goes and leaves what
happened.
"""

import pytest


@pytest.fixture
def kcs(journal):
    journal("goal", "add", "KCS v6 Practices", "--slug", "kcs-practices", "--kind", "certification",
            "--hours", "45", "--target", "2026-10-09")  # fmt: skip


def test_an_added_goal_is_told_with_its_pace_and_the_next_command(journal):
    answer = journal("goal", "add", "KCS Practices", "--hours", "45", "--target", "2026-10-09")

    assert answer.lines == [
        "goal kcs-practices  45 h by 9 Oct · 21h00 a week from now",
        "  journal study kcs-practices 30m",
    ]


def test_a_target_is_the_next_such_day(journal):
    journal("goal", "add", "KCS", "--target", "9 oct")

    assert journal("goal", "--json").data["goals"][0]["target_on"] == "2026-10-09"


def test_a_goal_without_anything_is_a_skill_in_progress(journal):
    journal("goal", "add", "time and project management")

    goal = journal("goal", "--json").data["goals"][0]
    assert (goal["kind"], goal["status"], goal["pace"]) == ("skill", "active", None)


def test_the_table_shows_hours_steps_target_and_forecast(journal, kcs):
    journal("study", "kcs-practices", "24h", "-d", "2026-07-01")
    journal("study", "kcs-practices", "8h40", "-d", "2026-07-02")
    journal("study", "kcs-practices", "8h", "-d", "2026-09-10")
    journal("study", "kcs-practices", "20m", "-d", "2026-09-11")
    journal("milestone", "add", "registered", "-g", "kcs-practices")
    journal("milestone", "add", "mock exam", "-g", "kcs-practices")
    journal("milestone", "done", "registered")

    assert journal("goal").lines == [
        "  Goal              for role  hours     steps   target  forecast",
        "  KCS v6 Practices            41 of 45  1 of 2  9 Oct   8 Oct",
    ]


def test_the_forecast_is_what_is_left_at_the_pace_of_the_last_four_weeks(journal, kcs):
    journal("study", "kcs-practices", "20h", "-d", "2026-07-01")
    journal("study", "kcs-practices", "16h40", "-d", "2026-07-02")
    journal("study", "kcs-practices", "8h20", "-d", "2026-09-10")

    pace = journal("goal", "--json").data["goals"][0]["pace"]
    assert (pace["remaining_minutes"], pace["actual_per_week"], pace["word"]) == (
        0,
        125.0,
        "in time",
    )


@pytest.mark.parametrize(
    ("day", "counted"), [("2026-08-28", 60), ("2026-08-27", 0), ("2026-09-24", 60)]
)
def test_the_last_four_weeks_are_28_days_with_today(journal, kcs, day, counted):
    journal("study", "kcs-practices", "1h", "-d", day)

    assert journal("goal", "--json").data["goals"][0]["last_28_days_minutes"] == counted


def test_work_logged_to_a_goal_is_not_study(journal, kcs):
    journal("log", "asked about the exam", "-t", "45m", "-g", "kcs-practices")

    assert journal("goal", "--json").data["goals"][0]["studied_minutes"] == 0


def test_a_next_step_stands_under_its_goal(journal, kcs):
    journal("goal", "next", "kcs", "mock exam, part B")

    assert journal("goal").lines[2] == "    next: mock exam, part B"


def test_a_goal_that_is_done_is_listed_only_with_all(journal, kcs):
    answer = journal("goal", "done", "kcs", "--on", "2026-09-21")

    assert answer.lines[0] == "goal kcs-practices  achieved Mon 21 Sep · 0.0 h in 0 entries"
    assert journal("goal", "--json").data["goals"] == []
    assert journal("goal", "list", "--all", "--json").data["goals"][0]["status"] == "achieved"


def test_done_twice_is_already_so(journal, kcs):
    journal("goal", "done", "kcs", "--on", "2026-09-21")
    answer = journal("goal", "done", "kcs")

    assert answer.lines[-1].strip() == "already so"
    assert journal("goal", "list", "--all", "--json").data["goals"][0]["closed_on"] == "2026-09-21"


def test_a_goal_is_not_done_in_the_future(journal, kcs):
    assert journal("goal", "done", "kcs", "--on", "2026-09-25").code == 5


def test_the_reason_of_a_drop_is_a_line_of_the_day(journal, kcs):
    answer = journal("goal", "drop", "kcs", "--why", "no budget")

    assert answer.lines[1].strip() == "the reason is kept as #1"
    assert (
        journal("show", "1", "--json").data["entry"]["text"]
        == "dropped “KCS v6 Practices”: no budget"
    )


def test_undo_takes_back_a_drop_and_its_line(journal, kcs):
    journal("goal", "drop", "kcs", "--why", "no budget")
    journal("undo")

    assert journal("goal", "--json").data["goals"][0]["status"] == "active"
    assert journal("show", "1").code == 3


def test_a_closed_goal_can_be_opened_again(journal, kcs):
    journal("goal", "drop", "kcs")
    journal("goal", "edit", "kcs", "--status", "active")

    goal = journal("goal", "--json").data["goals"][0]
    assert (goal["status"], goal["closed_on"]) == ("active", None)


def test_removing_a_goal_says_what_stays_and_keeps_it(journal, kcs):
    journal("study", "kcs", "40m")
    journal("milestone", "add", "mock exam", "-g", "kcs")
    rehearsed = journal("goal", "rm", "kcs", "--dry-run")
    answer = journal("goal", "rm", "kcs")

    assert rehearsed.lines == [
        "goal kcs-practices would be removed: 0.7 h in 1 entry stays, 1 step stays",
        "  without a goal",
    ]
    assert answer.lines[0] == (
        "goal kcs-practices removed: 0.7 h in 1 entry stays, 1 step stays without a goal"
    )
    assert journal("show", "1", "--json").data["entry"]["goal_id"] is None
    assert journal("milestone", "--json").data["milestones"][0]["goal_id"] is None


def test_undo_brings_a_removed_goal_back_with_its_entries_and_steps(journal, kcs):
    journal("study", "kcs", "40m")
    journal("milestone", "add", "mock exam", "-g", "kcs")
    before = journal("goal", "show", "kcs", "--json").data
    journal("goal", "rm", "kcs")
    journal("undo")

    assert journal("goal", "show", "kcs", "--json").data["goal"] == before["goal"]
    assert journal("goal", "show", "kcs", "--json").data["milestones"] == before["milestones"]


@pytest.mark.parametrize(
    "argv",
    [
        ("add", "Other"),
        ("edit", "kcs", "--hours", "50"),
        ("done", "kcs"),
        ("drop", "kcs", "--why", "no"),
        ("next", "kcs", "mock exam"),
        ("spaced", "kcs", "evolve loop"),
        ("rm", "kcs"),
    ],
    ids=" ".join,
)
def test_each_change_of_a_goal_is_undone(journal, kcs, argv):
    before = journal("goal", "show", "kcs", "--json").data
    everything = journal("goal", "list", "--all", "--json").out
    journal("goal", *argv)
    answer = journal("undo")

    after = journal("goal", "show", "kcs", "--json").data
    assert answer.code == 0
    assert {**after, "changes": 0} == {**before, "changes": 0}
    assert journal("goal", "list", "--all", "--json").out == everything


def test_a_second_goal_of_that_title_is_refused(journal, kcs):
    answer = journal("goal", "add", "kcs V6 practices")

    assert (answer.code, answer.out) == (4, "")
    assert "“KCS v6 Practices”" in answer.err


def test_two_titles_with_one_short_form_get_two(journal):
    journal("goal", "add", "C++")
    journal("goal", "add", "C")

    goals = journal("goal", "--json").data["goals"]
    assert [goal["slug"] for goal in goals] == ["c", "c-2"]


def test_a_title_in_another_script_is_found_by_itself(journal):
    journal("goal", "add", "日本語")

    assert journal("study", "日本語", "30m").code == 0
    assert journal("goal", "--json").data["goals"][0]["slug"] == "goal"


@pytest.mark.parametrize("title", ["", "   ", "2026", "\x1b[31mred", "-x", "a" * 81])
def test_a_title_that_cannot_be_one_is_refused(journal, title):
    answer = journal("goal", "add", "--", title)

    assert (answer.code, answer.out) == (5, "")
    assert "\x1b" not in answer.err


@pytest.mark.parametrize("hours", ["nan", "1e5", "0", "-3", "٣", "h", "1h75", "", "1.2.3"])
def test_hours_that_are_none_are_refused(journal, hours):
    assert journal("goal", "add", "KCS", "--hours", hours).code == 5


@pytest.mark.parametrize(
    ("hours", "minutes"), [("45", 2700), ("45h", 2700), ("12.5", 750), ("1,5", 90), ("1h30m", 90)]
)
def test_hours_are_read_as_people_write_them(journal, hours, minutes):
    journal("goal", "add", "KCS", "--hours", hours)

    assert journal("goal", "--json").data["goals"][0]["est_minutes"] == minutes


def test_a_title_cannot_act_on_the_terminal(journal):
    journal("goal", "add", "a\u202eb [/x] $(rm)")

    assert "‹U+202E›" in journal("goal").out
    assert "\u202e" not in journal("goal", "show", "1").out


def test_an_edit_names_what_changed_and_can_empty_a_field(journal, kcs):
    answer = journal("goal", "edit", "kcs", "--hours", "50", "--clear", "target")

    assert answer.lines == ["goal kcs-practices  50 h", "        changed: hours, target"]


def test_a_title_cannot_be_emptied(journal, kcs):
    assert journal("goal", "edit", "kcs", "--clear", "title").code == 5


def test_a_new_slug_is_what_commands_take(journal, kcs):
    journal("goal", "edit", "kcs", "--slug", "practices-exam")

    assert journal("goal", "show", "practices-exam").code == 0


@pytest.mark.parametrize("slug", ["Has Blank", "42", "", "ümlaut"])
def test_a_slug_of_other_letters_is_refused(journal, kcs, slug):
    assert journal("goal", "edit", "kcs", "--slug", slug).code == 5


def test_an_edit_without_options_opens_the_goal_as_toml(journal, kcs, tmp_path, monkeypatch):
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i "s/^hours.*/hours = 50/; /^target/d" "$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    answer = journal("goal", "edit", "kcs")

    assert answer.lines == ["goal kcs-practices  50 h", "        changed: hours, target"]


def test_an_editor_that_changes_nothing_is_already_so(journal, kcs, monkeypatch):
    monkeypatch.setenv("EDITOR", "true")
    answer = journal("goal", "edit", "kcs")

    assert (answer.code, answer.lines[-1].strip()) == (0, "already so")


def test_spaced_reviews_are_dated_steps(journal, kcs):
    journal("goal", "spaced", "kcs", "evolve", "loop", "--on", "2026-09-20")

    steps = journal("milestone", "--json").data["milestones"]
    assert [step["due"] for step in steps] == [
        "2026-09-21", "2026-09-23", "2026-09-27", "2026-10-04", "2026-10-20"
    ]  # fmt: skip


def test_spaced_reviews_planned_twice_are_planned_once(journal, kcs):
    journal("goal", "spaced", "kcs", "evolve loop")
    answer = journal("goal", "spaced", "kcs", "evolve loop")

    assert answer.lines[-1].strip() == "already so"
    assert len(journal("milestone", "--json").data["milestones"]) == 5


def test_an_unknown_goal_has_near_names(journal, kcs):
    answer = journal("goal", "show", "kcs-practises")

    assert (answer.code, "kcs-practices" in answer.err) == (3, True)


def test_no_goal_is_no_error(journal):
    answer = journal("goal")

    assert (answer.code, answer.out) == (0, "")
    assert "journal goal add" in answer.err


@pytest.fixture
def late(journal, kcs, monkeypatch):
    """On 27 September 40 h 45 of 45 h are done, 8 h 20 of them in the last four weeks."""
    journal("study", "kcs", "24h", "-d", "2026-07-01")
    journal("study", "kcs", "8h25", "-d", "2026-07-02")
    journal("study", "kcs", "8h", "-d", "2026-09-10")
    journal("study", "kcs", "20m", "-d", "2026-09-11")
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-27T17:30:00+00:00")


def test_the_worked_example_of_the_pace_comes_out(journal, late):
    pace = journal("goal", "--json").data["goals"][0]["pace"]

    assert pace == {
        "remaining_minutes": 255,
        "weeks_left": pytest.approx(1.7142857143),
        "needed_per_week": pytest.approx(148.75),
        "actual_per_week": 125.0,
        "forecast": "2026-10-12",
        "word": "after target",
    }


def test_the_worked_example_is_told_as_in_the_weekly_page(journal, late):
    page = " ".join(journal("goal", "show", "kcs").out.split())

    assert "40.8 of 45 h" in page
    assert "needs 2h28 a week, last 4 weeks 2h05 · at that pace 45 h on 12 Oct" in page


def test_a_single_day_of_study_is_no_pace_yet(journal):
    journal("goal", "add", "KCS", "--hours", "40", "--target", "2026-12-31")
    journal("study", "kcs", "4h")
    first = journal("goal", "show", "kcs").out, journal("goal").out, journal("review", "week").out
    journal("study", "kcs", "1h", "-d", "yesterday")
    second = journal("goal", "show", "kcs").out, journal("goal").out, journal("review", "week").out

    assert ["no pace yet" in page for page in first] == [True, True, True]
    assert ["no pace yet" in page for page in second] == [False, False, False]
    assert "at that pace 40 h on" in second[0]


def test_the_figures_of_a_single_day_are_computed_all_the_same(journal):
    journal("goal", "add", "KCS", "--hours", "40", "--target", "2026-12-31")
    journal("study", "kcs", "4h")
    goal = journal("goal", "--json").data["goals"][0]

    assert (goal["study_days"], goal["pace"]["forecast"]) == (1, "2027-06-03")
