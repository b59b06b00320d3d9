"""The words for how sure an answer is, the same for the fit and for the move (R4)."""

from typing import NamedTuple

from journal.domain import flips, ordered
from journal.domain.fit import Fits
from journal.domain.flips import RatingFlip, WeightFlip
from journal.domain.role_settings import Settings
from journal.domain.weights import TOLERANCE


class Verdict(NamedTuple):
    """`word`: tie, too close to call, clear or leaning; gap in points, P(best) 0–1."""

    word: str
    gap: float
    p_best: float
    robust: bool


def verdict(gap: float, p_best: float, robust: bool, settings: Settings) -> Verdict:
    """Return the word for a lead of `gap` points that is first in `p_best` of the draws.

    The first match wins: equal within 1e-9; a gap under 5 points or P(best) under 60 %; P(best)
    from 80 % and robust.
    """
    return Verdict(_word(gap, p_best, robust, settings), gap, p_best, robust)


def fit_is_robust(found: Fits, settings: Settings) -> bool:
    """Whether the leader is never behind in the order of weights, or no weight flip is near."""
    if all(lead.never_behind for lead in ordered.leads(found)):
        return True
    nearest = flips.nearest_weight_flip(found)
    return nearest is None or nearest.distance >= settings.clear_flip - TOLERANCE


def question(
    found: Fits, matters: list[str], swings: dict[str, float] | None = None
) -> RatingFlip | WeightFlip | None:
    """Return the one thing to find out when it is too close to call.

    The rating flip in range with the widest range in points, else the nearest weight flip among
    the criteria that matter, else None.
    """
    in_range = [flip for flip in flips.rating_flips(found) if flip.in_range]
    if in_range:
        return max(in_range, key=lambda flip: flip.points)
    return flips.nearest_weight_flip(found, swings, among=matters)


def _word(gap: float, p_best: float, robust: bool, settings: Settings) -> str:
    if abs(gap) <= TOLERANCE:
        return "tie"
    if gap < settings.close_points - TOLERANCE or p_best < settings.leaning - TOLERANCE:
        return "too close to call"
    if p_best >= settings.clear - TOLERANCE and robust:
        return "clear"
    return "leaning"
