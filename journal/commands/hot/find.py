"""`journal find`: lines by their words."""

from collections.abc import Sequence
from typing import Any

from journal import domain, ledger, outcome, plans
from journal.runtime import Runtime
from journal.views.entries import EntryList

ROWS = 50


def act(
    run: Runtime, words: Sequence[str], *, within: str | None = None, rows: int = ROWS, **where: Any
) -> None:
    """Show the lines that hold all the words, newest first, with the words marked."""
    query = domain.queries.parse(" ".join(words))
    period = run.period(within) if within else None
    first, end = (period.start, period.end) if period else ledger.entries.EVER
    with run.reading() as store:
        found, total = ledger.search.find(store, " ".join(words), first, end, most=rows, **where)
        found = plans.glance.named(store, found)
    shown = domain.echo.period_shown(period, run.today) if period else None
    run.show(EntryList(tuple(found), total, shown, query.wanted))
    if not found:
        outcome.tell("no line holds that")
