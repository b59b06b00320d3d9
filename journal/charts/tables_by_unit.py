"""Pictures of reports whose rows are units of time: columns, stacked shares, and lines with gaps."""

from collections.abc import Mapping, Sequence
from typing import Any

from journal.charts import table_titles as titles
from journal.charts import words
from journal.charts.bars import Column, Columns
from journal.charts.levels import Level, Levels, Series
from journal.charts.stacks import COLOURS, OTHERS, Stack, Stacks
from journal.charts.table_shapes import Ground, Row, Shape, percent
from journal.domain import durations
from journal.domain.periods import Period
from journal.views.reports import Report


def _time(report: Report, ground: Ground) -> Shape:
    columns = _columns(report, ground, "minutes", "study_minutes")
    reading = f"Hours of work a {report.by}; outline: study, not part of it; {_gap(report)}"
    return Shape(titles.hours(report), reading, Columns(columns, "h", apart=True))


def _gap(report: Report) -> str:
    return f"a {report.by} without a line is a gap"


def _columns(report: Report, ground: Ground, key: str, rest: str) -> tuple[Column, ...]:
    """Return a column of hours for every unit of the period, with `rest` apart from it: study and
    work are never added together. A unit without a row is a gap.
    """
    rows = {str(row["name"]): row for row in report.rows}
    found = []
    for unit in ground.units:
        row = rows.get(_label(unit))
        if row is None:
            found.append(Column(unit, None, 0.0, ""))
            continue
        label = durations.hours(row[key])
        found.append(Column(unit, row[key] / 60, row[rest] / 60, label))
    return tuple(found)


def _owners(report: Report, ground: Ground) -> Shape:
    """Return the parts of each unit's hours: the six greatest, the others as one."""
    spent: dict[str, dict[str, int]] = {}
    for row in report.rows:
        spent.setdefault(str(row["name"]), {})[str(row["unit"])] = row["minutes"]
    order = sorted(spent, key=lambda name: (-sum(spent[name].values()), name))
    most = len(COLOURS)
    kept = order if len(order) <= most else order[: most - 1]
    left = order[len(kept) :]
    parts = [(_part(report, name), spent[name]) for name in kept]
    if left:
        units = {unit for name in left for unit in spent[name]}
        rest = {unit: sum(spent[name].get(unit, 0) for name in left) for unit in units}
        parts.append((OTHERS, rest))
    totals = [(name, float(sum(minutes.values()))) for name, minutes in parts]
    whole = sum(minutes for _, minutes in totals) or 1.0
    made = Stacks(
        tuple(name for name, _ in parts),
        tuple(percent(minutes / whole) for _, minutes in totals),
        tuple(_stack(unit, [minutes for _, minutes in parts]) for unit in ground.units),
    )
    reading = f"Shares of the hours of each {report.by}, above: of how many; {_gap(report)}"
    return Shape(titles.made_of(report, totals), reading, made)


def _part(report: Report, name: str) -> str:
    is_owner = report.what == "owners"
    return "mine" if is_owner and name == "me" else titles.named(report, {"name": name})


def _stack(unit: Period, parts: Sequence[Mapping[str, int]]) -> Stack:
    minutes = [part.get(_label(unit), 0) for part in parts]
    whole = sum(minutes)
    if not whole:
        return Stack(unit, (), "")
    return Stack(unit, tuple(each / whole for each in minutes), f"{durations.hours(whole)} h")


def _energy(report: Report, ground: Ground) -> Shape:
    rows = {str(row["name"]): row for row in report.rows}
    made = []
    for of in ("energy", "mood"):
        total = report.total or {}
        if total.get(f"{of}_n"):
            levels = tuple(
                Level(unit.start, rows.get(_label(unit), {}).get(of)) for unit in ground.units
            )
            days = words.counted(total[f"{of}_n"], "rated day")
            last = [level.value for level in levels if level.value is not None][-1]
            ends = ("1 low", "5 high")
            made.append(
                Series(words.capital(of), days, levels, (1.0, 5.0), ends, f"{last or 0:.1f}")
            )
    reading = f"Means of each {report.by}, 1 to 5; a {report.by} that was not rated is a gap"
    return Shape(titles.rated(report), reading, Levels(tuple(made)))


def _wins(report: Report, ground: Ground) -> Shape:
    rows = {str(row["name"]): row for row in report.rows}
    found = []
    for unit in ground.units:
        row = rows.get(_label(unit), {"wins": 0, "with_result": 0})
        rest = row["wins"] - row["with_result"]
        value = row["with_result"] if row["wins"] else None
        found.append(Column(unit, value, rest, str(row["wins"])))
    reading = f"Wins a {report.by}; outline: without a result yet; no column: no win written down"
    return Shape(titles.wins(report), reading, Columns(tuple(found), "wins"))


def _learning(report: Report, ground: Ground) -> Shape:
    columns = _columns(report, ground, "study_minutes", "teaching_minutes")
    reading = (
        f"Hours of study a {report.by}; outline: trainings given, not part of it; no column: neither "
        "written down"
    )
    return Shape(titles.learning(report), reading, Columns(columns, "h", apart=True))


def _metrics(report: Report, ground: Ground) -> Shape:
    names = list(dict.fromkeys(str(row["name"]) for row in report.rows))
    made = []
    for name in names:
        rows = {str(r["unit_of_time"]): r for r in report.rows if r["name"] == name}
        found = [(unit.start, rows.get(_label(unit))) for unit in ground.units]
        made.append(_measured(name, found, next(reversed(rows.values()))))
    reading = (
        f"Values of each {report.by}; upright lines: 95% intervals of shares; a missing value is "
        "a gap"
    )
    return Shape(titles.metrics(report), reading, Levels(tuple(made)))


def _measured(name: str, found: Sequence[tuple[Any, Row | None]], last: Row) -> Series:
    levels = tuple(
        Level(day, row["value"], row["low"], row["high"]) if row else Level(day, None)
        for day, row in found
    )
    every = [
        value
        for level in levels
        for value in (level.value, level.low, level.high)
        if value is not None
    ]
    low, high = min([0.0, *every]), max(every)
    if last["kind"] == "share":
        high = 1.0
    high = high if high > low else low + 1.0
    ends = (_amount(low, last), _amount(high, last))
    counted = f"n = {last['n']:,} at the last"
    return Series(name, counted, levels, (low, high), ends, _amount(last["value"], last))


def _amount(value: float, row: Row) -> str:
    return words.amount(value, row["kind"], "")


def _label(unit: Period) -> str:
    return unit.label or unit.start.isoformat()


SHAPES = {
    "time": _time,
    "owners": _owners,
    "realms": _owners,
    "energy": _energy,
    "metrics": _metrics,
    "wins": _wins,
    "learning": _learning,
}
"""What makes the shape of a report."""
