"""A flip is the weight or rating at which two roles are equal; just beyond it they have swapped."""

import pytest
from comparison_example import (
    CRITERIA,
    EXPECTED,
    MANAGER,
    ROLES,
    STAY,
    SWINGS,
    WRITER,
    exact_role,
    fits_of,
    rating_criteria,
    worked_fits,
)
from hypothesis import assume, given
from hypothesis import strategies as st
from second import roles_fit, vectors

from journal.domain import fit, flips, weights
from journal.domain.ratings import Rating

CLEMEN = vectors.decisions("clemen_job_offers")
SLUGS = sorted(SWINGS)
TORNADO = EXPECTED["tornado_gap_at_half_and_one_and_a_half_times_the_weight"]


@st.composite
def pairs(draw):
    n = draw(st.integers(1, 6))
    swings = draw(st.lists(st.integers(0, 100), min_size=n, max_size=n).filter(any))
    figures = st.lists(st.integers(0, 10).map(float), min_size=n, max_size=n)
    return fits_of(swings, {"a": draw(figures), "b": draw(figures)})


def flips_by_criterion(rival):
    found = worked_fits()
    return {flip.criterion: flip for flip in flips.weight_flips(found, found.role(rival), SWINGS)}


@pytest.mark.parametrize("rival", [MANAGER, STAY])
@pytest.mark.parametrize("slug", SLUGS)
def test_the_weight_flips_of_the_worked_example_come_out(rival, slug):
    flip = flips_by_criterion(rival).get(slug)
    found = flip and {"weight": flip.weight, "swing": flip.swing}

    assert found == pytest.approx(EXPECTED["weight_flips_against"][rival][slug], abs=1e-6)


def test_the_nearest_flip_of_the_worked_example_is_twelve_points_away():
    nearest = flips.nearest_weight_flip(worked_fits(), SWINGS)

    assert (nearest.criterion, nearest.rival) == ("community", MANAGER)
    assert nearest.distance == pytest.approx(0.240572172 - 0.120481928, abs=1e-6)
    assert nearest.times_top == pytest.approx(1.15625)


def test_without_swings_a_flip_is_said_in_weight_alone():
    nearest = flips.nearest_weight_flip(worked_fits())

    assert (nearest.swing, nearest.times_top) == (None, None)


def test_the_nearest_flip_can_be_asked_among_some_criteria():
    found = worked_fits()

    assert flips.nearest_weight_flip(found, among=["pay"]).criterion == "pay"
    assert flips.nearest_weight_flip(found, among=["writing"]) is None


def test_each_side_names_its_nearest_flip_over_all_rivals():
    found = flips.nearest_each_side(worked_fits(), SWINGS)

    assert {slug: [(f.rival, f.weight > worked_fits().weights[slug]) for f in found[slug]]
            for slug in SLUGS} == {
        "energy": [(MANAGER, False)],
        "visibility": [(MANAGER, True)],
        "writing": [],
        "community": [(MANAGER, True)],
        "pay": [(MANAGER, True)],
        "schedule": [],
        "team": [(MANAGER, True)],
    }  # fmt: skip


@pytest.mark.parametrize(("slug", "key"), [("c0", "income"), ("c1", "snow"), ("c2", "magazine")])
def test_the_published_job_offers_flip_where_the_closed_form_says(slug, key):
    weight = dict(zip(("c0", "c1", "c2"), CLEMEN["input"]["weights"], strict=True))
    madison = {"c0": 0.5, "c1": 215 / 400, "c2": 25 / 45}
    pandemonium = {"c0": 0.0, "c1": 0.0, "c2": 1.0}

    found = flips.weight_flip(weight, madison, pandemonium, slug)

    expected = CLEMEN["expected"]["derived_weight_flip_Madison_vs_Pandemonium"][key]
    assert found == pytest.approx(expected, abs=1e-4)


def test_a_criterion_with_all_the_weight_never_flips():
    assert (
        flips.weight_flip({"c0": 1.0, "c1": 0.0}, {"c0": 1, "c1": 0}, {"c0": 0, "c1": 1}, "c0")
        is None
    )


def test_a_lead_that_is_the_same_at_every_weight_never_flips():
    weight = {"c0": 0.5, "c1": 0.5}

    assert flips.weight_flip(weight, {"c0": 1, "c1": 1}, {"c0": 0.5, "c1": 0.5}, "c0") is None


