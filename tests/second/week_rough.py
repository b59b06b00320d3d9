"""A demo journal made rough: gaps, too much work, work that comes back, and dates that were passed,
so that a week says what it does not say of the demo as it is.
"""

import shutil
import sqlite3

CHANGES = (
    "UPDATE day SET energy = 1 WHERE day BETWEEN '2026-09-21' AND '2026-09-25'",
    "UPDATE entry SET minutes = 2 * minutes WHERE day BETWEEN '2026-09-21' AND '2026-09-25'",
    "UPDATE entry SET realm = NULL WHERE id % 40 = 0",
    "UPDATE entry SET minutes = NULL WHERE id % 50 = 1",
    "UPDATE entry SET project_id = 1, owner = NULL WHERE project_id IN (2, 3, 4)"
    " AND day BETWEEN '2026-08-03' AND '2026-08-16'",
    "UPDATE entry SET minutes = 2 * minutes WHERE project_id = 1"
    " AND day BETWEEN '2026-08-03' AND '2026-08-16'",
    "UPDATE entry SET project_id = 1 WHERE project_id = 2 AND day > '2026-08-30' AND id % 6 = 0",
    "UPDATE project SET status = 'handed-off', owner = 'Docs', closed_on = '2026-08-10' WHERE id = 6",
    "UPDATE project SET metric_id = NULL WHERE id IN (11, 12)",
    "UPDATE milestone SET done_on = NULL WHERE due > '2026-02-01'",
    "UPDATE milestone SET waiting_on = 'Docs' WHERE promised_to IS NULL AND id % 5 = 0",
    "UPDATE entry SET impact = NULL WHERE kind = 'win' AND id % 3 > 0",
    "UPDATE entry SET who = 'Docs' WHERE kind = 'win' AND id % 3 = 1",
    "DELETE FROM measurement WHERE metric_id = 1 AND day BETWEEN '2026-09-07' AND '2026-09-13'",
    "DELETE FROM measurement WHERE metric_id = 4 AND day BETWEEN '2026-07-20' AND '2026-08-30'",
    "DELETE FROM measurement WHERE metric_id = 5 AND day > '2026-09-20'",
    "UPDATE credential SET expires_on = '2026-12-01' WHERE id = 2",
    "UPDATE goal SET target_on = '2026-09-10' WHERE id = 7",
    "UPDATE goal SET est_minutes = NULL WHERE id = 5",
    "UPDATE habit_mark SET kind = 'partly' WHERE kind = 'done' AND day LIKE '%3'",
    "UPDATE habit_mark SET kind = 'no' WHERE kind = 'done' AND day LIKE '%7'",
    "UPDATE excuse SET first = '2026-09-08', last = '2026-09-12' WHERE id = 19",
    "DELETE FROM entry WHERE day BETWEEN '2025-05-19' AND '2025-05-25'",
)


def roughened(demo, place):
    """Copy a demo journal's folder and change its rows behind the program's back; return the copy."""
    shutil.copytree(demo, place)
    with sqlite3.connect(place / "journal.db") as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in found.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for change in CHANGES:
            connection.execute(change)
    return place
