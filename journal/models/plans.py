"""What is intended: habits, learning, projects, metrics, objectives."""

from datetime import date

from sqlalchemy import REAL, Index, Text, text
from sqlmodel import Field

from journal.models.columns import (
    KEPT,
    STRICT,
    CivilDay,
    Flag,
    Kept,
    Row,
    between,
    days,
    finite,
    flags,
    one_of,
    partial_day,
    rule,
    slug,
    table,
    words,
)


class Habit(Kept, table=True):
    """A habit; what it asks for lives in its schedules."""

    __tablename__ = "habit"
    __table_args__ = table(
        KEPT,
        slug(),
        words("name", 80),
        days("started_on", "archived_on"),
        flags("off_days_apply", "blank_is_zero"),
        between("reserve_per_month", 0, 31),
        one_of("strength", "default", "loop"),
        rule("half_life", "half_life > 0 AND half_life < 9e999"),
    )

    slug: str = Field(sa_type=Text, unique=True)
    name: str = Field(sa_type=Text)
    area: str | None = Field(default=None, sa_type=Text)
    started_on: date = Field(sa_type=CivilDay)
    archived_on: date | None = Field(default=None, sa_type=CivilDay)
    archived_why: str | None = Field(default=None, sa_type=Text)
    off_days_apply: bool = Field(default=True, sa_type=Flag)
    blank_is_zero: bool = Field(default=False, sa_type=Flag)
    reserve_per_month: int = 0
    strength: str = Field(default="default", sa_type=Text)
    half_life: float | None = Field(default=None, sa_type=REAL)
    position: int = 0


class HabitSchedule(Row, table=True):
    """What a habit asks for from a day on, as a canonical phrase."""

    __tablename__ = "habit_schedule"
    __table_args__ = table(STRICT, days("from_day"), words("phrase"))

    habit_id: int = Field(foreign_key="habit.id", primary_key=True, ondelete="CASCADE")
    from_day: date = Field(sa_type=CivilDay, primary_key=True)
    phrase: str = Field(sa_type=Text)


class Excuse(Kept, table=True):
    """Days that ask nothing of a habit, or of all: `first` to `last` inclusive, or open."""

    __tablename__ = "excuse"
    __table_args__ = table(
        KEPT,
        days("first", "last"),
        rule("order", "first <= last"),
        one_of("kind", "skip", "pause", "off"),
        one_of("reason", "leave", "sick", "holiday", "rest"),
        rule("reason_off", "reason IS NULL OR kind = 'off'"),
        Index("excuse_habit", "habit_id"),
    )

    habit_id: int | None = Field(default=None, foreign_key="habit.id", ondelete="CASCADE")
    first: date = Field(sa_type=CivilDay)
    last: date | None = Field(default=None, sa_type=CivilDay)
    kind: str = Field(sa_type=Text)
    reason: str | None = Field(default=None, sa_type=Text)
    why: str | None = Field(default=None, sa_type=Text)


class Goal(Kept, table=True):
    """A learning goal; its hours come from entries."""

    __tablename__ = "goal"
    __table_args__ = table(
        KEPT,
        slug(),
        words("title", 80),
        one_of("kind", "certification", "course", "skill", "reading"),
        one_of("status", "planned", "active", "achieved", "dropped"),
        rule("est_minutes", "est_minutes > 0"),
        days("target_on", "closed_on"),
    )

    slug: str = Field(sa_type=Text, unique=True)
    title: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    status: str = Field(sa_type=Text)
    est_minutes: int | None = None
    target_on: date | None = Field(default=None, sa_type=CivilDay)
    next_step: str | None = Field(default=None, sa_type=Text)
    why: str | None = Field(default=None, sa_type=Text)
    closed_on: date | None = Field(default=None, sa_type=CivilDay)


class GoalRole(Row, table=True):
    """How much a goal prepares for a role: 0 none … 3 near-required; `gain` in P(offer | opens)."""

    __tablename__ = "goal_role"
    __table_args__ = table(STRICT, between("strength", 0, 3), between("gain", 0, 1))

    goal_id: int = Field(foreign_key="goal.id", primary_key=True, ondelete="CASCADE")
    role_id: int = Field(foreign_key="role.id", primary_key=True, ondelete="CASCADE")
    strength: int
    gain: float | None = Field(default=None, sa_type=REAL)


class Credential(Kept, table=True):
    """A certificate; a renewal is a new row that names the old one."""

    __tablename__ = "credential"
    __table_args__ = table(
        KEPT,
        words("name"),
        partial_day("issued_on"),
        days("expires_on"),
        rule("expires_later", "expires_on > substr(issued_on || '-01-01', 1, 10)"),
        rule("renews", "renews <> id"),
        rule("credits_required", "credits_required > 0 AND credits_required < 9e999"),
        rule("credit_months", "credit_months > 0"),
        rule(
            "credits_together",
            "(credits_required IS NULL) = (credit_unit IS NULL)"
            " AND (credit_unit IS NULL) = (credit_months IS NULL)",
        ),
    )

    goal_id: int | None = Field(default=None, foreign_key="goal.id", ondelete="SET NULL")
    name: str = Field(sa_type=Text)
    issuer: str = Field(sa_type=Text)
    number: str | None = Field(default=None, sa_type=Text)
    url: str | None = Field(default=None, sa_type=Text)
    issued_on: str = Field(sa_type=Text)
    expires_on: date | None = Field(default=None, sa_type=CivilDay)
    renews: int | None = Field(default=None, foreign_key="credential.id", ondelete="SET NULL")
    credits_required: float | None = Field(default=None, sa_type=REAL)
    credit_unit: str | None = Field(default=None, sa_type=Text)
    credit_months: int | None = None
    preset: str | None = Field(default=None, sa_type=Text)


