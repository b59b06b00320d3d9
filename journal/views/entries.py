"""Views of the ledger's lines: one entry, what happened to it, and lists of them."""

from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

from journal.views.changes import Batch
from journal.views.schemas import schema


class EntryDraft(NamedTuple):
    """A line that is to be stored. `at` is aware; links are ids; `uid` is given by importers
    only.
    """

    day: date
    at: datetime
    offset_min: int
    text: str
    timed: bool = True
    kind: str = "note"
    minutes: int | None = None
    charge: int | None = None
    realm: str | None = None
    who: str | None = None
    owner: str | None = None
    impact: str | None = None
    quotable: bool = False
    url: str | None = None
    credits: float | None = None
    credit_unit: str | None = None
    private: bool = False
    project_id: int | None = None
    goal_id: int | None = None
    role_id: int | None = None
    metric_id: int | None = None
    uid: str | None = None


class Entry(NamedTuple):
    """One stored line. Minutes 1–1440, charge −2…+2; `project` and the other links are short
    names.
    """

    id: int
    uid: str
    day: date
    at: datetime
    offset_min: int
    timed: bool
    kind: str
    text: str
    minutes: int | None
    charge: int | None
    realm: str | None
    who: str | None
    owner: str | None
    impact: str | None
    quotable: bool
    url: str | None
    credits: float | None
    credit_unit: str | None
    private: bool
    project_id: int | None
    goal_id: int | None
    role_id: int | None
    metric_id: int | None
    updated_at: datetime
    tags: tuple[str, ...] = ()
    project: str | None = None
    goal: str | None = None
    role: str | None = None
    metric: str | None = None

    @property
    def time(self) -> str | None:
        """The local time at which it happened, HH:MM, None when only the day is known."""
        if not self.timed:
            return None
        return f"{self.at.astimezone(timezone(timedelta(minutes=self.offset_min))):%H:%M}"


@schema("entry/1", confirms=True)
class EntryLogged(NamedTuple):
    """A line was stored. `echo` is the resolved day in words; `notes` are lines told beside it."""

    entry: Entry
    echo: str
    notes: tuple[str, ...] = ()


@schema("entries/1")
class EntryList(NamedTuple):
    """Lines, newest day first unless asked otherwise; `total` counts all that match, `words` were
    searched.
    """

    entries: tuple[Entry, ...]
    total: int
    period: str | None = None
    words: tuple[str, ...] = ()


@schema("entry.shown/1")
class EntryShown(NamedTuple):
    """Everything about one line; `changes` counts what was changed since it was written."""

    entry: Entry
    changes: int
    history: tuple[Batch, ...] = ()


@schema("entries.removed/1", confirms=True)
class EntriesRemoved(NamedTuple):
    """Lines went to the trash, or would go (`rehearsed`)."""

    entries: tuple[Entry, ...]
    rehearsed: bool = False


@schema("entry.edited/1", confirms=True)
class EntryEdited(NamedTuple):
    """A line was changed: as it is now, and the names of the fields that differ."""

    entry: Entry
    changed: tuple[str, ...]
