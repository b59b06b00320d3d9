"""The step that asks what came of the wins that have no result yet."""

from datetime import datetime

from journal import ledger
from journal.commands.review.prompts import SKIPS
from journal.commands.review.session import Act, Session
from journal.domain import texts
from journal.render import cells, words
from journal.render.escape import shown
from journal.storage.door import Store
from journal.views.review_days import Win

ROOM = 30
"""Cells that are left for the question behind a win."""


def ask(session: Session) -> bool:
    """Ask for the result of each win without one; Enter leaves it for another time."""
    bare = without_result(session)
    if not bare:
        return False
    has = "has" if len(bare) == 1 else "have"
    session.ask.tell(f"{words.counted(len(bare), 'win')} {has} no result.")
    each_of(session, bare)
    return True


def each_of(session: Session, bare: list[Win]) -> None:
    """Ask for the result of each of these wins."""
    for win in bare:
        title = cells.cut(shown(words.without_tags(win.text)), session.run.page.width - ROOM)
        said = session.ask.checked(f"  {title}: result? {SKIPS}", _result)
        if said is not None:
            session.does(_kept(win.id, said, session.run.clock.now), said)


def without_result(session: Session) -> list[Win]:
    """Return the wins of the period that show nothing of what came of them."""
    wins = session.view.wins
    return [win for win in wins.wins if not win.has_result] if wins else []


def _result(text: str) -> str:
    return texts.checked_text(text, field="result")


def _kept(number: int, result: str, now: datetime) -> Act:
    def act(store: Store) -> None:
        entry = ledger.entries.one(store, number)
        ledger.entries.change(store, entry._replace(impact=result), now=now)

    return act
