"""What a person is to be reminded of: days ahead, what comes again, and what is due now."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from journal import ledger, plans, storage
from journal.domain import periods, reminder_times, uid
from journal.domain.reminder_times import Weekly
from journal.plans import read_decisions
from journal.plans.read_decisions import OpenExpectation
from journal.reviews import stored
from journal.storage.door import Store
from journal.views.credentials import Credential
from journal.views.decisions import Decision
from journal.views.goals import Goal
from journal.views.milestones import Milestone
from journal.views.reminders import Ahead, Due, Recurring, Reminders, RemindersDue, Timer

AGAIN = ("line", "week", "quarter")
"""What comes again and again."""

DATED = ("expiry", "credits", "goal", "promise", "decision", "expectation")
KINDS = (*AGAIN, *DATED)
"""Everything that can be picked."""

EXPIRY_ALARMS, NEAR_ALARMS = (180, 90, 30), (7, 1)
"""Days before an expiry, and before a promise or exam, on which it is told."""

FIRST_DAYS = 3
"""So many days after its end a quarter that was not reviewed is still told of."""

LOOKED_AT = ("frozen", "due", "reviewed")
"""The states of a decision that may still have a day to be looked at."""

MINUTES = {"line": 2, "week": 10, "quarter": 60}


class Times(NamedTuple):
    """When what comes again is told, and when days ahead are looked at."""

    line: time
    week: Weekly
    quarter: time
    day: time


class Rows(NamedTuple):
    """Everything that is dated, and how often each row was changed."""

    credentials: Sequence[Credential] = ()
    goals: Sequence[Goal] = ()
    promises: Sequence[Milestone] = ()
    decisions: Sequence[Decision] = ()
    expectations: Sequence[OpenExpectation] = ()
    reviewed: frozenset[tuple[str, date]] = frozenset()
    """Kind and first day of the reviews that were finished."""
    lines_today: int = 0
    changes: dict[str, int] = {}  # noqa: RUF012 - a NamedTuple's default, never written to


def gathered(store: Store, today: date) -> Rows:
    """Return every row that somebody may be reminded of."""
    found = Rows(
        credentials=plans.credentials.standing(store, today=today),
        goals=plans.glance_work.goals(store, today),
        promises=plans.glance_work.promised(store),
        decisions=read_decisions.every(store, today),
        expectations=read_decisions.open_expectations(store),
        reviewed=frozenset(
            (each.kind, each.start) for each in stored.every(store) if each.closed_at is not None
        ),
        lines_today=ledger.entries.count(store, today, today + timedelta(days=1)),
    )
    names = [
        *(each.uid for each in found.credentials),
        *(each.uid for each in found.goals),
        *(each.uid for each in found.promises),
        *(each.uid for each in found.decisions),
        *(each.uid for each in found.expectations),
    ]
    return found._replace(changes=storage.changes.counts(store, names))


def compose(
    rows: Rows, times: Times, kinds: Iterable[str], *, today: date, now: datetime, fiscal: int = 1
) -> Reminders:
    """Return what there is of these kinds; `fiscal` is the first month of the fiscal year."""
    wanted = tuple(kinds)
    ahead = [each for each in _ahead(rows, today, now, fiscal) if each.kind in wanted]
    timers = [each for each in _timers(times, fiscal) if each.name in wanted]
    dated = tuple(kind for kind in DATED if kind in wanted)
    if dated:
        timers.append(Timer("days", dated, times.day))
    return Reminders(
        tuple(each for each in _recurring(times, today, fiscal) if each.kind in wanted),
        tuple(sorted(ahead, key=lambda each: (each.day, each.kind, each.uid))),
        tuple(timers),
        today,
        now,
    )


def _ahead(rows: Rows, today: date, now: datetime, fiscal: int) -> Iterable[Ahead]:
    """Yield every day from today on that is still to be met."""
    found = [
        *(_expiry(each) for each in rows.credentials if each.state in ("held", "ahead")),
        *(_credits(each) for each in rows.credentials if each.state == "held"),
        *(_goal(each) for each in rows.goals if each.open),
        *(_promise(each) for each in rows.promises),
        *(_decision(each) for each in rows.decisions if each.state in LOOKED_AT),
        *(_expectation(each) for each in rows.expectations),
        _quarter(rows, today, now, fiscal),
    ]
    for each in found:
        if each is not None and each.day >= today:
            yield each._replace(changes=rows.changes.get(each.uid[:36], 0))


def _expiry(held: Credential) -> Ahead | None:
    if held.expires_on is None:
        return None
    command = f"journal credential renew {held.slug} --on DAY --expires DAY"
    return Ahead("expiry", f"{held.uid}-expiry", held.expires_on, f"Renew: {held.name}",
                 held.updated_at, 0, EXPIRY_ALARMS, command)  # fmt: skip


def _credits(held: Credential) -> Ahead | None:
    """Return the last day of the window of credits, as long as some are missing."""
    window = held.credits
    if window is None or window.share_earned >= 1:
        return None
    asked = f"{held.credits_required:g} {held.credit_unit}"
    return Ahead("credits", f"{held.uid}-credits", window.end - timedelta(days=1),
                 f"Credits: {asked} for {held.name}", held.updated_at, 0, (),
                 f"journal credential credits {held.slug}")  # fmt: skip


def _goal(goal: Goal) -> Ahead | None:
    if goal.target_on is None:
        return None
    exam = goal.kind == "certification"
    text = f"{'Exam' if exam else 'Target'}: {goal.title}"
    return Ahead("goal", goal.uid, goal.target_on, text, goal.updated_at, 0,
                 NEAR_ALARMS if exam else (), f"journal goal show {goal.slug}")  # fmt: skip


def _promise(step: Milestone) -> Ahead | None:
    if step.due is None:
        return None
    return Ahead("promise", step.uid, step.due, f"Promised to {step.promised_to}: {step.title}",
                 step.updated_at, 0, NEAR_ALARMS, f"journal milestone done {step.id}")  # fmt: skip


def _decision(decision: Decision) -> Ahead | None:
    seen = decision.reviewed_on
    if decision.review_on is None or (seen is not None and seen >= decision.review_on):
        return None
    return Ahead("decision", decision.uid, decision.review_on, f"Look back: {decision.title}",
                 decision.updated_at, 0, (), f"journal decision review {decision.id}")  # fmt: skip


def _expectation(expected: OpenExpectation) -> Ahead:
    return Ahead("expectation", expected.uid, expected.due_on, f"Expected: {expected.text}",
                 expected.updated_at, 0, (), f"journal decision review {expected.decision}")  # fmt: skip


def _quarter(rows: Rows, today: date, now: datetime, fiscal: int) -> Ahead | None:
    running = periods.quarter_of(today, fiscal)
    if ("quarter", running.start) in rows.reviewed:
        return None
    return Ahead("quarter", uid.natural_uid("reminder", "quarter", running.start), running.last,
                 f"Review of {running.label}", now, 0, (), "journal review quarter")  # fmt: skip


def _recurring(times: Times, today: date, fiscal: int) -> Iterable[Recurring]:
    first = {
        "line": (today, times.line, "One line in the journal", "journal checkin"),
        "week": (
            reminder_times.next_weekday(today, times.week.weekday),
            times.week.at,
            "Review of the week",
            "journal review week",
        ),
        "quarter": (
            reminder_times.quarter_end(today, fiscal),
            times.quarter,
            "Review of the quarter",
            "journal review quarter",
        ),
    }
    for kind, (day, at, text, command) in first.items():
        name = uid.natural_uid("reminder", kind)
        yield Recurring(kind, name, day, at, text, MINUTES[kind], command)


def _timers(times: Times, fiscal: int) -> Iterable[Timer]:
    yield Timer("line", ("line",), times.line)
    yield Timer("week", ("week",), times.week.at, weekday=times.week.weekday)
    ends = reminder_times.ends_of_quarters(fiscal)
    yield Timer("quarter", ("quarter",), times.quarter, days=ends)


def due(
    rows: Rows, times: Times, kinds: Iterable[str], *, today: date, now: datetime, fiscal: int = 1
) -> RemindersDue:
    """Return what is due today and not done: the line, the reviews, days that are today or have an
    alarm today.

    A week waits for its review from the weekday on that was set, a quarter from its last day.
    """
    wanted = tuple(kinds)
    found = [*_reviews_due(rows, times, today, fiscal)]
    if not rows.lines_today:
        found.insert(0, Due("line", "no line yet today", "journal log"))
    for each in _ahead(rows, today, now, fiscal):
        days = (each.day - today).days
        if each.kind != "quarter" and (not days or days in each.alarms):
            found.append(Due(each.kind, f"{each.text}, {_away(days)}", each.command))
    return RemindersDue(tuple(each for each in found if each.kind in wanted))


def _reviews_due(rows: Rows, times: Times, today: date, fiscal: int) -> Iterable[Due]:
    week = periods.week_of(today)
    late = today.weekday() >= times.week.weekday
    if late and ("week", week.start) not in rows.reviewed:
        yield Due("week", f"{week.label} is not reviewed yet", "journal review week")
    for quarter in (
        periods.quarter_of(today, fiscal),
        periods.quarter_of(today - timedelta(days=FIRST_DAYS), fiscal),
    ):
        over = quarter.last <= today < quarter.end + timedelta(days=FIRST_DAYS)
        if over and ("quarter", quarter.start) not in rows.reviewed:
            command = f"journal review quarter {quarter.label}"
            yield Due("quarter", f"{quarter.label} is not reviewed yet", command)
            return


def _away(days: int) -> str:
    near = {0: "today", 1: "tomorrow"}
    return near.get(days, f"in {days} days")
