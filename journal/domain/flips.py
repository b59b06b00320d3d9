"""What would change the order of roles: weights and ratings at which two change places (R4)."""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from journal.domain import weights
from journal.domain.fit import Fits, RoleFit
from journal.domain.weights import TOLERANCE


class WeightFlip(NamedTuple):
    """The weight 0–1 of a criterion at which leader and rival are equal.

    `swing` says it in swing points with the others unchanged, None when weights come from ranks;
    `times_top` is that swing against the largest one: "1.2 × your top criterion".
    """

    criterion: str
    rival: str
    weight: float
    swing: float | None
    times_top: float | None
    distance: float


class RatingFlip(NamedTuple):
    """The value 0–1 of one rating, fixed, at which leader and rival are equal.

    `in_range`: it lies within low…high of that rating; `points` is the width of that range.
    """

    rival: str
    role: str
    criterion: str
    value: float
    in_range: bool
    points: float


def weight_flip(
    weight: Mapping[str, float], a: Mapping[str, float], b: Mapping[str, float], slug: str
) -> float | None:
    """Return the weight of `slug` at which A and B are equal, the others in proportion.

    `a` and `b` are mean values 0–1. With R the value over the other criteria,
    t* = (R_B − R_A) / ((a − b) + (R_B − R_A)); None unless 0 < t* < 1, and when no weight lies
    elsewhere.
    """
    others = math.fsum(w for other, w in weight.items() if other != slug)
    if others <= TOLERANCE:
        return None
    rest = math.fsum(w * (b[other] - a[other]) for other, w in weight.items() if other != slug)
    behind = rest / others
    slope = a[slug] - b[slug] + behind
    if abs(slope) <= TOLERANCE:
        return None
    t = behind / slope
    return t if TOLERANCE < t < 1 - TOLERANCE else None


def swing_for(swings: Mapping[str, float], slug: str, weight: float) -> float:
    """Return the swing points that give `slug` that weight: t/(1 − t) · Σ of the others."""
    others = math.fsum(swing for other, swing in swings.items() if other != slug)
    return weight / (1 - weight) * others


def weight_flips(
    found: Fits, rival: RoleFit, swings: Mapping[str, float] | None = None
) -> tuple[WeightFlip, ...]:
    """Return the flips of the leader against one rival, in display order of the criteria."""
    leader = found.ranked[0]
    return tuple(_weight_flips(found, leader, rival, swings))


def nearest_each_side(
    found: Fits, swings: Mapping[str, float] | None = None
) -> dict[str, tuple[WeightFlip, ...]]:
    """Return for each criterion the nearest flip below and above its weight, over all rivals.

    One, two or no flips, the lower weight first; of equal ones the better ranked rival.
    """
    every = [flip for rival in found.ranked[1:] for flip in weight_flips(found, rival, swings)]
    nearest = {}
    for slug, now in found.weights.items():
        here = [flip for flip in every if flip.criterion == slug]
        below = [flip for flip in here if flip.weight < now]
        above = [flip for flip in here if flip.weight >= now]
        sides = (_nearest(below), _nearest(above))
        nearest[slug] = tuple(flip for flip in sides if flip is not None)
    return nearest


def nearest_weight_flip(
    found: Fits,
    swings: Mapping[str, float] | None = None,
    *,
    among: Iterable[str] | None = None,
) -> WeightFlip | None:
    """Return the flip whose weight lies nearest to the present one, None when nothing flips.

    `among` limits the criteria, for example to those that matter.
    """
    wanted = frozenset(found.weights if among is None else among)
    sides = nearest_each_side(found, swings)
    return _nearest([flip for slug in sides if slug in wanted for flip in sides[slug]])


def rating_flips(found: Fits) -> tuple[RatingFlip, ...]:
    """Return each value at which one rating of leader or rival closes their gap, if it is 0–1.

    z_A = v̄_Ak − gap/(100 w_k), z_B = v̄_Bk + gap/(100 w_k); by rival, then by criterion in
    display order, the leader's rating first.
    """
    leader = found.ranked[0]
    return tuple(
        flip
        for rival in found.ranked[1:]
        for slug in found.weights
        for flip in _rating_flips(found, leader, rival, slug)
    )


def tornado(found: Fits) -> dict[str, tuple[float, float]]:
    """Return the gap between the first two with each weight halved and times 1.5, in points.

    The other weights stay in proportion; a weight never passes 1.
    """
    first, second = found.ranked[:2]
    ahead = {slug: first.means[slug] - second.means[slug] for slug in found.weights}
    return {
        slug: (_gap_at(found, ahead, slug, 0.5 * now), _gap_at(found, ahead, slug, 1.5 * now))
        for slug, now in found.weights.items()
    }


def _gap_at(found: Fits, ahead: Mapping[str, float], slug: str, weight: float) -> float:
    moved = weights.with_weight(found.weights, slug, min(1.0, weight))
    return math.fsum(100 * w * ahead[other] for other, w in moved.items())


def _weight_flips(
    found: Fits, leader: RoleFit, rival: RoleFit, swings: Mapping[str, float] | None
) -> Iterator[WeightFlip]:
    a, b = leader.means, rival.means
    for slug, now in found.weights.items():
        t = weight_flip(found.weights, a, b, slug)
        if t is None:
            continue
        swing = None if swings is None else swing_for(swings, slug, t)
        times = None if swing is None or swings is None else swing / max(swings.values())
        yield WeightFlip(slug, rival.slug, t, swing, times, abs(t - now))


def _nearest(flips: list[WeightFlip]) -> WeightFlip | None:
    return min(flips, key=lambda flip: flip.distance, default=None)


def _rating_flips(found: Fits, leader: RoleFit, rival: RoleFit, slug: str) -> Iterator[RatingFlip]:
    weight = found.weights[slug]
    if weight <= TOLERANCE:
        return
    step = (leader.points - rival.points) / (100 * weight)
    for role, way in ((leader, -step), (rival, step)):
        rated = role.values[slug]
        z = rated.mean + way
        if -TOLERANCE <= z <= 1 + TOLERANCE:
            inside = rated.low - TOLERANCE <= z <= rated.high + TOLERANCE
            width = 100 * weight * (rated.high - rated.low)
            # A hair beyond an end is that end: no figure stands beyond it.
            yield RatingFlip(rival.slug, role.slug, slug, min(1.0, max(0.0, z)), inside, width)
