"""Excuses: a day has one of a kind, what is said later holds, and cuts leave the rest as it was."""

import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.ledger import excuses
from journal.storage import migrate
from journal.storage.door import Store

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
FIRST = date(2026, 9, 1)


def opened():
    """Return a store over an empty journal in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    migrate.create(connection)
    return Store(connection)


@pytest.fixture
def store():
    return opened()


def off(store, first, last, reason="leave", why=None):
    """Say days of September off; return whether they were so already."""
    end = None if last is None else date(2026, 9, last)
    return excuses.excuse(
        store, date(2026, 9, first), end, kind="off", reason=reason, why=why, now=NOW
    )


def held(store):
    """Return first day, last day and reason of each excuse."""
    return [
        (each.first.day, each.last.day if each.last else None, each.reason)
        for each in excuses.every(store)
    ]


SAID = [
    ([(1, 5, "leave")], [(1, 5, "leave")]),
    ([(1, 5, "leave"), (2, 3, "leave")], [(1, 5, "leave")]),
    ([(2, 3, "leave"), (1, 5, "leave")], [(1, 5, "leave")]),
    ([(1, 5, "leave"), (3, 3, "sick")], [(1, 2, "leave"), (3, 3, "sick"), (4, 5, "leave")]),
    ([(1, 5, "leave"), (4, 8, "sick")], [(1, 3, "leave"), (4, 8, "sick")]),
    ([(4, 8, "leave"), (1, 5, "sick")], [(1, 5, "sick"), (6, 8, "leave")]),
    ([(1, None, "leave"), (4, 5, "sick")], [(1, 3, "leave"), (4, 5, "sick"), (6, None, "leave")]),
    ([(4, 8, "leave"), (1, None, "sick")], [(1, None, "sick")]),
]


@pytest.mark.parametrize(("said", "after"), SAID)
def test_what_is_said_later_holds_and_the_rest_stays(store, said, after):
    answers = [off(store, first, last, reason) for first, last, reason in said]

    assert (held(store), answers[0]) == (after, False)


def test_the_same_days_again_are_already_so_with_the_same_words_or_none(store):
    off(store, 1, 5, why="the sea")

    assert (off(store, 2, 3), off(store, 2, 3, why="the sea")) == (True, True)
    assert off(store, 2, 3, why="home") is False


LIFTED = [
    ((2, 3), [(1, 1, "leave"), (4, 5, "leave")]),
    ((1, 5), []),
    ((1, 2), [(3, 5, "leave")]),
    ((5, 9), [(1, 4, "leave")]),
    ((8, 9), [(1, 5, "leave")]),
]


@pytest.mark.parametrize(("days", "after"), LIFTED)
def test_lifting_asks_days_again_and_returns_what_they_had(store, days, after):
    off(store, 1, 5)

    gone = excuses.lift(store, date(2026, 9, days[0]), date(2026, 9, days[1]), kind="off", now=NOW)

    assert (held(store), len(gone)) == (after, int(days != (8, 9)))


def test_lifting_to_the_end_of_time_closes_an_open_excuse(store):
    off(store, 1, None)

    excuses.lift(store, date(2026, 9, 10), None, kind="off", now=NOW)

    assert held(store) == [(1, 9, "leave")]


def test_kinds_do_not_touch_each_other(store):
    off(store, 1, 5)

    excuses.excuse(store, FIRST, None, kind="pause", now=NOW)

    assert [each.kind for each in excuses.every(store)] == ["off", "pause"]


spans = st.tuples(st.integers(0, 40), st.integers(0, 12), st.sampled_from(["say", "lift"]))


def replayed(store, spans):
    """Say and lift spans of days in order; return what a plain table of days holds then."""
    wanted = {}
    for number, (start, length, verb) in enumerate(spans):
        first, last = FIRST + timedelta(start), FIRST + timedelta(start + length)
        days = [first + timedelta(step) for step in range(length + 1)]
        if verb == "say":
            excuses.excuse(store, first, last, kind="off", why=f"w{number}", now=NOW)
            wanted.update(dict.fromkeys(days, f"w{number}"))
        else:
            excuses.lift(store, first, last, kind="off", now=NOW)
            wanted = {day: why for day, why in wanted.items() if day not in days}
    return wanted


@given(st.lists(spans, max_size=12))
def test_days_are_what_was_said_of_them_last(spans):
    store = opened()

    wanted = replayed(store, spans)

    found = [
        (each.first + timedelta(step), each.why)
        for each in excuses.every(store)
        for step in range((each.last - each.first).days + 1)
    ]
    assert (dict(found), len(found)) == (wanted, len(wanted))
