"""How a phrase of dates, periods or durations is refused: message, way out and reason code.

Loaded when something is refused, never before. The codes are those that `--json` prints:
unknown, period, time_only, ambiguous, contradiction, impossible, range, future.
"""

import difflib
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from journal.domain import grammar_words
from journal.domain.texts import quoted
from journal.errors import InvalidError

FIXED_WORDS = ("today", "yesterday", "tomorrow", "tonight", "now", "noon", "ago", "back")
LINKING_WORDS = ("last", "this", "next", "start", "beginning", "end", "first", "second", "third")
CLOCK_WORDS = ("hour", "hours", "minute", "minutes")
"""Not in the grammar of days, and no misspelling of another word either."""


def unknown(
    said: str,
    *,
    wanted: str,
    topic: str,
    known: Callable[[Sequence[str]], bool],
) -> InvalidError:
    """Refuse what is not in the grammar; the hint is the nearest phrase that `known` accepts."""
    forms = f"journal help {topic}"
    if not said.strip():
        return InvalidError(f"{wanted} is missing", hint=forms, reason="unknown")
    mended = _mended(grammar_words.cut(said))
    near = [" ".join(words) for words in mended if _is_known(words, known)][:2]
    hint = f"near: {', '.join(near)} · all forms: {forms}" if near else forms
    if not said.isascii():
        hint = f"plain letters, digits and signs are read · {forms}"
    return InvalidError(f"{quoted(said)} is not {wanted}", hint=hint, reason="unknown")


def _is_known(words: Sequence[str], known: Callable[[Sequence[str]], bool]) -> bool:
    try:
        return known(words)
    except InvalidError:  # in the grammar, and refused there: not worth proposing
        return False


def _mended(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield phrases that may have been meant: misspelt words put right, or what a number lacks."""
    vocabulary = (
        *grammar_words.WEEKDAYS,
        *grammar_words.MONTHS,
        *grammar_words.UNITS,
        *grammar_words.NUMBERS,
        *FIXED_WORDS,
        *LINKING_WORDS,
        *CLOCK_WORDS,
    )
    spelt = [_nearest(word, vocabulary) for word in words]
    if spelt != list(words):
        yield spelt
    if words and words[0][:1].isalnum():
        yield [*spelt, "ago"]
        yield ["in", *spelt]
        yield ["the", f"{words[0]}{_suffix(words[0])}", *words[1:]]


def _nearest(word: str, vocabulary: Sequence[str]) -> str:
    if word in vocabulary or not word.isalpha() or len(word) < 3:
        return word
    found = difflib.get_close_matches(word, vocabulary, n=1, cutoff=0.7)
    return found[0] if found else word


def _suffix(digits: str) -> str:
    if digits[-2:-1] == "1":
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1:], "th")


def ambiguous(said: str, readings: Sequence[str], hint: str = "write one of these") -> InvalidError:
    """Refuse a phrase with more than one meaning; the message names all of them."""
    named = " or ".join(readings)
    return InvalidError(f"{quoted(said)} can be {named}", hint=hint, reason="ambiguous")


def contradiction(said: str, day: date) -> InvalidError:
    """Refuse a weekday that is not the weekday of its date."""
    hint = f"{_named(day)} is a {grammar_words.DAY_NAMES[day.weekday()]}"
    message = f"the day {quoted(said)} contradicts itself"
    return InvalidError(message, hint=hint, reason="contradiction")


def impossible(
    said: str, fact: str, *, what: str = "day", verdict: str = "does not exist"
) -> InvalidError:
    """Refuse what the grammar knows and the calendar or the clock does not have."""
    message = f"the {what} {quoted(said)} {verdict}"
    return InvalidError(message, hint=fact, reason="impossible")


def no_such_day(said: str, year: int | None, month: int, day: int) -> InvalidError:
    """Refuse a date that the calendar does not have, and say what it has."""
    if year == 0:
        return out_of_range(said)
    if not 1 <= month <= 12:
        return impossible(said, f"there is no month {month}")
    name = grammar_words.MONTH_NAMES[month - 1]
    if year is None:
        ever = grammar_words.existing(2024, month, day)
        within = f" within {grammar_words.SEARCHED_YEARS} years" if ever else ""
        return impossible(said, f"{name} has no day {day}{within}")
    longest = max(n for n in (28, 29, 30, 31) if grammar_words.existing(year, month, n))
    return impossible(said, f"{name} {year} has {longest} days")


def no_such_week(said: str, year: int, *, what: str) -> InvalidError:
    """Refuse an ISO week or a day of one that its year does not have."""
    if year == 0:
        return impossible(said, "there is no year 0", what=what)
    weeks = date(year, 12, 28).isocalendar().week  # 28 December lies in the last week of its year
    return impossible(said, f"{year} has the weeks W01 to W{weeks}, of the days 1 to 7", what=what)


def out_of_range(said: str) -> InvalidError:
    """Refuse a day that a journal cannot hold."""
    first, last = grammar_words.EARLIEST, grammar_words.LATEST
    return InvalidError(
        f"the day {quoted(said)} lies outside {first} to {last}",
        hint=f"a journal holds days from {first} to {last}",
        reason="range",
    )


def time_only(said: str) -> InvalidError:
    """Refuse a clock time or a part of the day without its day."""
    phrase = " ".join(grammar_words.cut(said)).removeprefix("at ")
    return InvalidError(
        f"{quoted(said)} is a time without a day",
        hint=f"which day? yesterday {phrase}",
        reason="time_only",
    )


def whole_period(said: str, kind: str, first: date, last: date) -> InvalidError:
    """Refuse a week, month, quarter or year where a day is wanted; the hint offers its days."""
    phrase = " ".join(grammar_words.cut(said))
    days = f"{first} or {last}?"
    if phrase in grammar_words.MONTHS:
        days = f"start of {phrase}, end of {phrase} or 3 {phrase}?"
    return InvalidError(
        f"{quoted(said)} is more than a day",
        hint=f"that is a {kind}: {days}",
        reason="period",
    )


def midnight(said: str, day: date) -> InvalidError:
    """Refuse midnight, which touches two days."""
    return ambiguous(said, (f"{day} 00:00", f"{day} 23:59"))


def in_the_future(day: date, today: date, *, before_day_starts: bool) -> InvalidError:
    """Refuse a coming day where only what happened is kept."""
    hint = f"today is {_named(today)}"
    if before_day_starts:
        hint = f"today is still {_named(today)}: the next day has not started yet"
    return InvalidError(
        f"{_named(day)} lies in the future, and this keeps what has happened",
        hint=hint,
        reason="future",
    )


def _named(day: date) -> str:
    return f"{day.day} {grammar_words.MONTH_NAMES[day.month - 1][:3]} {day.year}"
