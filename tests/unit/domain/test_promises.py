"""A promise is kept on or before its day; a win has a result when somebody can see it."""

from datetime import date, timedelta

import pytest
from second import vectors

from journal.domain import promises

DAY = date(2026, 8, 12)


@pytest.mark.parametrize("case", vectors.definitions("promises"), ids=vectors.name)
def test_counted_are_the_promises_due_before_today_or_done(case):
    given = case["input"]
    rows = [
        (date.fromisoformat(due), None if done is None else date.fromisoformat(done))
        for due, done in given["rows"]
    ]

    found = promises.promises(
        rows, *(date.fromisoformat(given[key]) for key in ("start", "end", "today"))
    )

    assert found._asdict() == case["expect"]


@pytest.mark.parametrize(
    ("impact", "linked", "praised", "shows"),
    [
        ("38 tickets avoided", False, [], True),
        (" ", False, [], False),
        (None, False, [], False),
        (None, True, [], True),
        (None, False, [DAY - timedelta(days=30)], True),
        (None, False, [DAY + timedelta(days=31)], False),
    ],
)
def test_a_win_has_a_result_by_impact_metric_or_praise_near_it(impact, linked, praised, shows):
    found = promises.has_result(impact, metric_linked=linked, won_on=DAY, praised_on=praised)

    assert found is shows
