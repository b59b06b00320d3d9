"""Reports of hours: in all, by whose work it was, by kind of work, by tag."""

from collections.abc import Iterable
from typing import Any

from journal.domain import handoffs, realms, texts
from journal.reviews.frame import Rows, owner_of, owners_of, within, work_minutes
from journal.reviews.reports import rows as lines
from journal.reviews.reports.asked import Asked, answer
from journal.reviews.sections import hours
from journal.views.entries import Entry
from journal.views.reports import (
    CHARGE,
    COUNT,
    MINUTES,
    NAME,
    POINTS,
    SHARE,
    TEXT,
    WORD,
    Column,
    Report,
)


def time(rows: Rows, asked: Asked) -> Report:
    """Return lines and minutes of work and study, with the share of all work (D26 counts work)."""
    now, before, year_ago = (within(rows.entries, span) for span in asked.frame.spans)
    work = _work(now)
    found = [
        {"name": name, **_counted(entries)}
        | ({} if asked.by in lines.UNITS else {"share": _share(_work(entries), work)})
        for name, entries in lines.Groups(rows, now, asked.by or "", asked)
    ]
    return answer(
        asked,
        [
            Column("name", lines.TITLES[asked.by or ""], NAME),
            Column("entries", "lines", COUNT),
            Column("minutes", "work", MINUTES),
            Column("study_minutes", "study", MINUTES),
            *([] if asked.by in lines.UNITS else [Column("share", "share of work", SHARE)]),
        ],
        found,
        total={"name": "all", **_counted(now)},
        facts={
            "days": len({entry.day for entry in now}),
            "of_days": asked.frame.now.days,
            "minutes_before": _work(before) if before else None,
            "minutes_year_ago": _work(year_ago) if year_ago else None,
            "without_minutes": sum(entry.minutes is None for entry in now),
            **_not_mine(rows, now, asked),
        },
        n=len(now),
    )


def owners(rows: Rows, asked: Asked) -> Report:
    """Return whose work the hours were; by a unit of time one row a unit and owner (D26)."""
    now = within(rows.entries, asked.frame.now)
    facts = _not_mine(rows, now, asked)
    if asked.by in lines.UNITS:
        return _by_unit(rows, asked, now, "owner", facts)
    found = hours.owners(rows, asked.frame)
    return answer(
        asked,
        [
            Column("name", "Owner", NAME),
            Column("minutes", "work", MINUTES),
            Column("share", "share", SHARE),
            Column("on_before", "on before", POINTS),
            Column("on_year_ago", "on a year ago", POINTS),
            Column("what", "what", TEXT, optional=True),
        ],
        [
            {
                "name": row.owner,
                "minutes": row.minutes,
                "share": row.share,
                "on_before": _less(row.share, row.share_before),
                "on_year_ago": _less(row.share, row.share_year_ago),
                "what": ", ".join(row.what),
            }
            for row in (found.rows if found else ())
        ],
        facts={
            **facts,
            "not_mine_before": found.not_mine_before if found else None,
            "not_mine_year_ago": found.not_mine_year_ago if found else None,
            "handoffs": found.handoffs if found else (),
        },
        n=sum(work_minutes(entry) > 0 for entry in now),
    )


def kinds(rows: Rows, asked: Asked) -> Report:
    """Return the kinds of work with what they did to the person (D23)."""
    now = within(rows.entries, asked.frame.now)
    if asked.by in lines.UNITS:
        return _by_unit(rows, asked, [entry for entry in now if entry.realm], "realm", {})
    found = hours.kinds(rows, asked.frame)
    columns = [
        Column("name", "Kind of work", NAME),
        Column("minutes", "work", MINUTES),
        Column("share", "share", SHARE),
        Column("on_before", "on before", POINTS),
        Column("on_year_ago", "on a year ago", POINTS),
    ]
    table = [
        {
            "name": row.realm,
            "minutes": row.minutes,
            "share": row.share,
            "on_before": _less(row.share, row.share_before),
            "on_year_ago": _less(row.share, row.share_year_ago),
            "charge": row.charge,
            "charge_n": row.charge_n,
            "word": row.charge_word,
        }
        for row in (found.rows if found else ())
    ]
    if not asked.shared:
        columns += [
            Column("charge", "charge", CHARGE),
            Column("charge_n", "n", COUNT),
            Column("word", "", WORD),
        ]
    return answer(
        asked,
        columns,
        [{column.key: row[column.key] for column in columns} for row in table],
        facts={
            "without": found.without if found else 0,
            "unvisited": [
                realm
                for realm in realms.REALMS
                if found and not any(r.realm == realm and r.minutes for r in found.rows)
            ],
        },
        n=sum(entry.realm is not None for entry in now),
    )


def tags(rows: Rows, asked: Asked) -> Report:
    """Return the tags of the period with lines, wins and minutes; a line stands under each of its
    tags.
    """
    now = within(rows.entries, asked.frame.now)
    tagged = [entry for entry in now if entry.tags]
    return answer(
        asked,
        [
            Column("name", "Tag", NAME),
            Column("entries", "lines", COUNT),
            Column("wins", "wins", COUNT),
            Column("minutes", "work", MINUTES),
            Column("study_minutes", "study", MINUTES),
        ],
        [
            {
                "name": name,
                **_counted(entries),
                "wins": sum(entry.kind == "win" for entry in entries),
            }
            for name, entries in lines.Groups(rows, tagged, "tag", asked)
        ],
        facts={"untagged": len(now) - len(tagged)},
        n=len(tagged),
    )


def _by_unit(
    rows: Rows, asked: Asked, entries: list[Entry], group: str, facts: dict[str, Any]
) -> Report:
    """Return one row a unit of time and group, with the group's share of the unit's work."""
    found = []
    for unit, held in lines.Groups(rows, entries, asked.by or "", asked):
        work = _work(held)
        found += [
            {
                "unit": unit,
                "name": name,
                "minutes": _work(inner),
                "share": _share(_work(inner), work),
            }
            for name, inner in lines.Groups(rows, held, group, asked)
            if _work(inner)
        ]
    return answer(
        asked,
        [
            Column("unit", lines.TITLES[asked.by or ""], NAME),
            Column("name", lines.TITLES[group], NAME),
            Column("minutes", "work", MINUTES),
            Column("share", "share", SHARE),
        ],
        found,
        facts=facts,
        n=len(entries),
    )


def _counted(entries: list[Entry]) -> dict[str, int]:
    study = sum(entry.minutes or 0 for entry in entries if entry.kind == "study")
    return {"entries": len(entries), "minutes": _work(entries), "study_minutes": study}


def _not_mine(rows: Rows, entries: Iterable[Entry], asked: Asked) -> dict[str, Any]:
    """Return the share of other people's work beside its limit (D26)."""
    owners = owners_of(rows)
    spent = [(owner_of(entry, owners), work_minutes(entry)) for entry in entries]
    all_of_it = sum(minutes for _, minutes in spent)
    others = sum(minutes for owner, minutes in spent if texts.key(owner) != handoffs.ME)
    return {
        "not_mine": others / all_of_it if all_of_it else None,
        "limit": asked.frame.chosen.not_mine_limit,
        "others": any(texts.key(owner_of(each, owners)) != handoffs.ME for each in rows.entries),
    }


def _work(entries: Iterable[Entry]) -> int:
    return sum(map(work_minutes, entries))


def _share(minutes: int, of: int) -> float | None:
    return minutes / of if of else None


def _less(now: float | None, then: float | None) -> float | None:
    return None if now is None or then is None else now - then
