"""A score keeps pace when it is as far along as its quarter, nearly."""

from datetime import date, timedelta

import pytest
from second import vectors

from journal.domain import pace

START, END = date(2026, 7, 1), date(2026, 10, 1)


@pytest.mark.parametrize("case", vectors.definitions("pace"), ids=vectors.name)
def test_pace_is_the_score_by_the_elapsed_share(case):
    given = case["input"]
    days = {key: date.fromisoformat(given[key]) for key in ("start", "end", "today")}

    found = pace.pace(given["score"], **days, objective=given["objective"])

    assert found._asdict() == pytest.approx(case["expect"], abs=1e-6)


@pytest.mark.parametrize(
    ("day", "score", "kind", "word"),
    [
        (29, 0.0, "committed", "too early"),
        (30, 0.0, "committed", "at risk"),
        (46, 0.35, "aspirational", "on pace"),
        (46, 0.34, "aspirational", "at risk"),
        (46, 0.45, "committed", "on pace"),
        (46, 0.44, "committed", "at risk"),
    ],
)
def test_a_commitment_is_at_risk_earlier_than_an_aspiration(day, score, kind, word):
    today = START + timedelta(days=day - 1)

    assert pace.pace(score, START, END, today, kind).word == word


@pytest.mark.parametrize(
    ("day", "score", "word"),
    [(29, 0.1, "too early"), (30, 0.69, "at risk"), (30, 0.7, "on pace")],
)
def test_a_hold_is_at_risk_by_its_score_alone(day, score, word):
    today = START + timedelta(days=day - 1)

    assert pace.hold_pace(score, START, END, today, "aspirational").word == word


def test_before_the_quarter_nothing_has_elapsed():
    found = pace.pace(0.5, START, END, START - timedelta(days=1), "committed")

    assert found == pace.Pace(0, 0.0, None, "too early")


def test_after_the_quarter_all_of_it_has_elapsed():
    found = pace.pace(0.5, START, END, END + timedelta(days=9), "committed")

    assert (found.day, found.elapsed, found.pace) == (92, 1, 0.5)
