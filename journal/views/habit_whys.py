"""Views of `habit why`: all that decided a unit, or that ended a run."""

from datetime import date
from typing import NamedTuple

from journal.views.habits import HabitMark, RunShown
from journal.views.schemas import schema


class ExcuseShown(NamedTuple):
    """Days that an excuse spares inside what was looked at."""

    first: date
    last: date
    kind: str
    why: str


@schema("habit.why/1")
class HabitWhy(NamedTuple):
    """All that decided a unit.

    Amounts are in thousandths of `measure`. `window_*` are the days that were looked at. `full` is
    what the schedule names, `asked_exactly` that less the share of excused days (in days, or in
    units of the measure), `asked` what it took. Streaks count `unit`s, strengths lie in 0–100; `p`
    is the share of what was asked, None when the unit made no step or several. `otherwise_*` say
    what more (of a limit: less) would keep it: days, or an amount, and the streak then; neither of
    a limit says that a record within it would.
    """

    habit: str
    slug: str
    first: date
    last: date
    state: str
    phrase: str
    kind: str
    version: int
    since: date
    window_first: date
    window_last: date
    marks: tuple[HabitMark, ...]
    excuses: tuple[ExcuseShown, ...]
    measure: str
    full: int
    asked: int
    asked_exactly: float
    length: int
    excused: int
    done: int
    partly: int
    amount: int
    part: bool
    rule: str
    rule_words: str
    unit: str
    streak_before: int
    streak_after: int
    strength_before: float
    strength_after: float
    p: float | None
    otherwise_days: int
    otherwise_amount: int
    otherwise_streak: int | None


@schema("habit.day/1")
class HabitDayWhy(NamedTuple):
    """A day that belongs to no unit of a habit: its state, and what the schedule asks instead."""

    habit: str
    slug: str
    day: date
    state: str
    extra: bool
    phrase: str
    reading: str
    started_on: date
    archived_on: date | None


class FillShown(NamedTuple):
    """A day to be filled in: done, or with an amount in thousandths."""

    day: date
    amount: int | None


@schema("habit.ended/1")
class HabitEnded(NamedTuple):
    """How the last run ended (None: none has), and the shortest back-fill that would join it."""

    habit: str
    slug: str
    run: RunShown | None
    why: HabitWhy | None
    fills: tuple[FillShown, ...]
    joined: int
