"""`habit why` as lines: one labelled fact a line, in the order in which a unit is decided."""

from collections.abc import Iterable, Sequence
from datetime import date

from journal.domain import echo, measures, periods
from journal.render import labelled
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import STATES, Page
from journal.views.habit_whys import ExcuseShown, HabitDayWhy, HabitEnded, HabitWhy
from journal.views.habits import HabitMark

lines = Drawings()
tables = Drawings()

MOST_DAYS = 12
"""How many marked days are listed one by one."""

COLUMNS = (
    *("habit", "first", "last", "state", "rule", "phrase", "done", "partly", "amount", "asked"),
    *("excused", "streak_before", "streak_after", "strength_before", "strength_after", "p"),
)


@lines.of(HabitWhy)
def why(view: HabitWhy, page: Page) -> Iterable[str]:
    """Return the unit and its state, then everything that decided it."""
    span = echo.period_shown(periods.Period(view.first, periods.later(view.last, 1)), page.today)
    head = f"{shown(view.habit)}, {span}"
    yield f"{page.bold(head)}: {page.glyph(view.state)} {STATES[view.state].word}"
    for label, value in _facts(view, page.today):
        yield from labelled.fact(label, value, page)


def _facts(view: HabitWhy, today: date) -> Iterable[tuple[str, str]]:
    since = echo.day_shown(view.since, today)
    yield "schedule", f"{view.phrase}, since {since} (version {view.version})"
    if (view.window_first, view.window_last) != (view.first, view.last):
        first = echo.day_shown(view.window_first, today)
        yield "looked at", f"{first} to {echo.day_shown(view.window_last, today)}"
    yield from _marked(view, today)
    if view.excuses:
        yield "off", _off(view.excuses, today)
    yield "asked", _asked(view)
    yield "rule", f"{view.rule}: {view.rule_words}"
    spared = " (excused units neither add nor break)" if view.state == "excused" else ""
    before, after = (
        f"{number} {_unit(view.unit, number)}" for number in (view.streak_before, view.streak_after)
    )
    yield "streak", f"{before} before, {after} after{spared}"
    share = "" if view.p is None else f"  (p = {view.p:.2f} of what was asked)"
    yield "strength", f"{view.strength_before:.1f} → {view.strength_after:.1f}{share}"
    if view.otherwise_streak is not None:
        yield "otherwise", _otherwise(view)


def _marked(view: HabitWhy, today: date) -> Iterable[tuple[str, str]]:
    groups: dict[str, list[HabitMark]] = {}
    for mark in view.marks:
        groups.setdefault(mark.kind, []).append(mark)
    if not groups:
        yield "recorded", "nothing"
    for kind, marks in groups.items():
        days = f"{len(marks)} day{'' if len(marks) == 1 else 's'}"
        listed = ", ".join(_day_of(mark, view.measure, today) for mark in marks[-MOST_DAYS:])
        more = "… " if len(marks) > MOST_DAYS else ""
        yield kind, f"{days}: {more}{listed}"
    if view.measure and view.amount:
        yield "sum", measures.with_measure(view.amount, view.measure)


def _day_of(mark: HabitMark, measure: str, today: date) -> str:
    day = echo.day_shown(mark.day, today)
    amount = "" if mark.amount is None else f" {measures.decimal(mark.amount)}"
    words = "; ".join(shown(text) for text in (mark.note, mark.reason) if text)
    return f"{day}{amount}{f' ({words})' if words else ''}"


def _off(excuses: Sequence[ExcuseShown], today: date) -> str:
    parts = []
    for each in excuses:
        span = periods.Period(each.first, periods.later(each.last, 1))
        why = f" ({shown(each.why)})" if each.why else ""
        parts.append(f"{echo.period_shown(span, today)}{why}")
    return ", ".join(parts)


