"""Which lines and ratings a look at a period needs: those of its days, and of what it stands beside."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from journal import ledger
from journal.domain import derivations, handoffs, periods, promises
from journal.domain.periods import Period
from journal.plans import glance
from journal.reviews.frame import Frame, units_of, weeks_of
from journal.storage.door import Store
from journal.views.days import DayRating
from journal.views.entries import Entry
from journal.views.intended import MetricKept, ProjectKept

FROM_LINES = ("share:not-mine", "hours:owner", "count:win", "count:handoff", "count:promise-kept")
"""The metrics that are computed from lines, of which any may be looked at."""

FROM_HABITS = "kept:habit"

ROOM = 7
"""Days more than twelve months are, counted from any day of the year."""


class Read(NamedTuple):
    """The lines and the ratings of the days that are looked at, and the day of the first line of
    all; lines are in order of date.
    """

    entries: tuple[Entry, ...]
    days: tuple[DayRating, ...]
    began: date | None


def read(
    store: Store,
    frame: Frame,
    projects: Iterable[ProjectKept],
    metrics: Iterable[MetricKept],
    *,
    shared: bool = False,
) -> Read:
    """Return what is looked at, and nothing that is not: twenty years cost what two cost.

    When it is `shared`, private lines are not read, so that no figure can be made of them.
    """
    read_of = span(frame, projects, metrics)
    every = ledger.entries.within(store, read_of.start, read_of.end, oldest_first=True)
    entries = [entry for entry in every if not (shared and entry.private)]
    return Read(
        tuple(glance.named(store, entries)),
        tuple(ledger.days.within(store, read_of.start, read_of.end)),
        ledger.entries.first_day(store, shared=shared),
    )


def span(frame: Frame, projects: Iterable[ProjectKept], metrics: Iterable[MetricKept]) -> Period:
    """Return the days from a year before the period, or before a hand-off, to those after it that a
    win may be praised on; all days for a year, which stands beside the first one, and for metrics
    computed from lines.
    """
    sources = {derivations.split(each.derive)[0] for each in metrics if each.derive is not None}
    if frame.kind == "year" or sources.intersection(FROM_LINES):
        return Period(*ledger.entries.EVER)
    handed = [
        periods.later(each.closed_on, -handoffs.WATCHED_DAYS)
        for each in projects
        if each.status == "handed-off" and each.closed_on and each.closed_on <= frame.last
    ]
    start = min([periods.later(frame.year_ago.start, -ROOM), *handed])
    return Period(start, periods.later(frame.last, promises.PRAISE_NEAR_DAYS + 1))


def habits_since(frame: Frame, metrics: Iterable[MetricKept]) -> date | None:
    """Return the day from which habits are looked at one day after the other; None for all days,
    as for a year, and for metrics that say how much of a habit was kept.
    """
    sources = {derivations.split(each.derive)[0] for each in metrics if each.derive is not None}
    if frame.kind == "year" or FROM_HABITS in sources:
        return None
    looked_at = [frame.year_ago, *units_of(frame), *weeks_of(frame)]
    return periods.later(min(span.start for span in looked_at), -ROOM)
