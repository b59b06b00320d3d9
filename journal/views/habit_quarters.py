"""What a quarter of one habit came to, and what it proposes.

Amounts are in thousandths of the habit's measure.
"""

from datetime import date
from typing import NamedTuple

from journal.views.habits import LapseShown


class ReasonCounted(NamedTuple):
    """A reason in the words that were typed, and how many times it was given."""

    text: str
    times: int


class WeekdayShown(NamedTuple):
    """Days kept of days due with one name (Monday is 0)."""

    weekday: int
    kept: int
    due: int


class Proposed(NamedTuple):
    """A question, never more: `verdict` is too few, keep, change, smaller or sticks; `phrase` the
    schedule it proposes, None without one. `kept` of `due` units of first…last with the 95 %
    interval, 0–1; `near_line`: it holds the line that decides.
    """

    verdict: str
    phrase: str | None
    first: date
    last: date
    kept: int
    due: int
    low: float | None
    high: float | None
    near_line: bool


class HabitQuarter(NamedTuple):
    """One habit from the quarter's first day up to a day.

    `kept`, `due`, `not_recorded` and `excused` count units, the excused apart. `amount` stands
    beside `target`, which asks its share for each unexcused day. `strength_before` is that of the
    evening before the quarter, None for a habit that is younger. Misses are counted by the reason
    given, excuses in days; `longest` is the lapse that took longest of those that began in it.
    """

    label: str
    first: date
    last: date
    kept: int
    due: int
    not_recorded: int
    excused: int
    days_marked: int
    amount: int
    target: int
    strength_before: float | None
    strength: float | None
    at_once: int
    decided: int
    median_return: float | None
    returns: tuple[int, ...]
    weekdays: tuple[WeekdayShown, ...]
    misses: tuple[ReasonCounted, ...]
    misses_without: int
    excuses: tuple[ReasonCounted, ...]
    excuses_without: int
    longest: LapseShown | None
    proposed: Proposed | None
