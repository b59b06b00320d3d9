"""The day algebra: what each due day, period, day of a window and session of a habit came to.

One pass over the days with running sums. The first rule that fits decides, and each unit names it:
D due days, C calendar counts and sums, R rolling windows, G gaps, L and M limits (docs/habits.md).
"""

from collections import deque
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from journal.domain import habit_limits, schedules
from journal.domain.habit_days import Days, Stretch, layout
from journal.domain.habit_records import (
    DONE,
    EXCUSED,
    MISSED,
    NOT_DUE,
    NOT_RECORDED,
    OPEN,
    PARTIAL,
    RESERVE,
    History,
    Unit,
)
from journal.domain.schedules import Schedule

_day = date.fromordinal


def units(history: History, today: date) -> tuple[Unit, ...]:
    """Return all units from the start to the one that holds `today`, in order, none overlapping; of
    a past that is carried over none.
    """
    days = layout(history, today)
    return tuple(walk(days, days.begin, days.today))


def walk(days: Days, begin: int, today: int) -> Iterator[Unit]:
    """Yield the units from the one that begins on `begin`, closed as if `today` were the given day.

    With a later `today` and no further marks this says what comes if nothing more is done.
    """
    for stretch in days.stretches:
        first = max(begin, stretch.first)
        if first <= stretch.last and first <= today:
            yield from _judge(stretch.schedule)(days, stretch, first, today)


def next_start(schedule: Schedule, today: date, fiscal_year_start: int = 1) -> date:
    """Return the day after the running unit: where a new version begins so that nothing is cut."""
    if schedule.period in ("week", "month", "quarter"):
        _, last = schedules.bounds(schedule.period, today.toordinal(), fiscal_year_start)
        return _day(last + 1)
    return today + timedelta(days=1)


def _judge(schedule: Schedule) -> Callable[[Days, Stretch, int, int], Iterator[Unit]]:
    if schedule.kind == schedules.LIMIT:
        return habit_limits.by_day if schedule.by_day else habit_limits.by_period
    if schedule.by_day:
        return _due_days
    if schedule.kind == schedules.ROLLING:
        return _rolling
    return {schedules.GAP: _gaps, schedules.TRACK: _tracked}.get(schedule.kind, _calendar)


def _named(something: int, said_no: bool) -> str:
    """Name a closed unit that is neither kept nor spared."""
    if something:
        return PARTIAL
    return MISSED if said_no else NOT_RECORDED


def _tracked(days: Days, stretch: Stretch, begin: int, today: int) -> Iterator[Unit]:
    """`track` asks for nothing, so it has no units."""
    return iter(())


def _due_days(days: Days, stretch: Stretch, begin: int, today: int) -> Iterator[Unit]:
    """D1–D5: one unit for each due day up to today."""
    weekdays, target = stretch.schedule.weekdays, stretch.schedule.amount
    version, asked = stretch.version, target or 1
    marks, excused, reserves = days.marks, days.excused, days.reserves
    for ordinal in range(begin, min(stretch.last, today) + 1):
        if not weekdays >> (ordinal - 1) % 7 & 1:
            continue
        mark = marks.get(ordinal)
        done = partly = said_no = False
        amount = 0
        if mark is not None:
            kind, amount = mark.kind, mark.amount or 0
            done = kind == "done" or 0 < target <= amount
            partly = kind == "partly"
            said_no = kind == "no" or (target > 0 and mark.amount == 0)
        spared = ordinal in excused
        due = True
        if done:
            state, rule = DONE, "D1"
        elif spared:
            state, rule, due = EXCUSED, "D2", False
        elif ordinal in reserves:
            state, rule = RESERVE, "D3"
        elif ordinal == today and not said_no:
            state, rule, due = OPEN, "D4", False
        else:
            state, rule = _named(partly or (target > 0 and amount > 0), said_no), "D5"
        day = _day(ordinal)
        yield Unit(
            day, day, state, rule, version, due, False, 1, asked,
            int(done), int(partly), amount, int(spared), said_no, mark is not None,
        )  # fmt: skip


def _calendar(days: Days, stretch: Stretch, begin: int, today: int) -> Iterator[Unit]:
    """C1–C5: one unit for each week, month or quarter, counted or summed."""
    schedule = stretch.schedule
    summed = schedule.kind == schedules.SUM
    full = schedule.amount if summed else schedule.n
    ordinal, end = begin, min(stretch.last, today)
    while ordinal <= end:
        start, stop = schedules.bounds(schedule.period, ordinal, stretch.fiscal_year_start)
        first, last = max(start, stretch.first), min(stop, stretch.last)
        length, part = stop - start + 1, first > start or last < stop
        done, partly, amount, said_no, recorded = _tally(days, first, min(last, today), summed)
        spared = sum(1 for o in range(first, last + 1) if o in days.excused) if days.excused else 0
        asked = _reduced(full, length - spared, length, summed)
        reached = amount if summed else done
        due = False
        if reached >= full:
            state, rule, due = DONE, "C1", True
        elif last >= today:
            state, rule = OPEN, "C2"
        elif part:
            state, rule = NOT_DUE, "C3"
        elif spared and reached >= asked:
            state, rule = EXCUSED, "C4"
        else:
            something = done or partly or (summed and amount)
            state, rule, due = _named(something, said_no), "C5", True
        yield Unit(
            _day(first), _day(last), state, rule, stretch.version, due, part, length, asked,
            done, partly, amount, spared, said_no, recorded,
        )  # fmt: skip
        ordinal = last + 1


