"""What the words about habits share: what figures are counted from, and the days that are meant."""

from datetime import date

from journal import domain
from journal.domain.periods import Period
from journal.errors import InvalidError
from journal.plans.glance_habits import Basis
from journal.runtime import Runtime
from journal.views.habits import Habit


def basis(run: Runtime) -> Basis:
    """Return what figures of habits are counted from."""
    return Basis(run.today, run.settings["habits.half_life"], run.settings["fiscal_year_start"])


def past_days(run: Runtime, phrase: str | None) -> Period:
    """Return the days up to today that a phrase means, today without one; raises InvalidError."""
    if phrase is None:
        return domain.periods.day_of(run.today)
    period = run.period(phrase)
    domain.days.ledger_day(period.last, run.today, before_day_starts=run.clock.before_day_starts())
    return period


def days_ahead_too(run: Runtime, phrase: str | None) -> Period:
    """Return the days of an excuse, which may lie ahead; raises InvalidError, also for doubt."""
    if phrase is None:
        return domain.periods.day_of(run.today)
    return domain.periods.excuse_period(
        phrase,
        today=run.today,
        date_order=run.settings["date_order"],
        fiscal_year_start=run.settings["fiscal_year_start"],
    )


def days_of(period: Period) -> list[date]:
    """Return each day of a period."""
    first = period.start.toordinal()
    return [date.fromordinal(first + step) for step in range(period.days)]


def echo(run: Runtime, period: Period, phrase: str | None) -> str:
    """Return the days in words, with the distance of one that was not said as a full ISO date."""
    if period.days > 1:
        return domain.echo.period_shown(period, run.today)
    day = period.start
    until = run.clock.day_starts if phrase is None and run.clock.before_day_starts() else None
    exact = phrase is None or phrase.strip() == day.isoformat()
    return domain.echo.day_echoed(day, run.today, exact, until=until)


def refuse_outside(habit: Habit, period: Period, today: date) -> None:
    """Refuse days before a habit begins or after it was archived; raises InvalidError."""
    if period.start < habit.started_on:
        start = domain.echo.day_shown(habit.started_on, today)
        raise InvalidError(
            f"{domain.texts.quoted(habit.name)} starts on {start}; nothing counts before",
            reason="before_start",
            hint=f"journal habit edit {habit.slug} --start {period.start}",
        )
    if habit.archived_on is not None and period.last > habit.archived_on:
        end = domain.echo.day_shown(habit.archived_on, today)
        raise InvalidError(
            f"{domain.texts.quoted(habit.name)} was archived on {end}; nothing counts after",
            reason="archived",
            hint=f"journal habit resume {habit.slug}",
        )
