"""Objectives, open loops, the year before and the three answers of a week counted by hand.

Imports nothing from journal; the rules are D12, D13, D16, D29 and D33 of docs/rules.md.
"""

import json
from datetime import date

from second.objectives_slow import belongs, key_result, quarter_end, rows
from second.week_days import has_result
from second.week_words import (
    MONTHS,
    ONE,
    SHORT_DAYS,
    counted,
    dated,
    day_month,
    decimals,
    lines,
    lowered,
    measured,
    quarter_first,
    quarter_of,
    table,
    week_name,
)

SOON, MOST = 7, 10
QUESTIONS = {"well": "Went well?", "hard": "Was hard?", "next": "One next step?"}
ECHOES = ("win", "praise", "lesson", "critique", "note", "study")


def known_on(week, day):
    """Whether a day of a row had come on the last day that counts."""
    return bool(day) and day[:10] <= week.last.isoformat()


def objectives(week):
    """Return the objectives of the quarter of the last day, and the notes under them."""
    first = quarter_first(week.last)
    over = week.last == quarter_end(first) - ONE
    seen = week.today if over else week.last
    held = [row for row in rows(week.path, "objective") if row["quarter"] == first.isoformat()]
    heads, body, notes = [], [], {"grade": [], "gap": [], "below": [], "effort": []}
    for place, objective in enumerate(held, 1):
        graded = objective["graded_on"] and objective["graded_on"] <= seen.isoformat()
        heads.append((len(body), f"O{place} {objective['kind']}: {objective['title']}"))
        if graded and objective["grade_note"] is not None:
            notes["grade"].append(f"O{place}: {objective['grade_note']}")
        for row in rows(week.path, "key_result"):
            if row["objective_id"] == objective["id"]:
                body.append(result_row(week, row, first, seen, notes))
    if not body:
        return []
    drawn = table(["Key result", "from", "now", "to", "score", "confidence"], body)
    for place, head in reversed(heads):
        drawn.insert(place + 1, head)
    below = [f"Below baseline: {', '.join(notes['below'])}."] if notes["below"] else []
    effort = [f"Activity, a count of effort: {', '.join(notes['effort'])}."]
    return [*drawn, *notes["grade"], *notes["gap"], *below, *(effort if notes["effort"] else [])]


def result_row(week, row, first, seen, notes):
    """Return a key result's row, and add what is noted under the table."""
    metric = next(m for m in rows(week.path, "metric") if m["id"] == row["metric_id"])
    now, score, inside, known, missing = key_result(week.path, row, first, seen)
    shown = [
        measured(v, metric["kind"], metric["unit"]) for v in (row["baseline"], now, row["target"])
    ]
    if row["kind"] == "hold":
        shown[0] = ""
        shown[1:] = [str(inside), str(known)] if known else shown[1:]
    if row["kind"] == "hold" and missing:
        notes["gap"].append(gaps(week, row, metric, first, seen, known))
    if row["kind"] == "reach" and now is not None:
        way = (now - row["baseline"]) / (row["target"] - row["baseline"])
        notes["below"] += [row["title"]] if way < 0 else []
    notes["effort"] += [row["title"]] if metric["activity"] else []
    said = [
        (each["day"], each["confidence"])
        for each in rows(week.path, "check_in")
        if each["key_result_id"] == row["id"]
        and each["day"] <= seen.isoformat()
        and each["day"] < quarter_end(first).isoformat()
    ]
    sure = f"{min(said)[1]} → {max(said)[1]}" if said else ""
    return [row["title"], *shown, decimals(score, 2), sure]


def gaps(week, row, metric, first, seen, known):
    """Return which days, weeks or months of a hold have no value (D13)."""
    end = quarter_end(first)
    there = {
        belongs(date.fromisoformat(each["day"]), metric["cadence"])
        for each in rows(week.path, "measurement")
        if each["metric_id"] == metric["id"] and each["day"] <= seen.isoformat()
    }
    bare = []
    day = first - 6 * ONE
    while day <= seen and day < end:
        begins = {"day": True, "week": day.weekday() == 0, "month": day.day == 1}
        counts_on = belongs(day, metric["cadence"])
        if begins[metric["cadence"]] and first <= counts_on < end and counts_on not in there:
            week_of = f"W{day.isocalendar().week:02}"
            named = {"day": day_month(day), "week": week_of, "month": MONTHS[day.month - 1]}
            bare.append(named[metric["cadence"]])
        day += ONE
    more = f" and {len(bare) - 4} more" if len(bare) > 4 else ""
    scored = f"; scored by the {known} that have one" if known > 1 else ""
    return f"{row['title']}: no value in {', '.join(bare[:4])}{more}{scored}."


