"""The metrics of a week counted by hand: value, median, usual range, bars, and what is told.

Imports nothing from journal; the rules are D4 and D11 of docs/rules.md.
"""

import statistics
from datetime import date

from second.objectives_slow import belongs, rows
from second.week_words import ONE, decimals, measured, per_cent, strip, table

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
SAMPLES = ("sampled", "escalations")


_KEPT = {}


def kept(path, metric):
    """Return (day it belongs by, day, value, n) of each value of a metric, in order of days."""
    if (path, metric["id"]) not in _KEPT:
        found = []
        for row in sorted(rows(path, "measurement"), key=lambda row: row["day"]):
            if row["metric_id"] == metric["id"]:
                day = date.fromisoformat(row["day"])
                found.append((belongs(day, metric["cadence"]), day, row["value"], row["n"]))
        _KEPT[path, metric["id"]] = found
    return _KEPT[path, metric["id"]]


def recorded(week, metric, first, end):
    """Return (value, n) of what was recorded by today and belongs to a span, in order of days."""
    return [
        (value, n)
        for counts_on, day, value, n in kept(week.path, metric)
        if day <= week.today and first <= counts_on < end
    ]


def summed_up(metric, found):
    """Return the value of recorded ones (D4), None without any."""
    if not found:
        return None
    values = [value for value, _ in found]
    if metric["summary"] == "pooled":
        return sum(values) / sum(n for _, n in found)
    if metric["summary"] == "median":
        return statistics.median(values)
    if metric["summary"] == "mean":
        return sum(values) / len(values)
    return values[-1] if metric["summary"] == "last" else sum(values)


def counts(metric, found):
    """Return the n of a value: what a share counts, else how many were recorded."""
    return sum(n for _, n in found) if metric["kind"] == "share" else len(found)


def compared(week, metric):
    """Return the days of another week that are set beside those of a running one: as many, or up to
    the Thursday where a value is there already.
    """
    days = (week.end - week.first).days
    if not week.runs:
        return 7
    reached = [day for day in range(7) if recorded(week, metric, *_one(week.first + day * ONE))]
    return max([days, *(day + 1 for day in reached)])


def _one(day):
    return day, day + ONE


def shown(week):
    """Return the metrics of the page: those with a value now, the week before, or a year ago."""
    found = []
    for metric in rows(week.path, "metric"):
        if metric["derive"] or (metric["kind"] == "share" and metric["unit"] in SAMPLES):
            continue
        spans = [(week.first, week.sunday + ONE)]
        for back in (7, 364):
            first = week.first - back * ONE
            spans.append((first, first + compared(week, metric) * ONE))
        if any(recorded(week, metric, *span) for span in spans):
            found.append(metric)
    return found


def course(week, metric):
    """Return a metric's values of the 104 weeks up to this one, None for a week without."""
    values = []
    for back in range(103, -1, -1):
        first = week.first - 7 * back * ONE
        values.append(summed_up(metric, recorded(week, metric, first, first + 7 * ONE)))
    return values


def usual(metric, values):
    """Return (low, high, what is told) of the newest value by up to 26 before it; None under 8.

    Where the week has no value nothing is told, and the range is that of the values there are.
    """
    now = values[-1]
    before = [value for value in values[:-1] if value is not None][-26:]
    if len(before) < 8:
        return None
    mean = sum(before) / len(before)
    moves = [abs(one - other) for one, other in zip(before[1:], before, strict=False)]
    reach = 2.66 * sum(moves) / len(moves)
    low, high = mean - reach, mean + reach
    if metric["kind"] in ("share", "duration"):
        low = max(low, 0.0)
    if metric["kind"] == "share":
        high = min(high, 1.0)
    told = []
    if now is not None and not low - 1e-9 <= now <= high + 1e-9:
        told.append("is outside its usual range")
    if now is not None and _run([value for value in values if value is not None], mean) == 8:
        told.append("is the eighth in a row on one side of its mean")
    return low, high, told


def _run(values, mean):
    """Return how many of the newest values lie on one side of a mean; one on it ends the run."""
    length = 0
    above = values[-1] > mean
    for value in reversed(values):
        if abs(value - mean) <= 1e-9 or (value > mean) != above:
            break
        length += 1
    return length


def numbers(week):
    """Return the table of the week's metrics and the sentences under it."""
    body, told, few, inside = [], [], [], 0
    metrics = shown(week)
    for metric in metrics:
        now = summed_up(metric, recorded(week, metric, week.first, week.sunday + ONE))
        row = [metric["name"], measured(now, metric["kind"], metric["unit"]), "", "", ""]
        if metric["cadence"] == "week":
            values = course(week, metric)
            known = [value for value in values[:-1] if value is not None]
            middle = statistics.median(known[-13:]) if known else None
            row[2] = measured(middle, metric["kind"], metric["unit"])
            found = usual(metric, values)
            row[3] = "too few" if found is None else _range(metric, *found[:2])
            row[4] = strip(values[-13:])
            if found is None:
                few += [metric["name"]] if now is not None else []
            elif now is not None:
                inside += 1
                told += [f"{metric['name']} {' and '.join(found[2])}"] if found[2] else []
        body.append(row)
    if not metrics:
        return []
    head = ["Metric", "week", "13-wk median", "usual range", "last 13 weeks"]
    return [*table(head, body), *_signals(told, few, inside), *_made_of(week, metrics)]


def _range(metric, low, high):
    if metric["kind"] == "share":
        return f"{per_cent(low)}–{per_cent(high)}"
    unit = f" {metric['unit']}" if metric["kind"] == "duration" else ""
    return f"{decimals(low, 1)}–{decimals(high, 1)}{unit}"


def _signals(told, few, inside):
    said = []
    if told:
        said.append("; ".join(told) + ".")
    elif inside == 1:
        said.append("Inside its usual range.")
    elif inside:
        said.append(f"All {NUMBERS[inside]} inside their usual range.")
    if few:
        said.append(f"Too few to say what is usual: {', '.join(few)}.")
    return said


def _made_of(week, metrics):
    """Return how many counts and values the figures are made from, medians, and what is effort."""
    parts, others, middle = [], [], []
    for metric in metrics:
        found = recorded(week, metric, week.first, week.sunday + ONE)
        n = counts(metric, found)
        if n and metric["kind"] == "share":
            parts.append(f"{n} {metric['unit']}")
        elif n:
            others.append(n)
        if n and metric["kind"] == "duration" and metric["summary"] == "median":
            middle.append(metric["name"])
    if others:
        span = f"{min(others)}" if len(set(others)) == 1 else f"{min(others)} to {max(others)}"
        beside = " of the others" if parts else ""
        parts.append(f"{span} recorded {'value' if max(others) == 1 else 'values'}{beside}")
    effort = [metric["name"] for metric in metrics if metric["activity"]]
    return [
        *([f"n: {', '.join(parts)}."] if parts else []),
        *([f"Medians, of the values recorded: {', '.join(middle)}."] if middle else []),
        *([f"Activity, a count of effort: {', '.join(effort)}."] if effort else []),
    ]
