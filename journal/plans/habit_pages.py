"""Habits looked at: all of them beside each other, and everything about one."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from journal import ledger
from journal.domain import habit_profile, habit_units, lapses, loop, schedules, streaks
from journal.domain.habit_days import layout, present
from journal.domain.habit_records import DONE, History, Unit
from journal.plans import glance_habits, habit_quarters, standings
from journal.plans.glance_habits import Basis
from journal.storage.door import Store
from journal.views.habit_lists import AreaShown, HabitList
from journal.views.habit_pages import (
    HabitShown,
    HabitSpan,
    LoopLine,
    NoteShown,
    WeekVerdict,
)
from journal.views.habit_quarters import WeekdayShown
from journal.views.habits import Habit, HabitExcuse, HabitStanding

NOTES = 5
"""How many of the last notes are shown."""

WEEKS = (26, 52)
"""The weeks of the heat-map on a narrow and on a wide screen."""

BACK, AHEAD = timedelta(14), timedelta(7)
"""The strip: so many days back and ahead of today."""


def listed(store: Store, basis: Basis, *, closed: bool = False) -> HabitList:
    """Return all habits as they stand, the longest run first; archived ones last, if asked for."""
    every = glance_habits.standings(store, basis, closed=True)
    going = [each for each in every if each.archived_on is None]
    over = [each for each in every if each.archived_on is not None]
    going.sort(key=lambda each: (not each.unit, -each.current, -each.best))
    found = [*going, *over] if closed else going
    return HabitList(basis.today, tuple(found), len(over), closed, _areas(going))


def _areas(standings: Iterable[HabitStanding]) -> tuple[AreaShown, ...]:
    """Return the areas by name with what was kept of late; no score is made of it."""
    found: dict[str, AreaShown] = {}
    for each in standings:
        if each.area and each.unit:
            held = found.get(each.area, AreaShown(each.area, 0, 0, 0))
            kept, due = held.kept + each.recent_kept, held.due + each.recent_due
            found[each.area] = AreaShown(each.area, held.habits + 1, kept, due)
    return tuple(sorted(found.values()))


def shown(store: Store, habit: Habit, basis: Basis) -> HabitShown:
    """Return everything about one habit."""
    today = basis.today
    history = glance_habits.history(store, habit, basis, in_words=True)
    units = habit_units.units(history, today)
    figures = streaks.figures(history, units, today)
    found = lapses.lapses(history, units, today)
    bounce = lapses.bounce_back(found)
    twice = lapses.never_twice(history, units, today)
    months = lapses.reserve_months(history, units, today)
    version = present(history, today)
    sunday = today + timedelta(6 - today.weekday())
    first = sunday - timedelta(7 * WEEKS[-1] - 1)
    excuses = tuple(ledger.excuses.of_habit(store, habit.id))
    standing = standings.standing(habit, history, today)
    return HabitShown(
        habit=habit,
        standing=standing,
        reading=schedules.reading(
            version.schedule,
            version.start,
            history.fiscal_year_start,
            blank_is_zero=habit.blank_is_zero,
        ),
        kept=figures.kept.kept,
        due=figures.kept.due,
        not_recorded=figures.kept.not_recorded,
        others=tuple(
            run for each in figures.others if (run := standings.run_shown(each)) is not None
        ),
        bounce_at_once=bounce.at_once,
        bounce_decided=bounce.decided,
        median_return=lapses.median_return(found),
        returns=tuple(each.days for each in found if each.back),
        never_twice_period=twice.period if twice else None,
        never_twice_clear=twice.clear if twice else 0,
        never_twice_total=twice.total if twice else 0,
        reserve_left=lapses.reserve_left(history, today) if habit.reserve_per_month else None,
        reserve_unneeded=sum(month.none_needed for month in months),
        strip=standings.cells(history, units, today - BACK, today + AHEAD, today),
        verdicts=_verdicts(history, units, today),
        map=standings.cells(history, units, first, sunday, today),
        spans=tuple(_span(history, units, weeks, sunday, today) for weeks in WEEKS),
        target=version.schedule.amount,
        measure=version.schedule.measure,
        notes=_notes(store, habit, excuses),
        excuses=excuses,
        quarter=habit_quarters.of_today(standing, history, units, today),
        loop_card=_loop_card(habit, history, today),
    )


def _loop_card(habit: Habit, history: History, today: date) -> tuple[LoopLine, ...]:
    """Return Loop's progress card of an amount that is scored as Loop does."""
    kind = loop.habit(history.versions[-1].schedule) if habit.strength == "loop" else None
    if kind is None or not kind.numerical:
        return ()
    known = loop.computed(kind, loop.entries(history, today))
    card = loop.progress(kind, known, today, history.fiscal_year_start)
    return tuple(LoopLine(*line) for line in card)


def _verdicts(history: History, units: Sequence[Unit], today: date) -> tuple[WeekVerdict, ...]:
    """Return how the weeks of the strip came out, for schedules that count whole weeks."""
    monday = today - BACK - timedelta((today - BACK).weekday())
    found = []
    while monday <= today + AHEAD:
        unit = standings.unit_of(units, min(monday + timedelta(6), today))
        if unit is not None and unit.length == 7 and unit.rule[0] in "CM":
            running = unit.last >= today and unit.state != DONE
            schedule = history.versions[unit.version].schedule
            full, asked = schedule.amount if schedule.measure else schedule.n, unit.asked
            found.append(
                WeekVerdict(
                    monday,
                    None if running else unit.state,
                    unit.amount if schedule.measure else unit.done,
                    full if unit.state == DONE else asked,
                    schedule.measure,
                )
            )
        monday += timedelta(7)
        if monday > today:
            break
    return tuple(found)


def _span(
    history: History, units: Sequence[Unit], weeks: int, last: date, today: date
) -> HabitSpan:
    first = last - timedelta(7 * weeks - 1)
    counted = streaks.kept(units, first, last, today)
    profile = habit_profile.weekdays(history, units, first, last, today)
    marks = layout(history, today).marks
    span = range(first.toordinal(), last.toordinal() + 1)
    return HabitSpan(
        weeks,
        first,
        last,
        counted.kept,
        counted.due,
        counted.not_recorded,
        sum(1 for o in span if o in marks and (marks[o].kind == "done" or marks[o].amount)),
        tuple(WeekdayShown(each.weekday, each.kept, each.due) for each in profile),
    )


def _notes(store: Store, habit: Habit, excuses: Sequence[HabitExcuse]) -> tuple[NoteShown, ...]:
    """Return the last notes and reasons, newest first."""
    found = [
        NoteShown(mark.day, mark.kind, text)
        for mark in ledger.marks.worded(store, habit.id, most=NOTES)
        for text in (mark.note, mark.reason)
        if text
    ]
    found += [
        NoteShown(each.first, each.kind, each.why)
        for each in excuses
        if each.habit_id == habit.id and each.why
    ]
    found.sort(key=lambda note: note.day, reverse=True)
    return tuple(found[:NOTES])
