"""Exact amounts: thousandths of a measure, never floats; minutes and hours are one measure."""

from journal.errors import InvalidError

MINUTES = "min"
TIMES = "times"
MOST = 10**12
"""The largest amount, in thousandths: sums of a lifetime still fit a 64-bit column."""

_MINUTE_WORDS = frozenset(("min", "mins", "minute", "minutes"))
_HOUR_WORDS = frozenset(("h", "hr", "hrs", "hour", "hours"))
_DIGITS = "0123456789"
_NO_MEASURE = tuple("0123456789,;:+-")
_EXAMPLE = "an amount is like 25 or 1.5"


def quoted(text: str) -> str:
    """Return at most 40 characters of `text` in quotes, control characters made visible."""
    shown = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text[:40])
    return f"“{shown}”"


def decimal(thousandths: int) -> str:
    """Write an amount as a plain decimal without trailing zeros: 1500 is 1.5."""
    whole, rest = divmod(abs(thousandths), 1000)
    sign = "-" if thousandths < 0 else ""
    return f"{sign}{whole}.{rest:03d}".rstrip("0").rstrip(".")


def with_measure(thousandths: int, measure: str) -> str:
    """Write an amount with its measure: `30 min`, `1.5 l`."""
    return f"{decimal(thousandths)} {measure}"


def quantity(text: str) -> tuple[int, str]:
    """Read `30 min`, `1h30`, `1.5 h`, `2 coffee` or `3` as thousandths and the measure they are of.

    Hours become minutes; a bare number has the measure "". Raises InvalidError for anything else.
    """
    text = text.strip().lower()
    cut = 0
    while cut < len(text) and (text[cut] in _DIGITS or text[cut] == "."):
        cut += 1
    number, rest = _thousandths(text[:cut], text), " ".join(text[cut:].split())
    word = _leading_word(rest)
    if word in _HOUR_WORDS:
        return _bounded(_hours(number, rest[len(word) :].strip(), text), text), MINUTES
    if rest in _MINUTE_WORDS:
        return _bounded(number, text), MINUTES
    if rest[:1] in _NO_MEASURE:
        raise InvalidError(f"{quoted(text)} is not an amount", hint=_EXAMPLE)
    return _bounded(number, text), TIMES if rest in ("time", "x") else rest


def amount(text: str, measure: str) -> int:
    """Read what was typed for a habit of `measure` in thousandths: `25`, `1h30`, `1:30`.

    Raises InvalidError when the number cannot be read or belongs to another measure.
    """
    text = text.strip().lower()
    if measure == MINUTES and ":" in text:
        hours, _, minutes = text.partition(":")
        return _hours(_thousandths(hours, text), minutes, text)
    if measure == MINUTES and text.endswith("m"):
        text += "in"
    number, named = quantity(text)
    if not named or same(named, measure):
        return number
    raise InvalidError(
        f"{quoted(text)} is not an amount of {measure}",
        hint=f"a bare number is taken as {measure}",
    )


def same(one: str, other: str) -> bool:
    """Say whether two words mean one measure: equal, or one the plural of the other."""
    return any(first in (second, f"{second}s", f"{second}es")
               for first, second in ((one, other), (other, one)))  # fmt: skip


def _bounded(thousandths: int, text: str) -> int:
    if thousandths > MOST:
        raise InvalidError(f"{quoted(text)} is too large", hint=f"near: {decimal(MOST)}")
    return thousandths


def _leading_word(text: str) -> str:
    end = 0
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end]


def _hours(hours: int, minutes: str, text: str) -> int:
    if not minutes:
        return hours * 60
    for word in (" min", "min", "m"):
        minutes = minutes.removesuffix(word)
    if hours % 1000 or not _is_whole(minutes) or int(minutes) > 59:
        raise InvalidError(f"{quoted(text)} is not a duration", hint="1h30")
    return hours * 60 + int(minutes) * 1000


def _is_whole(text: str) -> bool:
    return 0 < len(text) <= 10 and all(c in _DIGITS for c in text)


def _thousandths(number: str, text: str) -> int:
    whole, point, rest = number.partition(".")
    if not _is_whole(whole) or (point and not _is_whole(rest)):
        raise InvalidError(f"{quoted(text)} is not an amount", hint=_EXAMPLE)
    if len(rest) > 3:
        raise InvalidError(
            f"{quoted(text)} has more than three decimals", hint=f"near: {whole}.{rest[:3]}"
        )
    return int(whole) * 1000 + int(rest.ljust(3, "0"))
