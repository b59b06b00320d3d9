"""Views of standing, promises, roles and decisions over a period."""

from datetime import date
from typing import NamedTuple

from journal.views.review_numbers import Point


class StandingRow(NamedTuple):
    """What others said of me in twelve months (D30), and the word as the period before ended."""

    who: str
    praise: int
    critique: int
    word: str
    word_before: str


class Promises(NamedTuple):
    """Promises of the period: kept of those that count, late, open past their day (D32)."""

    kept: int
    counted: int
    late: int
    overdue: int


class Audit(NamedTuple):
    """A question to my own escalations: yes k of n with its interval, and a year ago (D31)."""

    slug: str
    name: str
    now: Point
    low: float | None
    high: float | None
    year_ago: Point


class Standing(NamedTuple):
    """Standing by audience, promises, and the audit of my own escalations."""

    rows: tuple[StandingRow, ...]
    promises: Promises | None
    audits: tuple[Audit, ...]


class RoleRow(NamedTuple):
    """A role on the table: its fit 0–100 with the 10–90 % range, and what stands beside it.

    Fit, range and `best_in` are None until the roles are compared; `charge` an hour, expected.
    """

    slug: str
    name: str
    status: str
    status_since: date | None
    fit: float | None
    low: float | None
    high: float | None
    best_in: float | None
    opens: float | None
    offer: float | None
    starts: str | None
    charge: float | None
    next_step: str | None
    short: str = ""


class RoleFlip(NamedTuple):
    """A weight 0–1 at which another role leads: of which criterion, its weight now, and who."""

    criterion: str
    rival: str
    weight: float
    now: float


class MoveRow(NamedTuple):
    """A plan of at most two steps, by slugs of roles (none is staying), and its value in points."""

    roles: tuple[str, ...]
    value: float


class FrozenFit(NamedTuple):
    """The fit of a role when a decision was last frozen."""

    role: str
    fit: float


class Roles(NamedTuple):
    """The roles that are watched, applied for, or held.

    Once they are compared: the `word` for the leader's fit with its `gap` over the second, the
    nearest flips of weights, the moves by falling value over a `horizon` in months, and the fits
    of the last frozen decision.
    """

    rows: tuple[RoleRow, ...]
    word: str | None = None
    gap: float | None = None
    flips: tuple[RoleFlip, ...] = ()
    move_word: str | None = None
    moves: tuple[MoveRow, ...] = ()
    horizon: int | None = None
    stay: str | None = None
    frozen_on: date | None = None
    frozen: tuple[FrozenFit, ...] = ()


class Expected(NamedTuple):
    """An expectation with its chance 0–1, and how it came out: open, yes, no, void."""

    text: str
    p: float
    due_on: date
    outcome: str


class DecisionRow(NamedTuple):
    """A decision that came to its review in the period, or waits for it (`due`)."""

    id: int
    title: str
    chosen: str
    decided_on: date | None
    review_on: date | None
    due: bool
    expected: tuple[Expected, ...]
    happened: str | None
    quality: str | None
    result: str | None
    lesson: str | None


class Decisions(NamedTuple):
    """Expected, and what happened. `resolved` expectations in all, of the `enough` a calibration
    needs.
    """

    rows: tuple[DecisionRow, ...]
    resolved: int
    enough: int
