"""`journal show`: everything about one line."""

from collections.abc import Sequence

from journal import ledger, plans, storage
from journal.errors import UsageError
from journal.runtime import Runtime
from journal.views.entries import EntryShown


def act(run: Runtime, words: Sequence[str], *, history: bool = False) -> None:
    """Show one line with its links and, if asked, what happened to it."""
    if len(words) != 1:
        raise UsageError("show takes one number", hint="journal show 4127")
    with run.reading() as store:
        entry = ledger.entries.one(store, ledger.entries.find(store, words[0]))
        entry = plans.glance.named(store, [entry])[0]
        batches = storage.changes.newest(store, uid=entry.uid)
    run.show(EntryShown(entry, len(batches) - 1, tuple(batches) if history else ()))
