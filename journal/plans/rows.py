"""What every writer of plans does to a row: refuses one that is not as it was seen, puts columns into it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from journal.errors import ConflictError


class Row(Protocol):
    """A row that knows when it was changed."""

    updated_at: datetime


def refuse_changed(row: Row, seen: datetime | None, *, noun: str) -> None:
    """Raise ConflictError when a row was changed after `seen`; None is whatever it is."""
    if seen is not None and row.updated_at != seen:
        raise ConflictError(f"the {noun} was changed meanwhile; nothing was overwritten")


def put(row: Row, fields: Mapping[str, Any], now: datetime) -> tuple[str, ...]:
    """Put columns into a row and return the names of those that differ; without one it is untouched."""
    changed = tuple(name for name, value in fields.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, fields[name])
    if changed:
        row.updated_at = now
    return changed
