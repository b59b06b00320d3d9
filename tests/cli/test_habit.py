"""`journal habit`: schedules read back, versions that leave the past alone, pauses, archive, trash."""

import os

import pytest

ADDED = [
    ("5/week", "5 days in each week, Monday to Sunday; first full week from Mon 28 Sep"),
    ("mon,wed,fri", "on Monday, Wednesday and Friday; counts days"),
    ("30 min a day", "at least 30 min every day; counts days"),
    ("at most 2 coffee/day", "at most 2 coffee every day"),
    ("3/7d", "at least 3 days in any 7 days in a row"),
    ("every 2-4 days", "at the latest 4 days after the last time"),
    ("track", "no duty"),
]


@pytest.mark.parametrize(("phrase", "reading"), ADDED)
def test_adding_says_the_schedule_back_and_the_next_step(journal, phrase, reading):
    answer = journal("habit", "add", "it", phrase)

    assert (answer.code, reading in " ".join(answer.out.split())) == (0, True)
    assert "next: journal did it" in answer.lines[-1]


def test_a_phrase_may_be_unquoted_and_is_daily_by_default(journal):
    journal("habit", "add", "coffee", "at", "most", "2", "coffee/day")
    journal("habit", "add", "reading")

    habits = journal("habit", "--json").data["habits"]

    assert sorted(each["phrase"] for each in habits) == ["<= 2 coffee/day", "daily"]


REFUSED = [
    (("habit", "add", "it", "9/week"), 5, "near: >= 9 times/week"),
    (("habit", "add", "it", "dayly"), 5, "near: daily"),
    (("habit", "add", "WRITING", "daily"), 4, "journal habit show writing"),
    (("habit", "add", "42", "daily"), 5, "number"),
    (("habit", "add", " ", "daily"), 5, "blank"),
    (("habit", "add", "it", "3/week", "--reserve", "2/month"), 5, "only due days"),
    (("habit", "add", "it", "daily", "--reserve", "x"), 5, "--reserve 2/month"),
    (("habit", "add", "it", "daily", "--reserve", "40/month"), 5, "from 0 to 31"),
    (("habit", "add", "it", "daily", "--half-life", "0"), 5, "above 0"),
    (("habit", "add", "it", "1/quarter", "--strength", "loop"), 5, "Loop"),
    (("habit", "add", "it", "daily", "--strength", "x"), 5, "default or loop"),
    (("habit", "show", "writng"), 3, "near: writing"),
    (("habit", "edit", "writing", "--name", "Reading"), 4, "reading"),
    (("habit", "edit", "writing", "--from", "2026-09-01"), 5, "--schedule"),
    (("habit", "edit", "writing", "--schedule", "daily", "--from", "2026-08-01"), 5, "--start"),
    (("habit", "edit", "spanish", "--schedule", "10 pages/day"), 5, "counts min"),
    (("habit", "add", "it", "3 days"), 5, "near: every 3 days"),
    (("did", "spanish=10 pages"), 5, "a bare number is taken as min"),
    (("habit", "show", "wrtng"), 3, "near: writing"),
    (("habit", "pause", "writing", "--until", "2026-09-01"), 5, "over"),
    (("habit", "drop", "writing", "-d", "2026-08-01"), 5, "cannot end before"),
    (("habit", "drop", "writing", "-d", "tomorrow"), 5, "today"),
    (("habit", "rm", "writing"), 4, "--with-marks"),
]


@pytest.mark.parametrize(("argv", "code", "words"), REFUSED, ids=str)
def test_what_cannot_be_is_refused_with_the_way_out(journal, argv, code, words):
    journal("habit", "add", "writing", "5/week", "--from", "2026-09-01")
    journal("habit", "add", "reading")
    journal("habit", "add", "spanish", "30 min/day")
    journal("did", "writing")
    before = journal("habit", "list", "--all", "--json").out

    answer = journal(*argv, "--no-input")

    assert (answer.code, answer.out, words in answer.err) == (code, "", True)
    assert journal("habit", "list", "--all", "--json").out == before


