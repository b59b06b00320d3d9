"""Marks: one a habit and date; words replace each other, amounts add up, nothing said twice counts twice."""

import sqlite3
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import long_past, uid
from journal.errors import InvalidError
from journal.ledger import marks
from journal.ledger.marks import Said
from journal.storage import migrate
from journal.storage.door import Store
from journal.views.habits import HabitMark

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
DAY = date(2026, 9, 24)
HABIT = """
INSERT INTO habit (uid, created_at, updated_at, slug, name, started_on, off_days_apply,
    blank_is_zero, reserve_per_month, strength, position)
VALUES ('6f1d3c0e-5b0a-4b57-a1c2-9d8e4f7b2a10', '2026-09-24T17:30:00Z', '2026-09-24T17:30:00Z',
    'it', 'it', '2026-09-01', 1, 0, 0, 'default', 1)
"""
UID = "6f1d3c0e-5b0a-4b57-a1c2-9d8e4f7b2a10"


def opened():
    """Return a store over an empty journal in memory with one habit, number 1."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    migrate.create(connection)
    connection.execute(HABIT)
    return Store(connection)


@pytest.fixture
def store():
    return opened()


def say(store, *said, day=DAY):
    """Say things of a day in order; return whether the last was already so."""
    return [marks.mark(store, 1, UID, day, each, now=NOW, offset_min=120) for each in said][-1]


AFTER = [
    ([Said("done")], HabitMark(DAY, "done", None)),
    ([Said("done"), Said("partly")], HabitMark(DAY, "partly", None)),
    ([Said("no", reason="rain"), Said("done")], HabitMark(DAY, "done", None)),
    ([Said("no", reason="rain"), Said("no")], HabitMark(DAY, "no", None, None, "rain")),
    ([Said("done", note="a"), Said("done")], HabitMark(DAY, "done", None, "a")),
    ([Said("done", note="a"), Said("done", note="b")], HabitMark(DAY, "done", None, "b")),
    ([Said("amount", 1500), Said("amount", 500)], HabitMark(DAY, "amount", 2000)),
    (
        [Said("amount", 1, note="a"), Said("amount", 1, note="b")],
        HabitMark(DAY, "amount", 2, "a; b"),
    ),
    (
        [Said("amount", 9, note="a"), Said("amount", 4, replace=True)],
        HabitMark(DAY, "amount", 4, "a"),
    ),
    ([Said("amount", 9), Said("reserve")], HabitMark(DAY, "reserve", 9)),
    ([Said("amount", 9), Said("reserve"), Said("amount", 1)], HabitMark(DAY, "reserve", 10)),
    ([Said("reserve", reason="x"), Said("done")], HabitMark(DAY, "done", None)),
    ([Said("amount", 9), Said("no")], HabitMark(DAY, "no", None)),
    ([Said("amount", 9), Said("no", beside=True)], HabitMark(DAY, "no", 9)),
    ([Said("amount", 9), Said("no", beside=True), Said("amount", 1)], HabitMark(DAY, "amount", 10)),
    ([Said("no"), Said("amount", 9)], HabitMark(DAY, "amount", 9)),
]


@pytest.mark.parametrize(("said", "held"), AFTER)
def test_what_is_said_of_a_day_becomes_one_mark(store, said, held):
    say(store, *said)

    assert marks.one(store, 1, DAY) == held


@pytest.mark.parametrize(
    "said", [Said("done"), Said("no", reason="x"), Said("amount", 5, replace=True)]
)
def test_the_same_word_again_is_already_so_and_writes_nothing(store, said):
    first = say(store, said)
    changes = store.sql.execute("SELECT count(*) FROM change").fetchone()

    again = say(store, said)

    assert (first, again) == (False, True)
    assert store.sql.execute("SELECT count(*) FROM change").fetchone() == changes


@pytest.mark.parametrize("said", [Said("done", note=" "), Said("no", reason="\0")])
def test_words_that_cannot_be_kept_are_refused(store, said):
    with pytest.raises(InvalidError):
        say(store, said)


def test_the_uid_of_a_mark_is_made_of_the_habit_s_and_its_date(store):
    say(store, Said("done"))

    held = store.sql.execute("SELECT uid FROM habit_mark").fetchone()[0]

    assert held == uid.natural_uid("habit_mark", UID, "2026-09-24")


def test_taking_a_mark_away_says_whether_there_was_one(store):
    say(store, Said("done"))

    assert (marks.unmark(store, 1, DAY), marks.unmark(store, 1, DAY)) == (True, False)
    assert marks.one(store, 1, DAY) is None


@pytest.fixture(scope="module")
def shared():
    """Return one store for all examples of a property; each begins by taking its marks away."""
    return opened()


def cleared(store):
    marks.remove_all(store, 1)
    return store


NOTES, REASONS = st.sampled_from([None, "a", "b"]), st.sampled_from([None, "rain"])
KINDS = st.sampled_from(["done", "partly", "no", "reserve"])
WORDS = st.builds(lambda *said: Said(said[0], None, *said[1:]), KINDS, NOTES, REASONS)
AMOUNTS = st.builds(
    lambda amount, note, replace: Said("amount", amount, note, replace=replace),
    st.integers(0, 10**9),
    NOTES,
    st.booleans(),
)
ANYTHING = WORDS | AMOUNTS


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=8))
def test_amounts_of_a_day_add_up_exactly_in_any_order(shared, amounts):
    say(cleared(shared), *(Said("amount", each) for each in amounts))
    there = marks.one(shared, 1, DAY)

    say(cleared(shared), *(Said("amount", each) for each in reversed(amounts)))

    assert (there, there.amount) == (marks.one(shared, 1, DAY), sum(amounts))


@given(st.lists(ANYTHING, max_size=3), WORDS)
def test_a_word_said_twice_is_said_once(shared, before, word):
    say(cleared(shared), *before, word)
    once = marks.one(shared, 1, DAY)

    assert say(shared, word) is True
    assert marks.one(shared, 1, DAY) == once


@given(st.dictionaries(st.integers(1, 20), WORDS, max_size=5), ANYTHING)
def test_taking_a_mark_away_leaves_what_was_before_it(shared, others, said):
    cleared(shared)
    for number, word in others.items():
        say(shared, word, day=date(2026, 8, number))
    before = marks.of_habit(shared, 1, in_words=True)

    say(shared, said)
    marks.unmark(shared, 1, DAY)

    assert marks.of_habit(shared, 1, in_words=True) == before


def test_all_marks_are_read_by_habit_and_date(store):
    say(store, Said("done"), day=date(2026, 9, 2))
    say(store, Said("amount", 5, note="x"), day=date(2026, 9, 1))

    of_all, of_one = marks.of_all(store), marks.of_habit(store, 1)

    assert of_all == {
        1: ([date(2026, 9, 1).toordinal(), date(2026, 9, 2).toordinal()], ["amount5", "done"])
    }
    assert long_past.marks(of_all[1]) == of_one
    assert [(day, mark.kind, mark.amount, mark.note) for day, mark in of_one.items()] == [
        (date(2026, 9, 1), "amount", 5, ""),
        (date(2026, 9, 2), "done", None, ""),
    ]
    assert marks.of_habit(store, 1, in_words=True)[date(2026, 9, 1)].note == "x"


def test_the_last_marks_in_words_come_newest_first(store):
    say(store, Said("done", note="one"), day=date(2026, 9, 1))
    say(store, Said("done"), day=date(2026, 9, 2))
    say(store, Said("no", reason="three"), day=date(2026, 9, 3))

    found = marks.worded(store, 1, most=5)

    assert [(each.note, each.reason) for each in found] == [(None, "three"), ("one", None)]


def test_counts_and_the_last_day_are_told(store):
    assert (marks.count(store, 1), marks.last_day(store)) == (0, None)

    say(store, Said("done"))

    assert (marks.count(store, 1), marks.last_day(store)) == (1, DAY)
    assert (marks.remove_all(store, 1), marks.count(store, 1)) == (1, 0)


def test_marks_that_come_in_any_order_are_read_oldest_first():
    met = [(1, "2026-09-02,2026-09-01", "done,amount5")]
    store = SimpleNamespace(sql=SimpleNamespace(execute=lambda _: met))

    days, words = marks.of_all(store)[1]

    assert [date.fromordinal(day).day for day in days] == [1, 2]
    assert words == ["amount5", "done"]
