"""A lapse is told with its return: on the day's page, on a habit's own page, and never as a bare 0."""

import pytest

from journal.render import cells

RUN_ENDED = "  run        0 · 53 until Tue 22 Sep · 28/29 recent · back today?"
WEEKDAYS = "M T W T F S S"


@pytest.fixture
def missed(journal):
    """Give a habit with 53 days in a row and a no on the 54th, yesterday."""
    journal("habit", "add", "gym", "--from", "2026-08-01")
    journal("did", "gym", "-d", "2026-08-01..2026-09-22")
    journal("did", "gym", "--no", "-d", "2026-09-23")


def row(journal, name):
    """Return what stands beside the week of a habit on the day's page."""
    lines = journal().lines
    head = next(line for line in lines if line.endswith(WEEKDAYS))
    line = next(line for line in lines if line.startswith(f"  ○ {name}"))
    return line[len(head) + 3 :]


def test_after_one_miss_the_day_leads_with_the_return(journal, missed, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")

    assert row(journal, "gym") == "missed Wed; today brings it back (53 before)"


def test_a_narrower_page_says_it_in_fewer_words(journal, missed, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")

    assert row(journal, "gym") == "missed Wed · back today? 53 before"


def test_a_day_that_nobody_recorded_is_asked_for_first(journal, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    journal("habit", "add", "gym", "--from", "2026-08-01")
    journal("did", "gym", "-d", "2026-08-01..2026-09-22")

    assert row(journal, "gym") == "Wed not recorded: did gym -d wed? (53 before)"


WEEKS = [
    ("--no", "missed last week · back this week? 3 w before"),
    ("--partly", "partly done last week · back this week? 3 w before"),
]


@pytest.mark.parametrize(("said", "told"), WEEKS)
def test_weeks_come_back_by_the_week(journal, monkeypatch, said, told):
    monkeypatch.setenv("COLUMNS", "120")
    journal("habit", "add", "gym", "2/week", "--from", "2026-08-24")
    journal("did", "gym", "-d", "2026-08-24..2026-09-13")
    journal("did", "gym", said, "-d", "2026-09-15")
    journal("log", "back at my desk")

    assert row(journal, "gym") == f"0 of 2, 3 days to come · {told}"


def test_a_week_that_cannot_be_kept_any_more_promises_nothing(journal, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    journal("habit", "add", "gym", "5/week", "--from", "2026-08-24")
    journal("did", "gym", "-d", "2026-08-24..2026-09-13")
    journal("log", "back at my desk")

    assert row(journal, "gym").split("  ")[0] == "0 of 5, 3 days to come"


def test_a_habit_of_its_own_page_begins_with_the_way_back(journal, missed):
    assert journal("habit", "show", "gym").lines[2:5] == [
        "  Missed Wed, 53 d before it; today is enough to be back.",
        "    journal did gym",
        "",
    ]


def test_an_unrecorded_day_has_its_command_there(journal):
    journal("habit", "add", "spanish", "30 min/day", "--from", "2026-09-01")
    journal("did", "spanish=30", "-d", "2026-09-01..2026-09-22")

    assert journal("habit", "show", "spanish").lines[2:5] == [
        "  Wed not recorded, 22 d before it; today is enough to be back.",
        "    journal did spanish=30",
        "    journal did spanish=30 -d wed",
    ]


LONGER = [
    ("daily", "11 days since Sun 13 Sep, 43 d before it; today is enough to be back."),
    ("3/7d", "7 days since Thu 17 Sep, 45 d in rhythm before it; today can be the start."),
    ("every 2 days", "5 sessions since Sun 13 Sep, 43 sessions before it; today is enough to be back."),
]  # fmt: skip
"""Marked from 1 August to 12 September: by 3/7d kept from 3 August up to 16 September, whose seven
days hold the 10th, 11th and 12th; every 2 days is due by the 14th, 16th, 18th, 20th and 22nd.
"""


@pytest.mark.parametrize(("phrase", "told"), LONGER)
def test_after_a_longer_lapse_it_welcomes_back(journal, phrase, told):
    journal("habit", "add", "gym", phrase, "--from", "2026-08-01")
    journal("did", "gym", "-d", "2026-08-01..2026-09-12")
    said = " ".join(line.strip() for line in journal("habit", "show", "gym").lines[2:4])

    assert said.startswith(f"Welcome back. {told}")


def test_two_weeks_are_welcomed_back_by_the_week(journal):
    journal("habit", "add", "gym", "2/week", "--from", "2026-08-03")
    journal("did", "gym", "-d", "2026-08-03..2026-09-07")

    assert journal("habit", "show", "gym").lines[2] == (
        "  Welcome back. 2 weeks since Mon 7 Sep, 5 w before it; this week is enough to"
    )


def test_the_gap_can_be_excused_by_the_command_that_stands_there(journal):
    journal("habit", "add", "gym", "--from", "2026-08-01")
    journal("did", "gym", "-d", "2026-08-01..2026-09-12")
    offered = next(
        line.split("--why")[0].split()[1:]
        for line in journal("habit", "show", "gym").lines
        if line.startswith("    journal skip")
    )
    journal(*offered, "--why", "flu")

    assert "  run        43 d since Sat 1 Aug, the longest" in journal("habit", "show", "gym").lines


def test_the_first_day_back_is_welcomed(journal):
    journal("habit", "add", "gym", "--from", "2026-08-01")
    journal("did", "gym", "-d", "2026-08-01..2026-09-12")
    journal("did", "gym")

    assert journal("habit", "show", "gym").lines[2] == (
        "  Welcome back: the first after 11 days, 43 d before it."
    )


@pytest.mark.parametrize(
    "held", [("skip", "gym", "--why", "flu"), ("habit", "pause", "gym"), ("off", "sick")]
)
def test_a_day_that_asks_nothing_brings_nothing_back(journal, missed, held):
    journal(*held)
    out = journal("habit", "show", "gym").out

    assert "enough to be back" not in out


def test_a_long_run_that_ended_stands_beside_the_zero(journal, missed):
    assert RUN_ENDED in journal("habit", "show", "gym").lines


@pytest.mark.parametrize("columns", ["60", "75", "80", "100", "120"])
def test_the_words_are_cut_nowhere(journal, missed, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    lines = journal().lines

    assert "…" not in "".join(lines)
    assert max(map(cells.width, lines)) <= int(columns)


def test_a_long_run_of_weeks_asks_for_the_week(journal):
    journal("habit", "add", "gym", "1/week", "--from", "2026-06-29")
    journal("did", "gym", "-d", "2026-06-29..2026-09-13")

    run = next(line for line in journal("habit", "show", "gym").lines if line.startswith("  run"))

    assert run == "  run        0 · 11 until Sun 13 Sep · 11/12 recent · back this week?"