def test_a_new_schedule_begins_after_the_running_unit(journal):
    journal("habit", "add", "writing", "5/week", "--from", "2026-08-31")

    edited = journal("habit", "edit", "writing", "--schedule", "4/week", "--json").data

    assert [each["first"] for each in edited["habit"]["versions"]] == ["2026-08-31", "2026-09-28"]


@pytest.mark.parametrize(
    "phrase", ["1 h/day", "90 min/week", "daily", "track", "at most 20 min/day"]
)
def test_a_time_stays_a_time_under_a_new_schedule(journal, phrase):
    journal("habit", "add", "spanish", "30 min/day", "--from", "2026-09-01")

    assert journal("habit", "edit", "spanish", "--schedule", phrase).code == 0


def test_a_measure_and_its_plural_are_one(journal):
    journal("habit", "add", "water", "1 glass/day", "--from", "2026-09-01")

    assert journal("habit", "edit", "water", "--schedule", "8 glasses/day").code == 0
    assert journal("did", "water=2 glasses").code == 0


def test_the_same_schedule_again_is_already_so(journal):
    journal("habit", "add", "writing", "5/week")

    answer = journal("habit", "edit", "writing", "--schedule", "5/week", "--area", "")

    assert answer.lines == ["habit writing  already so"]
    assert len(journal("history", "--json").data["batches"]) == 1


def test_a_schedule_from_a_past_day_needs_a_yes_where_units_change(journal):
    journal("habit", "add", "gym", "daily", "--from", "2026-09-14")
    journal("did", "gym", "-d", "2026-09-16")
    line = ("habit", "edit", "gym", "--schedule", "wed", "--from", "2026-09-14")

    asked, agreed = journal(*line), journal(*line, "--yes")

    assert (asked.code, "8 units that are over would come out otherwise" in asked.err) == (2, True)
    assert (agreed.code, agreed.lines[0]) == (0, "habit gym  changed: schedule")


def test_a_start_can_be_moved_back_so_that_earlier_days_can_be_marked(journal):
    journal("habit", "add", "writing", "daily")

    journal("habit", "edit", "writing", "--start", "2026-09-20")

    assert journal("did", "writing", "-d", "2026-09-20").code == 0


def test_a_renamed_habit_is_found_by_both_names_until_another_takes_the_old_one(journal):
    journal("habit", "add", "writing", "daily")
    journal("habit", "edit", "writing", "--name", "essays")
    before = journal("did", "writing", "--json").data["answers"][0]["habit"]

    journal("habit", "add", "writing", "5/week")
    after = journal("did", "writing", "--json").data["answers"][0]

    assert (before, after["habit"], after["slug"]) == ("essays", "writing", "writing")
    assert journal("habit", "show", "essays", "--json").data["habit"]["slug"] == "essays"


def test_a_habit_renamed_to_the_old_name_of_another_takes_it(journal):
    journal("habit", "add", "writing", "daily")
    journal("habit", "edit", "writing", "--name", "essays")
    journal("habit", "add", "prose", "5/week")
    journal("habit", "edit", "prose", "--name", "writing")

    assert journal("did", "writing", "--json").data["answers"][0]["slug"] == "prose"
    assert journal("habit", "show", "essays", "--json").data["habit"]["slug"] == "essays"


def test_every_name_a_habit_ever_had_finds_it_but_one_that_was_taken_back(journal):
    journal("habit", "add", "writing", "daily")
    journal("habit", "edit", "writing", "--name", "essays")
    journal("habit", "edit", "essays", "--name", "letters")
    journal("habit", "edit", "letters", "--name", "lettres")
    journal("undo")

    assert journal("did", "Essays").lines[0].startswith("● letters")
    assert journal("did", "lettres").code == 3
    assert journal("did", "日本").code == 3


def test_a_part_of_a_name_is_enough_while_it_fits_one(journal):
    journal("habit", "add", "Home upkeep", "2/week")

    assert journal("did", "home").code == 0
    assert journal("did", "home upkeep").code == 0


