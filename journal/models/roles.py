"""Which role next: roles, criteria and ratings, comparisons, decision records."""

from datetime import date, datetime

from sqlalchemy import REAL, Text
from sqlmodel import Field

from journal.models.columns import (
    KEPT,
    STRICT,
    CivilDay,
    Instant,
    Kept,
    Row,
    between,
    days,
    finite,
    instant,
    one_of,
    partial_day,
    rule,
    slug,
    table,
    words,
)


class Role(Kept, table=True):
    """A job, held or hoped for; `starts` is a month `YYYY-MM`, `mix` JSON {realm: share}."""

    __tablename__ = "role"
    __table_args__ = table(
        KEPT,
        slug(),
        words("name", 80),
        between("opens", 0, 1),
        between("offer", 0, 1),
        rule("starts", "length(starts) = 7 AND starts || '-01' IS date(starts || '-01')"),
        partial_day("started_on"),
        partial_day("ended_on"),
    )

    slug: str = Field(sa_type=Text, unique=True)
    name: str = Field(sa_type=Text)
    employer: str | None = Field(default=None, sa_type=Text)
    opens: float | None = Field(default=None, sa_type=REAL)
    offer: float | None = Field(default=None, sa_type=REAL)
    starts: str | None = Field(default=None, sa_type=Text)
    mix: str | None = Field(default=None, sa_type=Text)
    next_step: str | None = Field(default=None, sa_type=Text)
    url: str | None = Field(default=None, sa_type=Text)
    notes: str | None = Field(default=None, sa_type=Text)
    started_on: str | None = Field(default=None, sa_type=Text)
    ended_on: str | None = Field(default=None, sa_type=Text)


class RoleEvent(Kept, table=True):
    """The dated timeline of a role; the latest is its status."""

    __tablename__ = "role_event"
    __table_args__ = table(
        KEPT,
        days("day"),
        one_of(
            "status",
            *("watching", "applied", "interviewing", "offered", "accepted"),
            *("declined", "rejected", "withdrawn", "current", "past"),
        ),
    )

    role_id: int = Field(foreign_key="role.id", ondelete="CASCADE")
    day: date = Field(sa_type=CivilDay)
    status: str = Field(sa_type=Text)
    note: str | None = Field(default=None, sa_type=Text)


class RoleNote(Kept, table=True):
    """A pro or con in one's own words, never counted."""

    __tablename__ = "role_note"
    __table_args__ = table(KEPT, one_of("sign", "pro", "con"), words("text"), days("day"))

    role_id: int = Field(foreign_key="role.id", ondelete="CASCADE")
    sign: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    criterion_id: int | None = Field(default=None, foreign_key="criterion.id", ondelete="SET NULL")
    day: date = Field(sa_type=CivilDay)


class Criterion(Kept, table=True):
    """What roles are judged by; `worst` and `best` are words or numbers, blank only for a must."""

    __tablename__ = "criterion"
    __table_args__ = table(
        KEPT,
        slug(),
        words("name", 80),
        one_of("kind", "rating", "number", "must"),
        rule("anchors", "kind = 'must' OR trim(worst) <> '' AND trim(best) <> ''"),
        finite("at_least", "at_most"),
        between("swing", 0, 100),
        rule("rank", "rank >= 1"),
        one_of("evidence", "charge"),
        days("dropped_on"),
    )

    slug: str = Field(sa_type=Text, unique=True)
    name: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    worst: str = Field(default="", sa_type=Text)
    best: str = Field(default="", sa_type=Text)
    unit: str | None = Field(default=None, sa_type=Text)
    points: str | None = Field(default=None, sa_type=Text)
    at_least: float | None = Field(default=None, sa_type=REAL)
    at_most: float | None = Field(default=None, sa_type=REAL)
    swing: float | None = Field(default=None, sa_type=REAL)
    rank: int | None = None
    evidence: str | None = Field(default=None, sa_type=Text)
    position: int = 0
    dropped_on: date | None = Field(default=None, sa_type=CivilDay)


class Rating(Row, table=True):
    """Three points for a role on a criterion: 0–10, or the criterion's unit."""

    __tablename__ = "rating"
    __table_args__ = table(
        STRICT,
        rule("order", "low <= likely AND likely <= high"),
        finite("low", "high"),
        one_of("basis", "given", "assumed", "unknown"),
        days("rated_on"),
    )

    role_id: int = Field(foreign_key="role.id", primary_key=True, ondelete="CASCADE")
    criterion_id: int = Field(foreign_key="criterion.id", primary_key=True, ondelete="CASCADE")
    low: float = Field(sa_type=REAL)
    likely: float = Field(sa_type=REAL)
    high: float = Field(sa_type=REAL)
    basis: str = Field(sa_type=Text)
    why: str | None = Field(default=None, sa_type=Text)
    rated_on: date = Field(sa_type=CivilDay)


