"""What to do now: the value of staying, taking, waiting, and taking while keeping one open (R5).

The value of a move is the mean fit over the horizon, weighted by chance, in points; it takes no
account of liking or fearing risk.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journal.domain.weights import TOLERANCE

STAY = "stay"
"""The id of the move that changes nothing."""


class Candidate(NamedTuple):
    """A role that can be moved to: fit in points, chances 0–1, start in whole months."""

    slug: str
    fit: float
    opens: float
    offer: float
    start: int

    @property
    def p(self) -> float:
        """The chance of an offer."""
        return self.opens * self.offer


class Outlook(NamedTuple):
    """The present job and the candidates that start within the horizon (months), by slug.

    `lock` 0–1 is what is left of a later chance once another job was taken.
    """

    stay: str
    stay_fit: float
    candidates: dict[str, Candidate]
    horizon: int
    lock: float


class LeftOut(NamedTuple):
    """A role that takes no part in the move, and why."""

    slug: str
    why: str


class Move(NamedTuple):
    """A plan of at most two steps: no role (stay), one, or one kept open behind another."""

    id: str
    first: str
    roles: tuple[str, ...]


class Valued(NamedTuple):
    """A move and its value in points."""

    move: Move
    value: float


class FirstStep(NamedTuple):
    """The best move, the best one that begins otherwise, and the points between them."""

    best: Valued
    other: Valued
    gap: float


def outlook(
    stay: str,
    fits: Mapping[str, float],
    prospects: Iterable[tuple[str, float | None, float | None, int | None]],
    *,
    horizon: int,
    lock: float,
) -> tuple[Outlook, tuple[LeftOut, ...]]:
    """Return what moves are made of, and the roles left out of them.

    `fits` holds the points of every ranked role, the present job `stay` among them; `prospects`
    are (slug, opens, offer, start in months) of the others.
    """
    candidates: dict[str, Candidate] = {}
    left_out = []
    for slug, opens, offer, start in sorted(prospects):
        if opens is None or offer is None:
            left_out.append(LeftOut(slug, "no chance given"))
        elif start is None:
            left_out.append(LeftOut(slug, "no start month"))
        elif start >= horizon:
            left_out.append(LeftOut(slug, "starts after the horizon"))
        else:
            candidates[slug] = Candidate(slug, fits[slug], opens, offer, start)
    return Outlook(stay, fits[stay], candidates, horizon, lock), tuple(left_out)


def with_chance(view: Outlook, slug: str, p: float) -> Outlook:
    """Return the outlook in which the offer of `slug` has chance `p`, the rest as it is."""
    changed = view.candidates[slug]._replace(opens=1.0, offer=p)
    return view._replace(candidates=view.candidates | {slug: changed})


def listed(view: Outlook) -> tuple[Move, ...]:
    """Return the moves there are: stay, each candidate, and each pair of which the later is better.

    A pair needs the second to start strictly later and to fit better than the first.
    """
    fit = {slug: candidate.fit for slug, candidate in view.candidates.items()}
    return tuple(
        move
        for move in possible(view)
        if len(move.roles) < 2 or fit[move.roles[1]] > fit[move.roles[0]]
    )


def possible(view: Outlook) -> tuple[Move, ...]:
    """Return the moves that dates allow, whatever the fits: stay, single ones, then pairs."""
    roles = view.candidates.values()
    single = [Move(f"go:{c.slug}", c.slug, (c.slug,)) for c in roles]
    pairs = [
        Move(f"keep:{i.slug}:{j.slug}", i.slug, (i.slug, j.slug))
        for i in roles
        for j in roles
        if i.start < j.start
    ]
    return (Move(STAY, STAY, ()), *single, *pairs)


def value(view: Outlook, move: Move) -> float:
    """Return the mean fit over the horizon of a move, in points.

    With τ = start ÷ horizon: go is τV₀ + (1−τ)[pV + (1−p)V₀]; keep takes i if offered, then j with
    its chance times `lock`, and waits for j otherwise.
    """
    if not move.roles:
        return view.stay_fit
    first = view.candidates[move.roles[0]]
    if len(move.roles) == 1:
        return _go(view, first)
    return _keep(view, first, view.candidates[move.roles[1]])


def valued(view: Outlook) -> tuple[Valued, ...]:
    """Return all moves by falling value; within 1e-9 the simpler first.

    Simpler is fewer roles, then an earlier start, then the slug.
    """
    left = [Valued(move, value(view, move)) for move in listed(view)]
    ordered = []
    while left:
        highest = max(item.value for item in left)
        equal = [item for item in left if item.value >= highest - TOLERANCE]
        chosen = min(equal, key=lambda item: _simplicity(view, item.move))
        ordered.append(chosen)
        left.remove(chosen)
    return tuple(ordered)


def best_value(view: Outlook) -> float:
    """Return the value of the best move."""
    return max(value(view, move) for move in listed(view))


def first_step(moves: tuple[Valued, ...]) -> FirstStep | None:
    """Return the best move against the best with another first step; None when there is one step.

    `moves` are in the order of `valued`. Only the first step must be decided today.
    """
    best = moves[0]
    others = [item for item in moves if item.move.first != best.move.first]
    if not others:
        return None
    return FirstStep(best, others[0], best.value - others[0].value)


def ends(view: Outlook, move: Move) -> dict[str, float]:
    """Return the chance 0–1 of ending up in each role under a move; they add up to 1."""
    if not move.roles:
        return {view.stay: 1.0}
    i = view.candidates[move.roles[0]]
    if len(move.roles) == 1:
        return {i.slug: i.p, view.stay: 1 - i.p}
    j = view.candidates[move.roles[1]]
    later = j.p * view.lock
    return {
        i.slug: i.p * (1 - later),
        j.slug: i.p * later + (1 - i.p) * j.p,
        view.stay: (1 - i.p) * (1 - j.p),
    }


def _go(view: Outlook, i: Candidate) -> float:
    tau = i.start / view.horizon
    after = i.p * i.fit + (1 - i.p) * view.stay_fit
    return tau * view.stay_fit + (1 - tau) * after


def _keep(view: Outlook, i: Candidate, j: Candidate) -> float:
    tau_i, tau_j = i.start / view.horizon, j.start / view.horizon
    later = j.p * view.lock
    at_last = later * max(j.fit, i.fit) + (1 - later) * i.fit
    taken = tau_i * view.stay_fit + (tau_j - tau_i) * i.fit + (1 - tau_j) * at_last
    return i.p * taken + (1 - i.p) * _go(view, j)


def _simplicity(view: Outlook, move: Move) -> tuple[int, tuple[int, ...], tuple[str, ...]]:
    starts = tuple(view.candidates[slug].start for slug in move.roles)
    return len(move.roles), starts, move.roles
