"""Shares of counts: their interval, and whether one differs from another by more than chance."""

import math
from typing import NamedTuple

from journal.errors import InvalidError

Z95 = 1.959963984540054
"""The 97.5 % point of the standard normal distribution: two-sided 95 %."""

FEW = 30
"""Under this many counts, n stands beside the interval in words (D7)."""


class Share(NamedTuple):
    """k of n as a share 0–1 with its 95 % interval; all three None when n is 0."""

    k: int
    n: int
    share: float | None
    low: float | None
    high: float | None

    @property
    def few(self) -> bool:
        """Whether n is so small that it must be said in words."""
        return self.n < FEW


class Difference(NamedTuple):
    """One share minus another, in parts of 1, with its 95 % interval."""

    difference: float
    low: float
    high: float
    more_than_chance: bool


def wilson(k: int, n: int) -> Share:
    """Return the share with its score interval (Wilson 1927; docs/rules.md D7).

    The low end is exactly 0 at k = 0 and the high end exactly 1 at k = n.

    Raises InvalidError unless 0 ≤ k ≤ n.
    """
    if not 0 <= k <= n:
        raise InvalidError(f"“{k} of {n}” is not a share", hint="k counts some of the n")
    if n == 0:
        return Share(k, n, None, None, None)
    p = k / n
    z2 = Z95 * Z95
    middle = p + z2 / (2 * n)
    half = Z95 * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    scale = 1 + z2 / n
    return Share(
        k,
        n,
        p,
        0.0 if k == 0 else (middle - half) / scale,
        1.0 if k == n else (middle + half) / scale,
    )


def newcombe(now: Share, before: Share) -> Difference | None:
    """Return how far `now` lies above `before`, None when either has no data.

    Interval from the two Wilson intervals (Newcombe 1998, method 10; docs/rules.md D8). A change
    is more than chance only if its interval excludes 0.
    """
    if now.share is None or now.low is None or now.high is None:
        return None
    if before.share is None or before.low is None or before.high is None:
        return None
    difference = now.share - before.share
    low = difference - math.hypot(now.share - now.low, before.high - before.share)
    high = difference + math.hypot(now.high - now.share, before.share - before.low)
    return Difference(difference, low, high, low > 0 or high < 0)
