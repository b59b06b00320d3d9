"""Which copies lie beside the journal, and whether today's is due: asked after every write, so light."""

import os
from datetime import UTC, datetime

STAMP = len("20260924T173000Z")


def listed(folder: str) -> list[str]:
    """Return the names of the copies in `folder`, oldest first within each kind."""
    if not os.path.isdir(folder):
        return []
    return sorted(name for name in os.listdir(folder) if name.endswith(".db") and made(name))


def newest_first(folder: str) -> list[str]:
    """Return the paths of all copies in `folder`, whatever their kind; of one second by when they
    were written.
    """

    def age(path: str) -> tuple[str, int]:
        stamp = os.path.basename(path).partition("-")[2][:STAMP]
        return stamp, os.stat(path).st_mtime_ns

    return sorted((os.path.join(folder, name) for name in listed(folder)), key=age, reverse=True)


def made(name: str) -> datetime | None:
    """Return the instant in the name of a copy, None when it is no name that the program gives."""
    stamp = name.removesuffix(".db").partition("-")[2][:STAMP]
    try:
        return datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def due(folder: str, *, at: datetime) -> bool:
    """Whether there is no daily copy of this day yet."""
    today = f"journal-{at.astimezone(UTC):%Y%m%d}T"
    if not os.path.isdir(folder):
        return True
    return not any(
        name.startswith(today) and name.endswith("-daily.db") for name in os.listdir(folder)
    )
