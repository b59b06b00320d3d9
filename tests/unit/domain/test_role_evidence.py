"""What hours like these did stands beside the fit, only where enough of them are known."""

import pytest
from comparison_example import COMPARISON, EXPECTED, VECTOR

from journal.domain import role_evidence
from journal.domain.role_evidence import ExpectedCharge, RealmCharge
from journal.domain.role_settings import DEFAULT

CHARGES = {realm: RealmCharge(**row) for realm, row in VECTOR["input"]["charge_by_realm"].items()}


@pytest.mark.parametrize("role", COMPARISON["roles"], ids=lambda role: role["slug"])
def test_the_charge_of_the_worked_example_comes_out(role):
    found = role_evidence.expected_charge(role["mix"], CHARGES, DEFAULT)
    expected = EXPECTED["charge"][role["slug"]]

    assert {key: getattr(found, key) for key in expected} == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("mix", "covered", "word"),
    [
        ({"a": 0.8, "b": 0.2}, 0.8, "charges"),
        ({"a": 0.79, "b": 0.21}, 0.79, "too few to say"),
        ({"a": 0.79, "c": 0.21}, 0.79, "too few to say"),
        ({"a": 1.0, "b": 0.0}, 1.0, "charges"),
    ],
)
def test_four_fifths_of_the_mix_must_be_known(mix, covered, word):
    charges = {"a": RealmCharge(0.5, 5), "b": RealmCharge(-2.0, 4)}

    found = role_evidence.expected_charge(mix, charges, DEFAULT)

    assert (found.covered, found.word) == (covered, word)


def test_a_covered_part_is_scaled_to_the_whole_and_the_thin_one_named():
    found = role_evidence.expected_charge(
        {"a": 0.9, "b": 0.1, "c": 0.0},
        {"a": RealmCharge(0.5, 9), "b": RealmCharge(-2.0, 3)},
        DEFAULT,
    )

    assert found == ExpectedCharge(0.5, 9, 9, 0.9, "charges", (("b", 3),))


def test_no_mix_is_too_few_to_say():
    found = role_evidence.expected_charge({}, CHARGES, DEFAULT._replace(evidence_cover=0))

    assert found == ExpectedCharge(None, 0, 0, 0.0, "too few to say", ())


@pytest.mark.parametrize(
    ("word", "rating", "against"),
    [
        ("drains", 6.0, True),
        ("drains", 5.9, False),
        ("charges", 4.0, True),
        ("charges", 4.1, False),
        ("neutral", 9.0, False),
        ("too few to say", 1.0, False),
    ],
)
def test_a_rating_against_the_evidence_is_noticed(word, rating, against):
    evidence = ExpectedCharge(0.0, 9, 9, 1.0, word, ())

    assert role_evidence.contradicts(evidence, rating) is against
