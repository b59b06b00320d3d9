"""Which learning pays whatever comes: the worth of a goal for the roles it is linked to (R6)."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from journal.domain import moves
from journal.domain.moves import Move, Outlook

STRONGEST = 3
"""Strength of a link: 0 none, 1 helps, 2 strong, 3 near-required."""


class GoalLink(NamedTuple):
    """How much a goal helps in a role, and what it adds to P(offer | opens), 0–1."""

    role: str
    strength: int
    gain: float | None = None


class GoalWorth(NamedTuple):
    """Points a goal adds: by a better chance (gain) and by being of use where one ends up.

    `kind`: no-regret, hedge, bet, park. `odds` is the chance 0–1 of ending up in a role it helps.
    `per_10_hours` is None without hours still to go.
    """

    goal: str
    gain: float
    use: float
    worth: float
    per_10_hours: float | None
    kind: str
    helps: tuple[str, ...]
    odds: float


def worth(
    goal: str,
    links: Sequence[GoalLink],
    view: Outlook,
    best: Move,
    *,
    live: Collection[str],
    hours_left: float | None,
    points: float,
) -> GoalWorth:
    """Return what a goal is worth under the best move.

    The better chances are played through, not multiplied by the difference in fit: otherwise they
    would be paid in full although another good job is already likely. `live` are the ranked roles
    with a chance of an offer, and the present one; `points` is what a fully helpful goal is worth.
    """
    better = moves.best_value(_with_gains(view, links))
    gain = max(0.0, better - moves.best_value(view))
    ends = moves.ends(view, best)
    use = points * math.fsum(ends.get(link.role, 0.0) * link.strength for link in links) / STRONGEST
    helps = tuple(sorted(link.role for link in links if link.strength > 0 and link.role in live))
    return GoalWorth(
        goal,
        gain,
        use,
        gain + use,
        (gain + use) / (hours_left / 10) if hours_left is not None and hours_left > 0 else None,
        _kind(len(helps), len(live)),
        helps,
        math.fsum(ends.get(role, 0.0) for role in helps),
    )


def in_order(goals: Iterable[GoalWorth]) -> tuple[GoalWorth, ...]:
    """Return goals by falling worth per ten hours; those without hours to go come last."""
    return tuple(
        sorted(
            goals,
            key=lambda g: (g.per_10_hours is None, -(g.per_10_hours or 0.0), -g.worth, g.goal),
        )
    )


def gap_list(role: str, links: Mapping[str, Sequence[GoalLink]]) -> tuple[str, ...]:
    """Return the goals near-required for a role; `links` are those of goals not yet achieved."""
    return tuple(
        goal
        for goal, own in links.items()
        if any(link.role == role and link.strength == STRONGEST for link in own)
    )


def _with_gains(view: Outlook, links: Sequence[GoalLink]) -> Outlook:
    changed = dict(view.candidates)
    for link in links:
        if link.gain and link.role in changed:
            now = changed[link.role]
            changed[link.role] = now._replace(offer=min(1.0, now.offer + link.gain))
    return view._replace(candidates=changed)


def _kind(helped: int, live: int) -> str:
    if helped == 0:
        return "park"
    if helped == live:
        return "no-regret"
    return "hedge" if helped >= 2 else "bet"
