"""Objectives scored by hand from the rows of the file: a question a day, everything counted anew.

Imports nothing from journal. Days are dates, quarters half-open pairs of dates.
"""

import statistics
from datetime import date, timedelta
from fractions import Fraction

from second import reviews_slow
from second.reviews_slow import days, work

ONE = timedelta(days=1)
_KEPT = {}


def rows(path, table):
    """Return every row of a table as a dict, read from the file once."""
    if (path, table) not in _KEPT:
        _KEPT[path, table] = reviews_slow.rows(path, table)
    return _KEPT[path, table]


def quarter_end(first):
    """Return the first day after the quarter that begins on a day."""
    day = first
    while (day.year, day.month) not in (
        (first.year, first.month + 3),
        (first.year + 1, first.month - 9),
    ):
        day += ONE
    return day


def belongs(day, cadence):
    """Return the day by which a recorded value is put into a period."""
    if cadence == "month":
        return date(day.year, day.month, 1)
    while cadence == "week" and day.weekday() != 3:
        day += ONE if day.weekday() < 3 else -ONE
    return day


def recorded(path, metric, first, end, today):
    """Return (value, n) of a metric's rows that belong to [first, end), none after today."""
    found = []
    for row in sorted(rows(path, "measurement"), key=lambda row: row["day"]):
        day = date.fromisoformat(row["day"])
        if row["metric_id"] != metric["id"] or day > today:
            continue
        if first <= belongs(day, metric["cadence"]) < end:
            found.append((row["value"], row["n"]))
    return found


def value(path, metric, first, end, today):
    """Return the value of a metric over [first, end) as known at the end of today, or None."""
    until = min(end, today + ONE)
    derive = metric["derive"] or ""
    if derive == "share:not-mine":
        lines = work(path, first, until)
        others = sum(minutes for owner, _, minutes in lines if owner.lower() != "me")
        return others / sum(minutes for _, _, minutes in lines) if lines else None
    if derive.startswith("hours:goal="):
        goal = next(g for g in rows(path, "goal") if g["slug"] == derive.partition("=")[2])
        spent = [
            row["minutes"] or 0
            for row in rows(path, "entry")
            if row["goal_id"] == goal["id"]
            and row["kind"] == "study"
            and row["day"] < until.isoformat()
        ]
        return sum(spent) / 60
    if derive == "count:handoff":
        inside = set(days(first, until))
        handed = [p for p in rows(path, "project") if p["status"] == "handed-off"]
        return float(len([p for p in handed if p["closed_on"] in inside]))
    found = recorded(path, metric, first, end, today)
    if not found:
        return None
    if metric["summary"] == "pooled":
        return sum(k for k, _ in found) / sum(n for _, n in found)
    if metric["summary"] == "median":
        return statistics.median(amount for amount, _ in found)
    return {"last": found[-1][0], "sum": sum(amount for amount, _ in found)}[metric["summary"]]


def weeks(first, end, today):
    """Return the Mondays of the weeks of a quarter that have begun."""
    found, day = [], first - 6 * ONE
    while day < end:
        if day.weekday() == 0 and day <= today and first <= day + 3 * ONE < end:
            found.append(day)
        day += ONE
    return found


def key_result(path, row, first, today):
    """Return (value, score, inside, known, missing) of a key result; None for what has no value."""
    end = quarter_end(first)
    metric = next(m for m in rows(path, "metric") if m["id"] == row["metric_id"])
    now = value(path, metric, first, end, today)
    if row["kind"] == "hold":
        values = [
            value(path, metric, monday, monday + 7 * ONE, today)
            for monday in weeks(first, end, today)
        ]
        known = [each for each in values if each is not None]
        good = [
            each
            for each in known
            if each == row["target"] or (each > row["target"]) == (metric["better"] == "up")
        ]
        score = len(good) / len(known) if known else None
        return now, score, len(good), len(known), len(values) - len(known)
    if now is None:
        return None, None, None, None, 1
    way = (now - row["baseline"]) / (row["target"] - row["baseline"])
    return now, 0.0 if way < 0 else 1.0 if way > 1 else way, None, None, 0


def objective(path, row, today):
    """Return (score, band, verdict, pace) of an objective at the end of a day of its quarter."""
    first = date.fromisoformat(row["quarter"])
    found = [
        key_result(path, each, first, today)[1]
        for each in rows(path, "key_result")
        if each["objective_id"] == row["id"]
    ]
    known = [Fraction(each) for each in found if each is not None]
    if not known:
        return None, "–", "–", None
    score = sum(known) / len(known)
    return float(score), band(score), verdict(score, row["kind"]), pace(score, row, today)


def band(score):
    """Return the colour of a score at one decimal, halves up."""
    tenths = int(score * 10 + Fraction(1, 2) + Fraction(1, 10**8))
    return "red" if tenths < 4 else "yellow" if tenths < 7 else "green"


def verdict(score, kind):
    """Return what an objective of that score came to."""
    near = score + Fraction(1, 10**9)
    if kind == "committed":
        return "met" if near >= 1 else "not met"
    return "on target" if near >= Fraction(6, 10) else "below"


def pace(score, row, today):
    """Return the word of a score on a day of its quarter."""
    first = date.fromisoformat(row["quarter"])
    gone = len(days(first, today + ONE))
    if gone < 30:
        return "too early"
    even = score * len(days(first, quarter_end(first))) / gone
    enough = Fraction(9, 10) if row["kind"] == "committed" else Fraction(7, 10)
    return "at risk" if even + Fraction(1, 10**9) < enough else "on pace"
