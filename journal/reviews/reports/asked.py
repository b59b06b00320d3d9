"""What a report is asked: its period, by what its rows are, and which lines it looks at."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from journal.reviews.frame import Frame
from journal.views.reports import Column, Report
from journal.views.review_days import Span


class Asked(NamedTuple):
    """A report's name, period, rows, and the lines it is narrowed to.

    `shared` leaves out private lines
    and charge, and the names of people unless `names`.
    """

    what: str
    frame: Frame
    by: str | None = None
    tag: str | None = None
    kind: str | None = None
    owner: str | None = None
    realm: str | None = None
    who: str | None = None
    shared: bool = False
    names: bool = True

    @property
    def narrowed(self) -> tuple[tuple[str, str], ...]:
        """The words that narrow it, by their option."""
        said = ("tag", "kind", "owner", "realm", "who")
        return tuple((name, getattr(self, name)) for name in said if getattr(self, name))


def answer(
    asked: Asked,
    columns: list[Column],
    rows: list[dict[str, Any]],
    *,
    n: int,
    total: Mapping[str, Any] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> Report:
    """Return a report of these rows."""
    return Report(
        what=asked.what,
        by=asked.by,
        span=Span(*asked.frame.now),
        today=asked.frame.today,
        narrowed=asked.narrowed,
        columns=tuple(columns),
        rows=tuple(rows),
        total=total,
        facts=facts or {},
        n=n,
    )
