"""Text that could not be stored: one file each, for the owner only, until it is stored after
all.
"""

import os
from datetime import UTC, datetime


def keep(folder: str, text: str, *, kind: str, at: datetime) -> str | None:
    """Write `text` to a new file in `folder` and return its path, None when that is not possible
    either.
    """
    stamp = f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{kind}"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        for number in range(100):
            path = os.path.join(folder, f"{stamp}{f'-{number}' if number else ''}.txt")
            try:
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:
                continue
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            return path
    except (OSError, UnicodeEncodeError):
        return None
    return None


def left(folder: str) -> list[str]:
    """Return the paths of the drafts that wait in `folder`, oldest first."""
    if not os.path.isdir(folder):
        return []
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
