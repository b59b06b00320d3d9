"""A fit is the sum of what each criterion contributes; no other role moves it."""

import pytest
from comparison_example import (
    CRITERIA,
    EXPECTED,
    ROLES,
    STAY,
    WRITER,
    exact_role,
    fits_of,
    rating_criteria,
    worked_fits,
)
from hypothesis import given
from hypothesis import strategies as st
from second import roles_fit, vectors

from journal.domain import fit, rounding
from journal.domain.fit import RoleOption
from journal.domain.ratings import Criterion, Rating
from journal.errors import InvalidError

TIE = vectors.decisions("psu_tie")
SPOTIS = vectors.decisions("anchored_additive_spotis")
CLEMEN = vectors.decisions("clemen_job_offers")
ANCHORED = vectors.decisions("irrelevant_option_invariance")
SIZES = st.integers(1, 8)
FIGURES = st.integers(0, 10).map(float)


@st.composite
def comparisons(draw, *, fewest=1):
    n, m = draw(SIZES), draw(st.integers(fewest, 6))
    swings = draw(st.lists(st.integers(0, 100), min_size=n, max_size=n).filter(any))
    rows = draw(st.lists(st.lists(FIGURES, min_size=n, max_size=n), min_size=m, max_size=m))
    return swings, {f"r{i}": row for i, row in enumerate(rows)}


def numbers(bounds, types, weights):
    ends = [
        (high, low) if kind == "min" else (low, high)
        for (low, high), kind in zip(bounds, types, strict=True)
    ]
    return tuple(
        Criterion(f"c{i}", "number", worst=worst, best=best, swing=100 * weight)
        for i, ((worst, best), weight) in enumerate(zip(ends, weights, strict=True))
    )


def clemen(income, snow, magazine):
    given_ = CLEMEN["input"]
    criteria = numbers(given_["ranges_worst_best"], ["max"] * 3, given_["weights"])
    role = exact_role("offer", [income, snow, magazine])
    return fit.fits(criteria, [role], fit.weights_of(criteria, "swing")).roles[0].fit


@pytest.mark.parametrize("slug", sorted(EXPECTED["fit"]))
def test_the_worked_example_comes_out(slug):
    found = worked_fits()
    role = found.role(slug)

    assert found.weights == pytest.approx(EXPECTED["weights"], abs=1e-6)
    assert role.fit == pytest.approx(EXPECTED["fit"][slug], abs=1e-6)
    assert role.likely_fit == pytest.approx(EXPECTED["fit_of_likely_values"][slug], abs=1e-6)
    assert role.rank == EXPECTED["rank"][slug]
    assert role.contributions == pytest.approx(EXPECTED["contributions"][slug], abs=1e-6)
    assert fit.shown_points(found, role) == EXPECTED["points_shown"][slug]


def test_the_leverage_of_the_worked_example_comes_out():
    assert fit.leverage(worked_fits()) == pytest.approx(EXPECTED["leverage"], abs=1e-6)


def test_the_gap_row_is_rounded_from_the_unrounded_gaps():
    found = worked_fits()
    gaps = fit.gaps(found, found.ranked[0], found.ranked[1])

    shown = dict(zip(gaps, rounding.largest_remainder(list(gaps.values())), strict=True))

    assert shown == EXPECTED["points_shown"]["gap"]


def test_criteria_stand_by_falling_weight_and_then_by_slug():
    assert list(worked_fits().weights) == [
        "energy", "visibility", "writing", "community", "pay", "schedule", "team",
    ]  # fmt: skip


def test_a_tie_for_the_first_place_names_both():
    given_ = TIE["input"]
    criteria = tuple(
        Criterion(f"c{i}", "number", worst=0, best=3, swing=weight)
        for i, weight in enumerate(given_["raw_weights"])
    )
    roles = [
        exact_role(name, row)
        for name, row in zip(given_["alternatives"], given_["scores"], strict=True)
    ]

    found = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    assert [found.role(name).rank for name in given_["alternatives"]] == TIE["expected"][
        "competition_ranks"
    ]
    assert [role.slug for role in found.ranked if role.rank == 1] == TIE["expected"]["tied_first"]


