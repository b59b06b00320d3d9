"""The move walked month by month over every branch, and its closed forms written out."""

from typing import NamedTuple


class Post(NamedTuple):
    """A job: points a month, chance of an offer, month it starts."""

    fit: float
    p: float
    start: int


def walk(stay: float, plan: list[Post], horizon: int, lock: float) -> float:
    """Return the mean points a month of a plan of no, one or two posts, branch by branch."""
    total = 0.0
    for chance, held in _branches(stay, plan, horizon, lock):
        total += chance * sum(held) / horizon
    return total


def ends(plan: list[Post], lock: float) -> list[float]:
    """Return the chance of ending at home, in the first post and in the second."""
    chances = [0.0, 0.0, 0.0]
    for chance, held in _branches(
        0.0, [Post(i + 1.0, q.p, i) for i, q in enumerate(plan)], 3, lock
    ):
        chances[int(held[-1])] += chance
    return chances


def _branches(
    stay: float, plan: list[Post], horizon: int, lock: float
) -> list[tuple[float, list[float]]]:
    """Return each branch as its chance and the points of each month."""
    if not plan:
        return [(1.0, [stay] * horizon)]
    first, *rest = plan
    before = [stay] * first.start
    taken = before + [first.fit] * (horizon - first.start)
    if not rest:
        return [(first.p, taken), (1 - first.p, [stay] * horizon)]
    second = rest[0]
    changed = taken[: second.start] + [max(first.fit, second.fit)] * (horizon - second.start)
    waited = [stay] * second.start + [second.fit] * (horizon - second.start)
    return [
        (first.p * second.p * lock, changed),
        (first.p * (1 - second.p * lock), taken),
        ((1 - first.p) * second.p, waited),
        ((1 - first.p) * (1 - second.p), [stay] * horizon),
    ]


def break_even_go(stay: float, i: Post, j: Post, horizon: int) -> float:
    """Return p* at which waiting for j equals going to i."""
    left_i, left_j = 1 - i.start / horizon, 1 - j.start / horizon
    return left_i * i.p * (i.fit - stay) / (left_j * (j.fit - stay))


def break_even_keep(stay: float, i: Post, j: Post, horizon: int, lock: float) -> float:
    """Return p** at which waiting for j equals taking i and keeping j open."""
    left_i, left_j = 1 - i.start / horizon, 1 - j.start / horizon
    return left_i * (i.fit - stay) / (left_j * ((j.fit - stay) - lock * (j.fit - i.fit)))
