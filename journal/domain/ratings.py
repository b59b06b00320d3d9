"""Criteria, what is entered for a role, and what it is worth between the two ends (R2).

The scale comes from the ends described beforehand, never from the roles at hand: so adding or
removing a role moves no other.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journal.errors import InvalidError

SCALE = 10.0
"""A rating runs from 0, the worst still accepted, to 10, the best that could really be got."""

GIVEN, ASSUMED, UNKNOWN = "given", "assumed", "unknown"


class Criterion(NamedTuple):
    """One thing that counts. `kind`: rating (0–10), number (worst to best), must (no weight).

    `points` are (figure, value 0–1) between which a number runs in straight lines. A must with
    neither `at_least` nor `at_most` is answered with yes (1) or no (0).
    """

    slug: str
    kind: str = "rating"
    worst: float | None = None
    best: float | None = None
    points: tuple[tuple[float, float], ...] = ()
    at_least: float | None = None
    at_most: float | None = None
    swing: float | None = None
    rank: int | None = None
    evidence: str | None = None


class Rating(NamedTuple):
    """Low, likely and high figure as entered; `basis`: given, assumed (one figure) or unknown."""

    low: float
    likely: float
    high: float
    basis: str = GIVEN


class Values(NamedTuple):
    """A rating as values 0–1, sorted, with the mean of their triangle.

    `clipped` holds the figures that lay outside the ends, for a notice.
    """

    low: float
    likely: float
    high: float
    mean: float
    clipped: tuple[float, ...] = ()


class MustCheck(NamedTuple):
    """How a role stands against a must; `state`: met, at risk, out."""

    criterion: str
    state: str
    figure: float


def check(criterion: Criterion) -> None:
    """Raise InvalidError for ends that are missing or equal, and for points that turn back."""
    if criterion.kind == "must":
        _check_limits(criterion)
    if criterion.kind == "number":
        _check_number(criterion)


def rate(criterion: Criterion, figures: Sequence[float], *, spread: float = 1.0) -> Rating:
    """Return the rating of one or three figures.

    One figure alone is exact on a number, and on a rating stands for itself ± `spread`, cut at 0
    and 10 and marked assumed. Raises InvalidError for any other count, figures out of order, and
    a rating outside 0–10.
    """
    if len(figures) not in (1, 3):
        raise InvalidError(
            f"“{criterion.slug[:40]}” takes one figure or low/likely/high",
            hint=f"journal role rate ROLE {criterion.slug}=6/8/9",
        )
    low, likely, high = figures[0], figures[len(figures) // 2], figures[-1]
    if not low <= likely <= high or not math.isfinite(high - low):
        raise InvalidError(
            f"low, likely and high of “{criterion.slug[:40]}” are not in rising order",
            hint=f"journal role rate ROLE {criterion.slug}=6/8/9",
        )
    if criterion.kind != "rating":
        return Rating(low, likely, high)
    if low < 0 or high > SCALE:
        raise InvalidError(
            f"“{low if low < 0 else high:g}” is outside 0 to 10",
            hint=f"journal role rate ROLE {criterion.slug}=7",
        )
    if len(figures) == 1:
        return Rating(max(0.0, likely - spread), likely, min(SCALE, likely + spread), ASSUMED)
    return Rating(low, likely, high)


def unknown(criterion: Criterion) -> Rating:
    """Return the rating that says nothing is known: from end to end, the middle as likely."""
    if criterion.kind == "must":
        limit = criterion.at_least if criterion.at_least is not None else criterion.at_most
        edge = 1.0 if limit is None else limit
        return Rating(edge, edge, edge, UNKNOWN)
    low, likely, high = sorted(figure(criterion, value) for value in (0.0, 0.5, 1.0))
    return Rating(low, likely, high, UNKNOWN)


def read_rating(criterion: Criterion, text: str, *, spread: float = 1.0) -> Rating:
    """Return the rating that `6/8/9`, `7`, `unknown`, `yes` or `no` stands for.

    Raises InvalidError for anything else, and as `rate` does.
    """
    word = text.strip().casefold()
    if word == UNKNOWN:
        return unknown(criterion)
    if criterion.kind == "must" and word in ("yes", "no"):
        return rate(criterion, [float(word == "yes")])
    try:
        figures = [float(part) for part in word.split("/")]
    except ValueError:
        raise InvalidError(
            f"“{text.strip()[:40]}” is not a rating",
            hint=f"journal role rate ROLE {criterion.slug}=6/8/9, =7 or =unknown",
        ) from None
    return rate(criterion, figures, spread=spread)


def value(criterion: Criterion, x: float) -> float:
    """Return what a figure is worth, 0–1: straight between the ends or points, flat outside."""
    if criterion.points:
        return _between(sorted(criterion.points), x)
    if criterion.kind == "rating":
        return min(1.0, max(0.0, x / SCALE))
    worst, best = _ends(criterion)
    return min(1.0, max(0.0, (x - worst) / (best - worst)))


def figure(criterion: Criterion, worth: float) -> float:
    """Return the figure that is worth `worth` (0–1): the inverse of `value`.

    Where many figures are worth the same, the lowest of them.
    """
    if criterion.points:
        return _where(sorted(criterion.points), worth)
    if criterion.kind == "rating":
        return SCALE * worth
    worst, best = _ends(criterion)
    return worst + worth * (best - worst)


def values(criterion: Criterion, rating: Rating) -> Values:
    """Return a rating as sorted values; unknown is 0, ½, 1 whatever the scale."""
    if rating.basis == UNKNOWN:
        return Values(0.0, 0.5, 1.0, 0.5)
    figures = (rating.low, rating.likely, rating.high)
    low, likely, high = sorted(value(criterion, x) for x in figures)
    first, last = _bounds(criterion)
    outside = tuple(dict.fromkeys(x for x in figures if not first <= x <= last))
    return Values(low, likely, high, math.fsum((low, likely, high)) / 3, outside)


def judge(criterion: Criterion, rating: Rating) -> MustCheck:
    """Return how a role stands against a must: judged on the likely figure.

    Passing on likely but not on low or high is "at risk", and so is not knowing.
    """
    if rating.basis == UNKNOWN:
        return MustCheck(criterion.slug, "at risk", rating.likely)
    if not _passes(criterion, rating.likely):
        return MustCheck(criterion.slug, "out", rating.likely)
    sure = _passes(criterion, rating.low) and _passes(criterion, rating.high)
    return MustCheck(criterion.slug, "met" if sure else "at risk", rating.likely)


def _passes(criterion: Criterion, x: float) -> bool:
    if criterion.at_least is None and criterion.at_most is None:
        return x > 0
    enough = criterion.at_least is None or x >= criterion.at_least
    return enough and (criterion.at_most is None or x <= criterion.at_most)


def _ends(criterion: Criterion) -> tuple[float, float]:
    if criterion.worst is None or criterion.best is None:
        raise InvalidError(
            f"“{criterion.slug[:40]}” needs a worst and a best figure",
            hint="journal role criterion add NAME --kind number --worst 50 --best 10",
        )
    return criterion.worst, criterion.best


def _bounds(criterion: Criterion) -> tuple[float, float]:
    """Return the lowest and highest figure that is not clipped."""
    if criterion.points:
        return min(criterion.points)[0], max(criterion.points)[0]
    if criterion.kind == "rating":
        return 0.0, SCALE
    worst, best = _ends(criterion)
    return min(worst, best), max(worst, best)


def _check_limits(criterion: Criterion) -> None:
    least, most = criterion.at_least, criterion.at_most
    if least is not None and most is not None and least > most:
        raise InvalidError(
            f"“{criterion.slug[:40]}” asks for at least {least:g} and at most {most:g}",
            hint="--at-least 2 --at-most 4",
        )


def _check_number(criterion: Criterion) -> None:
    worst, best = _ends(criterion)
    if worst == best or not math.isfinite(best - worst):
        raise InvalidError(
            f"worst and best of “{criterion.slug[:40]}” are the same",
            hint="give the worst figure still accepted and the best one really possible",
        )
    ordered = sorted(criterion.points)
    worths = [v for _, v in ordered]
    rising = all(a <= b for a, b in pairwise(worths))
    falling = all(a >= b for a, b in pairwise(worths))
    distinct = all(a < b for (a, _), (b, _) in pairwise(ordered))
    inside = all(0 <= v <= 1 for v in worths)
    flat = bool(worths) and worths[0] == worths[-1]
    if flat or not (distinct and inside and (rising or falling)):
        raise InvalidError(
            f"the points of “{criterion.slug[:40]}” do not rise or fall between 0 and 1",
            hint="--points 48:0,42:0.5,30:1",
        )


def _where(points: Sequence[tuple[float, float]], worth: float) -> float:
    """Return the lowest x at which the lines through `points` (sorted by x) reach `worth`."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if min(y0, y1) <= worth <= max(y0, y1):
            return x0 if y0 == y1 else x0 + (x1 - x0) * (worth - y0) / (y1 - y0)
    # Lines that do not run all the way from 0 to 1 end at their nearest point.
    return min(points, key=lambda point: abs(point[1] - worth))[0]


def _between(points: Sequence[tuple[float, float]], x: float) -> float:
    """Return y at `x` on the straight lines through `points` sorted by x, flat outside."""
    if x <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in pairwise(points):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return points[-1][1]
