"""Each row of a table in docs/habits.md comes out when it is computed."""

from datetime import timedelta
from pathlib import Path

import pytest
from habit_histories import GLYPHS, day, drawn, history

from journal.domain import habit_units, habit_why, schedules, streaks, strength
from journal.domain.habit_records import Mark

PAGE = Path(__file__).parents[3] / "docs" / "habits.md"
DONE_ON = {
    "every day": range(7),
    "Monday to Friday": range(5),
    "Monday, Wednesday, Friday": (0, 2, 4),
    "Monday": (0,),
}


def rows(heading):
    """Return the cells of the table below a heading, code marks taken off."""
    section = PAGE.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize(("phrase", "stored", "counts"), rows("Schedules"))
def test_a_phrase_of_the_page_is_stored_and_counted_as_it_says(phrase, stored, counts):
    schedule = schedules.parse(phrase)

    assert schedules.canonical(schedule) == stored
    assert (schedules.unit_name(schedule) or "–") == counts


@pytest.mark.parametrize("row", rows("Examples"), ids=lambda row: f"{row[0]} {row[2]}")
def test_an_example_of_the_page_comes_out(row):
    phrase, start, marks, off, today, expected, current, best, kept = row
    words = dict(part.split(" ", 1) for part in marks.split(" · "))
    lived = history(phrase, start, off=off, **words)
    units = habit_units.units(lived, day(today))
    figures = streaks.figures(lived, units, day(today))

    assert drawn(units) == expected
    assert (figures.current, figures.best) == (int(current), int(best))
    assert f"{figures.kept.kept}/{figures.kept.due}" == kept


def test_the_page_lists_the_rules_in_the_order_in_which_why_names_them():
    assert [row[0] for row in rows("Rules")] == list(habit_why.RULES)


def test_the_page_lists_the_states_with_their_glyphs():
    assert {row[0].replace(" ", "_"): row[1] for row in rows("States")} == GLYPHS


@pytest.mark.parametrize("row", rows("Strength"), ids=lambda row: row[1])
def test_a_perfect_habit_is_as_strong_as_the_page_says(row):
    done_on, phrase, *expected = row
    days = [day("2026-03-02") + timedelta(n) for n in range(300)]
    done = {d: Mark(d, "done") for d in days if d.weekday() in DONE_ON[done_on]}
    lived = history(phrase, "2026-03-02")._replace(marks=done)
    steps = strength.steps(lived, habit_units.units(lived, days[-1]), days[-1])

    reached = [
        next((s.day - lived.start).days + 1 for s in steps if s.after >= level)
        for level in (50, 80, 95, 99)
    ]

    assert reached == [int(cell) for cell in expected]
