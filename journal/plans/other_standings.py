"""How habits stand that are counted in another way: those without duty, and those in Loop's mode."""

from datetime import date

from journal.domain import habit_profile, loop
from journal.domain.habit_records import History
from journal.views.habits import HabitStanding


def tracked(made: HabitStanding, history: History, today: date) -> HabitStanding:
    """Add what is told of a habit without duty: the last time, and the usual gap in days."""
    told = habit_profile.tracked(history, history.start, today)
    return made._replace(last=told.last, usual_gap=told.usual_gap)


def in_loop_mode(made: HabitStanding, history: History, today: date) -> HabitStanding:
    """Put Loop's own streaks, in days, and score in the place of ours (see docs/habits.md)."""
    kind = loop.habit(history.versions[-1].schedule)
    if kind is None:
        return made
    found = loop.runs(kind, loop.computed(kind, loop.entries(history, today)))
    standing = loop.current(found, today.toordinal())
    best = next(iter(loop.best(found, 1)), None)
    score = loop.score(history, today)
    return made._replace(
        unit="days",
        current=standing[1] - standing[0] + 1 if standing else 0,
        since=date.fromordinal(standing[0]) if standing else None,
        best=best[1] - best[0] + 1 if best else 0,
        best_first=date.fromordinal(best[0]) if best else None,
        best_last=date.fromordinal(best[1]) if best else None,
        strength=None if score is None else score * 100,
        ended=None,
        before=None,
    )
