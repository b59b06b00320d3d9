"""Leads over ordered weights by trying every order that equal weights admit, and every corner."""

import itertools
from random import Random


def orders(weight: dict[str, float]) -> list[tuple[str, ...]]:
    """Return every order of the criteria in which no lighter one stands before a heavier one."""
    return [
        order
        for order in itertools.permutations(weight)
        if all(weight[a] >= weight[b] for a, b in itertools.pairwise(order))
    ]


def bounds(weight: dict[str, float], ahead: dict[str, float]) -> tuple[float, float]:
    """Return the least and greatest lead over the corner weights of all orders, in points."""
    leads = [
        sum(100 * ahead[slug] / m for slug in order[:m])
        for order in orders(weight)
        for m in range(1, len(order) + 1)
    ]
    return min(leads), max(leads)


def random_lead(differences: list[float], random: Random) -> float:
    """Return the lead in points at one random weighting that falls from first to last."""
    parts = sorted((1 + random.random() ** 3 * 20 for _ in differences), reverse=True)
    return sum(100 * w / sum(parts) * d for w, d in zip(parts, differences, strict=True))
