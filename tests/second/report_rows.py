"""Reports of hours and charge counted a second time: plain SQL over the file, nothing of journal."""

import sqlite3
from contextlib import closing

WORK = "CASE WHEN e.kind = 'study' THEN 0 ELSE coalesce(e.minutes, 0) END"
FROM = """
FROM entry e LEFT JOIN project p ON p.id = e.project_id
WHERE e.day >= :first AND e.day < :end
"""


def by_project(path, first, end):
    """Return {project's title or None: (lines, work minutes)}."""
    return _pairs(
        path, f"SELECT p.title, count(*), sum({WORK}) {FROM} GROUP BY p.title", first, end
    )


def by_owner(path, first, end):
    """Return {owner: work minutes}, of those with any."""
    owner = "lower(coalesce(e.owner, p.owner, 'me'))"
    rows = _rows(path, f"SELECT {owner}, sum({WORK}) {FROM} GROUP BY 1", first, end)
    return {name: minutes for name, minutes in rows if minutes}


def by_week(path, first, end):
    """Return {Monday: (lines, work minutes)}."""
    monday = "date(e.day, 'weekday 0', '-6 days')"
    return _pairs(path, f"SELECT {monday}, count(*), sum({WORK}) {FROM} GROUP BY 1", first, end)


def charge_by_tag(path, first, end):
    """Return {tag's key: (mean charge an hour, entries)} of entries with charge and minutes."""
    rows = _rows(
        path,
        f"""
        SELECT t.key, sum(1.0 * e.charge * e.minutes) / sum(e.minutes), count(*)
        FROM (SELECT e.* {FROM}) e
        JOIN entry_tag et ON et.entry_id = e.id JOIN tag t ON t.id = et.tag_id
        WHERE e.charge IS NOT NULL AND e.minutes IS NOT NULL AND e.kind <> 'study' GROUP BY t.key
        """,
        first,
        end,
    )
    return {key: (mean, n) for key, mean, n in rows}


def energy_with_tag(path, tag, first, end):
    """Return the energies of the days with a line of a tag, and of the days without one."""
    rows = _rows(
        path,
        f"""
        SELECT d.energy, EXISTS (
            SELECT 1 FROM entry e JOIN entry_tag et ON et.entry_id = e.id
            JOIN tag t ON t.id = et.tag_id WHERE e.day = d.day AND t.key = '{tag}')
        FROM day d WHERE d.energy IS NOT NULL AND d.day >= :first AND d.day < :end
        """,
        first,
        end,
    )
    return [e for e, with_it in rows if with_it], [e for e, with_it in rows if not with_it]


def _pairs(path, statement, first, end):
    return {name: (lines, minutes) for name, lines, minutes in _rows(path, statement, first, end)}


def _rows(path, statement, first, end):
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(statement, {"first": first, "end": end}).fetchall()
