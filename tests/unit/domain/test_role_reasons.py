"""Pros, cons and unknowns are read off the points; chance and double counting are kept out."""

import pytest
from comparison_example import (
    EXPECTED,
    MANAGER,
    STAY,
    WRITER,
    exact_role,
    fits_of,
    rating_criteria,
    worked_fits,
)

from journal.domain import fit, role_reasons


@pytest.mark.parametrize("slug", [STAY, MANAGER, WRITER])
def test_contributions_are_held_against_the_mean_of_the_others(slug):
    found = worked_fits()

    assert role_reasons.against_others(found, found.role(slug)) == pytest.approx(
        EXPECTED["against_mean_of_other_roles"][slug], abs=1e-6
    )


@pytest.mark.parametrize(
    ("slug", "pros", "cons"),
    [
        (WRITER, ["energy", "writing", "schedule"], ["community"]),
        (MANAGER, ["visibility", "community"], ["energy"]),
        (STAY, [], ["writing", "visibility", "energy", "pay", "community"]),
    ],
)
def test_the_pros_and_cons_of_the_worked_example_come_out(slug, pros, cons):
    found = worked_fits()
    role = found.role(slug)

    assert [reason.criterion for reason in role_reasons.pros(found, role, worth=2)] == pros
    assert [reason.criterion for reason in role_reasons.cons(found, role, worth=2)] == cons


def test_a_role_alone_has_no_reasons():
    found = fits_of([50, 50], {"a": [5, 5]})

    assert role_reasons.against_others(found, found.roles[0]) == {}
    assert role_reasons.pros(found, found.roles[0], worth=2) == ()


def test_the_widest_ranges_of_the_worked_example_come_out():
    found = role_reasons.widest_ranges(worked_fits())

    assert [[r.role, r.criterion] for r in found[:5]] == [
        row[1:] for row in EXPECTED["widest_unknowns_points"]
    ]
    assert [r.points for r in found[:5]] == pytest.approx(
        [row[0] for row in EXPECTED["widest_unknowns_points"]], abs=1e-6
    )


def test_exact_ratings_leave_nothing_unknown():
    assert role_reasons.widest_ranges(fits_of([50, 50], {"a": [5, 5], "b": [3, 3]})) == ()


def test_a_rating_that_counts_and_has_no_reason_is_asked_for():
    found = worked_fits()

    asked = role_reasons.asked_for(found, found.role(WRITER), {"energy", "pay"}, worth=2)

    assert asked == ("writing", "community", "schedule")


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        ({"a": [9, 8], "b": [5, 6], "c": [2, 3]}, (("c0", "c1"),)),
        ({"a": [9, 8], "b": [5, 2], "c": [2, 3]}, ()),
        ({"a": [9, 8], "b": [5, 5], "c": [5, 3]}, ()),
        ({"a": [9, 5], "b": [5, 4.9], "c": [2, 4.8]}, ()),
        ({"a": [9, 8], "b": [5, 6]}, ()),
    ],
)
def test_two_criteria_that_order_all_roles_alike_may_be_one(rows, pairs):
    assert role_reasons.same_twice(fits_of([50, 50], rows), worth=2) == pairs


def test_visibility_and_pay_of_the_worked_example_order_its_roles_alike():
    assert role_reasons.same_twice(worked_fits(), worth=2) == (("visibility", "pay"),)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("How certain is it?", "certain"),
        ("Uncertainty", "uncertainty"),
        ("Chance of an offer", "chance"),
        ("Likelihood", "likelihood"),
        ("most likely start", "likely"),
        ("unlikely to close", "unlikely"),
        ("ODDS", "odds"),
        ("probability", "probability"),
        ("improbable", "improbable"),
        ("Guaranteed hours", "guaranteed"),
        ("Risk of  not getting it", "risk of not"),
        ("Will it open?", "will it open"),
        ("Oddsmaking", None),
        ("Certificates", None),
        ("Likeable team", None),
        ("Pay", None),
        ("Risk of night calls", None),
    ],
)
def test_a_name_that_speaks_of_chance_is_no_criterion(name, word):
    assert role_reasons.names_a_chance(name) == word


def test_an_unranked_role_is_nobodys_yardstick():
    criteria = rating_criteria([50.0, 50.0])
    roles = [exact_role("a", [5, 5]), exact_role("b", [3, 3]), fit.RoleOption("new", {})]

    found = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    assert role_reasons.against_others(found, found.role("a")) == {"c0": 10, "c1": 10}
