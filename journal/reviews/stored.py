"""The review table: the only one that reviews own."""

import json
from collections.abc import Mapping
from datetime import date

from journal.domain import codec
from journal.storage.door import Store

ANSWERS = "SELECT answers FROM review WHERE kind = :kind AND start = :start"


def answers(store: Store, kind: str, start: date) -> Mapping[str, str]:
    """Return what was answered in a review by the key of the question, nothing without one."""
    asked = {"kind": kind, "start": codec.day_text(start)}
    row = store.sql.execute(ANSWERS, asked).fetchone()
    return {} if row is None else dict(json.loads(row[0]))
