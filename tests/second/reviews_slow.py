"""A review counted by hand from the rows of the file: one question a day, one loop a question.

Imports nothing from journal. Days are dates, spans half-open pairs of dates, minutes whole numbers.
"""

import math
import sqlite3
import statistics
from datetime import date, timedelta

ONE = timedelta(days=1)


def rows(path, table):
    """Return every row of a table as a dict."""
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def days(first, end):
    """Return the days of a span."""
    found = []
    day = first
    while day < end:
        found.append(day.isoformat())
        day += ONE
    return found


def work(path, first, end):
    """Return (owner, realm, minutes) of each work line of a span."""
    owners = {row["id"]: row["owner"] for row in rows(path, "project")}
    found = []
    for day in days(first, end):
        for row in rows_of_day(path, day):
            if row["kind"] != "study" and row["minutes"]:
                owner = row["owner"] or owners.get(row["project_id"]) or "me"
                found.append((owner, row["realm"], row["minutes"]))
    return found


_BY_DAY = {}


def rows_of_day(path, day):
    """Return the lines of a day."""
    if path not in _BY_DAY:
        grouped = {}
        for row in rows(path, "entry"):
            grouped.setdefault(row["day"], []).append(row)
        _BY_DAY[path] = grouped
    return _BY_DAY[path].get(day, [])


def minutes_by_owner(path, first, end):
    """Return work minutes by rightful owner."""
    found = {}
    for owner, _, minutes in work(path, first, end):
        found[owner] = found.get(owner, 0) + minutes
    return found


def minutes_by_realm(path, first, end):
    """Return work minutes by kind of work."""
    found = {}
    for _, realm, minutes in work(path, first, end):
        if realm:
            found[realm] = found.get(realm, 0) + minutes
    return found


def study(path, first, end):
    """Return study minutes of a span."""
    lines = [row for day in days(first, end) for row in rows_of_day(path, day)]
    return sum(row["minutes"] or 0 for row in lines if row["kind"] == "study")


def usual_week(path, monday):
    """Return the mean of the work minutes of the weeks with any among the 13 before a Monday."""
    weeks = []
    for back in range(1, 14):
        first = monday - timedelta(days=7 * back)
        weeks.append(sum(minutes for _, _, minutes in work(path, first, first + 7 * ONE)))
    worked = [week for week in weeks if week]
    return sum(worked) / len(worked)


def rating(path, field, first, end):
    """Return n, mean and low days of the rated days of a span."""
    said = {row["day"]: row[field] for row in rows(path, "day")}
    values = [said[day] for day in days(first, end) if said.get(day) is not None]
    mean = sum(values) / len(values) if values else None
    return len(values), mean, len([value for value in values if value < 3])


def measured(path, slug, first, end):
    """Return the recorded (value, n) of a weekly metric whose Thursday lies in a span."""
    metric = next(row for row in rows(path, "metric") if row["slug"] == slug)
    inside = set(days(first, end))
    found = []
    for row in sorted(rows(path, "measurement"), key=lambda row: row["day"]):
        if row["metric_id"] != metric["id"]:
            continue
        day = date.fromisoformat(row["day"])
        while day.weekday() != 3:
            day += ONE if day.weekday() < 3 else -ONE
        if day.isoformat() in inside:
            found.append((row["value"], row["n"]))
    return found


def pooled(path, slug, first, end):
    """Return k and n of a weekly share in a span."""
    found = measured(path, slug, first, end)
    return sum(int(value) for value, _ in found), sum(n for _, n in found)


def median(path, slug, first, end):
    """Return the median of a weekly duration in a span."""
    return statistics.median(value for value, _ in measured(path, slug, first, end))


def charge(path, realm, first, end):
    """Return the mean charge of an hour of a realm, and how many lines it is made from."""
    hours = total = 0
    n = 0
    for day in days(first, end):
        for row in rows_of_day(path, day):
            if row["realm"] == realm and row["charge"] is not None and row["minutes"]:
                n += 1
                for _ in range(row["minutes"]):
                    hours += 1
                    total += row["charge"]
    return total / hours, n


def standing(path, who, first, end):
    """Return praise and critique of a person or team in a span."""
    lines = [row for day in days(first, end) for row in rows_of_day(path, day)]
    about = [row["kind"] for row in lines if (row["who"] or "").lower() == who.lower()]
    return about.count("praise"), about.count("critique")


def wins(path, first, end):
    """Return the ids of the wins of a span, and of those with a result."""
    praise = [row for row in rows(path, "entry") if row["kind"] == "praise" and row["who"]]
    found, with_result = [], []
    for day in days(first, end):
        for row in rows_of_day(path, day):
            if row["kind"] != "win":
                continue
            found.append(row["id"])
            near = [
                other
                for other in praise
                if row["who"]
                and other["who"].lower() == row["who"].lower()
                and abs((date.fromisoformat(other["day"]) - date.fromisoformat(day)).days) <= 30
            ]
            if (row["impact"] or "").strip() or row["metric_id"] or near:
                with_result.append(row["id"])
    return found, with_result


def done_days(path, slug, first, end):
    """Return how many days of a span a habit was marked done."""
    habit = next(row for row in rows(path, "habit") if row["slug"] == slug)
    inside = set(days(first, end))
    marks = [row for row in rows(path, "habit_mark") if row["habit_id"] == habit["id"]]
    return len([row for row in marks if row["kind"] == "done" and row["day"] in inside])


def promises(path, first, end):
    """Return kept, counted, late and overdue of the promises due in a span, the day after it."""
    inside = set(days(first, end))
    kept = late = overdue = 0
    for row in rows(path, "milestone"):
        if row["promised_to"] is None or row["due"] not in inside or row["dropped_on"]:
            continue
        done = row["done_on"] if row["done_on"] and row["done_on"] < end.isoformat() else None
        if done is None:
            overdue += 1
        elif done <= row["due"]:
            kept += 1
        else:
            late += 1
    return kept, kept + late + overdue, late, overdue


def score(baseline, target, now):
    """Return how far a value is from its baseline to its target, cut to 0–1."""
    way = (now - baseline) / (target - baseline)
    return math.fsum([0.0 if way < 0 else 1.0 if way > 1 else way])
