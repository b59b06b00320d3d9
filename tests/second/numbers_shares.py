"""Wilson's interval found by halving: the shares that the observed one lies z deviations from."""

import math

Z = 1.959963984540054


def score_ends(k: int, n: int) -> tuple[float, float]:
    """Return the lowest and highest true share that the score test does not reject."""
    seen = k / n
    low = 0.0 if k == 0 else _halve(seen, 0.0, seen, n)
    high = 1.0 if k == n else _halve(seen, 1.0, seen, n)
    return low, high


def _halve(inside: float, outside: float, seen: float, n: int) -> float:
    for _ in range(200):
        middle = (inside + outside) / 2
        if abs(seen - middle) <= Z * math.sqrt(middle * (1 - middle) / n):
            inside = middle
        else:
            outside = middle
    return inside
