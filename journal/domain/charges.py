"""What hours did to a person: the charge of a realm, tag or project, minutes counting (D23)."""

import math
from collections.abc import Iterable
from typing import NamedTuple

CHARGED_FROM = 0.3
"""Above this mean an hour charges, under minus this it drains."""

ENOUGH = 5
"""Fewer entries with both charge and minutes say nothing."""


class Charge(NamedTuple):
    """Minutes-weighted mean charge −2…+2 of n entries; None and "too few" under five."""

    n: int
    left_out: int
    mean: float | None
    word: str


def charge(rows: Iterable[tuple[int | None, int | None]], *, enough: int = ENOUGH) -> Charge:
    """Return the mean of (charge, minutes) rows: Σ charge·minutes / Σ minutes (D23).

    Rows without a charge say nothing; charged rows without minutes are left out and counted.
    """
    n = left_out = minutes_sum = weighted = 0
    for value, minutes in rows:
        if value is None:
            continue
        if not minutes:
            left_out += 1
            continue
        n += 1
        minutes_sum += minutes
        weighted += value * minutes
    if n == 0 or n < enough:
        return Charge(n, left_out, None, "too few")
    mean = weighted / minutes_sum
    return Charge(n, left_out, mean, charge_word(mean))


def charge_word(mean: float) -> str:
    """Return "charges" over +0.3, "drains" under −0.3, else "neutral"."""
    if math.fabs(mean) <= CHARGED_FROM:
        return "neutral"
    return "charges" if mean > 0 else "drains"
