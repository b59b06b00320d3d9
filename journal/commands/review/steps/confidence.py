"""The step that asks how sure one is of each key result of the quarter, 0 to 10."""

from journal import ledger
from journal.commands.okr import key_results
from journal.commands.review.session import Act, Session
from journal.plans import read_objectives
from journal.render import cells
from journal.render.escape import shown
from journal.storage.door import Store
from journal.views.objectives import CheckIn
from journal.views.review_numbers import KeyResult

WIDEST = 48
"""Cells that the title of a key result is given at most."""


def ask(session: Session) -> bool:
    """Ask for the confidence of every key result of an open objective; Enter keeps it."""
    found = of_open(session)
    if not found:
        return False
    session.ask.tell("Confidence 0–10. (Enter keeps it)")
    wide = min(WIDEST, max(cells.width(shown(each.title)) for each in found))
    for result in found:
        title = cells.fill(cells.cut(shown(result.title), wide), wide)
        last = "" if result.confidence_last is None else f" ({result.confidence_last})"
        said = session.ask.checked(f"  {title}{last}?", key_results.read_confidence)
        if said is not None:
            session.does(_kept(session, result.id, said))
    return True


def of_open(session: Session) -> list[KeyResult]:
    """Return the key results of the objectives that are not graded yet."""
    objectives = session.view.objectives
    rows = objectives.rows if objectives else ()
    return [result for each in rows if each.state == "open" for result in each.key_results]


def _kept(session: Session, number: int, confidence: int) -> Act:
    def act(store: Store) -> None:
        every = read_objectives.objectives(store)
        held = next(each for one in every for each in one.key_results if each.id == number)
        said = CheckIn(session.frame.last, confidence, None)
        ledger.checkins.put(store, held.id, held.uid, said, now=session.run.clock.now)

    return act
