"""Lapses and the way back: stretches of breaking units, returns, bounce-back, and reserve days."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal.domain import schedules
from journal.domain.habit_days import Days, layout, present
from journal.domain.habit_records import DONE, History, Unit
from journal.domain.streaks import Kept, kept

FEW = 3
"""From so many lapses with a return on, their times have a median; below, they are listed."""


class Lapse(NamedTuple):
    """Breaking units with no kept unit between them.

    `first` is the first of them, `length` counts them; `back` is the day of the return, None while
    the lapse runs; `days` are the unexcused days from the first unit's last day up to the return
    (or to today); `before` is the run that ended, in units.
    """

    first: Unit
    length: int
    back: date | None
    days: int
    before: int


class Bounce(NamedTuple):
    """Lapses of exactly one unit, of those whose second unit is decided."""

    at_once: int
    decided: int


class ReserveMonth(NamedTuple):
    """Reserve days of a month: spent of allowed; `none_needed` when all was kept without."""

    first: date
    spent: int
    allowed: int
    none_needed: bool


class NeverTwice(NamedTuple):
    """Months or quarters (`period`) without a second miss in a row, of those with anything due."""

    period: str
    clear: int
    total: int


def lapses(history: History, units: Sequence[Unit], today: date) -> tuple[Lapse, ...]:
    """Return all lapses, oldest first; at most the last one is running."""
    days = layout(history, today)
    found: list[Lapse] = []
    first: Unit | None = None
    length = before = 0
    run = history.carried.standing if history.carried else 0
    for unit in units:
        if unit.state == DONE:
            if first:
                back = _return(days, history, unit)
                found.append(Lapse(first, length, back, _unexcused(days, first.last, back), before))
                first, run = None, 0
            run += 1
        elif unit.breaks:
            if not first:
                first, length, before = unit, 0, run
            length += 1
    if first:
        found.append(Lapse(first, length, None, _unexcused(days, first.last, today), before))
    return tuple(found)


def running(found: Sequence[Lapse]) -> Lapse | None:
    """Return the lapse without a return."""
    return found[-1] if found and not found[-1].back else None


def bounce_back(found: Iterable[Lapse]) -> Bounce:
    """Count the lapses after which the next decided unit was kept."""
    decided = [lapse for lapse in found if lapse.back or lapse.length > 1]
    return Bounce(sum(1 for lapse in decided if lapse.length == 1), len(decided))


def median_return(found: Iterable[Lapse]) -> float | None:
    """Return the median time to return in unexcused days; None below three lapses with a return."""
    times = sorted(lapse.days for lapse in found if lapse.back)
    half = len(times) // 2
    return (times[half] + times[~half]) / 2 if len(times) >= FEW else None


def never_twice(history: History, units: Sequence[Unit], today: date) -> NeverTwice | None:
    """Count the months (for weeks: quarters) in which no second miss in a row ended.

    None when the present units are months or quarters, or there are none: bounce-back says it all.
    """
    name = schedules.unit_name(present(history, today).schedule)
    if name in ("months", "quarters", ""):
        return None
    period = "quarter" if name == "weeks" else "month"
    clear: dict[int, bool] = {}
    missed = 0
    for unit in units:
        if not unit.due or unit.last > today:
            continue
        start, _ = schedules.bounds(period, unit.last.toordinal(), history.fiscal_year_start)
        missed = 0 if unit.state == DONE else missed + unit.breaks
        clear[start] = clear.get(start, True) and not (unit.breaks and missed > 1)
    return NeverTwice(period, sum(clear.values()), len(clear))


def reserve_months(
    history: History, units: Sequence[Unit], today: date
) -> tuple[ReserveMonth, ...]:
    """Return the months from the start to today with the reserve days spent in each."""
    if not history.reserve_per_month:
        return ()
    days = layout(history, today)
    found: list[ReserveMonth] = []
    first, _ = schedules.bounds("month", days.first)
    while first <= min(days.today, days.last):
        _, last = schedules.bounds("month", first)
        spent = sum(1 for ordinal in days.reserves if first <= ordinal <= last)
        start, end = date.fromordinal(first), date.fromordinal(last)
        none_needed = not spent and last < days.today and _all_kept(kept(units, start, end, today))
        found.append(ReserveMonth(start, spent, history.reserve_per_month, none_needed))
        first = last + 1
    return tuple(found)


def reserve_left(history: History, day: date) -> int:
    """Return how many reserve days can still be spent in the month of `day`."""
    first, last = schedules.bounds("month", day.toordinal())
    days = layout(history, date.fromordinal(last))
    return history.reserve_per_month - sum(1 for o in days.reserves if first <= o <= last)


def _all_kept(figures: Kept) -> bool:
    return 0 < figures.due == figures.kept


def _return(days: Days, history: History, unit: Unit) -> date:
    """Return the first day with a done mark or an amount; for a limit the unit's last day."""
    if history.versions[unit.version].schedule.kind == schedules.LIMIT:
        return unit.last
    for ordinal in range(unit.first.toordinal(), unit.last.toordinal()):
        mark = days.marks.get(ordinal)
        if mark is not None and (mark.kind == "done" or mark.amount):
            return date.fromordinal(ordinal)
    return unit.last


def _unexcused(days: Days, after: date, until: date) -> int:
    start = after + timedelta(1)
    span = range(start.toordinal(), until.toordinal() + 1)
    return sum(1 for ordinal in span if ordinal not in days.excused)
