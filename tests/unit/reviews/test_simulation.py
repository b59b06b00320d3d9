"""How sure a comparison is comes from draws that a seed fixes and listing order does not touch."""

import math
from random import Random

import numpy as np
import pytest
from comparison_example import (
    CRITERIA,
    EXPECTED,
    MANAGER,
    ROLES,
    STAY,
    WRITER,
    exact_role,
    fits_of,
    outlooks,
    rating_criteria,
    worked_fits,
    worked_outlook,
)
from hypothesis import given
from hypothesis import strategies as st
from second import roles_simulation, vectors

from journal.domain import fit, moves, ordered, verdicts, weights
from journal.domain.fit import RoleOption
from journal.domain.ratings import Criterion, Rating
from journal.domain.role_settings import DEFAULT
from journal.reviews import simulation

ANALYTIC = vectors.decisions("smaa_analytic")
DOMINATED = vectors.decisions("smaa_no_first_rank")
ALIKE = vectors.decisions("identical_roles")
CENTROID = vectors.decisions("smaa_ordinal_is_roc")
SURE = vectors.decisions("sure_triangular")
MEDICINE = vectors.decisions("smaa2_antidepressants")
SPREAD = vectors.decisions("firmness_spread")

SHARES = EXPECTED["simulation"]
SEEDED = SHARES["seed_1_with_numpy_2_4_in_the_prescribed_draw_order"]
IN_ORDER = (MANAGER, WRITER, STAY)
RUNS = ("stated", "rank_only", "no_weights", "ratings_only", "weights_only")
DRAWS = 10_000


def worked(seed=1, draws=DRAWS):
    return simulation.simulate(
        worked_fits(), kappa=50, draws=draws, seed=seed, view=worked_outlook()
    )


WORKED = worked()


def within_error(shares):
    return [4 * math.sqrt(p * (1 - p) / DRAWS) + 0.001 for row in shares for p in row]


def ranks_by_role(run):
    return [list(run[slug].ranks) for slug in IN_ORDER]


def uniform(n, draws, seed=1):
    return np.random.default_rng(seed).dirichlet(np.ones(n), draws).T


def shares_of(ranks):
    return [[float((row == r + 1).mean()) for r in range(len(ranks))] for row in ranks]


def as_lists(rows):
    return [None if row is None else row.tolist() for row in rows]


@pytest.mark.parametrize("run", ["stated", "rank_only", "no_weights"])
def test_seed_1_gives_the_recorded_shares(run):
    found = ranks_by_role(getattr(WORKED, run))

    assert np.array(found) == pytest.approx(np.array(SEEDED[run]), abs=1e-9)


def test_seed_1_gives_the_recorded_range_of_fits():
    found = [[r.p10, r.p50, r.p90] for r in (WORKED.stated[slug] for slug in IN_ORDER)]

    assert np.array(found) == pytest.approx(
        np.array(SEEDED["stated_percentiles_10_50_90"]), abs=5e-4
    )


@pytest.mark.parametrize("run", RUNS)
def test_ten_thousand_draws_lie_within_their_error_of_four_million(run):
    found = [p for row in ranks_by_role(getattr(WORKED, run)) for p in row]
    expected = [p for row in SHARES[run] for p in row]

    off = [abs(a - b) for a, b in zip(found, expected, strict=True)]

    assert all(a <= b for a, b in zip(off, within_error(SHARES[run]), strict=True))


def test_central_weights_and_confidence_come_out():
    central = [WORKED.stated[slug].central for slug in IN_ORDER]
    expected = [
        None if row is None else dict(zip(SHARES["order_of_criteria"], row, strict=True))
        for row in SHARES["stated_central_weights"]
    ]

    assert central[2] is None
    assert central[:2] == [pytest.approx(row, abs=0.01) for row in expected[:2]]
    assert [WORKED.stated[slug].confidence for slug in IN_ORDER] == pytest.approx(
        SHARES["stated_confidence"], abs=0.02
    )


def test_the_first_step_of_the_worked_example_comes_out():
    assert WORKED.first_steps == pytest.approx(SHARES["first_step_best"], abs=0.002)


