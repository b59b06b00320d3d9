"""Where a derived metric takes its values from: a closed set of sources, and what each makes of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from journal.domain import texts
from journal.errors import InvalidError


class Source(NamedTuple):
    """What a metric of this source is, and what it is `of`: a goal, a team, a habit, or nothing.

    Kind and summary are fixed by the arithmetic; unit, better and activity are the usual ones.
    """

    kind: str
    unit: str
    summary: str
    better: str
    activity: bool
    of: str = ""


SOURCES = {
    "share:not-mine": Source("share", "h", "pooled", "down", False),
    "hours:goal": Source("number", "h", "last", "up", True, "goal"),
    "hours:owner": Source("number", "h", "sum", "down", False, "team"),
    "count:win": Source("number", "wins", "sum", "up", True),
    "count:handoff": Source("number", "hand-offs", "sum", "up", False),
    "count:promise-kept": Source("number", "promises", "sum", "up", False),
    "kept:habit": Source("share", "", "pooled", "up", False, "habit"),
}
"""The closed set (docs/model.md, metrics). `hours:goal` counts all hours up to a day, a running
total; of the others a period's value is that of its own days.
"""

RUNNING_TOTAL = ("hours:goal",)
"""Sources whose values can but grow: a usual range or a trend would say nothing but that."""

HOURS = ("h", "hour", "hours")
"""The units in which hours of the ledger are hours."""

FIXED = ("kind", "summary")
"""Fields that the source decides."""


def split(derive: str) -> tuple[str, str]:
    """Return the source of a derived metric, and what it is of, "" where it is of nothing."""
    source, _, subject = derive.partition("=")
    return source, subject.strip()


def forms() -> tuple[str, ...]:
    """Return every source as it is typed: `count:win`, `hours:goal=GOAL` …"""
    return tuple(
        f"{name}={source.of.upper()}" if source.of else name for name, source in SOURCES.items()
    )


def checked(text: str) -> str:
    """Return where a metric takes its values from; raises InvalidError with near sources."""
    name, subject = split(text.strip())
    name = texts.key(name.strip())
    source = SOURCES.get(name)
    if source is None:
        near = texts.near(name, SOURCES)
        listed = [form for form in forms() if form.partition("=")[0] in near] or forms()
        raise InvalidError(
            f"derive: {texts.quoted(text)} is not known",
            hint=f"{'near: ' if near else ''}{' · '.join(listed)}",
        )
    if source.of and not subject:
        raise InvalidError(
            f"derive: {name} needs to know of which {source.of}",
            hint=f"--derive {name}={source.of.upper()}",
        )
    if subject and not source.of:
        raise InvalidError(f"derive: {name} is of nothing", hint=f"--derive {name}")
    return f"{name}={subject}" if subject else name


def fitted(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a metric with those its source decides or usually has.

    Without `derive` they are as they came. Raises InvalidError for one that was said otherwise than
    the source makes it.
    """
    derive = fields.get("derive")
    if derive is None:
        return dict(fields)
    name, _ = split(derive)
    source = SOURCES[name]
    for field in FIXED:
        said = fields.get(field)
        if said is not None and said != getattr(source, field):
            raise InvalidError(
                f"{field}: {name} makes a {source.kind}, {source.summary}; {said} does not fit",
                hint=f"leave --{field} out",
            )
    unit = fields.get("unit")
    if source.unit == "h" and unit is not None and texts.key(unit) not in HOURS:
        raise InvalidError(
            f"unit: {name} is in hours; {texts.quoted(unit)} does not fit", hint="--unit h"
        )
    usual = {"unit": source.unit, "better": source.better, "activity": source.activity}
    given = {field: value for field, value in fields.items() if value is not None}
    return {**usual, **given, "kind": source.kind, "summary": source.summary}
