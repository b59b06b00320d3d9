"""Decisions that wait, what is open, and the questions of a quarter with their answers.

Imports nothing from journal.
"""

import json

from second import quarter_learning, quarter_lines
from second import quarter_words as say
from second.quarter_rows import ONE

ASKED = {
    "proud": "Proud of?",
    "hard": "What was hard?",
    "learned": "What did I learn?",
    "change": "Stop · start · continue?",
    "objectives": "Next quarter, three objectives at most?",
}
NOTICE = 180


def _frozen(quarter):
    """Return the decisions that stood on the last day, with their expectations by due day."""
    found = []
    for row in quarter.rows("decision"):
        if row["frozen_at"] and row["frozen_at"][:10] <= quarter.last.isoformat():
            own = [x for x in quarter.rows("expectation") if x["decision_id"] == row["id"]]
            found.append((row, sorted(own, key=lambda each: (each["due_on"], each["id"]))))
    return found


def _waits(quarter, row):
    """Say whether a decision's review is due: from its date on until one is made (R9)."""
    return row["review_on"] <= quarter.last.isoformat() and row["reviewed_on"] is None


def _open(quarter, expected):
    """Return the expectations whose day has come and whose outcome is not said."""
    return [
        each
        for each in expected
        if each["outcome"] == "open" and each["due_on"] <= quarter.last.isoformat()
    ]


def decisions(quarter):
    """Return the decisions that wait to be looked back at."""
    found = []
    for row, expected in _frozen(quarter):
        if not (_waits(quarter, row) or _open(quarter, expected)):
            continue
        found.append(f"#{row['id']} {say.full(say.on(row['frozen_at'][:10]))} “{row['title']}”")
        said = [f"{each['text']} ({say.share(each['p'])})" for each in expected]
        found.append(f"expected {' '.join(said)}")
        found.append(f"waits for its review: journal decision review {row['id']}")
        judged = [x for x in quarter.rows("expectation") if x["outcome"] in ("yes", "no")]
        found.append(f"too few to judge calibration ({len(judged)} of 20)")
    return found


def loops(quarter):
    """Return what was open at the end of the last day, the most pressing kinds first."""
    found = _decided(quarter) + _asked(quarter) + _due(quarter) + _certificates(quarter)
    gaps = []
    wins = quarter_lines.wins(quarter)
    bare = [row for row in wins if not quarter_lines.has_result(quarter, row)]
    if bare:
        gaps.append(f"{say.counted(len(bare), 'win')} {_has(bare)} no result")
    projects = [
        say.inside(row["title"])
        for row in quarter.rows("project")
        if row["metric_id"] is None and _went_on(quarter, row)
    ]
    if projects:
        count = say.counted(len(projects), "project")
        gaps.append(f"{count} {_has(projects)} no metric: {', '.join(projects)}")
    return [*found, *([f"gap {' · '.join(gaps)}"] if gaps else [])]


def _went_on(quarter, project):
    """Say whether a project had begun and was not closed on the last day."""
    last = quarter.last.isoformat()
    if project["started_on"] and project["started_on"] > last:
        return False
    if project["closed_on"]:
        return project["closed_on"] > last
    return project["status"] in ("active", "paused")


def _has(found):
    return "has" if len(found) == 1 else "have"


def _decided(quarter):
    found = []
    for row, expected in _frozen(quarter):
        waits, command = _waits(quarter, row), f"journal decision review {row['id']}"
        told = expected if waits else _open(quarter, expected)
        if told:
            decided = say.full(say.on(row["frozen_at"][:10]))
            words = "; ".join(each["text"] for each in told)
            found.append(
                f"due #{row['id']} decided {decided}: “{row['title']}”."
                f" You expected {words}. What happened? {command}"
            )
        for wire in [] if waits else json.loads(row["tripwires"] or "[]"):
            if wire["by"] <= quarter.last.isoformat():
                by = say.dated(say.on(wire["by"]), quarter.today)
                found.append(
                    f"due #{row['id']} “{row['title']}”: by {by} “{wire['text']}”"
                    f" was to reopen it. Did it come? {command}"
                )
    return found


def _steps(quarter):
    """Return the steps that were there and neither done nor dropped at the end of the last day."""
    last = quarter.last.isoformat()
    found = [
        row
        for row in quarter.rows("milestone")
        if row["created_at"][:10] <= last
        and not (row["done_on"] and row["done_on"] <= last)
        and not (row["dropped_on"] and row["dropped_on"] <= last)
    ]
    return sorted(found, key=lambda row: (row["due"] or "9", row["id"]))


def _asked(quarter):
    found = []
    for row in _steps(quarter):
        if row["waiting_on"]:
            days = (quarter.last - say.on(row["asked_on"])).days
            asked = f"asked {say.counted(days, 'day')} ago, no answer"
            found.append((row["asked_on"], f"wait {row['title']} → {row['waiting_on']}: {asked}"))
    return [text for _, text in sorted(found)]


def _due(quarter):
    found = []
    for row in _steps(quarter):
        if row["waiting_on"] or not row["due"] or say.on(row["due"]) > quarter.last + 7 * ONE:
            continue
        left = (say.on(row["due"]) - quarter.last).days
        parents = quarter.rows("project"), quarter.rows("goal")
        keys = row["project_id"], row["goal_id"]
        parent = [
            f" ({each['title']})"
            for table, key in zip(parents, keys, strict=True)
            for each in table
            if each["id"] == key
        ]
        promised = f", promised to {row['promised_to']}" if row["promised_to"] else ""
        near = {0: "due today", 1: "due tomorrow"}.get(left, f"due in {left} days")
        word, when = ("late", f"{say.counted(-left, 'day')} over") if left < 0 else ("due", near)
        found.append(f"{word} {row['title']}{''.join(parent)}{promised}: {when}")
    return found


def _certificates(quarter):
    """Return the windows of credits that end within 180 days and are not full, and expiries."""
    found = []
    for row in quarter.rows("credential"):
        if say.on(row["issued_on"]) > quarter.last:
            continue
        if row["credits_required"]:
            earned, end = quarter_learning.earned_credits(quarter, row)
            if earned < row["credits_required"] and (end - quarter.last).days <= NOTICE:
                shown = f"{earned:g} of {row['credits_required']:g} {row['credit_unit']}"
                ends = say.full(end - ONE)
                found.append(f"soon {row['name']}: {shown} for the window ending {ends}")
        if row["expires_on"] and (say.on(row["expires_on"]) - quarter.last).days <= NOTICE:
            found.append(f"soon {row['name']} expires on {say.full(say.on(row['expires_on']))}")
    return found


def questions(quarter):
    """Return the questions, with the answers that were given."""
    kept = [
        json.loads(row["answers"])
        for row in quarter.rows("review")
        if row["kind"] == "quarter" and row["start"] == quarter.first.isoformat()
    ]
    answers = kept[0] if kept else {}
    return [f"{text} {answers[key]}" if key in answers else text for key, text in ASKED.items()]
