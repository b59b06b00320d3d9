"""Study, goals and certificates of a quarter, and what others said of it.

Imports nothing from journal.
"""

from fractions import Fraction

from second import numbers_shares, numbers_windows
from second import quarter_words as say
from second.metrics_slow import point
from second.quarter_numbers import audit, read
from second.quarter_rows import ONE, months_later, short, studied
from second.reviews_slow import promises


def learning(quarter):
    """Return study, the goals that were open in the quarter with their pace, certificates."""
    spans = (quarter.now, quarter.before, quarter.year_ago)
    lines = [quarter.lines(span) for span in spans]
    now = say.hours(studied(lines[0]))
    before, year = (say.hours(studied(held)) if held else "–" for held in lines[1:])
    then = f"{short(quarter.before[0])} {before}, last {short(quarter.first)} {year}"
    found = [f"{now} h of study ({then})."]
    goals = sorted(quarter.rows("goal"), key=lambda row: (row["target_on"] or "9", row["id"]))
    for goal in goals:
        if _open(quarter, goal):
            found += _goal(quarter, goal)
    return [*found, *_held(quarter)]


def _study(quarter, goal, first, last):
    """Return the lines of study of a goal from a day to another."""
    return [
        row
        for row in quarter.rows("entry")
        if row["goal_id"] == goal["id"]
        and row["kind"] == "study"
        and (first is None or row["day"] >= first.isoformat())
        and row["day"] <= last.isoformat()
    ]


def _open(quarter, goal):
    """Say whether a goal was worked at, or was there and neither over nor just an idea."""
    if goal["closed_on"] and goal["closed_on"] < quarter.first.isoformat():
        return False
    if _study(quarter, goal, quarter.first, quarter.last):
        return True
    there = goal["created_at"][:10] <= quarter.last.isoformat()
    return there and goal["status"] != "planned"


def _goal(quarter, goal):
    last = quarter.last
    total = studied(_study(quarter, goal, None, last))
    own = studied(_study(quarter, goal, quarter.first, last))
    month = _study(quarter, goal, last - 27 * ONE, last)
    weekly = Fraction(studied(month), 4)
    steps = [
        row
        for row in quarter.rows("milestone")
        if row["goal_id"] == goal["id"] and row["created_at"][:10] <= last.isoformat()
    ]
    done = [row for row in steps if row["done_on"] and row["done_on"] <= last.isoformat()]
    parts = [f"{say.hours(total)} of {say.hours(goal['est_minutes'])} h"]
    parts += [f"{len(done)} of {say.counted(len(steps), 'step')}"] if steps else []
    if goal["target_on"]:
        kind = "exam" if goal["kind"] == "certification" else "target"
        parts.append(f"{kind} {say.dated(say.on(goal['target_on']), quarter.today)}")
    bar = say.bar(Fraction(total, goal["est_minutes"]), 18)
    found = [f"{goal['title']} {bar} {' · '.join(parts)}"]
    return [*found, *_pace(quarter, goal, total, own, weekly, len({x["day"] for x in month}))]


def _pace(quarter, goal, total, own, weekly, study_days):
    """Return what a goal got, needs and had, and when it would be done (D28)."""
    left = max(0, goal["est_minutes"] - total)
    if goal["closed_on"] and goal["closed_on"] <= quarter.last.isoformat():
        closed = say.dated(say.on(goal["closed_on"]), quarter.today)
        return [f"{say.clock(own)} this quarter · {goal['status']} on {closed}"]
    said = [f"{say.clock(own)} this quarter"]
    target = say.on(goal["target_on"]) if goal["target_on"] else None
    if target and target > quarter.last:
        needed = left / (Fraction((target - quarter.last).days, 7))
        said.append(f"needs {say.clock(needed)} a week")
    said.append(f"last 4 weeks {say.clock(weekly)}")
    if target and target <= quarter.last:
        return [" · ".join(said), "past target"]
    if study_days < 2:
        return [" · ".join(said), "no pace yet"]
    day, rest = quarter.last, Fraction(left)
    while rest > 0:
        day, rest = day + ONE, rest - weekly / 7
    whole = say.hours(goal["est_minutes"])
    return [" · ".join(said), f"at that pace {whole} h on {say.dated(day, quarter.today)}"]


