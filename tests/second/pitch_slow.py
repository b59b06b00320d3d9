"""A pitch, its hand-offs and tolls counted by hand from the rows of the file, a day at a time.

Imports nothing from journal. Days are dates, spans half-open pairs of dates, minutes whole numbers.
"""

import math
import statistics
from datetime import date, timedelta

from second import numbers_shares, reviews_slow

ONE = timedelta(days=1)
_READ = {}


def rows(path, table):
    """Return every row of a table as a dict, read once."""
    if (path, table) not in _READ:
        _READ[path, table] = reviews_slow.rows(path, table)
    return _READ[path, table]


def work(path, owner=None, project=None):
    """Return every line of work of a team or of a project that is not private, as dicts."""
    plans = {row["id"]: row for row in rows(path, "project")}
    found = []
    for row in rows(path, "entry"):
        if row["kind"] == "study" or row["private"]:
            continue
        its = plans.get(row["project_id"])
        whose = row["owner"] or (its["owner"] if its else None) or "me"
        if project is not None:
            mine = its is not None and its["slug"] == project
        else:
            mine = owner is None or whose.lower() == owner.lower()
        if mine:
            found.append({**row, "whose": whose, "on": date.fromisoformat(row["day"])})
    return found


def within(lines, first, end):
    """Return the lines of a span."""
    return [line for line in lines if first <= line["on"] < end]


def minutes(lines):
    """Add up minutes one by one."""
    total = 0
    for line in lines:
        for _ in range(line["minutes"] or 0):
            total += 1
    return total


def year_before(last):
    """Return the span of the twelve months up to and including a day."""
    end = last + ONE
    try:
        return end.replace(year=end.year - 1), end
    except ValueError:
        return end.replace(year=end.year - 1, day=28), end


def working_days(path, taken, first, end):
    """Return how many days of the mean length of a day with work some minutes are."""
    worked = {}
    for line in within(work(path), first, end):
        worked[line["on"]] = worked.get(line["on"], 0) + (line["minutes"] or 0)
    days = [spent for spent in worked.values() if spent > 0]
    return taken / statistics.mean(days)


def quarter_hours(lines, last, count=4):
    """Return (first month, minutes) of the calendar quarters up to a day, oldest first."""
    found = []
    year, quarter = last.year, (last.month - 1) // 3
    for _ in range(count):
        months = {(year, 3 * quarter + month) for month in (1, 2, 3)}
        inside = [
            line
            for line in lines
            if (line["on"].year, line["on"].month) in months and line["on"] <= last
        ]
        found.append((3 * quarter + 1, minutes(inside)))
        quarter -= 1
        if quarter < 0:
            year, quarter = year - 1, 3
    return found[::-1]


def measured(path, slug, last=date.max):
    """Return a weekly metric's values up to a day by the Monday of their week."""
    metric = next(row for row in rows(path, "metric") if row["slug"] == slug)
    found = {}
    for row in rows(path, "measurement"):
        if row["metric_id"] == metric["id"]:
            day = date.fromisoformat(row["day"])
            if day > last:
                continue
            while day.weekday() != 0:
                day -= ONE
            found[day] = (row["value"], row["n"])
    return found


def rate(path, slug, realm, first, end, last):
    """Return counts, minutes and weeks of a share metric's own realm in a span up to a day."""
    mine = [line for line in work(path, owner="me") if line["realm"] == realm]
    count = spent = weeks = 0
    for monday, (_, n) in sorted(measured(path, slug, last).items()):
        if not first <= monday + 3 * ONE < end or monday > last:
            continue
        taken = minutes(
            line for line in within(mine, monday, monday + 7 * ONE) if line["on"] <= last
        )
        if taken:
            count, spent, weeks = count + n, spent + taken, weeks + 1
    return count, spent, weeks


def two_figures(value):
    """Return a figure by its first two figures, by writing it out."""
    digits = str(int(value))
    if len(digits) < 3:
        return int(value + 0.5)
    zeros = 10 ** (len(digits) - 2)
    return int(value / zeros + 0.5) * zeros


def sides(path, lines, slug, last, weeks=26):
    """Return weeks above the mean minutes of a half year and the others: (weeks, k, n) of both, and
    the difference of their shares with its interval.
    """
    known = measured(path, slug, last)
    monday = last
    while monday.weekday() != 0:
        monday -= ONE
    held = []
    for back in range(weeks):
        start = monday - 7 * back * ONE
        if start in known:
            spent = minutes(within(lines, start, min(start + 7 * ONE, last + ONE)))
            held.append((spent, *known[start]))
    mean = statistics.mean(spent for spent, _, _ in held)
    more = [each for each in held if each[0] > mean]
    less = [each for each in held if each[0] <= mean]
    found = []
    for side in (more, less):
        found.append((len(side), sum(int(k) for _, k, _ in side), sum(n for _, _, n in side)))
    return found, apart(found[0][1:], found[1][1:])


def apart(after, before):
    """Return the difference of two shares and its ends, from intervals found by halving."""
    (k1, n1), (k0, n0) = after, before
    low1, high1 = numbers_shares.score_ends(k1, n1)
    low0, high0 = numbers_shares.score_ends(k0, n0)
    one, zero = k1 / n1, k0 / n0
    difference = one - zero
    return (
        difference,
        difference - math.sqrt((one - low1) ** 2 + (high0 - zero) ** 2),
        difference + math.sqrt((high1 - one) ** 2 + (zero - low0) ** 2),
    )


def charge(lines):
    """Return mean charge, ratings and ratings without minutes, minute by minute."""
    felt, left = [], 0
    n = 0
    for line in lines:
        if line["charge"] is None:
            continue
        if not line["minutes"]:
            left += 1
            continue
        n += 1
        felt += [line["charge"]] * line["minutes"]
    return (sum(felt) / len(felt) if n >= 5 else None), n, left


def tagged(path, name):
    """Return the ids of the lines that carry a tag."""
    tag = next(row["id"] for row in rows(path, "tag") if row["name"] == name)
    return {row["entry_id"] for row in rows(path, "entry_tag") if row["tag_id"] == tag}


def hand_off(path, slug, last):
    """Return hours a week before and since a hand-off, days since, leaks and their minutes."""
    projects = rows(path, "project")
    project = next(row for row in projects if row["slug"] == slug)
    closed = date.fromisoformat(project["closed_on"])
    held = [
        row
        for row in projects
        if row["status"] == "handed-off" and row["owner"] == project["owner"]
    ]
    counted = work(path, project=slug)
    if len(held) == 1:
        team = project["owner"].lower()
        counted += [
            line
            for line in work(path)
            if line["project_id"] is None and (line["owner"] or "").lower() == team
        ]
    before = minutes(within(counted, closed - 28 * ONE, closed))
    since = within(counted, closed, last + ONE)
    days = 0
    day = closed
    while day <= last:
        days += 1
        day += ONE
    return before / 240, minutes(since) / 60 / (days / 7), days, len(since), minutes(since)


def recorded(path, slug, first, end):
    """Return k and n of a weekly share over the weeks whose Thursday lies in a span."""
    inside = [
        row for monday, row in measured(path, slug).items() if first <= monday + 3 * ONE < end
    ]
    return sum(int(k) for k, _ in inside), sum(n for _, n in inside)
