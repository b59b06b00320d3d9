"""Habits: added, changed, paused, archived and removed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import col, select

from journal import ledger, models
from journal.domain import habit_units, measures, schedules, streaks, texts
from journal.domain.habit_records import History
from journal.domain.schedules import Schedule
from journal.errors import ConflictError, InvalidError
from journal.plans import glance_habits, habit_schedules, standings
from journal.plans.glance_habits import Basis
from journal.storage.door import Store
from journal.views.habit_changes import (
    HabitAdded,
    HabitClosed,
    HabitEdited,
    HabitPaused,
    HabitRemoved,
)
from journal.views.habits import Habit, HabitStanding

MOST_RESERVE = 31
ONE_DAY = timedelta(1)
STICKS = "it sticks by itself"
"""Why a habit is archived by `habit done`."""

FIELDS = (
    *("name", "area", "started_on", "off_days_apply", "blank_is_zero", "reserve_per_month"),
    *("strength", "half_life"),
)
"""What can be changed of a habit beside its schedules; None leaves a field, "" empties an area."""


def add(
    store: Store,
    name: str,
    phrase: str,
    *,
    first: date,
    said: Mapping[str, Any],
    basis: Basis,
    now: datetime,
) -> HabitAdded:
    """Add a habit whose schedule holds from `first`; raises InvalidError, ConflictError."""
    name = texts.checked_name(name, noun="habit")
    schedule = schedules.parse(phrase)
    _refuse_double(store, name)
    _take_name(store, name, but=None, now=now)
    habit = models.Habit(
        slug=_free_slug(store, name),
        name=name,
        started_on=first,
        position=_next_position(store),
        created_at=now,
        updated_at=now,
    )
    _set(habit, said)
    _refuse(habit, [schedule])
    store.orm.add(habit)
    store.orm.flush()
    habit_schedules.put(store, habit, first, schedule, now=now)
    return HabitAdded(_stored(store, habit), _reading(habit, schedule, first, basis))


def edit(
    store: Store,
    habit_id: int,
    *,
    said: Mapping[str, Any],
    schedule: Schedule | None,
    first: date | None,
    basis: Basis,
    now: datetime,
) -> HabitEdited:
    """Change fields of a habit and start a new schedule on `first`, by default after the running
    unit; raises InvalidError, ConflictError.
    """
    habit = store.orm.get_one(models.Habit, habit_id)
    before = glance_habits.by_id(store, habit_id)
    if said.get("name") is not None:
        said = {**said, "name": texts.checked_name(said["name"], noun="habit")}
        _refuse_double(store, said["name"], but=habit_id)
        _take_name(store, said["name"], but=habit_id, now=now)
    if said.get("started_on") is not None:
        habit_schedules.move_start(store, habit, said["started_on"], now=now)
    _set(habit, said)
    start = None
    if schedule is not None:
        start = first or habit_schedules.next_start(store, before, basis)
        habit_schedules.put(store, habit, start, schedule, now=now)
    after = _stored(store, habit)
    asked = [schedules.parse(version.phrase) for version in after.versions]
    _refuse(habit, asked)
    _refuse_other_measure(habit, asked)
    if after == before:
        return HabitEdited(before, ())
    habit.updated_at = now
    history = glance_habits.history(store, after, basis)
    reading = None
    if schedule is not None and start is not None:
        reading = _reading(habit, schedule, start, basis)
    return HabitEdited(
        _stored(store, habit),
        _differences(before, after),
        reading,
        start,
        standings.standing(after, history, basis.today),
    )


def pause(
    store: Store, habit_id: int, *, last: date | None, why: str | None, basis: Basis, now: datetime
) -> HabitPaused:
    """Excuse a habit from today on until `last`, or until it is resumed; raises InvalidError."""
    habit = glance_habits.by_id(store, habit_id)
    today = basis.today
    _refuse_closed(habit, today)
    if last is not None and last < today:
        raise InvalidError("until: that day is over", hint=f"journal skip {habit.slug} -d …")
    held = ledger.excuses.overlapping(store, today, today, habit_id=habit_id, kind="pause")
    if held:
        same = held[0].last == last and why in (None, held[0].why)
        if not same:
            ledger.excuses.change(store, held[0], last=last, why=why or held[0].why, now=now)
        first, already = held[0].first, same
    else:
        first = max(today, habit.started_on)
        ledger.excuses.excuse(store, first, last, kind="pause", habit_id=habit_id, why=why, now=now)
        already = False
    standing = _standing(store, habit, basis)
    return HabitPaused(habit.name, habit.slug, first, last, why, False, already, standing)


def resume(
    store: Store, habit_id: int, *, excuse: bool, basis: Basis, now: datetime
) -> HabitPaused:
    """Let a paused habit go on from today; an archived one comes back, the time between excused
    (`excuse`) or counted.
    """
    habit = glance_habits.by_id(store, habit_id)
    if habit.archived_on is not None:
        return _reopen(store, habit, excuse=excuse, basis=basis, now=now)
    today = basis.today
    held = ledger.excuses.overlapping(store, today, today, habit_id=habit_id, kind="pause")
    ledger.excuses.lift(store, today, None, kind="pause", habit_id=habit_id, now=now)
    first = held[0].first if held else None
    last = today - ONE_DAY if first is not None and first < today else None
    standing = _standing(store, habit, basis)
    return HabitPaused(habit.name, habit.slug, first, last, None, True, not held, standing)


def _reopen(
    store: Store, habit: Habit, *, excuse: bool, basis: Basis, now: datetime
) -> HabitPaused:
    row = store.orm.get_one(models.Habit, habit.id)
    between = None
    if habit.archived_on is not None and habit.archived_on + ONE_DAY < basis.today:
        between = habit.archived_on + ONE_DAY, basis.today - ONE_DAY
    row.archived_on = row.archived_why = None
    row.updated_at = now
    if excuse and between:
        ledger.excuses.excuse(
            store,
            *between,
            kind="pause",
            habit_id=habit.id,
            why=habit.archived_why,
            now=now,
        )
    back = _stored(store, row)
    return HabitPaused(
        back.name,
        back.slug,
        None,
        None,
        None,
        True,
        False,
        _standing(store, back, basis),
        between,
        excuse,
    )


def close(
    store: Store,
    habit_id: int,
    *,
    last: date | None,
    why: str | None,
    sticks: bool,
    basis: Basis,
    now: datetime,
) -> HabitClosed:
    """Archive a habit: `last` is the last day that counts, by default today if it is marked, else
    yesterday. Raises InvalidError.
    """
    habit = glance_habits.by_id(store, habit_id)
    already = habit.archived_on is not None and last in (None, habit.archived_on)
    if not already:
        day = last or _last_day(store, habit, basis.today)
        if day < habit.started_on:
            raise InvalidError(f"{habit.name} starts on {habit.started_on}; it cannot end before")
        row = store.orm.get_one(models.Habit, habit_id)
        row.archived_on = day
        row.archived_why = why or (STICKS if sticks else None)
        row.updated_at = now
        habit = _stored(store, row)
    figures = _figures(glance_habits.history(store, habit, basis), basis.today)
    return HabitClosed(
        habit,
        sticks,
        ledger.marks.count(store, habit_id),
        figures.best,
        figures.name,
        already,
    )


def remove(store: Store, habit_id: int, *, with_marks: bool, rehearsed: bool) -> HabitRemoved:
    """Remove a habit with its schedules and excuses; raises ConflictError while marks exist, unless
    they go too.
    """
    habit = glance_habits.by_id(store, habit_id)
    marks = ledger.marks.count(store, habit_id)
    excuses = ledger.excuses.count(store, habit_id)
    if marks and not with_marks:
        days = f"{marks} marked day{'' if marks == 1 else 's'}"
        raise ConflictError(
            f"{habit.name} has {days}; removing it would take {'it' if marks == 1 else 'them'} too",
            hint=f"journal habit drop {habit.slug} keeps them · or add --with-marks",
        )
    if not rehearsed:
        ledger.marks.remove_all(store, habit_id)
        store.orm.delete(store.orm.get_one(models.Habit, habit_id))
    return HabitRemoved(habit, marks, len(habit.versions), excuses, rehearsed)


def _standing(store: Store, habit: Habit, basis: Basis) -> HabitStanding:
    return standings.standing(habit, glance_habits.history(store, habit, basis), basis.today)


def _last_day(store: Store, habit: Habit, today: date) -> date:
    """Return today if it is marked, else yesterday: a blank today must not end the last run."""
    yesterday = today - ONE_DAY
    if yesterday < habit.started_on or ledger.marks.one(store, habit.id, today) is not None:
        return max(today, habit.started_on)
    return yesterday


def _figures(history: History, today: date) -> streaks.Figures:
    return streaks.figures(history, habit_units.units(history, today), today)


def _stored(store: Store, habit: models.Habit) -> Habit:
    """Return a habit as it stands in the file, after writing what is pending."""
    store.orm.flush()
    return glance_habits.by_id(store, habit.id)


def _set(habit: models.Habit, said: Mapping[str, Any]) -> None:
    for field in FIELDS:
        value = said.get(field)
        if value is not None:
            setattr(habit, field, value or None if field == "area" else value)


def _refuse(habit: models.Habit, asked: list[Schedule]) -> None:
    """Say in words what no habit can have."""
    if habit.area is not None:
        texts.checked_name(habit.area, noun="area")
    if not 0 <= habit.reserve_per_month <= MOST_RESERVE:
        raise InvalidError(f"reserve: {habit.reserve_per_month} a month; from 0 to {MOST_RESERVE}")
    if habit.reserve_per_month and not any(schedule.by_day for schedule in asked):
        raise InvalidError(
            "reserve: only due days can be held by one", hint="daily, mon,wed,fri or 30 min/day"
        )
    if habit.strength == "loop" and any(
        schedule.period == "quarter" or schedule.kind == schedules.TRACK for schedule in asked
    ):
        raise InvalidError(
            "strength: Loop knows neither quarters nor track", hint="--strength default"
        )


def _refuse_other_measure(habit: models.Habit, asked: list[Schedule]) -> None:
    """Refuse a second measure: what was counted in the one says nothing in the other."""
    known = [schedule.measure for schedule in asked if schedule.measure]
    for measure in known[1:]:
        if not measures.same(measure, known[0]):
            raise InvalidError(
                f"{habit.name} counts {known[0]}: {texts.quoted(measure)} is another measure",
                hint='a new habit: journal habit add NAME "…"',
            )


def _reading(habit: models.Habit, schedule: Schedule, first: date, basis: Basis) -> str:
    blank = habit.blank_is_zero
    return schedules.reading(schedule, first, basis.fiscal_year_start, blank_is_zero=blank)


def _refuse_double(store: Store, name: str, *, but: int | None = None) -> None:
    wanted = texts.key(name)
    for row in store.orm.exec(select(models.Habit)):
        if texts.key(row.name) == wanted and row.id != but:
            closed = " (archived)" if row.archived_on else ""
            raise ConflictError(
                f"there is a habit {texts.quoted(row.name)}{closed} already",
                hint=f"journal habit show {row.slug}",
            )


def _refuse_closed(habit: Habit, day: date) -> None:
    if habit.archived_on is not None and day > habit.archived_on:
        raise InvalidError(
            f"{habit.name} was archived on {habit.archived_on}",
            reason="archived",
            hint=f"journal habit resume {habit.slug}",
        )


def _free_slug(store: Store, name: str) -> str:
    """Return the name as it can be typed, numbered where a habit has it already."""
    return _numbered(texts.slug(name) or "habit", set(store.orm.exec(select(models.Habit.slug))))


def _take_name(store: Store, name: str, *, but: int | None, now: datetime) -> None:
    """Let a habit that was once called so, and still answers to it, give the name away."""
    wanted = texts.slug(name)
    for row in store.orm.exec(select(models.Habit).where(models.Habit.slug == wanted)):
        if row.id != but and texts.slug(row.name) != wanted:
            row.slug = _free_slug(store, row.name)
            row.updated_at = now
            store.orm.flush()


def _numbered(wanted: str, taken: Iterable[str]) -> str:
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted[:70]}-{number}" in taken:
        number += 1
    return f"{wanted[:70]}-{number}"


def _next_position(store: Store) -> int:
    last = store.orm.exec(
        select(models.Habit.position).order_by(col(models.Habit.position).desc()).limit(1)
    ).first()
    return 1 if last is None else last + 1


def _differences(before: Habit, after: Habit) -> tuple[str, ...]:
    names = {
        "name": "name",
        "area": "area",
        "started_on": "start",
        "off_days_apply": "days off",
        "blank_is_zero": "blank days",
        "reserve_per_month": "reserve",
        "strength": "strength",
        "half_life": "half-life",
        "versions": "schedule",
    }
    return tuple(
        word for field, word in names.items() if getattr(before, field) != getattr(after, field)
    )
