"""Views of plans as they are stored, for reading many of them at once: what reviews look at."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from journal.views.habits import Habit

if TYPE_CHECKING:
    from journal.domain.habit_records import History


class HabitKept(NamedTuple):
    """A habit with everything known of it."""

    habit: Habit
    history: "History"


class ProjectKept(NamedTuple):
    """A project; `owner` is its rightful team, `me` for one's own; `expected` is to come of it."""

    id: int
    slug: str
    title: str
    status: str
    owner: str
    metric_id: int | None
    started_on: date | None
    target_on: date | None
    closed_on: date | None
    next_step: str | None
    expected: str | None = None


class GoalKept(NamedTuple):
    """A learning goal; `studied` are the minutes of its study lines by day."""

    id: int
    slug: str
    title: str
    kind: str
    status: str
    est_minutes: int | None
    target_on: date | None
    next_step: str | None
    closed_on: date | None
    created_on: date
    studied: Mapping[date, int]


class CredentialKept(NamedTuple):
    """A certificate; `issued_on` keeps the precision it was given in, and so does `renewed_on`, the
    date of issue of the one that renews it, None without one.

    `credits` are (day, amount) of study lines of its unit.
    """

    id: int
    name: str
    issuer: str
    issued_on: str
    expires_on: date | None
    required: float | None
    unit: str | None
    months: int | None
    renewed_on: str | None
    credits: tuple[tuple[date, float], ...]


class MilestoneKept(NamedTuple):
    """A step, promise or answer owed; at most one parent."""

    id: int
    title: str
    due: date | None
    done_on: date | None
    dropped_on: date | None
    project_id: int | None
    goal_id: int | None
    promised_to: str | None
    waiting_on: str | None
    asked_on: date | None
    created_on: date


class Measured(NamedTuple):
    """A recorded value; of a share `value` is k and `n` the total."""

    day: date
    value: float
    n: int | None


class MetricKept(NamedTuple):
    """A metric and its recorded values in order of date."""

    id: int
    slug: str
    name: str
    kind: str
    unit: str
    better: str
    cadence: str
    summary: str
    activity: bool
    realm: str | None
    derive: str | None
    values: tuple[Measured, ...]


class KeyResultKept(NamedTuple):
    """A key result and its confidence 0–10 by day, in order of date."""

    id: int
    uid: str
    title: str
    metric_id: int
    kind: str
    baseline: float | None
    target: float
    updated_at: datetime
    confidence: tuple[tuple[date, int], ...]


class ObjectiveKept(NamedTuple):
    """An objective of the quarter that begins on `quarter`."""

    id: int
    uid: str
    title: str
    kind: str
    quarter: date
    why: str | None
    grade_note: str | None
    graded_on: date | None
    carried_from: int | None
    updated_at: datetime
    key_results: tuple[KeyResultKept, ...]


class ExpectationKept(NamedTuple):
    """What a decision expected, with its chance 0–1."""

    text: str
    p: float
    due_on: date
    outcome: str
    resolved_on: date | None


class DecisionKept(NamedTuple):
    """A decision and what it expected; `decided_on` is the day it was frozen, `tripwires` are
    texts with their days.
    """

    id: int
    title: str
    chosen: str
    decided_on: date | None
    review_on: date | None
    reviewed_on: date | None
    happened: str | None
    quality: str | None
    result: str | None
    lesson: str | None
    expected: tuple[ExpectationKept, ...]
    tripwires: tuple[tuple[str, date], ...] = ()