def answers(week, first):
    """Return what the review of a week that begins on a day answered."""
    kept = [
        json.loads(row["answers"])
        for row in rows(week.path, "review")
        if row["kind"] == "week" and row["start"] == first.isoformat()
    ]
    return kept[0] if kept else {}


def loops(week):
    """Return what is open on the last day, the most pressing kinds first; what is missing last."""
    before = week.first - 7 * ONE
    step = answers(week, before).get("next")
    found = [f"next “{step}”, set in {week_name(before)}"] if step else []
    found += decisions(week) + waiting(week) + due(week) + certificates(week) + check(week)
    hidden = len(found) - MOST
    if hidden > 0:
        found[MOST:] = [f"more {counted(hidden, 'more step')} journal milestone"]
    missing = [*unproved(week), *unmeasured(week)]
    return [*found, *([f"gap {' · '.join(missing)}"] if missing else [])]


def decisions(week):
    """Return frozen decisions whose day has come, else what of them can be judged by now."""
    found = []
    last = week.last.isoformat()
    for row in rows(week.path, "decision"):
        if not row["frozen_at"] or row["frozen_at"][:10] > last or row["reviewed_on"]:
            continue
        expected = sorted(
            (each for each in rows(week.path, "expectation") if each["decision_id"] == row["id"]),
            key=lambda each: (each["due_on"], each["id"]),
        )
        waits = row["review_on"] <= last
        texts = [
            each["text"]
            for each in expected
            if waits or (each["due_on"] <= last and each["outcome"] == "open")
        ]
        command = f"journal decision review {row['id']}"
        day = date.fromisoformat(row["frozen_at"][:10])
        if waits or texts:
            said = f" You expected {'; '.join(texts)}." if texts else ""
            found.append(
                f"due #{row['id']} decided {day_month(day)} {day.year}: “{row['title']}”.{said}"
                f" What happened? {command}"
            )
        if not waits:
            found += [
                f"due #{row['id']} “{row['title']}”: by "
                f"{dated(date.fromisoformat(wire['by']), week.today)} “{wire['text']}” was to"
                f" reopen it. Did it come? {command}"
                for wire in json.loads(row["tripwires"] or "[]")
                if wire["by"] <= last
            ]
    return found


def open_steps(week):
    """Return the milestones that were made, and neither done nor dropped, by the last day."""
    return [
        row
        for row in rows(week.path, "milestone")
        if known_on(week, row["created_at"])
        and not known_on(week, row["done_on"])
        and not known_on(week, row["dropped_on"])
    ]


def waiting(week):
    """Return what waits for somebody's answer."""
    found = [row for row in open_steps(week) if row["waiting_on"]]
    said = []
    for row in sorted(
        found, key=lambda row: (row["asked_on"] or week.today.isoformat(), row["id"])
    ):
        asked = (week.last - date.fromisoformat(row["asked_on"])).days if row["asked_on"] else 0
        ago = f": asked {counted(asked, 'day')} ago, no answer" if asked else ""
        said.append(f"wait {row['title']} → {row['waiting_on']}{ago}")
    return said


def due(week):
    """Return what is due within a week, or over its day."""
    until = (week.last + SOON * ONE).isoformat()
    found = [
        row
        for row in open_steps(week)
        if not row["waiting_on"] and row["due"] and row["due"] <= until
    ]
    said = []
    for row in sorted(found, key=lambda row: (row["due"], row["id"])):
        left = (date.fromisoformat(row["due"]) - week.last).days
        parent = ""
        for table_name, column in (("project", "project_id"), ("goal", "goal_id")):
            for other in rows(week.path, table_name):
                if row[column] == other["id"]:
                    parent = f" ({other['title']})"
        who = f", promised to {row['promised_to']}" if row["promised_to"] else ""
        when = {0: "due today", 1: "due tomorrow"}.get(left, f"due in {left} days")
        when = f"{counted(-left, 'day')} over" if left < 0 else when
        said.append(f"{'late' if left < 0 else 'due'} {row['title']}{parent}{who}: {when}")
    return said


