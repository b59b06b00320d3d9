"""`journal status`: one line for a shell's prompt, which never fails one."""

import os
from collections.abc import Sequence
from datetime import timedelta

from journal import ledger, plans, reviews
from journal.commands.hot import habits
from journal.errors import JournalError
from journal.runtime import Runtime
from journal.views.status import Status


def act(run: Runtime, words: Sequence[str], *, short: bool = False) -> None:
    """Show what is still open today; nothing when all is done, and nothing on any trouble."""
    try:
        if not os.path.exists(run.home.database):
            return
        with run.reading() as store:
            today = run.today
            found = plans.glance_habits.standings(store, habits.basis(run))
            due = sum(1 for standing in found if reviews.today.is_due(standing))
            lines = ledger.entries.count(store, today, today + timedelta(days=1))
    except JournalError:
        return
    if due or not lines or run.wants_data:
        run.show(Status(due, lines, short))
