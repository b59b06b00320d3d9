"""What is known of a role as an opening: its chances, and when it starts (R1)."""

from datetime import date
from typing import NamedTuple

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
