"""How sure a comparison is: rank shares over drawn ratings and weights (SMAA-2; R3).

Lahdelma and Salminen 2001; draws in a fixed order from a seed, so that the same comparison gives
the same figures whatever the order of listing. Draws are independent: an error shared by several
ratings, as of the mood of a day, makes a result look surer than it is.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from journal.domain.fit import Fits, RoleFit
from journal.domain.moves import Move, Outlook, possible
from journal.domain.weights import TOLERANCE

Floats = NDArray[np.float64]

PERCENTS = (10, 50, 90)
"""The range of a fit is from the first to the last of these, by numpy's default percentile."""


class RoleShares(NamedTuple):
    """How a role fares over the draws of one run.

    `ranks` is the share of draws at each rank, first rank first (ties share the better rank);
    `central` the mean weights of the draws it wins and `confidence` the share it wins or ties
    with these, both None if it never wins; `p10`, `p50`, `p90` of its fit in points.
    """

    ranks: tuple[float, ...]
    central: dict[str, float] | None
    confidence: float | None
    p10: float
    p50: float
    p90: float
    beats: dict[str, float]

    @property
    def p_best(self) -> float:
        """The share of draws in which no role is better."""
        return self.ranks[0]


class Simulation(NamedTuple):
    """Five runs over the same draws, each by slug of the role; shares 0–1.

    `stated` is the headline; ratings only and weights only say where the doubt comes from.
    `first_steps` is the share of stated draws in which a first step (stay, or a role) is best.
    """

    stated: dict[str, RoleShares]
    rank_only: dict[str, RoleShares]
    no_weights: dict[str, RoleShares]
    ratings_only: dict[str, RoleShares]
    weights_only: dict[str, RoleShares]
    first_steps: dict[str, float]


class Draws(NamedTuple):
    """Roles and criteria by slug, and what was drawn for them.

    `values` has shape (roles, criteria, draws) with values 0–1; the three weightings have shape
    (criteria, draws). Criteria of weight 0 are not drawn and not listed.
    """

    roles: tuple[str, ...]
    criteria: tuple[str, ...]
    values: Floats
    stated: Floats
    rank_only: Floats
    no_weights: Floats


def simulate(
    found: Fits,
    *,
    kappa: float,
    draws: int,
    seed: int,
    from_ranks: bool = False,
    view: Outlook | None = None,
) -> Simulation:
    """Return the five runs of a comparison with at least one ranked role.

    `kappa` is the firmness of stated weights; with `from_ranks` the weights came from a ranking,
    and only their order counts as stated. `view` adds the first steps of the move.
    """
    drawn = draw(found, kappa=kappa, draws=draws, seed=seed)
    stated = drawn.rank_only if from_ranks else drawn.stated
    fixed = _column([found.weights[slug] for slug in drawn.criteria])
    means = np.stack([_means(role, drawn.criteria) for role in _by_slug(found)])
    fits = fits_of(drawn.values, stated)
    runs = {
        "stated": _run(drawn, drawn.values, stated),
        "rank_only": _run(drawn, drawn.values, drawn.rank_only),
        "no_weights": _run(drawn, drawn.values, drawn.no_weights),
        "ratings_only": _run(drawn, drawn.values, fixed),
        "weights_only": _run(drawn, means, stated),
    }
    steps = {} if view is None else first_steps(view, dict(zip(drawn.roles, fits, strict=True)))
    return Simulation(**runs, first_steps=steps)


def draw(found: Fits, *, kappa: float, draws: int, seed: int) -> Draws:
    """Return the draws of a comparison, in the order that its seed stands for.

    Ratings role by role and criterion by criterion, by slug; then weights around the stated ones,
    in their order alone, and without any.
    """
    rng = np.random.default_rng(seed)
    roles = _by_slug(found)
    criteria = tuple(sorted(slug for slug, weight in found.weights.items() if weight > 0))
    values = np.empty((len(roles), len(criteria), draws))
    for i, role in enumerate(roles):
        for k, slug in enumerate(criteria):
            value = role.values[slug]
            # A flat triangle is a constant, and numpy refuses to draw from it.
            flat = value.low == value.high
            values[i, k] = (
                value.low if flat else rng.triangular(value.low, value.likely, value.high, draws)
            )
    weights = np.array([found.weights[slug] for slug in criteria])
    stated = rng.dirichlet(kappa * weights, draws).T
    ordered = ordered_weights(rng, weights, draws)
    free = rng.dirichlet(np.ones(len(criteria)), draws).T
    return Draws(tuple(role.slug for role in roles), criteria, values, stated, ordered, free)


def ordered_weights(rng: np.random.Generator, weights: Floats, draws: int) -> Floats:
    """Return weights that keep only the order of `weights`, of shape (criteria, draws).

    Uniform over the simplex, sorted and given to the criteria from the heaviest on, so that their
    mean is ROC; among equal weights the order is drawn anew each time.
    """
    n = len(weights)
    falling = np.sort(rng.dirichlet(np.ones(n), draws), axis=1)[:, ::-1]
    heavier = (weights[None, :] > weights[:, None] + TOLERANCE).sum(axis=1)
    places = np.argsort(heavier + rng.uniform(size=(draws, n)), axis=1)
    given = np.empty((draws, n))
    np.put_along_axis(given, places, falling, axis=1)
    return given.T


