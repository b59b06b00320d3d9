"""Where a key result starts and what it is to reach, as typed: `80%`, `59/77`, `16 h`, `6`."""

from journal.domain import measured, texts
from journal.errors import InvalidError


def read(text: str, *, kind: str, unit: str) -> float:
    """Return a value of a metric as its values are compared: a share 0–1, a duration in `unit`.

    A share is `80%`, `0.8` or `59/77`, and never `80`; a figure may be followed by its unit. Raises
    InvalidError.
    """
    typed = " ".join(text.split())
    if kind == "share":
        return _share(typed)
    if kind == "duration" or texts.key(unit) in measured.MINUTES:
        return measured.duration(typed, unit=unit)
    return measured.number(_without_unit(typed, unit))


def _share(typed: str) -> float:
    if "/" in typed:
        k, n = measured.read(typed, kind="share", unit="")
        return k / (n or 1)
    if typed.endswith("%"):
        value = measured.number(typed.removesuffix("%")) / 100
    else:
        value = measured.number(f"0{typed}" if typed.startswith(".") else typed)
    if not 0 <= value <= 1:
        near = f"{typed}% or 0.{typed}" if typed.isdigit() and len(typed) == 2 else "80% or 0.8"
        raise InvalidError(f"{texts.quoted(typed)} is no share of the whole", hint=f"like {near}")
    return value


def _without_unit(typed: str, unit: str) -> str:
    """Return a figure without the unit behind it, its plural with or without s."""
    number, _, word = typed.partition(" ")
    singular = texts.key(unit).removesuffix("s")
    return number if word and texts.key(word).removesuffix("s") == singular else typed
