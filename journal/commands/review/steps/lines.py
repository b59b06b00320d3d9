"""The step of the person's own words: the questions of the review, one line each."""

from journal.commands.review.prompts import SKIPS
from journal.commands.review.session import Session
from journal.commands.review.steps.reading import LONG
from journal.domain import texts
from journal.render import cells
from journal.render.escape import shown

AHEAD = "objectives"
"""The question that the step about the next quarter answers, where there is one."""

WIDEST = 30
"""Cells of an earlier answer that are shown."""


def ask(session: Session) -> bool:
    """Ask every question; an earlier answer is kept by Enter."""
    asked = session.frame.chosen.questions[session.frame.kind]
    later = any(step.name == "next" for step in session.steps)
    keys = [key for key in asked if key != AHEAD or not later]
    if session.frame.kind in LONG:
        session.head(" · ".join(keys))
    for key in keys:
        question = asked[key]
        held = session.answers.get(key)
        keeps = SKIPS if held is None else f"(Enter keeps “{cells.cut(shown(held), WIDEST)}”)"
        said = session.ask.checked(f"{shown(question)} {keeps}", _text)
        if said is not None:
            session.answers_with(key, said)
    return True


def _text(text: str) -> str:
    return texts.checked_text(text, field="answer")