class Comparison(Kept, table=True):
    """One comparison of roles; the running one is the one not closed."""

    __tablename__ = "comparison"
    __table_args__ = table(
        KEPT,
        words("title"),
        one_of("weights_from", "swing", "roc", "rank-sum"),
        one_of("firmness", "rough", "fair", "firm"),
        instant("gut_at", "gut_at"),
        instant("seen_at", "seen_at"),
    )

    title: str = Field(sa_type=Text)
    weights_from: str = Field(sa_type=Text)
    firmness: str = Field(sa_type=Text)
    gut_role_id: int | None = Field(default=None, foreign_key="role.id", ondelete="SET NULL")
    gut_at: datetime | None = Field(default=None, sa_type=Instant)
    seen_at: datetime | None = Field(default=None, sa_type=Instant)
    closed_by: int | None = Field(default=None, foreign_key="decision.id", ondelete="SET NULL")


class Decision(Kept, table=True):
    """A decision record: a draft until `frozen_at`, then its words cannot be changed.

    `options`, `premortem`, `tripwires` and `ten_ten_ten` are JSON. A draft may still have blanks.
    """

    __tablename__ = "decision"
    __table_args__ = table(
        KEPT,
        words("title"),
        days("review_on", "reviewed_on"),
        instant("frozen_at", "frozen_at"),
        rule("sha256", "length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'"),
        rule(
            "frozen",
            "(frozen_at IS NULL) = (frozen_text IS NULL) AND (frozen_at IS NULL) = (sha256 IS NULL)"
            " AND (frozen_at IS NULL OR review_on IS NOT NULL)",
        ),
        one_of("quality", "good", "mixed", "poor"),
        one_of("result", "good", "mixed", "poor"),
        rule("successor_of", "successor_of <> id"),
    )

    title: str = Field(sa_type=Text)
    chosen: str = Field(default="", sa_type=Text)
    options: str = Field(default="[]", sa_type=Text)
    why: str = Field(default="", sa_type=Text)
    state_of_mind: str = Field(default="", sa_type=Text)
    review_on: date | None = Field(default=None, sa_type=CivilDay)
    gut: str | None = Field(default=None, sa_type=Text)
    premortem: str | None = Field(default=None, sa_type=Text)
    tripwires: str | None = Field(default=None, sa_type=Text)
    ten_ten_ten: str | None = Field(default=None, sa_type=Text)
    frozen_at: datetime | None = Field(default=None, sa_type=Instant)
    frozen_text: str | None = Field(default=None, sa_type=Text)
    sha256: str | None = Field(default=None, sa_type=Text)
    reviewed_on: date | None = Field(default=None, sa_type=CivilDay)
    happened: str | None = Field(default=None, sa_type=Text)
    quality: str | None = Field(default=None, sa_type=Text)
    result: str | None = Field(default=None, sa_type=Text)
    lesson: str | None = Field(default=None, sa_type=Text)
    successor_of: int | None = Field(default=None, foreign_key="decision.id", ondelete="SET NULL")


class Expectation(Kept, table=True):
    """What a decision expects, with its chance `p` and the day it can be judged."""

    __tablename__ = "expectation"
    __table_args__ = table(
        KEPT,
        words("text"),
        between("p", 0, 1),
        days("due_on", "resolved_on"),
        one_of("outcome", "open", "yes", "no", "void"),
    )

    decision_id: int = Field(foreign_key="decision.id", ondelete="CASCADE")
    text: str = Field(sa_type=Text)
    p: float = Field(sa_type=REAL)
    due_on: date = Field(sa_type=CivilDay)
    outcome: str = Field(default="open", sa_type=Text)
    resolved_on: date | None = Field(default=None, sa_type=CivilDay)


class DecisionNote(Kept, table=True):
    """A dated correction, printed under the text that it corrects."""

    __tablename__ = "decision_note"
    __table_args__ = table(KEPT, days("day"), words("text"))

    decision_id: int = Field(foreign_key="decision.id", ondelete="CASCADE")
    day: date = Field(sa_type=CivilDay)
    text: str = Field(sa_type=Text)
