"""Views of a day's energy and mood."""

from datetime import date
from typing import NamedTuple

from journal.views.schemas import schema


class DayRating(NamedTuple):
    """What a day was like: energy 1 empty to 5 full, mood 1 awful to 5 great, None when not
    said.
    """

    day: date
    energy: int | None
    mood: int | None
    note: str | None = None


@schema("day/1", confirms=True)
class DayRated(NamedTuple):
    """Energy or mood of a day was said. `mean` and `days` are those of its week so far."""

    day: date
    echo: str
    field: str
    value: int
    note: str | None
    mean: float
    days: int
    already: bool
