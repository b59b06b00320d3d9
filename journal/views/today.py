"""Views of bare `journal`: the day as it stands, and the way back after a gap."""

from datetime import date
from typing import NamedTuple

from journal.views.habits import HabitStanding
from journal.views.review_days import Load
from journal.views.reviews import Echo
from journal.views.schemas import schema


class NextStep(NamedTuple):
    """The next step of a goal or project (`kind`: certification, course, skill, reading, project).

    Minutes and pace are those of a goal with an estimate (D28).
    """

    kind: str
    slug: str
    title: str
    step: str | None
    target_on: date | None
    studied_minutes: int
    est_minutes: int | None
    needed_per_week: float | None
    actual_per_week: float | None


class Owed(NamedTuple):
    """A promise or a step of a goal or project (`who`) with its due day, or an answer owed with the
    day it was asked for; `who` is "" for a step of neither.
    """

    who: str
    title: str
    day: date | None


class DecisionDue(NamedTuple):
    """A decision of which something waits since `day`: its review, expectations that can be judged,
    tripwires whose date has come.
    """

    id: int
    title: str
    day: date
    review: bool
    expectations: tuple[str, ...]
    tripwires: tuple[str, ...]


class Soon(NamedTuple):
    """A certificate of which something ends in `days`: itself on `expires_on`, the window for its
    credits on the day before `window_end` while some are `missing`. None where that is not soon.
    """

    id: int
    name: str
    days: int
    expires_on: date | None
    missing: float | None
    unit: str | None
    window_end: date | None


class HabitBefore(NamedTuple):
    """What was kept of what was due in the 45 days before a gap, in `unit`s."""

    name: str
    unit: str
    kept: int
    due: int


class Gap(NamedTuple):
    """Days in a row without any row, up to yesterday; the gap before it, None for the first."""

    first: date
    last: date
    days: int
    days_before: int | None
    before: date | None
    habits: tuple[HabitBefore, ...]


@schema("today/1")
class Today(NamedTuple):
    """The day so far. Work minutes and study minutes are apart; `not_mine` is the share 0–1 of this
    week's work minutes, `over_limit` says that it is above `limit`.
    """

    day: date
    week: str
    quarter: str
    quarter_day: int
    quarter_days: int
    entries: int
    wins: int
    minutes: int
    study_minutes: int
    energy: int | None
    mood: int | None
    not_mine: float | None
    limit: float
    over_limit: bool
    load: Load | None
    habits: tuple[HabitStanding, ...]
    due: int
    kept: int
    next_steps: tuple[NextStep, ...]
    steps: tuple[Owed, ...]
    promised: tuple[Owed, ...]
    waiting: tuple[Owed, ...]
    decisions: tuple[DecisionDue, ...]
    soon: tuple[Soon, ...]
    echo: Echo | None
    gap: Gap | None
    empty: bool


@schema("welcome/1")
class Welcome(NamedTuple):
    """There is no journal yet: where it would live."""

    home: str
