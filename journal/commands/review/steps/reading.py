"""The steps that show figures: what happened, plans, and the whole page, before anything is asked."""

from journal.commands.review.session import Session
from journal.views.reviews import ReviewPart


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
    """Show the whole page."""
    return _read(session, "read")


def _read(session: Session, part: str) -> bool:
    session.run.show(ReviewPart(session.view, part))
    session.ask.goes_on()
    return True
