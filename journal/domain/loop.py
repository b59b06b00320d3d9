"""The Loop mode: scores, derived days and runs as Loop Habit Tracker 2.3.1 computes them.

For imported history whose numbers must stay comparable; the rules are in docs/habits.md. Days are
ordinals. Values of a day: −1 unknown, 0 no, 1 yes by the schedule (derived), 2 yes, 3 skip; an
amount is × 1000.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from journal.domain import schedules, weekday_sets
from journal.domain.habit_days import layout
from journal.domain.habit_records import History
from journal.domain.schedules import Schedule

UNKNOWN, NO, DERIVED, YES, SKIP = -1, 0, 1, 2, 3
HALF_LIFE = 13.0
AHEAD = 30
"""Scores are computed for so many days after today."""

_PERIOD_DAYS = {"day": 1, "week": 7, "month": 30}


class Habit(NamedTuple):
    """What Loop knows of a schedule: n times in d days, or an amount (× 1000) in d days."""

    n: int
    d: int
    numerical: bool = False
    at_most: bool = False
    target: int = 0


class Interval(NamedTuple):
    """Days that count as kept, `begin` to `end`, around the last explicit yes, `centre`."""

    begin: int
    centre: int
    end: int


class Progress(NamedTuple):
    """A line of the progress card: what was done in the period, and its target, both × 1000."""

    period: str
    done: int
    target: float


def habit(schedule: Schedule) -> Habit | None:
    """Return how Loop sees a schedule; None for quarters and `track`, which it does not have."""
    if schedule.kind in (schedules.SUM, schedules.LIMIT):
        days = _PERIOD_DAYS.get(schedule.period)
        limit = schedule.kind == schedules.LIMIT
        return Habit(1, days, True, limit, schedule.amount) if days else None
    if schedule.kind == schedules.DAYS:
        return normal(weekday_sets.size(schedule.weekdays), 7)
    if schedule.kind == schedules.GAP:
        return Habit(1, schedule.d)
    if schedule.kind == schedules.ROLLING:
        return Habit(schedule.n, schedule.d)
    days = _PERIOD_DAYS.get(schedule.period)
    return normal(schedule.n, days) if days else None


def normal(n: int, d: int) -> Habit:
    """Return a yes-or-no habit of n times in d days; n = d is once a day."""
    return Habit(1, 1) if n == d else Habit(n, d)


def entries(history: History, today: date) -> dict[int, int]:
    """Return the values Loop would hold for a history, by day, under its last schedule."""
    days = layout(history, today)
    numerical = bool(history.versions[-1].schedule.measure)
    found = {day: SKIP for day in days.excused if days.first <= day <= min(days.today, days.last)}
    for day, mark in days.marks.items():
        if numerical:
            value = UNKNOWN if mark.amount is None else mark.amount
        else:
            value = {"done": YES, "partly": NO, "no": NO}.get(mark.kind, UNKNOWN)
        if value not in (NO, UNKNOWN) or day not in found:
            found[day] = value
    return found


def computed(kind: Habit, stored: Mapping[int, int]) -> dict[int, int]:
    """Return the known days: stored values, and for yes-or-no habits the derived ones."""
    if kind.numerical:
        return {day: value for day, value in stored.items() if value != UNKNOWN}
    cover = slid(intervals(kind, (day for day, value in stored.items() if value == YES)))
    found = overlay(stored, cover)
    return {day: value for day, value in found.items() if value != UNKNOWN}


def intervals(kind: Habit, yes_days: Iterable[int]) -> list[Interval]:
    """Return an interval for every n explicit yes in a row that lie within d days, newest first."""
    days = sorted(yes_days, reverse=True)
    found: list[Interval] = []
    for place in range(len(days) - kind.n + 1):
        newest, oldest = days[place], days[place + kind.n - 1]
        length = _month_after(oldest) if kind.d in (30, 31) else kind.d
        if newest - oldest < length:
            found.append(Interval(oldest, newest, oldest + length - 1))
    return found


def slid(found: Sequence[Interval]) -> list[Interval]:
    """Move overlapping intervals back in time, as far as their centre allows; newest first."""
    moved = list(found[:1])
    for begin, centre, end in found[1:]:
        overlap = end - moved[-1].begin + 1
        back = max(0, min(end - centre, overlap))
        moved.append(Interval(begin - back, centre, end - back))
    return moved


def overlay(stored: Mapping[int, int], cover: Iterable[Interval]) -> dict[int, int]:
    """Lay stored values over the days of the intervals: explicit yes and skip win everywhere."""
    found = dict(stored)
    for begin, _, end in cover:
        for day in range(begin, end + 1):
            if stored.get(day) not in (YES, SKIP):
                found[day] = DERIVED
    return found


def step(kind: Habit, previous: float, fraction: float) -> float:
    """Return the score, 0–1, after one day on which `fraction` of what is asked was done."""
    m = float(0.5 ** ((kind.n / kind.d) ** 0.5 / HALF_LIFE))
    return previous * m + fraction * (1 - m)


def scores(kind: Habit, stored: Mapping[int, int], today: int) -> dict[int, float]:
    """Return the score, 0–1, of each day from the first known one to 30 days after today."""
    known = computed(kind, stored)
    first = min(known, default=today)
    window = kind.d if kind.numerical else 2 * kind.d
    gained, total = {}, 0
    score = 1.0 if kind.at_most else 0.0
    found: dict[int, float] = {}
    for day in range(first, today + AHEAD + 1):
        value = known.get(day, UNKNOWN)
        gained[day] = max(0, value) if kind.numerical else int(value == YES)
        total += gained[day] - gained.get(day - window, 0)
        if value != SKIP:
            score = step(kind, score, _fraction(kind, value, total))
        found[day] = score
    return found


def score(history: History, today: date) -> float | None:
    """Return the score of a history on a day, 0–1; None where Loop has no such schedule."""
    kind = habit(history.versions[-1].schedule)
    if kind is None:
        return None
    ordinal = today.toordinal()
    return scores(kind, entries(history, today), ordinal).get(ordinal, 0.0)


def runs(kind: Habit, known: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return runs of consecutive kept days (first, last), newest first, days ahead included."""
    found: list[tuple[int, int]] = []
    for day in sorted(day for day, value in known.items() if _counts(kind, value)):
        if found and found[-1][1] == day - 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found[::-1]


