"""What the running quarter of a habit came to: the domain's figures over its days, as one view."""

from collections.abc import Sequence
from datetime import date, timedelta

from journal.domain import (
    habit_advice,
    habit_profile,
    lapses,
    loop,
    periods,
    schedules,
    streaks,
    strength,
)
from journal.domain.habit_profile import Reasons
from journal.domain.habit_records import EXCUSED, History, Unit
from journal.plans import standings
from journal.views.habit_quarters import HabitQuarter, Proposed, ReasonCounted, WeekdayShown
from journal.views.habits import HabitStanding

ONE_DAY = timedelta(1)


def of_today(
    standing: HabitStanding, history: History, units: Sequence[Unit], today: date
) -> HabitQuarter | None:
    """Return the quarter that holds `today` up to that day; None for a habit that ended before it
    or has not begun.
    """
    quarter = periods.quarter_of(today, history.fiscal_year_start)
    first, last = max(quarter.start, history.start), min(today, history.archived or today)
    if last < first:
        return None
    counted = streaks.kept(units, first, last, today)
    begun = [each for each in lapses.lapses(history, units, today) if first <= each.first.last]
    bounce = lapses.bounce_back(begun)
    told = habit_profile.tracked(history, first, last)
    misses = habit_profile.misses(history, units, first, last)
    excuses = habit_profile.excuses(history, first, last)
    longest = max(begun, key=lambda each: each.days, default=None)
    return HabitQuarter(
        label=quarter.label or "",
        first=first,
        last=last,
        kept=counted.kept,
        due=counted.due,
        not_recorded=counted.not_recorded,
        excused=sum(unit.state == EXCUSED and first <= unit.last <= last for unit in units),
        days_marked=told.days,
        amount=told.amount,
        target=habit_profile.sums(history, first, last).target,
        strength_before=_strength_before(standing, history, units, today, quarter.start - ONE_DAY),
        strength=standing.strength,
        at_once=bounce.at_once,
        decided=bounce.decided,
        median_return=lapses.median_return(begun),
        returns=tuple(each.days for each in begun if each.back),
        weekdays=tuple(
            WeekdayShown(each.weekday, each.kept, each.due)
            for each in habit_profile.weekdays(history, units, first, last, today)
        ),
        misses=_counted(misses),
        misses_without=misses.without,
        excuses=_counted(excuses),
        excuses_without=excuses.without,
        longest=standings.lapse_shown(longest) if longest else None,
        proposed=_proposed(history, units, today),
    )


def _strength_before(
    standing: HabitStanding, history: History, units: Sequence[Unit], today: date, day: date
) -> float | None:
    """Return the strength at the end of a day that is over, in the habit's own mode."""
    if day < history.start or standing.strength is None:
        return None
    if standing.mode == "loop":
        score = loop.score(history, day)
        return None if score is None else score * 100
    return strength.at(strength.curve(history, units, today), day)


def _counted(reasons: Reasons) -> tuple[ReasonCounted, ...]:
    return tuple(ReasonCounted(text, count) for text, count in reasons.counted)


def _proposed(history: History, units: Sequence[Unit], today: date) -> Proposed | None:
    found = habit_advice.proposal(history, units, min(today, history.archived or today), today)
    if found is None or history.archived is not None:
        return None
    share, schedule = found.share, found.schedule
    return Proposed(
        found.verdict,
        schedules.canonical(schedule) if schedule else None,
        found.first,
        found.last,
        share.k,
        share.n,
        share.low,
        share.high,
        found.near_line,
    )