def test_the_verdicts_of_the_worked_example_come_out():
    found = worked_fits()
    gap = found.ranked[0].points - found.ranked[1].points
    step = moves.first_step(moves.valued(worked_outlook()))

    fit_word = verdicts.verdict(
        gap, WORKED.stated[WRITER].p_best, verdicts.fit_is_robust(found, DEFAULT), DEFAULT
    )
    move_word = verdicts.verdict(step.gap, WORKED.first_steps[MANAGER], True, DEFAULT)

    assert (fit_word.word, move_word.word) == (EXPECTED["verdict_fit"], EXPECTED["verdict_move"])


def test_one_role_beats_another_where_it_is_better_ranked():
    beats = WORKED.stated[WRITER].beats

    assert beats[MANAGER] == pytest.approx(1 - WORKED.stated[MANAGER].beats[WRITER])
    assert beats[STAY] == 1


@pytest.mark.parametrize("vector", [ANALYTIC], ids=vectors.name)
def test_opposite_profiles_come_out_as_in_closed_form(vector):
    values = np.array(vector["input"]["values"], dtype=float)[:, :, None]
    drawn = uniform(3, 100_000)
    ranks = simulation.ranks_of(simulation.fits_of(values, drawn))
    central = simulation.central_weights(ranks, drawn)

    assert [row[0] for row in shares_of(ranks)] == pytest.approx(
        vector["expected"]["rank_acceptability_first"], abs=0.01
    )
    assert np.array(central) == pytest.approx(
        np.array(vector["expected"]["central_weights"]), abs=0.01
    )
    assert simulation.confidence_factors(values, central) == pytest.approx(
        vector["expected"]["confidence_factors"], abs=0.01
    )


def test_a_role_that_never_wins_has_no_central_weights():
    values = np.array(DOMINATED["input"]["values"], dtype=float)[:, :, None]
    fixed = np.array(DOMINATED["input"]["weights_fixed"])[:, None]
    ranks = simulation.ranks_of(simulation.fits_of(values, fixed))
    central = simulation.central_weights(ranks, fixed)

    assert [row[0] for row in shares_of(ranks)] == DOMINATED["expected"]["rank_acceptability_first"]
    assert as_lists(central) == [
        pytest.approx(DOMINATED["expected"]["central_weights"][0], abs=1e-9),
        None,
    ]
    assert (
        simulation.confidence_factors(values, central)
        == DOMINATED["expected"]["confidence_factors"]
    )


def test_roles_all_alike_are_all_first():
    values = np.array(ALIKE["input"]["values"])[:, :, None]
    fixed = np.array(ALIKE["input"]["weights_fixed"])[:, None]

    ranks = simulation.ranks_of(simulation.fits_of(values, fixed))

    assert shares_of(ranks) == ALIKE["expected"]["rank_acceptability"]


def test_the_mean_of_ordered_weights_is_the_centroid():
    given_ = CENTROID["input"]
    falling = np.arange(given_["n"], 0, -1) / 15

    found = simulation.ordered_weights(np.random.default_rng(1), falling, given_["draws"])

    assert found.mean(axis=1) == pytest.approx(
        np.array(CENTROID["expected"]["mean_weights"]), abs=0.003
    )


def test_equal_weights_take_turns_in_ordered_weights():
    found = simulation.ordered_weights(
        np.random.default_rng(1), np.array([0.25, 0.5, 0.25]), 50_000
    )

    assert found.mean(axis=1) == pytest.approx(
        [np.mean(weights.roc(3)[1:]), weights.roc(3)[0], np.mean(weights.roc(3)[1:])], abs=0.005
    )
    assert ((found[1] >= found[0]) & (found[1] >= found[2])).all()


def test_triangular_draws_with_constant_cells_give_the_published_means():
    given_ = SURE["input"]
    criteria = tuple(
        Criterion(f"c{k}", "number", worst=0, best=100, swing=weight)
        for k, weight in enumerate(given_["weights"])
    )
    roles = [
        RoleOption(
            f"r{i}",
            {f"c{k}": Rating(*(given_[end][i][k] for end in ("low", "likely", "high")))
             for k in range(5)},
        )
        for i in range(3)
    ]  # fmt: skip
    found = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    values = simulation.draw(found, kappa=50, draws=given_["draws"], seed=1).values
    scores = (np.array(given_["weights"])[:, None] * values / values.sum(axis=0)).sum(axis=1)

    assert scores.mean(axis=1) == pytest.approx(np.array(SURE["expected"]["mean_scores"]), abs=0.01)


