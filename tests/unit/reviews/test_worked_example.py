"""The worked example comes out whole from the function that the commands call, and random
comparisons agree with slow, obvious arithmetic.
"""

from math import sqrt
from random import Random

import pytest
import role_journal
from comparison_example import EXPECTED
from hypothesis import given
from hypothesis import strategies as st
from role_journal import rated
from second import roles_fit, roles_moves, roles_ordered, roles_simulation, vectors

from journal.domain.role_settings import DEFAULT
from journal.reviews import comparison
from journal.reviews.what_if import what_if

SIMULATED = EXPECTED["simulation"]
RUNS = ("stated", "rank_only", "no_weights", "ratings_only", "weights_only")
SEED_1 = SIMULATED["seed_1_with_numpy_2_4_in_the_prescribed_draw_order"]
ROLES = SIMULATED["order_of_roles"]
WORKED = comparison.compare(role_journal.given(settings=DEFAULT))


def test_every_exact_figure_of_the_example_comes_out():
    roles = {role.slug: role for role in WORKED.roles}
    criteria = {each.slug: each for each in WORKED.criteria}
    found = {
        "weights": {slug: each.weight for slug, each in criteria.items()},
        "fit": {slug: role.fit for slug, role in roles.items()},
        "fit_of_likely_values": {slug: role.likely_fit for slug, role in roles.items()},
        "rank": {slug: role.rank for slug, role in roles.items()},
        "contributions": {slug: role.contributions for slug, role in roles.items()},
        "leverage": {slug: each.leverage for slug, each in criteria.items()},
        "leader": WORKED.leader,
        "ordered_weights_lead_over": {
            each.rival: {"min": each.min, "max": each.max} for each in WORKED.ordered
        },
        "tornado_gap_at_half_and_one_and_a_half_times_the_weight": WORKED.tornado,
        "verdict_fit": WORKED.verdict.fit.word,
        "verdict_move": WORKED.verdict.move.word,
        "p_offer": {s: r.p_offer for s, r in roles.items() if s in EXPECTED["p_offer"]},
        "start_in_months": {
            s: r.start_in for s, r in roles.items() if s in EXPECTED["start_in_months"]
        },
        "moves": {move.id: move.value for move in WORKED.moves},
        "best": WORKED.moves[0].id,
        "where_you_end_up": WORKED.ends,
        "break_even_p_unclamped": {
            f"{each.role} against {each.against}": each.p for each in WORKED.break_even
        },
        "evpi_offer": {a.role: a.points for a in WORKED.evpi if a.question == "offer"},
        "evpi_opens": {a.role: a.points for a in WORKED.evpi if a.question == "opens"},
        "regret_by_role": {
            role: {
                move.id: {
                    "if_offered": move.scenarios[role][0],
                    "if_not": move.scenarios[role][1],
                    "worst": move.regret[role],
                }
                for move in WORKED.moves
            }
            for role in EXPECTED["regret_by_role"]
        },
        "tipping_p_of_best_against_best_other_first_step": WORKED.tipping,
    }
    wanted = {name: EXPECTED[name] for name in found}

    assert vectors.flat(found) == pytest.approx(vectors.flat(wanted), abs=1e-6)


def test_shown_points_learning_and_charges_come_out():
    shown = {role.slug: role.shown_points for role in WORKED.roles}
    learning = {
        each.goal: {
            "gain": each.gain,
            "use": each.use,
            "value": each.worth,
            "per_10_hours": each.per_10_hours,
            "odds": each.odds,
        }
        for each in WORKED.learning
    }
    charges = {
        each.role: {
            "expected": each.expected,
            "n": each.n,
            "least_n": each.least_n,
            "covered": each.covered,
        }
        for each in WORKED.evidence
    }
    classes = {each.goal: each.kind for each in WORKED.learning}
    wanted = {goal: dict(each) for goal, each in EXPECTED["learning"].items()}

    assert classes == {goal: each.pop("class") for goal, each in wanted.items()}
    assert vectors.flat(learning) == pytest.approx(vectors.flat(wanted), abs=1e-6)
    assert vectors.flat(charges) == pytest.approx(vectors.flat(EXPECTED["charge"]), abs=1e-6)
    assert shown == {s: each for s, each in EXPECTED["points_shown"].items() if s != "gap"}


@pytest.mark.parametrize("run", [run for run in RUNS if run in SEED_1])
def test_seed_1_gives_the_recorded_shares(run):
    found = getattr(WORKED.simulation, run).ranks

    assert [list(found[slug]) for slug in ROLES] == SEED_1[run]