def best(found: Iterable[tuple[int, int]], k: int) -> list[tuple[int, int]]:
    """Return the k longest runs, the newest of equals, listed newest first."""
    longest = sorted(found, key=lambda run: (run[1] - run[0], run[1]), reverse=True)
    return sorted(longest[:k], key=lambda run: run[1], reverse=True)


def current(found: Iterable[tuple[int, int]], today: int) -> tuple[int, int] | None:
    """Return the run that holds today or ended yesterday."""
    return next((run for run in found if run[0] <= today <= run[1] + 1), None)


def progress(
    kind: Habit, known: Mapping[int, int], today: date, fiscal_year_start: int = 1
) -> tuple[Progress, ...]:
    """Return the card of an amount: done and target in this day, week, month, quarter and year.

    Each skipped day of the period takes a day's share off its target, never below 0.
    """
    ordinal = today.toordinal()
    spans = {"day": (ordinal, ordinal), "year": _year(today)}
    for period in ("week", "month", "quarter"):
        spans[period] = schedules.bounds(period, ordinal, fiscal_year_start)
    lines: list[Progress] = []
    for period in ("day", "week", "month", "quarter", "year"):
        first, last = spans[period]
        values = [value for day, value in known.items() if first <= day <= last]
        skipped = values.count(SKIP)
        done = sum(value for value in values if value not in (SKIP, UNKNOWN))
        target = _card(kind, period, last - first + 1) - skipped * kind.target / kind.d
        lines.append(Progress(period, done, max(0.0, target)))
    return tuple(lines)


def _card(kind: Habit, period: str, days: int) -> float:
    """Return the target of a period of so many days, as Loop's card has it."""
    times = {
        7: {"week": 1, "month": days // 7, "quarter": 13, "year": 52},
        30: {"month": 1, "quarter": 3, "year": 12},
    }.get(kind.d, {})
    if period in times:
        return float(kind.target * times[period])
    days = {"week": 7, "quarter": 91}.get(period, days)
    return days * kind.target / kind.d


def _fraction(kind: Habit, value: int, total: int) -> float:
    if not kind.numerical:
        return float(value == YES) if kind.n == kind.d else min(1.0, total / (2 * kind.n))
    if kind.at_most:
        if not kind.target:
            return 0.0 if total else 1.0
        return min(1.0, max(0.0, 2 - total / kind.target))
    return min(1.0, total / kind.target) if kind.target else 1.0


def _counts(kind: Habit, value: int) -> bool:
    if not kind.numerical:
        return value > 0
    return value <= kind.target if kind.at_most else value >= kind.target


def _month_after(day: int) -> int:
    """Return the days of the day's month, of the next month on the last day of one."""
    first, last = schedules.bounds("month", day)
    if day == last:
        first, last = schedules.bounds("month", day + 1)
    return last - first + 1


def _year(day: date) -> tuple[int, int]:
    return date(day.year, 1, 1).toordinal(), date(day.year, 12, 31).toordinal()
