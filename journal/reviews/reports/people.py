"""Reports of standing, of promises, and of the people in the lines."""

from datetime import timedelta
from typing import Any

from journal.reviews.frame import Rows, within, work_minutes
from journal.reviews.reports import rows as lines
from journal.reviews.reports.asked import Asked, answer
from journal.reviews.sections import people as said
from journal.views.intended import MilestoneKept
from journal.views.reports import COUNT, DAY, MINUTES, NAME, NUMBER, TEXT, WORD, Column, Report


def standing(rows: Rows, asked: Asked) -> Report:
    """Return what others said in the twelve months up to the period's end (D30)."""
    found = said.by_audience(rows, asked.frame)
    return answer(
        asked,
        [
            Column("name", "With", NAME),
            Column("word", "state", WORD),
            Column("praise", "praise", COUNT),
            Column("critique", "critique", COUNT),
            Column("word_before", "before the period", WORD),
        ],
        [
            {
                "name": row.who,
                "word": row.word,
                "praise": row.praise,
                "critique": row.critique,
                "word_before": row.word_before,
            }
            for row in found
        ],
        n=sum(row.praise + row.critique for row in found),
    )


def promises(rows: Rows, asked: Asked) -> Report:
    """Return the promises due in the period and how they were kept (D32)."""
    frame = asked.frame
    due = [
        step
        for step in rows.milestones
        if step.promised_to is not None
        and step.due is not None
        and step.dropped_on is None
        and step.due in frame.whole
    ]
    columns = [
        Column("name", "Promise", NAME),
        Column("to", "to", TEXT),
        Column("due", "due", DAY),
        Column("done_on", "done", DAY),
        Column("days_over", "days over", NUMBER),
        Column("word", "", WORD),
    ]
    if not asked.names:
        columns = [column for column in columns if column.key != "to"]
    table = [_promise(step, asked) for step in due]
    kept = said.promised(rows, frame)
    return answer(
        asked,
        columns,
        [{column.key: row[column.key] for column in columns} for row in table],
        facts={
            "kept": kept.kept if kept else 0,
            "counted": kept.counted if kept else 0,
            "late": kept.late if kept else 0,
            "overdue": kept.overdue if kept else 0,
        },
        n=len(due),
    )


def _promise(step: MilestoneKept, asked: Asked) -> dict[str, Any]:
    """Return how a promise stands at the end of the days looked at."""
    last = asked.frame.last
    seen = asked.frame.today if asked.frame.running else last + timedelta(days=1)
    done = step.done_on if step.done_on is not None and step.done_on <= last else None
    over = ((done or seen) - step.due).days if step.due is not None else 0
    if done is not None:
        word = "kept" if over <= 0 else "late"
    else:
        word = "over its day" if over > 0 else "open"
    return {
        "name": step.title,
        "to": step.promised_to,
        "due": step.due,
        "done_on": done,
        "days_over": over if over > 0 else None,
        "word": word,
    }


def people(rows: Rows, asked: Asked) -> Report:
    """Return who the lines of the period are with, in lines, praise, critique and work minutes."""
    entries = [entry for entry in within(rows.entries, asked.frame.now) if entry.who]
    return answer(
        asked,
        [
            Column("name", "Who", NAME),
            Column("entries", "lines", COUNT),
            Column("praise", "praise", COUNT),
            Column("critique", "critique", COUNT),
            Column("minutes", "work", MINUTES),
            Column("last", "last", DAY),
        ],
        [
            {
                "name": name,
                "entries": len(held),
                "praise": sum(entry.kind == "praise" for entry in held),
                "critique": sum(entry.kind == "critique" for entry in held),
                "minutes": sum(map(work_minutes, held)),
                "last": max(entry.day for entry in held),
            }
            for name, held in lines.Groups(rows, entries, "who", asked)
        ],
        n=len(entries),
    )
