"""`journal history`: what changed, newest first, with before and after."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from journal import storage
from journal.domain import codec
from journal.runtime import Runtime
from journal.views.changes import History

BATCHES = 20
YEARS = ("1900", "2199")
"""Four digits that name a year; with # before them they are the number of a line."""


def act(run: Runtime, words: Sequence[str], *, most: int = BATCHES, removed: bool = False) -> None:
    """Show the changes of one line, of a period, or the newest; `removed` shows the trash."""
    phrase = " ".join(words)
    digits = phrase.removeprefix("#")
    is_year = len(digits) == 4 and YEARS[0] <= digits <= YEARS[1]
    by_number = digits.isascii() and digits.isdigit() and not is_year
    with run.reading() as store:
        if phrase and (by_number or phrase.startswith("#")):
            uid = storage.changes.uid_of(store, "entry", int(digits[:18]))
            found = storage.changes.newest(store, uid=uid, most=most, removed=removed)
        else:
            span = _span(run, phrase) if phrase else storage.changes.FOREVER
            found = storage.changes.newest(store, most=most, removed=removed, span=span)
    run.show(History(tuple(found), removed))
    if not found:
        run.tell("nothing was removed" if removed else "nothing has changed")


def _span(run: Runtime, phrase: str) -> tuple[str, str]:
    """Return the instants at which the local days of a period begin and end."""
    period = run.period(phrase)
    first, end = (
        codec.instant_text(datetime.combine(day, time()).astimezone().astimezone(UTC))
        for day in (period.start, period.end)
    )
    return first, end
