"""Where the text of a line comes from: words, standard input, the editor, or one question."""

import sys
from collections.abc import Sequence
from datetime import date

from journal import domain
from journal.domain import texts
from journal.errors import DeclinedError, InvalidError, UsageError
from journal.runtime import Runtime

LONGEST_INPUT = 4 * texts.LONGEST_TEXT
"""How many bytes of standard input are read before the text is surely too long."""


def given(run: Runtime, words: Sequence[str], *, editor: bool, question: str, command: str) -> str:
    """Return the text of a line; raises UsageError when there is none and nobody to ask.

    Words are joined by a blank as typed; `-` alone reads standard input, from which exactly one
    final line end is taken off.
    """
    run.unseen = not words or list(words) == ["-"]
    if list(words) == ["-"]:
        return texts.checked_text(from_input())
    if editor:
        run.unseen = False  # the editor's own file is the draft
        return texts.checked_text(_edited(run, " ".join(words), command))
    if words:
        return texts.checked_text(" ".join(words))
    asked = run.ask(question, otherwise=f'journal {command} "…" · journal {command} - < file')
    if not asked.strip():
        raise DeclinedError("nothing was written, so nothing was stored")
    return texts.checked_text(asked)


def already(words: Sequence[str]) -> str | None:
    """Return the text that was given without a question: words or standard input, None without."""
    return (from_input() if list(words) == ["-"] else " ".join(words)) or None


def from_input() -> str:
    """Return standard input as text without one final line end; raises InvalidError, UsageError."""
    if sys.stdin is None:
        raise UsageError("standard input is closed", hint="give the text as words")
    data = sys.stdin.buffer.read(LONGEST_INPUT + 1)
    if len(data) > LONGEST_INPUT:
        raise InvalidError(
            f"text: over {LONGEST_INPUT:,} bytes; at most {texts.LONGEST_TEXT:,} characters"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidError(f"text: the byte at {error.start + 1} is not UTF-8") from None
    return text.removesuffix("\r\n") if text.endswith("\r\n") else text.removesuffix("\n")


def _edited(run: Runtime, start: str, command: str) -> str:
    text = run.edit(start, name="entry", otherwise=f"journal {command} - < file")
    if text is None or not text.strip():
        raise DeclinedError("nothing was written, so nothing was stored")
    return text


def echo(run: Runtime, day: date, phrase: str | None, *, exact: bool) -> str:
    """Return the resolved day in words: with its distance whenever the phrase was not a full ISO
    date.
    """
    until = run.clock.day_starts if phrase is None and run.clock.before_day_starts() else None
    return domain.echo.day_echoed(day, run.today, exact, until=until)
