"""Which finished weeks, months, quarters and years have lines and no review."""

from collections.abc import Iterable
from datetime import date

from journal import ledger
from journal.domain import periods
from journal.domain.periods import Period
from journal.reviews.frame import KINDS, unit_of
from journal.storage.door import Store
from journal.views.kept_reviews import ReviewKept, Unreviewed

OFFERED = ("week", "quarter")
"""Of these the last finished one is named even where no review of the kind was ever kept."""


def missing(
    store: Store, kept: Iterable[ReviewKept], today: date, fiscal_year_start: int
) -> tuple[Unreviewed, ...]:
    """Return the finished units with lines that have no review, the newest first, runs of them as
    one.

    Looked at are those since the first review of the kind that is kept; nobody is asked for what
    came before.
    """
    written = ledger.silence.days(store)
    known = tuple(kept)
    found: list[Unreviewed] = []
    for kind in KINDS:
        starts = {each.start for each in known if each.kind == kind}
        unit = periods.previous(unit_of(kind, today, fiscal_year_start))
        if not starts and kind not in OFFERED:
            continue
        first = min(starts, default=unit.start)
        used = {unit_of(kind, day, fiscal_year_start).start for day in written if day >= first}
        found += _runs(kind, unit, first, used - starts)
    return tuple(found)


def _runs(kind: str, unit: Period, first: date, wanted: set[date]) -> list[Unreviewed]:
    """Return the wanted units from `unit` back to `first`; such that follow each other are one."""
    runs: list[list[str]] = []
    open_run = False
    while unit.start >= first:
        if unit.start in wanted:
            runs = runs if open_run else [*runs, []]
            runs[-1].append(unit.label or "")
        open_run = unit.start in wanted
        unit = periods.previous(unit)
    return [Unreviewed(kind, run[-1], run[0], len(run)) for run in runs]
