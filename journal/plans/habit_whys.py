"""Why a unit of a habit has its state and a run ended: the domain's reasons as views."""

from datetime import date

from journal.domain import habit_units, habit_why, schedules
from journal.domain.habit_days import present
from journal.domain.habit_records import Excuse, Mark
from journal.domain.habit_strip import day_state
from journal.domain.habit_why import Why
from journal.plans import glance_habits, standings
from journal.plans.glance_habits import Basis
from journal.storage.door import Store
from journal.views.habit_whys import ExcuseShown, FillShown, HabitDayWhy, HabitEnded, HabitWhy
from journal.views.habits import Habit, HabitMark


def of_day(store: Store, habit: Habit, day: date | None, basis: Basis) -> HabitWhy | HabitDayWhy:
    """Return what decided the unit that holds `day`, without one the running unit."""
    history = glance_habits.history(store, habit, basis, in_words=True)
    units = habit_units.units(history, basis.today)
    why = habit_why.why(history, units, basis.today, day)
    if why is not None:
        return _shown(habit, why)
    wanted = day or basis.today
    shown = day_state(history, units, wanted, basis.today)
    version = present(history, wanted)
    return HabitDayWhy(
        habit.name,
        habit.slug,
        wanted,
        shown.state,
        shown.extra,
        schedules.canonical(version.schedule),
        schedules.reading(
            version.schedule,
            version.start,
            basis.fiscal_year_start,
            blank_is_zero=habit.blank_is_zero,
        ),
        habit.started_on,
        habit.archived_on,
    )


def of_streak(store: Store, habit: Habit, basis: Basis) -> HabitEnded:
    """Return what ended the last run, and what would join it to what followed."""
    history = glance_habits.history(store, habit, basis, in_words=True)
    units = habit_units.units(history, basis.today)
    ended = habit_why.ended(history, units, basis.today)
    if ended is None:
        return HabitEnded(habit.name, habit.slug, None, None, (), 0)
    return HabitEnded(
        habit.name,
        habit.slug,
        standings.run_shown(ended.run),
        _shown(habit, ended.why),
        tuple(FillShown(each.day, each.amount) for each in ended.fills),
        ended.joined,
    )


def _shown(habit: Habit, why: Why) -> HabitWhy:
    unit, otherwise = why.unit, why.otherwise
    return HabitWhy(
        habit=habit.name,
        slug=habit.slug,
        first=unit.first,
        last=unit.last,
        state=unit.state,
        phrase=schedules.canonical(why.schedule),
        kind=why.schedule.kind,
        version=why.version,
        since=why.since,
        window_first=why.window[0],
        window_last=why.window[1],
        marks=tuple(_mark(each) for each in why.marks),
        excuses=tuple(_excuse(each, why.window) for each in why.excuses),
        measure=why.schedule.measure,
        full=why.full,
        asked=unit.asked,
        asked_exactly=why.asked_exactly,
        length=unit.length,
        excused=unit.excused,
        done=unit.done,
        partly=unit.partly,
        amount=unit.amount,
        part=unit.part,
        rule=unit.rule,
        rule_words=why.rule,
        unit=why.name,
        streak_before=why.streak_before,
        streak_after=why.streak_after,
        strength_before=why.strength_before,
        strength_after=why.strength_after,
        p=why.p,
        otherwise_days=otherwise.days if otherwise else 0,
        otherwise_amount=otherwise.amount if otherwise else 0,
        otherwise_streak=otherwise.streak if otherwise else None,
    )


def _mark(mark: Mark) -> HabitMark:
    return HabitMark(mark.day, mark.kind, mark.amount, mark.note or None, mark.reason or None)


def _excuse(excuse: Excuse, window: tuple[date, date]) -> ExcuseShown:
    first = max(excuse.first, window[0])
    last = min(excuse.last or window[1], window[1])
    return ExcuseShown(first, last, excuse.kind, excuse.why)
