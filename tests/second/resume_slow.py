"""The wins of a résumé counted over plain rows, without a line of the program's own arithmetic."""

import sqlite3
from contextlib import closing
from datetime import date

WINS = (
    "SELECT id, day, who, impact, metric_id, private, role_id, text FROM entry WHERE kind = 'win'"
)
PRAISE = "SELECT who, day FROM entry WHERE kind = 'praise' AND who IS NOT NULL"
TAGS = """
SELECT entry_tag.entry_id, lower(tag.name) FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id
"""


def sorted_out(path, tags=(), role_id=None):
    """Return the numbers of the wins that stay, and how many go for which reason."""
    with closing(sqlite3.connect(path)) as connection:
        wins = connection.execute(WINS).fetchall()
        praise = connection.execute(PRAISE).fetchall()
        carried = connection.execute(TAGS).fetchall()
    kept, private, bare, elsewhere = [], 0, 0, 0
    for number, day, who, impact, metric, hidden, role, _ in wins:
        near = [
            said
            for name, said in praise
            if who and name.lower() == who.lower() and abs(days(said) - days(day)) <= 30
        ]
        if hidden:
            private += 1
        elif not ((impact or "").strip() or metric or near):
            bare += 1
        elif (tags or role_id) and not (
            (role_id and role == role_id) or any((number, tag) in carried for tag in tags)
        ):
            elsewhere += 1
        else:
            kept.append(number)
    return sorted(kept), private, bare, elsewhere


def days(text):
    """Return a day as a number."""
    return date.fromisoformat(text).toordinal()
