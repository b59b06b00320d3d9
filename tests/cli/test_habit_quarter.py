"""The page of a habit tells its quarter: figures with their n, reasons as typed, and one question.

The quarter is the third of 2026 up to Thursday 24 September, its 86th day.
"""

import json

import pytest
from habit_histories import day


def quarter(journal, name):
    """Return the lines of the quarter on the page of a habit."""
    lines = journal("habit", "show", name).lines
    first = next(place for place, line in enumerate(lines) if line.startswith("2026-Q3"))
    return lines[first : lines.index("", first)]


@pytest.fixture
def reading(journal):
    """Give a habit with three lapses: one day with a reason, a weekend without, five days with two."""
    journal("habit", "add", "reading", "--from", "2026-06-01", "--area", "study")
    journal("did", "reading", "-d", "2026-06-01..2026-09-24")
    journal("did", "reading", "--no", "--why", "visitors", "-d", "2026-07-10")
    journal("did", "reading", "--unmark", "-d", "2026-07-25..2026-07-26")
    journal("did", "reading", "--no", "--why", "visitors", "-d", "2026-08-10..2026-08-11")
    journal("did", "reading", "--no", "--why", "late home", "-d", "2026-08-12..2026-08-14")
    journal("did", "reading", "--unmark", "-d", "2026-09-01..2026-09-03")
    journal("off", "sick", "2026-09-01..2026-09-02")
    journal("skip", "reading", "-d", "2026-09-03", "--why", "travel")
    return journal


def test_a_quarter_of_due_days_is_told_with_its_n(reading):
    assert quarter(reading, "reading") == [
        "2026-Q3  Wed 1 Jul – Thu 24 Sep",
        "  kept       75 of 83 days, 90% · of these 2 not recorded · 3 excused",
        "  back       at once after 1 of 3 misses · usually after 2 days (n=3)",
        "  longest    5 days, 5 d from Mon 10 Aug, back Sat 15 Aug",
        "  weekdays   Mon 11/12 · Tue 10/11 · Wed 11/12 · Thu 11/12 · Fri 10/12",
        "             Sat 11/12 · Sun 11/12",
        "  misses     late home 3 · visitors 3 · no reason given 2",
        "  excuses    sick 2 days · travel 1 day",
        "  next       75 of 83 is 90% (82–95) · keep it as it is?",
    ]


def test_json_holds_the_same(reading):
    found = reading("habit", "show", "reading", "--json").data["quarter"]

    assert (found["kept"], found["due"], found["not_recorded"], found["excused"]) == (75, 83, 2, 3)
    assert found["misses"] == [
        {"text": "late home", "times": 3},
        {"text": "visitors", "times": 3},
    ]
    assert found["proposed"]["verdict"] == "keep"


def test_a_sum_stands_beside_what_its_unexcused_days_ask(journal):
    journal("habit", "add", "spanish", "20 min/day", "--from", "2026-09-01")
    journal("did", "spanish=30", "-d", "2026-09-01..2026-09-20")
    journal("off", "leave", "2026-09-21..2026-09-23")

    assert "  sum        600 of 420 min asked of its unexcused days" in quarter(journal, "spanish")


def test_the_strength_stands_with_its_change_over_the_quarter(reading):
    """Thirty days in June make 1 − ½^(30/13) = .798; eight misses and 37 days after the last of
    them make .961.
    """
    lines = reading("habit", "show", "reading").lines

    assert "  strength   96, +16 this quarter, which began at 80" in lines


QUESTIONS = [
    ("daily", "2026-09-20", "2026-09-20", "too few to say: 4 due, at least 8 are needed", []),
    (
        "daily",
        "2026-06-01",
        "2026-07-01..2026-08-12",
        "smaller, pause, or let go?",
        ["journal habit pause it", "journal habit drop it --why …"],
    ),
    (
        "5/week",
        "2026-03-02",
        "2026-09-21",
        "smaller, pause, or let go?",
        ["journal habit pause it", "journal habit drop it --why …"],
    ),
    (
        "daily",
        "2026-04-01",
        "2026-04-01..2026-09-23",
        "still worth marking?",
        ["journal habit done it"],
    ),
]


