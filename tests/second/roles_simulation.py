"""Rank shares by a simple loop in plain Python, one draw after another."""

from random import Random

Triangle = tuple[float, float, float]


def rank_shares(
    ratings: dict[str, dict[str, Triangle]],
    weights: dict[str, float],
    kappa: float | None,
    draws: int,
    random: Random,
) -> dict[str, list[float]]:
    """Return the share of draws at each rank by role.

    `ratings` are (low, likely, high) values; weights are drawn around the given ones at
    concentration `kappa`, or kept as they are without it.
    """
    counts = {role: [0] * len(ratings) for role in ratings}
    for _ in range(draws):
        drawn = weights if kappa is None else dirichlet(weights, kappa, random)
        fits = {
            role: sum(drawn[slug] * _triangular(row[slug], random) for slug in drawn)
            for role, row in ratings.items()
        }
        for role, mine in fits.items():
            better = sum(other > mine + 1e-11 for other in fits.values())
            counts[role][better] += 1
    return {role: [count / draws for count in row] for role, row in counts.items()}


def dirichlet(weights: dict[str, float], kappa: float, random: Random) -> dict[str, float]:
    """Return weights drawn from Dirichlet(κw) by gamma variates."""
    parts = {slug: random.gammavariate(kappa * w, 1) for slug, w in weights.items()}
    total = sum(parts.values())
    return {slug: part / total for slug, part in parts.items()}


def _triangular(triangle: Triangle, random: Random) -> float:
    low, likely, high = triangle
    return low if low == high else random.triangular(low, high, likely)
