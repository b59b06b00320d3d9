"""The day algebra of limits, by day (rules L) and by week, month or quarter (rules M).

For limits a blank proves nothing: a unit without a record is neutral, so it neither adds to a
streak nor ends one.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from journal.domain import schedules
from journal.domain.habit_days import Days, Stretch, within_limit
from journal.domain.habit_records import (
    DONE,
    EXCUSED,
    MISSED,
    NOT_DUE,
    NOT_RECORDED,
    OPEN,
    RESERVE,
    Unit,
)

_day = date.fromordinal


class _Sum(NamedTuple):
    """What the marks of a period come to; `counted` leaves the excused days out."""

    amount: int
    counted: int
    said_no: bool
    counted_no: bool
    recorded: bool
    days: int


def by_day(days: Days, stretch: Stretch, begin: int, today: int) -> Iterator[Unit]:
    """L1–L6: one unit for each due day up to today."""
    schedule, version = stretch.schedule, stretch.version
    weekdays, most = schedule.weekdays, schedule.amount
    for ordinal in range(begin, min(stretch.last, today) + 1):
        if not weekdays >> (ordinal - 1) % 7 & 1:
            continue
        mark = days.marks.get(ordinal)
        recorded = mark is not None and (mark.amount is not None or mark.kind in ("done", "no"))
        amount = mark.amount or 0 if mark is not None else 0
        said_no = mark is not None and mark.kind == "no" and mark.amount is None
        within = not recorded or (mark is not None and within_limit(mark, schedule))
        spared = ordinal in days.excused
        due = False
        if ordinal == today and within:
            state, rule = OPEN, "L1"
        elif within and (recorded or stretch.blank_is_zero):
            state, rule, due = DONE, "L2", True
        elif spared:
            state, rule = EXCUSED, "L3"
        elif not recorded:
            state, rule = NOT_RECORDED, "L4"
        elif ordinal in days.reserves:
            state, rule, due = RESERVE, "L5", True
        else:
            state, rule, due = MISSED, "L6", True
        day = _day(ordinal)
        yield Unit(
            day, day, state, rule, version, due, False, 1, most,
            int(state == DONE), 0, amount, int(spared), said_no, recorded,
        )  # fmt: skip


def by_period(days: Days, stretch: Stretch, begin: int, today: int) -> Iterator[Unit]:
    """M1–M5: one unit for each week, month or quarter; the limit itself is never reduced."""
    schedule = stretch.schedule
    most = schedule.amount
    ordinal, end = begin, min(stretch.last, today)
    while ordinal <= end:
        start, stop = schedules.bounds(schedule.period, ordinal, stretch.fiscal_year_start)
        first, last = max(start, stretch.first), min(stop, stretch.last)
        part, closed = first > start or last < stop, last < today
        sums = _sum(days, first, min(last, today))
        spared = sum(1 for o in range(first, last + 1) if o in days.excused) if days.excused else 0
        within = sums.amount <= most and not sums.said_no
        due = False
        if part:
            state, rule = NOT_DUE, "M1"
        elif within and not closed:
            state, rule = OPEN, "M2"
        elif within and (sums.recorded or stretch.blank_is_zero):
            state, rule, due = DONE, "M2", True
        elif spared and sums.counted <= most and not sums.counted_no:
            state, rule = (EXCUSED if closed else OPEN), "M3"
        elif not sums.recorded:
            state, rule = NOT_RECORDED, "M4"
        else:
            state, rule, due = MISSED, "M5", True
        yield Unit(
            _day(first), _day(last), state, rule, stretch.version, due, part, stop - start + 1,
            most, sums.days, 0, sums.amount, spared, sums.said_no, sums.recorded,
        )  # fmt: skip
        ordinal = last + 1


def _sum(days: Days, first: int, last: int) -> _Sum:
    amount = counted = seen = 0
    said_no = counted_no = recorded = False
    for ordinal in range(first, last + 1):
        mark = days.marks.get(ordinal)
        if mark is None or (mark.amount is None and mark.kind not in ("done", "no")):
            continue
        recorded, seen = True, seen + 1
        refused = mark.kind == "no" and mark.amount is None
        amount, said_no = amount + (mark.amount or 0), said_no or refused
        if ordinal not in days.excused:
            counted, counted_no = counted + (mark.amount or 0), counted_no or refused
    return _Sum(amount, counted, said_no, counted_no, recorded, seen)
