"""Why a unit has its state and a streak ended, from the units, runs and steps of every view."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal.domain import habit_units, schedules, streaks, strength
from journal.domain.habit_days import Days, layout, stretch_on
from journal.domain.habit_records import DONE, OPEN, Excuse, History, Mark, Run, Unit
from journal.domain.schedules import Schedule

RULES = {
    "D1": "done, or the sum of the day reached the target",
    "D2": "an excused day asks for nothing",
    "D3": "a reserve day was spent",
    "D4": "the day is not over",
    "D5": "the day is over and not everything asked was done",
    "C1": "all that the schedule names was done",
    "C2": "the period is not over",
    "C3": "a part of a period is kept or not due, never missed",
    "C4": "no less than what was asked after the excused days",
    "C5": "the period is over and less than asked was done",
    "R1": "enough done days among the last days",
    "R2": "enough done days among the last days that were not spared",
    "R3": "the first window is not full yet",
    "R4": "an excused day asks for nothing",
    "R5": "the day is not over",
    "R6": "the day is over and too few of the last days were done",
    "G1": "done by the deadline",
    "G2": "the schedule ends, or pauses, before the deadline",
    "G3": "the deadline is not over",
    "G4": "the deadline passed without a done day",
    "L1": "the day is not over, and the sum is within the limit",
    "L2": "recorded, and within the limit",
    "L3": "an excused day asks for nothing",
    "L4": "nothing recorded proves nothing",
    "L5": "a reserve day was spent",
    "L6": "over the limit",
    "M1": "a part of a period is not judged",
    "M2": "the sum is within the limit",
    "M3": "the sum without the excused days is within the limit",
    "M4": "nothing recorded proves nothing",
    "M5": "over the limit",
}
"""Each rule of the day algebra in a few words."""

MOST_FILLS = 60
"""A streak that would need more days than this filled in was not forgotten."""


class Otherwise(NamedTuple):
    """What would keep the unit: days more, or thousandths more (of a limit: fewer), and the streak
    then. Neither of a limit says that a record within it would.
    """

    days: int
    amount: int
    streak: int


class Why(NamedTuple):
    """All that decided a unit.

    `window` holds the days that were looked at; `asked_exactly` is what the schedule asks less the
    excused share, in days or units of the measure. Streaks are in units of `name`, strengths
    0–100; `p` is None when the unit made no step, or several. `version` counts from 1.
    """

    unit: Unit
    schedule: Schedule
    name: str
    version: int
    since: date
    window: tuple[date, date]
    marks: tuple[Mark, ...]
    excuses: tuple[Excuse, ...]
    full: int
    asked_exactly: float
    rule: str
    streak_before: int
    streak_after: int
    strength_before: float
    strength_after: float
    p: float | None
    otherwise: Otherwise | None


class Fill(NamedTuple):
    """A day to be filled in: done, or with an amount in thousandths."""

    day: date
    amount: int | None


class Ended(NamedTuple):
    """The last run that ended, why, and the shortest back-fill that would join it to what followed.

    `fills` is empty when nothing was forgotten; `joined` is the length of the run with them.
    """

    run: Run
    why: Why
    fills: tuple[Fill, ...]
    joined: int


def why(
    history: History, units: Sequence[Unit], today: date, day: date | None = None
) -> Why | None:
    """Explain the unit that holds `day` (without one, the last unit); None if none does."""
    for place in range(len(units) - 1, -1, -1):
        if day is None or units[place].first <= day <= units[place].last:
            return _explained(history, units, place, today)
    return None


def ended(history: History, units: Sequence[Unit], today: date) -> Ended | None:
    """Explain how the last ended run ended; None when none has."""
    run = next((r for r in reversed(streaks.runs(history, units)) if r.ended_by), None)
    if run is None or run.ended_by is None:
        return None
    fills, joined = _fills(history, units, run, today)
    return Ended(run, _explained(history, units, units.index(run.ended_by), today), fills, joined)


def _explained(history: History, units: Sequence[Unit], place: int, today: date) -> Why:
    unit = units[place]
    version = history.versions[unit.version]
    schedule = version.schedule
    days = layout(history, today)
    window = _window(days, schedule, unit)
    before = _streak(history, units[:place], unit)
    steps = strength.steps(history, units, today)
    own = [step for step in steps if step.unit == place]
    held = next((step.after for step in reversed(steps) if step.unit < place), 0.0)
    return Why(
        unit=unit,
        schedule=schedule,
        name=schedules.unit_name(schedule),
        version=unit.version + 1,
        since=version.start,
        window=window,
        marks=_marks(days, window),
        excuses=_excuses(history, window),
        full=_full(schedule),
        asked_exactly=_asked_exactly(schedule, unit),
        rule=RULES[unit.rule],
        streak_before=before,
        streak_after=_streak(history, units[: place + 1], unit),
        strength_before=held,
        strength_after=own[-1].after if own else held,
        p=own[0].p if len(own) == 1 else None,
        otherwise=_otherwise(days, schedule, unit, before),
    )


def _full(schedule: Schedule) -> int:
    if schedule.measure:
        return schedule.amount
    return schedule.n if schedule.kind in (schedules.COUNT, schedules.ROLLING) else 1


def _asked_exactly(schedule: Schedule, unit: Unit) -> float:
    full = _full(schedule) / (1000 if schedule.measure else 1)
    reduced = schedule.period and schedule.kind != schedules.LIMIT
    return full * (unit.length - unit.excused) / unit.length if reduced else full


def _window(days: Days, schedule: Schedule, unit: Unit) -> tuple[date, date]:
    """Return the days that decided: of a rolling window the last d, or the last d not spared."""
    stretch = stretch_on(days, unit.first.toordinal())
    if schedule.kind != schedules.ROLLING or stretch is None:
        return unit.first, unit.last
    ordinal, seen = unit.last.toordinal() + 1, 0
    while seen < schedule.d and ordinal > stretch.first:
        ordinal -= 1
        mark = days.marks.get(ordinal)
        done = mark is not None and mark.kind == "done"
        seen += unit.rule == "R1" or done or ordinal not in days.excused
    return date.fromordinal(ordinal), unit.last


def _marks(days: Days, window: tuple[date, date]) -> tuple[Mark, ...]:
    span = range(window[0].toordinal(), window[1].toordinal() + 1)
    return tuple(days.marks[ordinal] for ordinal in span if ordinal in days.marks)


def _excuses(history: History, window: tuple[date, date]) -> tuple[Excuse, ...]:
    first, last = window
    return tuple(
        excuse
        for excuse in sorted(history.excuses, key=lambda e: e.first)
        if excuse.first <= last
        and (excuse.last is None or excuse.last >= first)
        and (excuse.kind != "off" or history.off_days_apply)
    )


def _streak(history: History, units: Sequence[Unit], unit: Unit) -> int:
    """Return the run that stands after these units, in the count that `unit` belongs to."""
    found = streaks.runs(history, units)
    if not found or found[-1].ended_by:
        return 0
    eras = streaks.eras(history)
    return found[-1].length if found[-1].era == eras[unit.version] else 0


def _otherwise(days: Days, schedule: Schedule, unit: Unit, before: int) -> Otherwise | None:
    """Return what more (of a limit: less) would keep the unit; None for kept and part units, and
    for one within its limit that is not over.
    """
    if unit.state == DONE or unit.part:
        return None
    if schedule.kind == schedules.LIMIT:
        over = max(0, unit.amount - schedule.amount)
        within = unit.state == OPEN and not over
        return None if within else Otherwise(0, over, before + 1)
    if schedule.measure:
        return Otherwise(0, schedule.amount - unit.amount, before + 1)
    if schedule.kind != schedules.ROLLING:
        return Otherwise(_full(schedule) - unit.done, 0, before + 1)
    last = unit.last.toordinal()
    recent = range(max(last - schedule.d + 1, days.first), last + 1)
    done = sum(1 for o in recent if o in days.marks and days.marks[o].kind == "done")
    return Otherwise(schedule.n - done, 0, before + 1)


def _fills(
    history: History, units: Sequence[Unit], run: Run, today: date
) -> tuple[tuple[Fill, ...], int]:
    """Fill the latest blank day of the first breaking unit, until none breaks.

    The latest day that mends a unit helps most units after it, so no shorter back-fill exists.
    """
    until = next((u.last for u in units if u.state == DONE and u.first > run.last), today)
    fills: list[Fill] = []
    filled, now = history, units
    while broken := next((u for u in now if u.breaks and run.last < u.last <= until), None):
        more = _fill(filled, broken, today) if len(fills) < MOST_FILLS else []
        if not more:
            return (), run.length
        fills += more
        marks = {f.day: Mark(f.day, "amount" if f.amount else "done", f.amount) for f in more}
        filled = filled._replace(marks={**filled.marks, **marks})
        now = habit_units.units(filled, today)
    joined = next(r for r in streaks.runs(filled, now) if r.first <= run.last <= r.last)
    return tuple(sorted(fills)), joined.length


def _fill(history: History, unit: Unit, today: date) -> list[Fill]:
    """Return what the blank days of a breaking unit lack, none if something else was recorded."""
    schedule = history.versions[unit.version].schedule
    days = layout(history, today)
    first, last = _window(days, schedule, unit)
    blank = [
        day
        for step in range((last - first).days + 1)
        if (day := first + timedelta(step)) not in history.marks and day <= today
    ]
    if schedule.kind == schedules.LIMIT or not blank:
        return []
    if schedule.kind == schedules.SUM:
        return [Fill(blank[-1], unit.asked - unit.amount)]
    lacking = unit.asked - unit.done if schedule.kind == schedules.COUNT else 1
    return [Fill(day, None) for day in blank[-lacking:]] if lacking <= len(blank) else []
