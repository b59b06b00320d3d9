"""The step that chooses the wins that stand for the period."""

from functools import partial

from journal.commands import wins as wins_word
from journal.commands.review.session import Session
from journal.errors import InvalidError, JournalError
from journal.render import cells, words
from journal.render.escape import shown
from journal.reviews.questions import CHOSEN_WINS
from journal.views.review_days import Win

ROOM = 40
"""Cells that are left for the question behind a win."""

MOST = 15
"""So many wins are offered."""


def ask(session: Session) -> bool:
    """List the wins, those with a result first, and ask for the ones that stand for the period."""
    offered = ordered(session)[:MOST]
    if not offered:
        return False
    wanted = min(session.run.settings["review.wins"], len(offered))
    session.head(f"choose {words.spelt(wanted)}; each becomes a STAR draft")
    for place, win in enumerate(offered, 1):
        result = f" · {shown(win.impact)}" if win.impact else ""
        text = f"{place:>2} {words.day(win.day):>6} {shown(words.without_tags(win.text))}{result}"
        session.run.tell(cells.cut(f"  {text}", session.run.page.width))
    held = [place for place, win in enumerate(offered, 1) if win.id in _held(session)]
    keeps = " ".join(map(str, held or range(1, wanted + 1)))
    said = session.ask.checked(
        f"  Which? (numbers; Enter takes {keeps})", partial(_places, len(offered), wanted)
    )
    places = said or [int(place) for place in keeps.split()]
    chosen = [offered[place - 1] for place in places]
    session.answers_with(CHOSEN_WINS, " ".join(str(win.id) for win in chosen))
    told = [win for win in chosen if _told(session, win)]
    if told:
        session.look()
    return True


def _told(session: Session, win: Win) -> bool:
    """Offer to tell a win as a STAR in the editor; return whether it was opened."""
    room = session.run.page.width - ROOM
    title = cells.cut(shown(words.without_tags(win.text)), room)
    if session.ask.key(f"  {title} (e edits its STAR, Enter goes on)", "e") != "e":
        return False
    try:
        wins_word.tell(session.run, str(win.id))
    except JournalError as error:
        session.ask.tell(shown(error.message), indent=2)
    return True


def ordered(session: Session) -> list[Win]:
    """Return the wins of the period: with a result first, then the newest."""
    wins = session.view.wins
    found = wins.wins if wins else ()
    return sorted(found, key=lambda win: (not win.has_result, -win.day.toordinal(), win.id))


def _held(session: Session) -> list[int]:
    return [int(number) for number in session.answers.get(CHOSEN_WINS, "").split()]


def _places(most: int, wanted: int, text: str) -> list[int]:
    """Return the places that were typed, each once; raises InvalidError for any other."""
    typed = text.replace(",", " ").split()
    known = [each for each in typed if each.isascii() and each.isdigit() and 1 <= int(each) <= most]
    places = list(dict.fromkeys(int(each) for each in known))
    if len(known) != len(typed) or len(places) > wanted:
        raise InvalidError(f"up to {words.spelt(wanted)} numbers from 1 to {most}, as in 1 3 4")
    return places
