"""`habit why` as lines: one labelled fact a line, in the order in which a unit is decided."""

from collections.abc import Iterable
from datetime import date, timedelta

from journal.domain import echo, measures, periods, rounding
from journal.domain.grammar_words import DAY_NAMES
from journal.render import labelled, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import STATES, Page
from journal.views.habit_whys import FillShown, HabitDayWhy, HabitEnded, HabitWhy
from journal.views.habits import HabitMark

lines = Drawings()
tables = Drawings()

MOST_DAYS = 12
"""How many marked days are listed one by one."""

FEW = 3
"""So many excused days are listed one by one."""

SHORT = 28
"""In a unit of fewer days a weekday and the number of the day say which it is."""

COLUMNS = (
    *("habit", "first", "last", "state", "rule", "phrase", "done", "partly", "amount", "asked"),
    *("excused", "streak_before", "streak_after", "strength_before", "strength_after", "p"),
)


@lines.of(HabitWhy)
def why(view: HabitWhy, page: Page) -> Iterable[str]:
    """Return the unit and its state, then everything that decided it."""
    span = echo.period_shown(periods.Period(view.first, periods.later(view.last, 1)), page.today)
    yield _head(f"{shown(view.habit)}, {span}", view.state, _state(view), page)
    for label, value in _facts(view, page.today):
        yield from labelled.fact(label, value, page)


def _head(what: str, state: str, word: str, page: Page) -> str:
    """Return a unit or day with its state as glyph and word; read aloud the word alone."""
    bare = page.a11y or not STATES[state].glyph.strip()
    return f"{page.bold(what)}: {word if bare else f'{page.glyph(state)} {word}'}"


def _state(view: HabitWhy) -> str:
    if view.state == "excused":
        return "excused"
    within = view.state == "open" and view.kind == "limit"
    return "open" if within else STATES[view.state].word


def _facts(view: HabitWhy, today: date) -> Iterable[tuple[str, str]]:
    since = echo.day_shown(view.since, today)
    yield "schedule", f"{view.phrase}, since {since} (version {view.version})"
    if (view.window_first, view.window_last) != (view.first, view.last):
        first = echo.day_shown(view.window_first, today)
        yield "looked at", f"{first} to {echo.day_shown(view.window_last, today)}"
    yield from _marked(view, today)
    if view.excuses:
        yield "off", _off(view, today)
    yield "asked", _asked(view)
    yield "rule", f"{view.rule}: {_rule(view)}"
    many = "days" if view.unit == "days in rhythm" else view.unit
    spared = f" (excused {many} neither add nor break)" if view.state == "excused" else ""
    before, after = (
        f"{number} {_unit(view.unit, number)}" for number in (view.streak_before, view.streak_after)
    )
    yield "streak", f"{before} before, {after} after{spared}"
    yield "strength", f"{view.strength_before:.1f} → {view.strength_after:.1f}{_share(view)}"
    if view.otherwise_streak is not None:
        yield "otherwise", _otherwise(view, today)


def _marked(view: HabitWhy, today: date) -> Iterable[tuple[str, str]]:
    groups: dict[str, list[HabitMark]] = {}
    for mark in view.marks:
        groups.setdefault(mark.kind, []).append(mark)
    if not groups:
        yield "recorded", "nothing"
    for kind, marks in groups.items():
        listed = ", ".join(_mark(mark, view, today) for mark in marks[-MOST_DAYS:])
        more = "… " if len(marks) > MOST_DAYS else ""
        label = "recorded" if kind == "amount" else kind
        yield label, f"{words.counted(len(marks), 'day')}: {more}{listed}"
    if view.measure and view.amount:
        yield "sum", measures.with_measure(view.amount, view.measure)


def _mark(mark: HabitMark, view: HabitWhy, today: date) -> str:
    amount = "" if mark.amount is None else measures.decimal(mark.amount)
    beside = "; ".join(shown(text) for text in (amount, mark.note, mark.reason) if text)
    return f"{_day(mark.day, view, today)}{f' ({beside})' if beside else ''}"


def _day(day: date, view: HabitWhy, today: date) -> str:
    """Return a day of the unit; of a short one weekday and number say which."""
    near = (view.window_last - view.window_first).days < SHORT
    return (
        f"{DAY_NAMES[day.weekday()][:3].capitalize()} {day.day}"
        if near
        else echo.day_shown(day, today)
    )


def _off(view: HabitWhy, today: date) -> str:
    """Return the excused days with their reasons: a few one by one, more from one to the other."""
    days: set[date] = set()
    parts = []
    for each in view.excuses:
        span = [each.first + timedelta(n) for n in range((each.last - each.first).days + 1)]
        days.update(span)
        few = ", ".join(_day(day, view, today) for day in span[:FEW])
        ends = f"{_day(span[0], view, today)} – {_day(span[-1], view, today)}"
        why = f" ({shown(each.why)})" if each.why else ""
        parts.append(f"{few if len(span) <= FEW else ends}{why}")
    return f"{words.counted(len(days), 'day')}: {', '.join(parts)}"


