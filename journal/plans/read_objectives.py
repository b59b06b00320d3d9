"""Objectives with their key results and confidence, in plain SQL: all of them, or by a name."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from journal import plans
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


def find(store: Store, word: str, *, running: date) -> int:
    """Return the id of the objective that `word` means: its number, O and its place, or a part of
    its title.

    The quarter that begins on `running` is looked at first, then what is open, then all. Raises
    NotFoundError with near names, UsageError when several fit.
    """
    held = objectives(store)
    named = _placed(held, word, running)
    if named is not None:
        return named
    listed = [[(each.id, each.title) for each in tier] for tier in _tiers(held, running)]
    return plans.naming.in_tiers(listed, word, noun="okr", called="objective")


def find_key_result(
    store: Store, word: str, *, running: date
) -> tuple[ObjectiveKept, KeyResultKept]:
    """Return the key result that `word` means, its number or a part of its title, after its
    objective; looks and raises as `find` does.
    """
    tiers = [
        [(each.id, each.title) for objective in tier for each in objective.key_results]
        for tier in _tiers(objectives(store), running)
    ]
    found = plans.naming.in_tiers(tiers, word, noun="okr", called="key result")
    return one_key_result(store, found)


def _tiers(held: Sequence[ObjectiveKept], running: date) -> Iterable[Sequence[ObjectiveKept]]:
    """Return the objectives among which a name is looked for, one group after the other."""
    still = [each for each in held if each.graded_on is None]
    return [each for each in still if each.quarter == running], still, held


def _placed(held: Sequence[ObjectiveKept], word: str, running: date) -> int | None:
    """Return the objective that the list calls O1, O2 …: of the running quarter, else of the next
    one that has any, else of the last.
    """
    typed = word.strip().lower()
    if typed[:1] != "o" or not (typed[1:].isascii() and typed[1:].isdigit()) or len(typed) > 4:
        return None
    starts = {each.quarter for each in held}
    ahead = sorted(start for start in starts if start >= running)
    first = ahead[0] if ahead else max(starts, default=running)
    inside = [each.id for each in held if each.quarter == first]
    place = int(typed[1:])
    return inside[place - 1] if 1 <= place <= len(inside) else None


def one(store: Store, objective_id: int) -> ObjectiveKept:
    """Return an objective with its key results by its id."""
    return next(each for each in objectives(store) if each.id == objective_id)


def one_key_result(store: Store, key_result_id: int) -> tuple[ObjectiveKept, KeyResultKept]:
    """Return a key result by its id, after its objective."""
    return next(
        (objective, each)
        for objective in objectives(store)
        for each in objective.key_results
        if each.id == key_result_id
    )


def carried_on(store: Store, objective_id: int) -> int:
    """Return how many objectives carry this one on."""
    return sum(each.carried_from == objective_id for each in objectives(store))
