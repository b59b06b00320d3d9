"""`journal did`: marks land on the day that was named, answer with the run, and can be undone."""

import time

import pytest

STREAKS = [
    (
        "daily",
        "2026-03-02",
        ["1 done 2..4", "1 done 6", "1 done 8", "1 done 10", "1 no 5", "1 skip 7"],
        "2026-03-11",
        (1, 3, 6, 8),
    ),
    (
        "mon,wed,fri",
        "2026-03-02",
        ["1 done 2", "1 done 3", "1 done 6", "1 done 9"],
        "2026-03-11",
        (2, 2, 3, 4),
    ),
    (
        "3/week",
        "2026-03-05",
        [
            *("1 done 6", "1 done 7", "1 done 9", "1 done 11", "1 done 13", "1 done 16"),
            *("1 done 18", "1 done 23", "1 done 29", "1 done 30", "1 done 31", "1 off 19..20"),
        ],
        "2026-03-31",
        (0, 1, 1, 2),
    ),
    (
        "3/7d",
        "2026-03-02",
        [
            *("1 done 2", "1 done 4", "1 done 6", "1 done 9", "1 done 11", "1 done 17"),
            *("1 done 18", "1 skip 12..15"),
        ],
        "2026-03-20",
        (7, 7, 7, 7),
    ),
    (
        "every 2-4 days",
        "2026-03-02",
        ["1 done 4", "1 done 8", "1 done 9", "1 done 14", "1 done 19"],
        "2026-03-20",
        (1, 3, 5, 7),
    ),
    (
        "30 min/day",
        "2026-03-02",
        ["30 add 2", "20 add 3", "15 add 3", "15 add 4", "0 add 5", "12 add 7"],
        "2026-03-07",
        (0, 2, 2, 5),
    ),
    (
        "150 min/week",
        "2026-03-02",
        [
            *("90 add 3", "60 add 7", "50 add 10", "50 add 12", "80 add 17", "40 add 24"),
            "1 skip 13..15",
        ],
        "2026-03-24",
        (0, 1, 1, 2),
    ),
    (
        "at most 2 coffee/day",
        "2026-03-02",
        ["2 add 2", "3 add 3", "1 add 5", "0 add 6", "1 add 7"],
        "2026-03-07",
        (2, 2, 3, 4),
    ),
]
"""Rows of docs/habits.md: phrase, start, what was said, today, (current, best, kept, due)."""


def line(word):
    """Return the command line of `1 done 5`, `30 add 2`, `1 skip 12..15`."""
    amount, verb, days = word.split()
    span = "..".join(f"2026-03-{int(day):02}" for day in days.split(".."))
    return {
        "done": ("did", "it", "-d", span),
        "no": ("did", "it", "--no", "-d", span),
        "add": ("did", f"it={amount}", "-d", span),
        "skip": ("skip", "it", "-d", span, "--why", "away"),
        "off": ("off", "leave", span),
    }[verb]


@pytest.mark.parametrize(("phrase", "start", "words", "today", "figures"), STREAKS)
def test_the_worked_examples_come_out_through_the_commands(
    journal, monkeypatch, phrase, start, words, today, figures
):
    monkeypatch.setenv("JOURNAL_NOW", f"{today}T12:00:00+00:00")
    journal("habit", "add", "it", phrase, "--from", start)

    answers = [journal(*line(word)).code for word in words]
    shown = journal("habit", "show", "it", "--json").data

    standing = shown["standing"]
    assert set(answers) == {0}
    assert (standing["current"], standing["best"], shown["kept"], shown["due"]) == figures


