"""Metrics of the file counted by hand: every figure from the rows, a day or a pair at a time.

Imports nothing from journal. Days are dates, spans half-open pairs of dates; a point is (value, k,
n), with None where there is no value, and k where shares are of counts.
"""

import math
import statistics
from datetime import date, timedelta

from second import numbers_shares, numbers_trends
from second.objectives_slow import belongs, recorded, rows
from second.reviews_slow import days, work

ONE = timedelta(days=1)


def metric(path, slug):
    """Return the row of a metric."""
    return next(row for row in rows(path, "metric") if row["slug"] == slug)


def point(path, row, first, end, today):
    """Return the value of a metric over [first, end) as known at the end of today."""
    until = min(end, today + ONE)
    source, _, subject = (row["derive"] or "").partition("=")
    if source:
        return DERIVED[source](path, subject, first, until, today)
    found = recorded(path, row, first, end, today)
    if row["kind"] == "share":
        k, n = sum(int(value) for value, _ in found), sum(n for _, n in found)
        return (k / n if n else None), k, n
    if not found:
        return None, None, 0
    values = [value for value, _ in found]
    made = {
        "median": lambda: statistics.median(values),
        "last": lambda: values[-1],
        "sum": lambda: math.fsum(values),
        "mean": lambda: math.fsum(values) / len(values),
    }
    return made[row["summary"]](), None, len(values)


def _lines(path, first, until):
    """Return the entries of a span."""
    inside = set(days(first, until))
    return [row for row in rows(path, "entry") if row["day"] in inside]


def _not_mine(path, subject, first, until, today):
    lines = work(path, first, until)
    total = sum(minutes for _, _, minutes in lines)
    others = sum(minutes for owner, _, minutes in lines if owner.lower() != "me")
    return (others / total if total else None), None, len(lines)


def _goal(path, subject, first, until, today):
    goal = next(row for row in rows(path, "goal") if row["slug"] == subject)
    by_day = {}
    for row in rows(path, "entry"):
        if row["goal_id"] == goal["id"] and row["kind"] == "study" and row["minutes"]:
            by_day[row["day"]] = by_day.get(row["day"], 0) + row["minutes"]
    known = {day: minutes for day, minutes in by_day.items() if day < until.isoformat()}
    if not known and goal["created_at"][:10] >= until.isoformat():
        return None, None, 0
    return sum(known.values()) / 60, None, len(known)


def _owner(path, subject, first, until, today):
    lines = [m for owner, _, m in work(path, first, until) if owner.lower() == subject.lower()]
    return (sum(lines) / 60 if _lines(path, first, until) else None), None, len(lines)


def _wins(path, subject, first, until, today):
    lines = _lines(path, first, until)
    number = len([row for row in lines if row["kind"] == "win"])
    return (float(number) if lines else None), None, number


def _handoffs(path, subject, first, until, today):
    inside = set(days(first, until))
    closed = [row["closed_on"] for row in rows(path, "project") if row["status"] == "handed-off"]
    return _since_the_first_line(path, len([day for day in closed if day in inside]), until)


def _promises(path, subject, first, until, today):
    kept = 0
    for row in rows(path, "milestone"):
        if row["promised_to"] and row["done_on"] and row["due"] in set(days(first, until)):
            kept += row["done_on"] <= row["due"]
    return _since_the_first_line(path, kept, until)


def _since_the_first_line(path, number, until):
    began = min(row["day"] for row in rows(path, "entry"))
    return (float(number) if number or began < until.isoformat() else None), None, number


def _kept(path, subject, first, until, today):
    """Count a daily habit: a day that is excused is due only where it was done all the same, and
    today not before it is done.
    """
    habit = next(row for row in rows(path, "habit") if row["slug"] == subject)
    done, excused = set(), set()
    for row in rows(path, "habit_mark"):
        if row["habit_id"] == habit["id"] and row["kind"] == "done":
            done.add(row["day"])
    for row in rows(path, "excuse"):
        if row["habit_id"] in (None, habit["id"]):
            last = date.fromisoformat(row["last"])
            excused.update(days(date.fromisoformat(row["first"]), last + ONE))
    due = [
        day
        for day in days(first, until)
        if day >= habit["started_on"]
        and (day in done or day not in excused)
        and (day in done or day != today.isoformat())
    ]
    k = len([day for day in due if day in done])
    return (k / len(due) if due else None), k, len(due)


