"""What follows without any exact weight: dominance, and the order of weights alone (R4)."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from journal.domain.fit import Fits, RoleFit
from journal.domain.weights import TOLERANCE


class Dominance(NamedTuple):
    """`winner` stands over `loser`; `kind`: sure, strict, weak or practical.

    `better_on` holds what is better about the loser, in points on likely values.
    """

    winner: str
    loser: str
    kind: str
    better_on: dict[str, float]


class OrderedLead(NamedTuple):
    """The lead in points over a rival across all weights that keep their order."""

    rival: str
    low: float
    high: float

    @property
    def never_behind(self) -> bool:
        """Whether no such weights put the rival ahead."""
        return self.low >= -TOLERANCE


def weakly_dominates(a: Mapping[str, float], b: Mapping[str, float]) -> bool:
    """Whether A is nowhere worse than B and somewhere better; values by criterion."""
    nowhere_worse = all(a[slug] >= b[slug] - TOLERANCE for slug in a)
    return nowhere_worse and any(a[slug] > b[slug] + TOLERANCE for slug in a)


def strictly_dominates(a: Mapping[str, float], b: Mapping[str, float]) -> bool:
    """Whether A is better than B on every criterion; values by criterion."""
    return bool(a) and all(a[slug] > b[slug] + TOLERANCE for slug in a)


def dominance(found: Fits, winner: RoleFit, loser: RoleFit, *, worth: float) -> Dominance | None:
    """Return the strongest way in which one ranked role stands over another, or None.

    sure: its low values reach the other's high ones everywhere; strict and weak: on likely
    values; practical: the other has the lower fit, and all that is better about it is worth under
    `worth` points (even swaps; docs/rules.md R4).
    """
    better_on = {
        slug: 100 * w * (loser.values[slug].likely - winner.values[slug].likely)
        for slug, w in found.weights.items()
        if w * (loser.values[slug].likely - winner.values[slug].likely) > TOLERANCE
    }
    kind = _kind(winner, loser, math.fsum(better_on.values()), worth)
    return None if kind is None else Dominance(winner.slug, loser.slug, kind, better_on)


def dominances(found: Fits, *, worth: float) -> tuple[Dominance, ...]:
    """Return every dominance among the ranked roles, winners and losers in order of rank."""
    pairs = (
        dominance(found, winner, loser, worth=worth)
        for winner in found.ranked
        for loser in found.ranked
        if winner.slug != loser.slug
    )
    return tuple(pair for pair in pairs if pair is not None)


def bounds(weight: Mapping[str, float], ahead: Mapping[str, float]) -> tuple[float, float]:
    """Return the least and greatest lead in points over all weights in the order of `weight`.

    They are reached at the corner weights (1/m, …, 1/m, 0, …): min and max over m of
    (100/m) Σ_{j≤m} d_j, `ahead` being the differences d (Kirkwood & Sarin 1985). Equal weights
    admit every order. Criteria of weight 0 stay out.
    """
    drawn = {slug: w for slug, w in weight.items() if w > 0}
    worst = sorted(drawn, key=lambda slug: (-drawn[slug], ahead[slug]))
    best = sorted(drawn, key=lambda slug: (-drawn[slug], -ahead[slug]))
    low = min(_corner_leads([ahead[slug] for slug in worst]))
    high = max(_corner_leads([ahead[slug] for slug in best]))
    return low, high


def leads(found: Fits) -> tuple[OrderedLead, ...]:
    """Return the leader's bounds over each ranked rival, in order of rank."""
    leader, *rivals = found.ranked
    return tuple(
        OrderedLead(rival.slug, *bounds(found.weights, _ahead(leader, rival))) for rival in rivals
    )


def _ahead(leader: RoleFit, rival: RoleFit) -> dict[str, float]:
    return {slug: mean - rival.means[slug] for slug, mean in leader.means.items()}


def _corner_leads(differences: list[float]) -> list[float]:
    return [100 * math.fsum(differences[:m]) / m for m in range(1, len(differences) + 1)]


def _kind(winner: RoleFit, loser: RoleFit, better: float, worth: float) -> str | None:
    if not weakly_dominates(winner.likely, loser.likely):
        behind = loser.points < winner.points - TOLERANCE
        return "practical" if behind and better < worth - TOLERANCE else None
    high = {slug: value.high for slug, value in loser.values.items()}
    if all(value.low >= high[slug] - TOLERANCE for slug, value in winner.values.items()):
        return "sure"
    return "strict" if strictly_dominates(winner.likely, loser.likely) else "weak"