class Milestone(Kept, table=True):
    """A step; `promised_to` makes it a promise, `waiting_on` an answer owed to me."""

    __tablename__ = "milestone"
    __table_args__ = table(
        KEPT,
        words("title"),
        days("due", "done_on", "dropped_on", "asked_on"),
        rule("one_parent", "project_id IS NULL OR goal_id IS NULL"),
        rule("one_side", "promised_to IS NULL OR waiting_on IS NULL"),
        Index("milestone_due", "due", sqlite_where=text("done_on IS NULL AND dropped_on IS NULL")),
    )

    title: str = Field(sa_type=Text)
    due: date | None = Field(default=None, sa_type=CivilDay)
    done_on: date | None = Field(default=None, sa_type=CivilDay)
    dropped_on: date | None = Field(default=None, sa_type=CivilDay)
    project_id: int | None = Field(default=None, foreign_key="project.id", ondelete="SET NULL")
    goal_id: int | None = Field(default=None, foreign_key="goal.id", ondelete="SET NULL")
    promised_to: str | None = Field(default=None, sa_type=Text)
    waiting_on: str | None = Field(default=None, sa_type=Text)
    asked_on: date | None = Field(default=None, sa_type=CivilDay)


class Project(Kept, table=True):
    """A piece of work; someone else as owner is the register of hand-offs."""

    __tablename__ = "project"
    __table_args__ = table(
        KEPT,
        slug(),
        words("title", 80),
        one_of("status", "active", "paused", "done", "dropped", "handed-off"),
        words("owner"),
        days("started_on", "target_on", "closed_on"),
        rule(
            "handed_off",
            "status <> 'handed-off' OR lower(owner) <> 'me' AND closed_on IS NOT NULL",
        ),
    )

    slug: str = Field(sa_type=Text, unique=True)
    title: str = Field(sa_type=Text)
    status: str = Field(sa_type=Text)
    owner: str = Field(default="me", sa_type=Text)
    metric_id: int | None = Field(default=None, foreign_key="metric.id", ondelete="SET NULL")
    expected: str | None = Field(default=None, sa_type=Text)
    started_on: date | None = Field(default=None, sa_type=CivilDay)
    target_on: date | None = Field(default=None, sa_type=CivilDay)
    closed_on: date | None = Field(default=None, sa_type=CivilDay)
    next_step: str | None = Field(default=None, sa_type=Text)


class Metric(Kept, table=True):
    """A figure worth watching; `derive` takes it from the ledger instead of measurements."""

    __tablename__ = "metric"
    __table_args__ = table(
        KEPT,
        slug(),
        words("name", 80),
        one_of("kind", "number", "duration", "share"),
        one_of("better", "up", "down"),
        one_of("cadence", "day", "week", "month"),
        one_of("summary", "pooled", "median", "last", "sum", "mean"),
        rule("pooled_share", "(kind = 'share') = (summary = 'pooled')"),
        flags("activity"),
        one_of("realm", "async-one", "live-one", "async-many", "live-many"),
        rule(
            "derive",
            "derive IN ('share:not-mine', 'count:win', 'count:handoff', 'count:promise-kept')"
            " OR derive GLOB 'hours:goal=?*' OR derive GLOB 'hours:owner=?*'"
            " OR derive GLOB 'kept:habit=?*'",
        ),
    )

    slug: str = Field(sa_type=Text, unique=True)
    name: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    unit: str = Field(sa_type=Text)
    better: str = Field(sa_type=Text)
    cadence: str = Field(sa_type=Text)
    summary: str = Field(sa_type=Text)
    activity: bool = Field(default=False, sa_type=Flag)
    realm: str | None = Field(default=None, sa_type=Text)
    derive: str | None = Field(default=None, sa_type=Text)


class Objective(Kept, table=True):
    """What a quarter is for; `quarter` is its first day."""

    __tablename__ = "objective"
    __table_args__ = table(
        KEPT,
        words("title"),
        one_of("kind", "committed", "aspirational"),
        days("quarter", "graded_on"),
        rule("quarter_first", "quarter GLOB '*-01'"),
        rule("carried_from", "carried_from <> id"),
    )

    title: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    quarter: date = Field(sa_type=CivilDay)
    why: str | None = Field(default=None, sa_type=Text)
    grade_note: str | None = Field(default=None, sa_type=Text)
    graded_on: date | None = Field(default=None, sa_type=CivilDay)
    carried_from: int | None = Field(default=None, foreign_key="objective.id", ondelete="SET NULL")


class KeyResult(Kept, table=True):
    """reach: from baseline to target; hold: the share of periods inside the target."""

    __tablename__ = "key_result"
    __table_args__ = table(
        KEPT,
        words("title"),
        one_of("kind", "reach", "hold"),
        rule("baseline", "baseline IS NULL OR kind = 'reach' AND baseline <> target"),
        finite("baseline", "target"),
    )

    objective_id: int = Field(foreign_key="objective.id", ondelete="CASCADE")
    title: str = Field(sa_type=Text)
    metric_id: int = Field(foreign_key="metric.id")
    kind: str = Field(sa_type=Text)
    baseline: float | None = Field(default=None, sa_type=REAL)
    target: float = Field(sa_type=REAL)
