"""A habit over a range of days: by weekday, by reason, by sum, and how a correction changes it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import gcd
from typing import NamedTuple

from journal.domain import habit_units, schedules, weekday_sets
from journal.domain.habit_days import Days, layout, stretch_on
from journal.domain.habit_records import (
    DONE,
    EXCUSED,
    FUTURE,
    MISSED,
    NOT_RECORDED,
    OPEN,
    PARTIAL,
    RESERVE,
    History,
    Mark,
    Unit,
)
from journal.domain.habit_strip import day_states
from journal.domain.schedules import LIMIT

FEW = 5
"""Below so many days of one name there is too little to say."""


class Weekday(NamedTuple):
    """Days kept of days due (or done of days unexcused) with one name; Monday is 0."""

    weekday: int
    kept: int
    due: int

    @property
    def few(self) -> bool:
        """Whether there is too little to say."""
        return self.due < FEW


class Reasons(NamedTuple):
    """Texts with their counts, most often first, and how many gave none."""

    counted: tuple[tuple[str, int], ...]
    without: int


class Sums(NamedTuple):
    """What the marks of a range add up to and what its unexcused days ask, in thousandths."""

    amount: int
    target: int


class Tracked(NamedTuple):
    """Days with a record, their sum in thousandths, the last of them and the median gap in days."""

    days: int
    amount: int
    last: date | None
    usual_gap: float | None


class Changed(NamedTuple):
    """A closed unit that would come out otherwise; `before` None where no such unit was."""

    before: Unit | None
    after: Unit


def weekdays(
    history: History, units: Sequence[Unit], first: date, last: date, today: date
) -> tuple[Weekday, ...]:
    """Return seven rows, Monday first: due days kept of due, else days done of unexcused."""
    days = layout(history, today)
    kept, due = [0] * 7, [0] * 7
    start, end = _clipped(history, first, min(last, today))
    for shown in day_states(history, units, start, end, today):
        stretch = stretch_on(days, shown.day.toordinal())
        if stretch is None or stretch.schedule.kind == schedules.TRACK:
            continue
        limit = stretch.schedule.kind == LIMIT
        if stretch.schedule.by_day:
            counts = shown.state in (DONE, PARTIAL, MISSED, RESERVE) or (
                shown.state == NOT_RECORDED and not limit
            )
        else:
            counts = shown.state not in (EXCUSED, FUTURE, OPEN)
        kept[shown.day.weekday()] += shown.state == DONE
        due[shown.day.weekday()] += counts
    return tuple(Weekday(n, kept[n], due[n]) for n in range(7))


def misses(history: History, units: Iterable[Unit], first: date, last: date) -> Reasons:
    """Count the reasons recorded inside the breaking units that end in a range."""
    found: list[str] = []
    for unit in units:
        if unit.breaks and first <= unit.last <= last:
            texts = {m.reason.strip() for m in _within(history, unit) if m.reason.strip()}
            found.extend(sorted(texts) or [""])
    return _reasons(found)


def excuses(history: History, first: date, last: date) -> Reasons:
    """Count the days excused in a range by the reason given."""
    start, end = _clipped(history, first, last)
    found: list[str] = []
    for excuse in history.excuses:
        if excuse.kind == "off" and not history.off_days_apply:
            continue
        begin = max(start, excuse.first)
        until = min(end, excuse.last or end)
        found.extend([excuse.why.strip()] * ((until - begin).days + 1))
    return _reasons(found)


def sums(history: History, first: date, last: date) -> Sums:
    """Sum the amounts of a range, beside the prorated target: X/L for each unexcused day of it.

    L is the length of the day's period, so a full month asks exactly X.
    """
    start, end = _clipped(history, first, last)
    days = layout(history, end)
    marked = [m for o, m in days.marks.items() if start.toordinal() <= o <= end.toordinal()]
    top, bottom = 0, 1
    for numerator, denominator in _shares(days, start.toordinal(), end.toordinal()):
        top, bottom = top * denominator + numerator * bottom, bottom * denominator
        common = gcd(top, bottom)
        top, bottom = top // common, bottom // common
    target = (2 * top + bottom) // (2 * bottom)
    return Sums(sum(mark.amount or 0 for mark in marked), target)


def tracked(history: History, first: date, last: date) -> Tracked:
    """Return what is shown of a habit without duty, over a range of days."""
    start, end = _clipped(history, first, last)
    marks = {d: m for d, m in history.marks.items() if start <= d <= end and _did(m)}
    days = sorted(marks)
    gaps = sorted((b - a).days for a, b in pairwise(days))
    half = len(gaps) // 2
    return Tracked(
        days=len(days),
        amount=sum(mark.amount or 0 for mark in marks.values()),
        last=days[-1] if days else None,
        usual_gap=(gaps[half] + gaps[~half]) / 2 if gaps else None,
    )


def changed(history: History, corrected: History, today: date) -> tuple[Changed, ...]:
    """Return the closed units that a correction of the schedule would let come out otherwise."""
    before = {(u.first, u.last): u for u in habit_units.units(history, today)}
    return tuple(
        Changed(old, unit)
        for unit in habit_units.units(corrected, today)
        if unit.last < today
        and ((old := before.get((unit.first, unit.last))) is None or old.state != unit.state)
    )


def _clipped(history: History, first: date, last: date) -> tuple[date, date]:
    return max(first, history.start), min(last, history.archived or last)


def _within(history: History, unit: Unit) -> Iterator[Mark]:
    for step in range((unit.last - unit.first).days + 1):
        day = unit.first + timedelta(step)
        if day in history.marks:
            yield history.marks[day]


def _reasons(texts: Iterable[str]) -> Reasons:
    counts: dict[str, int] = {}
    for text in texts:
        counts[text] = counts.get(text, 0) + 1
    without = counts.pop("", 0)
    return Reasons(tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))), without)


def _shares(days: Days, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield, for each day that asks for a share of an amount, the amount and the days it is for."""
    for ordinal in range(first, last + 1):
        stretch = stretch_on(days, ordinal)
        if stretch is None or ordinal in days.excused or not stretch.schedule.measure:
            continue
        schedule = stretch.schedule
        if not schedule.by_day:
            start, end = schedules.bounds(schedule.period, ordinal, stretch.fiscal_year_start)
            yield schedule.amount, end - start + 1
        elif weekday_sets.holds(schedule.weekdays, ordinal):
            yield schedule.amount, 1


def _did(mark: Mark) -> bool:
    return mark.kind in ("done", "partly") or bool(mark.amount)
