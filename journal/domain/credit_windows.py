"""Credits of a certificate: the window that holds today, its pace, and the notices (D29)."""

import math
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from journal.domain import months
from journal.domain.pace import elapsed_share

NOTICES = (30, 90, 180)
"""Days before an end from which on it is told, nearest first."""

TOLERANCE = 1e-9


class Credits(NamedTuple):
    """Credits earned in the window [start, end) that holds today.

    Shares 0–1; `pace` is the earned share ÷ the elapsed one; `notice` is 180, 90 or 30 once so
    few days are left and credits are missing.
    """

    start: date
    end: date
    earned: float
    share_earned: float
    share_elapsed: float
    pace: float
    days_left: int
    notice: int | None


def window(
    issued_on: date, expires_on: date | None, credit_months: int, today: date
) -> tuple[date, date] | None:
    """Return the window [start, end) that holds today, None before issue and from expiry on.

    Windows are counted from the day of issue (31 Jan, 28 Feb, 31 Mar) and cut at the expiry.
    """
    if today < issued_on or (expires_on is not None and today >= expires_on):
        return None
    elapsed = (today.year - issued_on.year) * 12 + today.month - issued_on.month
    number = elapsed // credit_months
    if months.shift(issued_on, number * credit_months) > today:
        number -= 1
    start = months.shift(issued_on, number * credit_months)
    end = months.shift(issued_on, (number + 1) * credit_months)
    return start, end if expires_on is None else min(end, expires_on)


def present(
    issued_on: date,
    expires_on: date | None,
    credit_months: int,
    required: float,
    rows: Iterable[tuple[date, float]],
    today: date,
) -> Credits | None:
    """Return how the credits of the present window stand; None outside the certificate's life.

    `rows` are (day, credits) of its unit. Nothing carries over from window to window.
    """
    now = window(issued_on, expires_on, credit_months, today)
    if now is None:
        return None
    start, end = now
    earned = math.fsum(amount for day, amount in rows if start <= day < end)
    share = min(1.0, earned / required)
    _, elapsed = elapsed_share(start, end, today)
    days_left = (end - today).days
    complete = share >= 1 - TOLERANCE
    return Credits(
        start,
        end,
        earned,
        share,
        elapsed,
        share / elapsed,
        days_left,
        None if complete else notice(days_left),
    )


def notice(days_left: int) -> int | None:
    """Return 30, 90 or 180, whichever was passed last, for an end `days_left` ahead."""
    if days_left < 0:
        return None
    return next((days for days in NOTICES if days_left <= days), None)


def default_credits(minutes: int) -> float:
    """Return the credits of study that names none: hours, rounded down to quarters."""
    return minutes // 15 / 4
