"""Views of what comes in and goes out: what a reader found in a file, and what became of it."""

from datetime import date
from typing import NamedTuple

from journal.views.entries import EntryDraft
from journal.views.schemas import schema


class Record(NamedTuple):
    """One record of a foreign file: the line it makes, and where it stood.

    `place` names it for a message (“line 14”); `source_id` is the format's own id, `zone` the zone
    its time was read in, both None when there is none.
    """

    draft: EntryDraft
    place: str
    source_id: str | None = None
    zone: str | None = None


class LeftOut(NamedTuple):
    """So many records, or parts of records, that are not taken over, and why."""

    reason: str
    number: int


class Reading(NamedTuple):
    """What a reader found: the records in order of the file, how many it read, what it leaves out.

    `tags` counts the uses of each tag as the format spells it; `notes` are facts the person is told.
    """

    records: tuple[Record, ...]
    read: int
    left_out: tuple[LeftOut, ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()


@schema("import/1", confirms=True)
class Imported(NamedTuple):
    """A foreign file was taken over, or would be (`rehearsed`).

    read = new + already here + the records left out; `tags` counts uses by the file's spelling.
    """

    format: str
    source: str
    read: int
    new: int
    already: int
    tags: dict[str, int]
    left_out: tuple[LeftOut, ...] = ()
    days: int = 0
    first: date | None = None
    last: date | None = None
    wins: int = 0
    notes: tuple[str, ...] = ()
    rehearsed: bool = False


@schema("import.journal/1", confirms=True)
class JournalTaken(NamedTuple):
    """The journal's own export was taken over, or would be (`rehearsed`).

    Counts of rows, `tables` the new ones by table: new, already here alike, differing ones that
    stayed as here (`kept`), that became as in the file (`replaced`), that stand twice (`doubled`);
    `torn` lines were left out with --partial.
    """

    source: str
    read: int
    new: int
    already: int
    tables: dict[str, int]
    kept: int = 0
    replaced: int = 0
    doubled: int = 0
    torn: int = 0
    rehearsed: bool = False


@schema("export/1", confirms=True)
class Exported(NamedTuple):
    """A file was written: how many records, and what the format has no place for."""

    format: str
    path: str
    records: int
    left_out: tuple[LeftOut, ...] = ()


class FormatShown(NamedTuple):
    """One format: its word, what it is, and the commands that read and write it, None for never."""

    name: str
    what: str
    reads: str | None
    writes: str | None
    lossless: bool


@schema("formats/1")
class FormatList(NamedTuple):
    """Every format the journal can read or write."""

    formats: tuple[FormatShown, ...]


@schema("format/1")
class Detected(NamedTuple):
    """The format that a file looks like, None when it looks like none."""

    source: str
    format: str | None
