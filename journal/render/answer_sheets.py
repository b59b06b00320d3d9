"""A review as a Markdown sheet to be answered in an editor: its facts, then its questions; and what
was written under each.
"""

from collections.abc import Iterable

from journal.errors import InvalidError
from journal.render import markdown
from journal.views.reviews import Question, Review

OPENS = "<!-- Your turn:"
NOTE = (
    f"{OPENS} write under each question; what stays empty is no answer. Above, nothing is kept. -->"
)
HEAD = "## "


def sheet(review: Review) -> str:
    """Return the facts as Markdown, then each question with the exact text of its answer."""
    facts = markdown.review(_without_answers(review))
    asked = [f"{_head(each)}\n\n{_kept(each.answer or '')}\n" for each in review.questions]
    return f"{facts}\n{NOTE}\n\n" + "\n".join(asked)


def _without_answers(review: Review) -> Review:
    blank = tuple(each._replace(answer=None) for each in review.questions)
    return review._replace(questions=blank)


def _head(question: Question) -> str:
    return HEAD + " ".join(question.text.split())


def _kept(answer: str) -> str:
    """Return an answer in which no line can be taken for the head of a question."""
    return "\n".join(f"\\{line}" if _opens(line) else line for line in answer.split("\n"))


def _opens(line: str) -> bool:
    return line.lstrip("\\").startswith(HEAD)


def answers(text: str, questions: Iterable[Question]) -> dict[str, str]:
    """Return what stands under each question by its key, "" for nothing; a question that was
    deleted is not in it. Raises InvalidError for text that belongs to no question.
    """
    keys = {_head(each): each.key for each in questions}
    lines = text.replace("\r\n", "\n").split("\n")
    start = next((at for at, line in enumerate(lines) if line.startswith(OPENS)), -1)
    found: dict[str, list[str]] = {}
    under: list[str] | None = None
    for line in lines[start + 1 :]:
        if line.strip() in keys:
            under = found.setdefault(keys[line.strip()], [])
        elif under is not None:
            under.append(line[1:] if line.startswith("\\") and _opens(line) else line)
        elif line.strip():
            raise InvalidError(
                "a text stands above the first question; nothing was stored",
                hint=f"write it under one of: {', '.join(keys)}",
            )
    return {key: "\n".join(part).strip() for key, part in found.items()}
