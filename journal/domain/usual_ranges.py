"""The usual range of a metric, and the points that speak against it (D11, Wheeler's XmR)."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LONGEST, FEWEST = 26, 8
"""Up to so many points before make the range, and at least so many."""

RANGE_FACTOR = 2.66
"""Mean moving ranges to either side: three sigma of single values (Wheeler)."""

RUN = 8
"""So many in a row on one side of the mean are a signal."""

TOLERANCE = 1e-9


class UsualRange(NamedTuple):
    """Mean and limits over n points; shares are cut to 0–1, durations at 0."""

    n: int
    mean: float
    mean_moving_range: float
    low: float
    high: float


class Signal(NamedTuple):
    """A point by its place in the sequence; `rule`: outside, or run (the eighth in a row)."""

    at: int
    rule: str


def usual_range(baseline: Sequence[float], kind: str) -> UsualRange | None:
    """Return the range the last 26 points of `baseline` set; None under eight.

    `baseline` ends before the point in question; `kind` is share, duration or number.
    """
    points = baseline[-LONGEST:]
    if len(points) < FEWEST:
        return None
    mean = math.fsum(points) / len(points)
    moving = math.fsum(abs(b - a) for a, b in pairwise(points)) / (len(points) - 1)
    low, high = mean - RANGE_FACTOR * moving, mean + RANGE_FACTOR * moving
    if kind in ("share", "duration"):
        low = max(0.0, low)
    if kind == "share":
        high = min(1.0, high)
    return UsualRange(len(points), mean, moving, low, high)


def signals(usual: UsualRange, points: Sequence[float]) -> tuple[Signal, ...]:
    """Return the signals among points that follow the baseline and do not enter it.

    A run is told once, at its eighth point; a point on the mean ends it. Of one point, "outside"
    comes before "run".
    """
    found = []
    side = length = 0
    for index, point in enumerate(points):
        if outside(usual, point):
            found.append(Signal(index, "outside"))
        here = _side(usual, point)
        length = length + 1 if here == side != 0 else abs(here)
        side = here
        if length == RUN:
            found.append(Signal(index, "run"))
    return tuple(found)


def newest(values: Sequence[float], kind: str) -> tuple[UsualRange, tuple[str, ...]] | None:
    """Return the range set by the points before the last one, and the rules the last one meets.

    None when fewer than eight stand before it.
    """
    usual = usual_range(values[:-1], kind)
    if usual is None:
        return None
    met = [signal.rule for signal in signals(usual, values) if signal.at == len(values) - 1]
    return usual, tuple(met)


def outside(usual: UsualRange, point: float) -> bool:
    """Whether a point lies beyond the limits; one on a limit does not."""
    return point < usual.low - TOLERANCE or point > usual.high + TOLERANCE


def _side(usual: UsualRange, point: float) -> int:
    off = point - usual.mean
    return 0 if abs(off) <= TOLERANCE else int(math.copysign(1, off))
