"""Answers to changes of habits, as lines: what is so now, from when, and the way back."""

from collections.abc import Iterable
from datetime import date

from journal.domain import echo
from journal.render import labelled
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import STATES, Page
from journal.render.text.habit_words import count, run
from journal.views.habit_changes import (
    HabitAdded,
    HabitClosed,
    HabitCorrection,
    HabitEdited,
    HabitPaused,
    HabitRemoved,
)
from journal.views.habits import Habit

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("id", "slug", "name", "area", "phrase", "started_on", "archived_on", "archived_why"),
    *("off_days_apply", "blank_is_zero", "reserve_per_month", "strength", "half_life", "uid"),
)
CORRECTION_COLUMNS = ("first", "last", "before", "after")
MOST_TOLD = 12
"""How many changed units a question names."""


@lines.of(HabitAdded)
def added(view: HabitAdded, page: Page) -> Iterable[str]:
    """Return the habit with its schedule read back, and the next step."""
    habit = view.habit
    phrase = habit.versions[-1].phrase
    yield f"habit {page.bold(shown(habit.name))}  {phrase}"
    yield from labelled.sentence(view.reading, page)
    extra = _settings(habit, page.today)
    if extra:
        yield f"  {' · '.join(extra)}"
    amount = "=25" if " min/" in phrase else ""
    yield f"  next: {page.command(f'journal did {habit.slug}{amount}')}"


def _settings(habit: Habit, today: date) -> list[str]:
    found = []
    if habit.started_on != today:
        found.append(f"from {echo.day_shown(habit.started_on, today)}")
    if habit.area:
        found.append(shown(habit.area))
    if habit.reserve_per_month:
        days = f"{habit.reserve_per_month} reserve day{'' if habit.reserve_per_month == 1 else 's'}"
        found.append(f"{days} a month")
    if habit.half_life is not None:
        found.append(f"half-life {habit.half_life:g} days")
    if not habit.off_days_apply:
        found.append("due on days off too")
    if habit.blank_is_zero:
        found.append("a blank day counts as 0")
    if habit.strength == "loop":
        found.append("scored as Loop does")
    return found


@lines.of(HabitEdited)
def edited(view: HabitEdited, page: Page) -> Iterable[str]:
    """Return what changed, and from when a new schedule holds."""
    habit = view.habit
    name = page.bold(shown(habit.name))
    if not view.changed:
        yield f"habit {name}  already so"
        return
    yield f"habit {name}  changed: {', '.join(view.changed)}"
    if view.reading is not None and view.from_day is not None:
        day = echo.day_echoed(view.from_day, page.today, exact=False)
        held = next(v for v in reversed(habit.versions) if v.first <= view.from_day)
        yield from labelled.sentence(f"{held.phrase} from {day}: {view.reading}", page)
    extra = _settings(habit, page.today)
    if extra:
        yield f"  {' · '.join(extra)}"
    if view.standing is not None and run(view.standing):
        yield f"  now {run(view.standing)}"


@lines.of(HabitCorrection)
def corrected(view: HabitCorrection, page: Page) -> Iterable[str]:
    """Return which closed units would come out otherwise, and the run before and after."""
    day, closed = echo.day_shown(view.from_day, page.today), len(view.changes)
    units = f"{closed} unit{'' if closed == 1 else 's'} that {'is' if closed == 1 else 'are'} over"
    yield f"{shown(view.habit)} as {view.phrase} from {day}: {units} would come out otherwise"
    for each in view.changes[-MOST_TOLD:]:
        before, after = (
            "no unit" if state is None else STATES[state].word
            for state in (each.before, each.after)
        )
        yield f"  {echo.day_shown(each.last, page.today)}  {before} → {after}"
    if closed > MOST_TOLD:
        yield f"  and {closed - MOST_TOLD} before these"
    runs = count(view.before, view.unit_before), count(view.after, view.unit_after)
    yield f"  run: {runs[0]} → {runs[1]}"


