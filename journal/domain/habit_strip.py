"""What a single day of a habit shows: its state, and whether it is due, must, may, rest or off."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal.domain import schedules
from journal.domain.habit_days import Days, Stretch, layout, stretch_on
from journal.domain.habit_records import (
    DONE,
    EXCUSED,
    FUTURE,
    NOT_DUE,
    OPEN,
    PARTIAL,
    History,
    Mark,
    Unit,
)
from journal.domain.schedules import Schedule
from journal.domain.streaks import upcoming

DUE = "due"
MUST = "must"
MAY = "may"
REST = "rest"
OFF = "off"


class DayShown(NamedTuple):
    """A day: its state by itself, what it asks, and whether its mark is an extra.

    `hint`, for today and days ahead: due · must (what is left to do needs every unexcused day
    left) · may (between the least and the greatest gap) · rest · off; "" for days past. An `extra`
    is a mark on a day that is not due: shown, never counted.
    """

    day: date
    state: str
    hint: str
    extra: bool


def day_state(history: History, units: Sequence[Unit], day: date, today: date) -> DayShown:
    """Return what one day shows."""
    return day_states(history, units, day, day, today)[0]


def day_states(
    history: History, units: Sequence[Unit], first: date, last: date, today: date
) -> tuple[DayShown, ...]:
    """Return what each day from first to last shows; `units` are those of that history and day."""
    days = layout(history, today)
    starts = [unit.first for unit in units]
    hints = hints_ahead(history, units, today, last) if last >= today else {}
    shown: list[DayShown] = []
    for step in range((last - first).days + 1):
        day = first + timedelta(step)
        place = bisect_right(starts, day) - 1
        unit = units[place] if place >= 0 and units[place].last >= day else None
        state, extra = _state(days, day.toordinal(), unit)
        shown.append(DayShown(day, state, hints.get(day, ""), extra))
    return tuple(shown)


def hints_ahead(
    history: History, units: Sequence[Unit], today: date, last: date
) -> dict[date, str]:
    """Return what each day from today to `last` asks if nothing more is done.

    Limits and `track` ask for nothing: their days rest, or are off.
    """
    days = layout(history, today)
    hints = {
        date.fromordinal(ordinal): OFF if ordinal in days.excused else REST
        for ordinal in range(days.today, last.toordinal() + 1)
        if stretch_on(days, ordinal)
    }
    for unit in upcoming(history, units, today):
        schedule = history.versions[unit.version].schedule
        # What keeps a rhythm may be needed days before the day that would end it.
        if unit.first > last and schedule.kind != schedules.ROLLING:
            break
        asked = _asked(days, schedule, unit)
        hints.update((day, hint) for day, hint in asked.items() if day in hints)
        if unit.breaks and schedule.kind in (schedules.GAP, schedules.ROLLING):
            break
    if _rhythm_is_open(history, units) and hints.get(today) == REST:
        hints[today] = DUE
    return hints


def _rhythm_is_open(history: History, units: Sequence[Unit]) -> bool:
    """Say whether the unit of today is of a window that is not full of done days yet."""
    if not units or units[-1].state != OPEN:
        return False
    return history.versions[units[-1].version].schedule.kind == schedules.ROLLING


def _asked(days: Days, schedule: Schedule, unit: Unit) -> dict[date, str]:
    """Return what the days of a unit ask, given how it comes out if nothing more is done."""
    if schedule.by_day:
        return {unit.first: DUE} if unit.breaks else {}
    if not unit.breaks and not unit.part:
        return {}
    if schedule.kind == schedules.GAP:
        return _asked_by_gap(days, schedule, unit)
    if schedule.kind == schedules.ROLLING:
        return _asked_by_window(days, unit)
    free = _free(days, unit.first.toordinal(), unit.last.toordinal())
    if unit.part:
        return dict.fromkeys(free, MAY)
    left = 1 if schedule.kind == schedules.SUM else unit.asked - unit.done
    # A week that has not begun needs none of its days yet.
    must = free[-left:] if left <= len(free) and unit.first.toordinal() <= days.today else []
    return dict.fromkeys(free, DUE) | dict.fromkeys(must, MUST)


def _asked_by_gap(days: Days, schedule: Schedule, unit: Unit) -> dict[date, str]:
    found: dict[date, str] = {}
    unspared = 0
    for ordinal in range(unit.first.toordinal(), unit.last.toordinal() + 1):
        if ordinal in days.excused:
            continue
        unspared += 1
        if unspared >= schedule.n:
            found[date.fromordinal(ordinal)] = MUST if unspared == schedule.d else MAY
    return found


def _asked_by_window(days: Days, unit: Unit) -> dict[date, str]:
    """The last days up to the first break of a rhythm are all needed, if there are enough."""
    left = unit.asked - unit.done
    free = _free(days, days.today, unit.last.toordinal())
    return dict.fromkeys(free[-left:] if left <= len(free) else [], MUST)


def _free(days: Days, first: int, last: int) -> list[date]:
    """Return the days from today on that are neither excused nor marked done."""
    return [
        date.fromordinal(ordinal)
        for ordinal in range(max(first, days.today), last + 1)
        if ordinal not in days.excused and _kind(days, ordinal) != "done"
    ]


def _state(days: Days, ordinal: int, unit: Unit | None) -> tuple[str, bool]:
    """Return the state of a day by itself, and whether its mark is an extra."""
    if ordinal > days.today:
        return FUTURE, False
    stretch = stretch_on(days, ordinal)
    if stretch is None:
        return NOT_DUE, False
    mark = days.marks.get(ordinal)
    if stretch.schedule.by_day:
        if unit is not None:
            return unit.state, False
        return NOT_DUE, mark is not None and mark.kind != "no"
    if mark is not None and (found := _by_itself(days, ordinal, mark, stretch, unit)):
        return found, False
    if ordinal in days.excused:
        return EXCUSED, False
    asks = stretch.schedule.kind != schedules.TRACK
    return (OPEN if ordinal == days.today and asks else NOT_DUE), False


def _by_itself(
    days: Days, ordinal: int, mark: Mark, stretch: Stretch, unit: Unit | None
) -> str | None:
    """Return done or partial as far as the mark of the day alone says so."""
    if stretch.schedule.kind == schedules.LIMIT and unit is not None:
        if mark.amount is None:
            return {"done": DONE, "no": PARTIAL}.get(mark.kind)
        until = range(unit.first.toordinal(), ordinal + 1)
        sums = sum(days.marks[o].amount or 0 for o in until if o in days.marks)
        return PARTIAL if sums > stretch.schedule.amount else DONE
    counted = stretch.schedule.kind in (schedules.SUM, schedules.TRACK)
    if mark.kind == "done" or (counted and mark.amount):
        return DONE
    return PARTIAL if mark.kind == "partly" else None


def _kind(days: Days, ordinal: int) -> str:
    mark = days.marks.get(ordinal)
    return "" if mark is None else mark.kind
