"""The figures of a review as they were when it was saved: written as JSON, and read back."""

import json
from collections.abc import Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from journal.domain import codec
from journal.views.reviews import Review

SCHEMA = "schema"

Plain = Any
"""What JSON can hold."""


def taken(view: Review) -> str:
    """Return a review as one line of JSON with its schema; what is None is left out."""
    fields = {SCHEMA: Review.SCHEMA, **_plain(view)}  # type: ignore[attr-defined]
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def read(text: str) -> Review | None:
    """Return the review that a snapshot holds, None for one that holds none or is of a form that is
    not known here.
    """
    try:
        fields = json.loads(text)
        if not isinstance(fields, dict) or fields.get(SCHEMA) != Review.SCHEMA:  # type: ignore[attr-defined]
            return None
        found: Review = _built(Review, fields)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return found


def _plain(value: Any) -> Plain:
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        fields = value._asdict().items()
        return {name: _plain(part) for name, part in fields if part is not None}
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    return codec.day_text(value) if isinstance(value, date) else value


def _built(kind: Any, value: Plain) -> Any:
    """Return a plain value as what the type of a field says; raises KeyError, TypeError, ValueError."""
    if get_origin(kind) in (Union, UnionType):
        inner = [each for each in get_args(kind) if each is not NoneType]
        return None if value is None else _built(inner[0], value)
    if get_origin(kind) is tuple:
        part, *others = get_args(kind)
        parts = [part] * len(value) if others in ([], [...]) else [part, *others]
        return tuple(_built(*pair) for pair in zip(parts, value, strict=True))
    if hasattr(kind, "_fields"):
        return kind(**_fields(kind, value))
    if kind is date:
        return codec.day(value)
    return float(value) if kind is float else value


def _fields(view: Any, value: Mapping[str, Plain]) -> dict[str, Any]:
    """Return the fields of a view; one that was not yet known has its default, or is None where
    None is allowed.
    """
    found = {}
    for name, kind in get_type_hints(view).items():
        if name in value:
            found[name] = _built(kind, value[name])
        elif name not in view._field_defaults:
            if NoneType not in get_args(kind):
                raise KeyError(name)
            found[name] = None
    return found
