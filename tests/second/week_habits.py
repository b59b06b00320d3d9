"""The habits and learning goals of a week counted by hand.

Imports nothing from journal; the rules are those of docs/habits.md, and D28 of docs/rules.md. Units
come from second.habit_rules.
"""

import math
from datetime import date
from types import SimpleNamespace

from second.habit_rules import History, between, units
from second.objectives_slow import rows
from second.week_words import ONE, clock, counted, dated, day_month, hours, lines, near, table

GLYPHS = {
    "done": "●",
    "partial": "◐",
    "missed": "–",
    "not_recorded": "?",
    "excused": "×",
    "open": "○",
    "not_due": "·",
    "future": "",
}
EVERY_DAY, HALF_LIFE = 127, 13.0


def schedule_of(phrase):
    """Read the phrases that the journal holds: `daily`, `3/week`, `>= 6 glasses/day`."""
    made = {"phrase": phrase, "kind": "days", "period": "day", "weekdays": EVERY_DAY}
    made |= {"n": 1, "amount": None, "measure": ""}
    if phrase.startswith(">= "):
        amount, measure = phrase.removeprefix(">= ").removesuffix("/day").split(" ")
        made |= {"kind": "sum", "amount": 1000 * int(amount), "measure": measure}
    elif phrase != "daily":
        made |= {"kind": "count", "period": "week", "n": int(phrase.removesuffix("/week"))}
    return SimpleNamespace(**made)


def history_of(week, habit):
    """Return a habit's history as it was known on the last day that counts."""
    versions = [
        SimpleNamespace(
            start=date.fromisoformat(row["from_day"]), schedule=schedule_of(row["phrase"])
        )
        for row in sorted(rows(week.path, "habit_schedule"), key=lambda row: row["from_day"])
        if row["habit_id"] == habit["id"]
    ]
    marks = {
        date.fromisoformat(row["day"]): SimpleNamespace(kind=row["kind"], amount=row["amount"])
        for row in rows(week.path, "habit_mark")
        if row["habit_id"] == habit["id"] and row["day"] <= week.last.isoformat()
    }
    excuses = [
        SimpleNamespace(
            first=date.fromisoformat(row["first"]),
            last=date.fromisoformat(row["last"]) if row["last"] else None,
            kind=row["kind"],
        )
        for row in rows(week.path, "excuse")
        if row["habit_id"] in (None, habit["id"])
    ]
    archived = habit["archived_on"]
    return SimpleNamespace(
        start=date.fromisoformat(habit["started_on"]),
        archived=date.fromisoformat(archived) if archived else None,
        versions=versions,
        marks=marks,
        excuses=excuses,
        off_days_apply=bool(habit["off_days_apply"]),
        blank_is_zero=bool(habit["blank_is_zero"]),
        reserve_per_month=habit["reserve_per_month"],
        fiscal_year_start=1,
    )


def habits(week):
    """Return the table of the habits that were alive in the week."""
    body = []
    for habit in sorted(rows(week.path, "habit"), key=lambda row: (row["position"], row["id"])):
        begun = habit["started_on"] <= week.last.isoformat()
        over = habit["archived_on"] and habit["archived_on"] < week.first.isoformat()
        if begun and not over:
            body.append(habit_row(week, habit))
    head = ["Habit", "quota", "M T W T F S S", "streak", "best", "strength", "last lapse"]
    return table(head, body) if body else []


def habit_row(week, habit):
    """Return a habit's row; a finished week is looked at on the morning after it."""
    history = history_of(week, habit)
    seen = week.today if week.runs else week.end
    found = units(history, seen)
    now = [v.schedule for v in history.versions if v.start <= week.last][-1]
    unit = "w" if now.kind == "count" else "d"
    current, best = runs(found)
    return [
        habit["name"],
        now.phrase.replace("/", " a "),
        " ".join(day_glyph(history, found, week, day) for day in between(week.first, week.sunday)),
        f"{current} {unit}",
        f"{best} {unit}",
        f"{int(near(strength(history, found, seen), 0))}",
        lapse(history, found, unit),
    ]


def runs(found):
    """Return the current and the longest run of kept units."""
    current = best = 0
    for _, _, state in found:
        if state == "done":
            current += 1
        elif state in ("partial", "missed", "not_recorded"):
            current = 0
        best = max(best, current)
    return current, best


def schedule_on(history, day):
    """Return the schedule that holds on a day, None outside the habit's life."""
    if day < history.start or (history.archived and day > history.archived):
        return None
    return [v.schedule for v in history.versions if v.start <= day][-1]


def day_glyph(history, found, week, day):
    """Return what a single day shows: of a due day its unit, else what was done on it."""
    schedule = schedule_on(history, day)
    if day > week.last:
        return ""
    if schedule is None:
        return GLYPHS["not_due"]
    if schedule.kind != "count":
        return GLYPHS[next(state for first, _, state in found if first == day)]
    h = History(history, schedule, history.start, day, week.last)
    if h.done(day):
        return GLYPHS["done"]
    if h.kind(day) == "partly":
        return GLYPHS["partial"]
    if h.excused(day):
        return GLYPHS["excused"]
    return GLYPHS["open"] if week.runs and day == week.today else GLYPHS["not_due"]


