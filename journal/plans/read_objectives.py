"""Objectives with their key results and confidence, in plain SQL, for reading many at once."""

from datetime import date
from typing import Any

from journal.domain import codec
from journal.storage.door import Store
from journal.views.intended import KeyResultKept, ObjectiveKept

OBJECTIVES = """
SELECT id, uid, title, kind, quarter, why, grade_note, graded_on, carried_from, updated_at
FROM objective ORDER BY quarter, id
"""
KEY_RESULTS = """
SELECT objective_id, id, uid, title, metric_id, kind, baseline, target, updated_at
FROM key_result ORDER BY id
"""
CHECK_INS = "SELECT key_result_id, day, confidence FROM check_in ORDER BY key_result_id, day"


def objectives(store: Store) -> tuple[ObjectiveKept, ...]:
    """Return all objectives in order of their quarters, each with its key results."""
    confidence: dict[int, list[tuple[date, int]]] = {}
    for key_result, day, value in store.sql.execute(CHECK_INS):
        confidence.setdefault(key_result, []).append((codec.day(day), value))
    results: dict[int, list[KeyResultKept]] = {}
    for objective, *row in store.sql.execute(KEY_RESULTS):
        kept = KeyResultKept._make((*row, tuple(confidence.get(row[0], ()))))
        dated = kept._replace(updated_at=codec.instant(row[-1]))
        results.setdefault(objective, []).append(dated)
    return tuple(_kept(row, results.get(row[0], [])) for row in store.sql.execute(OBJECTIVES))


def _kept(row: tuple[Any, ...], results: list[KeyResultKept]) -> ObjectiveKept:
    return ObjectiveKept._make((*row, tuple(results)))._replace(
        quarter=codec.day(row[4]),
        graded_on=None if row[7] is None else codec.day(row[7]),
        updated_at=codec.instant(row[9]),
    )
