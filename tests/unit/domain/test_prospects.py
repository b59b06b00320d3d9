"""A status says what it makes certain; the rest is asked as two chances and a month."""

from datetime import date

import pytest
from comparison_example import EXPECTED, MANAGER, WRITER, worked_outlook

from journal.domain import prospects
from journal.domain.prospects import Chances
from journal.errors import InvalidError, UsageError


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("watching", Chances(0.5, 0.7, from_status=False)),
        ("applied", Chances(1.0, 0.7, from_status=True)),
        ("interviewing", Chances(1.0, 0.7, from_status=True)),
        ("offered", Chances(1.0, 1.0, from_status=True)),
        ("accepted", Chances(1.0, 1.0, from_status=True)),
        ("current", Chances(1.0, 1.0, from_status=True)),
    ],
)
def test_a_status_makes_chances_certain(status, found):
    assert prospects.chances(status, 0.5, 0.7) == found


@pytest.mark.parametrize(
    ("opens", "offer", "p"), [(0.5, 0.7, 0.35), (None, 0.7, None), (0.5, None, None), (0, 0.7, 0)]
)
def test_an_offer_needs_the_post_to_open(opens, offer, p):
    assert prospects.chances("watching", opens, offer).p == pytest.approx(p)


@pytest.mark.parametrize(
    ("starts", "months"),
    [
        (date(2026, 9, 1), 0),
        (date(2026, 10, 1), 1),
        (date(2027, 7, 1), 10),
        (date(2026, 1, 1), 0),
    ],
)
def test_a_start_is_counted_in_whole_months(starts, months):
    assert prospects.months_until(starts, date(2026, 9, 24)) == months


def test_the_chances_and_starts_of_the_worked_example_come_out():
    found = worked_outlook().candidates

    assert {slug: c.p for slug, c in found.items()} == pytest.approx(EXPECTED["p_offer"])
    assert {slug: c.start for slug, c in found.items()} == EXPECTED["start_in_months"]
    assert list(found) == [MANAGER, WRITER]


def test_closed_roles_are_those_of_which_nothing_can_come():
    assert {"declined", "rejected", "withdrawn", "past"} == prospects.CLOSED


@pytest.mark.parametrize(
    ("text", "chance"), [("35%", 0.35), ("0.35", 0.35), (" 1 ", 1), ("0", 0), ("100%", 1)]
)
def test_a_chance_is_a_per_cent_or_a_part_of_one(text, chance):
    assert prospects.read_chance(text) == pytest.approx(chance)


@pytest.mark.parametrize("text", ["35", "101%", "-0.1", "nan", "inf%"])
def test_a_number_that_is_no_chance_is_refused(text):
    with pytest.raises(InvalidError, match="is not a chance from 0 to 1"):
        prospects.read_chance(text)


@pytest.mark.parametrize("text", ["", "%", "half", "35%%"])
def test_a_word_that_is_no_chance_is_not_understood(text):
    with pytest.raises(UsageError, match="is not a chance"):
        prospects.read_chance(text)


@pytest.mark.parametrize("mix", [{"a": 0.7, "b": 0.305}, {"a": 0.995}, {"a": 1.0, "b": 0.0}])
def test_a_mix_makes_a_whole_nearly(mix):
    assert prospects.check_mix(mix) is None


@pytest.mark.parametrize("mix", [{"a": 0.7, "b": 0.31}, {}, {"a": 1.2, "b": -0.2}, {"a": 1e999}])
def test_a_mix_that_makes_no_whole_is_refused(mix):
    with pytest.raises(InvalidError, match="instead of 100%"):
        prospects.check_mix(mix)
