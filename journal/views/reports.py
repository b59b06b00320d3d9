"""Views of reports: one table of a period, its columns by what they measure."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from journal.views.review_days import Span
from journal.views.schemas import schema

NAME, TEXT, DAY, WORD, ID = "name", "text", "day", "word", "id"
COUNT, MINUTES, SHARE, POINTS = "count", "minutes", "share", "points"
RATING, CHARGE, NUMBER, STRENGTH, CHANCE = "rating", "charge", "number", "strength", "chance"
BESIDE = "beside"
"""What a column measures.

A column of what stands beside is for programs alone: people read it in another column.

Minutes are whole; shares and chances lie in 0–1, points are differences of shares; ratings in 1–5;
a charge in −2…+2; numbers are as their unit says; strength 0–100. None is no data.
"""


class Column(NamedTuple):
    """A column of a report: the key its values stand under, its head, and what it measures.

    People see the value of another key beside it: `of` what it is a part of, `to` the other end of
    an interval. One that is `optional` is left out where there is no room.
    """

    key: str
    head: str
    measure: str
    of: str | None = None
    to: str | None = None
    optional: bool = False


@schema("report/1")
class Report(NamedTuple):
    """A table about a period.

    `by` is what its rows are, where that can be chosen; `narrowed` the lines that were looked at,
    as (option, word). Each row and `total` map the keys of the columns to values. `facts` are
    figures beside the table, `n` how many lines, days or plans it was made from.
    """

    what: str
    by: str | None
    span: Span
    today: date
    narrowed: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Any], ...]
    total: Mapping[str, Any] | None
    facts: Mapping[str, Any]
    n: int

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns that people see."""
        return tuple(column for column in self.columns if column.measure != BESIDE)
