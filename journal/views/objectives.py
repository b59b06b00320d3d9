"""Views of objectives and key results: how they stand, one in full, and what a command did to one."""

from datetime import date
from typing import NamedTuple

from journal.views.review_days import Span
from journal.views.review_numbers import KeyResult, Objective, Objectives, Point
from journal.views.schemas import schema


class CheckIn(NamedTuple):
    """How sure one was of a key result on a day, 0–10."""

    day: date
    confidence: int
    note: str | None = None


class Baseline(NamedTuple):
    """Where a key result starts when nobody said: its value, made of `n`, and where it is from.

    `source`: counted (a count begins at 0), before (the quarter before), newest (the newest value),
    so far (the quarter itself); `span` holds the days it is the value of.
    """

    value: float
    n: int
    source: str
    span: Span | None = None


class KeyResultDraft(NamedTuple):
    """A key result that is to be stored; a hold has no baseline."""

    title: str
    metric_id: int
    kind: str
    baseline: float | None
    target: float


class Carried(NamedTuple):
    """Where a key result went when its objective was carried on: its new start, or None where it
    was reached and stays behind.
    """

    title: str
    metric_kind: str
    unit: str
    kind: str
    baseline: float | None
    target: float
    left: bool


@schema("okrs/1")
class OkrList(NamedTuple):
    """Quarters with objectives, oldest first; `closed` counts objectives that `--all` would add."""

    quarters: tuple[Objectives, ...]
    today: date
    closed: int = 0


class Course(NamedTuple):
    """A key result of a page: its metric by week (month) of the quarter, and its check-ins."""

    key_result: KeyResult
    metric_name: str
    cadence: str
    points: tuple[Point, ...]
    check_ins: tuple[CheckIn, ...]


@schema("okr.shown/1")
class OkrShown(NamedTuple):
    """Everything about one objective; `before` is the one it carries on, at its quarter's end."""

    objective: Objective
    quarter: Span
    day: int
    days: int
    elapsed: float
    rate: float | None
    courses: tuple[Course, ...]
    before: Objective | None
    before_quarter: str | None
    uid: str
    changes: int = 0


@schema("okr/1", confirms=True)
class OkrSaid(NamedTuple):
    """What a command did to an objective: added, changed, graded, dropped, carried or already.

    `in_quarter` counts the objectives of its quarter, `changed` are names of fields, `carried` says
    what became of the key results of the objective that it carries on; `before` is the quarter of
    that one, `before_ends` its last day while it runs.
    """

    objective: Objective
    quarter: Span
    did: str
    running: bool
    in_quarter: int = 0
    changed: tuple[str, ...] = ()
    carried: tuple[Carried, ...] = ()
    before: str | None = None
    before_ends: date | None = None


@schema("okr.graded/1", confirms=True)
class OkrsGraded(NamedTuple):
    """The objectives of a quarter, graded on a day; `new` counts those that were open before."""

    quarter: Objectives
    on: date
    new: int
    running: bool


@schema("okr.removed/1", confirms=True)
class OkrRemoved(NamedTuple):
    """An objective went to the trash with its key results and check-ins, or would (`rehearsed`).

    `carried_on` counts the objectives that carry it on and stay without it.
    """

    objective: Objective
    quarter: Span
    key_results: int
    check_ins: int
    carried_on: int
    rehearsed: bool = False


@schema("okr.kr/1", confirms=True)
class KeyResultSaid(NamedTuple):
    """What a command did to a key result: added, changed, removed or already.

    `start` is where its baseline came from when nobody said, `outcomes` whether an outcome stands
    beside it, `check_ins` those that go with it.
    """

    key_result: KeyResult
    objective: Objective
    quarter: Span
    did: str
    changed: tuple[str, ...] = ()
    start: Baseline | None = None
    outcomes: bool = True
    check_ins: int = 0
    rehearsed: bool = False


@schema("okr.check/1", confirms=True)
class CheckedIn(NamedTuple):
    """A confidence was recorded; `before` is the one said last before that day, `was` what stood
    there.
    """

    key_result: KeyResult
    objective: str
    place: int
    check_in: CheckIn
    echo: str
    before: CheckIn | None
    was: CheckIn | None
    already: bool
