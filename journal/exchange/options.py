"""What every reader is told beside the path, and how much it reads."""

from datetime import date, datetime
from typing import NamedTuple

from journal.exchange.zones import Zone

LARGEST = 200_000_000
"""Bytes of a file, or of all files of a folder, that are read at all."""

MOST_RECORDS = 1_000_000
"""Records of one file."""


class Options(NamedTuple):
    """The zone of civil times, the present, and what was said on the command line; `on` is the day
    of records that have none.
    """

    zone: Zone
    now: datetime
    today: date
    time_format: str | None = None
    on: date | None = None
