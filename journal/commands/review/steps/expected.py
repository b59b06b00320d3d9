"""The step of the decisions that are due: what was expected, what happened, and what came of it."""

from journal.commands.decision import reviewing
from journal.commands.review.session import Session
from journal.render.escape import shown
from journal.views.review_people import DecisionRow


def ask(session: Session) -> bool:
    """Offer to look back at each decision that waits; its own questions are those of
    `decision review`.
    """
    due = waiting(session)
    if not due:
        return False
    session.head("decisions that are due: what happened, decision, outcome")
    for row in due:
        name = f"#{row.id} “{shown(row.title)}”:"
        session.ask.offer(name, f"journal decision review {row.id}", indent=2)
        if session.ask.key("  Look back at it now? [y/N]", "yn") == "y":
            reviewing.look_back(session.run, str(row.id))
            session.look()
    return True


def waiting(session: Session) -> list[DecisionRow]:
    """Return the decisions that wait for their review."""
    decisions = session.view.decisions
    return [row for row in decisions.rows if row.due] if decisions else []