DERIVED = {
    "share:not-mine": _not_mine,
    "hours:goal": _goal,
    "hours:owner": _owner,
    "count:win": _wins,
    "count:handoff": _handoffs,
    "count:promise-kept": _promises,
    "kept:habit": _kept,
}


def steps(row, last, most):
    """Return the first days of the last `most` days, weeks or months that begin by `last`."""
    found, day = [], last
    while len(found) < most:
        begins = {"day": True, "week": day.weekday() == 0, "month": day.day == 1}
        if begins[row["cadence"]]:
            found.append(day)
        day -= ONE
    return found[::-1]


def step_end(row, first):
    """Return the first day after a step."""
    day = first + ONE
    while row["cadence"] != "day" and not (
        day.weekday() == 0 if row["cadence"] == "week" else day.day == 1
    ):
        day += ONE
    return day


def series(path, row, first, end, today, most):
    """Return (first day, value) of the steps of a metric that belong to a period or before it."""
    last = min(today, end - ONE)
    begun = [day for day in steps(row, last, most + 1) if belongs(day, row["cadence"]) < end]
    return [(day, point(path, row, day, step_end(row, day), today)[0]) for day in begun[-most:]]


def recent(path, row, last, today):
    """Return the values of the 13 steps up to the one that holds a day."""
    found = steps(row, last, 13)
    return [point(path, row, day, step_end(row, day), today)[0] for day in found]


def real_date(path, row, first, today):
    """Return the day of the newest value recorded in a step, without one its first day."""
    end = step_end(row, first)
    recorded_on = [
        day
        for day in (
            date.fromisoformat(each["day"])
            for each in rows(path, "measurement")
            if each["metric_id"] == row["id"]
        )
        if day <= today and first <= belongs(day, row["cadence"]) < end
    ]
    return max(recorded_on, default=first)


def judged(path, row, first, end, today, most):
    """Return (real date, value) of the points that are judged: finished ones of what is derived, no
    running total.
    """
    found = series(path, row, first, end, today, most)
    derive = row["derive"] or ""
    if derive.startswith("hours:goal"):
        return []
    if derive:
        found = [(day, value) for day, value in found if step_end(row, day) <= today]
    return [(real_date(path, row, day, today), value) for day, value in found if value is not None]


def usual(points, kind):
    """Return (low, high, signals) of the newest of the points; None under eight before it."""
    values = [value for _, value in points]
    before = values[:-1][-26:]
    if len(before) < 8:
        return None
    mean = sum(before) / len(before)
    moves = [abs(before[i] - before[i - 1]) for i in range(1, len(before))]
    low, high = mean - 2.66 * sum(moves) / len(moves), mean + 2.66 * sum(moves) / len(moves)
    if kind != "number":
        low = max(0.0, low)
    if kind == "share":
        high = min(1.0, high)
    signals = ["outside"] if not low - 1e-9 <= values[-1] <= high + 1e-9 else []
    side = [0 if abs(value - mean) <= 1e-9 else 1 if value > mean else -1 for value in values]
    run = 0
    while run < len(side) and side[-1] and side[-1 - run] == side[-1]:
        run += 1
    return low, high, tuple(signals + (["run"] if run == 8 else []))


def trend(points, better):
    """Return (n, word, change a year) of points."""
    if len(points) < 8:
        return len(points), "too few", None
    when, values = [day for day, _ in points], [value for _, value in points]
    slope = numbers_trends.middle(numbers_trends.slopes(when, values))
    _, p = numbers_trends.mann_kendall(values)
    if p >= 0.1 or slope == 0:
        return len(points), "steady", slope * 364
    good = (slope > 0) == (better == "up")
    return len(points), "improving" if good else "worsening", slope * 364


def interval(k, n):
    """Return the ends of a share of counts."""
    return numbers_shares.score_ends(k, n)


def difference(now, then):
    """Return (difference, low, high) of two points; no interval where one is not of counts."""
    gap = now[0] - then[0]
    if now[1] is None or then[1] is None:
        return gap, None, None
    (low1, high1), (low0, high0) = interval(*now[1:]), interval(*then[1:])
    down = math.sqrt((now[0] - low1) ** 2 + (high0 - then[0]) ** 2)
    up = math.sqrt((high1 - now[0]) ** 2 + (then[0] - low0) ** 2)
    return gap, gap - down, gap + up
