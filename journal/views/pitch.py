"""Views of a pitch: what is, what could be, the ask, and what is for the writer's own eyes."""

from datetime import date
from typing import NamedTuple

from journal.domain.pitches import Sides
from journal.views.documents import Written
from journal.views.review_days import HandOff, Span
from journal.views.schemas import schema


class Spent(NamedTuple):
    """Lines and work minutes of the days `first` to `last`, both inside."""

    first: date
    last: date
    entries: int
    minutes: int


class QuarterSpent(NamedTuple):
    """A quarter of the work; `running` while it goes on, `from_day` where the journal begins in it."""

    label: str
    entries: int
    minutes: int
    running: bool
    from_day: date | None


class WhatIs(NamedTuple):
    """What the work takes. `without_minutes` lines of the period say no time.

    `weeks` are those of the period, from the journal's first line on. `year` are the 12 months up to
    the last day looked at, or what there is of them (`whole_year`); of its `all_minutes` on
    `days_worked` days the work has `share` 0–1, which is as much as `working_days` of them.
    """

    now: Spent
    without_minutes: int
    weeks: float
    minutes_per_week: float | None
    year: Spent
    whole_year: bool
    all_minutes: int
    days_worked: int
    share: float | None
    working_days: float | None
    quarters: tuple[QuarterSpent, ...]


class Equivalent(NamedTuple):
    """What the hours would be elsewhere: `counted` units of a metric in `minutes` of one's own work of
    its realm, over `weeks` with both; `about` is what the pitched hours would be at that rate.
    """

    metric: str
    unit: str
    realm: str
    counted: float
    minutes: int
    weeks: int
    per_hour: float
    about: int


class Beside(NamedTuple):
    """Weeks with more of the work beside those with less, by a metric; `sides` None: too few.

    `weeks` have a value of the metric; `reason` says why nothing is compared: derived, monthly.
    """

    metric: str
    name: str
    kind: str
    unit: str
    weeks: int
    sides: Sides | None
    reason: str | None


class Toll(NamedTuple):
    """What the work did to the writer in 12 months, −2…+2 over n ratings (D23)."""

    n: int
    left_out: int
    mean: float | None
    word: str


class Own(NamedTuple):
    """For the writer's own eyes: never in a file."""

    beside: Beside | None
    charge: Toll


@schema("pitch/1")
class Pitch(NamedTuple):
    """A pitch of work for its rightful owner: three slides, and what stays with the writer.

    `subject` are titles of projects, most hours first, empty where the work has none; `metric` is
    the short name of the one it should move. `could` and `ask` are the writer's words, None where
    they are still to be written. `handed` says how a hand-off of the pitched work itself stands, from
    `handed_on`. `private` rows were left out of every figure.
    """

    subject: tuple[str, ...]
    projects: tuple[str, ...]
    owner: str
    mine: bool
    handed_on: date | None
    handed: HandOff | None
    label: str
    span: Span
    today: date
    running: bool
    what_is: WhatIs
    metric: str | None
    expected: str | None
    equivalent: Equivalent | None
    before: HandOff | None
    could: str | None
    ask: str | None
    own: Own
    asked_on: date | None
    private: int
    files: tuple[Written, ...] = ()
