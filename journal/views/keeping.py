"""Views of backups, restores and of the doctor."""

from typing import NamedTuple

from journal.views.schemas import schema


@schema("backup/1", confirms=True)
class BackedUp(NamedTuple):
    """A copy was made and checked."""

    path: str
    rows: int


class BackupShown(NamedTuple):
    """One copy: its name, size in bytes, and whether it is sound (None: not looked at)."""

    name: str
    path: str
    size: int
    sound: bool | None


@schema("backups/1")
class BackupList(NamedTuple):
    """The copies beside the journal, newest first."""

    backups: tuple[BackupShown, ...]


@schema("restore/1", confirms=True)
class RestoreDone(NamedTuple):
    """A backup was put in place; `kept_aside` is the journal that was there."""

    source: str
    kept_aside: str | None
    rows: int
    rows_before: int | None


class FindingShown(NamedTuple):
    """One thing that is wrong, or worth knowing (`damage` False)."""

    where: str
    what: str
    damage: bool


@schema("doctor/1")
class Examined(NamedTuple):
    """What the doctor found: rows by table, findings, drafts left, the newest sound backup."""

    path: str
    rows: dict[str, int]
    findings: tuple[FindingShown, ...]
    drafts: tuple[str, ...]
    newest_backup: str | None
    repaired: tuple[str, ...] = ()
