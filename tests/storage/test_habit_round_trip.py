"""A habit goes out and comes back with everything that its figures rest on, and twice adds nothing."""

from datetime import UTC, datetime

from habit_strategies import histories
from hypothesis import given

from journal.domain import habit_units, schedules
from journal.exchange import jsonl
from journal.ledger import excuses
from journal.plans import glance_habits
from journal.plans.glance_habits import Basis
from journal.storage import door, merge, snapshot

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
UID = "6f1d3c0e-5b0a-4b57-a1c2-9d8e4f7b2a10"
HABIT = """
INSERT INTO habit (uid, created_at, updated_at, slug, name, started_on, archived_on, off_days_apply,
    blank_is_zero, reserve_per_month, strength, half_life, position)
VALUES (:uid, :now, :now, 'it', 'it', :start, :archived, :off_days_apply, :blank_is_zero,
    :reserve_per_month, 'default', 13.0, 1)
"""
VERSION = """
INSERT INTO habit_schedule (uid, created_at, updated_at, habit_id, from_day, phrase)
VALUES (:uid, :now, :now, 1, :day, :phrase)
"""
MARK = """
INSERT INTO habit_mark (uid, created_at, updated_at, habit_id, day, kind, amount, at, offset_min)
VALUES (:uid, :now, :now, 1, :day, :kind, :amount, :now, 120)
"""
STAMP = "2026-09-24T17:30:00Z"


def numbered(table, number):
    return f"{table:08x}-0000-4000-8000-{number:012}"


def put(store, history):
    """Write a history into an empty journal."""
    archived = history.archived and history.archived.isoformat()
    fields = {**history._asdict(), "start": history.start.isoformat(), "archived": archived}
    store.sql.execute(HABIT, {**fields, "uid": UID, "now": STAMP})
    for number, version in enumerate(history.versions):
        phrase = schedules.canonical(version.schedule)
        row = {"uid": numbered(1, number), "day": version.start.isoformat(), "phrase": phrase}
        store.sql.execute(VERSION, {**row, "now": STAMP})
    for number, mark in enumerate(history.marks.values()):
        row = {"uid": numbered(2, number), "day": mark.day.isoformat(), "kind": mark.kind}
        store.sql.execute(MARK, {**row, "amount": mark.amount, "now": STAMP})
    for each in history.excuses:
        of = {"reason": "rest"} if each.kind == "off" else {"habit_id": 1}
        excuses.excuse(
            store, each.first, each.last, kind=each.kind, why=each.why or None, now=NOW, **of
        )


def kept(folder, history, today):
    """Return the history that a journal holds, and its rows as they go out."""
    basis = Basis(today, 13.0, history.fiscal_year_start)
    with door.reading(str(folder / "journal.db"), at=NOW) as store:
        found = glance_habits.history(store, glance_habits.by_id(store, 1), basis)
        return found, jsonl.write(snapshot.rows(store), version=snapshot.VERSION)


def taken(folder, text):
    rows = [row for _, row in jsonl.read(text.encode(), version=snapshot.VERSION).rows]
    with door.writing(str(folder / "journal.db"), command="test", at=NOW) as store:
        return merge.take(store, list(enumerate(rows, 2)), keep=None)


@given(histories())
def test_a_habit_comes_back_as_it_went_out(tmp_path_factory, case):
    history, today = case
    first, second = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    with door.writing(str(first / "journal.db"), command="test", at=NOW) as store:
        put(store, history)
    before, text = kept(first, history, today)

    taken(second, text)
    again = taken(second, text)
    after, text_again = kept(second, history, today)

    assert (again.new, text_again) == (0, text)
    assert after == before
    assert dict(after.marks) == dict(history.marks)
    assert after.versions == history.versions
    assert habit_units.units(after, today) == habit_units.units(before, today)
