"""Views of reminders: days ahead, what comes again and again, and what is due now."""

from datetime import date, datetime, time
from typing import NamedTuple

from journal.views.schemas import schema


class Ahead(NamedTuple):
    """A day to be reminded of. `kind`: expiry, credits, goal, promise, decision, expectation, quarter.

    `uid` stays the same as long as its row does, `changes` counts what was changed since it was
    made; `alarms` are days before it.
    """

    kind: str
    uid: str
    day: date
    text: str
    updated_at: datetime
    changes: int
    alarms: tuple[int, ...]
    command: str


class Recurring(NamedTuple):
    """What comes again: `kind` line, week or quarter, on `first` for the next time, `at` local time.

    `minutes` is what it takes, `command` the line to type.
    """

    kind: str
    uid: str
    first: date
    at: time
    text: str
    minutes: int
    command: str


class Timer(NamedTuple):
    """When a machine is to look what of some `kinds` is due: every day, on a `weekday` (0 Monday),
    or on `days` (month, day) of the year.
    """

    name: str
    kinds: tuple[str, ...]
    at: time
    weekday: int | None = None
    days: tuple[tuple[int, int], ...] = ()


@schema("reminders/1")
class Reminders(NamedTuple):
    """Everything to be reminded of, the nearest day first; `now` is when they were made."""

    recurring: tuple[Recurring, ...]
    ahead: tuple[Ahead, ...]
    timers: tuple[Timer, ...]
    today: date
    now: datetime


class Due(NamedTuple):
    """One thing that is to be done now, and the line for it."""

    kind: str
    text: str
    command: str


@schema("reminders.due/1")
class RemindersDue(NamedTuple):
    """What is due now; nothing when it is done."""

    due: tuple[Due, ...]
