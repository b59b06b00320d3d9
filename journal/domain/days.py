"""What a phrase for a day means: one closed grammar that resolves, or refuses, and never guesses.

The common words are read here. The other forms, clock times and refusals stand in modules of their
own, which are loaded when a phrase needs them.
"""

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from journal import domain
from journal.domain.grammar_words import (
    EARLIEST,
    LATEST,
    PARTS,
    WEEKDAYS,
    Base,
    Prefer,
    Reading,
    cut,
)
from journal.errors import InvalidError

OLDEST_UNASKED = 31
"""An excuse may lie ahead, so a past reading older than this many days is not taken for granted."""

FIXED = {"today": 0, "now": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
"""Words that are a day by themselves, as days from today."""


class Moment(NamedTuple):
    """A day, and the clock time if one was said.

    `time` is `HH:MM` and `offset_min` its minutes east of UTC, both None without a clock time.
    `twice`: the zone had that time two times, and the first is meant. `exact`: the words were a
    full ISO date.
    """

    day: date
    time: str | None = None
    offset_min: int | None = None
    twice: bool = False
    exact: bool = False


def parse_day(
    text: str,
    *,
    today: date,
    prefer: Prefer = "past",
    date_order: str | None = None,
    fiscal_year_start: int = 1,
    zone: tzinfo | None = None,
) -> Moment:
    """Return the day that `text` means (docs/rules.md, dates).

    `prefer` completes incomplete dates: `past` takes the latest on or before `today`, `future` the
    earliest on or after it. `date_order` is `dmy`, `mdy`, `ymd` or None, `fiscal_year_start` the
    month in which quarters and years begin, `zone` the place of clock times (None: the system's).
    Raises InvalidError with reason unknown, period, time_only, ambiguous, contradiction,
    impossible or range.
    """
    return _held_to_bounds(Base(text, today, prefer, date_order, fiscal_year_start), zone)


def ledger_day(said: Moment | date, today: date, *, before_day_starts: bool = False) -> date:
    """Return the day that was said, for what has happened: it may not lie after today.

    Raises InvalidError (future). `before_day_starts`: it is after midnight and the new day has not
    begun, so the hint says that today is still the day before.
    """
    day = said.day if isinstance(said, Moment) else said
    if day > today:
        raise domain.refusals.in_the_future(day, today, before_day_starts=before_day_starts)
    return day


def excuse_day(
    text: str,
    *,
    today: date,
    date_order: str | None = None,
    fiscal_year_start: int = 1,
    zone: tzinfo | None = None,
) -> Moment:
    """Return the day of an excuse (`off`, `skip`, `pause`), which may lie ahead.

    Read past-first as the ledger is, but an incomplete date whose past reading is more than 31 days
    old is refused as ambiguous with both days. Raises InvalidError as `parse_day` does.
    """
    base = Base(text, today, "past", date_order, fiscal_year_start, excuse=True)
    return _held_to_bounds(base, zone)


def _held_to_bounds(base: Base, zone: tzinfo | None) -> Moment:
    words = cut(base.said)
    moment = attempt(words, base, zone)
    if moment is None:
        raise _not_a_day(words, base)
    if not EARLIEST <= moment.day <= LATEST:
        raise domain.refusals.out_of_range(base.said)
    return moment


def attempt(words: Sequence[str], base: Base, zone: tzinfo | None) -> Moment | None:
    """Return the moment that the words of a phrase mean, None when they are not in the grammar.

    The day is not held to the bounds of a journal unless a clock time is said with it. Raises
    InvalidError for what is in the grammar and has no single meaning.
    """
    try:
        reading = _read(words, base)
        if reading is not None:
            return Moment(_settled(words, reading, base), exact=reading.exact)
        return _with_clock(words, base, zone)
    except OverflowError:
        raise domain.refusals.out_of_range(base.said) from None


def _with_clock(words: Sequence[str], base: Base, zone: tzinfo | None) -> Moment | None:
    rest, clock = domain.clock_times.split(words)
    if clock is None:
        return None
    reading = _read(rest, base)
    if reading is None or reading.part or (clock.stamp and not reading.exact):
        return None
    if clock.midnight:
        raise domain.refusals.midnight(base.said, reading.day)
    if clock.minutes is None:
        raise domain.refusals.impossible(base.said, "no clock shows that time", what="time")
    day = _settled(rest, reading, base)
    if not EARLIEST <= day <= LATEST:
        raise domain.refusals.out_of_range(base.said)
    local = domain.clock_times.local(base.said, day, clock, zone)
    exact = reading.exact and clock.offset is None
    return Moment(local.day, local.time, local.offset_min, local.twice, exact)


def _settled(words: Sequence[str], reading: Reading, base: Base) -> date:
    """Return the day of a reading, unless it is an excuse that may as well mean the coming one."""
    old = timedelta(days=OLDEST_UNASKED)
    if base.excuse and reading.incomplete and base.today - reading.day > old:
        ahead = _ahead(words, base)
        if ahead is not None:
            raise domain.refusals.ambiguous(
                base.said, (reading.day.isoformat(), ahead.day.isoformat())
            )
    return reading.day


def _ahead(words: Sequence[str], base: Base) -> Reading | None:
    try:
        return _read(words, base._replace(prefer="future"))
    except InvalidError:  # no such day comes: the past reading is the only one
        return None


def _read(words: Sequence[str], base: Base) -> Reading | None:
    """Read a phrase without a clock time."""
    if not words:
        return None
    if len(words) == 1 and (reading := _read_common(words[0], base)):
        return reading
    reading = (
        domain.relative_days.read(words, base)
        or domain.written_dates.read(words, base)
        or domain.edges.read(words, base)
    )
    if reading is None and words[-1] in PARTS:
        before = _read(words[:-1], base)
        return before._replace(part=True) if before and not before.part else None
    return reading


def _read_common(word: str, base: Base) -> Reading | None:
    """Read what needs no other module: fixed words, weekdays, ISO dates, days from today."""
    if word in FIXED:
        part = word in ("now", "tonight")
        return Reading(base.today + timedelta(days=FIXED[word]), part=part)
    if word in WEEKDAYS:
        return Reading(weekday(WEEKDAYS[word], base), incomplete=True)
    if word[:1] in ("-", "+") and word[1:].isdigit() and len(word) <= 5:
        return Reading(base.today + timedelta(days=int(word)))
    if len(word) == 10 and word[4] == word[7] == "-" and word.replace("-", "").isdigit():
        try:
            return Reading(date.fromisoformat(word), exact=True)
        except ValueError:
            return None
    return None


def weekday(day_of_week: int, base: Base) -> date:
    """Return the nearest such weekday (Monday = 0): today, or before or after it by `prefer`."""
    if base.prefer == "past":
        return base.today - timedelta(days=(base.today.weekday() - day_of_week) % 7)
    return base.today + timedelta(days=(day_of_week - base.today.weekday()) % 7)


def _not_a_day(words: Sequence[str], base: Base) -> InvalidError:
    """Say why a phrase that is not a day is refused."""
    rest, clock = domain.clock_times.split(words)
    if clock is not None and not rest and not clock.stamp:
        if clock.midnight:
            return domain.refusals.midnight(base.said, base.today)
        if clock.minutes is None:
            return domain.refusals.impossible(base.said, "no clock shows that time", what="time")
        return domain.refusals.time_only(base.said)
    if len(words) == 1 and words[0] in PARTS:
        return domain.refusals.time_only(base.said)
    unit = domain.calendar_units.unit(words, base)
    if unit is not None:
        return domain.refusals.whole_period(
            base.said, unit.kind, unit.period.start, unit.period.last
        )

    def known(phrase: Sequence[str]) -> bool:
        return attempt(phrase, base, None) is not None

    return domain.refusals.unknown(base.said, wanted="a day", topic="dates", known=known)
