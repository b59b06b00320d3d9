"""What `energy` and `mood` share: one number from 1 to 5 for a day."""

from collections.abc import Sequence

from journal import domain, ledger
from journal.commands.hot import lines
from journal.errors import UsageError
from journal.runtime import Runtime
from journal.views.days import DayRated


def rate(
    run: Runtime,
    words: Sequence[str],
    field: str,
    *,
    on: str | None = None,
    note: str | None = None,
) -> None:
    """Store energy or mood of a day and show it beside the mean of its week so far."""
    if len(words) != 1:
        raise UsageError(f"{field} takes one number from 1 to 5", hint=f"journal {field} 4")
    value = ledger.days.rating(words[0], field=field)
    time = lines.when(run, on)
    week = domain.periods.week_of(time.day)
    with run.writing(field, text=note) as store:
        rated = {field: value}
        already = ledger.days.rate(store, time.day, note=note, now=run.clock.now, **rated)
        known = [getattr(day, field) for day in ledger.days.within(store, week.start, week.end)]
    values = [each for each in known if each is not None]
    mean = sum(values) / len(values)
    run.show(DayRated(time.day, time.echo, field, value, note, mean, len(values), already))
