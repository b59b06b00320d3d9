"""How numbers are shortened for display; nothing is rounded before it is shown."""

import math
from collections.abc import Sequence

NUDGE = 1e-9
"""Added in the direction of the sign before rounding, so that 0.1 + 0.2 rounds like 0.3."""


def whole(value: float) -> int:
    """Return the nearest whole number, halves away from zero (docs/rules.md "Rounding")."""
    size = math.floor(abs(value) + NUDGE + 0.5)
    return size if value > 0 else -size


def rounded(value: float, digits: int) -> float:
    """Return `value` at `digits` decimals, halves away from zero, and never minus zero."""
    scale = 10.0**digits
    size = math.floor((abs(value) + NUDGE) * scale + 0.5) / scale
    return size if value > 0 or size == 0 else -size


def per_cent(share: float, digits: int = 0) -> str:
    """Return a share 0–1 as `77%` or `76.8%`, written without a blank.

    A share that would be shown as nothing or as everything without being so is `<1%` or `>99%`
    (`<0.1%` and `>99.9%` with one decimal).
    """
    if share in (0.0, 1.0):
        return "100%" if share else "0%"
    shown = rounded(100 * share, digits)
    step = 10.0**-digits
    if shown == 0:
        return f"<{step:.{digits}f}%"
    if shown == 100:
        return f">{100 - step:.{digits}f}%"
    return f"{shown:.{digits}f}%"


def largest_remainder(values: Sequence[float]) -> tuple[int, ...]:
    """Return whole numbers near `values`, in their order, that add up to the whole of their sum.

    What rounding down leaves over goes to the largest remainders; of equal ones the earlier row
    comes first (docs/rules.md R2).
    """
    floors = [math.floor(value) for value in values]
    left_over = whole(math.fsum(values)) - sum(floors)
    # Remainders are compared at nine decimals: equal figures must not be told apart by noise.
    by_remainder = sorted(
        range(len(values)), key=lambda row: (-round(values[row] - floors[row], 9), row)
    )
    raised = frozenset(by_remainder[:left_over])
    return tuple(floor + (row in raised) for row, floor in enumerate(floors))
