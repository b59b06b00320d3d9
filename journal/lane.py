"""The plain lane: a hot word whose words need no parser runs at once. It knows no option and never
will.
"""

from typing import NamedTuple

from journal._lazy import load
from journal.runtime import Runtime


class Hot(NamedTuple):
    """A hot word: the module that acts, and how many words it takes (None: any number)."""

    module: str
    least: int
    most: int | None


HOT = {
    "today": Hot("today", 0, 0),
    "log": Hot("log", 1, None),
    "add": Hot("log", 1, None),
    "win": Hot("win", 1, None),
    "praise": Hot("praise", 1, None),
    "critique": Hot("critique", 1, None),
    "lesson": Hot("lesson", 1, None),
    "study": Hot("study", 2, None),
    "energy": Hot("energy", 1, 1),
    "mood": Hot("mood", 1, 1),
    "did": Hot("did", 1, None),
    "done": Hot("did", 1, None),
    "skip": Hot("skip", 1, None),
    "off": Hot("off", 1, None),
    "checkin": Hot("checkin", 0, 0),
    "list": Hot("list_", 0, 1),
    "find": Hot("find", 1, None),
    "show": Hot("show", 1, 1),
    "random": Hot("random_", 0, 0),
    "on-this-day": Hot("on_this_day", 0, 0),
    "rm": Hot("rm", 1, None),
    "undo": Hot("undo", 0, 1),
    "history": Hot("history", 0, 1),
}
"""The words that the lane serves. Every other line goes to Typer, whose function calls the same
`act`.
"""

BARE = "today"
"""What `journal` without a word is."""


def fits(argv: list[str]) -> bool:
    """Whether these words need no parser: a hot word, the right number of words, no option."""
    if not argv:
        return True
    hot = HOT.get(argv[0])
    if hot is None:
        return False
    words = argv[1:]
    if len(words) < hot.least or (hot.most is not None and len(words) > hot.most):
        return False
    return not any(word.startswith("-") for word in words)


def run(run: Runtime, argv: list[str]) -> int | None:
    """Run the hot word; call only when `fits`."""
    word, *words = argv or [BARE]
    code: int | None = load(f"journal.commands.hot.{HOT[word].module}").act(run, words)
    return code
