"""Views of a review: what a week, month, quarter or year came to, section by section.

Every section is None when there is nothing to say. Series hold one point a step of time, oldest
first, and None where nothing was recorded: a gap is a gap. The sentences of a review are computed
from these views in render.words, for every rendering alike.
"""

from datetime import date
from typing import NamedTuple

from journal.views.review_days import Feelings, Logged, Owners, Realms, Span, Tolls, Wins
from journal.views.review_habits import Habits, Learning
from journal.views.review_numbers import Number, Objectives
from journal.views.review_people import Decisions, Roles, Standing
from journal.views.review_years import ThenAndNow
from journal.views.schemas import schema


class Head(NamedTuple):
    """Which period is looked at, from when, and beside what.

    `kind` is week, month, quarter or year; `now` ends with today while the period runs, `whole` is
    all of it; `day` of `days` counts today. `quarter` is the one that holds the last day looked at,
    with `quarter_day` of `quarter_days`. `history` counts units of this kind since the first line.
    """

    kind: str
    label: str
    whole: Span
    now: Span
    before: Span
    year_ago: Span
    today: date
    running: bool
    day: int
    days: int
    quarter: str
    quarter_day: int
    quarter_days: int
    history: int
    name: str
    role: str


class Loop(NamedTuple):
    """Something open. `kind` says which fields speak:

    decision (its id as amount, subject, day decided, words expected) · tripwire (its decision's id
    as amount and title as subject, the day it is for, its words) · waiting (subject, who, day
    asked, days since) · promised (subject, who, day due) · step (subject, parent, day due) ·
    credits (subject, amount of unit, of, the last day it counts) · expiry (subject, day) ·
    next (the step that the review before set, its label in words) · results and metrics (amount of wins without a result, of projects without a metric) ·
    check (the mid-quarter check).
    """

    kind: str
    subject: str
    who: str | None = None
    parent: str | None = None
    day: date | None = None
    days: int | None = None
    amount: float | None = None
    of: float | None = None
    unit: str | None = None
    words: tuple[str, ...] = ()


class Question(NamedTuple):
    """A question of the review, and the answer if one was given."""

    key: str
    text: str
    answer: str | None


class Echo(NamedTuple):
    """A line of the same days a year ago."""

    id: int
    day: date
    text: str
    private: bool


class Then(NamedTuple):
    """What the review of the same period a year ago said: its label, and what was answered."""

    label: str
    answers: tuple[Question, ...]


@schema("review/1")
class Review(NamedTuple):
    """A whole review: a pure function of (rows, period, today, settings).

    `objectives` are those of the quarter of the last day looked at; a year has all its `quarters`
    that have objectives, as they ended or stand.
    """

    head: Head
    logged: Logged
    wins: Wins | None
    owners: Owners | None
    realms: Realms | None
    feelings: Feelings | None
    numbers: tuple[Number, ...]
    habits: Habits | None
    learning: Learning | None
    objectives: Objectives | None
    standing: Standing | None
    roles: Roles | None
    decisions: Decisions | None
    loops: tuple[Loop, ...]
    questions: tuple[Question, ...]
    echo: Echo | None
    tolls: Tolls | None = None
    then: Then | None = None
    then_and_now: ThenAndNow | None = None
    quarters: tuple[Objectives, ...] = ()


class ReviewPart(NamedTuple):
    """A part of a review as it is gone through: happened, plans, loops or read (all of it)."""

    review: Review
    part: str
