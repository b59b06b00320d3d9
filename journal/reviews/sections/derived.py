"""The values that derived metrics take from the ledger: of any span of days, one reader a source."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from journal.domain import derivations, handoffs, streaks, texts
from journal.domain.habit_records import Unit
from journal.domain.habit_units import units
from journal.domain.periods import Period
from journal.reviews.frame import Rows, owner_of, owners_of, work_minutes
from journal.views.entries import Entry
from journal.views.review_numbers import Point

Reader = Callable[[Period, date], Point]
"""Gives the value of a span, as far as it was known at the end of a day."""

DAY = timedelta(days=1)


def reader(rows: Rows, derive: str) -> Reader:
    """Return what reads a source of `derivations.SOURCES` from the rows.

    Where nothing at all was written in a span there is no value: an empty week is a gap, not zero.
    """
    name, subject = derivations.split(derive)
    return READERS[name](rows, subject)


class _Lines:
    """Entries in order of date, so that a span of them is found by halving."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._days = [entry.day for entry in entries]

    def within(self, span: Period, today: date) -> Sequence[Entry]:
        """Return the entries of a span, none after `today`."""
        end = min(span.last, today) + DAY
        return self._entries[bisect_left(self._days, span.start) : bisect_left(self._days, end)]

    def began(self, span: Period) -> bool:
        """Whether anything was written by the end of a span; so too where nothing ever was."""
        return not self._days or self._days[0] <= span.last


def _not_mine(rows: Rows, subject: str) -> Reader:
    projects = owners_of(rows)
    worked = _Lines([entry for entry in rows.entries if work_minutes(entry)])

    def read(span: Period, today: date) -> Point:
        lines = worked.within(span, today)
        pairs = ((owner_of(entry, projects), work_minutes(entry)) for entry in lines)
        return Point(span.start, handoffs.not_mine(pairs, limit=1.0).share, None, len(lines))

    return read


def _hours_of_goal(rows: Rows, subject: str) -> Reader:
    goal = next((each for each in rows.goals if each.slug == subject), None)

    def read(span: Period, today: date) -> Point:
        last = min(span.last, today)
        if goal is None:
            return Point(span.start, None, None, 0)
        spent = [minutes for day, minutes in goal.studied.items() if day <= last]
        known = spent or goal.created_on <= last
        return Point(span.start, sum(spent) / 60 if known else None, None, len(spent))

    return read


def _hours_of_owner(rows: Rows, subject: str) -> Reader:
    projects, team = owners_of(rows), texts.key(subject)
    written = _Lines(rows.entries)

    def read(span: Period, today: date) -> Point:
        lines = written.within(span, today)
        theirs = [
            work_minutes(entry)
            for entry in lines
            if work_minutes(entry) and texts.key(owner_of(entry, projects)) == team
        ]
        return Point(span.start, sum(theirs) / 60 if lines else None, None, len(theirs))

    return read


def _wins(rows: Rows, subject: str) -> Reader:
    written = _Lines(rows.entries)

    def read(span: Period, today: date) -> Point:
        lines = written.within(span, today)
        number = sum(entry.kind == "win" for entry in lines)
        return _count(span, number, known=bool(lines))

    return read


def _handoffs(rows: Rows, subject: str) -> Reader:
    written = _Lines(rows.entries)
    closed = [
        project.closed_on
        for project in rows.projects
        if project.status == "handed-off" and project.closed_on is not None
    ]

    def read(span: Period, today: date) -> Point:
        number = sum(day in span and day <= today for day in closed)
        return _count(span, number, known=number > 0 or written.began(span))

    return read


def _promises(rows: Rows, subject: str) -> Reader:
    written = _Lines(rows.entries)
    promised = [
        (step.due, step.done_on)
        for step in rows.milestones
        if step.promised_to is not None and step.due is not None and step.done_on is not None
    ]

    def read(span: Period, today: date) -> Point:
        number = sum(due in span and done <= min(due, today) for due, done in promised)
        return _count(span, number, known=number > 0 or written.began(span))

    return read


def _kept(rows: Rows, subject: str) -> Reader:
    held = next((each for each in rows.habits if each.habit.slug == subject), None)
    known: dict[date, Sequence[Unit]] = {}

    def read(span: Period, today: date) -> Point:
        if held is None:
            return Point(span.start, None, None, 0)
        if today not in known:
            known[today] = units(held.history, today)
        found = streaks.kept(known[today], span.start, span.last, today)
        share = found.kept / found.due if found.due else None
        return Point(span.start, share, found.kept, found.due)

    return read


def _count(span: Period, number: int, *, known: bool) -> Point:
    return Point(span.start, float(number) if known else None, None, number)


READERS: dict[str, Callable[[Rows, str], Reader]] = {
    "share:not-mine": _not_mine,
    "hours:goal": _hours_of_goal,
    "hours:owner": _hours_of_owner,
    "count:win": _wins,
    "count:handoff": _handoffs,
    "count:promise-kept": _promises,
    "kept:habit": _kept,
}
"""One reader a source of `derivations.SOURCES`."""
