"""How a habit stands in a few words and one glyph: the same on every page and in every answer."""

from datetime import date

from journal.domain import echo, measures
from journal.render.escape import shown
from journal.render.style import STATES, Page
from journal.views.habits import DayCell, HabitStanding, Progress

UNITS = {
    "days": "d",
    "days in rhythm": "d in rhythm",
    "weeks": "w",
    "months": "mo",
    "quarters": "q",
    "sessions": "sessions",
}
"""How the units of runs are said beside a number."""

LONG_WORD = 4
"""A unit of so many letters is said once a line."""

EXTRA, EXTRA_ASCII = "°", "'"
"""A day that was marked and not due."""

ENOUGH = 7
"""A run of so many units is told after it ended."""


def begun(state: str, progress: Progress | None) -> bool:
    """Return whether something, less than asked, was done on a day that is not over."""
    if state != "open" or progress is None:
        return False
    return progress.kind == "sum" and progress.period == "day" and progress.amount > 0


def kept(standing: HabitStanding) -> bool:
    """Return whether what is asked of today, or of the unit that holds today, is done."""
    return standing.state == "done" or _unit_done(standing)


def _unit_done(standing: HabitStanding) -> bool:
    return standing.progress is not None and standing.progress.state == "done"


def glyph(standing: HabitStanding, page: Page) -> str:
    """Return the glyph of how a habit stands today."""
    return page.glyph("done" if kept(standing) else _looks(standing))


def _looks(standing: HabitStanding) -> str:
    return "partial" if begun(standing.state, standing.progress) else standing.state


def colour(standing: HabitStanding) -> str:
    """Return the colour of the word beside that glyph: what is due stays due once it is begun."""
    return STATES["done" if kept(standing) else standing.state].colour


def of_day(cell: DayCell, page: Page) -> str:
    """Return the glyph of a day; a mark on a day that is not due is shown, and apart."""
    if cell.extra:
        return page.dim(EXTRA if page.unicode else EXTRA_ASCII)
    return page.glyph(cell.state)


def word(standing: HabitStanding) -> str:
    """Return the word beside that glyph."""
    if _unit_done(standing):
        return "kept"
    if standing.state == "done":
        return "done"
    if standing.paused:
        return "paused"
    if standing.state == "excused":
        return f"off: {shown(standing.why)}" if standing.why else "off"
    if standing.state == "open":
        return {"due": "due", "must": "due", "may": "may"}.get(standing.hint, "open")
    return STATES[standing.state].word


def count(number: int, unit: str) -> str:
    """Return so many units in short: `6 d`, `2 w`."""
    short = UNITS.get(unit, unit)
    return f"{number} {'session' if number == 1 and short == 'sessions' else short}".rstrip()


def run(standing: HabitStanding) -> str:
    """Return the run in its unit, best beside it while that is longer; "" in place of a bare zero."""
    if not standing.unit:
        return _tracked(standing)
    best = f", best {_again(standing.best, standing.unit)}"
    if standing.current:
        longer = best if standing.best > standing.current else ""
        before = standing.before
        if before is not None and before.length >= ENOUGH:
            longer += f"; before the change {count(before.length, before.unit)}"
        loop = " (Loop)" if standing.mode == "loop" else ""
        return f"{count(standing.current, standing.unit)}{loop}{longer}"
    recent = f"{standing.recent_kept}/{standing.recent_due} recent"
    if said := ended(standing, recent):
        return said
    if standing.before is not None and not standing.best:
        return f"before the change {count(standing.before.length, standing.before.unit)}"
    return count(0, standing.unit) + best if standing.best else ""


def _again(number: int, unit: str) -> str:
    """Return a second number of a unit; a long word for it is not said twice."""
    return count(number, unit) if len(UNITS.get(unit, unit)) < LONG_WORD else str(number)


def ended(standing: HabitStanding, *more: str) -> str:
    """Return a longer run that ended, with `more`, and the question whether today brings it back; ""
    without one.
    """
    last = standing.ended
    if standing.current or last is None or last.length < ENOUGH or last.unit != standing.unit:
        return ""
    until = echo.day_shown(last.last, standing.day)
    back = [f"back {now(standing.progress)}?"] if standing.state == "open" else []
    return " · ".join(["0", f"{last.length} until {until}", *more, *back])


def now(progress: Progress | None) -> str:
    """Return what can still be used for the running unit: `today`, `this week`."""
    long = progress is not None and progress.kind in ("count", "sum") and progress.period != "day"
    return f"this {progress.period}" if progress is not None and long else "today"


def _tracked(standing: HabitStanding) -> str:
    if standing.last is None:
        return "nothing recorded yet"
    gap = standing.usual_gap
    usual = f", usually every {gap:g} d" if gap is not None else ""
    return f"last {echo.day_shown(standing.last, standing.day)}{usual}"


def amount_of(progress: Progress) -> str:
    """Return `35 of 30 min`, of a limit `1 of at most 2 coffee`, of none allowed `no cigarettes`."""
    if progress.kind == "limit" and not progress.target and not progress.amount:
        return f"no {progress.measure}"
    most = "at most " if progress.kind == "limit" else ""
    done = measures.decimal(progress.amount)
    return f"{done} of {most}{measures.with_measure(progress.target, progress.measure)}"


def in_unit(progress: Progress, today: date) -> str:
    """Return what was done of what its unit asks, in the schedule's words; "" for due days."""
    if progress.kind == "gap":
        return f"next by {echo.day_shown(progress.last, today)}" if progress.state == "open" else ""
    if progress.kind == "rolling":
        return f"{progress.done} of {progress.asked} in {progress.window} days"
    if progress.kind == "days":
        return ""
    if progress.period == "day":
        return amount_of(progress)
    which = "this" if progress.first <= today <= progress.last else "that"
    if progress.kind == "count":
        words = f"{progress.done} of {progress.asked}"
        if progress.reduced < progress.asked and progress.state != "done":
            words += f", {progress.reduced} asked"
    else:
        words = amount_of(progress)
    part = ", a part" if progress.part and progress.state != "done" else ""
    return f"{words} {which} {progress.period}{part}"


def exact(thousandths: int | None) -> str | None:
    """Return an amount as a plain decimal."""
    return None if thousandths is None else measures.decimal(thousandths)
