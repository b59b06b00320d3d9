"""What may be asked lightly of decisions, in plain SQL: those that wait for an answer today."""

from datetime import date
from typing import Any

from journal.domain import codec, decision_days
from journal.storage.door import Store
from journal.views.today import DecisionDue

FROZEN = """
SELECT id, title, review_on, reviewed_on, quality IS NOT NULL AND result IS NOT NULL FROM decision
WHERE frozen_at IS NOT NULL ORDER BY review_on, id
"""
EXPECTED = """
SELECT decision_id, text, due_on FROM expectation
WHERE outcome = 'open' AND due_on <= :today ORDER BY due_on, id
"""
TRIPWIRES = """
WITH held AS (
    SELECT decision.id AS decision_id, wire.key AS place,
        CASE wire.type WHEN 'object' THEN wire.value ELSE '{}' END AS value
    FROM decision, json_each(CASE WHEN json_valid(tripwires) THEN tripwires ELSE '[]' END) AS wire
    WHERE frozen_at IS NOT NULL)
SELECT decision_id, json_extract(value, '$.text'), json_extract(value, '$.by') FROM held
WHERE json_extract(value, '$.by') <= :today
    AND json_extract(value, '$.by') IS date(json_extract(value, '$.by'))
ORDER BY decision_id, place
"""


def due(store: Store, today: date) -> tuple[DecisionDue, ...]:
    """Return the frozen decisions of which a review, an expectation or a tripwire waits, the one
    that waits longest first.
    """
    frozen = store.sql.execute(FROZEN).fetchall()
    if not frozen:
        return ()
    day = {"today": codec.day_text(today)}
    expected = _by_decision(store.sql.execute(EXPECTED, day).fetchall())
    wires = _by_decision(store.sql.execute(TRIPWIRES, day).fetchall())
    found = []
    for number, title, review, reviewed, judged in frozen:
        review_on, reviewed_on = _day(review), _day(reviewed)
        if decision_days.is_dropped(frozen=True, reviewed_on=reviewed_on, judged=bool(judged)):
            continue
        waits = decision_days.review_due(review_on, reviewed_on, today)
        own = expected.get(number, [])
        open_wires = [
            (text, by)
            for text, by in wires.get(number, [])
            if decision_days.tripwire_due(by, reviewed_on, today)
        ]
        days = [by for _, by in [*own, *open_wires]]
        if waits and review_on is not None:
            days.append(review_on)
        if days:
            texts = tuple(text for text, _ in own), tuple(text for text, _ in open_wires)
            found.append(DecisionDue(number, title, min(days), waits, *texts))
    return tuple(sorted(found, key=lambda each: (each.day, each.id)))


def _by_decision(rows: list[Any]) -> dict[int, list[tuple[str, date]]]:
    found: dict[int, list[tuple[str, date]]] = {}
    for number, text, day in rows:
        found.setdefault(number, []).append((str(text), codec.day(day)))
    return found


def _day(text: str | None) -> date | None:
    return None if text is None else codec.day(text)
