"""How a habit stands on a day: one view, from the units, runs and strength of the domain."""

from collections.abc import Sequence
from datetime import date, timedelta

from journal import plans
from journal.domain import habit_units, lapses, schedules, streaks, strength
from journal.domain.habit_days import present
from journal.domain.habit_records import DONE, PARTIAL, Excuse, History, Mark, Run, Unit
from journal.domain.habit_strip import DayShown, day_states, hints_ahead
from journal.domain.lapses import Lapse
from journal.domain.schedules import Schedule
from journal.views.habits import DayCell, Habit, HabitStanding, LapseShown, Progress, RunShown

LOOKED_AHEAD = timedelta(40)
"""How far the next due day is looked for."""

LEVELS = 4
"""Steps of the heat-map: under half of the target, under all of it, all, one and a half."""


def standing(habit: Habit, history: History, today: date) -> HabitStanding:
    """Return how a habit stands on `today`."""
    units = habit_units.units(history, today)
    figures = streaks.figures(history, units, today)
    hints = hints_ahead(history, units, today, today + LOOKED_AHEAD)
    monday = today - timedelta(today.weekday())
    week = cells(history, units, monday, monday + timedelta(6), today)
    shown = week[today.weekday()]
    found = lapses.lapses(history, units, today)
    covering = [each for each in history.excuses if _covers(each, today, history)]
    made = HabitStanding(
        id=habit.id,
        slug=habit.slug,
        name=habit.name,
        area=habit.area,
        phrase=schedules.canonical(present(history, today).schedule),
        day=today,
        state=shown.state,
        hint=shown.hint,
        archived_on=habit.archived_on,
        unit=figures.name,
        current=figures.current,
        since=figures.since,
        best=figures.best,
        best_first=figures.best_first,
        best_last=figures.best_last,
        recent_kept=figures.recent.kept,
        recent_due=figures.recent.due,
        recent_not_recorded=figures.recent.not_recorded,
        strength=strength.now(history, units, today),
        mode=habit.strength,
        ends_by=figures.ends_by,
        next_due=next((day for day in sorted(hints) if _asks(hints[day], day, today)), None),
        progress=progress(history, units, today, today),
        ended=run_shown(figures.ended),
        before=run_shown(figures.before),
        lapse=lapse_shown(found[-1]) if found else None,
        paused=any(each.kind == "pause" for each in covering),
        why=covering[-1].why if covering else None,
        last=None,
        usual_gap=None,
        week=week,
        kept_unit=figures.name,
    )
    if not figures.name:
        return plans.other_standings.tracked(made, history, today)
    if habit.strength == "loop":
        return plans.other_standings.in_loop_mode(made, history, today)
    return made


def cells(
    history: History, units: Sequence[Unit], first: date, last: date, today: date
) -> tuple[DayCell, ...]:
    """Return what each day from first to last shows, with the level of its amount."""
    return tuple(
        DayCell(*shown, _level(history, shown))
        for shown in day_states(history, units, first, last, today)
    )


def progress(history: History, units: Sequence[Unit], day: date, today: date) -> Progress | None:
    """Return what was done of what is asked in the unit that holds `day`; None without one."""
    unit = unit_of(units, day)
    if unit is None:
        return None
    schedule = history.versions[unit.version].schedule
    after = max(day, today)
    return Progress(
        kind=schedule.kind,
        first=unit.first,
        last=unit.last,
        state=unit.state,
        part=unit.part,
        period=schedule.period,
        window=schedule.d,
        done=unit.done,
        asked=schedule.n if schedule.kind in (schedules.COUNT, schedules.ROLLING) else 1,
        partly=unit.partly,
        amount=unit.amount,
        target=schedule.amount,
        reduced=unit.asked,
        measure=schedule.measure,
        days_to_come=_days_to_come(history, after, unit.last),
    )


def unit_of(units: Sequence[Unit], day: date) -> Unit | None:
    """Return the unit that holds a day, None where none does."""
    for unit in reversed(units):
        if unit.first <= day:
            return unit if unit.last >= day else None
    return None


def run_shown(run: Run | None) -> RunShown | None:
    """Return a run as a view."""
    if run is None:
        return None
    by = run.ended_by
    ended = (by.first, by.last, by.state) if by else (None, None, None)
    return RunShown(run.name, run.length, run.first, run.last, *ended)


def lapse_shown(lapse: Lapse) -> LapseShown:
    """Return a lapse as a view."""
    until = lapse.back
    excused = (until - lapse.first.last).days - lapse.days if until else 0
    return LapseShown(
        lapse.first.first,
        lapse.first.last,
        lapse.first.state,
        lapse.length,
        until,
        lapse.days,
        excused,
        lapse.before,
    )


def _asks(hint: str, day: date, today: date) -> bool:
    return day > today and hint in ("due", "must", "may")


def _days_to_come(history: History, day: date, last: date) -> int:
    """Count the unexcused days after `day` up to `last`."""
    span = (day + timedelta(step) for step in range(1, (last - day).days + 1))
    return sum(1 for each in span if not any(_covers(e, each, history) for e in history.excuses))


def _covers(excuse: Excuse, day: date, history: History) -> bool:
    held = excuse.kind == "off" and not history.off_days_apply
    return not held and excuse.first <= day and (excuse.last is None or excuse.last >= day)


def _level(history: History, shown: DayShown) -> int:
    """Return 0 for nothing, else 1–4: amounts by half the target of a day, yes and no by state."""
    schedule = present(history, shown.day).schedule
    mark = history.marks.get(shown.day)
    if schedule.kind == schedules.SUM and mark is not None and mark.amount:
        return _step(mark, schedule)
    if shown.state == DONE:
        return LEVELS
    return LEVELS // 2 if shown.state == PARTIAL and schedule.kind != schedules.LIMIT else 0


def _step(mark: Mark, schedule: Schedule) -> int:
    days = {"day": 1, "week": 7, "month": 30, "quarter": 91}[schedule.period]
    return min(LEVELS, 1 + 2 * (mark.amount or 0) * days // schedule.amount)
