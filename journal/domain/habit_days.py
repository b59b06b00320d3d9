"""A history laid out by day number: stretches of versions, marks, excused and reserve days."""

from datetime import date
from typing import NamedTuple

from journal.domain import weekday_sets
from journal.domain.habit_records import History, Mark, Version
from journal.domain.schedules import LIMIT, Schedule

FOREVER = date.max.toordinal()

_AHEAD = 800
"""Days beyond the last known excuse that are looked at for deadlines: two of the longest gaps."""
_FARTHEST = 3660
"""An excuse is read at most ten years ahead."""


class Stretch(NamedTuple):
    """The days, as ordinals, on which one version holds; `last` is FOREVER while it goes on."""

    version: int
    schedule: Schedule
    first: int
    last: int
    fiscal_year_start: int
    blank_is_zero: bool


class Days(NamedTuple):
    """A history by ordinal of the day; marks outside start…today or archive day are left out.

    `begin` is the day from which on units are walked over: after what is carried, else the first.
    """

    first: int
    begin: int
    last: int
    today: int
    horizon: int
    stretches: tuple[Stretch, ...]
    marks: dict[int, Mark]
    excused: set[int]
    reserves: set[int]


_LAID: list[tuple[History, date, Days]] = []
"""The history that was laid out last: units, runs, lapses and strength each ask for the same one."""


def layout(history: History, today: date) -> Days:
    """Lay a history out as seen on `today`; nobody changes what is returned, or the history."""
    if _LAID and _LAID[0][0] is history and _LAID[0][1] == today:
        return _LAID[0][2]
    days = _laid(history, today)
    _LAID[:] = [(history, today, days)]
    return days


def _laid(history: History, today: date) -> Days:
    first, now = history.start.toordinal(), today.toordinal()
    last = history.archived.toordinal() if history.archived else FOREVER
    until = min(now, last)
    marks = {
        ordinal: mark
        for day, mark in history.marks.items()
        if first <= (ordinal := day.toordinal()) <= until
    }
    excused, horizon = _excused(history, first, now)
    stretches = _stretches(history, first, last)
    begin = history.carried.until.toordinal() if history.carried else first
    days = Days(first, begin, last, now, horizon, stretches, marks, excused, set())
    if history.reserve_per_month:
        days.reserves.update(_reserves(days, history.reserve_per_month))
    return days


def within_limit(mark: Mark, schedule: Schedule) -> bool:
    """Say whether a mark says something about a limit a day, and stays at or under it.

    A plain done says that it was kept, a plain no that it was passed.
    """
    if mark.amount is None:
        return mark.kind == "done"
    return mark.amount <= schedule.amount


def _excused(history: History, first: int, today: int) -> tuple[set[int], int]:
    spans: list[tuple[int, int]] = []
    horizon = today
    for excuse in history.excuses:
        if excuse.kind == "off" and not history.off_days_apply:
            continue
        last = excuse.last.toordinal() if excuse.last else FOREVER
        spans.append((max(first, excuse.first.toordinal()), last))
        known = last if excuse.last else excuse.first.toordinal()
        horizon = max(horizon, min(known, today + _FARTHEST))
    horizon = min(horizon + _AHEAD, FOREVER - 1)
    excused: set[int] = set()
    for start, end in spans:
        excused.update(range(start, min(end, horizon) + 1))
    return excused, horizon


def _stretches(history: History, first: int, last: int) -> tuple[Stretch, ...]:
    starts = [max(first, version.start.toordinal()) for version in history.versions]
    ends = [start - 1 for start in starts[1:]]
    ends.append(last)
    return tuple(
        Stretch(
            index,
            version.schedule,
            starts[index],
            min(ends[index], last),
            history.fiscal_year_start,
            history.blank_is_zero,
        )
        for index, version in enumerate(history.versions)
        if starts[index] <= min(ends[index], last)
    )


def _reserves(days: Days, per_month: int) -> set[int]:
    """Return the reserve days that hold: the first so many of each month on days not kept."""
    spent: dict[tuple[int, int], int] = {}
    held: set[int] = set()
    for ordinal in sorted(o for o, mark in days.marks.items() if mark.kind == "reserve"):
        schedule = schedule_on(days, ordinal)
        if schedule is None or not _can_hold(days, ordinal, schedule):
            continue
        day = date.fromordinal(ordinal)
        month = (day.year, day.month)
        if spent.get(month, 0) < per_month:
            spent[month] = spent.get(month, 0) + 1
            held.add(ordinal)
    return held


def _can_hold(days: Days, ordinal: int, schedule: Schedule) -> bool:
    """Say whether a reserve day is one on which nothing else decides."""
    amount = days.marks[ordinal].amount
    if not schedule.by_day or not weekday_sets.holds(schedule.weekdays, ordinal):
        return False
    if schedule.kind == LIMIT:
        # A blank day of a limit ends nothing, so there is nothing to hold.
        reached = amount is None or amount <= schedule.amount
    else:
        reached = bool(schedule.measure) and (amount or 0) >= schedule.amount
    return not reached and ordinal not in days.excused


def present(history: History, today: date) -> Version:
    """Return the version that holds on `today`; before the start the first one."""
    held = [version for version in history.versions if version.start <= today]
    return held[-1] if held else history.versions[0]


def schedule_on(days: Days, ordinal: int) -> Schedule | None:
    """Return the schedule that holds on a day, None outside start and archive."""
    stretch = stretch_on(days, ordinal)
    return stretch.schedule if stretch else None


def stretch_on(days: Days, ordinal: int) -> Stretch | None:
    """Return the stretch that holds a day, None outside start and archive."""
    for stretch in days.stretches:
        if stretch.first <= ordinal <= stretch.last:
            return stretch
    return None
