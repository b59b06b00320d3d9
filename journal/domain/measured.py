"""What a metric's value may be, and how one is said: a number, a duration, k of n."""

import math

from journal.domain import texts
from journal.errors import InvalidError

KINDS = ("number", "duration", "share")
CADENCES = ("day", "week", "month")
SUMMARIES = {
    "number": ("last", "sum", "mean", "median"),
    "duration": ("median", "last", "mean", "sum"),
    "share": ("pooled",),
}
"""What a period's value may be made of the recorded ones, by kind; the first is the usual one."""

USUAL_UNIT = {"duration": "h"}
"""The unit of a kind where none is said: a duration without one could not be read."""

USUAL_BETTER = {"number": "up", "duration": "down", "share": "up"}
"""Which way is better where it is not said: time that others wait is better short."""

LONGEST_UNIT = 24
"""A unit stands behind every figure, so it is short."""

MINUTES = {
    "min": 1.0,
    "minute": 1.0,
    "minutes": 1.0,
    "h": 60.0,
    "hour": 60.0,
    "hours": 60.0,
    "d": 1440.0,
    "day": 1440.0,
    "days": 1440.0,
}
"""Minutes in a unit of durations."""

LARGEST_COUNT = 10**15
"""Counts up to this are exact as numbers of the file."""


def number(text: str, *, mark: str = ".") -> float:
    """Return a plain decimal number with this decimal mark; raises InvalidError for anything else.

    ASCII digits with a sign and one mark at most; blanks around it are lost and nothing else.
    """
    typed = text.strip()
    digits = typed.removeprefix("-") if typed.startswith("-") else typed.removeprefix("+")
    whole, point, part = digits.partition(mark)
    if not _digits(whole) or (point and not _digits(part)):
        raise InvalidError(
            f"{texts.quoted(typed)} is no number", hint=f"a number is like 12{mark}5"
        )
    value = float(f"{'-' if typed.startswith('-') else ''}{whole}.{part or 0}")
    if not math.isfinite(value):
        raise InvalidError(f"{texts.quoted(typed)} has too many digits")
    return value


def count(text: str) -> int:
    """Return a whole number of 0 or more; raises InvalidError."""
    typed = text.strip()
    if not _digits(typed) or len(typed) > 15:
        raise InvalidError(f"{texts.quoted(typed)} is no count", hint="a count is like 59")
    return int(typed)


def share(k: int, n: int) -> tuple[float, int]:
    """Return k and n as they are kept; raises InvalidError unless 0 ≤ k ≤ n and n ≥ 1."""
    if n == 0:
        raise InvalidError("n is 0: that is no share", hint="leave the day out")
    if k > n:
        raise InvalidError(f"{k} of {n} is no share", hint="k counts some of the n")
    return float(k), n


def read(text: str, *, kind: str, unit: str) -> tuple[float, int | None]:
    """Return value and n of what was typed for a metric; raises InvalidError.

    A share is `59/77`; a duration a number of its unit, or with units of its own (`2h10`, `45m`,
    `1,5h`, `1:30`).
    """
    if kind == "share":
        k, mark, n = text.partition("/")
        if not mark:
            raise InvalidError(f"{texts.quoted(text)} is no share", hint="a share is k of n: 59/77")
        return share(count(k), count(n))
    if kind == "duration":
        return duration(text, unit=unit), None
    return number(text), None


def duration(text: str, *, unit: str) -> float:
    """Return a duration in `unit`: a bare number is one of that unit; raises InvalidError."""
    typed = " ".join(text.strip().lower().split())
    size = MINUTES.get(texts.key(unit))
    if size is None or not any(letter.isalpha() or letter == ":" for letter in typed):
        value = number(typed)
    else:
        value = _minutes(typed, text) / size
    if value < 0:
        raise InvalidError(f"{texts.quoted(text)} is no duration", hint="0 or more")
    return value


def converted(value: float, *, of: str, to: str) -> float:
    """Return a duration of one unit in another; raises InvalidError for a unit that is no time."""
    sizes = [MINUTES.get(texts.key(unit)) for unit in (of, to)]
    if sizes[0] is None or sizes[1] is None:
        raise InvalidError(
            f"{texts.quoted(of)} cannot be turned into {texts.quoted(to)}", hint="min, h or days"
        )
    return value * sizes[0] / sizes[1]


def checked_unit(text: str) -> str:
    """Return what a metric counts, without the blanks around it; raises InvalidError for one that is
    too long or holds a control character.
    """
    unit = texts.checked_text(text, field="unit").strip()
    if len(unit) > LONGEST_UNIT or not unit.isprintable():
        raise InvalidError(f"unit: {texts.quoted(text)}", hint="--unit h · --unit tickets")
    return unit


def same_unit(one: str, other: str) -> bool:
    """Whether a duration keeps its meaning when one unit stands for the other: h and hours do."""
    sizes = [MINUTES.get(texts.key(unit)) for unit in (one, other)]
    return texts.key(one) == texts.key(other) or (sizes[0] == sizes[1] and sizes[0] is not None)


def _minutes(typed: str, text: str) -> float:
    """Return the minutes of `2h10`, `1.5 h`, `1,5h`, `45m`, `1:30`, `half an hour`, `3 days`; those
    that stand bare behind hours are two digits up to 59, as in every duration.
    """
    if typed == "half an hour":
        return 30.0
    hours, colon, minutes = typed.partition(":")
    if colon and _digits(hours) and _are_minutes(minutes):
        return 60.0 * int(hours) + int(minutes)
    total, rest = 0.0, typed
    while rest:
        place = next((i for i, letter in enumerate(rest) if letter.isalpha()), len(rest))
        end = next((i for i in range(place, len(rest)) if not rest[i].isalpha()), len(rest))
        said, unit = rest[:place].strip(), rest[place:end]
        bare = not unit and total > 0
        size = MINUTES["min"] if bare or unit in ("m", "mins") else MINUTES.get(unit)
        if size is None or not said or (bare and not _are_minutes(said)):
            raise InvalidError(f"{texts.quoted(text)} is no duration", hint="2h10 · 45m · 3 days")
        total += _decimal(said) * size
        rest = rest[end:].strip()
    return total


def _are_minutes(text: str) -> bool:
    return _digits(text) and len(text) == 2 and int(text) < 60


def _decimal(text: str) -> float:
    """Return a number with either mark; a comma with three digits behind it may part thousands."""
    _, comma, part = text.partition(",")
    return number(text, mark="," if comma and len(part) < 3 else ".")


def summary_for(kind: str, summary: str | None) -> str:
    """Return how a period's value is made, the usual way without one; raises InvalidError for one
    that does not fit the kind.
    """
    if summary is None:
        return SUMMARIES[kind][0]
    if summary not in SUMMARIES[kind]:
        raise InvalidError(
            f"summary: {texts.quoted(summary)} does not fit a {kind}",
            hint=", ".join(SUMMARIES[kind]),
        )
    return summary


def _digits(text: str) -> bool:
    return bool(text) and text.isascii() and text.isdigit()