def certificates(week):
    """Return certificates whose window of credits, or life, ends within 180 days (D29)."""
    said = []
    for row in rows(week.path, "credential"):
        issued = date.fromisoformat(row["issued_on"])
        expires = date.fromisoformat(row["expires_on"]) if row["expires_on"] else None
        renewed = any(other["renews"] == row["id"] for other in rows(week.path, "credential"))
        if issued > week.last or renewed or (expires and expires <= week.last):
            continue
        if row["credits_required"]:
            first = issued
            while _later(first, row["credit_months"]) <= week.last:
                first = _later(first, row["credit_months"])
            end = _later(first, row["credit_months"])
            end = min(end, expires) if expires else end
            earned = sum(
                line["credits"] or 0
                for line in lines(week.path, first, week.end)
                if line["credit_unit"] == row["credit_unit"]
            )
            if earned < row["credits_required"] and (end - week.last).days <= 180:
                ends = end - ONE
                said.append(
                    f"soon {row['name']}: {earned:g} of {row['credits_required']:g} "
                    f"{row['credit_unit']} for the window ending {day_month(ends)} {ends.year}"
                )
        if expires and (expires - week.last).days <= 180:
            said.append(f"soon {row['name']} expires on {day_month(expires)} {expires.year}")
    return said


def _later(day, months):
    """Return a day so many months later, for windows of whole years."""
    assert months % 12 == 0
    return date(day.year + months // 12, day.month, day.day)


def check(week):
    """Return the question of the middle of a quarter that has objectives (D16)."""
    name, day, _ = quarter_of(week.last)
    first = quarter_first(week.last).isoformat()
    held = [row for row in rows(week.path, "objective") if row["quarter"] == first]
    if held and 45 <= day < 52:
        return [f"due the middle of {name}: are these still the right objectives? journal okr"]
    return []


def unproved(week):
    """Return how many wins of the week have no result (D33)."""
    won = [row for row in lines(week.path, week.first, week.end) if row["kind"] == "win"]
    bare = len([row for row in won if not has_result(week.path, row)])
    return [f"{counted(bare, 'win')} {'has' if bare == 1 else 'have'} no result"] if bare else []


def unmeasured(week):
    """Return which open projects have no metric."""
    bare = [
        row["title"]
        for row in rows(week.path, "project")
        if row["metric_id"] is None and goes_on(week, row)
    ]
    if not bare:
        return []
    named = ", ".join(lowered(title) for title in bare[:3])
    more = f" and {len(bare) - 3} more" if len(bare) > 3 else ""
    has = "has" if len(bare) == 1 else "have"
    return [f"{counted(len(bare), 'project')} {has} no metric: {named}{more}"]


def goes_on(week, project):
    """Whether a project had begun, and was not closed, on the last day that counts."""
    if project["started_on"] and not known_on(week, project["started_on"]):
        return False
    if project["closed_on"]:
        return not known_on(week, project["closed_on"])
    return project["status"] in ("active", "paused")


def year_ago(week):
    """Return the first line of the week a year ago, by what it says, and what its review said."""
    first = week.first - 364 * ONE
    found = sorted(
        lines(week.path, first, first + 7 * ONE),
        key=lambda row: (ECHOES.index(row["kind"]), row["day"], row["id"]),
    )
    said = []
    for row in found[:1]:
        day = date.fromisoformat(row["day"])
        said.append(f"{SHORT_DAYS[day.weekday()]} {day_month(day)} {day.year}: “{row['text']}”")
    then = [f"{asked} {told}" for asked, told in answered(answers(week, first))]
    return [*said, *([f"The review of {week_name(first)} said:", *then] if then else [])]


def answered(given):
    """Return (question, answer) of what was answered."""
    return [(text, given[key]) for key, text in QUESTIONS.items() if given.get(key)]


def three_lines(week):
    """Return the questions of the week with its answers, once there is one."""
    given = answers(week, week.first)
    return [f"{text} {given.get(key) or ''}".strip() for key, text in QUESTIONS.items() if given]
