"""The words of the date grammar: how a phrase is cut into words, and what each word stands for."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, NamedTuple

Prefer = Literal["past", "future"]
"""Which way an incomplete date is completed: the latest so far, or the earliest from today on."""

LONGEST = 64
"""A longer phrase is not a date or duration, whatever it says."""

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""The first and the last day that a journal can hold."""

SEARCHED_YEARS = 8
"""How far an incomplete date is looked for: two leap days are at most eight years apart."""

WEEKDAYS = {
    "mon": 0, "monday": 0,
    "tue": 1, "tues": 1, "tuesday": 1,
    "wed": 2, "weds": 2, "wednesday": 2,
    "thu": 3, "thur": 3, "thurs": 3, "thursday": 3,
    "fri": 4, "friday": 4,
    "sat": 5, "saturday": 5,
    "sun": 6, "sunday": 6,
}  # fmt: skip
"""Weekday words, Monday = 0."""

MONTHS = {
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4,
    "may": 5, "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8,
    "sep": 9, "sept": 9, "september": 9, "oct": 10, "october": 10, "nov": 11, "november": 11,
    "dec": 12, "december": 12,
}  # fmt: skip
"""Month words."""

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""English whatever the locale; the first three letters are the short form, which is read back."""

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""English whatever the locale; the first three letters are the short form, which is read back."""

UNITS = {
    "d": (0, 1), "day": (0, 1), "days": (0, 1),
    "w": (0, 7), "wk": (0, 7), "week": (0, 7), "weeks": (0, 7),
    "fortnight": (0, 14), "fortnights": (0, 14),
    "mo": (1, 0), "month": (1, 0), "months": (1, 0),
    "q": (3, 0), "quarter": (3, 0), "quarters": (3, 0),
    "y": (12, 0), "yr": (12, 0), "year": (12, 0), "years": (12, 0),
}  # fmt: skip
"""Units of time as (months, days)."""

NUMBERS = {
    "a": 1, "an": 1, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30,
}  # fmt: skip
"""Number words of one word; twenty-one to twenty-nine are read by `number`."""

COUPLES = (("a", "couple", "of"), ("couple", "of"), ("a", "couple"))
"""The ways to say two without a number, longest first."""

STEPS = {"last": -1, "this": 0, "next": 1}
"""Words that point at the unit before, around or after today."""

PARTS = frozenset(("morning", "afternoon", "evening", "night"))
"""Parts of a day: they may follow a day and give no time."""

SUFFIXES = ("st", "nd", "rd", "th")
"""What may follow the number of a day."""


class Base(NamedTuple):
    """The phrase as it was typed, and what its meaning depends on."""

    said: str
    today: date
    prefer: Prefer = "past"
    date_order: str | None = None
    fiscal_year_start: int = 1
    excuse: bool = False


class Reading(NamedTuple):
    """The day a phrase means, before clock time and bounds are looked at.

    `exact`: the words were a full ISO date. `incomplete`: the rule for incomplete dates completed
    it. `part`: the words hold a part of the day (or are `now`), so no clock time can be added.
    """

    day: date
    exact: bool = False
    incomplete: bool = False
    part: bool = False


def cut(text: str) -> list[str]:
    """Return the words of a phrase in lower case; none when it cannot be a phrase of the grammar.

    Any white space and any comma separates words. Nothing longer than 64 characters and nothing
    outside ASCII is a phrase: look-alikes of digits and dashes are refused, never guessed at.
    """
    phrase = " ".join(text.replace(",", " ").split())
    if len(phrase) > LONGEST or not phrase.isascii():
        return []
    return phrase.lower().split(" ") if phrase else []


def number(words: Sequence[str]) -> tuple[int, int]:
    """Return the number that `words` begin with and how many words it takes, (0, 0) if none.

    Digits (one to four), number words to thirty, `a`, `an`, and `couple of` and its kin.
    """
    for couple in COUPLES:
        if tuple(words[: len(couple)]) == couple:
            return 2, len(couple)
    if not words:
        return 0, 0
    first, _, rest = words[0].partition("-")
    if rest:
        return (20 + NUMBERS[rest], 1) if first == "twenty" and _is_unit_digit(rest) else (0, 0)
    if first == "twenty" and len(words) > 1 and _is_unit_digit(words[1]):
        return 20 + NUMBERS[words[1]], 2
    if first in NUMBERS:
        return NUMBERS[first], 1
    return (int(first), 1) if first.isdigit() and len(first) <= 4 else (0, 0)


def _is_unit_digit(word: str) -> bool:
    return word not in ("a", "an") and 1 <= NUMBERS.get(word, 0) <= 9


def unglued(word: str) -> tuple[str, str]:
    """Return the digits that a word begins with, and the rest of it: `3d` → `3`, `d`."""
    rest = word.lstrip("0123456789")
    return word[: len(word) - len(rest)], rest


def day_number(word: str, *, suffix: bool | None = None) -> int | None:
    """Return the number of a day of the month: one or two digits, with or without st, nd, rd, th.

    `suffix` demands (True) or forbids (False) the letters. None when the word is no such number.
    """
    digits, rest = unglued(word)
    if not 1 <= len(digits) <= 2 or (rest and rest not in SUFFIXES):
        return None
    if suffix is not None and bool(rest) is not suffix:
        return None
    return int(digits)


def year_number(word: str) -> int | None:
    """Return the year: four digits, or two with or without an apostrophe, which mean 20yy."""
    digits = word.removeprefix("'")
    if digits.isdigit() and len(digits) == 2:
        return 2000 + int(digits)
    return int(word) if word.isdigit() and len(word) == 4 else None


def existing(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(base: Base, of_year: Callable[[int], date | None]) -> date | None:
    """Return the latest date on or before today, or for deadlines the earliest on or after it.

    `of_year` gives the one date of a year, or None where that year has none; such years are passed
    over. None when there is no date within eight years.
    """
    step = -1 if base.prefer == "past" else 1
    for distance in range(SEARCHED_YEARS + 1):
        found = of_year(base.today.year + step * distance)
        if found is not None and (found - base.today).days * step >= 0:
            return found
    return None
