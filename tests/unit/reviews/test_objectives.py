"""Objectives of the demo come out as a slow count by hand says, on every day that is looked at."""

from datetime import UTC, date, datetime

import pytest
from second import objectives_slow as slow
from second.reviews_slow import rows

from journal import storage
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
