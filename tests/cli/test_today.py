"""Bare `journal`: the day as it stands, the way back after a gap, and what it loads."""

import os
import subprocess
import sys

import pytest

from journal.render import cells

HEAD = "Thursday 24 September 2026                     week 39 · day 86 of 92 in 2026-Q3"


@pytest.fixture
def day(journal):
    """Give a day with two lines, two habits, a promise, an answer owed and a goal."""
    journal("habit", "add", "writing", "3/week", "--from", "2026-09-14")
    journal("habit", "add", "reading", "daily", "--from", "2026-09-14")
    journal("did", "writing", "-d", "2026-09-21..2026-09-23")
    journal("log", "rewrote the macro", "-t", "5h")
    journal("win", "kept Oakfield", "-t", "1h", "--for", "Billing")
    journal("mood", "4")
    journal("milestone", "add", "glossary review", "--promised", "Docs", "--due", "tomorrow")
    journal("milestone", "add", "hand-off", "--waiting-on", "Experts", "--asked", "2026-09-14")
    journal("goal", "add", "KCS", "--kind", "certification", "--hours", "45", "--target", "9 oct")
    journal("log", "two people out", "-d", "2025-09-24")


def test_the_day_stands_in_one_screen(journal, day):
    assert journal().lines == [
        HEAD,
        "",
        "Logged     6h00 in 2 entries, 1 win · energy not set · mood 4",
        "           other teams’ work: 17% of this week, limit 15%",
        "",
        "Habits     1 due, 1 kept  M T W T F S S",
        "  ○ reading  due          ? ? ? ○",
        "  ● writing  kept         ● ● ● ○         3 of 3 · 1 w",
        "",
        "Next       KCS                                                   exam in 15 days",
        "                              0 of 45 h, needs 21h00 a week, had 0h00",
        "Promised   Docs               glossary review                       due tomorrow",
        "Waiting    Experts            hand-off                         asked 10 days ago",
        "A year ago “two people out”",
    ]


@pytest.mark.parametrize("words", [("today",), ("today", "--color", "never")])
def test_the_word_today_says_the_same(journal, day, words):
    assert journal(*words).out == journal().out


def test_json_holds_the_day(journal, day):
    data = journal("today", "--json").data

    assert data["schema"] == "journal.today/1"
    assert (data["minutes"], data["wins"], data["mood"], data["gap"]) == (360, 1, 4, None)
    assert [habit["slug"] for habit in data["habits"]] == ["reading", "writing"]


def test_root_options_stand_without_a_word(journal, day):
    assert journal("--plain").lines[0] == "part\tname\tstate\tvalue\tof\tday\ttext"


@pytest.mark.parametrize("columns", ["40", "60", "80", "120"])
def test_the_day_stays_within_the_width(journal, day, columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)

    assert max(map(cells.width, journal().lines)) <= int(columns)


def test_read_aloud_habits_are_labelled_lines(journal, day, monkeypatch):
    monkeypatch.setenv("JOURNAL_A11Y", "1")
    answer = journal()

    assert "  writing: kept, 3 of 3 - 1 w" in answer.lines
    assert answer.out.isascii()


def test_after_a_gap_it_welcomes_back(journal, day, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-10-05T10:00:00+00:00")

    assert journal().lines == [
        "Welcome back. Monday 5 October 2026.",
        "",
        "  Ten days without a line, 25 September to 4 October. The time before it was",
        "  361, in September 2025. One line is enough to be back.",
        "",
        "  Were you away or ill?   journal off sick 25sep..4oct  (those days ask nothing)",
        "  Something to add late?  journal log … -d sun",
    ]


def test_three_silent_days_are_no_gap(journal, day, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-28T10:00:00+00:00")

    assert journal().lines[0].startswith("Monday 28 September 2026")


def test_four_silent_days_are_one(journal, day, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-29T10:00:00+00:00")

    assert "Four days without a line, 25 to 28 September." in journal().out


def test_days_off_are_no_silence(journal, day, monkeypatch):
    journal("off", "leave", "2026-09-25..2026-09-28")
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-29T10:00:00+00:00")

    assert journal().lines[0].startswith("Tuesday 29 September 2026")


def test_one_line_ends_the_gap(journal, day, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-10-05T10:00:00+00:00")
    journal("log", "back at my desk")

    assert journal().lines[0].startswith("Monday 5 October 2026")


def test_reading_the_day_makes_no_file(journal, home):
    answer = journal()

    assert answer.code == 0
    assert answer.err == 'nothing here yet: journal log "…"\n'
    assert not home.exists()


def test_nothing_blames(journal, day, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-10-05T10:00:00+00:00")
    out = journal().out.lower()

    assert [word for word in ("failed", "broken", "only", "should", "missed") if word in out] == []


def test_bare_journal_loads_no_parser_and_no_mapper(day):
    heavy = ("sqlmodel", "pydantic", "typer", "rich", "inspect", "dataclasses", "json", "pathlib")
    probe = (
        "import sys\nbefore = set(sys.modules)\nfrom journal.__main__ import main\nmain([])\n"
        f"print([n for n in {heavy} if n in set(sys.modules) - before], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", probe],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        check=True,
    )

    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2026-10-02", []),
        ("2026-10-01", ["due in 7 days"]),
        ("2026-09-24", ["due today"]),
        ("2026-09-20", ["4 days over"]),
    ],
)
def test_a_step_is_shown_from_seven_days_before_it_is_due_until_it_is_done(journal, due, said):
    journal("goal", "add", "KCS")
    journal("milestone", "add", "mock exam", "-g", "kcs", "--due", due)
    shown = [line.split("  ")[-1].strip() for line in journal().lines if "mock exam" in line]

    assert shown == said
    journal("milestone", "done", "1")
    assert "mock exam" not in journal().out


def test_a_step_stands_behind_its_goal_or_project_or_alone(journal):
    journal("goal", "add", "KCS")
    journal("milestone", "add", "mock exam", "-g", "kcs", "--due", "tomorrow")
    journal("milestone", "add", "tax return", "--due", "2026-09-26")

    assert journal().lines[-2:] == [
        "Due        kcs                mock exam                             due tomorrow",
        "           tax return                                              due in 2 days",
    ]
    assert [step["who"] for step in journal("today", "--json").data["steps"]] == ["kcs", ""]
    assert "due\tkcs\t\t\t\t2026-09-25\tmock exam" in journal("today", "--plain").lines
