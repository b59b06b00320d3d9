"""What the steps of the guide share: an answer that is asked for until it can be stored."""

from collections.abc import Callable

from journal.commands.review.prompts import LEAVES, Prompts
from journal.errors import JournalError
from journal.render.escape import shown


def kept(ask: Prompts, question: str, keep: Callable[[str], object]) -> bool:
    """Ask until `keep` stores the answer; False for Enter.

    A refusal is told with its way out, also where that is a command: a chance that was named as a
    criterion belongs to another one.
    """
    while True:
        said = ask.line(question)
        if not said:
            return False
        try:
            keep(said)
        except JournalError as error:
            refused(ask, error)
            continue
        return True


def refused(ask: Prompts, error: JournalError) -> None:
    """Tell why an answer was not kept, and the way out, unless it is an option of a command."""
    ask.tell(shown(error.message), indent=2)
    if error.hint and not error.hint.startswith("--"):
        ask.tell(shown(error.hint), indent=4)


def text(ask: Prompts, question: str) -> str | None:
    """Ask for a line that may be left out."""
    return ask.line(f"{question} {LEAVES}") or None
