"""The day as it stands: what bare `journal` shows, from few and small questions to the rooms."""

from collections.abc import Iterable
from datetime import date, timedelta

from journal import domain, ledger, plans, reviews
from journal.domain import handoffs, streaks
from journal.domain.habit_units import units
from journal.ledger.silence import Silence
from journal.plans.glance_habits import Basis
from journal.storage.door import Store
from journal.views.entries import Entry
from journal.views.goals import Goal
from journal.views.habits import HabitStanding
from journal.views.milestones import Milestone
from journal.views.projects import Project
from journal.views.review_days import Load
from journal.views.reviews import Echo
from journal.views.today import Gap, HabitBefore, NextStep, Owed, Soon, Today

SILENT_DAYS = 4
"""From so many days without any row on, coming back is greeted."""

KEPT_BEFORE = 45
"""So many days before a gap say what was kept then."""

SOON = timedelta(days=7)
"""A promise or a step is shown from so many days before it is due on."""

LOW_DAYS = timedelta(days=7)
LOADED_WEEKS = 14

ECHO_KINDS = ("win", "praise", "lesson", "critique", "note", "study")
"""Of the lines of a day a year ago the first of these is shown."""

FEWEST_UNITS = 4
"""Of fewer units before a gap nothing is said."""

MOST = 3
"""So many next steps, promises, answers owed, decisions and habits of a gap are shown."""


def compose(store: Store, today: date, *, basis: Basis, limit: float) -> Today:
    """Return the day so far; `limit` is the share of hours that may be other teams' work."""
    week = domain.periods.week_of(today)
    quarter = domain.periods.quarter_of(today, basis.fiscal_year_start)
    lines = ledger.entries.within(store, week.start, today + timedelta(days=1))
    now = [entry for entry in lines if entry.day == today]
    share = _not_mine(store, lines, limit)
    rated = ledger.days.one(store, today)
    habits = tuple(sorted(plans.glance_habits.standings(store, basis), key=_rank))
    shown = [each for each in habits if each.unit]
    last = ledger.silence.last_day(store)
    decisions = plans.glance_decisions.due(store, today)
    soon = _soon(store, today)
    return Today(
        day=today,
        week=week.label or "",
        quarter=quarter.label or "",
        quarter_day=(today - quarter.start).days + 1,
        quarter_days=quarter.days,
        entries=len(now),
        wins=sum(entry.kind == "win" for entry in now),
        minutes=sum(_work(entry) for entry in now),
        study_minutes=sum(entry.minutes or 0 for entry in now if entry.kind == "study"),
        energy=rated.energy,
        mood=rated.mood,
        not_mine=share.share,
        limit=limit,
        over_limit=share.over_limit,
        load=_load(store, today),
        habits=habits,
        due=sum(is_due(each) for each in shown),
        kept=sum(is_kept(each) for each in shown),
        next_steps=_next(store, today),
        steps=_steps(store, today),
        promised=_promised(store, today),
        waiting=_waiting(store),
        decisions=decisions[:MOST],
        soon=soon,
        echo=_echo(store, today),
        gap=_gap(store, today, last, basis),
        empty=last is None and not (habits or decisions or soon),
    )


def is_due(standing: HabitStanding) -> bool:
    """Whether a habit still asks for something today."""
    return standing.hint in ("due", "must") and not is_kept(standing)


def _rank(standing: HabitStanding) -> int:
    """Order the habits: those that are due, then those that are done, then those that rest."""
    return 0 if is_due(standing) else 1 if is_kept(standing) else 2


def is_kept(standing: HabitStanding) -> bool:
    """Whether what a habit asks of today, or of the unit that holds today, is done."""
    progress = standing.progress
    return standing.state == "done" or (progress is not None and progress.state == "done")


def _work(entry: Entry) -> int:
    return 0 if entry.kind == "study" else entry.minutes or 0


def _not_mine(store: Store, lines: list[Entry], limit: float) -> handoffs.NotMine:
    owners = {}
    if any(entry.project_id is not None for entry in lines):
        owners = {each.id: each.owner for each in plans.read_work.projects(store)}
    return handoffs.not_mine(
        (
            (handoffs.rightful_owner(entry.owner, owners.get(entry.project_id or 0)), _work(entry))
            for entry in lines
        ),
        limit=limit,
    )


