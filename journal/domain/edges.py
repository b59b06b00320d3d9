"""Days that are found in a week, month, quarter or year: its edges, and its weekdays by number."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from journal import domain
from journal.domain.grammar_words import (
    MONTHS,
    SEARCHED_YEARS,
    WEEKDAYS,
    Base,
    Reading,
    existing,
    nearest,
    year_number,
)

EDGES = {
    ("start",): 0, ("beginning",): 0, ("first", "day"): 0,
    ("end",): -1, ("last", "day"): -1,
}  # fmt: skip
"""The words for the first day (0) and the last day (−1) of a period."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1,
}  # fmt: skip
"""Which weekday of a month, counted from its start; −1 is the last."""


def read(words: Sequence[str], base: Base) -> Reading | None:
    """Return the day that the words mean, None when they are none of these forms.

    Raises InvalidError (impossible) for a fifth weekday that is not there.
    """
    words = words[1:] if words[0] == "the" else words
    for place, word in enumerate(words):
        if word == "of" and tuple(words[:place]) in EDGES:
            return _edge(EDGES[tuple(words[:place])], words[place + 1 :], base)
    if len(words) > 3 and words[0] in ORDINALS and words[1] in WEEKDAYS:
        if words[2] not in ("of", "in"):
            return None
        return _numbered(ORDINALS[words[0]], WEEKDAYS[words[1]], words[3:], base)
    return None


def _edge(edge: int, words: Sequence[str], base: Base) -> Reading | None:
    """Read what stands behind `start of` or `end of`."""
    if words and words[0] in MONTHS:
        return _of_month(words, base, lambda first: _edge_of_month(edge, first))
    if len(words) == 1 and words[0].isdigit() and len(words[0]) == 4:
        unit = domain.calendar_units.unit(words, base)
    else:
        unit = domain.calendar_units.pointed(words[1:] if words[:1] == ["the"] else words, base)
    if unit is None:
        return None
    return Reading(unit.period.last if edge else unit.period.start)


def _edge_of_month(edge: int, first: date) -> date:
    if not edge:
        return first
    lengths = (existing(first.year, first.month, length) for length in (31, 30, 29, 28))
    return next(day for day in lengths if day is not None)


def _numbered(ordinal: int, weekday: int, words: Sequence[str], base: Base) -> Reading | None:
    """Read what stands behind `first monday of`."""

    def pick(first: date) -> date | None:
        return _weekday_of_month(ordinal, weekday, first)

    if words[0] in MONTHS:
        return _of_month(words, base, pick)
    words = words[1:] if words[0] == "the" else words
    if words[-1:] != ["month"] or len(words) > 2:
        return None
    unit = domain.calendar_units.pointed(words, base)
    return unit and _found(pick(unit.period.start), base)


def _of_month(
    words: Sequence[str], base: Base, pick: Callable[[date], date | None]
) -> Reading | None:
    """Read `MON [YEAR]` and return the day that `pick` finds from the first of that month."""
    month = MONTHS[words[0]]

    def of_year(year: int) -> date | None:
        first = existing(year, month, 1)
        return first and pick(first)

    if len(words) == 1:
        return _found(nearest(base, of_year), base, incomplete=True)
    year = year_number(words[1]) if len(words) == 2 else None
    return None if year is None else _found(of_year(year), base)


def _found(day: date | None, base: Base, *, incomplete: bool = False) -> Reading:
    if day is None:
        within = f" within {SEARCHED_YEARS} years" if incomplete else ""
        raise domain.refusals.impossible(base.said, f"that month has no such weekday{within}")
    return Reading(day, incomplete=incomplete)


def _weekday_of_month(ordinal: int, weekday: int, first: date) -> date | None:
    if ordinal < 0:
        last = _edge_of_month(-1, first)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = 1 + (weekday - first.weekday()) % 7 + 7 * (ordinal - 1)
    return existing(first.year, first.month, day)
