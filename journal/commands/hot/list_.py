"""`journal list`: lines of a period, newest day first."""

from collections.abc import Sequence
from typing import Any

from journal import domain, ledger, plans
from journal.runtime import Runtime
from journal.views.entries import EntryList

ROWS = 20


def act(
    run: Runtime,
    words: Sequence[str],
    *,
    rows: int = ROWS,
    oldest_first: bool = False,
    **where: Any,
) -> None:
    """Show the lines of the period that the words name, all time without words."""
    period = run.period(" ".join(words)) if words else None
    first, end = (period.start, period.end) if period else ledger.entries.EVER
    with run.reading() as store:
        for name in ("who", "owner"):
            where[name] = plans.glance.as_written(store, where.get(name))
        if where.get("project"):
            where["project_id"] = plans.glance.find(store, "project", where.pop("project"))
        found = ledger.entries.within(
            store, first, end, most=rows, oldest_first=oldest_first, **where
        )
        total = (
            len(found) if len(found) < rows else ledger.entries.count(store, first, end, **where)
        )
        found = plans.glance.named(store, found)
    shown = domain.echo.period_shown(period, run.today) if period else None
    run.show(EntryList(tuple(found), total, shown))
    if not found:
        run.tell(_nothing(shown, narrowed=any(where.values())))


def _nothing(period: str | None, *, narrowed: bool) -> str:
    """Say that nothing was found: of that kind, in the period, or at all."""
    if narrowed:
        return f"no such line in {period}" if period else "no such line: journal list"
    return f"no line in {period}" if period else 'no line yet: journal log "…"'
