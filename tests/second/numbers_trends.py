"""Trends the long way: every pair in two loops, ties counted one by one, a sum for the normal."""

from datetime import date
from statistics import NormalDist


def slopes(days: list[date], values: list[float]) -> list[float]:
    """Return the slopes a day of all pairs, sorted."""
    found = []
    for i in range(len(days)):
        for j in range(len(days)):
            if days[i] < days[j]:
                found.append((values[j] - values[i]) / (days[j] - days[i]).days)
    return sorted(found)


def middle(ordered: list[float]) -> float:
    """Return the middle one, or the mean of the middle two."""
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def mann_kendall(values: list[float]) -> tuple[int, float]:
    """Return S and p of values in order of date."""
    s = 0
    for i, earlier in enumerate(values):
        for later in values[i + 1 :]:
            s += 1 if later > earlier else -1 if later < earlier else 0
    n = len(values)
    variance = n * (n - 1) * (2 * n + 5) / 18
    for value in set(values):
        t = values.count(value)
        variance -= t * (t - 1) * (2 * t + 5) / 18
    if s == 0:
        return s, 1.0
    z = (s - 1 if s > 0 else s + 1) / variance**0.5
    return s, 2 * (1 - NormalDist().cdf(abs(z)))


def holm(p_values: list[float]) -> list[float]:
    """Return, for each p, the highest of n·p₁, (n−1)·p₂, … up to its own place, at most 1."""
    ordered = sorted(p_values)
    steps = [(len(ordered) - i) * p for i, p in enumerate(ordered)]
    return [min(1.0, max(steps[: ordered.index(p) + 1])) for p in p_values]