def test_reserve_days_hold_the_chain_and_stay_in_due(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-03-14T12:00:00+00:00")
    journal("habit", "add", "it", "daily", "--from", "2026-03-01", "--reserve", "1/month")
    journal("did", "it", "-d", "2026-03-01..2026-03-13")
    journal("did", "it", "--unmark", "-d", "2026-03-06")
    journal("did", "it", "--unmark", "-d", "2026-03-10")

    first = journal("skip", "it", "--reserve", "-d", "2026-03-06")
    second = journal("skip", "it", "--reserve", "-d", "2026-03-10")

    shown = journal("habit", "show", "it", "--json").data
    standing = shown["standing"]
    assert (first.code, second.code) == (0, 4)
    assert (standing["current"], standing["best"], shown["kept"], shown["due"]) == (3, 8, 11, 13)


def test_a_schedule_that_changes_its_unit_begins_a_new_count(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-03-17T12:00:00+00:00")
    journal("habit", "add", "it", "daily", "--from", "2026-02-02")
    journal("did", "it", "-d", "2026-02-02..2026-03-03")
    journal("habit", "edit", "it", "--schedule", "3/week", "--from", "2026-03-04", "--yes")
    journal("did", "it", "-d", "2026-03-06")
    journal("did", "it", "-d", "2026-03-09")
    journal("did", "it", "-d", "2026-03-11")
    journal("did", "it", "-d", "2026-03-13")
    journal("did", "it", "-d", "2026-03-16")

    shown = journal("habit", "show", "it", "--json").data

    standing = shown["standing"]
    assert (standing["current"], standing["unit"]) == (1, "weeks")
    assert (standing["before"]["length"], standing["before"]["unit"]) == (30, "days")
    assert (shown["kept"], shown["due"]) == (31, 31)


@pytest.fixture
def writing(journal):
    journal("habit", "add", "writing", "5/week", "--from", "2026-09-01")
    return "writing"


def test_the_answer_says_habit_day_state_progress_and_run(journal, writing):
    journal("did", "writing", "-d", "2026-09-07..2026-09-18")

    answer = journal("did", "writing")

    assert answer.lines == ["● writing  Thu 24 Sep done · 1 of 5 this week · 2 w"]


def test_several_habits_are_marked_at_once(journal, writing):
    journal("habit", "add", "reading", "daily", "--from", "2026-09-24")

    answer = journal("did", "reading", "writing")

    assert answer.lines == [
        "● reading  Thu 24 Sep done · 1 d",
        "● writing  Thu 24 Sep done · 1 of 5 this week",
    ]


def test_a_weekday_is_the_latest_one_and_is_echoed_with_its_distance(journal, writing):
    answer = journal("did", "writing", "-d", "mon")

    assert answer.lines == ["● writing  Mon 21 Sep, 3 days ago, done · 1 of 5 this week"]


def test_the_same_mark_again_changes_nothing_and_says_so(journal, writing):
    journal("did", "writing")

    again = journal("did", "writing")

    assert again.lines == ["● writing  Thu 24 Sep done · 1 of 5 this week · already so"]
    assert len(journal("history", "--json").data["batches"]) == 2


@pytest.mark.parametrize("kind", ["--partly", "--no"])
def test_a_later_word_about_a_day_replaces_the_earlier_one(journal, writing, kind):
    journal("did", "writing")

    journal("did", "writing", kind)
    marked = journal("did", "writing", "--json").data["answers"][0]

    assert (marked["mark"]["kind"], marked["already"]) == ("done", False)


def test_a_no_keeps_its_reason(journal, writing):
    answer = journal("did", "writing", "--no", "--why", "late meeting")

    assert answer.lines == ["– writing  Thu 24 Sep no: late meeting · 0 of 5 this week"]


def test_amounts_of_a_day_add_up_and_notes_are_joined(journal):
    journal("habit", "add", "spanish", "30 min/day")

    journal("did", "spanish=20", "--note", "cards")
    second = journal("did", "spanish=15", "--note", "a story", "--json").data["answers"][0]

    assert (second["mark"]["amount"], second["mark"]["note"]) == (35_000, "cards; a story")


def test_an_amount_reads_as_progress_towards_the_target(journal):
    journal("habit", "add", "spanish", "30 min/day")

    assert journal("did", "spanish=10").lines == ["◐ spanish  Thu 24 Sep 10 of 30 min"]
    assert journal("did", "spanish=25").lines == ["● spanish  Thu 24 Sep 35 of 30 min · 1 d"]


def test_a_no_leaves_what_was_done_of_a_sum_and_takes_the_place_of_one_under_a_limit(journal):
    journal("habit", "add", "spanish", "30 min/day", "--from", "2026-09-20")
    journal("habit", "add", "coffee", "at most 2 coffee/day", "--from", "2026-09-20")
    journal("did", "spanish=10", "coffee=1")

    spanish = journal("did", "spanish", "--no", "--why", "tired")
    coffee = journal("did", "coffee", "--no", "--json").data["answers"][0]

    assert spanish.lines == ["◐ spanish  Thu 24 Sep no, 10 min stay: tired"]
    assert (coffee["state"], coffee["mark"]["amount"]) == ("missed", None)
    assert journal("did", "spanish=20").lines[0].startswith("● spanish  Thu 24 Sep 30 of 30 min")


def test_each_addition_is_undone_by_itself(journal):
    journal("habit", "add", "spanish", "30 min/day")
    journal("did", "spanish=20")
    journal("did", "spanish=15")

    journal("undo")

    shown = journal("habit", "why", "spanish", "--json").data
    assert shown["amount"] == 20_000


def test_set_replaces_the_sum_of_the_day(journal):
    journal("habit", "add", "spanish", "30 min/day")
    journal("did", "spanish=20")

    marked = journal("did", "spanish=12.5", "--set", "--json").data["answers"][0]
    again = journal("did", "spanish=12.5", "--set", "--json").data["answers"][0]

    assert (marked["mark"]["amount"], again["already"]) == (12_500, True)


def test_a_counted_measure_gets_one_without_an_amount(journal):
    journal("habit", "add", "water", "8 glasses/day")
    journal("did", "water")

    assert journal("did", "water").lines == ["◐ water  Thu 24 Sep 2 of 8 glasses"]


def test_a_time_without_an_amount_is_asked_for_where_nobody_can_answer(journal):
    journal("habit", "add", "spanish", "30 min/day")

    answer = journal("did", "spanish")

    assert (answer.code, answer.err) == (
        2,
        "journal: “spanish” counts time: how much was it\n  journal did spanish=25\n",
    )


def test_unmark_takes_a_mark_away_and_undo_brings_it_back(journal, writing):
    journal("did", "writing")

    gone = journal("did", "writing", "--unmark")
    journal("undo")

    assert gone.lines == ["○ writing  Thu 24 Sep not marked any more · 0 of 5 this week"]
    assert journal("did", "writing").lines[0].endswith("already so")


def test_of_a_range_the_due_days_are_marked(journal):
    journal("habit", "add", "gym", "mon,wed,fri", "--from", "2026-09-01")

    marked = journal("did", "gym", "-d", "2026-09-07..2026-09-13", "--json").data["answers"][0]

    assert (marked["days"], marked["day"], marked["standing"]["best"]) == (3, "2026-09-11", 3)


def test_a_mark_on_a_day_that_is_not_due_is_an_extra(journal):
    journal("habit", "add", "gym", "mon,wed,fri", "--from", "2026-09-21")

    answer = journal("did", "gym")

    assert answer.lines == ["· gym  Thu 24 Sep done · an extra, not due that day"]


def test_the_way_back_is_told_with_the_days_that_were_excused(journal):
    journal("habit", "add", "reading", "daily", "--from", "2026-09-01")
    journal("did", "reading", "-d", "2026-09-01..2026-09-13")
    journal("off", "sick", "2026-09-18..2026-09-20")

    answer = journal("did", "reading")

    assert answer.lines == [
        "● reading  Thu 24 Sep done · back after 7 days, 3 more were excused, 13 d before"
    ]


REFUSED = [
    (("did", "writing", "-d", "tomorrow"), 5, "future"),
    (("did", "writing", "-d", "2026-08-31"), 5, "before_start"),
    (("did", "writing", "-d", "2026-08-30..2026-09-02"), 5, "before_start"),
    (("did", "writing", "-d", "2026-09-20..2026-09-25"), 5, "future"),
    (("did", "writing=25"), 5, None),
    (("did", "writing", "--no", "--partly"), 2, None),
    (("did", "writing", "--why", "x"), 2, None),
    (("did", "writing", "--set"), 2, None),
    (("did", "writign"), 3, None),
    (("did", "writing", "wirting"), 3, None),
    (("did",), 2, None),
    (("did", "writing", "--note", " "), 5, None),
]


@pytest.mark.parametrize(("argv", "code", "reason"), REFUSED, ids=str)
def test_what_cannot_be_is_refused_and_nothing_is_stored(journal, writing, argv, code, reason):
    answer = journal(*argv)
    as_data = journal(*argv, "--json")

    assert (answer.code, answer.out) == (code, "")
    assert reason is None or f'"reason": "{reason}"' in as_data.err
    assert journal("habit", "show", "writing", "--json").data["strip"][14]["state"] == "open"


def test_a_mistyped_name_finds_its_neighbour(journal, writing):
    assert journal("did", "writng").err == (
        "journal: no habit “writng”\n  near: writing · all: journal habit\n"
    )


def test_an_archived_habit_takes_no_mark_after_its_last_day(journal, writing):
    journal("habit", "drop", "writing", "-d", "2026-09-20")

    after, before = journal("did", "writing"), journal("did", "writing", "-d", "2026-09-20")

    assert (after.code, before.code) == (5, 0)


def test_done_is_another_word_for_did(journal, writing):
    assert journal("done", "writing").lines == ["● writing  Thu 24 Sep done · 1 of 5 this week"]


def test_plain_is_one_record_a_habit(journal, writing):
    header, record = journal("did", "writing", "--plain").lines

    assert header.split("\t")[:5] == ["habit", "day", "days", "state", "kind"]
    assert record.split("\t")[:5] == ["writing", "2026-09-24", "1", "done", "done"]


ZONE = "Europe/Berlin"
MOMENTS = [
    ("2026-09-24T23:59+02:00", "2026-09-24"),
    ("2026-09-25T00:01+02:00", "2026-09-24"),
    ("2026-09-25T03:59+02:00", "2026-09-24"),
    ("2026-09-25T04:00+02:00", "2026-09-25"),
    ("2026-03-28T23:59+01:00", "2026-03-28"),
    ("2026-03-29T00:01+01:00", "2026-03-28"),
    ("2026-03-29T03:59+02:00", "2026-03-28"),
    ("2026-03-29T04:00+02:00", "2026-03-29"),
    ("2026-10-25T02:30+02:00", "2026-10-24"),
    ("2026-10-25T02:30+01:00", "2026-10-24"),
    ("2026-10-25T03:59+01:00", "2026-10-24"),
    ("2028-02-29T00:01+01:00", "2028-02-28"),
    ("2028-02-29T23:59+01:00", "2028-02-29"),
    ("2028-03-01T03:59+01:00", "2028-02-29"),
    ("2026-12-31T23:59+01:00", "2026-12-31"),
    ("2027-01-01T03:59+01:00", "2026-12-31"),
    ("2027-01-01T04:00+01:00", "2027-01-01"),
]


@pytest.fixture
def berlin(monkeypatch):
    """Live in a zone whose clocks change on 29 March and 25 October 2026."""
    monkeypatch.setenv("TZ", ZONE)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(("now", "seen"), MOMENTS)
def test_marks_typed_around_midnight_land_on_the_date_the_person_saw(
    journal, berlin, monkeypatch, now, seen
):
    """The clocks change, February has 29 days, and week 53 ends in another year."""
    monkeypatch.setenv("JOURNAL_NOW", "2026-01-05T12:00+01:00")
    journal("habit", "add", "writing", "--from", "2026-01-05")
    monkeypatch.setenv("JOURNAL_NOW", now)

    marked = journal("did", "writing", "--json").data["answers"][0]

    assert marked["day"] == seen
    assert (marked["standing"]["day"], marked["standing"]["current"]) == (seen, 1)


def test_around_new_year_the_days_of_week_53_are_one_week(journal, berlin, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-12-28T12:00+01:00")
    journal("habit", "add", "writing", "3/week")
    monkeypatch.setenv("JOURNAL_NOW", "2027-01-01T03:59+01:00")
    journal("did", "writing")
    monkeypatch.setenv("JOURNAL_NOW", "2027-01-01T12:00+01:00")
    journal("did", "writing")
    monkeypatch.setenv("JOURNAL_NOW", "2027-01-04T03:59+01:00")

    progress = journal("did", "writing", "--json").data["answers"][0]["progress"]

    assert (progress["first"], progress["last"]) == ("2026-12-28", "2027-01-03")
    assert (progress["done"], progress["state"]) == (3, "done")