@pytest.mark.parametrize("run", RUNS)
def test_ten_thousand_draws_lie_within_their_error_of_four_million(run):
    found = getattr(WORKED.simulation, run).ranks
    far = [
        abs(share - p) - (4 * sqrt(p * (1 - p) / 10_000) + 0.001)
        for slug, row in zip(ROLES, SIMULATED[run], strict=True)
        for share, p in zip(found[slug], row, strict=True)
    ]

    assert max(far) <= 0


@pytest.mark.parametrize("rival", ["support-specialist", "community-manager"])
def test_the_leader_and_a_rival_are_equal_at_each_flip_of_the_vector(rival):
    flips = {s: f["weight"] for s, f in EXPECTED["weight_flips_against"][rival].items() if f}
    views = [
        comparison.compare(what_if(role_journal.given(), [f"weight.{slug}={weight!r}"]))
        for slug, weight in flips.items()
    ]
    gaps = [view.role("help-center-writer").fit - view.role(rival).fit for view in views]

    assert gaps == pytest.approx([0.0] * len(flips), abs=1e-6)


FIGURES = st.lists(st.integers(0, 10), min_size=3, max_size=3)
PROSPECT = st.tuples(
    st.integers(0, 10).map(lambda tenth: tenth / 10),
    st.integers(0, 10).map(lambda tenth: tenth / 10),
    st.integers(0, 23),
)


@given(
    st.lists(FIGURES, min_size=3, max_size=3),
    st.lists(PROSPECT, min_size=2, max_size=2),
    st.lists(st.integers(1, 10), min_size=3, max_size=3),
)
def test_random_comparisons_agree_with_slow_arithmetic(figures, prospects, swings):
    names = ["home", "one", "two"]
    criteria = tuple(
        each._replace(swing=10.0 * swing)
        for each, swing in zip(role_journal.given().criteria[:3], swings, strict=True)
    )
    slugs = [each.slug for each in criteria]
    held = [{slug: (x, x, x) for slug, x in zip(slugs, row, strict=True)} for row in figures]
    months = [_month(start) for _, _, start in prospects]
    roles = (
        rated("home", held[0], status="current"),
        *(
            rated(name, row, opens=opens, offer=offer, starts=month)
            for name, row, (opens, offer, _), month in zip(
                names[1:], held[1:], prospects, months, strict=True
            )
        ),
    )
    view = comparison.compare(
        role_journal.given(
            criteria=criteria,
            roles=roles,
            stay="home",
            goals=(),
            settings=DEFAULT._replace(draws=100),
        )
    )
    weight = roles_fit.weights({each.slug: each.swing for each in criteria})
    means = {n: {s: x[1] / 10 for s, x in row.items()} for n, row in zip(names, held, strict=True)}
    fits = roles_fit.fits(weight, means)
    posts = {
        name: roles_moves.Post(fits[name], opens * offer, start)
        for name, (opens, offer, start) in zip(names[1:], prospects, strict=True)
    }
    walked = {
        move.id: roles_moves.walk(fits["home"], [posts[each] for each in move.roles], 24, 0.8)
        for move in view.moves
    }
    leads = {
        each.rival: roles_ordered.bounds(
            weight, {s: means[view.leader][s] - means[each.rival][s] for s in slugs}
        )
        for each in view.ordered
    }

    assert {role.slug: role.fit for role in view.roles} == pytest.approx(fits)
    assert {role.slug: role.rank for role in view.roles} == roles_fit.ranks(fits)
    assert {move.id: move.value for move in view.moves} == pytest.approx(walked)
    assert [list(leads[each.rival]) for each in view.ordered] == [
        pytest.approx([each.min, each.max], abs=1e-9) for each in view.ordered
    ]


def _month(ahead):
    """Return the month so many months after that of the worked example."""
    whole = role_journal.TODAY.year * 12 + role_journal.TODAY.month - 1 + ahead
    return f"{whole // 12:04}-{whole % 12 + 1:02}"


def test_a_simple_loop_over_the_example_agrees_with_its_simulation():
    draws = 4000
    ratings = {
        role.slug: {s: (r.low / 10, r.likely / 10, r.high / 10) for s, r in role.ratings.items()}
        for role in WORKED.roles
    }
    weight = {each.slug: each.weight for each in WORKED.criteria}
    looped = roles_simulation.rank_shares(ratings, weight, 50, draws, Random(7))
    far = [
        abs(share - other) - 4 * sqrt(max(other * (1 - other), 0.0005) * (1 / draws + 1 / 10_000))
        for slug, row in looped.items()
        for share, other in zip(row, WORKED.simulation.stated.ranks[slug], strict=True)
    ]

    assert max(far) <= 0
