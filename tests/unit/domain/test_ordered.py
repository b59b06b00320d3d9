"""Some leads need no exact weights: dominance, and what the order of weights alone says."""

import pytest
from comparison_example import EXPECTED, MANAGER, STAY, WRITER, exact_role, fits_of, worked_fits
from hypothesis import given
from hypothesis import strategies as st
from second import roles_ordered, vectors

from journal.domain import fit, ordered
from journal.domain.ratings import Criterion, Rating

RANKED = vectors.decisions("ranked_dominance")
TIES = vectors.decisions("ordered_weights_with_ties")
BONDS = vectors.decisions("bonds_dominance")
WORTH = 2.0


def bond_values():
    given_ = BONDS["input"]
    signs = [-1 if kind == "min" else 1 for kind in given_["types"]]
    return {
        name: {c: sign * x for c, sign, x in zip(given_["criteria"], signs, row, strict=True)}
        for name, row in zip(given_["alternatives"], given_["matrix"], strict=True)
    }


def dominators(dominates):
    rows = bond_values()
    over = {
        loser: [name for name in rows if name != loser and dominates(rows[name], rows[loser])]
        for loser in rows
    }
    return {loser: winners for loser, winners in over.items() if winners}


def one_of(found, winner, loser):
    return ordered.dominance(found, found.role(winner), found.role(loser), worth=WORTH)


def test_the_published_bonds_are_dominated_as_published():
    assert dominators(ordered.weakly_dominates) == BONDS["expected"]["weakly_dominated"]
    assert dominators(ordered.strictly_dominates) == BONDS["expected"]["strictly_dominated"]


def test_the_published_bonds_survive_their_threshold_as_published():
    given_ = BONDS["input"]
    criteria = (
        Criterion("CAP", "number", worst=0, best=10, swing=1),
        Criterion("ROE", "must", at_least=given_["must_have"]["ROE"]["min"]),
    )
    roles = [
        fit.RoleOption(name, {"CAP": Rating(row[1], row[1], row[1]), "ROE": Rating(*[row[0]] * 3)})
        for name, row in zip(given_["alternatives"], given_["matrix"], strict=True)
    ]

    found = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    assert [r.slug for r in found.roles if fit.is_out(r)] == BONDS["expected"][
        "excluded_by_must_have"
    ]
    dominated = BONDS["expected"]["weakly_dominated"]
    assert [
        role.slug for role in roles if found.role(role.slug).rank and role.slug not in dominated
    ] == BONDS["expected"]["surviving_both"]


def test_nothing_dominates_without_criteria():
    assert not ordered.strictly_dominates({}, {})


def test_stay_is_practically_dominated_by_the_writer():
    found = worked_fits()

    assert [(d.winner, d.loser, d.kind) for d in ordered.dominances(found, worth=WORTH)] == [
        (WRITER, STAY, "practical")
    ]
    assert one_of(found, WRITER, STAY).better_on == pytest.approx({"community": 1.204819}, abs=1e-6)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ([6, 6], [5, 5], "sure"),
        ([6, 5], [5, 5], "sure"),
        ([5, 5], [5, 5], None),
        ([9, 5], [5, 6], None),
        ([9, 5.0], [5, 5.3], "practical"),
    ],
)
def test_exact_figures_dominate_surely_or_practically(a, b, kind):
    found = fits_of([50, 50], {"a": a, "b": b})
    dominance = one_of(found, "a", "b")

    assert (dominance and dominance.kind) == kind


@pytest.mark.parametrize(
    ("c0", "c1", "kind"),
    [
        (Rating(5, 6, 7), Rating(5, 6, 7), "sure"),
        (Rating(4, 6, 7), Rating(5, 6, 7), "strict"),
        (Rating(4, 5, 7), Rating(5, 6, 7), "weak"),
    ],
)
def test_dominance_is_strict_or_weak_on_likely_values_and_sure_on_low_ones(c0, c1, kind):
    criteria = (Criterion("c0", swing=1), Criterion("c1", swing=1))
    roles = [fit.RoleOption("a", {"c0": c0, "c1": c1}), exact_role("b", [5, 5])]
    found = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    assert one_of(found, "a", "b").kind == kind
    assert one_of(found, "b", "a") is None


def test_the_order_of_weights_alone_bounds_the_lead():
    differences = RANKED["input"]["difference_A_minus_B_in_importance_order"]
    weight = {f"c{i}": 1.0 - i / 10 for i in range(len(differences))}
    ahead = dict(zip(weight, differences, strict=True))

    low, high = ordered.bounds(weight, ahead)

    assert (low / 100, high / 100) == pytest.approx(
        (RANKED["expected"]["min_difference"], RANKED["expected"]["max_difference"]), abs=1e-9
    )
    assert ordered.OrderedLead("b", low, high).never_behind is True


def test_equal_weights_admit_both_orders_and_zero_weights_stay_out():
    found = fits_of(TIES["input"]["swing"], {"a": TIES["input"]["A"], "b": TIES["input"]["B"]})
    lead = ordered.leads(found)[0]

    assert found.role("a").fit == pytest.approx(TIES["expected"]["fit_A"], abs=1e-6)
    assert found.role("b").fit == pytest.approx(TIES["expected"]["fit_B"], abs=1e-6)
    assert (lead.low, lead.high) == pytest.approx(
        (TIES["expected"]["lead_min"], TIES["expected"]["lead_max"]), abs=1e-6
    )
    assert lead.never_behind is False


def test_the_worked_example_is_never_behind():
    found = ordered.leads(worked_fits())
    expected = EXPECTED["ordered_weights_lead_over"]

    assert [lead.rival for lead in found] == [MANAGER, STAY]
    assert [(lead.low, lead.high) for lead in found] == [
        pytest.approx((expected[slug]["min"], expected[slug]["max"]), abs=1e-6)
        for slug in (MANAGER, STAY)
    ]
    assert all(lead.never_behind for lead in found)


DIFFERENCES = st.lists(st.integers(-10, 10), min_size=1, max_size=5)


@given(DIFFERENCES, st.data())
def test_the_bounds_are_reached_at_the_corners_of_the_allowed_orders(differences, data):
    heights = data.draw(
        st.lists(st.integers(1, 3), min_size=len(differences), max_size=len(differences))
    )
    weight = {f"c{i}": float(height) for i, height in enumerate(heights)}
    ahead = {f"c{i}": d / 10 for i, d in enumerate(differences)}

    assert ordered.bounds(weight, ahead) == pytest.approx(
        roles_ordered.bounds(weight, ahead), abs=1e-9
    )


@given(DIFFERENCES, st.randoms(use_true_random=False))
def test_every_weighting_in_the_order_lies_within_the_bounds(differences, random):
    weight = {f"c{i}": 1.0 - i / 10 for i in range(len(differences))}
    ahead = {f"c{i}": d / 10 for i, d in enumerate(differences)}
    low, high = ordered.bounds(weight, ahead)

    leads = [roles_ordered.random_lead(list(ahead.values()), random) for _ in range(20)]

    assert low - 1e-9 <= min(leads)
    assert max(leads) <= high + 1e-9
