"""The step that grades the objectives of the quarter: scores are computed, and of each one it is
asked what becomes of it, and why.
"""

from journal import plans
from journal.commands.review.prompts import LEAVES
from journal.commands.review.session import Act, Session
from journal.domain import texts
from journal.render import section_words, words
from journal.render.escape import shown
from journal.storage.door import Store
from journal.views.review_numbers import Objective

CHOICES = {"k": "keep", "r": "rewrite", "d": "drop"}
LAST_DAYS = 14
"""Objectives are graded in so many last days of their quarter, or after it."""


def ask(session: Session) -> bool:
    """Ask of each objective whether the next quarter keeps, rewrites or drops it, and why."""
    rows = graded(session)
    if not rows:
        return False
    session.head("scores are computed; each objective: keep, rewrite or drop, and one line why")
    head = session.view.head
    for row in rows:
        _ask_of(session, row, running=head.quarter_day < head.quarter_days)
    return True


def graded(session: Session) -> tuple[Objective, ...]:
    """Return the objectives that can be graded: those of a quarter that is over or nearly so."""
    objectives, head = session.view.objectives, session.view.head
    if objectives is None or head.quarter_days - head.quarter_day >= LAST_DAYS:
        return ()
    return tuple(row for row in objectives.rows if row.state != "dropped")


def chosen(session: Session, row: Objective) -> str | None:
    """Return what the next quarter is to do with an objective: keep, rewrite, drop, None unsaid."""
    return session.answers.get(_key(row))


def _key(row: Objective) -> str:
    return f"grade:{row.id}"


def _ask_of(session: Session, row: Objective, *, running: bool) -> None:
    verdict = section_words.verdict(row, running=running)
    session.ask.tell(
        f"O{row.place} {shown(row.title)}: {words.score(row.score)}, {verdict}", indent=2
    )
    held = chosen(session, row)
    keeps = "" if held is None else f" (Enter: {held})"
    said = session.ask.key(f"  Keep, rewrite, drop? [k/r/d]{keeps}", "krd")
    if not said and held is None:
        return
    why = session.ask.checked(f"  Why, in one line? {LEAVES}", _note)
    if said:
        session.answers_with(_key(row), CHOICES[said])
    if said or why is not None:
        session.does(_graded(session, row.id, why), why or "")


def _note(text: str) -> str:
    return texts.checked_text(text, field="why")


def _graded(session: Session, number: int, why: str | None) -> Act:
    run = session.run

    def act(store: Store) -> None:
        plans.objectives.grade(store, number, on=None, note=why, today=run.today, now=run.clock.now)

    return act
