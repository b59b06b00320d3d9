"""Reports of habits and metrics: what was kept, and what was measured."""

import statistics
from typing import Any

from journal.domain import shares
from journal.reviews.frame import Rows
from journal.reviews.reports import rows as lines
from journal.reviews.reports.asked import Asked, answer
from journal.reviews.sections import habits as kept
from journal.reviews.sections import numbers, values
from journal.views.reports import (
    BESIDE,
    COUNT,
    NAME,
    NUMBER,
    SHARE,
    STRENGTH,
    TEXT,
    WORD,
    Column,
    Report,
)


def habits(rows: Rows, asked: Asked) -> Report:
    """Return each habit's units kept of those due, its runs, strength, lapses and returns."""
    found = kept.habits(rows, asked.frame)
    return answer(
        asked,
        [
            Column("name", "Habit", NAME),
            Column("schedule", "schedule", TEXT, optional=True),
            Column("kept", "kept", COUNT, of="due"),
            Column("due", "", BESIDE),
            Column("share", "share", SHARE),
            Column("before_kept", "before", COUNT, of="before_due", optional=True),
            Column("before_due", "", BESIDE),
            Column("run", "run", COUNT),
            Column("best", "best", COUNT),
            Column("unit", "", WORD),
            Column("strength", "strength", STRENGTH),
            Column("lapses", "lapses", COUNT, optional=True),
            Column("back_after_days", "days to return", NUMBER, optional=True),
        ],
        [
            {
                "name": row.name,
                "schedule": row.phrase,
                "kept": row.now.kept,
                "due": row.now.due,
                "share": row.now.kept / row.now.due if row.now.due else None,
                "before_kept": row.before.kept,
                "before_due": row.before.due,
                "run": row.current,
                "best": row.best,
                "unit": row.unit,
                "strength": row.strength,
                "lapses": row.lapses,
                "back_after_days": statistics.median(row.returns) if row.returns else None,
            }
            for row in (found.rows if found else ())
        ],
        facts={
            "at_once": found.at_once if found else 0,
            "decided": found.decided if found else 0,
        },
        n=sum(row.now.due for row in found.rows) if found else 0,
    )


def metrics(rows: Rows, asked: Asked) -> Report:
    """Return each metric's value (D4) with its changes (D8, D9), or its values by unit of time."""
    if asked.by in lines.UNITS:
        return _by_unit(rows, asked)
    found = [numbers.number(rows, metric, asked.frame) for metric in rows.metrics]
    table: list[dict[str, Any]] = [
        {
            "name": each.name,
            "kind": each.kind,
            "unit": each.unit,
            "value": each.value,
            "k": each.k,
            "n": each.n,
            "low": each.low,
            "high": each.high,
            "on_before": each.before.difference if each.before else None,
            "before_more_than_chance": bool(each.before and each.before.more_than_chance),
            "on_year_ago": each.year_ago.difference if each.year_ago else None,
            "year_ago_more_than_chance": bool(each.year_ago and each.year_ago.more_than_chance),
            "trend": each.trend.word if each.trend.said else None,
            "activity": each.activity,
        }
        for each in found
        if each.n
    ]
    return answer(
        asked,
        [
            Column("name", "Metric", NAME),
            Column("value", "value", NUMBER),
            Column("n", "n", COUNT),
            Column("low", "95%", NUMBER, to="high"),
            Column("high", "", BESIDE),
            Column("on_before", "on before", NUMBER),
            Column("on_year_ago", "on a year ago", NUMBER),
            Column("trend", "trend", WORD, optional=True),
            Column("kind", "", BESIDE),
            Column("unit", "", BESIDE),
            Column("k", "", BESIDE),
            Column("before_more_than_chance", "", BESIDE),
            Column("year_ago_more_than_chance", "", BESIDE),
            Column("activity", "", BESIDE),
        ],
        table,
        facts={"medians": any(each.kind == "duration" and each.n for each in found)},
        n=len(table),
    )


def _by_unit(rows: Rows, asked: Asked) -> Report:
    frame = asked.frame
    table = []
    for metric in rows.metrics:
        for unit in lines.units(frame, asked.by or ""):
            point = values.value(rows, metric, unit, frame.last)
            if not point.n:
                continue
            interval = shares.wilson(point.k, point.n) if point.k is not None else None
            table.append(
                {
                    "name": metric.name,
                    "unit_of_time": unit.label or unit.start.isoformat(),
                    "kind": metric.kind,
                    "unit": metric.unit,
                    "value": point.value,
                    "k": point.k,
                    "n": point.n,
                    "low": interval.low if interval else None,
                    "high": interval.high if interval else None,
                }
            )
    return answer(
        asked,
        [
            Column("name", "Metric", NAME),
            Column("unit_of_time", lines.TITLES[asked.by or ""], TEXT),
            Column("value", "value", NUMBER),
            Column("n", "n", COUNT),
            Column("low", "95%", NUMBER, to="high"),
            Column("high", "", BESIDE),
            Column("kind", "", BESIDE),
            Column("unit", "", BESIDE),
            Column("k", "", BESIDE),
        ],
        table,
        n=len(table),
    )
