"""Text that could not be stored: one file each, for the owner only, until it is stored after
all.
"""

import os
from datetime import UTC, datetime

from journal import files


def keep(folder: str, text: str, *, kind: str, at: datetime) -> str | None:
    """Write `text` to a new file in `folder` and return its path, None when that is not possible
    either.
    """
    stamp = f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    try:
        data = text.encode()
        os.makedirs(folder, mode=0o700, exist_ok=True)
        for number in range(100):
            name = f"{stamp}{f'-{number}' if number else ''}-{kind}.txt"
            path = os.path.join(folder, name)
            try:
                files.create(path, data)
            except FileExistsError:
                continue
            return path
    except (OSError, UnicodeEncodeError):
        return None
    return None


def left(folder: str) -> list[str]:
    """Return the paths of the drafts that wait in `folder`, oldest first."""
    if not os.path.isdir(folder):
        return []
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]


def stored(folder: str, text: str) -> None:
    """Remove the drafts that hold `text` and nothing else: it is in the journal now."""
    data = text.encode()
    for path in left(folder):
        try:
            with open(path, "rb") as file:
                same = file.read(len(data) + 2).removesuffix(b"\n") == data
            if same:
                os.unlink(path)
        except OSError:
            continue  # a draft too many is no reason to take back what is stored
