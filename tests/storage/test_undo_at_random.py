"""Commands at random with undo and redo between: every row comes back, and nothing is ever unsound."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from undo_machine import machine


def test_undo_at_any_point_gives_every_row_back(journal, home, monkeypatch):
    monkeypatch.setenv("JOURNAL_HOME", str(home))
    run_state_machine_as_test(
        machine(journal, home),
        settings=settings(max_examples=12, stateful_step_count=10, deadline=None),
    )
