"""Views of habits: a habit, how it stands, and what a mark or an excuse came to.

Amounts are in thousandths of the habit's measure throughout, so that they are exact.
"""

from datetime import date
from typing import NamedTuple

from journal.views.schemas import schema


class HabitVersion(NamedTuple):
    """What a habit asks for from a day on: a canonical phrase."""

    first: date
    phrase: str


class Habit(NamedTuple):
    """A habit as stored; `archived_on` is the last day that counts, `strength` default or loop."""

    id: int
    uid: str
    slug: str
    name: str
    area: str | None
    started_on: date
    archived_on: date | None
    archived_why: str | None
    off_days_apply: bool
    blank_is_zero: bool
    reserve_per_month: int
    strength: str
    half_life: float | None
    position: int
    versions: tuple[HabitVersion, ...] = ()


class HabitExcuse(NamedTuple):
    """Days that ask nothing of a habit (`habit_id` None: of all), both ends inside, or open."""

    id: int
    habit_id: int | None
    first: date
    last: date | None
    kind: str
    reason: str | None
    why: str | None


class Progress(NamedTuple):
    """What was done of what a unit asks: the unit that holds a day.

    `kind` is that of the schedule, `window` the days of a rolling one. `done` and `asked` count
    days, or sessions; `amount` and `target` are thousandths of `measure`; `reduced` is what is
    asked after excused days, in the same; `days_to_come` are its unexcused days after that day.
    """

    kind: str
    first: date
    last: date
    state: str
    part: bool
    period: str
    window: int
    done: int
    asked: int
    partly: int
    amount: int
    target: int
    reduced: int
    measure: str
    days_to_come: int


class RunShown(NamedTuple):
    """A run of kept units, in `unit`s; `broken_*` tell the unit that ended it, None while it
    stands or when the schedule changed its unit.
    """

    unit: str
    length: int
    first: date
    last: date
    broken_first: date | None
    broken_last: date | None
    broken_state: str | None


class LapseShown(NamedTuple):
    """Units in a row that were not kept: first and last day and state of the first of them, their
    number, the day of the return (None while it runs), the unexcused and the excused days until
    then, and the run before it in units.
    """

    first: date
    last: date
    state: str
    length: int
    back: date | None
    days: int
    excused: int
    before: int


class DayCell(NamedTuple):
    """What one day shows: its state, what it asks (due, must, may, rest, off or nothing), whether
    its mark is an extra, and its level: 0 nothing, 1–4 in steps of half the target.
    """

    day: date
    state: str
    hint: str
    extra: bool
    level: int


class HabitStanding(NamedTuple):
    """How a habit stands on a day, in units of `unit` ("" for a habit that asks for nothing).

    `state` and `hint` are those of the day itself, `week` the days of its ISO week. `recent` is
    kept, due and not recorded of the last 30 days, 12 weeks or months, 8 quarters or 20 sessions;
    `strength` lies in 0–100, None without duty; `mode` is default or loop. `ends_by` is the last
    day on which something must be done to keep the run. `paused` says that an open or running
    pause holds; `why` gives the reason of the excuse that covers the day; `last` and `usual_gap`
    are told of habits without duty. `kept_unit` is what is kept, due and missed, as the schedule
    names it: another one than `unit` where the runs are those of Loop.
    """

    id: int
    slug: str
    name: str
    area: str | None
    phrase: str
    day: date
    state: str
    hint: str
    archived_on: date | None
    unit: str
    current: int
    since: date | None
    best: int
    best_first: date | None
    best_last: date | None
    recent_kept: int
    recent_due: int
    recent_not_recorded: int
    strength: float | None
    mode: str
    ends_by: date | None
    next_due: date | None
    progress: Progress | None
    ended: RunShown | None
    before: RunShown | None
    lapse: LapseShown | None
    paused: bool
    why: str | None
    last: date | None
    usual_gap: float | None
    week: tuple[DayCell, ...]
    kept_unit: str = ""


class HabitMark(NamedTuple):
    """What is recorded of a habit on a date: done, partly, no, reserve or amount."""

    day: date
    kind: str
    amount: int | None
    note: str | None = None
    reason: str | None = None


class MarkAnswer(NamedTuple):
    """What a mark came to. `day` is the marked day, or the last of `days` of them; `state` is that
    day's by itself; `mark` is None once it was taken away. `progress` is that of the unit that
    holds the day; `already`: nothing changed.
    """

    habit: str
    slug: str
    day: date
    echo: str
    days: int
    state: str
    extra: bool
    mark: HabitMark | None
    progress: Progress | None
    standing: HabitStanding
    already: bool


@schema("habits.marked/1", confirms=True)
class HabitsMarked(NamedTuple):
    """Habits were marked, or their marks taken away (`unmarked`)."""

    answers: tuple[MarkAnswer, ...]
    unmarked: bool = False


class SkipAnswer(NamedTuple):
    """What a skip came to for one habit; `reserve_left` counts the month's reserve days."""

    habit: str
    slug: str
    first: date
    last: date
    echo: str
    state: str
    standing: HabitStanding
    already: bool
    reserve_left: int | None = None


@schema("habits.skipped/1", confirms=True)
class HabitsSkipped(NamedTuple):
    """Days of habits were excused, held by a reserve day (`reserve`), or asked again
    (`unmarked`).
    """

    answers: tuple[SkipAnswer, ...]
    why: str | None
    reserve: bool = False
    unmarked: bool = False


@schema("off/1", confirms=True)
class OffSaid(NamedTuple):
    """Days off were said, or taken back (`unmarked`): first and last, their number and reason.

    `replaced` are other reasons that the days had before; `kept` names habits that stay due.
    """

    first: date
    last: date
    days: int
    reason: str | None
    why: str | None
    echo: str
    replaced: tuple[str, ...]
    kept: tuple[str, ...]
    already: bool
    unmarked: bool = False
