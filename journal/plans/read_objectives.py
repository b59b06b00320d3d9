"""Objectives with their key results and confidence, in plain SQL, for reviews."""

from datetime import date

from journal.domain import codec
from journal.storage.door import Store
from journal.views.intended import KeyResultKept, ObjectiveKept

OBJECTIVES = """
SELECT id, title, kind, quarter, grade_note, carried_from FROM objective ORDER BY quarter, id
"""
KEY_RESULTS = """
SELECT objective_id, id, title, metric_id, kind, baseline, target FROM key_result ORDER BY id
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
        results.setdefault(objective, []).append(kept)
    return tuple(
        ObjectiveKept._make((*row, tuple(results.get(row[0], ()))))._replace(
            quarter=codec.day(row[3])
        )
        for row in store.sql.execute(OBJECTIVES)
    )
