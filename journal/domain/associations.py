"""What went together: days with and without something, never because of it (D34)."""

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple

from journal.domain.shares import Z95

FEWEST = 20
"""Under this many days on either side it is too few to say."""

CHANCE = 0.05
"""Only an adjusted p under this is said."""


class Association(NamedTuple):
    """Mean of the days with minus mean of those without, its 95 % interval and two-sided p.

    All None under twenty days on either side ("too few to say").
    """

    n_with: int
    n_without: int
    difference: float | None
    low: float | None
    high: float | None
    p: float | None


def together(with_it: Sequence[float], without: Sequence[float]) -> Association:
    """Return d ± z√(s₁²/n₁ + s₀²/n₀) with sample variances, and its normal p (D34).

    Where neither side varies, p is 0 for any difference and 1 for none.
    """
    n1, n0 = len(with_it), len(without)
    if min(n1, n0) < FEWEST:
        return Association(n1, n0, None, None, None, None)
    difference = statistics.fmean(with_it) - statistics.fmean(without)
    error = math.sqrt(statistics.variance(with_it) / n1 + statistics.variance(without) / n0)
    low, high = difference - Z95 * error, difference + Z95 * error
    return Association(n1, n0, difference, low, high, _two_sided(difference, error))


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Return the p values adjusted for looking at all of them at once, in the order given.

    The smallest is taken times n, the next times n − 1, …, none under the one before (Holm 1979).
    """
    n = len(p_values)
    adjusted = [0.0] * n
    highest = 0.0
    for place, index in enumerate(sorted(range(n), key=lambda i: p_values[i])):
        highest = max(highest, min(1.0, (n - place) * p_values[index]))
        adjusted[index] = highest
    return tuple(adjusted)


def said(adjusted_p: float) -> bool:
    """Whether a pair may be said to have gone together."""
    return adjusted_p < CHANCE


def _two_sided(difference: float, error: float) -> float:
    if error == 0:
        return float(difference == 0)
    return math.erfc(abs(difference) / error / math.sqrt(2))
