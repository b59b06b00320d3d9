"""The review of a week that is over tells what was so in it, not what came later; the share of what
was kept is rounded like every other.
"""

import pytest

PAST = ("review", "week", "2026-W36", "--facts")


@pytest.fixture(autouse=True)
def past(journal):
    """Give a line of the week that is looked at; it is Thursday, 24 September."""
    journal("log", "the queue", "-t", "1h", "-d", "2026-09-02")


def test_a_project_of_later_misses_no_metric_in_a_week_before_it(journal):
    journal("project", "add", "rota", "--start", "2026-09-14")

    assert "no metric" not in journal(*PAST).out
    assert "1 project has no metric: rota" in journal("review", "week", "--facts").out


def test_a_project_that_is_done_missed_its_metric_while_it_went_on(journal):
    journal("project", "add", "rota", "--start", "2026-08-03")
    journal("project", "done", "rota", "--on", "2026-09-14")

    assert "1 project has no metric: rota" in journal(*PAST).out
    assert "no metric" not in journal("review", "week", "--facts").out


def test_a_goal_of_later_is_not_behind_in_a_week_before_it(journal):
    journal("goal", "add", "SQL basics", "--hours", "20", "--target", "2026-12-18")

    assert "SQL basics" not in journal(*PAST).out
    assert "SQL basics" in journal("review", "week", "--facts").out


def test_a_goal_of_later_is_told_where_it_was_studied_before(journal):
    journal("goal", "add", "SQL basics", "--hours", "20", "--target", "2026-12-18")
    journal("study", "sql-basics", "30m", "-d", "2026-09-03")

    assert "0h30 this week" in journal(*PAST).out


def test_an_objective_is_not_graded_before_the_day_it_was(journal):
    journal("okr", "add", "Happy customers", "--quarter", "2026-Q3")
    journal("metric", "add", "csat", "--kind", "share", "--unit", "ratings", "--better", "up")
    journal("okr", "kr", "O1", "CSAT", "--metric", "csat", "--from", "70%", "--to", "90%")
    journal("okr", "drop", "O1", "--why", "nobody asked")

    assert "nobody asked" not in journal(*PAST).out
    assert "nobody asked" in journal("review", "week", "--facts").out


VALUES = """day,value
2026-07-17,50
2026-07-24,50
2026-07-31,50
2026-08-07,50
2026-08-14,50
2026-08-21,50
2026-08-28,50
2026-09-04,50
2026-09-18,90
"""


@pytest.fixture
def waits(journal, tmp_path):
    """Give eight weeks of a metric, the ninth far out, and none of the running week."""
    (tmp_path / "values.csv").write_text(VALUES)
    journal("metric", "add", "backlog", "--kind", "number", "--unit", "tickets", "--better", "down")
    columns = "metric=backlog,day=day,value=value"
    journal("metric", "import", str(tmp_path / "values.csv"), "--map", columns)


def test_a_week_without_a_value_is_not_warned_of_the_last_one(journal, waits):
    last, running = (journal("review", "week", *each, "--facts").out for each in (["2026-W38"], []))

    assert "backlog is outside its usual range." in last
    assert "usual range." not in running


def test_a_week_without_a_value_stands_beside_the_weeks_before_it(journal, waits):
    row = journal("review", "week", "--json").data["numbers"][0]

    assert (row["value"], row["median"], row["at_end"]) == (None, 50, None)
    assert row["usual"]["n"] == 9


def test_half_a_per_cent_of_what_was_kept_goes_up(journal):
    journal("habit", "add", "reading", "daily", "--from", "2026-09-16")
    journal("did", "reading", "-d", "2026-09-16")

    assert "1 of 8 days kept, 13%" in journal("habit", "show", "reading").out


def test_all_but_one_of_very_many_is_not_all_that_was_kept(journal):
    journal("habit", "add", "reading", "daily", "--from", "2025-09-23")
    journal("did", "reading", "-d", "2025-09-24..2026-09-23")

    assert "365 of 366 days kept, >99%" in journal("habit", "show", "reading").out


def test_a_week_without_work_has_no_table_of_owners_for_an_old_hand_off(journal):
    journal("project", "add", "invoices", "--owner", "Billing", "--start", "2026-01-05")
    journal("log", "chased one", "-t", "30m", "-p", "invoices", "-d", "2026-05-04")
    journal("project", "handoff", "invoices", "--on", "2026-05-11")

    assert "Hand-off “invoices”" in journal("review", "week", "2026-W21", "--facts").out
    assert "Whose work" not in journal("review", "week", "--facts").out


def test_a_rating_without_minutes_is_counted_where_a_kind_has_no_other(journal):
    journal("log", "a call", "-c", "-1", "-r", "live-one", "-d", "2026-09-02")
    journal("log", "a guide", "-t", "1h", "-r", "docs", "-d", "2026-09-02")

    assert "1 charged line without minutes left out of the charge" in journal(*PAST).out


LOAD = "three low days and 20 h, your mean is 1.0 h"


@pytest.fixture
def hard_week(journal):
    """Give four weeks of an hour each, and one of twenty hours with three low days before a Monday
    on which nobody was asked.
    """
    journal("log", "the queue", "-t", "1h", "-d", "2026-08-19")
    journal("log", "the queue", "-t", "1h", "-d", "2026-08-26")
    journal("log", "the queue", "-t", "1h", "-d", "2026-09-09")
    journal("log", "nights", "-t", "20h", "-d", "2026-09-18")
    journal("energy", "1", "-d", "2026-09-16")
    journal("energy", "2", "-d", "2026-09-17")
    journal("energy", "1", "-d", "2026-09-18")


def test_too_much_is_told_on_a_monday_that_was_not_rated(journal, hard_week, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-21T17:30:00+00:00")

    assert LOAD in journal("review", "week", "2026-W39", "--facts").out


def test_a_page_of_a_week_that_was_not_rated_has_no_empty_table(
    journal, hard_week, monkeypatch, tmp_path
):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-21T17:30:00+00:00")
    journal("review", "week", "2026-W39", "--md", str(tmp_path / "page.md"))

    page = (tmp_path / "page.md").read_text()
    assert LOAD in page
    assert "| 1 to 5" not in page
