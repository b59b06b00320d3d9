"""The steps that show figures: what happened, plans, and the whole page, before anything is asked."""

from journal.commands.review import opening
from journal.commands.review.prompts import LeftError
from journal.commands.review.session import Session
from journal.reviews.steps import MINUTES
from journal.views.reviews import ReviewPart

LONG = ("quarter", "year")
"""Reviews whose steps have a head each."""


def happened(session: Session) -> bool:
    """Show what happened, whose work it was, and the numbers of a week."""
    return _read(session, "happened")


def plans(session: Session) -> bool:
    """Show the habits, the learning and the objectives of a week."""
    view = session.view
    if not (view.habits or view.learning or view.objectives):
        return False
    return _read(session, "plans")


def read(session: Session) -> bool:
    """Show the whole page; its charts are one key away."""
    if session.step.name in MINUTES and session.frame.kind in LONG:
        session.head("the page, and its charts; what is felt is asked after it")
        session.run.tell("")
    session.run.show(ReviewPart(session.view, "read"))
    session.run.tell("")
    while True:
        key = session.ask.key("(Enter goes on, o opens its charts, q leaves)", "oq")
        if key == "q":
            raise LeftError
        if key != "o":
            return True
        opening.page(session.run, session.view)


def _read(session: Session, part: str) -> bool:
    session.run.show(ReviewPart(session.view, part))
    session.ask.goes_on()
    return True
