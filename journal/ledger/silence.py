"""Days with any row of the ledger, and the silence between them."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from journal.domain import codec
from journal.storage.door import Store

LAST = """
SELECT max(day) FROM (SELECT max(day) AS day FROM entry UNION ALL SELECT max(day) FROM day
    UNION ALL SELECT max(day) FROM habit_mark UNION ALL SELECT max(day) FROM measurement
    UNION ALL SELECT max(day) FROM check_in)
"""
DAYS = """
SELECT day FROM entry UNION SELECT day FROM day UNION SELECT day FROM habit_mark
UNION SELECT day FROM measurement UNION SELECT day FROM check_in ORDER BY day
"""


class Silence(NamedTuple):
    """Days in a row without any row: the first, the last, and how many."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it lasted."""
        return (self.last - self.first).days + 1


def last_day(store: Store) -> date | None:
    """Return the last day with any row of the ledger, None in an empty journal."""
    text = store.sql.execute(LAST).fetchone()[0]
    return None if text is None else codec.day(text)


def days(store: Store) -> list[date]:
    """Return the days with any row of the ledger, oldest first."""
    return [codec.day(text) for (text,) in store.sql.execute(DAYS)]


def silences(store: Store, *, least: int) -> list[Silence]:
    """Return the times between two rows of at least so many days without one, oldest first."""
    return [each for each in _between(days(store)) if each.days >= least]


def _between(days: Iterable[date]) -> Iterable[Silence]:
    one = timedelta(days=1)
    for earlier, later in pairwise(days):
        yield Silence(earlier + one, later - one)