def _asked(view: HabitWhy) -> str:
    """Return what was asked, and how days off reduced it."""
    if view.kind == "limit":
        return f"at most {measures.with_measure(view.full, view.measure)}"
    full = measures.with_measure(view.full, view.measure) if view.measure else f"{view.full}"
    if view.kind not in ("count", "sum") or not view.excused or view.length == 1:
        return full
    rest = view.length - view.excused
    days = f"with {view.excused} of {view.length} days off"
    share = f"{full} × {rest}/{view.length} = {view.asked_exactly:.4g}"
    return f"{full}; {days} {share}" + ("" if view.measure else f", so {view.asked}")


def _unit(name: str, number: int) -> str:
    if name == "days in rhythm":
        return "day in rhythm" if number == 1 else name
    return name.removesuffix("s") if number == 1 else name


def _otherwise(view: HabitWhy) -> str:
    streak = view.otherwise_streak or 0
    kept = f"kept, {streak} {_unit(view.unit, streak)}"
    if view.otherwise_amount:
        less = "less" if view.kind == "limit" else "more"
        return f"{measures.with_measure(view.otherwise_amount, view.measure)} {less}: {kept}"
    days = view.otherwise_days
    return f"{days} more done day{'' if days == 1 else 's'}: {kept}"


@lines.of(HabitDayWhy)
def day(view: HabitDayWhy, page: Page) -> Iterable[str]:
    """Return why a day stands outside every unit."""
    when = echo.day_shown(view.day, page.today)
    word = STATES[view.state].word + (", marked as an extra" if view.extra else "")
    yield f"{page.bold(f'{shown(view.habit)}, {when}')}: {page.glyph(view.state)} {word}"
    if view.day < view.started_on:
        reason = f"before its start on {echo.day_shown(view.started_on, page.today)}"
    elif view.archived_on is not None and view.day > view.archived_on:
        reason = f"after its last day, {echo.day_shown(view.archived_on, page.today)}"
    elif view.state == "future":
        reason = "nothing counts before it has come"
    else:
        reason = f"{view.phrase}: {view.reading}"
    yield from labelled.fact("schedule", reason, page)


@lines.of(HabitEnded)
def ended(view: HabitEnded, page: Page) -> Iterable[str]:
    """Return which unit ended the last run, and the shortest back-fill if something was forgotten."""
    name = page.bold(shown(view.habit))
    if view.run is None or view.why is None:
        yield f"{name}: no run has ended"
        return
    first, last = (echo.day_shown(each, page.today) for each in (view.run.first, view.run.last))
    length = f"{view.run.length} {_unit(view.run.unit, view.run.length)}"
    yield f"{name}: the last run that ended was {length}, {first} to {last}"
    yield from why(view.why, page)
    if not view.fills:
        return
    days = f"{len(view.fills)} day{'' if len(view.fills) == 1 else 's'}"
    joined = f"{view.joined} {_unit(view.run.unit, view.joined)}"
    yield f"If {days} went unrecorded, these would join the runs to {joined}:"
    for fill in view.fills[:MOST_DAYS]:
        amount = "" if fill.amount is None else f"={measures.decimal(fill.amount)}"
        yield f"  {page.command(f'journal did {view.slug}{amount} -d {fill.day}')}"


@tables.of(HabitWhy)
def why_table(view: HabitWhy) -> Table:
    """Return the unit as one record."""
    return COLUMNS, [_record(view)]


@tables.of(HabitEnded)
def ended_table(view: HabitEnded) -> Table:
    """Return the unit that ended the run as one record."""
    return COLUMNS, [] if view.why is None else [_record(view.why)]


@tables.of(HabitDayWhy)
def day_table(view: HabitDayWhy) -> Table:
    """Return the day as one record."""
    return ("habit", "day", "state", "extra", "phrase"), [
        (view.habit, view.day, view.state, view.extra, view.phrase)
    ]


def _record(view: HabitWhy) -> tuple[object, ...]:
    exact = measures.decimal if view.measure else str
    return (
        view.habit,
        view.first,
        view.last,
        view.state,
        view.rule,
        view.phrase,
        view.done,
        view.partly,
        measures.decimal(view.amount),
        exact(view.asked),
        view.excused,
        view.streak_before,
        view.streak_after,
        round(view.strength_before, 6),
        round(view.strength_after, 6),
        view.p,
    )
