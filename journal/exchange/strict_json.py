"""JSON as a careful reader takes it: no key twice, no NaN, no bottomless nesting."""

import json
from typing import Any

from journal.errors import ExchangeError
from journal.exchange.decoded import quoted, refused

DEEPEST = 100
"""Levels of lists and objects."""


def loads(text: str, *, place: str | None = None) -> Any:
    """Return the value of a JSON text; raises ExchangeError naming `place`, or the line inside."""
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except _RefusedError as error:
        raise refused(place or "the file", str(error)) from None
    except json.JSONDecodeError as error:
        where = place or f"line {error.lineno}"
        raise refused(where, f"no JSON: {_lowered(error.msg)} at character {error.colno}") from None
    except RecursionError:
        raise _too_deep(place) from None
    except ValueError:  # more digits than Python reads
        raise refused(place or "the file", "a number has too many digits") from None
    if text.count("[") + text.count("{") > DEEPEST and _depth(value) > DEEPEST:
        raise _too_deep(place)
    return value


class _RefusedError(Exception):
    """A part of the text is refused; the place is known outside."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _RefusedError(f"the key {quoted(key)} stands twice in one object")
            seen.add(key)
    return found


def _constant(word: str) -> Any:
    raise _RefusedError(f"{word} is no number")


def _depth(value: Any) -> int:
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        part, level = waiting.pop()
        if isinstance(part, (dict, list)):
            deepest = max(deepest, level)
            inside = part.values() if isinstance(part, dict) else part
            waiting += [(each, level + 1) for each in inside]
    return deepest


def _too_deep(place: str | None) -> ExchangeError:
    return refused(place or "the file", f"more than {DEEPEST} levels of lists and objects")


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