def fits_of(values: Floats, weights: Floats) -> Floats:
    """Return fits in points of shape (roles, draws) from (roles, criteria, draws) values.

    Added up criterion by criterion, so that equal roles get equal fits to the last bit. The last
    axis of either may be 1: the same in every draw.
    """
    draws = max(values.shape[2], weights.shape[1])
    fits = np.zeros((values.shape[0], draws))
    for k in range(values.shape[1]):
        fits += 100 * weights[k] * values[:, k]
    return fits


def ranks_of(fits: Floats) -> NDArray[np.int64]:
    """Return 1 + the number of strictly better roles (by more than 1e-9), shape (roles, draws)."""
    ranks = np.ones(fits.shape, dtype=np.int64)
    for other in fits:
        ranks += other > fits + TOLERANCE
    return ranks


def central_weights(ranks: NDArray[np.int64], weights: Floats) -> list[Floats | None]:
    """Return for each role the mean weights of the draws it wins, None if it wins none."""
    spread = np.broadcast_to(weights, (weights.shape[0], ranks.shape[1]))
    return [spread[:, row == 1].mean(axis=1) if (row == 1).any() else None for row in ranks]


def confidence_factors(values: Floats, central: Sequence[Floats | None]) -> list[float | None]:
    """Return for each role the share of draws it wins or ties with its own central weights."""
    return [
        None if own is None else float((ranks_of(fits_of(values, own[:, None]))[i] == 1).mean())
        for i, own in enumerate(central)
    ]


def first_steps(view: Outlook, fits: Mapping[str, Floats]) -> dict[str, float]:
    """Return the share of draws in which each first step is best, with the fits of that draw.

    Chances and dates stay as they are; a role is kept open where it fits better in that draw.
    Steps within 1e-9 of the best share it.
    """
    best: dict[str, Floats] = {}
    at_home = fits[view.stay]
    for move in possible(view):
        worth = _worth(view, move, fits, at_home)
        best[move.first] = np.maximum(best.get(move.first, worth), worth)
    highest = np.maximum.reduce(list(best.values()))
    return {step: float((worth >= highest - TOLERANCE).mean()) for step, worth in best.items()}


def _worth(view: Outlook, move: Move, fits: Mapping[str, Floats], at_home: Floats) -> Floats:
    """Return the value of a move in every draw; −∞ where it would not be listed."""
    if not move.roles:
        return at_home
    if len(move.roles) == 1:
        return _go(view, move.roles[0], fits, at_home)
    i, j = move.roles
    first, second = view.candidates[i], view.candidates[j]
    tau_i, tau_j = first.start / view.horizon, second.start / view.horizon
    later = second.p * view.lock
    at_last = later * fits[j] + (1 - later) * fits[i]
    taken = tau_i * at_home + (tau_j - tau_i) * fits[i] + (1 - tau_j) * at_last
    kept = first.p * taken + (1 - first.p) * _go(view, j, fits, at_home)
    return np.where(fits[j] > fits[i], kept, -np.inf)


def _go(view: Outlook, slug: str, fits: Mapping[str, Floats], at_home: Floats) -> Floats:
    candidate = view.candidates[slug]
    tau = candidate.start / view.horizon
    after = candidate.p * fits[slug] + (1 - candidate.p) * at_home
    return tau * at_home + (1 - tau) * after


def _run(drawn: Draws, values: Floats, weights: Floats) -> dict[str, RoleShares]:
    fits = fits_of(values, weights)
    ranks = ranks_of(fits)
    central = central_weights(ranks, weights)
    confidence = confidence_factors(values, central)
    shares = {}
    for i, slug in enumerate(drawn.roles):
        own = central[i]
        p10, p50, p90 = (float(points) for points in np.percentile(fits[i], PERCENTS))
        shares[slug] = RoleShares(
            tuple(float((ranks[i] == rank + 1).mean()) for rank in range(len(drawn.roles))),
            None if own is None else dict(zip(drawn.criteria, own.tolist(), strict=True)),
            confidence[i],
            p10,
            p50,
            p90,
            {
                other: float((fits[i] > fits[j] + TOLERANCE).mean())
                for j, other in enumerate(drawn.roles)
                if j != i
            },
        )
    return shares


def _by_slug(found: Fits) -> tuple[RoleFit, ...]:
    return tuple(sorted(found.ranked, key=lambda role: role.slug))


def _means(role: RoleFit, criteria: Sequence[str]) -> Floats:
    return _column([role.values[slug].mean for slug in criteria])


def _column(numbers: Sequence[float]) -> Floats:
    return np.array(numbers, dtype=np.float64)[:, None]