def test_a_pause_asks_nothing_and_resume_ends_it_yesterday(journal, monkeypatch):
    journal("habit", "add", "gym", "daily", "--from", "2026-09-20")
    journal("did", "gym", "-d", "2026-09-20..2026-09-23")

    paused = journal("habit", "pause", "gym", "--why", "knee")
    again = journal("habit", "pause", "gym")
    monkeypatch.setenv("JOURNAL_NOW", "2026-10-02T12:00:00+00:00")
    resumed = journal("habit", "resume", "gym")

    excuses = journal("habit", "show", "gym", "--json").data["excuses"]
    assert paused.lines[0] == "× gym  paused from Thu 24 Sep: knee · streak as it was, 4 d"
    assert again.lines[0].endswith("already so")
    assert resumed.lines == [
        "habit gym  goes on; paused Thu 24 Sep to Thu 1 Oct · streak as it was, 4 d"
    ]
    assert [(each["first"], each["last"]) for each in excuses] == [("2026-09-24", "2026-10-01")]


def test_a_pause_of_today_that_is_resumed_today_is_gone(journal):
    journal("habit", "add", "gym", "daily")
    journal("habit", "pause", "gym")

    journal("habit", "resume", "gym")

    assert journal("habit", "show", "gym", "--json").data["excuses"] == []


def test_a_dropped_habit_leaves_the_list_and_comes_back_with_the_time_between_excused(
    journal, monkeypatch
):
    journal("habit", "add", "spanish", "daily", "--from", "2026-09-01")
    journal("did", "spanish", "-d", "2026-09-01..2026-09-23")

    dropped = journal("habit", "drop", "spanish", "--why", "no time")
    listed = journal("habit", "--json").data
    monkeypatch.setenv("JOURNAL_NOW", "2026-10-20T12:00:00+00:00")
    journal("habit", "resume", "spanish")

    standing = journal("habit", "show", "spanish", "--json").data["standing"]
    assert dropped.lines[:2] == [
        "habit spanish  archived, last day Wed 23 Sep: no time · 23 marked days stay",
        "  best 23 d",
    ]
    assert (listed["habits"], listed["closed"]) == ([], 1)
    assert standing["current"] == 23


def test_a_habit_that_sticks_is_archived_with_that_reason(journal):
    journal("habit", "add", "reading", "daily")

    journal("habit", "done", "reading")

    habit = journal("habit", "show", "reading", "--json").data["habit"]
    assert habit["archived_why"] == "it sticks by itself"


def test_removing_takes_marks_only_when_told_and_undo_brings_all_back(journal):
    journal("habit", "add", "gym", "daily", "--from", "2026-09-01")
    journal("did", "gym", "-d", "2026-09-20..2026-09-23")
    journal("skip", "gym", "--why", "flu")
    before = journal("habit", "show", "gym", "--json").out

    rehearsed = journal("habit", "rm", "gym", "--with-marks", "--dry-run")
    removed = journal("habit", "rm", "gym", "--with-marks")
    gone = journal("habit", "show", "gym")
    journal("undo")

    assert rehearsed.lines == [
        "habit gym  would be removed with 1 schedule, 1 excuse, 4 marked days"
    ]
    assert (removed.code, gone.code) == (0, 3)
    assert journal("habit", "show", "gym", "--json").out == before


CHANGES = [
    ("habit", "edit", "gym", "--schedule", "4/week"),
    ("habit", "edit", "gym", "--name", "Strength", "--area", "health", "--half-life", "20"),
    ("habit", "edit", "gym", "--start", "2026-09-10"),
    ("habit", "pause", "gym"),
    ("habit", "drop", "gym", "--why", "winter"),
    ("habit", "rm", "gym", "--with-marks"),
    ("did", "gym", "-d", "2026-09-22"),
    ("did", "gym", "--unmark", "-d", "2026-09-21"),
    ("skip", "gym"),
    ("off", "rest"),
]