def test_no_rating_alone_and_within_its_range_changes_the_leader():
    found = flips.rating_flips(worked_fits())

    assert [flip for flip in found if flip.in_range] == EXPECTED["rating_flips_within_range"]


def test_the_nearest_rating_flip_of_the_worked_example_comes_out():
    energy = [
        flip
        for flip in flips.rating_flips(worked_fits())
        if (flip.rival, flip.role, flip.criterion) == (MANAGER, WRITER, "energy")
    ]

    assert 10 * energy[0].value == pytest.approx(4.1667, abs=1e-4)


def test_a_criterion_without_weight_has_no_rating_flip():
    found = fits_of([100, 0], {"a": [6, 0], "b": [5, 10]})

    assert {flip.criterion for flip in flips.rating_flips(found)} == {"c0"}


@pytest.mark.parametrize("slug", SLUGS)
def test_the_tornado_of_the_worked_example_comes_out(slug):
    assert list(flips.tornado(worked_fits())[slug]) == pytest.approx(TORNADO[slug], abs=1e-6)


def test_a_weight_in_the_tornado_never_passes_one():
    found = fits_of([90, 10], {"a": [6, 0], "b": [5, 0]})

    assert flips.tornado(found)["c0"][1] == pytest.approx(10)


@given(pairs())
def test_a_weight_moved_to_its_flip_makes_the_two_equal_and_beyond_it_they_swap(found):
    a, b = (role.means for role in found.ranked)
    before = roles_fit.lead(found.weights, a, b)

    for flip in flips.weight_flips(found, found.ranked[1]):
        at = weights.with_weight(found.weights, flip.criterion, flip.weight)
        step = (flip.weight - found.weights[flip.criterion]) * 1e-3
        past = weights.with_weight(found.weights, flip.criterion, flip.weight + step)

        assert roles_fit.lead(at, a, b) == pytest.approx(0, abs=1e-9)
        assert roles_fit.lead(past, a, b) * before <= 0


@given(pairs())
def test_a_weight_without_a_flip_keeps_the_leader_at_every_weight(found):
    assume(found.ranked[0].fit - found.ranked[1].fit > 1e-6)  # a tie crosses at today's weight
    a, b = (role.means for role in found.ranked)
    flipping = {flip.criterion for flip in flips.weight_flips(found, found.ranked[1])}
    steady = [slug for slug in found.weights if slug not in flipping]

    leads = [
        roles_fit.lead(weights.with_weight(found.weights, slug, t / 20), a, b)
        for slug in steady
        for t in range(1, 20)
    ]

    assert min(leads, default=0) >= -1e-6


@given(pairs())
def test_a_rating_fixed_at_its_flip_makes_the_two_equal(found):
    rows = {role.slug: role.means for role in found.ranked}
    leader, rival = found.ranked

    leads = [
        roles_fit.lead(
            found.weights,
            rows[leader.slug] | ({flip.criterion: flip.value} if flip.role == leader.slug else {}),
            rows[rival.slug] | ({flip.criterion: flip.value} if flip.role == rival.slug else {}),
        )
        for flip in flips.rating_flips(found)
    ]

    assert leads == pytest.approx([0] * len(leads), abs=1e-9)


@given(pairs(), st.data())
def test_the_swing_of_a_flip_gives_its_weight(found, data):
    swings = {slug: 100 * weight for slug, weight in found.weights.items()}
    for flip in flips.weight_flips(found, found.ranked[1], swings):
        moved = weights.from_swings(swings | {flip.criterion: flip.swing})

        assert moved[flip.criterion] == pytest.approx(flip.weight, abs=1e-9)


def test_a_range_wide_enough_for_a_flip_is_in_range():
    criteria = rating_criteria([50.0, 50.0])
    wide = fit.RoleOption("wide", {"c0": Rating(0, 6, 9), "c1": Rating(6, 6, 6)})

    found = fit.fits(criteria, [wide, exact_role("b", [5, 5])], fit.weights_of(criteria, "swing"))

    flip = next(flip for flip in flips.rating_flips(found) if flip.in_range)
    assert (flip.role, flip.criterion, flip.points) == ("wide", "c0", 45)
    assert flip.value == pytest.approx(0.4)


def test_two_roles_are_enough_for_the_worked_tornado():
    roles = [role for role in ROLES if role.slug != STAY]

    found = fit.fits(CRITERIA, roles, fit.weights_of(CRITERIA, "swing"))

    assert flips.tornado(found) == flips.tornado(worked_fits())
