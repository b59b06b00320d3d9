"""What was concluded and what is kept about rows: reviews, the change log, origins."""

from datetime import date, datetime

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field

from journal.models.columns import (
    KEPT,
    STRICT,
    CivilDay,
    Instant,
    Kept,
    Numbered,
    Row,
    days,
    instant,
    one_of,
    rule,
    table,
    words,
)


class Review(Kept, table=True):
    """Answers (JSON {question key: text}) and the facts they were given on (JSON snapshot).

    `step` is the number of the last finished step, 0 at the start.
    """

    __tablename__ = "review"
    __table_args__ = table(
        KEPT,
        one_of("kind", "week", "month", "quarter", "year"),
        days("start"),
        words("label", 80),
        rule("step", "step >= 0"),
        instant("closed_at", "closed_at"),
        UniqueConstraint("kind", "start"),
    )

    kind: str = Field(sa_type=Text)
    start: date = Field(sa_type=CivilDay)
    label: str = Field(sa_type=Text)
    answers: str = Field(default="{}", sa_type=Text)
    facts: str = Field(default="{}", sa_type=Text)
    step: int = 0
    closed_at: datetime | None = Field(default=None, sa_type=Instant)


class Change(Numbered, table=True):
    """The log of all changes: append-only, written by triggers, sealed by `storage` before COMMIT.

    It has neither uid nor created_at: it is the history of rows, not a row of the journal; `batch`
    and `at` name it, and what the seal covers may hold nothing that is made twice.
    """

    metadata = Row.metadata
    __tablename__ = "change"
    __table_args__ = (
        one_of("op", "insert", "update", "delete"),
        instant("at", "at"),
        rule(
            "sealed",
            "(seal IS NULL) = (digest IS NULL) AND (seal IS NULL OR batch IS NOT NULL"
            " AND at IS NOT NULL AND command IS NOT NULL AND device IS NOT NULL)",
        ),
        Index("change_open", "id", sqlite_where=text("seal IS NULL")),
        Index("change_row", "row_uid"),
        Index("change_batch", "batch"),
        KEPT,
    )

    batch: int | None = None
    at: datetime | None = Field(default=None, sa_type=Instant)
    command: str | None = Field(default=None, sa_type=Text)
    table_name: str = Field(sa_type=Text)
    row_id: int | None = None
    row_uid: str = Field(sa_type=Text)
    op: str = Field(sa_type=Text)
    before: str | None = Field(default=None, sa_type=Text)
    after: str | None = Field(default=None, sa_type=Text)
    undoes: int | None = None
    device: str | None = Field(default=None, sa_type=Text)
    salt: str | None = Field(default=None, sa_type=Text)
    digest: str | None = Field(default=None, sa_type=Text)
    seal: str | None = Field(default=None, sa_type=Text)


class Origin(Row, table=True):
    """Where an imported row came from, with its original time zone."""

    __tablename__ = "origin"
    __table_args__ = table(STRICT, instant("imported_at", "imported_at"))

    row_uid: str = Field(sa_type=Text, primary_key=True)
    table_name: str = Field(sa_type=Text)
    format: str = Field(sa_type=Text)
    source_id: str | None = Field(default=None, sa_type=Text)
    zone: str | None = Field(default=None, sa_type=Text)
    imported_at: datetime = Field(sa_type=Instant)
    batch: int