@pytest.mark.parametrize("argv", CHANGES, ids=" ".join)
def test_each_kind_of_change_is_undone_to_the_byte(journal, argv):
    journal("habit", "add", "gym", "3/week", "--from", "2026-09-14")
    journal("did", "gym", "-d", "2026-09-21")
    before = journal("habit", "show", "gym", "--json").out

    changed = journal(*argv)
    during = journal("habit", "list", "--all", "--json").out, journal("history", "--json").out
    journal("undo")

    assert (changed.code, during != ("", "")) == (0, True)
    assert journal("habit", "show", "gym", "--json").out == before


def test_the_list_shows_runs_on_one_scale_and_what_is_asked_next(journal):
    journal("habit", "add", "reading", "daily", "--from", "2026-09-01")
    journal("did", "reading", "-d", "2026-09-01..2026-09-20")
    journal("did", "reading", "-d", "2026-09-23")
    journal("habit", "add", "writing", "5/week", "--from", "2026-08-31")
    journal("did", "writing", "-d", "2026-08-31..2026-09-20")

    lines = journal("habit").lines

    assert lines[0].endswith("2 habits · longest run first")
    assert lines[3].startswith("○ writing  5/week    ━━")
    assert lines[4].startswith("○ reading  daily     ━─────────────  1 d  20 d")
    assert lines[6] == "  ○ reading  done by Thu 24 Sep, today, keeps 1 d"
    assert lines[7] == "    journal did reading  or  journal skip reading --why …"


def test_an_empty_list_is_no_error_and_says_how_to_begin(journal):
    answer = journal("habit")

    assert (answer.code, answer.out.strip()) == (0, "")
    assert "journal habit add writing 5/week" in answer.err


