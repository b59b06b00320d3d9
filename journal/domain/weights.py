"""Weights of criteria: from swing points, or from a ranking (docs/rules.md R2)."""

import math
from collections.abc import Callable, Mapping, Sequence

from journal.errors import InvalidError

TOLERANCE = 1e-9
"""Weights, values and fits nearer than this are equal."""

ByPlace = Callable[[int], Sequence[float]]
"""The weights of n places, heaviest first."""


def from_swings(swings: Mapping[str, float]) -> dict[str, float]:
    """Return w_k = s_k / Σ s: what each range is worth against the others.

    Only proportions count. Raises InvalidError when a swing is negative or not a number, or when
    all are zero.
    """
    for slug, swing in swings.items():
        if not (swing >= 0 and math.isfinite(swing)):
            raise InvalidError(
                f"“{swing:g}” is not a swing of {slug}: points are 0 to 100",
                hint="journal role criterion weigh",
            )
    total = math.fsum(swings.values())
    if total <= 0:
        raise InvalidError("all swings are zero", hint="journal role criterion weigh")
    return {slug: swing / total for slug, swing in swings.items()}


def roc(n: int) -> tuple[float, ...]:
    """Return the rank-order centroid w_(k) = (1/n) Σ_{j=k..n} 1/j (Edwards & Barron 1994)."""
    return tuple(math.fsum(1 / j for j in range(k, n + 1)) / n for k in range(1, n + 1))


def rank_sum(n: int) -> tuple[float, ...]:
    """Return the rank-sum weights w_(k) = 2(n + 1 − k) / (n(n + 1)), gentler than `roc`."""
    return tuple(2 * (n + 1 - k) / (n * (n + 1)) for k in range(1, n + 1))


BY_PLACE: dict[str, ByPlace] = {"roc": roc, "rank-sum": rank_sum}
"""How a ranking becomes weights, by the name the person chooses."""


def from_ranks(ranks: Mapping[str, int], formula: str) -> dict[str, float]:
    """Return weights of ranked criteria (1 first); `formula` is a key of BY_PLACE.

    Equal ranks share the mean of the weights of the places they fill: 1, 2, 2, 4.
    Raises InvalidError when no criterion is ranked.
    """
    if not ranks:
        raise InvalidError("no criterion is ranked", hint="journal role criterion weigh --rank")
    by_place = BY_PLACE[formula](len(ranks))
    weights = {}
    for slug, rank in ranks.items():
        ahead = sum(other < rank for other in ranks.values())
        tied = sum(other == rank for other in ranks.values())
        weights[slug] = math.fsum(by_place[ahead : ahead + tied]) / tied
    return weights


def read_ranking(text: str) -> dict[str, int]:
    """Return the rank of each name in `energy > visibility > pay = community`: 1, 2, 3, 3.

    Raises InvalidError when a name is empty or stands twice.
    """
    ranks: dict[str, int] = {}
    for group in text.split(">"):
        rank = len(ranks) + 1
        for word in group.split("="):
            name = word.strip()
            if not name:
                raise InvalidError(
                    "the ranking has an empty place",
                    hint='--rank "energy > visibility > pay = community"',
                )
            if name in ranks:
                raise InvalidError(f"“{name[:40]}” stands twice in the ranking")
            ranks[name] = rank
    return ranks


def with_weight(weights: Mapping[str, float], slug: str, weight: float) -> dict[str, float]:
    """Return the weights with one of them moved to `weight`, the others in proportion.

    Alone, a criterion keeps all the weight: there is nothing to take it from or give it to.
    """
    others = math.fsum(w for other, w in weights.items() if other != slug)
    if others <= 0:
        return dict(weights)
    return {
        other: weight if other == slug else w * (1 - weight) / others
        for other, w in weights.items()
    }


def in_order(weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return the slugs by falling weight, then by slug: the order of display."""
    return tuple(sorted(weights, key=lambda slug: (-weights[slug], slug)))


def spread(weight: float, kappa: float) -> float:
    """Return the standard deviation √(w(1 − w)/(κ + 1)) of a weight drawn at firmness κ (R3)."""
    return math.sqrt(weight * (1 - weight) / (kappa + 1))
