"""Reports of wins and of learning."""

from typing import Any

from journal.reviews.frame import Rows, within, work_minutes
from journal.reviews.reports import rows as lines
from journal.reviews.reports.asked import Asked, answer
from journal.reviews.sections import learning as learned
from journal.reviews.sections import lines as written
from journal.views.reports import (
    BESIDE,
    COUNT,
    DAY,
    ID,
    MINUTES,
    NAME,
    TEXT,
    WORD,
    Column,
    Report,
)

TEACHING = "live-many"
"""The kind of work in which others learn: trainings and webinars (N29)."""


def wins(rows: Rows, asked: Asked) -> Report:
    """Return the wins with their results (D33), or how many there are of each group."""
    found = written.wins(rows, asked.frame)
    held = found.wins if found else ()
    facts = {"with_result": sum(win.has_result for win in held)}
    if asked.by != "win":
        return _grouped(rows, asked, {win.id: win.has_result for win in held}, facts)
    columns = [
        Column("day", "Day", DAY),
        Column("text", "win", TEXT),
        Column("result", "result", TEXT),
        Column("tags", "tags", TEXT),
        Column("project", "project", TEXT),
        Column("id", "id", ID),
    ]
    if asked.names:
        columns.append(Column("who", "who", TEXT))
    table = [
        {
            "day": win.day,
            "text": win.text,
            "result": win.impact,
            "tags": " ".join(win.tags),
            "project": win.project,
            "id": win.id,
            "who": win.who,
        }
        for win in held
    ]
    return answer(
        asked,
        columns,
        [{column.key: row[column.key] for column in columns} for row in table],
        facts=facts,
        n=len(held),
    )


def _grouped(
    rows: Rows, asked: Asked, has_result: dict[int, bool], facts: dict[str, Any]
) -> Report:
    won = [entry for entry in within(rows.entries, asked.frame.now) if entry.id in has_result]
    return answer(
        asked,
        [
            Column("name", lines.TITLES[asked.by or ""], NAME),
            Column("wins", "wins", COUNT),
            Column("with_result", "with a result", COUNT),
        ],
        [
            {
                "name": name,
                "wins": len(entries),
                "with_result": sum(has_result[entry.id] for entry in entries),
            }
            for name, entries in lines.Groups(rows, won, asked.by or "", asked)
        ],
        facts=facts,
        n=len(won),
    )


def learning(rows: Rows, asked: Asked) -> Report:
    """Return each goal with its pace (D28), or study and teaching by unit of time (N29)."""
    now = within(rows.entries, asked.frame.now)
    found = learned.studied(rows, asked.frame)
    facts = {
        "study_minutes": found.minutes if found else 0,
        "study_minutes_before": found.minutes_before if found else None,
        "study_minutes_year_ago": found.minutes_year_ago if found else None,
        "teaching_minutes": sum(work_minutes(e) for e in now if e.realm == TEACHING),
    }
    lessons = [entry for entry in now if entry.kind == "study" or entry.realm == TEACHING]
    if asked.by in lines.UNITS:
        return answer(
            asked,
            [
                Column("name", lines.TITLES[asked.by or ""], NAME),
                Column("study_minutes", "study", MINUTES),
                Column("teaching_minutes", "trainings given", MINUTES),
            ],
            [
                {
                    "name": name,
                    "study_minutes": written.study_minutes(entries),
                    "teaching_minutes": sum(map(work_minutes, entries)),
                }
                for name, entries in lines.Groups(rows, lessons, asked.by or "", asked)
            ],
            facts=facts,
            n=len(lessons),
        )
    return answer(
        asked,
        [
            Column("name", "Goal", NAME),
            Column("minutes", "studied", MINUTES),
            Column("studied_minutes", "in all", MINUTES, of="est_minutes"),
            Column("est_minutes", "", BESIDE),
            Column("needed_per_week", "needs/week", MINUTES),
            Column("actual_per_week", "has/week", MINUTES),
            Column("target_on", "target", DAY, optional=True),
            Column("forecast", "forecast", DAY),
            Column("word", "", WORD, optional=True),
        ],
        [
            {
                "name": goal.title,
                "minutes": goal.minutes,
                "studied_minutes": goal.studied_minutes,
                "est_minutes": goal.est_minutes,
                "needed_per_week": goal.needed_per_week,
                "actual_per_week": goal.actual_per_week,
                "target_on": goal.target_on,
                "forecast": goal.forecast,
                "word": goal.word,
            }
            for goal in (found.goals if found else ())
        ],
        facts=facts,
        n=sum(entry.kind == "study" for entry in now),
    )
