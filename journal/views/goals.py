"""Views of learning goals: one goal with its hours, steps and pace, and what a command did to one."""

from datetime import date, datetime
from typing import NamedTuple

from journal.domain.learning import LearningPace
from journal.views.entries import Entry
from journal.views.milestones import Milestone
from journal.views.schemas import schema


class GoalRole(NamedTuple):
    """How much a goal prepares for a role: 0 none … 3 near-required; `gain` in P(offer | opens)."""

    role: str
    strength: int
    gain: float | None


class Goal(NamedTuple):
    """A learning goal. Minutes are those of study; `pace` is None without an estimate (D28).

    `study_days` are the days of the last 28 with study.
    """

    id: int
    uid: str
    slug: str
    title: str
    kind: str
    status: str
    est_minutes: int | None
    target_on: date | None
    next_step: str | None
    why: str | None
    closed_on: date | None
    updated_at: datetime
    studied_minutes: int = 0
    last_28_days_minutes: int = 0
    studies: int = 0
    steps: int = 0
    steps_done: int = 0
    study_days: int = 0
    roles: tuple[GoalRole, ...] = ()
    pace: LearningPace | None = None

    @property
    def open(self) -> bool:
        """Whether it is planned or active."""
        return self.status in ("planned", "active")


@schema("goal/1", confirms=True)
class GoalSaid(NamedTuple):
    """What a command did to a goal: added, changed, achieved, dropped, linked, spaced or already.

    `changed` are names of fields, `role` the link that was set, `steps` the reviews that were
    planned, `note` the line that keeps a reason.
    """

    goal: Goal
    did: str
    changed: tuple[str, ...] = ()
    role: GoalRole | None = None
    steps: tuple[Milestone, ...] = ()
    note: int | None = None


@schema("goals/1")
class GoalList(NamedTuple):
    """Goals, the nearest target first; `closed` counts those that `--all` would add."""

    goals: tuple[Goal, ...]
    closed: int = 0


@schema("goal.shown/1")
class GoalShown(NamedTuple):
    """Everything about one goal: its steps, its certificates' names, its newest entries."""

    goal: Goal
    milestones: tuple[Milestone, ...]
    credentials: tuple[str, ...]
    entries: tuple[Entry, ...]
    changes: int


@schema("goal.removed/1", confirms=True)
class GoalRemoved(NamedTuple):
    """A goal went to the trash, or would go (`rehearsed`); what happened for it stays.

    `minutes` in `entries` lines stay, `steps` and `credentials` stay without a goal, `roles`
    links go with it.
    """

    goal: Goal
    minutes: int
    entries: int
    steps: int
    credentials: int
    roles: int
    rehearsed: bool = False


@schema("study/1", confirms=True)
class Studied(NamedTuple):
    """Study was stored: the line, the goal with it, and the day in words when one was said."""

    entry: Entry
    goal: Goal
    echo: str | None
