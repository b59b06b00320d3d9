"""The questions of a check-in: a key each for energy, mood and every habit that is due, then one
line.
"""

import sys
from collections.abc import Iterable
from typing import NamedTuple

from journal import keys
from journal.domain import measures
from journal.errors import InvalidError
from journal.render import cells
from journal.render.escape import shown
from journal.render.text import habits
from journal.runtime import Runtime
from journal.views.days import DayRating
from journal.views.habits import HabitStanding

DONE, NO, SKIP = "y", "n", "s"
RATINGS = "12345"
COLUMN = 38
"""Cells after which the second of two short questions stands on a line."""

NARROW = 76
"""On a narrower screen every question has a line of its own."""

NAME = 16
"""Cells that the name of a habit is given at most."""

_ESC = "\x1b"


class Answered(NamedTuple):
    """What was said of one habit: y, n or s, an amount as typed, and a reason; both may be empty."""

    habit: str
    key: str
    amount: str = ""
    why: str = ""


class Evening:
    """The questions on one terminal, by single keys or, where those are not to be had, by lines."""

    def __init__(self, run: Runtime) -> None:
        self._run = run
        self._by_key = keys.there()
        self._paired = self._by_key and run.page.width >= NARROW and not run.page.a11y
        self._at = 0

    def rating(self, field: str, held: DayRating) -> int | None:
        """Ask for energy or mood; None leaves it as it is."""
        value = getattr(held, field)
        now = f" ({value} now)" if value is not None else ""
        key = self._key(f"{field.capitalize()} 1–5?{now}", RATINGS, "a number from 1 to 5")
        return int(key) if key else None

    def of_habits(self, due: Iterable[HabitStanding]) -> list[Answered]:
        """Ask for each habit whether it was done; what is left out is not in the answer."""
        due = list(due)
        self._end_line()
        width = min(NAME, max((cells.width(shown(each.name)) for each in due), default=0))
        answers = [self._habit(each, width) for each in due]
        return [each for each in answers if each is not None]

    def line(self) -> str:
        """Ask for one line about the day; Enter leaves it."""
        return self._words("One line? (Enter leaves it)").strip()

    def _habit(self, standing: HabitStanding, width: int) -> Answered | None:
        name = cells.fill(cells.cut(shown(standing.name), width), width)
        how = habits.asked(standing)
        asked = f"{name}  {how}  y/n/s?" if how else f"{name}  y/n/s?"
        key = self._key(asked, DONE + NO + SKIP, "y done, n not done, s skipped")
        if key == DONE and standing.progress and standing.progress.measure == measures.MINUTES:
            amount = self._amount()
            return Answered(standing.slug, DONE, amount) if amount else None
        if key in (NO, SKIP) and key:
            return Answered(standing.slug, key, why=self._words("Reason? (Enter leaves it)"))
        return Answered(standing.slug, key) if key else None

    def _amount(self) -> str:
        """Ask for a time until it can be read; Enter leaves the habit unrecorded."""
        while True:
            said = self._words("How much? (Enter leaves it)").strip()
            if not said:
                return ""
            try:
                measures.amount(said, measures.MINUTES)
            except InvalidError as error:
                self._run.tell(error.message)
            else:
                return said

    def _key(self, question: str, allowed: str, otherwise: str) -> str:
        """Return the key that was pressed or typed, "" where the part is left."""
        if not self._by_key:
            return self._typed(question, allowed, otherwise)
        key = self._run.keyboard.one_of(allowed, lambda: self._write(f"{question} "))
        self._write(key)
        if self._paired and self._at <= COLUMN - 2:
            self._write(" " * (COLUMN - self._at))
        else:
            self._end_line()
        return key

    def _typed(self, question: str, allowed: str, otherwise: str) -> str:
        while True:
            said = self._words(question).strip().lower()
            if not said or said == _ESC:
                return ""
            if len(said) == 1 and said in allowed:
                return said
            self._run.tell(f"{otherwise}, or Enter to leave it")

    def _words(self, question: str) -> str:
        self._end_line()
        said = self._run.ask(self._run.page.ascii_safe(question), otherwise="--no-input")
        return "" if said == _ESC else said

    def _write(self, text: str) -> None:
        sys.stderr.write(self._run.page.ascii_safe(text))
        sys.stderr.flush()
        self._at += cells.width(text)

    def _end_line(self) -> None:
        if self._at:
            sys.stderr.write("\n")
            sys.stderr.flush()
        self._at = 0
