"""Schedules of habits: versions with a first day; a change never rewrites the past."""

from datetime import date, datetime, timedelta

from sqlmodel import col, select

from journal import models
from journal.domain import habit_profile, habit_units, schedules, streaks
from journal.domain.habit_records import History, Version
from journal.domain.schedules import Schedule
from journal.domain.uid import natural_uid
from journal.errors import InvalidError
from journal.plans import glance_habits, standings
from journal.plans.glance_habits import Basis
from journal.storage.door import Store
from journal.views.habit_changes import HabitCorrection, UnitChange
from journal.views.habits import Habit

ONE_DAY = timedelta(1)


def correction(
    store: Store, habit: Habit, schedule: Schedule, first: date, basis: Basis
) -> HabitCorrection:
    """Return what a schedule from a past day would change of units that are over, and of the run.

    Raises InvalidError for a day before the start.
    """
    _refuse_before(habit, first)
    today = basis.today
    history = glance_habits.history(store, habit, basis)
    held = {version.start: version for version in history.versions}
    held[first] = Version(first, schedule)
    corrected = history._replace(versions=tuple(held[day] for day in sorted(held)))
    before, after = _figures(history, today), _figures(corrected, today)
    return HabitCorrection(
        habit.name,
        schedules.canonical(schedule),
        first,
        _changes(history, corrected, today),
        before.current,
        before.name,
        after.current,
        after.name,
    )


def _changes(history: History, corrected: History, today: date) -> tuple[UnitChange, ...]:
    """Return the closed units that come out otherwise, and those that are no more, in order."""
    found = [
        UnitChange(
            each.after.first,
            each.after.last,
            each.before.state if each.before else None,
            each.after.state,
        )
        for each in habit_profile.changed(history, corrected, today)
    ]
    left = {(unit.first, unit.last) for unit in habit_units.units(corrected, today)}
    found += [
        UnitChange(unit.first, unit.last, unit.state, None)
        for unit in habit_units.units(history, today)
        if unit.last < today and (unit.first, unit.last) not in left
    ]
    return tuple(sorted(found, key=lambda each: (each.last, each.first)))


def next_start(store: Store, habit: Habit, basis: Basis) -> date:
    """Return the day after the running unit of the schedule that holds today."""
    if basis.today < habit.started_on:
        return habit.started_on
    held = [v for v in habit.versions if v.first <= basis.today]
    running = schedules.parse((held or list(habit.versions))[-1].phrase)
    if running.kind == schedules.GAP:
        history = glance_habits.history(store, habit, basis)
        unit = standings.unit_of(habit_units.units(history, basis.today), basis.today)
        if unit is not None:
            return unit.last + ONE_DAY
    return habit_units.next_start(running, basis.today, basis.fiscal_year_start)


def put(
    store: Store, habit: models.Habit, first: date, schedule: Schedule, *, now: datetime
) -> None:
    """Let a schedule hold from `first` on, up to the next version if there is one."""
    _refuse_before(habit, first)
    phrase = schedules.canonical(schedule)
    held = store.orm.get(models.HabitSchedule, (habit.id, first))
    if held is not None:
        if held.phrase != phrase:
            held.phrase = phrase
            held.updated_at = now
        return
    before = [row for row in _rows(store, habit.id) if row.from_day < first]
    if before and before[-1].phrase == phrase:
        return
    store.orm.add(
        models.HabitSchedule(
            habit_id=habit.id,
            from_day=first,
            phrase=phrase,
            uid=natural_uid("habit_schedule", habit.uid, first),
            created_at=now,
            updated_at=now,
        )
    )


def _rows(store: Store, habit_id: int) -> list[models.HabitSchedule]:
    wanted = select(models.HabitSchedule).where(models.HabitSchedule.habit_id == habit_id)
    return list(store.orm.exec(wanted.order_by(col(models.HabitSchedule.from_day))))


def move_start(store: Store, habit: models.Habit, start: date, *, now: datetime) -> None:
    """Let a habit begin on another day: its first schedule begins with it."""
    first, *later = _rows(store, habit.id)
    if first.from_day == start:
        return
    if later and start >= later[0].from_day:
        raise InvalidError(
            f"start: a later schedule of {habit.name} begins on {later[0].from_day}",
            hint=f"journal habit show {habit.slug}",
        )
    phrase = first.phrase
    store.orm.delete(first)
    store.orm.flush()
    habit.started_on = start
    put(store, habit, start, schedules.parse(phrase), now=now)


def _refuse_before(habit: Habit | models.Habit, first: date) -> None:
    if first < habit.started_on:
        raise InvalidError(
            f"{habit.name} starts on {habit.started_on}; no schedule holds before",
            hint=f"journal habit edit {habit.slug} --start {first}",
        )


def _figures(history: History, today: date) -> streaks.Figures:
    return streaks.figures(history, habit_units.units(history, today), today)
