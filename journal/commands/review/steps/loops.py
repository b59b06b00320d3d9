"""The step of what is open: decisions that are due are named, and of each answer that is waited for
it is asked whether to nudge, to drop or to keep it.
"""

from datetime import date, timedelta

from journal import plans
from journal.commands import plan_forms as forms
from journal.commands.review.prompts import LEAVES
from journal.commands.review.session import Act, Session
from journal.domain import texts
from journal.domain.grammar_words import DAY_NAMES, MONTH_NAMES
from journal.plans import read_work
from journal.render import words
from journal.render.escape import shown
from journal.reviews.sections.loops import open_on
from journal.storage.door import Store
from journal.views.intended import MilestoneKept
from journal.views.reviews import ReviewPart

FRIDAY = 4
SOONEST = 2
"""An answer is asked for by the next Friday that is so many days ahead or more."""

HANDLED = ("decision", "waiting", "results")
"""Open loops that are asked about one by one, or were in a step before."""


def ask(session: Session) -> bool:
    """Show what is open, name decisions that are due, and ask about each answer that is owed."""
    view = session.view
    others = tuple(each for each in view.loops if each.kind not in HANDLED)
    decisions = [each for each in view.loops if each.kind == "decision"]
    waiting = owed(session)
    if not (others or decisions or waiting or view.echo):
        return False
    if others or view.echo:
        session.run.show(ReviewPart(view._replace(loops=others), "loops"))
        session.run.tell("")
    for each in decisions:
        name = f"Decision #{each.amount:g} is due: “{shown(each.subject)}”."
        session.ask.offer(name, f"journal decision review {each.amount:g}")
    for step in waiting:
        _ask_of(session, step)
    if not waiting:
        session.ask.goes_on()
    return True


def owed(session: Session) -> list[MilestoneKept]:
    """Return the answers that were owed on the last day looked at and still are, the oldest first."""
    with session.run.reading() as store:
        every = read_work.milestones(store)
    found = [
        step
        for step in every
        if step.waiting_on is not None and step.done_on is None and step.dropped_on is None
        if open_on(step, session.frame)
    ]
    return sorted(found, key=lambda step: (step.asked_on or session.frame.today, step.id))


def _ask_of(session: Session, step: MilestoneKept) -> None:
    since = "" if step.asked_on is None else _days(session, step.asked_on)
    said = session.ask.key(
        f"Waiting: {shown(step.title)} → {shown(step.waiting_on or '')}{since}. "
        "Nudge, drop, keep? [n/d/K]",
        "ndk",
    )
    if said == "n":
        session.ask.tell(f"Text to send: “{_nudge(session, step)}”", indent=2)
    elif said == "d":
        why = session.ask.checked(f"  Why? {LEAVES}", _reason)
        session.does(_dropped(session, step.id, why), why or "")


def _days(session: Session, asked_on: date) -> str:
    return f", {words.counted((session.frame.last - asked_on).days, 'day')}"


def _reason(text: str) -> str:
    return texts.checked_text(text, field="why")


def _nudge(session: Session, step: MilestoneKept) -> str:
    """Return a text for the person who owes the answer; it is printed and goes nowhere."""
    asked = "" if step.asked_on is None else f" on {_named(step.asked_on)}"
    by = session.frame.today + timedelta(days=SOONEST)
    by += timedelta(days=(FRIDAY - by.weekday()) % 7)
    return (
        f"{shown(step.waiting_on or '')}, I asked{asked} about this: {shown(step.title)}. "
        f"Could you give me a yes or a no by {DAY_NAMES[by.weekday()]} {_named(by)}?"
    )


def _named(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


def _dropped(session: Session, number: int, why: str | None) -> Act:
    run = session.run

    def act(store: Store) -> None:
        after, new = plans.milestones.close(
            store, number, "dropped", on=None, today=run.today, now=run.clock.now
        )
        if new and why is not None:
            forms.keep_reason(
                run,
                store,
                f"dropped “{after.title}”",
                why,
                on=run.today,
                goal_id=after.goal_id,
                project_id=after.project_id,
            )

    return act
