"""What is known of a role as an opening: its chances, and when it starts (R1)."""

import math
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from journal.errors import InvalidError, UsageError

MIX_SLACK = 0.005
"""A mix of realms may miss the whole by half a per cent: shares are typed rounded."""

CLOSED = frozenset({"declined", "rejected", "withdrawn", "past"})
"""Statuses of roles that are kept but not compared."""

OPEN_FOR_SURE = frozenset({"applied", "interviewing"})
"""Statuses that say the post is open, whatever was guessed."""

OFFERED = frozenset({"offered", "accepted", "current"})
"""Statuses in which both chances are certainties."""


class Chances(NamedTuple):
    """P(the post opens) and P(an offer, given that it opens), 0–1; None when not said.

    Asked as two questions, because people judge the product badly. `from_status` tells that a
    status set one of them.
    """

    opens: float | None
    offer: float | None
    from_status: bool

    @property
    def p(self) -> float | None:
        """P(offer) = P(opens) × P(offer | opens)."""
        return None if self.opens is None or self.offer is None else self.opens * self.offer


def chances(status: str, opens: float | None, offer: float | None) -> Chances:
    """Return the chances as the status leaves them: applied opens the post, offered is sure."""
    if status in OFFERED:
        return Chances(1.0, 1.0, from_status=True)
    if status in OPEN_FOR_SURE:
        return Chances(1.0, offer, from_status=True)
    return Chances(opens, offer, from_status=False)


def months_until(starts: date, today: date) -> int:
    """Return the whole months from today's month to that of `starts`, at least 0."""
    return max(0, (starts.year - today.year) * 12 + starts.month - today.month)


def read_chance(text: str) -> float:
    """Return the chance 0–1 that `35%` or `0.35` says.

    Raises UsageError for what is no number, InvalidError outside 0–1: a bare `35` says too little.
    """
    word = text.strip()
    try:
        number = float(word.removesuffix("%"))
    except ValueError:
        raise UsageError(f"“{word[:40]}” is not a chance", hint="35% or 0.35") from None
    chance = number / 100 if word.endswith("%") else number
    if not math.isfinite(chance) or not 0 <= chance <= 1:
        raise InvalidError(f"“{word[:40]}” is not a chance from 0 to 1", hint="35% or 0.35")
    return chance


def check_mix(mix: Mapping[str, float]) -> None:
    """Raise InvalidError unless the shares 0–1 of a role's realms make a whole, nearly."""
    total = math.fsum(mix.values())
    if min(mix.values(), default=0.0) < 0 or not abs(total - 1) <= MIX_SLACK + 1e-9:
        raise InvalidError(
            f"the mix adds up to {total:.1%} instead of 100%",
            hint="--mix async-many=70,async-one=20,live-one=10",
        )