def strength(history, found, seen):
    """Return the strength 0–100 after every decided unit."""
    value = 0.0
    for first, last, state in found:
        if state in ("open", "not_due"):
            continue
        schedule = schedule_on(history, first)
        h = History(history, schedule, first, last, seen)
        days = between(first, last)
        asked_days = len([day for day in days if not h.excused(day)])
        did = sum({"done": 1.0, "partly": 0.5}.get(h.kind(day), 0.0) for day in days)
        stands_for, often, asked = 1, 1, float(asked_days)
        if schedule.kind == "count":
            stands_for, often = len(days), schedule.n / 7
            asked = schedule.n * asked_days / 7
        elif schedule.kind == "sum":
            did, asked = (
                float(sum(h.amount(day) for day in days)),
                float(schedule.amount * asked_days),
            )
        share = 1.0 if state == "done" else 0.0 if not did else 1.0
        if state != "done" and did and asked > did:
            share = did / asked
        m = 0.5 ** (stands_for * math.sqrt(often) / HALF_LIFE)
        after = m * value + (1 - m) * share
        value = max(value, after) if state == "excused" else after
    return 100 * value


def lapse(history, found, unit):
    """Return the last lapse: its units, and the day of the return unless it goes on."""
    length, going, told = 0, False, ""
    for first, last, state in found:
        if state in ("partial", "missed", "not_recorded"):
            length = length + 1 if going else 1
            going = True
            told = f"{length} {unit} so far"
        elif state == "done" and going:
            going = False
            told = f"{length} {unit}, back {day_month(_first_done(history, first, last))}"
    return told


def _first_done(history, first, last):
    for day in between(first, last):
        mark = history.marks.get(day)
        if mark is not None and (mark.kind == "done" or mark.amount):
            return day
    return last


def learning(week):
    """Return the learning goals of the week: those with a day to be ready by, and those that were
    studied.
    """
    goals = sorted(rows(week.path, "goal"), key=lambda row: (row["target_on"] or "9", row["id"]))
    found = []
    for goal in goals:
        if told(week, goal):
            found += goal_lines(week, goal)
    return found


def told(week, goal):
    """Whether a goal is told: it was made by then, was open in the week, and has a target; or it
    was studied.
    """
    if goal["closed_on"] and goal["closed_on"] < week.first.isoformat():
        return False
    if spent(week, goal, week.first, week.end):
        return True
    alive = goal["status"] == "active" or goal["closed_on"]
    made = goal["created_at"][:10] <= week.last.isoformat()
    return bool(alive and made and goal["target_on"])


def spent(week, goal, first, end):
    """Return the minutes of study of a goal by day in a span."""
    found = {}
    for row in lines(week.path, first, end):
        if row["kind"] == "study" and row["goal_id"] == goal["id"] and row["minutes"]:
            found[row["day"]] = found.get(row["day"], 0) + row["minutes"]
    return found


def goal_lines(week, goal):
    """Return bar, figures, pace and forecast of a goal (D28)."""
    began = date.fromisoformat(min(row["day"] for row in rows(week.path, "entry")))
    done = sum(spent(week, goal, began, week.end).values())
    now = sum(spent(week, goal, week.first, week.end).values())
    month = spent(week, goal, week.end - 28 * ONE, week.end)
    whole = goal["est_minutes"]
    parts = []
    if whole:
        full = int(near(min(1.0, done / whole) * 18, 0))
        parts.append(f"{'━' * full}{'─' * (18 - full)} {hours(done)} of {hours(whole)} h")
    elif done:
        parts.append(f"{hours(done)} h")
    target = date.fromisoformat(goal["target_on"]) if goal["target_on"] else None
    left = (target - week.last).days if target else None
    if target:
        word = "exam" if goal["kind"] == "certification" else "target"
        ahead = f", {counted(left, 'day')}" if left > 0 else ""
        parts.append(f"{word} {dated(target, week.today)}{ahead}")
    line = f"{goal['title']} {' · '.join(parts)}"
    pace = [f"{clock(now)} this week"]
    if goal["closed_on"] and goal["closed_on"] <= week.last.isoformat():
        closed = dated(date.fromisoformat(goal["closed_on"]), week.today)
        return [line, f"{pace[0]} · {goal['status']} on {closed}"]
    remaining = max(0, (whole or 0) - done)
    if whole and target and left > 0:
        pace.append(f"needs {clock(remaining / (left / 7))} a week")
    pace.append(f"last 4 weeks {clock(sum(month.values()) / 4)}")
    said = [line, " · ".join(pace)]
    if not whole:
        return said
    if target and left <= 0:
        return [*said, "past target"]
    if len(month) < 2:
        return [*said, "no pace yet"]
    days = -(-remaining * 28 // sum(month.values()))
    return [*said, f"at that pace {hours(whole)} h on {dated(week.last + days * ONE, week.today)}"]