def test_the_strip_shows_today_in_brackets_and_the_verdict_of_each_week(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-03-31T12:00:00+00:00")
    journal("habit", "add", "gym", "3/week", "--from", "2026-03-09")
    journal("did", "gym", "-d", "2026-03-18")
    journal("did", "gym", "-d", "2026-03-23..2026-03-25")

    strip = next(line for line in journal("habit", "show", "gym").lines if "strip" in line)

    assert strip == "  strip      ·●···· ◐ 1/3  ●●●···· ● 3/3  ·[○]○○○○○ ○○"


def test_the_map_marks_excused_days_and_counts_weekdays(journal):
    journal("habit", "add", "gym", "daily", "--from", "2026-08-03")
    journal("did", "gym", "-d", "2026-08-03..2026-09-20")
    journal("did", "gym", "--no", "-d", "2026-09-13")
    journal("off", "sick", "2026-08-17..2026-08-23")
    journal("did", "gym", "--unmark", "-d", "2026-08-17..2026-08-23")

    out = journal("habit", "show", "gym").out
    span = journal("habit", "show", "gym", "--json").data["spans"][0]

    assert "× excused" in out
    assert (span["kept"], span["due"]) == (41, 45)
    assert span["weekdays"][6] == {"weekday": 6, "kept": 5, "due": 6}


def test_why_names_the_unit_the_rule_and_what_would_change_it(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-03-23T12:00:00+00:00")
    journal("habit", "add", "Gym", "3/week", "--from", "2026-03-05")
    journal("did", "gym", "-d", "2026-03-06..2026-03-07")
    journal("did", "gym", "-d", "2026-03-09")
    journal("did", "gym", "-d", "2026-03-11")
    journal("did", "gym", "-d", "2026-03-13")
    journal("did", "gym", "-d", "2026-03-16")
    journal("did", "gym", "-d", "2026-03-18")
    journal("skip", "gym", "-d", "2026-03-19..2026-03-20", "--why", "conference")

    assert journal("habit", "why", "gym", "2026-03-20").lines == [
        "Gym, Mon 16 – Sun 22 Mar: × excused",
        "  schedule   3/week, since Thu 5 Mar (version 1)",
        "  done       2 days: Mon 16, Wed 18",
        "  off        2 days: Thu 19, Fri 20 (conference)",
        "  asked      3; with 2 of 7 days off 3 × 5/7 = 2.14, so 2",
        "  rule       C4: fewer than 3, no fewer than the 2 asked",
        "  streak     1 week before, 1 week after (excused weeks neither add nor break)",
        "  strength   21.7 → 37.2  (2 of 2.14 asked = 93%, one step of 7 days)",
        "  otherwise  one more done in that week: kept, 2 weeks",
    ]


def test_why_of_a_rest_day_names_the_schedule(journal):
    journal("habit", "add", "gym", "mon,wed,fri", "--from", "2026-09-01")

    answer = journal("habit", "why", "gym", "2026-09-22")

    assert answer.lines == [
        "gym, Tue 22 Sep: · not due",
        "  schedule   mon,wed,fri: on Monday, Wednesday and Friday; counts days",
    ]


def test_why_of_a_streak_offers_the_days_that_would_join_the_runs(journal):
    journal("habit", "add", "reading", "daily", "--from", "2026-09-01")
    journal("did", "reading", "-d", "2026-09-01..2026-09-20")
    journal("did", "reading", "-d", "2026-09-22..2026-09-23")

    answer = journal("habit", "why", "reading", "--streak")

    assert answer.lines[-2:] == [
        "If 1 day went unrecorded, these would join the runs to 23 days:",
        "  journal did reading -d 2026-09-21",
    ]


def test_days_in_a_row_are_filled_in_by_one_command(journal):
    journal("habit", "add", "reading", "daily", "--from", "2026-09-01")
    journal("did", "reading", "-d", "2026-09-01..2026-09-12")
    journal("did", "reading", "-d", "2026-09-17")
    journal("did", "reading", "-d", "2026-09-18..2026-09-23")

    assert journal("habit", "why", "reading", "--streak").lines[-2:] == [
        "If 4 days went unrecorded, these would join the runs to 23 days:",
        "  journal did reading -d 2026-09-13..2026-09-16",
    ]


def test_amounts_are_filled_in_day_by_day(journal):
    journal("habit", "add", "reading", "30 min/day", "--from", "2026-09-01")
    journal("did", "reading=30", "-d", "2026-09-01..2026-09-12")
    journal("did", "reading=30", "-d", "2026-09-15..2026-09-23")

    assert journal("habit", "why", "reading", "--streak").lines[-2:] == [
        "  journal did reading=30 -d 2026-09-13",
        "  journal did reading=30 -d 2026-09-14",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("argv", [("habit",), ("habit", "show", "it"), ("habit", "why", "it")])
def test_views_fit_the_width_and_hold_no_escape(journal, monkeypatch, width, argv):
    monkeypatch.setenv("COLUMNS", str(width))
    journal("habit", "add", "it", "30 min/day", "--from", "2026-01-01")
    journal("did", "it=20", "-d", "2026-08-01..2026-09-20")

    answer = journal(*argv)

    assert (answer.code, "\x1b" in answer.out) == (0, False)
    assert [line for line in answer.lines if "journal" not in line and len(line) > width] == []


def test_a_hostile_name_cannot_act_on_the_terminal(journal):
    added = journal("habit", "add", "a\u202eb [/x]", "daily")
    listed = journal("habit")

    assert (added.code, "\u202e" in added.out + listed.out) == (0, False)


def test_loop_mode_is_scored_as_loop_does(journal):
    journal("habit", "add", "run", "daily", "--from", "2026-09-01", "--strength", "loop")
    journal("did", "run", "-d", "2026-09-01..2026-09-24")

    standing = journal("habit", "show", "run", "--json").data["standing"]

    assert (standing["mode"], standing["current"]) == ("loop", 24)
    assert round(standing["strength"], 4) == round(100 * (1 - 0.5 ** (24 / 13)), 4)


def test_read_aloud_there_is_neither_glyph_nor_grid(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_A11Y", "1")
    journal("habit", "add", "gym", "daily", "--from", "2026-09-20")
    journal("did", "gym", "-d", "2026-09-20..2026-09-22")

    listed, shown = journal("habit"), journal("habit", "show", "gym")

    assert listed.lines[2:4] == ["gym: due", "  daily - run 0 d, best 3 d"]
    assert "  last days  10 not due, 3 done, 1 not recorded, 1 due" in shown.lines
    assert (listed.out + shown.out).isascii()


def test_after_a_longer_run_zero_stands_beside_it_with_the_way_back(journal):
    journal("habit", "add", "gym", "daily", "--from", "2026-09-01")
    journal("did", "gym", "-d", "2026-09-01..2026-09-20")

    run = next(line for line in journal("habit", "show", "gym").lines if "  run " in line)

    assert run == "  run        0 · 20 until Sun 20 Sep · 20/23 recent · back today?"


SHADES = [
    ({}, "\x1b[32m██\x1b[0m"),
    ({"COLORTERM": "truecolor"}, "\x1b[38;2;0;112;224m■\x1b[0m"),
    ({"COLORTERM": "24bit", "COLORFGBG": "15;0"}, "\x1b[38;2;168;224;255m■\x1b[0m"),
    ({"COLORTERM": "truecolor", "COLORFGBG": "0;default;15"}, "\x1b[38;2;8;64;110m■\x1b[0m"),
]


@pytest.mark.parametrize(("variables", "done"), SHADES, ids=str)
def test_the_map_takes_colours_that_the_terminal_can_show(journal, monkeypatch, variables, done):
    journal("habit", "add", "gym", "daily", "--from", "2026-09-24")
    journal("did", "gym")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.setattr("os.environ", {**os.environ, **variables})

    assert f"     {done} done" in journal("habit", "show", "gym", "--color", "always").out


def test_a_year_has_its_facts_in_a_row_under_it(journal, monkeypatch):
    journal("habit", "add", "gym", "daily", "--from", "2026-08-01")
    journal("did", "gym", "-d", "2026-08-01..2026-09-24")
    monkeypatch.setenv("COLUMNS", "120")

    assert "     100% of 55 days last 52 weeks · 55 d now · all weekdays alike" in (
        journal("habit", "show", "gym").lines
    )


def test_an_area_sums_what_was_kept_over_its_habits_and_says_how_many(journal):
    journal("habit", "add", "gym", "2/week", "--from", "2026-09-07", "--area", "health")
    journal("habit", "add", "walk", "daily", "--from", "2026-09-21", "--area", "health")
    journal("habit", "add", "reading", "daily", "--from", "2026-09-23", "--area", "study")
    journal("did", "gym", "-d", "2026-09-07..2026-09-09")
    journal("did", "walk", "-d", "2026-09-21..2026-09-22")

    assert journal("habit", "--json").data["areas"] == [
        {"area": "health", "habits": 2, "kept": 3, "due": 5},
        {"area": "study", "habits": 1, "kept": 0, "due": 1},
    ]
    assert "  health: 2 habits, 3 of 5 kept of late" in journal("habit").lines


def test_areas_of_one_habit_each_are_not_summed(journal):
    journal("habit", "add", "gym", "--area", "health")
    journal("habit", "add", "reading", "--area", "study")

    assert "kept of late" not in journal("habit").out


def test_a_name_an_area_a_note_and_a_half_life_change_no_state_and_no_run(journal):
    journal("habit", "add", "gym", "3/week", "--from", "2026-08-31")
    journal("did", "gym", "-d", "2026-08-31..2026-09-16")
    figures = ("current", "best", "since", "recent_kept", "recent_due", "ends_by", "week")
    before = journal("habit", "show", "gym", "--json").data

    journal("habit", "edit", "gym", "--name", "sport", "--area", "health", "--half-life", "20")
    journal("did", "sport", "-d", "2026-09-16", "--note", "with Mara")
    after = journal("habit", "show", "sport", "--json").data

    assert [after["standing"][each] for each in figures] == [
        before["standing"][each] for each in figures
    ]
    assert [cell["state"] for cell in after["map"]] == [cell["state"] for cell in before["map"]]
