"""What happened: entries and their tags, days, marks, measurements, check-ins."""

from datetime import date, datetime

from sqlalchemy import REAL, Index, Text, text
from sqlmodel import Field

from journal.models.columns import (
    KEPT,
    STRICT,
    CivilDay,
    Flag,
    Instant,
    Kept,
    Numbered,
    Row,
    between,
    days,
    finite,
    flags,
    instant,
    one_of,
    rule,
    table,
    words,
)


class Entry(Kept, table=True):
    """A dated line, the atom of the journal."""

    __tablename__ = "entry"
    __table_args__ = table(
        KEPT,
        days("day"),
        instant("at", "at"),
        between("offset_min", -840, 840),
        flags("timed", "quotable", "private"),
        one_of("kind", "note", "win", "lesson", "praise", "critique", "study"),
        words("text"),
        between("minutes", 1, 1440),
        between("charge", -2, 2),
        one_of("realm", "async-one", "live-one", "async-many", "live-many"),
        rule("quotable_praise", "quotable = 0 OR kind = 'praise'"),
        rule(
            "credits",
            "credits IS NULL OR kind = 'study' AND credit_unit IS NOT NULL"
            " AND credits >= 0 AND credits < 9e999 AND credits * 4 = round(credits * 4)",
        ),
        rule("credit_unit", "credit_unit IS NULL OR kind = 'study' AND trim(credit_unit) <> ''"),
        Index("entry_day", "day", "at", "id"),
        Index("entry_project", "project_id", "day", sqlite_where=text("project_id IS NOT NULL")),
        Index("entry_goal", "goal_id", "day", sqlite_where=text("goal_id IS NOT NULL")),
    )

    day: date = Field(sa_type=CivilDay)
    at: datetime = Field(sa_type=Instant)
    offset_min: int
    timed: bool = Field(sa_type=Flag)
    kind: str = Field(default="note", sa_type=Text)
    text: str = Field(sa_type=Text)
    minutes: int | None = None
    charge: int | None = None
    realm: str | None = Field(default=None, sa_type=Text)
    who: str | None = Field(default=None, sa_type=Text)
    owner: str | None = Field(default=None, sa_type=Text)
    impact: str | None = Field(default=None, sa_type=Text)
    quotable: bool = Field(default=False, sa_type=Flag)
    url: str | None = Field(default=None, sa_type=Text)
    credits: float | None = Field(default=None, sa_type=REAL)
    credit_unit: str | None = Field(default=None, sa_type=Text)
    private: bool = Field(default=False, sa_type=Flag)
    project_id: int | None = Field(default=None, foreign_key="project.id", ondelete="SET NULL")
    goal_id: int | None = Field(default=None, foreign_key="goal.id", ondelete="SET NULL")
    role_id: int | None = Field(default=None, foreign_key="role.id", ondelete="SET NULL")
    metric_id: int | None = Field(default=None, foreign_key="metric.id", ondelete="SET NULL")


class Tag(Row, Numbered, table=True):
    """A tag as first written; `key` is its casefold, from which the uid is made."""

    __tablename__ = "tag"
    __table_args__ = table(KEPT, words("name", 64), rule("key", "key <> ''"), flags("is_skill"))

    name: str = Field(sa_type=Text)
    key: str = Field(sa_type=Text, unique=True)
    is_skill: bool = Field(default=False, sa_type=Flag)


class EntryTag(Row, table=True):
    """A tag that stands in the text of an entry."""

    __tablename__ = "entry_tag"
    __table_args__ = table(STRICT, Index("entry_tag_tag", "tag_id"))

    entry_id: int = Field(foreign_key="entry.id", primary_key=True, ondelete="CASCADE")
    tag_id: int = Field(foreign_key="tag.id", primary_key=True)


class Day(Row, table=True):
    """Energy (1 empty … 5 full) and mood (1 awful … 5 great) of a date; days off are excuses."""

    __tablename__ = "day"
    __table_args__ = table(STRICT, days("day"), between("energy", 1, 5), between("mood", 1, 5))

    day: date = Field(sa_type=CivilDay, primary_key=True)
    energy: int | None = None
    mood: int | None = None
    note: str | None = Field(default=None, sa_type=Text)


class HabitMark(Row, table=True):
    """What is recorded of a habit on a date; `amount` in thousandths of the measure."""

    __tablename__ = "habit_mark"
    __table_args__ = table(
        STRICT,
        days("day"),
        one_of("kind", "done", "partly", "no", "reserve", "amount"),
        rule("amount", "amount >= 0 AND (kind <> 'amount' OR amount IS NOT NULL)"),
        instant("at", "at"),
        between("offset_min", -840, 840),
    )

    habit_id: int = Field(foreign_key="habit.id", primary_key=True)
    day: date = Field(sa_type=CivilDay, primary_key=True)
    kind: str = Field(sa_type=Text)
    amount: int | None = None
    note: str | None = Field(default=None, sa_type=Text)
    reason: str | None = Field(default=None, sa_type=Text)
    source: str | None = Field(default=None, sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    offset_min: int


class Measurement(Row, table=True):
    """A metric's value on a date; a share keeps value = k and n = total."""

    __tablename__ = "measurement"
    __table_args__ = table(
        STRICT,
        days("day"),
        finite("value"),
        rule(
            "share",
            "n IS NULL OR n >= 1 AND value BETWEEN 0 AND n AND value = CAST(value AS INTEGER)",
        ),
    )

    metric_id: int = Field(foreign_key="metric.id", primary_key=True)
    day: date = Field(sa_type=CivilDay, primary_key=True)
    value: float = Field(sa_type=REAL)
    n: int | None = None
    note: str | None = Field(default=None, sa_type=Text)


class CheckIn(Row, table=True):
    """Confidence (0–10) in a key result on a date."""

    __tablename__ = "check_in"
    __table_args__ = table(STRICT, days("day"), between("confidence", 0, 10))

    key_result_id: int = Field(foreign_key="key_result.id", primary_key=True, ondelete="CASCADE")
    day: date = Field(sa_type=CivilDay, primary_key=True)
    confidence: int
    note: str | None = Field(default=None, sa_type=Text)