@lines.of(HabitPaused)
def paused(view: HabitPaused, page: Page) -> Iterable[str]:
    """Return from when to when a habit asks nothing, or that it goes on, with its run."""
    name = page.bold(shown(view.habit))
    stands = []
    if view.standing is not None and view.standing.current:
        stands.append(f"streak as it was, {run(view.standing)}")
    already = ["already so"] if view.already else []
    if view.resumed:
        yield f"habit {name}  {' · '.join([_resumed(view, page), *stands, *already])}"
        if view.reopened is not None and view.excused:
            yield f"  {_between(view, page)} excused; to count them: {page.command('journal undo')},"
            yield f"  then {page.command(f'journal habit resume {view.slug} --count')}"
        return
    why = f": {shown(view.why)}" if view.why else ""
    first = echo.day_shown(view.first, page.today) if view.first else ""
    span = f"paused from {first}"
    if view.last is not None:
        span += f" to {echo.day_shown(view.last, page.today)}"
    yield f"{page.glyph('excused')} {name}  {' · '.join([span + why, *stands, *already])}"
    if view.last is None:
        yield f"  back with {page.command(f'journal habit resume {view.slug}')}"


def _resumed(view: HabitPaused, page: Page) -> str:
    if view.reopened is not None or (view.first is None and not view.already):
        return "is back"
    if view.already:
        return "was not paused"
    if view.first is None or view.last is None:
        return "goes on; the pause is gone"
    first, last = (echo.day_shown(day, page.today) for day in (view.first, view.last))
    return f"goes on; paused {first} to {last}"


def _between(view: HabitPaused, page: Page) -> str:
    if view.reopened is None:
        return ""
    first, last = (echo.day_shown(day, page.today) for day in view.reopened)
    return f"{first} to {last}"


@lines.of(HabitClosed)
def closed(view: HabitClosed, page: Page) -> Iterable[str]:
    """Return the last day that counts, what stays, and the way back."""
    habit = view.habit
    day = echo.day_shown(habit.archived_on or page.today, page.today)
    why = f": {shown(habit.archived_why)}" if habit.archived_why else ""
    marks = f"{view.marks} marked day{'' if view.marks == 1 else 's'} stay{'s' if view.marks == 1 else ''}"
    best = [f"best {count(view.best, view.unit)}"] if view.best else []
    already = ["already so"] if view.already else []
    parts = [f"archived, last day {day}{why}", marks, *best, *already]
    yield f"habit {page.bold(shown(habit.name))}  {' · '.join(parts)}"
    yield f"  back with {page.command(f'journal habit resume {habit.slug}')}"


@lines.of(HabitRemoved)
def removed(view: HabitRemoved, page: Page) -> Iterable[str]:
    """Return what went to the trash, or would go."""
    parts = [
        f"{number} {word}{'' if number == 1 else 's'}"
        for number, word in (
            (view.versions, "schedule"),
            (view.excuses, "excuse"),
            (view.marks, "marked day"),
        )
        if number
    ]
    word = "would be removed" if view.rehearsed else "removed"
    yield f"habit {page.bold(shown(view.habit.name))}  {word} with {', '.join(parts)}"
    if not view.rehearsed:
        yield f"  {page.command('journal undo')} brings it back"


@tables.of(HabitAdded)
def added_table(view: HabitAdded) -> Table:
    """Return the habit as one record."""
    return COLUMNS, [_record(view.habit)]


@tables.of(HabitEdited)
def edited_table(view: HabitEdited) -> Table:
    """Return the habit as one record."""
    return COLUMNS, [_record(view.habit)]


@tables.of(HabitClosed)
def closed_table(view: HabitClosed) -> Table:
    """Return the habit as one record."""
    return COLUMNS, [_record(view.habit)]


@tables.of(HabitRemoved)
def removed_table(view: HabitRemoved) -> Table:
    """Return the habit as one record."""
    return COLUMNS, [_record(view.habit)]


@tables.of(HabitPaused)
def paused_table(view: HabitPaused) -> Table:
    """Return the pause as one record."""
    return ("habit", "first", "last", "why", "resumed", "already"), [
        (view.habit, view.first, view.last, view.why, view.resumed, view.already)
    ]


@tables.of(HabitCorrection)
def correction_table(view: HabitCorrection) -> Table:
    """Return one record a unit that would come out otherwise."""
    return CORRECTION_COLUMNS, [tuple(each) for each in view.changes]


def _record(habit: Habit) -> tuple[object, ...]:
    return (
        habit.id,
        habit.slug,
        habit.name,
        habit.area,
        habit.versions[-1].phrase,
        habit.started_on,
        habit.archived_on,
        habit.archived_why,
        habit.off_days_apply,
        habit.blank_is_zero,
        habit.reserve_per_month,
        habit.strength,
        habit.half_life,
        habit.uid,
    )