def test_numbers_are_measured_between_declared_ends_in_both_directions():
    given_ = SPOTIS["input"]
    criteria = numbers(given_["bounds"], given_["types"], given_["weights"])
    roles = [exact_role(f"r{i}", row) for i, row in enumerate(given_["matrix"])]

    found = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    assert [found.role(role.slug).fit / 100 for role in roles] == pytest.approx(
        SPOTIS["expected"]["anchored_value"], abs=2e-4
    )
    assert [found.role(role.slug).rank for role in roles] == SPOTIS["expected"]["rank"]


@pytest.mark.parametrize(
    ("income", "snow", "magazine", "points"),
    [
        (1500, 100, 75, 48.6),
        (1500, 200, 75, 56.9),
        (1500, 400, 75, 73.6),
        (1300, 100, 75, 40.3),
        (1300, 200, 75, 48.6),
        (1300, 400, 75, 65.3),
        (1600, 150, 50, 29.2),
        (1600, 230, 50, 35.8),
        (1600, 320, 50, 43.3),
        (1200, 0, 95, 50.0),
        (1400, 215, 75, 54.0),
        (1600, 231.5, 50, 36.0),
    ],
)
def test_the_published_job_offers_come_out(income, snow, magazine, points):
    assert clemen(income, snow, magazine) == pytest.approx(points, abs=0.06)


def test_the_offer_that_leads_on_average_wins_in_only_half_of_its_branches():
    offer = CLEMEN["input"]["offers"]["Madison Publishing"]

    wins = sum(
        chance * odds
        for income, chance in offer["income"].items()
        for snow, odds in offer["snow"].items()
        if clemen(float(income), float(snow), offer["magazine"]) > clemen(1200, 0, 95)
    )

    shares = CLEMEN["expected"]["derived_prob_best_fixed_weights"]
    assert wins == pytest.approx(shares["Madison Publishing"])


def test_adding_a_role_moves_no_other():
    given_ = ANCHORED["input"]
    criteria = numbers(given_["anchors"], ["max"] * 2, given_["weights"])
    weights = fit.weights_of(criteria, "swing")
    two = [exact_role(f"r{i}", row) for i, row in enumerate(given_["options_AB"])]
    three = [*two, exact_role("r2", given_["added_option_C_dominated"])]

    before, after = fit.fits(criteria, two, weights), fit.fits(criteria, three, weights)

    assert [before.role(role.slug).fit / 100 for role in two] == pytest.approx(
        ANCHORED["expected"]["anchored_AB"]
    )
    assert [after.role(role.slug).fit / 100 for role in three] == pytest.approx(
        ANCHORED["expected"]["anchored_ABC"]
    )
    assert before.ranked[0].slug == after.ranked[0].slug == "r0"


def test_a_missing_rating_unranks_exactly_that_role():
    gone = {slug: rating for slug, rating in ROLES[1].ratings.items() if slug != "pay"}
    roles = [ROLES[0], RoleOption(ROLES[1].slug, gone), ROLES[2]]

    found = fit.fits(CRITERIA, roles, fit.weights_of(CRITERIA, "swing"))

    assert [role.slug for role in found.ranked] == [WRITER, STAY]
    assert found.roles[-1].missing == ("pay",)
    assert found.roles[-1].fit is None


def test_a_role_without_a_fit_has_no_points():
    found = fit.fits(CRITERIA, [RoleOption("new", {})], fit.weights_of(CRITERIA, "swing"))

    with pytest.raises(InvalidError, match="“new” has no fit"):
        _ = found.roles[0].points


def test_a_role_that_is_not_compared_is_not_found():
    with pytest.raises(KeyError):
        worked_fits().role("nobody")


