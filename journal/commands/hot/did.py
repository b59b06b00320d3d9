"""`journal did`: marks of habits on a day or several, and how the habits stand then."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal import ledger, plans
from journal.commands.hot import habits
from journal.domain import habit_units, measures, schedules, texts, weekday_sets
from journal.domain.habit_records import History
from journal.domain.periods import Period
from journal.domain.schedules import Schedule
from journal.errors import InvalidError, UsageError
from journal.ledger.marks import Said
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.habits import Habit, HabitMark, HabitsMarked, MarkAnswer

ONCE = 1000
"""What a counted measure gets without an amount, in thousandths."""


class Options(NamedTuple):
    """What the options of `did` say."""

    on: str | None = None
    partly: bool = False
    no: bool = False
    why: str | None = None
    replace: bool = False
    unmark: bool = False
    note: str | None = None


class _AmountMissingError(UsageError):
    """A habit counts time, and nothing says how much."""

    def __init__(self, habit: Habit, place: int) -> None:
        super().__init__(
            f"{texts.quoted(habit.name)} counts time: how much was it",
            hint=f"journal did {habit.slug}=25",
        )
        self.name = habit.name
        self.place = place


def act(run: Runtime, words: Sequence[str], options: Options = Options()) -> None:  # noqa: B008
    """Mark every habit named, each as NAME or NAME=AMOUNT, and show how it stands."""
    _refuse_together(words, options)
    period = habits.past_days(run, options.on)
    wanted = list(words)
    while True:
        try:
            with run.writing("did", text=options.note or options.why) as store:
                answers = marked(run, store, wanted, period, options)
        except _AmountMissingError as missing:
            if not run.interactive:
                raise
            amount = run.ask(f"{missing.name}: how much?", otherwise=missing.hint or "")
            if not amount.strip():
                raise
            wanted[missing.place] = f"{wanted[missing.place]}={amount}"
        else:
            break
    run.show(HabitsMarked(tuple(answers), options.unmark))


def _refuse_together(words: Sequence[str], options: Options) -> None:
    if not words:
        raise UsageError("did takes the name of a habit", hint="journal habit lists them")
    if options.partly + options.no + options.unmark > 1:
        raise UsageError("--partly, --no and --unmark are three answers", hint="take one of them")
    if options.why is not None and not options.no:
        raise UsageError("--why is the reason of a --no", hint="words beside what was done: --note")
    if options.unmark and (options.note is not None or options.replace):
        raise UsageError("--unmark takes the day's mark away with all in it")


def marked(
    run: Runtime, store: Store, words: Sequence[str], period: Period, options: Options
) -> list[MarkAnswer]:
    """Mark the habits named, each as NAME or NAME=AMOUNT, and return how each stands then.

    Raises NotFoundError, InvalidError, and UsageError where an amount is missing.
    """
    basis = habits.basis(run)
    echo = habits.echo(run, period, options.on)
    answers = []
    for place, word in enumerate(words):
        habit, amount = _named(store, word)
        habits.refuse_outside(habit, period, run.today)
        days = _days(habit, period, everyone=options.unmark)
        if options.unmark:
            gone = [ledger.marks.unmark(store, habit.id, day) for day, _ in days]
            already = not any(gone)
        else:
            said = [(day, _said(habit, schedule, amount, options, place)) for day, schedule in days]
            already = _marked(run, store, habit, said)
        day = days[-1][0]
        history = plans.glance_habits.history(store, habit, basis)
        mark = ledger.marks.one(store, habit.id, day)
        answer = _answer(habit, history, day, mark, run.today)
        answers.append(answer._replace(echo=echo, days=len(days), already=already))
    return answers


def _marked(run: Runtime, store: Store, habit: Habit, said: Sequence[tuple[date, Said]]) -> bool:
    """Record what is said of each day; return whether all of it was so already."""
    now, offset = run.clock.now, run.clock.offset_min()
    held = [
        ledger.marks.mark(store, habit.id, habit.uid, day, each, now=now, offset_min=offset)
        for day, each in said
    ]
    return all(held)


def _named(store: Store, word: str) -> tuple[Habit, str | None]:
    name, equals, amount = word.rpartition("=")
    habit = plans.glance_habits.habit(store, name if equals else word)
    return habit, amount if equals else None


def _days(habit: Habit, period: Period, *, everyone: bool) -> list[tuple[date, Schedule]]:
    """Return the days of a period with what holds on each: of several days those that are due.

    Due-day schedules alone leave days out, and none when no day of the period is due.
    """
    versions = [(version.first, schedules.parse(version.phrase)) for version in habit.versions]
    found = [
        (day, next((held for first, held in reversed(versions) if first <= day), versions[0][1]))
        for day in habits.days_of(period)
    ]
    due = [each for each in found if weekday_sets.holds(each[1].weekdays, each[0].toordinal())]
    return found if everyone or not due else due


def _said(
    habit: Habit, schedule: Schedule, amount: str | None, options: Options, place: int
) -> Said:
    """Return what is recorded of a day, given what the habit counts then."""
    if options.no or options.partly:
        return _said_in_words(habit, schedule, amount, options)
    if amount is not None:
        _refuse_amount(habit, schedule)
        thousandths = measures.amount(amount, schedule.measure)
        return Said("amount", thousandths, options.note, replace=options.replace)
    if options.replace:
        raise UsageError(
            "--set replaces the sum of a day: it takes an amount",
            hint=f"journal did {habit.slug}=… --set",
        )
    if not schedule.measure:
        return Said("done", note=options.note)
    if schedule.measure == measures.MINUTES:
        raise _AmountMissingError(habit, place)
    return Said("amount", ONCE, options.note)


def _said_in_words(habit: Habit, schedule: Schedule, amount: str | None, options: Options) -> Said:
    if amount is not None:
        raise UsageError(
            "an amount says by itself how much it was", hint="leave out --partly or --no"
        )
    if options.partly and schedule.measure:
        raise InvalidError(
            f"{texts.quoted(habit.name)} counts {schedule.measure}: say how much",
            hint=f"journal did {habit.slug}=…",
        )
    # What was done of what is asked stays beside a no; of a limit the no says that it was passed.
    beside = schedule.kind == schedules.SUM
    return Said("no" if options.no else "partly", None, options.note, options.why, beside=beside)


def _refuse_amount(habit: Habit, schedule: Schedule) -> None:
    if not schedule.measure and schedule.kind != schedules.TRACK:
        raise InvalidError(
            f"{texts.quoted(habit.name)} is done or not: it counts no amounts",
            hint=f'journal habit edit {habit.slug} --schedule "30 min/day"',
        )


def _answer(
    habit: Habit, history: History, day: date, mark: HabitMark | None, today: date
) -> MarkAnswer:
    units = habit_units.units(history, today)
    shown = plans.standings.cells(history, units, day, day, today)[0]
    return MarkAnswer(
        habit=habit.name,
        slug=habit.slug,
        day=day,
        echo="",
        days=1,
        state=shown.state,
        extra=shown.extra,
        mark=mark,
        progress=plans.standings.progress(history, units, day, today),
        standing=plans.standings.standing(habit, history, today),
        already=False,
    )