def _reduced(full: int, rest: int, length: int, summed: bool) -> int:
    """Return what is asked when `rest` of `length` days are left.

    Counts round to whole days, halves up; sums round up to a thousandth, which asks exactly the
    same of a sum of thousandths as the fraction would.
    """
    if summed:
        return -(-full * rest // length)
    return (2 * full * rest + length) // (2 * length)


def _tally(days: Days, first: int, last: int, summed: bool) -> tuple[int, int, int, bool, bool]:
    done = partly = amount = 0
    said_no = recorded = False
    marks = days.marks
    for ordinal in range(first, last + 1):
        mark = marks.get(ordinal)
        if mark is None:
            continue
        recorded = True
        kind = mark.kind
        if kind == "done":
            done += 1
        elif kind == "partly":
            partly += 1
        elif kind == "no" or (summed and mark.amount == 0):
            said_no = True
        amount += mark.amount or 0
    return done, partly, amount, said_no, recorded


def _rolling(days: Days, stretch: Stretch, begin: int, today: int) -> Iterator[Unit]:
    """R1–R6: one unit for each day; spared days (excused and not done) stand outside the window."""
    n, d, version = stretch.schedule.n, stretch.schedule.d, stretch.version
    marks, excused = days.marks, days.excused
    recent: deque[int] = deque()
    window: deque[str] = deque()
    done = partly = said_no = 0
    for ordinal in range(_warm_up(days, stretch, begin, d), min(stretch.last, today) + 1):
        mark = marks.get(ordinal)
        kind = "" if mark is None else mark.kind
        off = ordinal in excused
        spared = off and kind != "done"
        if kind == "done":
            recent.append(ordinal)
        while recent and recent[0] <= ordinal - d:
            recent.popleft()
        if not spared:
            window.append(kind)
            done += kind == "done"
            partly += kind == "partly"
            said_no += kind == "no"
            if len(window) > d:
                old = window.popleft()
                done -= old == "done"
                partly -= old == "partly"
                said_no -= old == "no"
        if ordinal < begin:
            continue
        due = False
        if len(recent) >= n:
            state, rule, due = DONE, "R1", True
        elif done >= n:
            state, rule = EXCUSED, "R2"
        elif len(window) < d:
            state, rule = (OPEN if ordinal == today else NOT_DUE), "R3"
        elif spared:
            state, rule = EXCUSED, "R4"
        elif ordinal == today:
            state, rule = OPEN, "R5"
        else:
            state, rule, due = _named(done or partly, said_no > 0), "R6", True
        day = _day(ordinal)
        yield Unit(
            day, day, state, rule, version, due, False, d, n, len(recent) if rule == "R1" else done,
            partly, 0, int(off), said_no > 0, mark is not None,
        )  # fmt: skip


def _warm_up(days: Days, stretch: Stretch, begin: int, d: int) -> int:
    """Return the day from which the window is full on `begin`, or the first day of the stretch."""
    ordinal, unspared = begin, 0
    while ordinal > stretch.first and (unspared < d or begin - ordinal < d):
        ordinal -= 1
        mark = days.marks.get(ordinal)
        unspared += ordinal not in days.excused or (mark is not None and mark.kind == "done")
    return ordinal


def _gaps(days: Days, stretch: Stretch, begin: int, today: int) -> Iterator[Unit]:
    """G1–G4: sessions follow one another; each ends on its first done day or on its deadline."""
    b, marks = stretch.schedule.d, days.marks
    first, end = begin, min(stretch.last, today)
    while first <= end:
        done = partly = spared = unspared = 0
        said_no = recorded = False
        last = first - 1
        while unspared < b and not done and last < min(stretch.last, days.horizon):
            last += 1
            mark = marks.get(last)
            if mark is not None:
                recorded = True
                done = int(mark.kind == "done")
                partly += mark.kind == "partly"
                said_no = said_no or mark.kind == "no"
            if last in days.excused:
                spared += 1
            else:
                unspared += 1
        complete, due = unspared == b, False
        if done:
            state, rule, due = DONE, "G1", True
        elif not complete:
            # Within an open pause no deadline is known: the session is shown up to today.
            last = last if last == stretch.last else max(today, first)
            state, rule = (OPEN if last >= today else NOT_DUE), "G2"
        elif last >= today:
            state, rule = OPEN, "G3"
        else:
            state, rule, due = _named(partly, said_no), "G4", True
        yield Unit(
            _day(first), _day(last), state, rule, stretch.version, due, not complete and not done,
            b, 1, done, partly, 0, spared, said_no, recorded,
        )  # fmt: skip
        first = last + 1