def test_a_role_out_by_a_must_stays_visible_and_unranked():
    criteria = (*rating_criteria([100.0]), Criterion("nights", "must", at_most=4))
    roles = [
        RoleOption("a", {"c0": Rating(5, 5, 5), "nights": Rating(6, 6, 6)}),
        RoleOption("b", {"c0": Rating(4, 4, 4), "nights": Rating(3, 4, 6)}),
        RoleOption("c", {"c0": Rating(3, 3, 3), "nights": Rating(0, 0, 0)}),
    ]

    found = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    assert [(role.slug, role.rank) for role in found.roles] == [("b", 1), ("c", 2), ("a", None)]
    assert [role.musts[0].state for role in found.roles if role.musts] == ["at risk", "out"]
    assert fit.is_out(found.roles[2])
    assert found.roles[2].fit == 50


def test_leverage_without_a_ranked_role_is_nothing():
    found = fit.fits(CRITERIA, [], fit.weights_of(CRITERIA, "swing"))

    assert set(fit.leverage(found).values()) == {0}


@pytest.mark.parametrize(
    ("criteria", "weights_from", "message"),
    [
        ([Criterion("pay", swing=3), Criterion("team")], "swing", "no weight yet: team"),
        ([Criterion("pay", swing=3)], "roc", "no weight yet: pay"),
        ([Criterion("pay", swing=0)], "swing", "all swings are zero"),
        (rating_criteria([1.0] * 21), "swing", "21 criteria are more than 20"),
    ],
)
def test_ratings_wait_for_weights(criteria, weights_from, message):
    with pytest.raises(InvalidError, match=message):
        fit.weights_of(criteria, weights_from)


def test_a_must_needs_no_weight():
    assert fit.weights_of([Criterion("pay", rank=1), Criterion("m", "must")], "roc") == {"pay": 1}


def test_the_other_formula_is_tried_when_weights_come_from_ranks():
    criteria = [Criterion(f"c{i}", rank=i + 1) for i in range(3)]
    roles = [exact_role("first", [10, 0, 0]), exact_role("rest", [4, 9, 10])]

    assert fit.other_leader(criteria, roles, "roc") == "rest"
    assert fit.other_leader(criteria, roles, "rank-sum") == "first"
    assert fit.other_leader(criteria, roles[:1], "roc") is None
    assert fit.other_leader(criteria, [], "roc") is None
    assert fit.other_leader(CRITERIA, ROLES, "swing") is None


@given(comparisons())
def test_fits_and_ranks_are_those_of_exact_fractions(comparison):
    swings, rows = comparison
    found = fits_of(swings, rows)
    means = {role.slug: role.means for role in found.roles}

    points = roles_fit.fits(found.weights, means)

    assert {role.slug: role.fit for role in found.roles} == pytest.approx(points, abs=1e-9)
    assert {role.slug: role.rank for role in found.roles} == roles_fit.ranks(
        {role.slug: role.fit for role in found.roles}
    )


@given(comparisons())
def test_contributions_add_up_and_so_do_the_shown_points(comparison):
    found = fits_of(*comparison)
    shown = [sum(fit.shown_points(found, role).values()) for role in found.roles]

    assert [sum(role.contributions.values()) for role in found.roles] == pytest.approx(
        [role.fit for role in found.roles]
    )
    assert shown == [rounding.whole(role.fit) for role in found.roles]


@given(comparisons(), st.randoms(use_true_random=False))
def test_the_order_of_listing_changes_no_bit(comparison, random):
    swings, rows = comparison
    criteria = list(rating_criteria(swings))
    roles = [exact_role(slug, row) for slug, row in rows.items()]
    before = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))
    random.shuffle(criteria)
    random.shuffle(roles)

    after = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    assert list(after.weights.items()) == list(before.weights.items())
    assert after == before


@given(comparisons(fewest=2))
def test_removing_a_role_changes_no_other_fit(comparison):
    swings, rows = comparison
    fewer = dict(list(rows.items())[1:])

    before = {role.slug: role.fit for role in fits_of(swings, rows).roles}
    after = {role.slug: role.fit for role in fits_of(swings, fewer).roles}

    assert after == {slug: before[slug] for slug in fewer}
