"""A standing says what others said of me in the twelve months up to and including today."""

from datetime import date

import pytest
from second import vectors

from journal.domain import standing

TODAY = date(2026, 9, 27)


@pytest.mark.parametrize("case", vectors.definitions("standing"), ids=vectors.name)
def test_a_standing_looks_back_one_year(case):
    rows = [(kind, date.fromisoformat(day)) for kind, day in case["input"]["rows"]]

    found = standing.standing(rows, date.fromisoformat(case["input"]["today"]))

    assert {
        "from": found.start.isoformat(),
        "to": found.end.isoformat(),
        "praise": found.praise,
        "critique": found.critique,
        "word": found.word,
    } == case["expect"]


@pytest.mark.parametrize(
    ("praise", "critique", "word"),
    [
        (2, 0, "unknown"),
        (3, 0, "good"),
        (4, 1, "good"),
        (3, 1, "complicated"),
        (3, 3, "complicated"),
        (1, 3, "complicated"),
        (1, 4, "bad"),
        (0, 3, "bad"),
    ],
)
def test_four_of_five_are_good_and_one_of_five_is_bad(praise, critique, word):
    rows = [("praise", TODAY)] * praise + [("critique", TODAY)] * critique + [("win", TODAY)]

    assert standing.standing(rows, TODAY).word == word


def test_the_year_up_to_a_leap_day_begins_on_28_february():
    assert standing.standing([], date(2028, 2, 28)).start == date(2027, 2, 28)
