"""Views of decisions: what was decided, what is expected of it, what came, and how good the stated
chances were.
"""

from datetime import date, datetime
from typing import NamedTuple

from journal.domain.brier import Calibration, Said
from journal.views.schemas import schema


class Tripwire(NamedTuple):
    """What reopens a decision if it has come true by a day."""

    text: str
    by: date


class InTen(NamedTuple):
    """How one will feel about it in ten minutes, ten months, ten years."""

    minutes: str | None = None
    months: str | None = None
    years: str | None = None


class Expectation(NamedTuple):
    """What a decision expects: its chance 0–1, the day it can be judged, and how it came out.

    `number` counts those of one decision from 1; `outcome` is open, yes, no or void.
    """

    number: int
    text: str
    p: float
    due_on: date
    outcome: str
    resolved_on: date | None
    due: bool


class ExpectationDraft(NamedTuple):
    """An expectation that is not stored yet."""

    text: str
    p: float
    due_on: date


class DecisionNote(NamedTuple):
    """A dated correction to a frozen text."""

    day: date
    text: str


class Decision(NamedTuple):
    """A decision as stored. `state`: open (a draft), frozen, due, reviewed, dropped.

    `chosen` is a move or role of the comparison, or free text. `quality` and `result` (of the
    outcome) are good, mixed or poor; `word` is that of the pair. `successor_of` and `successors`
    are numbers of other decisions; `review_due` and `tripwires_due` say what waits.
    """

    id: int
    uid: str
    title: str
    state: str
    chosen: str
    options: tuple[str, ...]
    why: str
    state_of_mind: str
    review_on: date | None
    gut: str | None
    premortem: tuple[str, ...]
    tripwires: tuple[Tripwire, ...]
    ten_ten_ten: InTen
    frozen_at: datetime | None
    sha256: str | None
    reviewed_on: date | None
    happened: str | None
    quality: str | None
    result: str | None
    word: str | None
    lesson: str | None
    successor_of: int | None
    successors: tuple[int, ...]
    review_due: bool
    tripwires_due: tuple[Tripwire, ...]
    expectations: tuple[Expectation, ...]
    notes: tuple[DecisionNote, ...]
    updated_at: datetime

    @property
    def due(self) -> tuple[Expectation, ...]:
        """The expectations that wait for their outcome."""
        return tuple(each for each in self.expectations if each.due)

    @property
    def waiting(self) -> tuple[Expectation, ...]:
        """The expectations without an outcome, due or not."""
        return tuple(each for each in self.expectations if each.outcome == "open")


class Verified(NamedTuple):
    """Whether a frozen text has its hash, and what of the stored row is not what it says."""

    sound: bool
    sha256: str
    computed: str
    differs: tuple[str, ...]


class ComparedThen(NamedTuple):
    """A role of the frozen comparison: fit in points, P(best) and P(offer) 0–1, month of start."""

    slug: str
    name: str
    fit: float | None
    p_best: float | None
    p_offer: float | None
    status: str
    starts: str | None


class RoleNamed(NamedTuple):
    """A role as a move names it; `verb` is take, wait for or accept."""

    slug: str
    name: str
    verb: str


class FrozenComparison(NamedTuple):
    """The heads of a comparison that was frozen with a decision; the whole is in its text."""

    title: str
    fit: str
    move: str | None
    best_move: str | None
    roles: tuple[ComparedThen, ...]


@schema("decision.said/1", confirms=True)
class DecisionSaid(NamedTuple):
    """A decision after a write. `did`: drafted, changed, expected, frozen, noted, resolved,
    reviewed, dropped, taken up, already. `missing` is what freezing still asks for, `told` lines
    beside it.
    """

    decision: Decision
    did: str
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    roles: tuple[RoleNamed, ...] = ()


@schema("decision.show/1")
class DecisionShown(NamedTuple):
    """Everything about one decision; `frozen_text` is the text that `sha256` belongs to.

    `roles` are those that a choice may name.
    """

    decision: Decision
    missing: tuple[str, ...]
    verified: Verified | None
    comparison: FrozenComparison | None
    roles: tuple[RoleNamed, ...]
    frozen_text: str | None


@schema("decision.list/1")
class DecisionList(NamedTuple):
    """Decisions, those that wait first, and how good the stated chances of all of them were.

    `always_half` is the score of saying 50 % every time; `curve` holds each stated chance beside
    the share that came true, empty while they are too few to judge.
    """

    decisions: tuple[Decision, ...]
    closed: int
    calibration: Calibration
    always_half: float
    curve: tuple[Said, ...]
    roles: tuple[RoleNamed, ...] = ()


@schema("decision.removed/1", confirms=True)
class DecisionRemoved(NamedTuple):
    """A decision that goes with its expectations and notes; `reopened` is the comparison that runs
    again without it.
    """

    decision: Decision
    reopened: str | None
    rehearsed: bool = False
