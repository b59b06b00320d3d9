"""`journal find`: lines by their words."""

from collections.abc import Sequence
from typing import Any

from journal import domain, ledger, plans
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
        for name in ("who", "owner"):
            where[name] = plans.glance.as_written(store, where.get(name))
        found, total = ledger.search.find(store, " ".join(words), first, end, most=rows, **where)
        found = plans.glance.named(store, found)
    shown = domain.echo.period_shown(period, run.today) if period else None
    run.show(EntryList(tuple(found), total, shown, query.wanted))
    if not found:
        within_it = f" in {shown}" if shown else ""
        run.tell(f"no line{within_it} holds that")
