"""Whose work the hours were, and whether work handed to its owner stays there (D26, D27)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

ME = "me"
"""The owner of work that is nobody else's."""

WATCHED_DAYS = 28
"""Days before the hand-off that are its yardstick, and days after it before anything is said."""

STUCK_AT = 0.25
"""At most this part of the minutes before: it stuck."""


class NotMine(NamedTuple):
    """Work minutes that belong to others, of all work minutes; share 0–1, None without work."""

    minutes: int
    of: int
    share: float | None
    over_limit: bool


class HandOff(NamedTuple):
    """Hours a week before and since a hand-off, and whether it stuck.

    `word`: too early, nothing before, stuck, partly, not yet.
    """

    before_hours_per_week: float
    after_hours_per_week: float
    days_since: int
    leaks: int
    leak_minutes: int
    word: str


def rightful_owner(entry_owner: str | None, project_owner: str | None) -> str:
    """Return the entry's owner, else its project's, else "me"."""
    return entry_owner or project_owner or ME


def not_mine(rows: Iterable[tuple[str, int]], *, limit: float) -> NotMine:
    """Return the share of work minutes whose owner is not "me" (D26).

    `rows` are (rightful owner, minutes) of work; owners are compared without case.
    """
    theirs = total = 0
    for owner, minutes in rows:
        total += minutes
        if owner.casefold() != ME:
            theirs += minutes
    share = theirs / total if total else None
    return NotMine(theirs, total, share, share is not None and share > limit)


def hand_off(closed_on: date, rows: Iterable[tuple[date, int]], today: date) -> HandOff:
    """Return how a hand-off closed on `closed_on` stands at the end of `today` (D27).

    `rows` are (day, minutes) of work for that project or team. The day of closing belongs to the
    time after, and every row from then on is a leak. While that day is still to come, the yardstick
    are the 28 days up to today: what is not over yet cannot be measured.
    """
    end = min(closed_on, today + timedelta(days=1))
    first = end - timedelta(days=WATCHED_DAYS)
    before = leaks = leak_minutes = 0
    for day, minutes in rows:
        if first <= day < end:
            before += minutes
        elif closed_on <= day <= today:
            leaks += 1
            leak_minutes += minutes
    days_since = max(0, (today - closed_on).days + 1)
    before_rate = before / 60 / (WATCHED_DAYS / 7)
    after_rate = leak_minutes / 60 / (days_since / 7) if days_since else 0.0
    return HandOff(
        before_rate,
        after_rate,
        days_since,
        leaks,
        leak_minutes,
        _word(before_rate, after_rate, days_since),
    )


def _word(before: float, after: float, days_since: int) -> str:
    if days_since < WATCHED_DAYS:
        return "too early"
    if before == 0:
        return "nothing before"
    if after <= STUCK_AT * before:
        return "stuck"
    return "partly" if after < before else "not yet"
