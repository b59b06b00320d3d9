"""How a period is said: calendar units, the last so many days, and ranges with both ends inside."""

from collections.abc import Sequence
from datetime import timedelta, tzinfo

from journal import domain
from journal.domain import calendar_units, periods
from journal.domain.days import OLDEST_UNASKED
from journal.domain.grammar_words import UNITS, Base, cut, day_number, existing, unglued
from journal.domain.periods import Period


def read(base: Base, zone: tzinfo | None) -> Period:
    """Return the period that the words mean.

    Raises InvalidError with reason unknown, ambiguous, contradiction, impossible or range.
    """
    words = cut(base.said)
    found = _range(words, base, zone) or _rolling(words, base) or _side(words, base, zone)
    if found is not None:
        return found

    def known(phrase: Sequence[str]) -> bool:
        plain = base._replace(excuse=False)
        return (_rolling(phrase, plain) or _side(phrase, plain, zone)) is not None

    raise domain.refusals.unknown(base.said, wanted="a period", topic="periods", known=known)


def _side(words: Sequence[str], base: Base, zone: tzinfo | None) -> Period | None:
    """Read one calendar unit or one day: a whole phrase, or an end of a range."""
    named = calendar_units.unit(words, base)
    if named is not None:
        return _settled(words, named, base)
    moment = domain.days.attempt(words, base, zone) if words else None
    return None if moment is None else periods.day_of(moment.day)


def _settled(words: Sequence[str], named: calendar_units.Unit, base: Base) -> Period:
    """Return the unit, unless it is an excuse that may as well mean the coming one."""
    old = timedelta(days=OLDEST_UNASKED)
    if base.excuse and named.incomplete and base.today - named.period.last > old:
        ahead = calendar_units.unit(words, base._replace(prefer="future"))
        labels = [str(found.period.label) for found in (named, ahead) if found]
        raise domain.refusals.ambiguous(base.said, labels)
    return named.period


def _rolling(words: Sequence[str], base: Base) -> Period | None:
    """Read `30d`, `12 weeks`, `last 2 weeks`: so much time up to and including today."""
    said = words[1:] if words[:1] == ["last"] else words
    if said[:1] in (["a"], ["an"]):
        return None
    digits, glued = unglued(said[0]) if said else ("", "")
    parts = [digits, glued, *said[1:]] if digits and glued in UNITS else said
    amount, taken = domain.relative_days.counted(parts)
    if amount is None or taken != len(parts) or not (digits or said is not words):
        return None
    end = base.today + timedelta(days=1)
    months, days = amount
    if not months and not days:
        raise domain.refusals.impossible(
            base.said, "the shortest is 1d", what="period", verdict="holds no day"
        )
    try:
        start = (domain.months.shift(end, -months) if months else end) - timedelta(days=days)
    except OverflowError:
        raise domain.refusals.impossible(
            base.said, "it begins before the year 1", what="period"
        ) from None
    return Period(start, end)


def _range(words: Sequence[str], base: Base, zone: tzinfo | None) -> Period | None:
    """Read `A..B`, `A to B`, `A..`, `since A`: both ends as typed are inside."""
    ends = _ends(words)
    if ends is None:
        return None
    left, right = ends
    if not right:
        first = _side(left, base, zone)
        return first and _spanned(first, periods.day_of(base.today), base)
    first, last = _both(left, right, base, zone)
    return first and last and _spanned(first, last, base)


def _ends(words: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """Cut a range into its two ends; the right one is empty when it is open."""
    if words[:1] == ["since"]:
        return list(words[1:]), []
    phrase = " ".join(words)
    if phrase.count("..") == 1:
        left, _, right = phrase.partition("..")
        return left.split(), right.split()
    if words.count("to") == 1:
        place = words.index("to")
        left_words, right_words = list(words[:place]), list(words[place + 1 :])
        return (left_words, right_words) if right_words else None
    return None


def _both(
    left: Sequence[str], right: Sequence[str], base: Base, zone: tzinfo | None
) -> tuple[Period | None, Period | None]:
    """Read both ends; a bare day number takes month and year from the other end."""
    low, high = _bare(left), _bare(right)
    if low is not None and high is None:
        last = _side(right, base, zone)
        return _in_month_of(last, low, base) or _side(left, base, zone), last
    first = _side(left, base, zone)
    if high is not None and low is None:
        return first, _in_month_of(first, high, base) or _side(right, base, zone)
    return first, _side(right, base, zone)


def _bare(words: Sequence[str]) -> int | None:
    number = words[1:] if words[:1] == ["the"] else words
    return day_number(number[0]) if len(number) == 1 else None


def _in_month_of(other: Period | None, number: int, base: Base) -> Period | None:
    """Return the day of that number in the month of a day; None if the other end is no day."""
    if other is None or other.label is not None:
        return None
    found = existing(other.start.year, other.start.month, number)
    if found is None:
        raise domain.refusals.no_such_day(base.said, other.start.year, other.start.month, number)
    return periods.day_of(found)


def _spanned(first: Period, last: Period, base: Base) -> Period:
    if last.end <= first.start:
        raise domain.refusals.impossible(
            base.said,
            f"{last.last} comes before {first.start}",
            what="period",
            verdict="runs backwards",
        )
    return Period(first.start, last.end)
