"""Views of steps: one milestone, lists of them, and what a command did to one."""

from datetime import date, datetime
from typing import NamedTuple

from journal.domain.promises import Promises
from journal.views.schemas import schema


class Milestone(NamedTuple):
    """A step. `goal` and `project` are short names, at most one of them; `promised_to` makes it a
    promise, `waiting_on` an answer owed to me since `asked_on`.
    """

    id: int
    uid: str
    title: str
    due: date | None
    done_on: date | None
    dropped_on: date | None
    goal_id: int | None
    project_id: int | None
    promised_to: str | None
    waiting_on: str | None
    asked_on: date | None
    updated_at: datetime
    goal: str | None = None
    project: str | None = None

    @property
    def open(self) -> bool:
        """Whether it is neither done nor dropped."""
        return self.done_on is None and self.dropped_on is None

    def state(self, today: date) -> str:
        """Return done, late (done after the due day), dropped, overdue or open."""
        if self.done_on is not None:
            return "late" if self.due is not None and self.done_on > self.due else "done"
        if self.dropped_on is not None:
            return "dropped"
        return "overdue" if self.due is not None and self.due < today else "open"


@schema("milestone/1", confirms=True)
class MilestoneSaid(NamedTuple):
    """What a command did to a step: added, changed, done, dropped or already; `changed` are names
    of fields, `note` is the line that keeps a reason.
    """

    milestone: Milestone
    did: str
    changed: tuple[str, ...] = ()
    note: int | None = None


@schema("milestones/1")
class MilestoneList(NamedTuple):
    """Steps, the nearest due day first; `closed` counts those that `--all` would add.

    `promises` says how those due in the twelve months up to today were kept (D32), where promises
    were asked for.
    """

    milestones: tuple[Milestone, ...]
    closed: int = 0
    promises: Promises | None = None


@schema("milestone.shown/1")
class MilestoneShown(NamedTuple):
    """Everything about one step; `changes` counts what was changed since it was written."""

    milestone: Milestone
    changes: int


@schema("milestones.removed/1", confirms=True)
class MilestonesRemoved(NamedTuple):
    """Steps went to the trash, or would go (`rehearsed`)."""

    milestones: tuple[Milestone, ...]
    rehearsed: bool = False
