"""Fit in exact fractions, the obvious way: weights, values, ranks, places of change."""

from fractions import Fraction

Table = dict[str, dict[str, float]]


def weights(swings: dict[str, float]) -> dict[str, float]:
    """Return each swing's part of all of them."""
    total = sum(Fraction(s) for s in swings.values())
    return {slug: float(Fraction(s) / total) for slug, s in swings.items()}


def with_weight(weight: dict[str, float], slug: str, target: float) -> dict[str, float]:
    """Return weights with one at `target` and the others shrunk or stretched alike."""
    if set(weight) == {slug} or all(w == 0 for other, w in weight.items() if other != slug):
        return weight
    rest = {other: Fraction(w) for other, w in weight.items() if other != slug}
    factor = (1 - Fraction(target)) / sum(rest.values())
    moved = {other: float(w * factor) for other, w in rest.items()}
    return moved | {slug: target}


def fits(weight: dict[str, float], means: Table) -> dict[str, float]:
    """Return 100 · Σ w v of each role, in exact fractions."""
    return {
        role: float(sum(100 * Fraction(w) * Fraction(row[slug]) for slug, w in weight.items()))
        for role, row in means.items()
    }


def ranks(points: dict[str, float]) -> dict[str, int]:
    """Return competition ranks; fits within 1e-9 are equal."""
    return {
        role: 1 + len([other for other in points.values() if other - mine > 1e-9])
        for role, mine in points.items()
    }


def lead(weight: dict[str, float], a: dict[str, float], b: dict[str, float]) -> float:
    """Return how many points A lies ahead of B."""
    both = fits(weight, {"a": a, "b": b})
    return both["a"] - both["b"]
