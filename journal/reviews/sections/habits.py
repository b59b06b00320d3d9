"""Habits over a period: what was kept of what was due, runs, strength, lapses and returns."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from journal.domain import habit_strip, lapses, loop, schedules, streaks, strength
from journal.domain.habit_days import present
from journal.domain.habit_records import History, Unit
from journal.domain.habit_units import units as units_up_to
from journal.domain.lapses import Lapse
from journal.domain.periods import Period
from journal.domain.strength import Course
from journal.reviews.frame import Frame, Rows, units_of, weeks_of
from journal.views.intended import HabitKept
from journal.views.review_habits import (
    HabitDay,
    HabitRow,
    Habits,
    KeptIn,
    LapseShown,
    StrengthAt,
)

DAY = timedelta(days=1)


def habits(rows: Rows, frame: Frame) -> Habits | None:
    """Return the habits that were alive in the period; None without any."""
    alive = [each for each in rows.habits if _alive(each, frame)]
    if not alive:
        return None
    found, bounces = [], []
    for each in alive:
        # One after the other: a history is laid out once while nobody asks for another.
        seen = _Seen(each, frame)
        found.append(seen.row())
        bounces.append(lapses.bounce_back(seen.begun))
    return Habits(
        tuple(found),
        sum(bounce.at_once for bounce in bounces),
        sum(bounce.decided for bounce in bounces),
    )


def _alive(held: HabitKept, frame: Frame) -> bool:
    archived = held.habit.archived_on
    return held.habit.started_on <= frame.last and (
        archived is None or archived >= frame.whole.start
    )


class _Seen:
    """A habit as it stood at the end of the days looked at.

    Of a finished period that is the morning after its last day: that day is closed, and what was
    marked later is not known yet.
    """

    def __init__(self, held: HabitKept, frame: Frame) -> None:
        self.habit, self.frame = held.habit, frame
        finished = frame.today > frame.last
        self.day = frame.last + DAY if finished else frame.today
        self.history: History = _up_to(held.history, frame.last)
        self.units: Sequence[Unit] = units_up_to(self.history, self.day)
        self.figures = streaks.figures(self.history, self.units, self.day)
        self.lapses = lapses.lapses(self.history, self.units, self.day)

    @property
    def begun(self) -> list[Lapse]:
        """The lapses that began in the days looked at."""
        return [lapse for lapse in self.lapses if lapse.first.last in self.frame.now]

    def kept(self, span: Period) -> KeptIn:
        """Return what was kept of what was due in a span."""
        # Units follow each other; the last one alone may still be running.
        first = bisect_left(self.units, span.start, key=_last)
        end = bisect_right(self.units, span.last, key=_last)
        units = (*self.units[first:end], *self.units[max(end, len(self.units) - 1) :])
        found = streaks.kept(units, span.start, span.last, self.day)
        return KeptIn(span.start, found.kept, found.due)

    def row(self) -> HabitRow:
        """Return the habit's row."""
        frame, habit = self.frame, self.habit
        asks = bool(self.figures.name)
        course = strength.course(self.history, self.units, self.day) if asks else None
        strip = habit_strip.day_states(self.history, self.units, *self._strip(), self.day)
        made = HabitRow(
            id=habit.id,
            slug=habit.slug,
            name=habit.name,
            area=habit.area,
            phrase=schedules.canonical(present(self.history, frame.last).schedule),
            unit=self.figures.name,
            days=tuple(HabitDay(shown.day, self._state(shown)) for shown in strip),
            now=self.kept(frame.now),
            before=self.kept(frame.before),
            year_ago=self.kept(frame.year_ago),
            current=self.figures.current,
            since=self.figures.since,
            best=self.figures.best,
            strength=course.now if course else None,
            strength_before=self._strength_before(course),
            strengths=self._strengths(course),
            by_unit=tuple(self.kept(unit) for unit in units_of(frame)),
            lapses=len(self.begun),
            returns=tuple(e.days for e in self.lapses if e.back and e.back in frame.now),
            last_lapse=_shown(self.lapses[-1]) if self.lapses else None,
        )
        return self._in_loop_mode(made) if asks and habit.strength == "loop" else made

    def _strip(self) -> tuple[date, date]:
        frame = self.frame
        return frame.whole.start, frame.whole.last if frame.kind == "week" else frame.last

    def _state(self, shown: habit_strip.DayShown) -> str:
        """Return a day's state; the morning after is not a day of the period."""
        return "future" if shown.day > self.frame.last else shown.state

    def _strength_before(self, course: Course | None) -> float | None:
        first = self.frame.whole.start
        if course is None or not course.days or self.history.start >= first:
            return None
        return course.at(first - DAY)

    def _strengths(self, course: Course | None) -> tuple[StrengthAt, ...]:
        if course is None or not course.days:
            return ()
        ends = (min(week.last, self.frame.last) for week in weeks_of(self.frame))
        return tuple(StrengthAt(end, course.at(end)) for end in ends if end >= self.history.start)

    def _in_loop_mode(self, made: HabitRow) -> HabitRow:
        """Put the runs, in days, and the score of Loop in the place of ours."""
        kind = loop.habit(self.history.versions[-1].schedule)
        if kind is None:
            return made
        found = loop.runs(kind, loop.computed(kind, loop.entries(self.history, self.day)))
        standing = loop.current(found, self.day.toordinal())
        best = next(iter(loop.best(found, 1)), None)
        score = loop.score(self.history, self.day)
        return made._replace(
            unit="days",
            current=standing[1] - standing[0] + 1 if standing else 0,
            since=date.fromordinal(standing[0]) if standing else None,
            best=best[1] - best[0] + 1 if best else 0,
            strength=None if score is None else score * 100,
            strength_before=None,
            strengths=(),
        )


def _last(unit: Unit) -> date:
    return unit.last


def _up_to(history: History, last: date) -> History:
    """Return the history without what was marked after a day; most often there is nothing."""
    if all(day <= last for day in history.marks):
        return history
    marks = {day: mark for day, mark in history.marks.items() if day <= last}
    return history._replace(marks=marks)


def _shown(lapse: Lapse) -> LapseShown:
    return LapseShown(lapse.first.first, lapse.length, lapse.back, lapse.days, lapse.before)
