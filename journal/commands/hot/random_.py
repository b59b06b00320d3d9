"""`journal random`: one old line, whichever it may be."""

import os
from collections.abc import Sequence

from journal import ledger, plans
from journal.runtime import Runtime
from journal.views.entries import EntryList

OCTETS = 8
"""Random bytes of a choice: many more than there are lines."""


def act(run: Runtime, words: Sequence[str], *, tag: str | None = None) -> None:
    """Show one line of the days before today, of those with a tag if one is named."""
    first, end = ledger.entries.EVER[0], run.today
    with run.reading() as store:
        known = ledger.entries.count(store, first, end, tag=tag)
        place = int.from_bytes(os.urandom(OCTETS), "big") % known if known else 0
        found = ledger.entries.within(store, first, end, most=1, skipped=place, tag=tag)
        found = plans.glance.named(store, found)
    run.show(EntryList(tuple(found), len(found)))
    if not found:
        run.tell("no older line with this tag" if tag else 'no line before today: journal log "…"')
