"""The only "now": one instant a process, in whole seconds, with the offset of the local zone."""

import os
import time
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from journal.errors import ConfigError

ZONE_FOLDERS = (
    "/usr/share/zoneinfo",
    "/usr/lib/zoneinfo",
    "/usr/share/lib/zoneinfo",
    "/etc/zoneinfo",
)


class Clock:
    """The instant at which this command runs, and the date that is today."""

    def __init__(self, now: datetime, *, day_starts: str = "04:00") -> None:
        self.now = now
        self.day_starts = day_starts

    def today(self) -> date:
        """Return the local civil date, which is still the day before until `day_starts`."""
        return (
            (self.now - timedelta(days=1)).date() if self.before_day_starts() else self.now.date()
        )

    def before_day_starts(self) -> bool:
        """Whether the local time lies between midnight and `day_starts`."""
        return f"{self.now:%H:%M}" < self.day_starts

    def offset_min(self) -> int:
        """Return the minutes east of UTC now."""
        offset = self.now.utcoffset()
        return 0 if offset is None else int(offset.total_seconds() // 60)


def instant(environ: Mapping[str, str]) -> datetime:
    """Return now as an aware local datetime in whole seconds; JOURNAL_NOW freezes it.

    Raises ConfigError when JOURNAL_NOW is no ISO instant.
    """
    frozen = environ.get("JOURNAL_NOW")
    if not frozen:
        return datetime.now(UTC).replace(microsecond=0).astimezone()
    try:
        return datetime.fromisoformat(frozen).replace(microsecond=0).astimezone()
    except (ValueError, OverflowError):
        raise ConfigError(
            f"JOURNAL_NOW “{frozen[:40]}” is no instant",
            hint="JOURNAL_NOW=2026-09-24T17:30:00+02:00",
        ) from None


def zone_unknown(environ: Mapping[str, str]) -> str | None:
    """Return the name in TZ when this system does not know it (and so counts in UTC), else None."""
    name = environ.get("TZ", "").removeprefix(":")
    if not name or "/" not in name or os.path.isabs(name):
        return None
    if time.tzname[0] not in ("", name.split("/")[0]) or any(
        os.path.exists(os.path.join(folder, name)) for folder in ZONE_FOLDERS
    ):
        return None
    return name
