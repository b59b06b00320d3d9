"""Reports: one question about a period, answered by one table."""

from typing import NamedTuple

from journal._lazy import load
from journal.domain import texts
from journal.domain.periods import Period
from journal.errors import UsageError
from journal.reviews.frame import Frame, within
from journal.reviews.reports import rows
from journal.reviews.reports.asked import Asked
from journal.reviews.reports.rows import UNITS, gathered
from journal.storage.door import Store
from journal.views.reports import Report

GROUPS = ("project", "tag", "owner", "realm")


class Kind(NamedTuple):
    """A report: the module and function that make it, by what its rows may be (the first without
    being asked), whether it may be shared, and whether it looks at lines, so that they can be
    narrowed.
    """

    module: str
    function: str
    by: tuple[str, ...] = ()
    shared: bool = True
    of_lines: bool = True


KINDS = {
    "time": Kind("spent", "time", ("week", "day", "month", "quarter", *GROUPS)),
    "owners": Kind("spent", "owners", ("owner", *UNITS)),
    "realms": Kind("spent", "kinds", ("realm", *UNITS)),
    "energy": Kind("felt", "energy", ("week", "day", "month", "quarter", *GROUPS), shared=False),
    "habits": Kind("kept", "habits", of_lines=False),
    "metrics": Kind("kept", "metrics", ("metric", *UNITS), of_lines=False),
    "wins": Kind("made", "wins", ("win", *UNITS, *GROUPS)),
    "learning": Kind("made", "learning", ("goal", *UNITS), of_lines=False),
    "standing": Kind("people", "standing", shared=False, of_lines=False),
    "promises": Kind("people", "promises", of_lines=False),
    "tags": Kind("spent", "tags"),
    "people": Kind("people", "people", shared=False),
    "together": Kind("felt", "together", shared=False, of_lines=False),
}
"""The reports there are."""


OF_NO_LINES = ("habits", "promises")
"""The reports that nothing can be left out of for being in a private line."""


def kind(what: str) -> Kind:
    """Return a report's kind; raises UsageError for one there is not."""
    if what not in KINDS:
        near = texts.near(what, KINDS)
        hint = f"did you mean {' or '.join(near)}?" if near else ", ".join(KINDS)
        raise UsageError(f"no report {texts.quoted(what)}", hint=hint)
    return KINDS[what]


def report(store: Store, asked: Asked) -> Report:
    """Return the report that is asked for; reads only."""
    of = KINDS[asked.what]
    make = getattr(load(f"journal.reviews.reports.{of.module}"), of.function)
    made: Report = make(gathered(store, asked), asked)
    return made


def left_out(store: Store, asked: Asked) -> tuple[str, ...]:
    """Return what a shared report does not have, in words with how many."""
    private = 0
    if asked.what not in OF_NO_LINES:
        everything = gathered(store, asked._replace(shared=False)).entries
        private = sum(entry.private for entry in within(everything, asked.frame.now))
    found = [f"{private} private line{'' if private == 1 else 's'}"] if private else []
    if asked.what == "realms":
        found.append("charge")
    if not asked.names and asked.what in ("wins", "promises"):
        found.append("names")
    return tuple(found)


def units(frame: Frame, by: str) -> tuple[Period, ...]:
    """Return the units of time that a report's rows may be, in order; none for other rows."""
    return rows.units(frame, by) if by in UNITS else ()
