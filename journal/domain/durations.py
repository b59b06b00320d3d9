"""Durations: how time spent is said, and how it is shown. Whole minutes, 1 minute to 24 hours."""

from collections.abc import Sequence

from journal import domain
from journal.domain.grammar_words import LONGEST, NUMBERS, unglued
from journal.errors import InvalidError

MOST = 24 * 60
"""Minutes; an entry belongs to one day."""

HOURS = frozenset(("h", "hr", "hrs", "hour", "hours"))
MINUTES = frozenset(("m", "min", "mins", "minute", "minutes"))

LARGEST_WORD = 20
"""Number words go as far as twenty."""


def parse_duration(text: str) -> int:
    """Return the minutes that `text` means, 1 to 1440, rounded half up to a whole minute.

    Raises InvalidError with reason unknown (not in the grammar: a bare number, a sign, seconds),
    impossible (more than 59 minutes after hours) or range.
    """
    phrase = " ".join(text.split())
    known = len(phrase) <= LONGEST and phrase.isascii()
    minutes = _read(text, phrase.lower().split()) if known else None
    if minutes is None:
        raise _not_a_duration(text)
    if not 1 <= minutes <= MOST:
        raise InvalidError(
            f"the time spent {domain.texts.quoted(text)} is not between 1 minute and 24 hours",
            hint="the least is 1m" if minutes < 1 else "what takes longer is logged day by day",
            reason="range",
        )
    return minutes


def _read(text: str, words: Sequence[str]) -> int | None:
    if list(words) == ["half", "an", "hour"]:
        return 30
    if len(words) == 1 and ":" in words[0]:
        hours, _, minutes = words[0].partition(":")
        if not hours.isdigit() or not _are_two_digits(minutes):
            return None
        return _summed(text, int(hours), int(minutes))
    parts = _parted(words)
    if len(parts) < 2:
        return None
    if parts[1] in MINUTES and len(parts) == 2:
        return _number(parts[0])
    if parts[1] not in HOURS:
        return None
    return _hours(text, parts[0], parts[2:])


def _parted(words: Sequence[str]) -> list[str]:
    """Separate numbers from the letters that are written against them: `1h30m`, `1.5h`."""
    parted: list[str] = []
    for word in words:
        rest = word
        while rest[:1].isdigit():
            letters = rest.lstrip("0123456789.,")
            parted.append(rest[: len(rest) - len(letters)])
            digits = letters.lstrip("abcdefghijklmnopqrstuvwxyz")
            parted += [letters[: len(letters) - len(digits)]] if letters != digits else []
            rest = digits
        parted += [rest] if rest else []
    return parted


def _hours(text: str, number: str, rest: Sequence[str]) -> int | None:
    """Read what stands before and behind the word for hours."""
    decimal = number.replace(",", ".")
    whole, point, fraction = decimal.partition(".")
    if point:
        if not (whole.isdigit() and fraction.isdigit()) or rest:
            return None
        scale = int(f"1{'0' * len(fraction)}")
        return (2 * 60 * int(whole + fraction) + scale) // (2 * scale)
    count = _number(number)
    if count is None:
        return None
    if list(rest) == ["and", "a", "half"]:
        return 60 * count + 30
    rest = rest[1:] if rest[:1] == ["and"] and len(rest) == 3 else rest
    if not rest:
        return 60 * count
    minutes = _number(rest[0])
    if minutes is None or len(rest) > 2 or (len(rest) == 2 and rest[1] not in MINUTES):
        return None
    if len(rest) == 1 and not _are_two_digits(rest[0]):
        return None
    return _summed(text, count, minutes)


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    count = NUMBERS.get(word)
    return count if count is not None and count <= LARGEST_WORD else None


def _are_two_digits(word: str) -> bool:
    return len(word) == 2 and word.isdigit()


def _summed(text: str, hours: int, minutes: int) -> int:
    total = 60 * hours + minutes
    if minutes > 59:
        verdict = "has more than 59 minutes behind its hours"
        hint = f"write {clocked(total)}"
        raise domain.refusals.impossible(text, hint, what="time spent", verdict=verdict)
    return total


def _not_a_duration(text: str) -> InvalidError:
    phrase = text.strip().lower()
    number, rest = unglued(phrase)
    hint = "45m, 1h30 or 1.5h"
    if number and not rest and len(number) <= 4:
        hint = f"which unit? {number}m"
    hours, letter, minute = phrase.partition("h")
    if letter and hours.isdigit() and len(minute) == 1 and minute.isdigit():
        hint = f"{hours}h0{minute} or {hours}h{minute}0"
    quoted = domain.texts.quoted(text)
    message = f"{quoted} is not a time spent" if phrase else "the time spent is missing"
    return InvalidError(message, hint=f"{hint} · journal help durations", reason="unknown")


def shown(minutes: int) -> str:
    """Return minutes for a line of text: `45 min`, `1h30`, `2h00`."""
    return f"{minutes} min" if minutes < 60 else clocked(minutes)


def clocked(minutes: int) -> str:
    """Return minutes for a table, always in hours and minutes: `0h43`, `27h30`."""
    return f"{minutes // 60}h{minutes % 60:02}"


def hours(minutes: int) -> str:
    """Return minutes as hours with one decimal, halves up, without the unit: `43.6`."""
    tenths = (minutes + 3) // 6
    return f"{tenths // 10}.{tenths % 10}"
