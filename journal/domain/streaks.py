"""Runs of kept units, what is kept of what was due, and by when the next one is asked for."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal.domain import schedules
from journal.domain.habit_days import layout, present
from journal.domain.habit_records import DONE, NOT_RECORDED, OPEN, RESERVE, History, Run, Unit
from journal.domain.habit_units import walk

RECENT_DAYS = 30
_RECENT_UNITS = {"weeks": 12, "months": 12, "quarters": 8, "sessions": 20}


class Kept(NamedTuple):
    """Units kept, units due, and how many of the due are not recorded."""

    kept: int
    due: int
    not_recorded: int


class Figures(NamedTuple):
    """The figures of a habit on a day, in units of `name` ("" for `track`).

    `best` is the longest run of that name, the newest of equals; `others` the best runs of other
    names; `before` the run that stood when the name changed; `ended` the last run that a unit
    ended. `recent` covers the last 30 days, 12 weeks or months, 8 quarters or 20 sessions.
    """

    name: str
    current: int
    since: date | None
    best: int
    best_first: date | None
    best_last: date | None
    others: tuple[Run, ...]
    before: Run | None
    ended: Run | None
    runs: tuple[Run, ...]
    ends_by: date | None
    kept: Kept
    recent: Kept


def figures(history: History, units: Sequence[Unit], today: date) -> Figures:
    """Return every figure of a habit; `units` are those of the same history and day."""
    found = runs(history, units)
    era, name = _present(history, today)
    standing = next((r for r in found[-1:] if r.era == era and not r.ended_by), None)
    best = longest(run for run in found if run.name == name)
    names = dict.fromkeys(run.name for run in reversed(found) if run.name != name)
    before = [run for run in found if run.era == era - 1]
    return Figures(
        name=name,
        current=standing.length if standing else 0,
        since=standing.first if standing else None,
        best=best.length if best else 0,
        best_first=best.first if best else None,
        best_last=best.last if best else None,
        others=tuple(
            run for other in names if (run := longest(r for r in found if r.name == other))
        ),
        before=before[-1] if before and not before[-1].ended_by else None,
        ended=next((run for run in reversed(found) if run.ended_by), None),
        runs=tuple(found),
        ends_by=ends_by(history, units, today) if standing else None,
        kept=_kept_in_all(history, units, today),
        recent=recent(history, units, today),
    )


def runs(history: History, units: Sequence[Unit]) -> list[Run]:
    """Return all runs, oldest first. A change of the unit's name begins a new count.

    Of those that ended in what is carried over the best alone is known.
    """
    numbers = eras(history)
    names = [schedules.unit_name(version.schedule) for version in history.versions]
    found: list[Run] = []
    length, era, name, version = 0, 0, "", -1
    first = last = history.start
    if history.carried:
        found.extend([history.carried.best] if history.carried.best else [])
        length, name = history.carried.standing, names[0]
        first, last = history.carried.standing_first, history.carried.standing_last
    for unit in units:
        if unit.version != version:
            version = unit.version
            if length and numbers[version] != era:
                found.append(Run(name, length, first, last, era, None))
                length = 0
            era, name = numbers[version], names[version]
        if unit.state == DONE:
            if not length:
                first = unit.first
            length, last = length + 1, unit.last
        elif length and unit.due and unit.state != RESERVE:
            found.append(Run(name, length, first, last, era, unit))
            length = 0
    if length:
        found.append(Run(name, length, first, last, era, None))
    return found


def longest(found: Iterable[Run]) -> Run | None:
    """Return the longest run, the newest of equals."""
    best: Run | None = None
    for run in found:
        if best is None or run.length >= best.length:
            best = run
    return best


def ends_by(history: History, units: Sequence[Unit], today: date) -> date | None:
    """Return the last day on which something must be done to keep the streak.

    It is the end of the first breaking unit that comes if nothing more is done, known days off
    counted in; None for limits, and when no such unit comes.
    """
    unit = next_break(history, units, today)
    return unit.last if unit else None


def next_break(history: History, units: Sequence[Unit], today: date) -> Unit | None:
    """Return the first breaking unit of the present name that comes if nothing more is done."""
    numbers, (era, _) = eras(history), _present(history, today)
    for unit in upcoming(history, units, today):
        if numbers[unit.version] != era:
            return None
        if unit.breaks:
            return unit
    return None


def upcoming(history: History, units: Sequence[Unit], today: date) -> Iterator[Unit]:
    """Yield the units from today on as they come out if nothing more is done; not for limits."""
    days = layout(history, today)
    begin = days.today
    if units and units[-1].last >= today:
        running = units[-1]
        begin = (
            running.first if running.state == OPEN else running.last + timedelta(1)
        ).toordinal()
    for unit in walk(days, begin, days.horizon):
        if history.versions[unit.version].schedule.kind == schedules.LIMIT:
            return
        yield unit


def kept(units: Iterable[Unit], first: date, last: date, today: date) -> Kept:
    """Count the units whose last day lies in first…last, and the running one once it is kept."""
    done = due = blank = 0
    for unit in units:
        if not unit.due:
            continue
        running = unit.last > today and unit.state == DONE and first <= today <= last
        if running or first <= unit.last <= last:
            done += unit.state == DONE
            due += 1
            blank += unit.state == NOT_RECORDED
    return Kept(done, due, blank)


def _kept_in_all(history: History, units: Sequence[Unit], today: date) -> Kept:
    found, carried = kept(units, history.start, today, today), history.carried
    if carried is None:
        return found
    return Kept(
        found.kept + carried.kept,
        found.due + carried.due,
        found.not_recorded + carried.not_recorded,
    )


def recent(history: History, units: Sequence[Unit], today: date) -> Kept:
    """Count the last 30 days of due days and rhythms, or the last units of the others."""
    numbers, (era, name) = eras(history), _present(history, today)
    most = _RECENT_UNITS.get(name, RECENT_DAYS)
    since = date.min if name in _RECENT_UNITS else today - timedelta(RECENT_DAYS - 1)
    window: list[Unit] = []
    for unit in reversed(units):
        if numbers[unit.version] != era or unit.last < since or len(window) == most:
            break
        if unit.state != OPEN and (unit.last <= today or unit.state == DONE):
            window.append(unit)
    return kept(window, date.min, date.max, today)


def eras(history: History) -> list[int]:
    """Number the versions so that neighbours with one unit name share a count, and a number."""
    numbers: list[int] = []
    name: str | None = None
    for version in history.versions:
        previous, name = name, schedules.unit_name(version.schedule)
        changed = previous is not None and name != previous
        numbers.append((numbers[-1] if numbers else 0) + changed)
    return numbers


def _present(history: History, today: date) -> tuple[int, str]:
    """Return the number of the present count, and its unit name."""
    version = present(history, today)
    number = eras(history)[history.versions.index(version)]
    return number, schedules.unit_name(version.schedule)
