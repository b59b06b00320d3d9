"""Reasons read off a comparison: for, against, not yet known, and counted twice (R8)."""

import math
from collections.abc import Collection
from itertools import combinations
from typing import NamedTuple

from journal.domain import fit
from journal.domain.fit import Fits, RoleFit
from journal.domain.weights import TOLERANCE

CHANCE_WORDS = ("certain", "chance", "likel", "probab", "guarantee")
"""Beginnings of words by which a chance is named; `un` and `im` before them as well."""

CHANCE_PHRASES = ("risk of not", "will it open")
"""Questions by which a chance is named."""


class Reason(NamedTuple):
    """A criterion that speaks for or against a role, in points against the others' mean."""

    criterion: str
    points: float


class Range(NamedTuple):
    """How many points one rating may still move: 100 w (high − low)."""

    points: float
    role: str
    criterion: str


def against_others(found: Fits, role: RoleFit) -> dict[str, float]:
    """Return each contribution minus the mean of the other ranked roles', in display order.

    Empty when no other role is ranked.
    """
    others = [other for other in found.ranked if other.slug != role.slug]
    if not others:
        return {}
    return {
        slug: role.contributions[slug]
        - math.fsum(other.contributions[slug] for other in others) / len(others)
        for slug in found.weights
    }


def pros(found: Fits, role: RoleFit, *, worth: float) -> tuple[Reason, ...]:
    """Return the criteria at least `worth` points above the others' mean, largest first."""
    ahead = against_others(found, role)
    reasons = [Reason(slug, by) for slug, by in ahead.items() if by >= worth - TOLERANCE]
    return tuple(sorted(reasons, key=lambda reason: -reason.points))


def cons(found: Fits, role: RoleFit, *, worth: float) -> tuple[Reason, ...]:
    """Return the criteria at least `worth` points below the others' mean, largest first."""
    ahead = against_others(found, role)
    reasons = [Reason(slug, by) for slug, by in ahead.items() if by <= TOLERANCE - worth]
    return tuple(sorted(reasons, key=lambda reason: reason.points))


def widest_ranges(found: Fits) -> tuple[Range, ...]:
    """Return what is least known: ratings by falling range in points, exact ones left out.

    Equal ranges stand in display order of the criteria, then by role.
    """
    ranges = [
        Range(100 * weight * (value.high - value.low), role.slug, slug)
        for slug, weight in found.weights.items()
        for role in sorted(found.ranked, key=lambda ranked: ranked.slug)
        for value in (role.values[slug],)
    ]
    # Nine decimals: equal ranges must not be told apart by noise. Sorting keeps the order above.
    wide = [item for item in ranges if item.points > TOLERANCE]
    return tuple(sorted(wide, key=lambda item: -round(item.points, 9)))


def same_twice(found: Fits, *, worth: float) -> tuple[tuple[str, str], ...]:
    """Return pairs of criteria that order all ranked roles alike and each matter.

    Needs three roles: two are ordered alike by half of all criteria.
    """
    if len(found.ranked) < 3:
        return ()
    leverage = fit.leverage(found)
    matter = [slug for slug in found.weights if leverage[slug] >= worth - TOLERANCE]
    return tuple(
        (one, other)
        for one, other in combinations(matter, 2)
        if _order(found.ranked, one) == _order(found.ranked, other)
    )


def names_a_chance(name: str) -> str | None:
    """Return the word by which a criterion's name speaks of chance, or None.

    A chance multiplies, it does not add: it belongs to the offer and not among the criteria.
    """
    plain = " ".join(name.casefold().split())
    for phrase in CHANCE_PHRASES:
        if phrase in plain:
            return phrase
    spaced = "".join(letter if letter.isalpha() else " " for letter in plain)
    for word in spaced.split():
        bare = word.removeprefix("un").removeprefix("im")
        if word == "odds" or bare.startswith(CHANCE_WORDS):
            return word
    return None


def asked_for(
    found: Fits, role: RoleFit, with_reason: Collection[str], *, worth: float
) -> tuple[str, ...]:
    """Return the criteria whose rating has no reason though it counts, in display order."""
    ahead = against_others(found, role)
    return tuple(
        slug
        for slug, by in ahead.items()
        if slug not in with_reason and abs(by) >= worth - TOLERANCE
    )


def _order(roles: Collection[RoleFit], slug: str) -> tuple[int, ...]:
    """Return for every pair of roles which is better: 1 the first, −1 the second, 0 neither."""
    means = [role.values[slug].mean for role in roles]
    return tuple((a > b + TOLERANCE) - (b > a + TOLERANCE) for a, b in combinations(means, 2))
