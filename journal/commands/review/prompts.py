"""The questions of a review on a terminal: a line, a key, or an answer that is asked for until it
can be stored.
"""

import sys
from collections.abc import Callable
from typing import TypeVar

from journal import keys
from journal.errors import JournalError
from journal.render import cells, paragraphs
from journal.render.escape import shown
from journal.runtime import Runtime

SKIPS = "(Enter skips)"
LEAVES = "(Enter leaves it)"
ANSWER = 2
"""Cells that are left behind a question for what is typed."""

_ESC = "\x1b"
_WAY = "--answer KEY=TEXT"

Read = TypeVar("Read")


class LeftError(Exception):
    """The person leaves: what is finished is kept, and the next time goes on there."""


class Prompts:
    """Questions on standard error; the end of input leaves, Ctrl-C interrupts."""

    def __init__(self, run: Runtime) -> None:
        self._run = run
        self._by_key = keys.there()

    def tell(self, text: str, *, indent: int = 0, hang: int = 2) -> None:
        """Say a sentence in lines that fit the screen."""
        first, rest = " " * indent, " " * (indent + hang)
        for line in cells.wrapped(text, self._run.page.width, first=first, rest=rest) or [""]:
            self._run.tell(line)

    def offer(self, text: str, command: str, *, indent: int = 0) -> None:
        """Say a sentence with a command behind it."""
        for line in paragraphs.offer(text, command, self._run.page, indent=indent):
            self._run.tell(line)

    def line(self, question: str) -> str:
        """Ask for one line and return it without blanks around it; Esc is no answer."""
        said = self._run.ask(self._run.page.ascii_safe(self._last(question)), otherwise=_WAY)
        if self._run.ended:
            raise LeftError
        return "" if said.strip() == _ESC else said.strip()

    def checked(self, question: str, read: Callable[[str], Read]) -> Read | None:
        """Ask until `read` understands the answer; None for Enter."""
        while True:
            said = self.line(question)
            if not said:
                return None
            try:
                return read(said)
            except JournalError as error:
                # A hint that is a command is of no use in the middle of a question.
                way = error.hint if error.hint and not error.hint.startswith("journal ") else ""
                self.tell(shown(f"{error.message} · {way}" if way else error.message), indent=2)

    def key(self, question: str, allowed: str) -> str:
        """Ask for one of the `allowed` keys; "" for Enter or Esc."""
        if not self._by_key:
            return self._typed(question, allowed)
        asked = self._last(question)
        key = self._run.keyboard.one_of(allowed, lambda: self._write(f"{asked} "))
        self._write(f"{key}\n")
        return key

    def goes_on(self) -> None:
        """Wait until the person goes on; q leaves."""
        self._run.tell("")
        if self.key("(Enter goes on, q leaves)", "q") == "q":
            raise LeftError

    def _last(self, question: str) -> str:
        """Return the last line of a question, which is answered behind it, and say the ones before."""
        room = self._run.page.width - ANSWER
        if cells.width(question) <= room:
            return question
        blanks = " " * (len(question) - len(question.lstrip(" ")))
        *before, last = cells.wrapped(question, room, first=blanks, rest=f"{blanks}  ")
        for line in before:
            self._run.tell(line)
        return last

    def _typed(self, question: str, allowed: str) -> str:
        while True:
            said = self.line(question).lower()
            if not said or ((len(said) == 1 or keys.whole_word(said)) and said[0] in allowed):
                return said[:1]
            self._run.tell(f"one of {', '.join(allowed)}, or Enter")

    def _write(self, text: str) -> None:
        sys.stderr.write(self._run.page.ascii_safe(text))
        sys.stderr.flush()
