"""`journal skip`: days of habits excused, or held by a reserve day; they may lie ahead."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal import ledger, plans
from journal.commands.hot import habits
from journal.domain import habit_days, habit_units, lapses, texts
from journal.domain.periods import Period
from journal.errors import ConflictError, InvalidError, UsageError
from journal.ledger.marks import Said
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.habits import Habit, HabitsSkipped, SkipAnswer


class Options(NamedTuple):
    """What the options of `skip` say."""

    on: str | None = None
    why: str | None = None
    reserve: bool = False
    unmark: bool = False


def act(run: Runtime, words: Sequence[str], options: Options = Options()) -> None:  # noqa: B008
    """Excuse days of every habit named, and show that its run stands."""
    if not words:
        raise UsageError("skip takes the name of a habit", hint="journal habit lists them")
    period = (
        habits.past_days(run, options.on)
        if options.reserve and not options.unmark
        else habits.days_ahead_too(run, options.on)
    )
    with run.writing("skip", text=options.why) as store:
        answers = [skipped(run, store, word, period, options) for word in words]
    run.show(HabitsSkipped(tuple(answers), options.why, options.reserve, options.unmark))


def skipped(run: Runtime, store: Store, word: str, period: Period, options: Options) -> SkipAnswer:
    """Excuse the days of one habit, or ask them again, and return how it stands then.

    Raises NotFoundError, InvalidError, ConflictError.
    """
    habit = plans.glance_habits.habit(store, word)
    habits.refuse_outside(habit, period, run.today)
    if options.unmark:
        already = not _asked_again(run, store, habit, period)
    elif options.reserve:
        already = _reserved(run, store, habit, period, options.why)
    else:
        already = ledger.excuses.excuse(
            store,
            period.start,
            period.last,
            kind="skip",
            habit_id=habit.id,
            why=options.why,
            now=run.clock.now,
        )
    history = plans.glance_habits.history(store, habit, habits.basis(run))
    units = habit_units.units(history, run.today)
    shown = plans.standings.cells(history, units, period.start, period.start, run.today)
    return SkipAnswer(
        habit.name,
        habit.slug,
        period.start,
        period.last,
        habits.echo(run, period, options.on),
        shown[0].state,
        plans.standings.standing(habit, history, run.today),
        already,
        lapses.reserve_left(history, period.last) if options.reserve else None,
    )


def _asked_again(run: Runtime, store: Store, habit: Habit, period: Period) -> bool:
    """Take skips and spent reserve days of a period away; return whether there were any."""
    lifted = ledger.excuses.lift(
        store, period.start, period.last, kind="skip", habit_id=habit.id, now=run.clock.now
    )
    spent = [
        day
        for day in habits.days_of(period)
        if (held := ledger.marks.one(store, habit.id, day)) and held.kind == "reserve"
    ]
    for day in spent:
        ledger.marks.unmark(store, habit.id, day)
    return bool(lifted or spent)


def _reserved(run: Runtime, store: Store, habit: Habit, period: Period, why: str | None) -> bool:
    """Spend a reserve day on each day of a period; return whether it was so already."""
    if not habit.reserve_per_month:
        raise InvalidError(
            f"{texts.quoted(habit.name)} has no reserve days",
            hint=f"journal habit edit {habit.slug} --reserve 2/month",
        )
    already = True
    for day in habits.days_of(period):
        already = _reserved_day(run, store, habit, day, why) and already
    return already


def _reserved_day(run: Runtime, store: Store, habit: Habit, day: date, why: str | None) -> bool:
    basis = habits.basis(run)
    history = plans.glance_habits.history(store, habit, basis)
    held = history.marks.get(day)
    spent = held is not None and held.kind == "reserve"
    if held is not None and held.kind == "done":
        raise InvalidError(f"{texts.quoted(habit.name)} is done on {day}: nothing to hold")
    if not spent and lapses.reserve_left(history, day) < 1:
        raise ConflictError(
            f"the {habit.reserve_per_month} reserve days of {day:%B %Y} are spent",
            reason="reserve_spent",
            hint=f"journal habit show {habit.slug}",
        )
    said = Said("reserve", None, None, why)
    already = ledger.marks.mark(
        store,
        habit.id,
        habit.uid,
        day,
        said,
        now=run.clock.now,
        offset_min=run.clock.offset_min(),
    )
    history = plans.glance_habits.history(store, habit, basis)
    if day.toordinal() not in habit_days.layout(history, run.today).reserves:
        raise InvalidError(
            f"{day} asks nothing of {texts.quoted(habit.name)}: a reserve day holds a due day"
        )
    return already
