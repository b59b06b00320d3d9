"""A year stands beside the first one: the same figures as each year's own review, and their n."""

import json
from datetime import date

import pytest
from demo_file import DEMO


@pytest.fixture(scope="module")
def rows(reviewed):
    """Return the figures of then and now of the demo's last year, by name."""
    found = reviewed("2026").then_and_now
    assert (found.then, found.now) == ("2024", "2026")
    return {row.name: row for row in found.rows}


@pytest.fixture(scope="module")
def lines():
    """Return the entries of the demo as they stand in its file."""
    read = map(json.loads, DEMO.read_text("utf-8").splitlines())
    return [each for each in read if each.get("table") == "entry"]


def test_days_with_a_line_count_from_the_first_one(rows, lines):
    days = {each["day"] for each in lines if each["day"] < "2025"}
    first = date.fromisoformat(min(days))
    of = (date(2025, 1, 1) - first).days

    row = rows["Days with a line"]
    assert (row.then, row.then_n) == (pytest.approx(len(days) / of), of)


def test_study_is_that_of_a_week(rows, lines):
    spent = [e["minutes"] for e in lines if e["kind"] == "study" and e["day"].startswith("2026")]
    days = (date(2026, 10, 2) - date(2025, 12, 31)).days

    assert rows["Study a week"].now == pytest.approx(sum(spent) * 7 / days)


def test_energy_is_the_mean_of_each_year(rows, reviewed):
    then, now = reviewed("2024").feelings.energy, reviewed("2026").feelings.energy
    row = rows["Energy"]

    assert (row.then, row.then_n, row.now, row.now_n) == (then.mean, then.n, now.mean, now.n)
    assert row.personal


def test_a_metric_is_the_one_of_each_year(rows, reviewed):
    values = {phrase: reviewed(phrase).numbers for phrase in ("2024", "2026")}
    then, now = (next(each for each in values[phrase] if each.slug == "csat") for phrase in values)
    row = rows["CSAT"]

    assert (row.then, row.then_n, row.now, row.now_n) == (then.value, then.n, now.value, now.n)


def test_a_habit_is_kept_of_due_in_each_year(rows, reviewed):
    habit = next(each for each in reviewed("2024").habits.rows if each.name == "Writing")

    row = rows["Writing kept"]
    assert (row.then, row.then_n) == (habit.now.kept / habit.now.due, habit.now.due)


def test_wins_with_a_result_are_a_share_of_wins(rows, reviewed):
    wins = reviewed("2026").wins

    row = rows["Wins with a result"]
    assert (row.now, row.now_n) == (wins.with_result / len(wins.wins), len(wins.wins))


@pytest.mark.parametrize("phrase", ["2024", "2026-Q3", "2026-W39", "2026-08"])
def test_a_first_year_and_shorter_periods_have_no_then(reviewed, phrase):
    assert reviewed(phrase).then_and_now is None
