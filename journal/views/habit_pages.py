"""Everything about one habit, as a view.

Amounts are in thousandths of the habit's measure, so that they are exact.
"""

from datetime import date
from typing import NamedTuple

from journal.views.habit_quarters import HabitQuarter, WeekdayShown
from journal.views.habits import DayCell, Habit, HabitExcuse, HabitStanding, RunShown
from journal.views.schemas import schema


class HabitSpan(NamedTuple):
    """The weeks up to a day: kept and due units in them, and the days of each name."""

    weeks: int
    first: date
    last: date
    kept: int
    due: int
    not_recorded: int
    days_marked: int
    weekdays: tuple[WeekdayShown, ...]


class WeekVerdict(NamedTuple):
    """How the week of the strip came out, None while it runs: done of what the schedule names or,
    where it is spared, of what was asked; days, or thousandths of `measure`.
    """

    monday: date
    state: str | None
    done: int
    asked: int
    measure: str = ""


class NoteShown(NamedTuple):
    """A note or reason beside a mark or an excuse."""

    day: date
    kind: str
    text: str


class LoopLine(NamedTuple):
    """A line of Loop's progress card: what was done in a day, week, month, quarter or year, and its
    target there; both in thousandths.
    """

    period: str
    done: int
    target: float


@schema("habit.shown/1")
class HabitShown(NamedTuple):
    """Everything about one habit.

    `kept_*` count all units; `bounce_*` lapses of exactly one unit of those decided;
    `median_return` is None below three lapses with a return, then `returns` lists the times;
    `never_twice_*` count months or quarters without a second miss in a row. `strip` is 14 days
    back, today and 7 ahead; `map` the last 52 weeks by day, each from Monday on; `week_start` (mon or
    sun) is the day that its rows begin with; `loop_card`
    stands for amounts that are scored as Loop does.
    """

    habit: Habit
    standing: HabitStanding
    reading: str
    kept: int
    due: int
    not_recorded: int
    others: tuple[RunShown, ...]
    bounce_at_once: int
    bounce_decided: int
    median_return: float | None
    returns: tuple[int, ...]
    never_twice_period: str | None
    never_twice_clear: int
    never_twice_total: int
    reserve_left: int | None
    reserve_unneeded: int
    strip: tuple[DayCell, ...]
    verdicts: tuple[WeekVerdict, ...]
    map: tuple[DayCell, ...]
    spans: tuple[HabitSpan, ...]
    target: int
    measure: str
    notes: tuple[NoteShown, ...]
    excuses: tuple[HabitExcuse, ...]
    quarter: HabitQuarter | None = None
    loop_card: tuple[LoopLine, ...] = ()
    week_start: str = "mon"
