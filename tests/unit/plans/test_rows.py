"""A row is put as it is wanted, and refused when it is not as it was seen."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from journal.errors import ConflictError
from journal.plans import rows

BEFORE = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
NOW = datetime(2026, 9, 24, 18, tzinfo=UTC)


@pytest.fixture
def row():
    return SimpleNamespace(title="glossary", next_step=None, updated_at=BEFORE)


def test_what_differs_is_put_and_named_and_the_row_knows_when(row):
    changed = rows.put(row, {"title": "glossary", "next_step": "ask Mara"}, NOW)

    assert changed == ("next_step",)
    assert (row.title, row.next_step, row.updated_at) == ("glossary", "ask Mara", NOW)


def test_a_row_that_is_so_already_is_not_touched(row):
    assert rows.put(row, {"title": "glossary"}, NOW) == ()
    assert row.updated_at == BEFORE


def test_a_row_that_was_changed_after_it_was_seen_is_refused(row):
    with pytest.raises(ConflictError, match="the goal was changed meanwhile; nothing was overwr"):
        rows.refuse_changed(row, NOW, noun="goal")


@pytest.mark.parametrize("seen", [None, BEFORE])
def test_a_row_as_it_was_seen_is_let_through(row, seen):
    rows.refuse_changed(row, seen, noun="goal")