def _asked(view: HabitWhy) -> str:
    """Return what was asked, and how days off reduced it."""
    if view.kind == "limit":
        return f"at most {measures.with_measure(view.full, view.measure)}"
    if view.kind == "days":
        return "done on the day"
    if view.kind == "gap":
        return f"done once in {view.length} days"
    if view.kind == "rolling":
        return f"{view.full} in any {view.length} days"
    full = measures.with_measure(view.full, view.measure) if view.measure else f"{view.full}"
    if not view.excused or view.length == 1:
        return full
    rest = view.length - view.excused
    days = f"with {view.excused} of {view.length} days off"
    share = f"{full} × {rest}/{view.length} = {view.asked_exactly:.3g}"
    return f"{full}; {days} {share}" + ("" if view.measure else f", so {view.asked}")


def _rule(view: HabitWhy) -> str:
    """Return the rule in words, with its numbers where it compares two."""
    if view.rule != "C4":
        return view.rule_words
    if view.measure:
        full = measures.with_measure(view.full, view.measure)
        return f"less than {full}, no less than the {view.asked_exactly:.3g} asked"
    return f"fewer than {view.full}, no fewer than the {view.asked} asked"


def _share(view: HabitWhy) -> str:
    """Return the share of what was asked that was done, and what the step stands for."""
    if view.p is None:
        return ""
    share = rounding.per_cent(view.p)
    if view.kind == "limit":
        sums = measures.decimal(view.amount)
        most = measures.with_measure(view.full, view.measure)
        return f"  ({sums} of at most {most} = {share})"
    if view.kind in ("rolling", "gap"):
        return f"  ({share} of what {2 * view.length} days asked)"
    if view.kind == "days":
        return f"  ({share} of what was asked)"
    done = view.amount / 1000 if view.measure else view.done + view.partly / 2
    said = f"{done:g} of {view.asked_exactly:.3g}{f' {view.measure}' if view.measure else ''}"
    days = (view.last - view.first).days + 1
    step = f", one step of {days} days" if days > 1 else ""
    return f"  ({said} asked = {share}{step})"


def _unit(name: str, number: int) -> str:
    if name == "days in rhythm":
        return "day in rhythm" if number == 1 else name
    return name.removesuffix("s") if number == 1 else name


def _otherwise(view: HabitWhy, today: date) -> str:
    streak = view.otherwise_streak or 0
    kept = f"kept, {streak} {_unit(view.unit, streak)}"
    return f"{_more(view, today)}: {kept}"


def _more(view: HabitWhy, today: date) -> str:
    """Return what would have kept the unit, or still can."""
    when = _when(view, today)
    if view.kind == "limit" and not view.otherwise_amount:
        return f"recorded with {measures.with_measure(view.full, view.measure)} or less"
    if view.otherwise_amount:
        less = "less" if view.kind == "limit" else "more"
        return f"{measures.with_measure(view.otherwise_amount, view.measure)} {less} {when}"
    if view.kind == "gap":
        return f"done by {echo.day_shown(view.last, today)}"
    if view.kind == "days":
        return f"done {when}"
    return f"{words.spelt(view.otherwise_days)} more done {when}"


def _when(view: HabitWhy, today: date) -> str:
    """Return `today`, `that day`, `this week`, `in that month`, `in those 7 days`."""
    if view.kind == "rolling":
        return f"in {'these' if view.last == today else 'those'} {view.length} days"
    if view.first == view.last:
        return "today" if view.last == today else "that day"
    unit = view.unit.removesuffix("s")
    return f"this {unit}" if view.last >= today else f"in that {unit}"


@lines.of(HabitDayWhy)
def day(view: HabitDayWhy, page: Page) -> Iterable[str]:
    """Return why a day stands outside every unit."""
    when = echo.day_shown(view.day, page.today)
    word = STATES[view.state].word + (", marked as an extra" if view.extra else "")
    yield _head(f"{shown(view.habit)}, {when}", view.state, word, page)
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
    span = periods.Period(view.run.first, periods.later(view.run.last, 1))
    length = f"{view.run.length} {_unit(view.run.unit, view.run.length)}"
    yield f"{name}: the last run that ended was {length}, {echo.period_shown(span, page.today)}"
    yield from why(view.why, page)
    if not view.fills:
        return
    days = words.counted(len(view.fills), "day")
    joined = f"{view.joined} {_unit(view.run.unit, view.joined)}"
    yield f"If {days} went unrecorded, these would join the runs to {joined}:"
    yield from (f"  {page.command(each)}" for each in _commands(view))


def _commands(view: HabitEnded) -> Iterable[str]:
    """Return what fills the days in; days in a row are one command."""
    spans: list[tuple[FillShown, date]] = []
    for fill in view.fills:
        first, last = spans[-1] if spans else (fill, fill.day)
        if spans and first.amount is None is fill.amount and (fill.day - last).days == 1:
            spans[-1] = first, fill.day
        else:
            spans.append((fill, fill.day))
    for fill, last in spans:
        amount = "" if fill.amount is None else f"={measures.decimal(fill.amount)}"
        days = f"{fill.day}" if fill.day == last else f"{fill.day}..{last}"
        yield f"journal did {view.slug}{amount} -d {days}"


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
