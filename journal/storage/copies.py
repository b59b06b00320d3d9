"""Which copies lie beside the journal, and whether today's is due: asked after every write, so light."""

import os
from datetime import UTC, datetime


def listed(folder: str) -> list[str]:
    """Return the names of the copies in `folder`, oldest first."""
    if not os.path.isdir(folder):
        return []
    return sorted(name for name in os.listdir(folder) if name.endswith(".db"))


def due(folder: str, *, at: datetime) -> bool:
    """Whether there is no daily copy of this day yet."""
    today = f"journal-{at.astimezone(UTC):%Y%m%d}T"
    return not any(name.startswith(today) and name.endswith("-daily.db") for name in listed(folder))
