"""Views of what commands changed: batches, their rows before and after, and what an undo brought
back.
"""

from datetime import datetime
from typing import Any, NamedTuple

from journal.views.schemas import schema


class RowChange(NamedTuple):
    """One row before and after; `before` is None for a new row, `after` None for a removed one,
    both for one that was purged.
    """

    table: str
    row_id: int | None
    uid: str
    op: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def purged(self) -> bool:
        """Whether its content is gone for good."""
        return self.before is None and self.after is None


class Batch(NamedTuple):
    """What one command changed. `undoes` is the batch that it took back."""

    batch: int
    at: datetime
    command: str
    undoes: int | None
    changes: tuple[RowChange, ...]


@schema("undo/1", confirms=True)
class Undone(NamedTuple):
    """A batch was taken back; `redone` when it was itself an undo. `rehearsed`: nothing was
    stored.
    """

    undone: Batch
    redone: bool
    rehearsed: bool = False


@schema("history/1")
class History(NamedTuple):
    """Batches, newest first; `removed` keeps removed rows alone."""

    batches: tuple[Batch, ...]
    removed: bool = False
