"""Strength: an exponential mean, 0–100, of how much of what was asked was done.

S' = m·S + (1 − m)·p with m = 0.5^(w·√f / half-life): w days the step stands for, f times a day the
schedule asks, p the share of what was asked (docs/habits.md; without excuses it is the score of
Loop Habit Tracker 2.3.1 for daily, rolling and gap schedules and amounts a day).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from journal.domain import schedules, weekday_sets
from journal.domain.habit_days import Days, Stretch, layout
from journal.domain.habit_records import DONE, EXCUSED, NOT_DUE, OPEN, History, Mark, Unit
from journal.domain.schedules import Schedule


class Step(NamedTuple):
    """One step of the strength: at the end of `day`, for the unit at place `unit` of the units.

    `before` and `after` are 0–100, `p` is the share of what was asked, 0–1.
    """

    day: date
    unit: int
    before: float
    p: float
    after: float


class Move(NamedTuple):
    """What a step does: m, p, and whether it is one that never lowers the strength."""

    m: float
    p: float
    held: bool


class Course(NamedTuple):
    """The strength, 0–100, after each step of a closed day, given by ordinal in order; and as it
    stands now, None when nothing was ever asked (`track`).
    """

    days: list[int]
    values: list[float]
    now: float | None

    def at(self, day: date) -> float:
        """Return the strength at the end of a day; 0 before the first."""
        place = bisect_right(self.days, day.toordinal())
        return self.values[place - 1] if place else 0.0


def course(history: History, units: Sequence[Unit], today: date) -> Course:
    """Return the curve and the strength as it stands from one walk over the units."""
    found = [(step[0], step[4] * 100) for step in _steps(history, units, today)]
    asked = any(v.schedule.kind != schedules.TRACK for v in history.versions)
    stands = (found[-1][1] if found else _begun(history) * 100) if asked else None
    while found and found[-1][0] >= today.toordinal():
        found.pop()
    return Course([day for day, _ in found], [value for _, value in found], stands)


def now(history: History, units: Sequence[Unit], today: date) -> float | None:
    """Return the strength as it stands, 0–100; None when nothing was ever asked (`track`)."""
    if all(v.schedule.kind == schedules.TRACK for v in history.versions):
        return None
    value = _begun(history)
    for step in _steps(history, units, today):
        value = step[4]
    return value * 100


def steps(history: History, units: Sequence[Unit], today: date) -> tuple[Step, ...]:
    """Return every step in order of time, the one of today last."""
    return tuple(
        Step(date.fromordinal(day), index, before * 100, p, after * 100)
        for day, index, before, p, after in _steps(history, units, today)
    )


def curve(history: History, units: Sequence[Unit], today: date) -> tuple[tuple[date, float], ...]:
    """Return (day, strength) at the end of each closed day on which it moved; today is left out."""
    ordinal = today.toordinal()
    return tuple(
        (date.fromordinal(day), after * 100)
        for day, _, _, _, after in _steps(history, units, today)
        if day < ordinal
    )


def at(points: Sequence[tuple[date, float]], day: date) -> float:
    """Return the strength at the end of a day, given the points of a curve; 0 before the first."""
    value = 0.0
    for when, value_then in points:
        if when > day:
            break
        value = value_then
    return value


def smoothing(schedule: Schedule, days: float, half_life: float, length: int = 1) -> float:
    """Return m, the share of the old strength that one step of so many `days` keeps.

    `length` is the full period of a calendar schedule in days.
    """
    return float(0.5 ** (days * _frequency(schedule, length) ** 0.5 / half_life))


def _frequency(schedule: Schedule, length: int) -> float:
    if schedule.by_day:
        return weekday_sets.size(schedule.weekdays) / 7
    if schedule.kind == schedules.ROLLING:
        return schedule.n / schedule.d
    if schedule.kind == schedules.GAP:
        return 1 / schedule.d
    return (schedule.n if schedule.kind == schedules.COUNT else 1) / length


def _begun(history: History) -> float:
    """Return the strength, 0–1, from which the first step goes on."""
    return history.carried.strength if history.carried else 0.0


_Raw = tuple[int, int, float, float, float]


def _steps(history: History, units: Sequence[Unit], today: date) -> Iterator[_Raw]:
    """Yield day, index of the unit, strength before, p and strength after, strengths 0–1."""
    days = layout(history, today)
    strength, start = _begun(history), 0
    for stretch in days.stretches:
        end = start
        while end < len(units) and units[end].version == stretch.version:
            end += 1
        if stretch.schedule.kind in (schedules.ROLLING, schedules.GAP):
            found = _by_each_day(days, stretch, units, start, end, history.half_life, strength)
        else:
            found = _by_each_unit(days, stretch, units, start, end, history.half_life, strength)
        for step in found:
            strength = step[4]
            yield step
        start = end


def _by_each_unit(
    days: Days,
    stretch: Stretch,
    units: Sequence[Unit],
    start: int,
    end: int,
    half_life: float,
    strength: float,
) -> Iterator[_Raw]:
    known: dict[tuple[int, int], float] = {}
    for index in range(start, end):
        unit = units[index]
        move = _move(unit, stretch, half_life, days.today, known)
        if move is None:
            continue
        m, p, held = move
        after = m * strength + (1 - m) * p
        if held and after < strength:
            after = strength
        yield min(unit.last.toordinal(), days.today), index, strength, p, after
        strength = after


def move(unit: Unit, stretch: Stretch, half_life: float, today: int) -> Move | None:
    """Return what a due day or period does to the strength; None for nothing. `today` by ordinal."""
    return _move(unit, stretch, half_life, today, {})


def moved(moves: Iterable[Move | None]) -> float:
    """Return the strength, 0–1, after these moves from 0."""
    strength = 0.0
    for made in moves:
        if made is None:
            continue
        m, p, held = made
        after = m * strength + (1 - m) * p
        strength = strength if held and after < strength else after
    return strength


def _move(
    unit: Unit,
    stretch: Stretch,
    half_life: float,
    today: int,
    known: dict[tuple[int, int], float],
) -> Move | None:
    schedule = stretch.schedule
    by_day, limit = schedule.by_day, schedule.kind == schedules.LIMIT
    if unit.state in (OPEN, NOT_DUE):
        return None
    last = unit.last.toordinal()
    if limit and (last >= today or not (unit.recorded or stretch.blank_is_zero)):
        return None
    width = 1 if by_day else last - unit.first.toordinal() + 1
    m = known.get((width, unit.length))
    if m is None:
        w = 7 / weekday_sets.size(schedule.weekdays) if by_day else width
        m = known[width, unit.length] = smoothing(schedule, w, half_life, unit.length)
    p = 1.0 if unit.state == DONE and not limit else share(unit, schedule)
    return Move(m, p, unit.state == EXCUSED)


def share(unit: Unit, schedule: Schedule) -> float:
    """Return p: the share of what was asked that was done, 0–1; what is excused is not asked."""
    if schedule.kind == schedules.LIMIT:
        return _share_of_limit(unit, schedule)
    rest = unit.length - unit.excused
    if schedule.kind == schedules.SUM:
        did, asked = unit.amount * unit.length, schedule.amount * rest
    else:
        did = (2 * unit.done + unit.partly) * unit.length
        asked = 2 * (schedule.n or 1) * rest
    p = _capped(did, asked)
    return max(p, 0.5) if unit.partly and schedule.by_day else p


def _share_of_limit(unit: Unit, schedule: Schedule) -> float:
    if unit.said_no:
        return 0.0
    if schedule.amount == 0:
        return 0.0 if unit.amount else 1.0
    return min(1.0, max(0.0, 2 - unit.amount / schedule.amount))


def _capped(did: int, asked: int) -> float:
    """Divide, at most 1: nothing done is 0, and something done where nothing was asked is 1."""
    if did <= 0:
        return 0.0
    return 1.0 if did >= asked else did / asked


def _by_each_day(
    days: Days,
    stretch: Stretch,
    units: Sequence[Unit],
    start: int,
    end: int,
    half_life: float,
    strength: float,
) -> Iterator[_Raw]:
    """Step on every day over the marks of the last 2D days, those of earlier versions included.

    Days before the start count as asked and not done. Excused days hold the strength; only doing
    raises it on their account.
    """
    schedule, marks, excused, today = stretch.schedule, days.marks, days.excused, days.today
    d = schedule.d
    n = schedule.n if schedule.kind == schedules.ROLLING else 1
    m = smoothing(schedule, 1, half_life)
    halves = [0] * (2 * d)
    off = [False] * (2 * d)
    begin = max(stretch.first, days.begin)
    for place, ordinal in enumerate(range(begin - 2 * d, begin)):
        halves[place], off[place] = _halves(marks, ordinal), ordinal in excused
    did, spared, place, index = sum(halves), sum(off), 0, start
    for ordinal in range(begin, min(stretch.last, today) + 1):
        while index < end - 1 and units[index].last.toordinal() < ordinal:
            index += 1
        half, is_off = _halves(marks, ordinal), ordinal in excused
        did += half - halves[place]
        spared += is_off - off[place]
        halves[place], off[place] = half, is_off
        place = (place + 1) % (2 * d)
        p = _share_of_days(did, spared, n, d)
        after = m * strength + (1 - m) * p
        if not half and spared:
            plain = m * strength + (1 - m) * min(1.0, did / (4 * n))
            after = plain if plain >= strength else min(strength, after)
        if after < strength and (is_off or ordinal == today or units[index].state == EXCUSED):
            after = strength
        yield ordinal, index, strength, p, after
        strength = after


def daily_moves(schedule: Schedule, kinds: Sequence[str], half_life: float) -> list[Move | None]:
    """Return what each day does to the strength of a window or a gap, where no day is excused.

    `kinds` are those of the marks of the 2D days before the first one, and of each day from it on.
    """
    d, n = schedule.d, schedule.n if schedule.kind == schedules.ROLLING else 1
    m = smoothing(schedule, 1, half_life)
    sums = list(accumulate((_HALVES.get(kind, 0) for kind in kinds), initial=0))
    known = [Move(m, _share_of_days(did, 0, n, d), False) for did in range(4 * d + 1)]
    return [known[end - begin] for begin, end in zip(sums[1:], sums[2 * d + 1 :], strict=False)]


_HALVES = {"done": 2, "partly": 1}
"""Half days done."""


def _share_of_days(did: int, spared: int, n: int, d: int) -> float:
    """Return the share of n times in d days over the last 2D days, from half days done."""
    return _capped(did * d, 2 * n * (2 * d - spared))


def _halves(marks: dict[int, Mark], ordinal: int) -> int:
    mark = marks.get(ordinal)
    return 0 if mark is None else _HALVES.get(mark.kind, 0)
