"""A stated chance is judged by what came of it, and calibration only from twenty on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import vectors

from journal.domain import brier

BINARY = vectors.decisions("brier_binary")
IDENTITY = vectors.decisions("murphy_identity")
THREE = vectors.decisions("three_expectations")
ROWS = st.lists(
    st.tuples(st.integers(0, 10).map(lambda tenth: tenth / 10), st.sampled_from(["yes", "no"])),
    min_size=1,
    max_size=40,
)


def rows_of(vector):
    outcomes = ["yes" if o else "no" for o in vector["input"]["o"]]
    return list(zip(vector["input"]["p"], outcomes, strict=True))


def test_the_published_score_comes_out():
    found = brier.calibration(rows_of(BINARY))

    assert found.brier == pytest.approx(BINARY["expected"]["brier"], abs=1e-9)
    assert BINARY["expected"]["always_50_reference"] == brier.ALWAYS_HALF


def test_the_parts_of_the_score_come_out():
    found = brier.calibration(rows_of(IDENTITY), enough=15)

    assert {"brier": found.brier, **found.murphy._asdict()} == pytest.approx(
        IDENTITY["expected"], abs=1e-6
    )


def test_three_of_twenty_are_too_few_to_judge():
    rows = list(zip(THREE["input"]["p"], THREE["input"]["outcome"], strict=True))

    found = brier.calibration(rows)

    assert {
        "resolved": found.resolved,
        "brier": found.brier,
        "always_50_reference": brier.ALWAYS_HALF,
        "climatology_reference": found.climatology,
        "skill_against_climatology": found.skill,
        "words": found.words,
    } == pytest.approx(THREE["expected"], abs=1e-6)
    assert found.murphy is None


def test_none_resolved_has_no_score():
    found = brier.calibration([(0.5, "open"), (0.7, "void")])

    assert found == brier.Calibration(
        0, None, None, None, None, "too few to judge calibration (0 of 20)"
    )


def test_where_everything_came_true_there_is_no_skill():
    assert brier.calibration([(0.9, "yes")] * 20).skill is None


@given(ROWS)
def test_the_parts_add_up_to_the_score(rows):
    found = brier.calibration(rows, enough=1)

    assert found.words == ""
    assert found.brier == pytest.approx(
        found.murphy.reliability - found.murphy.resolution + found.murphy.uncertainty
    )
    assert found.brier == pytest.approx(
        sum((p - (outcome == "yes")) ** 2 for p, outcome in rows) / len(rows)
    )


@pytest.mark.parametrize(
    ("quality", "result", "word"),
    [
        ("good", "good", "earned"),
        ("good", "poor", "bad luck"),
        ("poor", "good", "good luck"),
        ("poor", "poor", "a lesson"),
        ("mixed", "good", None),
    ],
)
def test_the_decision_and_its_outcome_are_told_apart(quality, result, word):
    assert brier.pair_word(quality, result) == word


def test_the_curve_stands_beside_each_stated_chance():
    assert brier.curve(rows_of(IDENTITY), enough=15) == (
        brier.Said(0.2, 5, 0.2),
        brier.Said(0.6, 5, 0.6),
        brier.Said(0.9, 5, 0.8),
    )


def test_too_few_outcomes_have_no_curve():
    assert brier.curve(rows_of(IDENTITY)) == ()


@given(ROWS)
def test_the_curve_tells_every_outcome_once(rows):
    found = brier.curve(rows, enough=1)

    assert sum(each.n for each in found) == len(rows)
    assert sum(each.n * each.share for each in found) == pytest.approx(
        sum(outcome == "yes" for _, outcome in rows)
    )
