"""What the habit algebra reads (versions, marks, excuses) and gives (units): plain records."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from journal.domain.schedules import Schedule

DONE = "done"
PARTIAL = "partial"
MISSED = "missed"
NOT_RECORDED = "not_recorded"
EXCUSED = "excused"
RESERVE = "reserve"
OPEN = "open"
NOT_DUE = "not_due"
FUTURE = "future"


class Version(NamedTuple):
    """A schedule, and the first day it holds from."""

    start: date
    schedule: Schedule


class Mark(NamedTuple):
    """What was recorded for a civil date.

    kind: done · partly · no · reserve · amount; amount in thousandths of the measure, also beside
    a reserve; absence of a mark is *not recorded*, never *no*.
    """

    day: date
    kind: str
    amount: int | None = None
    note: str = ""
    reason: str = ""


class Recorded(NamedTuple):
    """The marks of a habit as they are read, many at once: ordinals of their days, oldest first, and
    a word each, the kind with the amount behind it (`done`, `no`, `amount15000`).
    """

    days: Sequence[int]
    words: Sequence[str]


class Excuse(NamedTuple):
    """Days on which nothing is asked, both ends included; `last` None while open.

    kind: skip · pause (of one habit) · off (of all habits).
    """

    first: date
    last: date | None
    kind: str
    why: str = ""


class Unit(NamedTuple):
    """A due day, a period, a day of a window or a session, and its verdict.

    `rule` is the line of docs/habits.md that decided. `due` says whether it stands among the units
    asked for; `part` whether it was cut short by a start, a change or the archive day. `length` is
    the full period in days; `asked` is what it took to be spared or kept, in days or thousandths;
    `done`, `partly` and `excused` count days, `amount` sums thousandths. `said_no` and `recorded`
    say what the marks hold.
    """

    first: date
    last: date
    state: str
    rule: str
    version: int
    due: bool
    part: bool
    length: int
    asked: int
    done: int
    partly: int
    amount: int
    excused: int
    said_no: bool
    recorded: bool

    @property
    def breaks(self) -> bool:
        """Whether this unit ends a streak."""
        return self.due and self.state not in (DONE, RESERVE)


class Run(NamedTuple):
    """Kept units of one name with no breaking unit between them.

    `length` counts done units alone; `first` and `last` are the first day of the first and the
    last day of the last of them; `era` numbers the times of one name. `ended_by` is the unit
    that ended it: None while it stands, or when a new name began a new count.
    """

    name: str
    length: int
    first: date
    last: date
    era: int
    ended_by: Unit | None


class Carried(NamedTuple):
    """What the units of a history before the day `until` came to, the last of which was kept.

    `best` is the longest run that ended in them, the newest of equals; `standing` counts the kept
    units of the run that goes on, from `standing_first` to `standing_last`. `kept`, `due` and
    `not_recorded` count units; `strength` is 0–1.
    """

    until: date
    best: Run | None
    standing: int
    standing_first: date
    standing_last: date
    kept: int
    due: int
    not_recorded: int
    strength: float


class History(NamedTuple):
    """Everything that is known of one habit: the algebra needs nothing else but today.

    `marks` by their day; `archived` is the last day that counts; `half_life` in days;
    `fiscal_year_start` the month that quarters are counted from. What is `carried`
    is not walked over again, and its marks are left out.
    """

    versions: tuple[Version, ...]
    marks: Mapping[date, Mark]
    excuses: tuple[Excuse, ...]
    start: date
    archived: date | None = None
    off_days_apply: bool = True
    blank_is_zero: bool = False
    reserve_per_month: int = 0
    half_life: float = 13.0
    fiscal_year_start: int = 1
    carried: Carried | None = None
