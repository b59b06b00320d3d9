"""Views of projects: one with its hours and hand-off, and what a command did to one."""

from datetime import date, datetime
from typing import NamedTuple

from journal.domain.charges import Charge
from journal.domain.handoffs import HandOff
from journal.views.entries import Entry
from journal.views.milestones import Milestone
from journal.views.schemas import schema


class Project(NamedTuple):
    """A piece of work. `minutes` of work in `entries` lines; `hand_off` once it is handed
    off (D27); `ahead` while the day agreed for that is still to come.
    """

    id: int
    uid: str
    slug: str
    title: str
    status: str
    owner: str
    metric_id: int | None
    expected: str | None
    started_on: date | None
    target_on: date | None
    closed_on: date | None
    next_step: str | None
    updated_at: datetime
    minutes: int = 0
    last_28_days_minutes: int = 0
    entries: int = 0
    steps: int = 0
    steps_done: int = 0
    hand_off: HandOff | None = None
    metric: str | None = None
    ahead: bool = False

    @property
    def mine(self) -> bool:
        """Whether the work is rightfully mine."""
        return self.owner.casefold() == "me"

    @property
    def open(self) -> bool:
        """Whether it is active or paused, or its hand-off lies ahead."""
        return self.ahead or self.status in ("active", "paused")


@schema("project/1", confirms=True)
class ProjectSaid(NamedTuple):
    """What a command did to a project: added, changed, done, dropped, handed off, paused, active
    or already.

    `changed` are names of fields, `note` the line that keeps a reason.
    """

    project: Project
    did: str
    changed: tuple[str, ...] = ()
    note: int | None = None


@schema("projects/1")
class ProjectList(NamedTuple):
    """Projects, the nearest target first; `closed` counts those that `--all` would add, `bare` are
    short names of open ones without a metric.
    """

    projects: tuple[Project, ...]
    closed: int = 0
    bare: tuple[str, ...] = ()


class Stretch(NamedTuple):
    """A metric over the days `first` to `last`: k of n where it is a share, n values otherwise."""

    first: date
    last: date
    value: float | None
    k: int | None
    n: int


class Effect(NamedTuple):
    """A project's metric before and after its dates; `ended` says whether it is over.

    `year_ago` are the days of `after` 364 days back, None where those overlap.
    `difference` is after minus before, of shares with its interval; it is never a cause.
    """

    name: str
    kind: str
    unit: str
    better: str
    before: Stretch
    after: Stretch
    year_ago: Stretch | None
    ended: bool
    difference: float | None
    low: float | None
    high: float | None
    more_than_chance: bool


@schema("project.shown/1")
class ProjectShown(NamedTuple):
    """Everything about one project: its steps and newest entries, what an hour of it does (D23),
    and its metric before and after its dates.
    """

    project: Project
    milestones: tuple[Milestone, ...]
    recent: tuple[Entry, ...]
    changes: int
    charge: Charge | None = None
    effect: Effect | None = None


@schema("project.removed/1", confirms=True)
class ProjectRemoved(NamedTuple):
    """A project went to the trash, or would go (`rehearsed`); what happened for it stays.

    `minutes` in `entries` lines and `steps` stay without a project; `owned` of the lines named no
    owner, and keep the project's.
    """

    project: Project
    minutes: int
    entries: int
    steps: int
    rehearsed: bool = False
    owned: int = 0
