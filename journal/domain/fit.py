"""How well each role fits: anchored additive value with weights, in points 0–100 (R2)."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journal.domain import ratings, rounding, weights
from journal.domain.ratings import Criterion, MustCheck, Rating, Values
from journal.domain.weights import TOLERANCE
from journal.errors import InvalidError

MOST_CRITERIA = 20
"""More criteria than this are refused."""

MANY_CRITERIA = 9
"""Above this a hint: four to eight are enough."""


class RoleOption(NamedTuple):
    """A role to be compared: its ratings by the slug of the criterion."""

    slug: str
    ratings: Mapping[str, Rating]


class RoleFit(NamedTuple):
    """One role's fit. `rank` is None when a rating is missing or a must is not met.

    `fit`, `likely_fit` (the likely figures in place of the means) and `contributions` are points
    that add up exactly; they are None and empty when a rating is missing. `musts` holds those at
    risk or out.
    """

    slug: str
    rank: int | None
    fit: float | None
    likely_fit: float | None
    values: dict[str, Values]
    contributions: dict[str, float]
    missing: tuple[str, ...]
    musts: tuple[MustCheck, ...]

    @property
    def means(self) -> dict[str, float]:
        """The mean value 0–1 of each criterion."""
        return {slug: value.mean for slug, value in self.values.items()}

    @property
    def likely(self) -> dict[str, float]:
        """The likely value 0–1 of each criterion."""
        return {slug: value.likely for slug, value in self.values.items()}

    @property
    def points(self) -> float:
        """The fit of a role whose ratings are complete."""
        if self.fit is None:
            raise InvalidError(
                f"“{self.slug[:40]}” has no fit: a rating is missing",
                hint=f"journal role rate {self.slug}",
            )
        return self.fit


class Fits(NamedTuple):
    """All roles: the ranked ones first, best first, ties by slug; then the others by slug.

    `weights` is in the order of display: falling weight, then slug.
    """

    weights: dict[str, float]
    roles: tuple[RoleFit, ...]

    @property
    def ranked(self) -> tuple[RoleFit, ...]:
        """The roles that take part in the ranking, best first."""
        return tuple(role for role in self.roles if role.rank is not None)

    def role(self, slug: str) -> RoleFit:
        """Return the role of that slug; raises KeyError when it is not compared."""
        for role in self.roles:
            if role.slug == slug:
                return role
        raise KeyError(slug)


def weights_of(criteria: Sequence[Criterion], weights_from: str) -> dict[str, float]:
    """Return the weights of the criteria that have any, in display order.

    `weights_from`: swing, roc or rank-sum. Raises InvalidError when a swing or rank is missing,
    for faults of the figures, and above twenty criteria.
    """
    if len(criteria) > MOST_CRITERIA:
        raise InvalidError(
            f"{len(criteria)} criteria are more than {MOST_CRITERIA}",
            hint="four to eight are enough: journal role criterion list",
        )
    weighed = [criterion for criterion in criteria if criterion.kind != "must"]
    open_ones = unweighed(weighed, weights_from)
    if open_ones:
        raise InvalidError(
            f"no weight yet: {', '.join(open_ones)}", hint="journal role criterion weigh"
        )
    if weights_from == "swing":
        found = weights.from_swings({c.slug: c.swing or 0.0 for c in weighed})
    else:
        found = weights.from_ranks({c.slug: c.rank or 0 for c in weighed}, weights_from)
    return {slug: found[slug] for slug in weights.in_order(found)}


def unweighed(criteria: Iterable[Criterion], weights_from: str) -> tuple[str, ...]:
    """Return the slugs that have no swing (or no rank) yet: ratings wait for them."""
    return tuple(
        c.slug
        for c in criteria
        if c.kind != "must" and (c.swing if weights_from == "swing" else c.rank) is None
    )


def fits(
    criteria: Sequence[Criterion], roles: Iterable[RoleOption], weight: Mapping[str, float]
) -> Fits:
    """Return the fit S_i = 100 · Σ w_k v̄_ik of every role, ranked.

    Roles within 1e-9 share a rank (1, 1, 3). Sums are exact whatever the order of listing.
    """
    unranked = [_fit(role, criteria, weight) for role in roles]
    points = [r.fit for r in unranked if r.fit is not None and not is_out(r)]
    placed = [
        r._replace(rank=1 + sum(other > r.fit + TOLERANCE for other in points))
        if r.fit is not None and not is_out(r)
        else r
        for r in unranked
    ]
    placed.sort(key=lambda r: (r.rank is None, r.rank or 0, r.slug))
    return Fits({slug: weight[slug] for slug in weights.in_order(weight)}, tuple(placed))


def is_out(role: RoleFit) -> bool:
    """Whether a must excludes the role."""
    return any(must.state == "out" for must in role.musts)


def leverage(found: Fits) -> dict[str, float]:
    """Return L_k = 100 w_k (max v̄ − min v̄): points a criterion moves among the ranked roles."""
    spans = {}
    for slug, weight in found.weights.items():
        means = [role.values[slug].mean for role in found.ranked]
        spans[slug] = 100 * weight * (max(means) - min(means)) if means else 0.0
    return spans


def shown_points(found: Fits, role: RoleFit) -> dict[str, int]:
    """Return whole contributions in display order that add up to the shown fit."""
    row = [role.contributions[slug] for slug in found.weights]
    return dict(zip(found.weights, rounding.largest_remainder(row), strict=True))


def gaps(found: Fits, first: RoleFit, second: RoleFit) -> dict[str, float]:
    """Return how many points each criterion puts `first` ahead of `second`, in display order."""
    return {slug: first.contributions[slug] - second.contributions[slug] for slug in found.weights}


def other_leader(
    criteria: Sequence[Criterion], roles: Sequence[RoleOption], weights_from: str
) -> str | None:
    """Return who would lead if the ranking of criteria were weighed by the other formula.

    None when the leader stays, when weights are swings, or when nobody is ranked.
    """
    other = {"roc": "rank-sum", "rank-sum": "roc"}.get(weights_from)
    if other is None:
        return None
    here = fits(criteria, roles, weights_of(criteria, weights_from)).ranked
    there = fits(criteria, roles, weights_of(criteria, other)).ranked
    if not here or here[0].slug == there[0].slug:
        return None
    return there[0].slug


def _fit(role: RoleOption, criteria: Sequence[Criterion], weight: Mapping[str, float]) -> RoleFit:
    missing = tuple(c.slug for c in criteria if c.slug not in role.ratings)
    held = [c for c in criteria if c.slug in role.ratings]
    checks = [ratings.judge(c, role.ratings[c.slug]) for c in held if c.kind == "must"]
    musts = tuple(must for must in checks if must.state != "met")
    worth = {c.slug: ratings.values(c, role.ratings[c.slug]) for c in held if c.kind != "must"}
    if missing:
        return RoleFit(role.slug, None, None, None, worth, {}, missing, musts)
    parts = {slug: 100 * w * worth[slug].mean for slug, w in weight.items()}
    likely = math.fsum(100 * w * worth[slug].likely for slug, w in weight.items())
    return RoleFit(role.slug, None, math.fsum(parts.values()), likely, worth, parts, (), musts)
