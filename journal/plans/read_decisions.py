"""Decisions as they stand, read in plain SQL: for reviews, for lists, and for one's own page."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from journal.domain import brier, codec, decision_days
from journal.plans import glance, naming
from journal.storage.door import Store
from journal.views.decisions import Decision, DecisionNote, Expectation, InTen, Tripwire
from journal.views.intended import DecisionKept, ExpectationKept

KEPT = """
SELECT id, title, chosen, substr(frozen_at, 1, 10), review_on, reviewed_on, happened, quality,
    result, lesson, tripwires
FROM decision ORDER BY review_on IS NULL, review_on, id
"""
DECISIONS = """
SELECT id, uid, title, chosen, options, why, state_of_mind, review_on, gut, premortem, tripwires,
    ten_ten_ten, frozen_at, sha256, reviewed_on, happened, quality, result, lesson, successor_of,
    updated_at
FROM decision ORDER BY id
"""
EXPECTATIONS = """
SELECT decision_id, text, p, due_on, outcome, resolved_on FROM expectation ORDER BY due_on, id
"""
IN_ORDER = """
SELECT decision_id, text, p, due_on, outcome, resolved_on FROM expectation ORDER BY id
"""
OPEN_EXPECTATIONS = """
SELECT expectation.uid, decision_id, text, due_on, expectation.updated_at
FROM expectation JOIN decision ON decision.id = decision_id
WHERE outcome = 'open' AND frozen_at IS NOT NULL AND (reviewed_on IS NULL OR quality IS NOT NULL)
ORDER BY due_on, expectation.id
"""
NOTES = "SELECT decision_id, day, text FROM decision_note ORDER BY day, id"
NAMES = "SELECT id, title FROM decision ORDER BY id"
TEXT = "SELECT frozen_text FROM decision WHERE id = :id"
CLOSED = "SELECT title FROM comparison WHERE closed_by = :id ORDER BY id DESC LIMIT 1"


class OpenExpectation(NamedTuple):
    """What a frozen decision expects and nobody has judged yet; `decision` is its number."""

    uid: str
    decision: int
    text: str
    due_on: date
    updated_at: datetime


def open_expectations(store: Store) -> tuple[OpenExpectation, ...]:
    """Return what is still expected, the nearest day first."""
    return tuple(
        OpenExpectation(name, decision, text, codec.day(due), codec.instant(changed))
        for name, decision, text, due, changed in store.sql.execute(OPEN_EXPECTATIONS)
    )


def decisions(store: Store) -> tuple[DecisionKept, ...]:
    """Return all decisions, the nearest review first, each with its expectations."""
    expected: dict[int, list[ExpectationKept]] = {}
    for decision, text, p, due, outcome, resolved in store.sql.execute(EXPECTATIONS):
        kept = ExpectationKept(text, p, codec.day(due), outcome, _day(resolved))
        expected.setdefault(decision, []).append(kept)
    return tuple(_kept(row, expected) for row in store.sql.execute(KEPT))


def every(store: Store, today: date) -> tuple[Decision, ...]:
    """Return all decisions with what was expected and noted, in the order they were begun."""
    expected = _expectations(store, today)
    notes: dict[int, list[DecisionNote]] = {}
    for number, day, text in store.sql.execute(NOTES):
        notes.setdefault(number, []).append(DecisionNote(codec.day(day), text))
    rows = store.sql.execute(DECISIONS).fetchall()
    after: dict[int, list[int]] = {}
    for row in rows:
        if row[19] is not None:
            after.setdefault(row[19], []).append(row[0])
    return tuple(
        _decision(
            row,
            tuple(expected.get(row[0], ())),
            tuple(notes.get(row[0], ())),
            tuple(after.get(row[0], ())),
            today,
        )
        for row in rows
    )


def find(store: Store, word: str) -> int:
    """Return the id of the decision that `word` means: its number, or a part of its title.

    Raises NotFoundError with near names, UsageError when several fit.
    """
    known = naming.by_number(store.sql.execute(NAMES).fetchall())
    return glance.chosen(known, "decision", word)


def one(store: Store, number: int, today: date) -> Decision:
    """Return the decision of that id."""
    return next(each for each in every(store, today) if each.id == number)


def named(store: Store, word: str, today: date) -> Decision:
    """Return the decision that `word` means; raises NotFoundError, UsageError."""
    return one(store, find(store, word), today)


def frozen_text(store: Store, number: int) -> str | None:
    """Return the text that was frozen, None for a draft."""
    text: str | None = store.sql.execute(TEXT, {"id": number}).fetchone()[0]
    return text


def closed_comparison(store: Store, number: int) -> str | None:
    """Return the title of the comparison that a decision closed, None without one."""
    row = store.sql.execute(CLOSED, {"id": number}).fetchone()
    return None if row is None else str(row[0])


def outcomes(known: Iterable[Decision]) -> list[tuple[float, str]]:
    """Return chance and outcome of every expectation, as calibration takes them."""
    return [(each.p, each.outcome) for decision in known for each in decision.expectations]


def _kept(row: tuple[Any, ...], expected: dict[int, list[ExpectationKept]]) -> DecisionKept:
    number, title, chosen, decided, review, reviewed, happened, quality, result, lesson, wires = row
    return DecisionKept(
        number,
        title,
        chosen,
        _day(decided),
        _day(review),
        _day(reviewed),
        happened,
        quality,
        result,
        lesson,
        tuple(expected.get(number, ())),
        tuple((wire.text, wire.by) for wire in _tripwires(wires)),
    )


def _expectations(store: Store, today: date) -> dict[int, list[Expectation]]:
    found: dict[int, list[Expectation]] = {}
    for number, text, p, due, outcome, resolved in store.sql.execute(IN_ORDER):
        own = found.setdefault(number, [])
        due_on, resolved_on = codec.day(due), _day(resolved)
        waits = decision_days.expectation_due(due_on, outcome, resolved_on, today)
        own.append(Expectation(len(own) + 1, text, p, due_on, outcome, resolved_on, waits))
    return found


def _decision(
    row: tuple[Any, ...],
    expected: tuple[Expectation, ...],
    notes: tuple[DecisionNote, ...],
    successors: tuple[int, ...],
    today: date,
) -> Decision:
    (number, uid, title, chosen, options, why, mind, review, gut, premortem, wires, ten, *rest) = (
        row
    )
    frozen_at, sha256, reviewed, happened, quality, result, lesson, successor_of, updated = rest
    review_on, reviewed_on = _day(review), _day(reviewed)
    tripwires = _tripwires(wires)
    frozen = frozen_at is not None
    judged = None not in (quality, result)
    alive = frozen and not decision_days.is_dropped(
        frozen=frozen, reviewed_on=reviewed_on, judged=judged
    )
    waiting = tuple(
        wire
        for wire in tripwires
        if alive and decision_days.tripwire_due(wire.by, reviewed_on, today)
    )
    expected = tuple(each._replace(due=each.due and alive) for each in expected)
    return Decision(
        id=number,
        uid=uid,
        title=title,
        state=decision_days.state(
            frozen=frozen,
            review_on=review_on,
            reviewed_on=reviewed_on,
            judged=judged,
            waiting=[bool(waiting), any(each.due for each in expected)],
            day=today,
        ),
        chosen=chosen,
        options=_texts(options),
        why=why,
        state_of_mind=mind,
        review_on=review_on,
        gut=gut,
        premortem=_texts(premortem),
        tripwires=tripwires,
        ten_ten_ten=_in_ten(ten),
        frozen_at=codec.instant(frozen_at) if frozen else None,
        sha256=sha256,
        reviewed_on=reviewed_on,
        happened=happened,
        quality=quality,
        result=result,
        word=brier.pair_word(quality or "", result or ""),
        lesson=lesson,
        successor_of=successor_of,
        successors=successors,
        review_due=alive and decision_days.review_due(review_on, reviewed_on, today),
        tripwires_due=waiting,
        expectations=expected,
        notes=notes,
        updated_at=codec.instant(updated),
    )


def _texts(held: str | None) -> tuple[str, ...]:
    return tuple(str(each) for each in _read(held, list))


def _tripwires(held: str | None) -> tuple[Tripwire, ...]:
    found = []
    for each in _read(held, list):
        try:
            found.append(Tripwire(str(each["text"]), codec.day(each["by"])))
        except (KeyError, TypeError, ValueError):  # a file from elsewhere may hold anything here
            continue
    return tuple(found)


def _in_ten(held: str | None) -> InTen:
    found = _read(held, dict)
    return InTen(*(found.get(name) for name in InTen._fields))


def _read(held: str | None, kind: type) -> Any:
    """Return what a column of JSON holds, an empty `kind` where it holds nothing of that kind."""
    if held is None:
        return kind()
    try:
        found = json.loads(held)
    except ValueError:
        return kind()
    return found if isinstance(found, kind) else kind()


def _day(text: str | None) -> date | None:
    return None if text is None else codec.day(text)
