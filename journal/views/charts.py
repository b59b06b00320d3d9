"""View of a picture that was drawn."""

from typing import NamedTuple

from journal.views.schemas import schema


@schema("chart/1", confirms=True)
class ChartDrawn(NamedTuple):
    """A figure of a period: where it was written and what it says; None where there is no data."""

    what: str
    period: str
    path: str | None
    title: str | None
    subtitle: str | None
