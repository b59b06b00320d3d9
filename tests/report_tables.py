"""Reports by hand, one of each shape a picture may have: three weeks of an invented person."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from journal.charts.table_shapes import Ground
from journal.domain import periods
from journal.views.reports import (
    BESIDE,
    CHARGE,
    COUNT,
    DAY,
    MINUTES,
    NAME,
    NUMBER,
    POINTS,
    RATING,
    SHARE,
    TEXT,
    WORD,
    Column,
    Report,
)
from journal.views.review_days import Span

SPAN = Span(date(2026, 8, 31), date(2026, 9, 21), "2026-Q3")
TODAY = date(2026, 9, 20)
UNITS = (
    periods.week_of(date(2026, 8, 31)),
    periods.week_of(date(2026, 9, 7)),
    periods.week_of(date(2026, 9, 14)),
)


def report(
    what: str,
    by: str | None,
    columns: Sequence[Column],
    rows: Sequence[Mapping[str, Any]],
    *,
    facts: Mapping[str, Any] | None = None,
    total: Mapping[str, Any] | None = None,
    n: int = 9,
) -> Report:
    """Return a report of these rows over the three weeks."""
    return Report(what, by, SPAN, TODAY, (), tuple(columns), tuple(rows), total, facts or {}, n)


def _columns(*of: tuple[str, str]) -> tuple[Column, ...]:
    return tuple(Column(key, key, measure) for key, measure in of)


_HOURS = _columns(
    ("name", NAME), ("entries", COUNT), ("minutes", MINUTES), ("study_minutes", MINUTES)
)


def _hours(name: str, minutes: int, study: int = 0, **more: Any) -> dict[str, Any]:
    return {"name": name, "entries": 4, "minutes": minutes, "study_minutes": study, **more}


_OF_WORK = {"minutes_before": 1_200, "minutes_year_ago": 0, "days": 9, "of_days": 21}
WEEKS = report(
    "time",
    "week",
    _HOURS,
    [_hours("2026-W36", 510), _hours("2026-W37", 600, 60)],
    total=_hours("all", 1_110),
    facts=_OF_WORK,
)
MONTHS = WEEKS._replace(rows=(_hours("2026-W36", 510), _hours("2026-W38", 600)))
NAMES = report(
    "time",
    "tag",
    (*_HOURS, Column("share", "share", SHARE)),
    [_hours("macros", 360, share=0.3), _hours("", 840, share=0.7)],
    total=_hours("all", 1_200),
    facts=_OF_WORK,
)
REALMS = report(
    "realms",
    "realm",
    _columns(("name", NAME), ("minutes", MINUTES), ("share", SHARE), ("on_before", POINTS)),
    [
        {"name": "async-one", "minutes": 600, "share": 0.6, "on_before": 0.05},
        {"name": "live-one", "minutes": 400, "share": 0.4, "on_before": -0.05},
    ],
)
OWNERS = report(
    "owners",
    "week",
    _columns(("unit", NAME), ("name", NAME), ("minutes", MINUTES), ("share", SHARE)),
    [
        {"unit": "2026-W36", "name": "me", "minutes": 480, "share": 0.8},
        {"unit": "2026-W36", "name": "Billing", "minutes": 120, "share": 0.2},
    ],
    facts={"not_mine": 0.2, "limit": 0.15},
)


def _charge(name: str, charge: float, n: int, word: str) -> dict[str, Any]:
    return {"name": name, "minutes": 60, "charge": charge, "n": n, "left_out": 0, "word": word}


CHARGES = report(
    "energy",
    "realm",
    _columns(("name", NAME), ("charge", CHARGE), ("n", COUNT), ("word", WORD)),
    [
        _charge("async-one", 0.0, 285, "neutral"),
        _charge("live-one", -0.7, 216, "drains"),
        _charge("async-many", 0.9, 93, "charges"),
        _charge("live-many", -0.5, 184, "drains"),
    ],
    facts={"last": TODAY, "enough": 5},
)


def _felt(name: str, energy: float, n: int) -> dict[str, Any]:
    return {
        "name": name,
        "energy": energy,
        "energy_n": n,
        "energy_low": 1,
        "mood": None,
        "mood_n": 0,
        "mood_low": 0,
    }


RATED = report(
    "energy",
    "week",
    _columns(("name", NAME), ("energy", RATING), ("energy_n", COUNT)),
    [_felt("2026-W36", 4.2, 5), _felt("2026-W37", 3.4, 6)],
    total=_felt("all", 3.8, 11),
    n=11,
)
WINS = report(
    "wins",
    "tag",
    _columns(("name", NAME), ("wins", COUNT), ("with_result", COUNT)),
    [
        {"name": "writing", "wins": 3, "with_result": 2},
        {"name": "", "wins": 4, "with_result": 1},
    ],
    facts={"with_result": 3},
    n=5,
)
GOALS = report(
    "learning",
    "goal",
    _columns(("name", NAME), ("minutes", MINUTES)),
    [{"name": "KCS", "minutes": 180, "studied_minutes": 600, "est_minutes": 1_200}],
    facts={"study_minutes": 180, "study_minutes_before": 120},
)
VOICES = report(
    "standing",
    None,
    _columns(("name", NAME), ("word", WORD), ("praise", COUNT), ("critique", COUNT)),
    [
        {"name": "Customers", "word": "good", "praise": 8, "critique": 0},
        {"name": "Docs", "word": "complicated", "praise": 3, "critique": 3},
        {"name": "Product", "word": "unknown", "praise": 1, "critique": 0},
    ],
)


def _promise(name: str, done: date | None, over: int | None, word: str) -> dict[str, Any]:
    due = date(2026, 9, 8)
    return {"name": name, "due": due, "done_on": done, "days_over": over, "word": word}


PROMISES = report(
    "promises",
    None,
    _columns(("name", NAME), ("due", DAY), ("done_on", DAY), ("days_over", NUMBER), ("word", WORD)),
    [
        _promise("a plan", date(2026, 9, 7), None, "kept"),
        _promise("an hour", date(2026, 9, 10), 2, "late"),
        _promise("a cause", None, 12, "over its day"),
    ],
    facts={"kept": 1, "counted": 3, "late": 1, "overdue": 1},
)
TAGS = report(
    "tags",
    None,
    (*_HOURS[:2], Column("wins", "wins", COUNT), *_HOURS[2:]),
    [
        {**_hours("macros", 300), "entries": 12, "wins": 2},
        {**_hours("chat", 30), "entries": 8, "wins": 0},
    ],
    facts={"untagged": 3},
    n=20,
)
PAIRS = report(
    "together",
    None,
    [
        Column("name", "With", NAME),
        Column("of", "", WORD),
        Column("difference", "difference", RATING),
        Column("low", "95%", RATING, to="high"),
        Column("high", "", BESIDE),
        Column("n_with", "days", COUNT, of="n_without"),
        Column("n_without", "", BESIDE),
        Column("word", "", WORD),
    ],
    [
        {
            "name": "reading",
            "of": "energy",
            "difference": 0.45,
            "low": 0.2,
            "high": 0.7,
            "n_with": 30,
            "n_without": 40,
            "word": "went together",
        },
        {
            "name": "chat",
            "of": "mood",
            "difference": -0.1,
            "low": -0.3,
            "high": 0.1,
            "n_with": 50,
            "n_without": 20,
            "word": "within chance",
        },
    ],
    facts={"looked_at": 2, "too_few": 0, "fewest": 20},
)


def _share(unit: str, k: int, n: int) -> dict[str, Any]:
    return {
        "name": "CSAT",
        "unit_of_time": unit,
        "kind": "share",
        "unit": "%",
        "value": k / n,
        "k": k,
        "n": n,
        "low": k / n - 0.05,
        "high": min(1.0, k / n + 0.05),
    }


METRICS = report(
    "metrics",
    "week",
    _columns(("name", NAME), ("unit_of_time", TEXT), ("value", NUMBER), ("n", COUNT)),
    [_share("2026-W36", 89, 100), _share("2026-W38", 90, 100)],
)

_BY_UNIT = (WEEKS, MONTHS, OWNERS, RATED, METRICS)
_BY_NAME = (NAMES, REALMS, CHARGES, WINS, GOALS, VOICES, PROMISES, TAGS, PAIRS)
EVERY = (
    *((each, Ground(UNITS, 92)) for each in _BY_UNIT),
    *((each, Ground((), 92)) for each in _BY_NAME),
)
"""All of them, each with its ground."""
