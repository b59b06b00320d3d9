"""Dates that are written out: ISO, with a named month, in numbers, as the day of the month.

A weekday before such a date is a check of it, not a search.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from journal import domain
from journal.domain.grammar_words import (
    MONTHS,
    WEEKDAYS,
    Base,
    Reading,
    day_number,
    existing,
    nearest,
    unglued,
    year_number,
)

Parts = tuple[int | None, int, int]
"""Year if said, month, day."""

ORDERS = ("dmy", "mdy", "ymd")
"""The orders in which the numbers of a date may stand."""


def read(words: Sequence[str], base: Base) -> Reading | None:
    """Return the day that a written date means, None when the words are none.

    Raises InvalidError: impossible, ambiguous, contradiction or range.
    """
    words = words[1:] if words[0] == "on" else words
    weekday = WEEKDAYS.get(words[0]) if len(words) > 1 else None
    body = words if weekday is None else words[1:]
    reading = _written(body, base)
    # The coming reading of an excuse is named in a refusal and never taken: no check.
    is_checked = weekday is not None and not (base.excuse and base.prefer == "future")
    if reading is not None and is_checked and reading.day.weekday() != weekday:
        raise domain.refusals.contradiction(base.said, reading.day)
    return reading


def _written(words: Sequence[str], base: Base) -> Reading | None:
    if len(words) == 1:
        reading = _iso(words[0], base) or _iso_week(words[0], base) or _numeric(words[0], base)
        if reading is not None:
            return reading
    if named := _named(words):
        return _completed(named, base)
    return _day_of_month(words, base)


def _completed(parts: Parts, base: Base, *, exact: bool = False) -> Reading:
    """Return the day of a date, completed by the rule for incomplete dates if it has no year."""
    year, month, day = parts
    found = _resolved(parts, base)
    if found is None:
        raise domain.refusals.no_such_day(base.said, year, month, day)
    return Reading(found, exact=exact, incomplete=year is None)


def _resolved(parts: Parts, base: Base) -> date | None:
    year, month, day = parts
    if year is not None:
        return existing(year, month, day)
    return nearest(base, lambda year: existing(year, month, day))


def _iso(word: str, base: Base) -> Reading | None:
    """Read year first: `2026-11-03`, `2026/11/3`, `2026.11.3`, `20261103`."""
    if len(word) == 8 and word.isdigit():
        return _completed((int(word[:4]), int(word[4:6]), int(word[6:])), base, exact=True)
    for separator in "-/.":
        parts = word.split(separator)
        if _are_digits(parts, (4,), (1, 2), (1, 2)):
            year, month, day = map(int, parts)
            return _completed((year, month, day), base, exact=separator == "-" and len(word) == 10)
    return None


def _are_digits(parts: Sequence[str], *lengths: tuple[int, ...]) -> bool:
    return len(parts) == len(lengths) and all(
        part.isdigit() and len(part) in allowed
        for part, allowed in zip(parts, lengths, strict=True)
    )


def _iso_week(word: str, base: Base) -> Reading | None:
    """Read the ISO week date `2026-W47-1`."""
    year, _, rest = word.partition("-w")
    if not _are_digits([year, *rest.split("-")], (4,), (1, 2), (1,)):
        return None
    week, day = map(int, rest.split("-"))
    try:
        return Reading(date.fromisocalendar(int(year), week, day), exact=True)
    except ValueError:
        raise domain.refusals.no_such_week(base.said, int(year), what="day") from None


def _named(words: Sequence[str]) -> Parts | None:
    """Read `[the] DD [of] MON [YEAR]`, `MON DD [YEAR]`, `DD-MON[-YEAR]`, `DDMON`."""
    words = _spread(words)
    if words and words[0] in MONTHS:
        return _parts(words[1:2], words[:1], words[2:])
    words = words[1:] if words[:1] == ["the"] else words
    place = 2 if words[1:2] == ["of"] else 1
    return _parts(words[:1], words[place : place + 1], words[place + 1 :])


def _spread(words: Sequence[str]) -> list[str]:
    """Part `29-oct-2026` and `29oct` into their words."""
    if len(words) == 1 and len(parts := words[0].split("-")) in (2, 3) and parts[1] in MONTHS:
        return parts if day_number(parts[0]) is not None else []
    digits, rest = unglued(words[0]) if words else ("", "")
    return [digits, rest, *words[1:]] if digits and rest in MONTHS else list(words)


def _parts(day: Sequence[str], month: Sequence[str], year: Sequence[str]) -> Parts | None:
    if not day or not month or month[0] not in MONTHS or len(year) > 1:
        return None
    number = day_number(day[0])
    said = year_number(year[0]) if year else None
    if number is None or (year and said is None):
        return None
    return said, MONTHS[month[0]], number


def _numeric(word: str, base: Base) -> Reading | None:
    """Read `3/11`, `3/11/26`, `3.11.2026`, `3-11-2026` in the order of `date_order`."""
    numbers = _numbers(word)
    if numbers is None:
        return None
    orders = ORDERS if base.date_order is None else (base.date_order,)
    readings = {
        found: parts
        for order in orders
        if (parts := _ordered(numbers, order)) and (found := _resolved(parts, base))
    }
    if len(readings) == 1:
        ((found, parts),) = readings.items()
        return Reading(found, incomplete=parts[0] is None)
    if readings:
        raise domain.refusals.ambiguous(
            base.said,
            [day.isoformat() for day in readings],
            "write one of these, or: journal config set date_order dmy",
        )
    order = f"date_order is {base.date_order}" if base.date_order else "in any order of its numbers"
    raise domain.refusals.impossible(base.said, f"no such day of the calendar: {order}")


def _numbers(word: str) -> list[str] | None:
    for separator, long_years in (("/", (2, 4)), (".", (2, 4)), ("-", (4,))):
        parts = word.split(separator)
        if _are_digits(parts, (1, 2), (1, 2), long_years):
            return parts
    return parts if _are_digits(parts := word.split("/"), (1, 2), (1, 2)) else None


def _ordered(numbers: Sequence[str], order: str) -> Parts | None:
    """Return year, month and day of numbers in one order, None when they cannot be in it."""
    if order == "ymd":
        if len(numbers) == 2:
            return None, int(numbers[0]), int(numbers[1])
        if len(numbers[0]) != 2 or len(numbers[2]) != 2:
            return None
        return year_number(numbers[0]), int(numbers[1]), int(numbers[2])
    year = year_number(numbers[2]) if len(numbers) == 3 else None
    first, second = int(numbers[0]), int(numbers[1])
    return (year, second, first) if order == "dmy" else (year, first, second)


def _day_of_month(words: Sequence[str], base: Base) -> Reading | None:
    """Read `the 5th`: the latest or the next month that has such a day."""
    words = words[1:] if words[:1] == ["the"] else words
    number = day_number(words[0], suffix=True) if len(words) == 1 else None
    if number is None:
        return None
    if not 1 <= number <= 31:
        raise domain.refusals.impossible(base.said, f"no month has a day {number}")
    step = -1 if base.prefer == "past" else 1
    first = base.today.replace(day=1)
    found: date | None = None
    while found is None or (found - base.today).days * step < 0:
        found = existing(first.year, first.month, number)
        first = (first + timedelta(days=31 if step > 0 else -1)).replace(day=1)
    return Reading(found, incomplete=True)
