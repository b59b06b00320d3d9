"""`journal rm`: lines go to the trash."""

from collections.abc import Sequence

from journal import ledger, plans
from journal.errors import DeclinedError, UsageError
from journal.runtime import Runtime
from journal.views.entries import EntriesRemoved

MANY = 20
"""Above so many lines the person is asked first."""


def act(run: Runtime, words: Sequence[str], *, rehearse: bool = False, yes: bool = False) -> None:
    """Remove the lines named, all or none; undo brings them back."""
    if not words:
        raise UsageError("rm takes one number or several", hint="journal rm 4127")
    with run.reading() as store:
        wanted = list(dict.fromkeys(ledger.entries.find(store, word) for word in words))
        found = plans.glance.named(store, [ledger.entries.one(store, each) for each in wanted])
    if rehearse:
        run.show(EntriesRemoved(tuple(found), rehearsed=True))
        return
    if len(wanted) > MANY and not run.confirm(
        f"Remove {len(wanted)} lines?", yes=yes, otherwise="--yes"
    ):
        raise DeclinedError("nothing was removed")
    if len(wanted) > MANY:
        run.keep_before("rm")
    with run.writing("rm") as store:
        gone = [ledger.entries.remove(store, each) for each in wanted]
    run.show(EntriesRemoved(tuple(gone)))