@pytest.mark.parametrize(("phrase", "start", "done", "asked", "commands"), QUESTIONS)
def test_a_quarter_ends_with_one_question_and_its_commands(
    journal, phrase, start, done, asked, commands
):
    journal("habit", "add", "it", phrase, "--from", start)
    journal("did", "it", "-d", done)

    lines = quarter(journal, "it")
    place = next(n for n, line in enumerate(lines) if line.startswith("  next"))

    assert lines[place].endswith(asked)
    assert [line.strip() for line in lines[place + 1 :]][-len(commands) or len(lines) :] == commands


def test_a_smaller_schedule_is_proposed_as_a_command_that_can_be_typed(journal):
    journal("habit", "add", "gym", "5/week", "--from", "2026-06-29")
    for week in range(12):
        monday = day("2026-06-29").fromordinal(day("2026-06-29").toordinal() + 7 * week)
        last = monday.fromordinal(monday.toordinal() + (4 if week % 2 else 2))
        journal("did", "gym", "-d", f"{monday}..{last}")

    lines = quarter(journal, "gym")

    assert "  next       6 of 12 is 50% (25–75) · near the line · 3/week instead?" in lines
    assert lines[-1] == "    journal habit edit gym --schedule 3/week"


def test_months_are_judged_over_four_quarters_and_say_since_when(journal):
    journal("habit", "add", "backup", "monthly", "--from", "2025-06-01")
    for month in ("2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"):
        journal("did", "backup", "-d", f"{month}-03")

    line = next(each for each in quarter(journal, "backup") if each.startswith("  next"))

    assert line.startswith("  next       7 of 11 is 64% (35–85) · since Wed 1 Oct 2025 · near")


def test_a_habit_without_duty_tells_its_days_and_sum(journal):
    journal("habit", "add", "guitar", "track", "--from", "2026-06-01")
    journal("did", "guitar=25", "-d", "2026-06-30..2026-07-02")

    assert quarter(journal, "guitar")[1:] == ["  marked     2 days", "  sum        50"]


def test_a_habit_that_ended_before_the_quarter_has_none(journal):
    journal("habit", "add", "it", "--from", "2026-06-01")
    journal("habit", "drop", "it", "-d", "2026-06-20")

    assert journal("habit", "show", "it", "--json").data["quarter"] is None
    assert "2026-Q3" not in journal("habit", "show", "it").out


def test_loop_mode_shows_loops_card_and_says_that_runs_are_loops(journal):
    journal("habit", "add", "run", "70 min/week", "--from", "2026-09-21", "--strength", "loop")
    journal("did", "run=30", "-d", "2026-09-22..2026-09-23")
    shown = journal("habit", "show", "run")

    assert (
        "  loop       0 of 10 this day, 60 of 70 this week, 60 of 280 this month, 60 of"
        in shown.out
    )
    assert json.loads(journal("habit", "show", "run", "--json").out)["loop_card"][1] == {
        "period": "week",
        "done": 60_000,
        "target": 70_000.0,
    }
    assert "  recent     nothing due yet" in shown.lines
    assert ">= 70 min/week" in journal("habit", "--plain").out


def test_loop_mode_counts_runs_in_days_and_units_in_weeks(journal):
    journal("habit", "add", "gym", "2/week", "--from", "2026-08-31", "--strength", "loop")
    journal("did", "gym", "-d", "2026-08-31..2026-09-20")

    lines = journal("habit", "show", "gym").lines

    assert "  run        31 d (Loop) since Wed 26 Aug, the longest" in lines
    assert "  recent     3 of 3 weeks kept, 100%" in lines
    assert "2/week, Loop" in journal("habit").out
