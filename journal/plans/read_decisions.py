"""Decisions with what they expected, in plain SQL, for reviews."""

from datetime import date

from journal.domain import codec
from journal.storage.door import Store
from journal.views.intended import DecisionKept, ExpectationKept

DECISIONS = """
SELECT id, title, chosen, substr(frozen_at, 1, 10), review_on, reviewed_on, happened, quality,
    result, lesson
FROM decision ORDER BY review_on IS NULL, review_on, id
"""
EXPECTATIONS = """
SELECT decision_id, text, p, due_on, outcome, resolved_on FROM expectation ORDER BY due_on, id
"""


def decisions(store: Store) -> tuple[DecisionKept, ...]:
    """Return all decisions, the nearest review first, each with its expectations."""
    expected: dict[int, list[ExpectationKept]] = {}
    for decision, text, p, due, outcome, resolved in store.sql.execute(EXPECTATIONS):
        kept = ExpectationKept(text, p, codec.day(due), outcome, _day(resolved))
        expected.setdefault(decision, []).append(kept)
    return tuple(
        DecisionKept._make((*row, tuple(expected.get(row[0], ()))))._replace(
            decided_on=_day(row[3]), review_on=_day(row[4]), reviewed_on=_day(row[5])
        )
        for row in store.sql.execute(DECISIONS)
    )


def _day(text: str | None) -> date | None:
    return None if text is None else codec.day(text)
