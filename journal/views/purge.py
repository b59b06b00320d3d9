"""Views of what is gone for good, and of the copies that still hold it."""

from typing import NamedTuple

from journal.views.schemas import schema


class PurgedRow(NamedTuple):
    """A row that goes: `text` says what it is while it is still there, None once it is gone."""

    table: str
    id: int | None
    uid: str
    text: str | None


@schema("purge/1", confirms=True)
class Purged(NamedTuple):
    """Rows are gone for good, or would go (`rehearsed`).

    `images` of them are blanked in the log; writing the file anew takes `needs` bytes of room.
    `backups` still hold one of the rows, `rewritten` were written anew without them, `drafts` hold
    the same words.
    """

    rows: tuple[PurgedRow, ...]
    images: int
    needs: int
    backups: tuple[str, ...] = ()
    rewritten: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    rehearsed: bool = False
