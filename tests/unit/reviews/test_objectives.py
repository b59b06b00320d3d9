"""Objectives of the demo come out as a slow count by hand says, on every day that is looked at."""

from datetime import UTC, date, datetime

import pytest
from second import objectives_slow as slow
from second.reviews_slow import rows

from journal import storage
from journal.render import document_sections, objective_tables, section_words
from journal.render.style import Page
from journal.reviews import okrs
from journal.reviews.frame import Chosen

NOW = datetime(2026, 10, 2, 9, tzinfo=UTC)
DAYS = (
    ("2025-10-01", date(2025, 12, 31)),
    ("2026-01-01", date(2026, 3, 31)),
    ("2026-04-01", date(2026, 6, 30)),
    ("2026-07-01", date(2026, 7, 15)),
    ("2026-07-01", date(2026, 8, 14)),
    ("2026-07-01", date(2026, 9, 27)),
    ("2026-07-01", date(2026, 9, 30)),
)
"""Each quarter with objectives on its last day, and the running one on days of its course."""


@pytest.fixture(scope="module")
def stood(demo):
    """Return a function that gives the objectives of a quarter as they stood on a day."""

    def of(first, today):
        with storage.door.reading(demo, at=NOW) as store:
            rows_of = okrs.gathered(store, today, Chosen())
        found = okrs.quarters(rows_of, today, Chosen())
        return next(each for each in found if each.quarter.start.isoformat() == first)

    return of


@pytest.mark.parametrize(("first", "today"), DAYS, ids=str)
def test_every_objective_has_the_score_band_verdict_and_pace_of_a_count_by_hand(
    demo, stood, first, today
):
    by_hand = [row for row in rows(demo, "objective") if row["quarter"] == first]
    expected = [slow.objective(demo, row, today) for row in by_hand]
    found = stood(first, today).rows

    assert [each.score for each in found] == pytest.approx([each[0] for each in expected])
    assert [(each.band, each.verdict, each.pace) for each in found] == [
        each[1:] for each in expected
    ]


@pytest.mark.parametrize(("first", "today"), DAYS, ids=str)
def test_every_key_result_has_the_value_and_score_of_a_count_by_hand(demo, stood, first, today):
    wanted = {row["id"] for row in rows(demo, "objective") if row["quarter"] == first}
    by_hand = [row for row in rows(demo, "key_result") if row["objective_id"] in wanted]
    expected = {
        row["id"]: slow.key_result(demo, row, date.fromisoformat(first), today) for row in by_hand
    }
    found = {
        each.id: (each.now, each.score, each.inside, each.known, each.missing)
        for row in stood(first, today).rows
        for each in row.key_results
    }

    assert found.keys() == expected.keys()
    assert {key: found[key][:2] for key in found} == {
        key: pytest.approx(expected[key][:2]) for key in expected
    }
    assert {key: found[key][2:] for key in found} == {key: expected[key][2:] for key in expected}


def test_the_page_of_a_quarter_shows_the_same_objectives(stood, reviewed):
    today = date(2026, 9, 27)

    assert reviewed("2026-Q3", today).objectives == stood("2026-07-01", today)


def test_the_page_of_a_week_shows_the_same_objectives(stood, reviewed):
    today = date(2026, 9, 27)

    assert reviewed("2026-W39", today).objectives == stood("2026-07-01", today)


def test_the_figures_of_the_third_quarter_are_those_of_the_story(stood):
    found = [
        round(each.score, 2)
        for row in stood("2026-07-01", date(2026, 9, 27)).rows
        for each in row.key_results
    ]

    assert found == [0.65, 0.82, 0.83, 0.33, 0.50, 0.84, 0.62]


def test_a_year_has_the_objectives_of_all_its_quarters(reviewed, stood):
    today = date(2026, 9, 27)
    starts = ("2026-01-01", "2026-04-01", "2026-07-01")

    assert reviewed("2026", today).quarters == tuple(stood(first, today) for first in starts)


@pytest.mark.parametrize("phrase", ["2026-Q3", "2026-08", "2026-W39"])
def test_only_a_year_has_quarters(reviewed, phrase):
    assert reviewed(phrase, date(2026, 9, 27)).quarters == ()


def test_the_objectives_of_a_year_stand_under_their_quarters_in_text_and_on_a_page(reviewed):
    today = date(2026, 9, 27)
    view = reviewed("2026", today)
    text = objective_tables.yearly(view.quarters, Page(today=today))
    section = document_sections.objectives(view)
    labels = ["2026-Q1", "2026-Q2", "2026-Q3"]

    assert [line.strip() for line in text if line.strip().startswith("2026-Q")] == labels
    assert sorted({row[0] for row in section.table.rows}) == labels


def test_an_objective_that_was_graded_in_a_running_quarter_is_not_called_lost(reviewed):
    row = reviewed("2026-Q3", date(2026, 9, 27)).objectives.rows[0]
    graded = row._replace(state="graded", graded_on=date(2026, 9, 26))

    assert section_words.verdict(row, running=True) == "so far: at risk"
    assert section_words.verdict(graded, running=True) == "graded on 26 Sep, so far: at risk"
    assert section_words.short_verdict(graded, running=False) == "not met"
