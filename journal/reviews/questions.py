"""The questions of each kind of review, by the keys their answers are kept under."""

from collections.abc import Mapping

from journal.config.settings import QUESTIONS
from journal.domain import texts
from journal.errors import UsageError
from journal.views.reviews import Question

Questions = Mapping[str, Mapping[str, str]]
"""By kind of review: the text of each question by its key, in the order in which they are asked."""

WORDING = {key: text for kind in reversed(QUESTIONS) for key, text in QUESTIONS[kind].items()}
"""The shipped text of every key, for an answer whose kind of review asks it no more."""


CHOSEN_WINS = "wins:chosen"
"""Where the numbers of the wins that stand for a period are kept. A key with a colon is no
question: it is what a step has to remember.
"""

NEXT_STEP = "next"
"""The question whose answer the next review of the kind reminds of."""

MARK = ":"


def asked(kind: str, known: Questions, answers: Mapping[str, str]) -> tuple[Question, ...]:
    """Return the questions of a kind of review with what was answered.

    An answer to a question that is asked no more stands behind them, under its shipped text or its
    key.
    """
    wording = {**WORDING, **QUESTIONS[kind], **known[kind]}
    left = [key for key in answers if key not in known[kind] and MARK not in key]
    return tuple(
        Question(key, wording.get(key, key), answers.get(key)) for key in (*known[kind], *left)
    )


def kept(asked_then: tuple[Question, ...], answers: Mapping[str, str]) -> tuple[Question, ...]:
    """Return the questions as they were put when a review was saved, with its answers of today."""
    then = {each.key for each in asked_then}
    more = [key for key in answers if key not in then and MARK not in key]
    return (
        *(each._replace(answer=answers.get(each.key)) for each in asked_then),
        *(Question(key, WORDING.get(key, key), answers[key]) for key in more),
    )


def checked(kind: str, known: Questions, key: str, text: str) -> str:
    """Return an answer that can be stored, "" for none; raises UsageError for a key that is none of
    the kind's questions, InvalidError for a text that cannot be stored.
    """
    if key not in known[kind]:
        raise UsageError(
            f"no question {texts.quoted(key)} in the review of a {kind}",
            hint=f"the questions: {', '.join(known[kind])}",
        )
    return texts.checked_text(text.strip(), field=key) if text.strip() else ""
