"""One word says how sure an answer is, and too close a call ends in one question."""

import pytest
from comparison_example import exact_role, fits_of, rating_criteria, worked_fits
from second import vectors

from journal.domain import fit, verdicts
from journal.domain.flips import RatingFlip, WeightFlip
from journal.domain.ratings import Rating
from journal.domain.role_settings import DEFAULT

WORDS = vectors.decisions("verdict_words")


@pytest.mark.parametrize(
    ("case", "word"), list(zip(WORDS["input"], WORDS["expected"], strict=True))
)
def test_the_first_match_is_the_word(case, word):
    found = verdicts.verdict(case["gap"], case["p_best"], case["robust"], DEFAULT)

    assert found == verdicts.Verdict(word, case["gap"], case["p_best"], case["robust"])


def test_the_worked_fit_is_robust():
    assert verdicts.fit_is_robust(worked_fits(), DEFAULT)


@pytest.mark.parametrize(
    ("a", "b", "robust"),
    [([6, 6], [5, 5], True), ([5, 6], [6, 4.9], False), ([4, 9, 9], [9, 4, 4], True)],
)
def test_a_fit_is_robust_by_order_or_by_distance(a, b, robust):
    found = fits_of([50] * len(a), {"a": a, "b": b})

    assert verdicts.fit_is_robust(found, DEFAULT) is robust


def test_a_fit_behind_in_some_order_is_robust_when_no_weight_flips_it():
    found = fits_of([100, 0], {"a": [6, 5], "b": [5, 5]})

    assert verdicts.fit_is_robust(found, DEFAULT)


def test_too_close_a_call_asks_for_the_widest_rating_that_flips():
    criteria = rating_criteria([50.0, 50.0])
    unsure = fit.RoleOption("a", {"c0": Rating(0, 6, 9), "c1": Rating(4, 5, 6)})
    found = fit.fits(criteria, [unsure, exact_role("b", [5, 4])], fit.weights_of(criteria, "swing"))

    asked = verdicts.question(found, ["c0", "c1"])

    assert isinstance(asked, RatingFlip)
    assert (asked.role, asked.criterion) == ("a", "c0")


def test_without_such_a_rating_it_asks_for_the_nearest_weight_that_matters():
    asked = verdicts.question(worked_fits(), ["visibility", "pay"])

    assert isinstance(asked, WeightFlip)
    assert asked.criterion == "visibility"


def test_without_any_flip_nothing_is_asked():
    assert verdicts.question(fits_of([1], {"a": [6], "b": [5]}), ["c0"]) is None