def medicine_values(draws):
    rng = np.random.default_rng(1)
    rows = []
    for criterion in MEDICINE["input"]["criteria"]:
        table = MEDICINE["input"]["measurements"][criterion]
        mean, sd = (np.array(column)[:, None] for column in zip(*table["params"], strict=True))
        low, high = (mean - 1.96 * sd).min(), (mean + 1.96 * sd).max()
        drawn = rng.normal(mean, sd, (4, draws))
        if table["dist"].startswith("lognormal"):
            low, high, drawn = math.exp(low), math.exp(high), np.exp(drawn)
        worth = (drawn - low) / (high - low)
        rows.append(worth if criterion == "Efficacy" else 1 - worth)
    return np.stack(rows, axis=1)


def test_the_published_medicines_come_out():
    draws = 20_000
    values, drawn = medicine_values(draws), uniform(6, draws, seed=2)
    ranks = simulation.ranks_of(simulation.fits_of(values, drawn))
    central = simulation.central_weights(ranks, drawn)
    expected, tolerance = MEDICINE["expected"], MEDICINE["tolerance"]

    assert np.array(shares_of(ranks)) == pytest.approx(
        np.array(expected["rank_acceptability"]), abs=tolerance["rank_acceptability"]
    )
    assert np.array(central) == pytest.approx(
        np.array(expected["central_weights"]), abs=tolerance["central_weights"]
    )
    assert simulation.confidence_factors(values, central) == pytest.approx(
        expected["confidence_factors"], abs=tolerance["confidence_factors"]
    )


@pytest.mark.parametrize("firmness", ["rough", "fair", "firm"])
def test_drawn_weights_stray_as_far_as_their_firmness_says(firmness):
    kappa = SPREAD["input"]["kappa"][firmness]
    found = fits_of([1, 4], {"a": [5, 5]})

    drawn = simulation.draw(found, kappa=kappa, draws=DRAWS, seed=1).stated[0]

    assert drawn.std() == pytest.approx(SPREAD["expected"]["sd"][firmness], rel=0.05)


def test_weights_taken_from_ranks_count_by_their_order_alone():
    found = simulation.simulate(worked_fits(), kappa=50, draws=1000, seed=1, from_ranks=True)

    assert found.stated == found.rank_only
    assert found.first_steps == {}


@pytest.mark.parametrize("run", RUNS)
def test_two_seeds_differ_by_less_than_the_error_of_both(run):
    one, other = (ranks_by_role(getattr(s, run)) for s in (WORKED, worked(seed=2)))

    off = [abs(a - b) for r, q in zip(one, other, strict=True) for a, b in zip(r, q, strict=True)]

    assert all(a <= 2 * b for a, b in zip(off, within_error(one), strict=True))


@pytest.mark.parametrize(("run", "kappa"), [("stated", 50.0), ("ratings_only", None)])
def test_a_simple_loop_agrees_within_the_error(run, kappa):
    found = worked_fits()
    triangles = {
        role.slug: {slug: tuple(v[:3]) for slug, v in role.values.items()} for role in found.ranked
    }

    looped = roles_simulation.rank_shares(triangles, found.weights, kappa, 4000, Random(1))
    one = ranks_by_role(getattr(WORKED, run))
    off = [
        abs(a - b)
        for row, slug in zip(one, IN_ORDER, strict=True)
        for a, b in zip(row, looped[slug], strict=True)
    ]

    assert all(a <= 2.6 * b for a, b in zip(off, within_error(one), strict=True))


def test_the_same_seed_gives_the_same_figures():
    assert worked() == WORKED


