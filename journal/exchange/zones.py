"""The zone in which a file without one wrote its times."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from journal.domain import texts
from journal.errors import InvalidError

FURTHEST = 840
"""Minutes east or west of UTC that are stored."""


class Zone(NamedTuple):
    """A zone by its name, or the local one of this machine (None)."""

    name: str | None = None

    @property
    def shown(self) -> str:
        """How a summary names it."""
        return self.name or "the local zone"

    def instant(self, civil: datetime) -> tuple[datetime, int]:
        """Return the instant of a civil time and its minutes east of UTC.

        The instant plus the minutes is exactly the time that was written: also one that the clocks
        jumped over, and one with seconds in its offset. Of a time that came twice it is the first.
        """
        if self.name is None:
            offset = civil - datetime.fromtimestamp(civil.timestamp(), UTC).replace(tzinfo=None)
        else:
            offset = civil.replace(tzinfo=ZoneInfo(self.name)).utcoffset() or timedelta()
        minutes = int(offset.total_seconds() // 60)
        minutes = max(-FURTHEST, min(FURTHEST, minutes))
        return (civil - timedelta(minutes=minutes)).replace(tzinfo=UTC), minutes


def named(name: str | None) -> Zone:
    """Return the zone of that name, the local one without; raises InvalidError for none."""
    if name is None:
        return Zone()
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidError(
            f"zone: {texts.quoted(name)} is not known here", hint="--zone Europe/Amsterdam"
        ) from None
    return Zone(name)
