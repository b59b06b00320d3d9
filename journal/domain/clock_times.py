"""Clock times in phrases: how they are spelt, and which instant they are in a zone."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from journal import domain
from journal.errors import InvalidError

LARGEST_OFFSET = 14 * 60
"""Minutes; no place on Earth is farther from UTC."""


class Clock(NamedTuple):
    """A clock time as it was said: `minutes` after midnight, None when no clock shows it.

    `stamp`: the spelling belongs to ISO dates alone. `offset`: minutes east of UTC that were said.
    `midnight`: the word, which touches two days.
    """

    minutes: int | None
    stamp: bool = False
    offset: int | None = None
    midnight: bool = False


def split(words: Sequence[str]) -> tuple[Sequence[str], Clock | None]:
    """Cut a clock time off the end or the front of a phrase, with `at` before it if there."""
    if words and (joined := _cut_at_t(words[-1])) and (clock := _stamp(joined[1])):
        return [*words[:-1], joined[0]], clock
    for count in (2, 1):
        if len(words) >= count and (clock := _read(words[-count:])):
            return _without_at(words[:-count], -1), clock
    for first in (0, 1):
        if words[:first] in ([], ["at"]):
            for count in (2, 1):
                taken = words[first : first + count]
                if len(taken) == count and (clock := _read(taken)) and not clock.stamp:
                    return words[first + count :], clock
    return words, None


def _without_at(words: Sequence[str], place: int) -> Sequence[str]:
    return words[:place] if words and words[place] == "at" else words


def _cut_at_t(word: str) -> tuple[str, str] | None:
    left, _, right = word.partition("t")
    return (left, right) if left[-1:].isdigit() and right[:1].isdigit() else None


def _read(words: Sequence[str]) -> Clock | None:
    word = "".join(words)
    if len(words) == 2 and words[1] not in ("am", "pm"):
        return None
    if word == "noon":
        return Clock(12 * 60)
    if word == "midnight":
        return Clock(None, midnight=True)
    half = word[-2:] if word[-2:] in ("am", "pm") else ""
    hour, colon, minute = word.removesuffix(half).partition(":")
    if not 1 <= len(hour) <= 2 or not hour.isdigit():
        return None
    if colon and not (len(minute) == 2 and minute.isdigit()):
        return None if half else _stamp(word)
    if half:
        in_half = int(hour) % 12 + (12 if half == "pm" else 0)
        return _clock(in_half if 1 <= int(hour) <= 12 else 24, int(minute or 0))
    return _clock(int(hour), int(minute)) if colon else None


def _clock(hour: int, minute: int) -> Clock:
    return Clock(hour * 60 + minute if hour < 24 and minute < 60 else None)


def _stamp(text: str) -> Clock | None:
    """Read the clock of an ISO stamp: `HH:MM[:SS]`, then `Z`, `±HH`, `±HHMM`, `±HH:MM` or none."""
    place = max(text.find("+"), text.find("-"), text.find("z"))
    clock, zone = (text[:place], text[place:]) if place > 0 else (text, "")
    pairs = clock.split(":")
    if len(pairs) not in (2, 3) or not all(len(p) == 2 and p.isdigit() for p in pairs):
        return None
    offset: int | None = None
    if zone:
        digits = zone[1:].replace(":", "", 1) if zone[3:4] == ":" else zone[1:]
        if zone != "z" and not (len(digits) in (2, 4) and digits.isdigit()):
            return None
        offset = _offset(zone[0], digits)
    hour, minute, second = (int(p) for p in (*pairs, "0")[:3])
    exists = hour < 24 and minute < 60 and second < 60 and abs(offset or 0) <= LARGEST_OFFSET
    return Clock(hour * 60 + minute if exists else None, stamp=True, offset=offset)


def _offset(sign: str, digits: str) -> int:
    if sign == "z":
        return 0
    minutes = int(digits[2:] or 0)
    # An offset of more than 59 minutes after its hours is no offset at all.
    size = int(digits[:2]) * 60 + minutes if minutes < 60 else LARGEST_OFFSET + 1
    return -size if sign == "-" else size


class Local(NamedTuple):
    """A wall time in a zone; `twice`: the zone had it two times, and this is the first."""

    day: date
    time: str
    offset_min: int
    twice: bool


def local(said: str, day: date, clock: Clock, zone: tzinfo | None) -> Local:
    """Return the local day, time and offset of a clock time that was said for `day`.

    A clock with an offset is an instant: day and time are those of `zone` (None: the system's).
    Otherwise the day that was named stays. Raises InvalidError (impossible) for a time that the
    zone skips.
    """
    minutes = clock.minutes or 0
    wall = datetime.combine(day, time(minutes // 60, minutes % 60))
    if clock.offset is not None:
        sender = timezone(timedelta(minutes=clock.offset))
        here = wall.replace(tzinfo=sender).astimezone(zone)
        return Local(here.date(), f"{here:%H:%M}", _minutes_east(here.utcoffset()), twice=False)
    first = _instant(wall, zone, fold=0)
    if _wall(first, zone) != wall:
        raise _skipped(said, wall, zone)
    second = _instant(wall, zone, fold=1)
    offset = _minutes_east(wall - first.replace(tzinfo=None))
    return Local(day, f"{wall:%H:%M}", offset, twice=first != second)


def _instant(wall: datetime, zone: tzinfo | None, *, fold: int) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _wall(instant: datetime, zone: tzinfo | None) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None)


def _minutes_east(offset: timedelta | None) -> int:
    return round((offset or timedelta()).total_seconds() / 60)


def _skipped(said: str, wall: datetime, zone: tzinfo | None) -> InvalidError:
    """Refuse a wall time inside a gap, and name the gap."""
    minute = timedelta(minutes=1)
    start = end = wall
    while _is_skipped(start - minute, zone):
        start -= minute
    while _is_skipped(end, zone):
        end += minute
    fact = f"the clocks skip from {start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}"
    return domain.refusals.impossible(said, fact, what="time")


def _is_skipped(wall: datetime, zone: tzinfo | None) -> bool:
    return _wall(_instant(wall, zone, fold=0), zone) != wall
