"""The pace of a learning goal, and the day it would be done at that pace (D28)."""

from datetime import date, timedelta
from typing import NamedTuple

SPACED_DAYS = (1, 3, 7, 14, 30)
"""Days after a topic is done on which it is reviewed."""

PACE_DAYS = 28
"""The pace is that of the last four weeks."""

FEWEST_DAYS = 2
"""One day of study is an event and no pace: people are told a forecast from so many days on."""


class LearningPace(NamedTuple):
    """Minutes left, needed a week and studied a week, and the day the rest would be done.

    `weeks_left` and `needed_per_week` are None without a target or when it is today or past;
    `forecast` is None without a pace, and when it falls after the last day of the calendar.
    `word`: past target, no pace yet, in time, after target, or no target.
    """

    remaining_minutes: int
    weeks_left: float | None
    needed_per_week: float | None
    actual_per_week: float
    forecast: date | None
    word: str


def pace(
    est_minutes: int,
    studied_minutes: int,
    last_28_days_minutes: int,
    target_on: date | None,
    today: date,
) -> LearningPace:
    """Return the pace of a goal of `est_minutes` of which `studied_minutes` are done (D28)."""
    remaining = max(0, est_minutes - studied_minutes)
    weeks = (target_on - today).days / 7 if target_on is not None and target_on > today else None
    days = _days_left(remaining, last_28_days_minutes)
    return LearningPace(
        remaining,
        weeks,
        None if weeks is None else remaining / weeks,
        last_28_days_minutes / (PACE_DAYS / 7),
        None if days is None or days > (date.max - today).days else today + timedelta(days=days),
        _word(days, None if target_on is None else (target_on - today).days),
    )


def _days_left(remaining: int, last_28_days_minutes: int) -> int | None:
    if last_28_days_minutes <= 0:
        return None
    # Whole-number division rounds up exactly where a quotient of floats might be a hair over.
    return -(-remaining * PACE_DAYS // last_28_days_minutes)


def _word(days: int | None, days_to_target: int | None) -> str:
    if days_to_target is not None and days_to_target <= 0:
        return "past target"
    if days is None:
        return "no pace yet"
    if days_to_target is None:
        return "no target"
    return "in time" if days <= days_to_target else "after target"


def review_days(done_on: date) -> tuple[date, ...]:
    """Return the days on which a topic done on `done_on` is looked at again: 1, 3, 7, 14, 30."""
    return tuple(done_on + timedelta(days=days) for days in SPACED_DAYS)
