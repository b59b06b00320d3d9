"""Views of all habits beside each other."""

from datetime import date
from typing import NamedTuple

from journal.views.habits import HabitStanding
from journal.views.schemas import schema


class AreaShown(NamedTuple):
    """A group of habits: how many there are that ask for something, and what was kept of what was
    due of late, summed over them, each in its own units.
    """

    area: str
    habits: int
    kept: int
    due: int


@schema("habits/1")
class HabitList(NamedTuple):
    """All habits as they stand, those with the longest run first; `closed` counts archived ones."""

    day: date
    habits: tuple[HabitStanding, ...]
    closed: int
    shown_closed: bool = False
    areas: tuple[AreaShown, ...] = ()