def _held(quarter):
    """Return the certificates in force with the credits of their window (D29)."""
    last, found = quarter.last, []
    for row in quarter.rows("credential"):
        issued = say.on(row["issued_on"])
        expires = say.on(row["expires_on"]) if row["expires_on"] else None
        if issued > last or (expires and expires <= last):
            continue
        ends = f" – {say.full(expires)}" if expires else ", no expiry recorded"
        beside = f"{say.full(issued)}{ends}"
        if row["credits_required"]:
            earned, end = earned_credits(quarter, row)
            shown = f"{earned:g} of {row['credits_required']:g}"
            beside += f"; {row['credit_unit']} {shown} before {say.full(end)}"
        found.append(f"{row['name']} ({beside})")
    return [f"Held: {found[0]}", *found[1:]] if found else []


def earned_credits(quarter, row):
    """Return the credits earned in the window that holds the last day, and its end."""
    issued = say.on(row["issued_on"])
    expires = say.on(row["expires_on"]) if row["expires_on"] else None
    first, end = numbers_windows.window(issued, expires, row["credit_months"], quarter.last)
    earned = sum(
        line["credits"]
        for line in quarter.lines((first, quarter.last + ONE))
        if line["credits"] and line["credit_unit"] == row["credit_unit"]
    )
    return earned, end


def standing(quarter):
    """Return what was said by whom in twelve months, promises, and the audit of escalations."""
    said = {}
    for line in quarter.lines(quarter.year):
        if line["kind"] in ("praise", "critique") and line["who"]:
            said.setdefault(line["who"].lower(), []).append(line)
    found = []
    if said:
        found.append(f"With state praise critique before {short(quarter.first)}")
    for name in sorted(said, key=lambda name: (-len(said[name]), name)):
        praise, critique = _voices(said[name])
        before = (months_later(quarter.first, -12), quarter.first)
        earlier = [x for x in quarter.lines(before) if (x["who"] or "").lower() == name]
        who = said[name][0]["who"]
        words = state(praise, critique), state(*_voices(earlier))
        found.append(f"{who} {words[0]} {praise} {critique} {words[1]}")
    if said:
        found.append("Twelve months; fewer than three voices leave it unknown.")
    return [*found, *_promises(quarter), *_audits(quarter)]


def _voices(lines):
    kinds = [line["kind"] for line in lines]
    return kinds.count("praise"), kinds.count("critique")


def state(praise, critique):
    """Return the state of a standing (D30)."""
    if praise + critique < 3:
        return "unknown"
    if praise * 5 >= (praise + critique) * 4:
        return "good"
    return "bad" if praise * 5 <= praise + critique else "complicated"


def _promises(quarter):
    """Return how the promises due in the quarter were kept (D32)."""
    end = quarter.today if quarter.running else quarter.end
    kept, _, late, overdue = promises(quarter.path, quarter.first, end)
    early = [
        row
        for row in quarter.rows("milestone")
        if row["promised_to"]
        and end.isoformat() <= (row["due"] or "") < quarter.end.isoformat()
        and row["done_on"]
        and row["done_on"] <= quarter.last.isoformat()
    ]
    kept += len(early)
    if not kept + late + overdue:
        return []
    said = f"Promises due: {kept} of {kept + late + overdue} kept on time"
    said += f", {late} late" if late else ""
    said += f", {overdue} open past {'its' if overdue == 1 else 'their'} day" if overdue else ""
    return [f"{said}."]


def _audits(quarter):
    """Return the shares of sampled escalations with their intervals (D31, D7)."""
    found = []
    metrics = [x for x in quarter.rows("metric") if audit(x) and read(quarter, x, quarter.now)[2]]
    if not metrics:
        return []
    n = max(read(quarter, row, quarter.now)[2] for row in metrics)
    year = [read(quarter, row, quarter.year_ago)[0] for row in metrics]
    known = any(value is not None for value in year)
    found.append(f"My escalations, {n} sampled:")
    found.append(f"(95%) n{' a year ago' if known else ''}")
    for row, then in zip(metrics, year, strict=True):
        value, k, n = point(quarter.path, row, quarter.first, quarter.end, quarter.today)
        low, high = (say.share(each) for each in numbers_shares.score_ends(k, n))
        ago = f" {say.share(then)}" if known else ""
        found.append(f"{row['name']} {say.share(value)} ({low}–{high}) {n}{ago}")
    return found