@given(st.randoms(use_true_random=False), st.sampled_from([1, 10]))
def test_neither_listing_order_nor_ten_times_the_swings_changes_a_bit(random, factor):
    criteria = [c._replace(swing=factor * c.swing) for c in CRITERIA]
    roles = list(ROLES)
    random.shuffle(criteria)
    random.shuffle(roles)
    found = fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))

    again = simulation.simulate(found, kappa=50, draws=200, seed=1, view=worked_outlook())

    assert again == worked(draws=200)


@st.composite
def comparisons(draw):
    n, m = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    swings = draw(st.lists(st.integers(0, 100), min_size=n, max_size=n).filter(any))
    figures = st.lists(st.integers(0, 10), min_size=n, max_size=n)
    return fits_of(swings, {f"r{i}": draw(figures) for i in range(m)})


@given(comparisons())
def test_exact_ratings_and_fixed_weights_are_best_for_sure(found):
    run = simulation.simulate(found, kappa=50, draws=100, seed=1).ratings_only

    assert {slug: shares.p_best for slug, shares in run.items()} == {
        role.slug: float(role.rank == 1) for role in found.ranked
    }


@given(comparisons())
def test_ordered_draws_lie_within_the_bounds_of_the_order(found):
    drawn = simulation.draw(found, kappa=50, draws=DRAWS, seed=1)
    points = dict(zip(drawn.roles, simulation.fits_of(drawn.values, drawn.rank_only), strict=True))
    leader = points[found.ranked[0].slug]
    leads = ordered.leads(found)

    assert [float((leader - points[lead.rival]).min()) >= lead.low - 1e-9 for lead in leads] == [
        True
    ] * len(leads)
    assert [float((leader - points[lead.rival]).max()) <= lead.high + 1e-9 for lead in leads] == [
        True
    ] * len(leads)


def test_a_criterion_without_weight_is_not_drawn():
    with_it = fits_of([100, 0, 50], {"a": [6, 0, 5], "b": [5, 9, 6]})
    without = fits_of([100, 50], {"a": [6, 5], "b": [5, 6]})

    drawn = simulation.draw(with_it, kappa=50, draws=100, seed=1)
    alone = simulation.draw(without, kappa=50, draws=100, seed=1)

    assert drawn.criteria == ("c0", "c2")
    assert (drawn.stated == alone.stated).all()


@pytest.mark.parametrize("run", RUNS)
def test_roles_all_alike_with_exact_ratings_are_a_tie_in_every_run(run):
    found = fits_of([60, 40], {"a": [4, 7], "b": [4, 7], "c": [4, 7]})

    shares = getattr(simulation.simulate(found, kappa=50, draws=500, seed=1), run)

    assert [role.ranks for role in shares.values()] == [(1, 0, 0)] * 3
    assert verdicts.verdict(0.0, 1.0, True, DEFAULT).word == ALIKE["expected"]["verdict"]


def test_one_criterion_and_an_unknown_rating_work():
    criteria = rating_criteria([100.0])
    unsure = RoleOption("a", {"c0": Rating(0, 5, 10, "unknown")})
    found = fit.fits(criteria, [unsure, exact_role("b", [5])], fit.weights_of(criteria, "swing"))

    run = simulation.simulate(found, kappa=50, draws=DRAWS, seed=1).stated

    assert run["a"].p_best == pytest.approx(0.5, abs=0.021)
    assert run["a"].central == {"c0": 1}
    assert run["b"].beats["a"] == run["b"].p_best


@given(outlooks(), st.integers(0, 2**32))
def test_first_steps_are_those_of_the_moves_of_each_draw(view, seed):
    rng = np.random.default_rng(seed)
    fits = {slug: rng.integers(0, 100, 20).astype(float) for slug in (view.stay, *view.candidates)}

    found = simulation.first_steps(view, fits)

    assert found == pytest.approx({step: by_loop(view, fits).count(step) / 20 for step in found})


def by_loop(view, fits):
    steps = []
    for n in range(20):
        drawn = view._replace(
            stay_fit=fits[view.stay][n],
            candidates={s: c._replace(fit=fits[s][n]) for s, c in view.candidates.items()},
        )
        ranked = moves.valued(drawn)
        best = [item for item in ranked if item.value >= ranked[0].value - 1e-9]
        steps += {item.move.first for item in best}
    return steps
