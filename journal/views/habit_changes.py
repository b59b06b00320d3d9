"""Views of what was changed of habits: added, edited, paused, archived, removed."""

from datetime import date
from typing import NamedTuple

from journal.views.habits import Habit, HabitStanding
from journal.views.schemas import schema


@schema("habit/1", confirms=True)
class HabitAdded(NamedTuple):
    """A habit was added; `reading` says its schedule in a sentence."""

    habit: Habit
    reading: str


@schema("habit.edited/1", confirms=True)
class HabitEdited(NamedTuple):
    """A habit was changed: as it is now, and what differs in words (nothing: it was already so).

    `reading` and `from_day` are those of a new schedule.
    """

    habit: Habit
    changed: tuple[str, ...]
    reading: str | None = None
    from_day: date | None = None
    standing: HabitStanding | None = None


class UnitChange(NamedTuple):
    """A closed unit that a corrected schedule would let come out otherwise; None: no such unit."""

    first: date
    last: date
    before: str | None
    after: str | None


@schema("habit.correction/1")
class HabitCorrection(NamedTuple):
    """What a schedule from a past day would change: closed units, and the run."""

    habit: str
    phrase: str
    from_day: date
    changes: tuple[UnitChange, ...]
    before: int
    unit_before: str
    after: int
    unit_after: str


@schema("habit.paused/1", confirms=True)
class HabitPaused(NamedTuple):
    """A habit was paused from `first` to `last` (open: None), or goes on again (`resumed`).

    `reopened` are the days between archive and return, None unless it was archived.
    """

    habit: str
    slug: str
    first: date | None
    last: date | None
    why: str | None
    resumed: bool
    already: bool
    standing: HabitStanding | None = None
    reopened: tuple[date, date] | None = None
    excused: bool = False


@schema("habit.closed/1", confirms=True)
class HabitClosed(NamedTuple):
    """A habit was archived with its last day and why; its marks stay."""

    habit: Habit
    sticks: bool
    marks: int
    best: int
    unit: str
    already: bool


@schema("habit.removed/1", confirms=True)
class HabitRemoved(NamedTuple):
    """A habit went to the trash with its schedules, excuses and marks, or would (`rehearsed`)."""

    habit: Habit
    marks: int
    versions: int
    excuses: int
    rehearsed: bool = False