def _load(store: Store, today: date) -> Load | None:
    """Return low days and long hours when they came together (D22); hours are read only then."""
    tomorrow = today + timedelta(days=1)
    rated = ledger.days.within(store, tomorrow - LOW_DAYS, tomorrow)
    known = {each.day: each.energy for each in rated if each.energy is not None}
    low = sum(value <= domain.energy.LOW_TO for value in known.values())
    if low < domain.energy.LOW_DAYS:
        return None
    minutes: dict[date, int] = {}
    first = tomorrow - timedelta(weeks=LOADED_WEEKS)
    for entry in ledger.entries.within(store, first, tomorrow):
        minutes[entry.day] = minutes.get(entry.day, 0) + _work(entry)
    found = domain.energy.overload(known, minutes, today)
    return Load(*found) if found.over else None


def _next(store: Store, today: date) -> tuple[NextStep, ...]:
    goals = [_of_goal(each) for each in plans.glance_work.next_goals(store, today)]
    projects = [_of_project(each) for each in plans.glance_work.next_projects(store, today)]
    return tuple([*goals, *projects][:MOST])


def _of_goal(goal: Goal) -> NextStep:
    pace = goal.pace
    return NextStep(
        goal.kind,
        goal.slug,
        goal.title,
        goal.next_step,
        goal.target_on,
        goal.studied_minutes,
        goal.est_minutes,
        pace.needed_per_week if pace else None,
        pace.actual_per_week if pace else None,
    )


def _of_project(project: Project) -> NextStep:
    return NextStep(
        "project",
        project.slug,
        project.title,
        project.next_step,
        project.target_on,
        0,
        None,
        None,
        None,
    )


def _steps(store: Store, today: date) -> tuple[Owed, ...]:
    near = _near(plans.glance_work.own_steps(store), today)
    return tuple(_owed(step.goal or step.project, step, step.due) for step in near)


def _promised(store: Store, today: date) -> tuple[Owed, ...]:
    near = _near(plans.glance_work.promised(store), today)
    return tuple(_owed(step.promised_to, step, step.due) for step in near)


def _near(steps: Iterable[Milestone], today: date) -> list[Milestone]:
    """Return the first of the steps that are due soon or over."""
    near = [step for step in steps if step.due is not None and step.due <= today + SOON]
    return near[:MOST]


def _waiting(store: Store) -> tuple[Owed, ...]:
    found = plans.glance_work.waiting(store)
    return tuple(_owed(step.waiting_on, step, step.asked_on) for step in found[:MOST])


def _soon(store: Store, today: date) -> tuple[Soon, ...]:
    """Return the certificates that end soon, or miss credits (D29)."""
    held = plans.read_work.credentials(store)
    return reviews.certificates.soon(held, today)[:MOST] if held else ()


def _owed(who: str | None, step: Milestone, day: date | None) -> Owed:
    return Owed(who or "", step.title, day)


def _echo(store: Store, today: date) -> Echo | None:
    then = domain.periods.year_ago(domain.periods.day_of(today))
    lines = ledger.entries.within(store, then.start, then.end)
    best = min(lines, key=lambda each: (ECHO_KINDS.index(each.kind), each.id), default=None)
    return None if best is None else Echo(best.id, best.day, best.text, best.private)


def _gap(store: Store, today: date, last: date | None, basis: Basis) -> Gap | None:
    if last is None or last >= today:
        return None
    one = timedelta(days=1)
    silent = Silence(last + one, today - one)
    if silent.days < SILENT_DAYS or _asked_nothing(store, silent) < SILENT_DAYS:
        return None
    before = ledger.silence.silences(store, least=SILENT_DAYS)
    return Gap(
        silent.first,
        silent.last,
        silent.days,
        before[-1].days if before else None,
        before[-1].first if before else None,
        _kept_before(store, silent.first, today, basis),
    )


def _asked_nothing(store: Store, silent: Silence) -> int:
    """Return how many of the silent days were not off."""
    off = [each for each in ledger.excuses.every(store) if each.kind == "off"]
    days = (silent.first + timedelta(days=n) for n in range(silent.days))
    return sum(
        not any(each.first <= day and (each.last is None or day <= each.last) for each in off)
        for day in days
    )


def _kept_before(store: Store, first: date, today: date, basis: Basis) -> tuple[HabitBefore, ...]:
    """Return what was kept before a gap, what was kept most first."""
    habits = plans.glance_habits.every(store)
    histories = plans.glance_habits.histories(store, habits, basis)
    start, last = first - timedelta(days=KEPT_BEFORE), first - timedelta(days=1)
    found = []
    for habit in habits:
        history = histories[habit.id]
        counted = streaks.kept(units(history, today), start, last, today)
        if counted.kept and counted.due >= FEWEST_UNITS:
            unit = domain.schedules.unit_name(history.versions[-1].schedule)
            found.append(HabitBefore(habit.name, unit, counted.kept, counted.due))
    found.sort(key=lambda each: -each.kept / each.due)
    return tuple(found[:MOST])
