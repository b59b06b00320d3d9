"""A status says what it makes certain; the rest is asked as two chances and a month."""

from datetime import date

import pytest
from comparison_example import EXPECTED, MANAGER, WRITER, worked_outlook

from journal.domain import prospects
from journal.domain.prospects import Chances


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
