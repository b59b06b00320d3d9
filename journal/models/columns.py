"""The types of columns, the rules that SQL can state, and what every row of the journal has."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    CheckConstraint,
    Dialect,
    Integer,
    MetaData,
    Text,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from journal.domain import codec
from journal.domain.uid import random_uid

STRICT: dict[str, Any] = {"sqlite_strict": True}
"""For tables known by a natural key."""

KEPT: dict[str, Any] = {"sqlite_strict": True, "sqlite_autoincrement": True}
"""For tables with an `id`: the number of a removed row is never given to another."""


class CivilDay(TypeDecorator[date]):
    """A civil date as `YYYY-MM-DD`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else codec.day_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else codec.day(value)


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant as `YYYY-MM-DDTHH:MM:SSZ`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else codec.instant_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else codec.instant(value)


class Flag(TypeDecorator[bool]):
    """A yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else codec.flag(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


def rule(name: str, sql: str) -> CheckConstraint:
    return CheckConstraint(sql, name=name)


def one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return rule(column, f"{column} IN ({listed})")


def days(*columns: str) -> list[CheckConstraint]:
    """Real dates within 1900–2199; IS, because a CHECK that gives NULL is passed."""
    between = "BETWEEN '1900-01-01' AND '2199-12-31'"
    return [rule(name, f"{name} IS {_calendar(name)} AND {name} {between}") for name in columns]


def _calendar(value: str) -> str:
    """The date as the calendar has it; without a modifier SQLite gives back 2026-02-30 unread."""
    return f"date({value}, '+0 days')"


def partial_day(column: str) -> CheckConstraint:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, judged by its first day."""
    first = f"substr({column} || '-01-01', 1, 10)"
    within = f"{first} BETWEEN '1900-01-01' AND '2199-12-31'"
    real = f"{first} IS {_calendar(first)} AND {within}"
    return rule(column, f"length({column}) IN (4, 7, 10) AND {real}")


def instant(name: str, *columns: str) -> CheckConstraint:
    shape = "'%Y-%m-%dT%H:%M:%SZ'"
    shapes = (f"{column} IS strftime({shape}, {column}, '+0 days')" for column in columns)
    return rule(name, " AND ".join(shapes))


def words(column: str, at_most: int = 1_000_000) -> CheckConstraint:
    """Not blank, and not longer than that many characters."""
    shown = f"trim({column}, char(9, 10, 11, 12, 13, 32)) <> ''"
    return rule(column, f"{shown} AND length({column}) <= {at_most}")


def slug() -> CheckConstraint:
    return rule(
        "slug",
        "length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '-*'",
    )


def between(column: str, low: float, high: float) -> CheckConstraint:
    return rule(column, f"{column} BETWEEN {low} AND {high}")


def finite(*columns: str) -> CheckConstraint:
    """Neither infinity, which JSON cannot say; NaN is NULL already."""
    return rule("finite", " AND ".join(f"coalesce(abs({name}), 0) < 9e999" for name in columns))


def flags(*columns: str) -> list[CheckConstraint]:
    return [rule(column, f"{column} IN (0, 1)") for column in columns]


def table(options: dict[str, Any], *parts: SchemaItem | list[CheckConstraint]) -> tuple[Any, ...]:
    """Give a table its own rules and those of every row."""
    own = [rule for part in parts for rule in (part if isinstance(part, list) else [part])]
    shape = "uid GLOB '????????-????-????-????-????????????' AND uid NOT GLOB '*[^0-9a-f-]*'"
    return (*own, rule("uid", shape), instant("stamps", "created_at", "updated_at"), options)


class Row(SQLModel):
    """What every row has: a name that holds on every machine, and when it was written."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={"ck": "%(table_name)s_%(constraint_name)s"}
    )

    uid: str = Field(sa_type=Text, unique=True)
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)


class Numbered(SQLModel):
    """The short number people type."""

    id: int = Field(default=None, primary_key=True)


class Kept(Row, Numbered):
    """A row with a number and a random name."""

    uid: str = Field(default_factory=random_uid, sa_type=Text, unique=True)
