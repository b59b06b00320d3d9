"""What is pressed on a terminal: one key an answer, or none where keys are not to be had; a line;
and the Enter behind a key.
"""

import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

if sys.platform == "win32":
    import msvcrt
else:
    import select
    import termios

LEAVE = ""
"""What Enter, Esc and the end of input give: the part is left as it is."""

REST_OF_A_KEY = 0.03
"""Seconds within which a terminal sends the rest of an arrow or function key after its Esc."""

REST_OF_AN_ANSWER = 0.4
"""Seconds within which Enter belongs to the key before it: who types `4⏎` needs a quarter of a
second, who reads the next question and then leaves it takes longer than this.
"""

WORDS = (
    *("yes", "yeah", "yep", "no", "nope", "rating", "rated", "number", "must"),
    *("keep", "rewrite", "drop", "committed", "aspirational", "edit", "open", "quit"),
)
"""What is spelled out where its first letter would do."""

UP = "" if sys.platform == "win32" else "\x1b[A"
"""What goes back to the line that Enter ended."""

_ENTERS = ("\r", "\n")
_ENDS = (*_ENTERS, "\x04")
_ESC = "\x1b"


def there() -> bool:
    """Whether single keys can be read: a terminal that is not one in name alone."""
    if os.environ.get("TERM") == "dumb" or sys.stdin is None or not sys.stdin.isatty():
        return False
    return _answers()


class Keyboard:
    """The answers of one person, by key or by line.

    A key is an answer by itself, but many type Enter behind it. That Enter comes when the next
    question is there already, and would leave it unanswered and unseen. So the first thing that is
    pressed after a key answer is no answer if it is an Enter that was there before its question, or
    that came too soon after the key to be meant for it. Nobody waits for this: it is known as the
    Enter comes. An Enter that was taken so and meant otherwise costs one more; a question that was
    left so would be lost. The same holds for the rest of a word of WORDS whose first letter was the
    key, and for a line that was begun before its question was there.
    """

    def __init__(self) -> None:
        self._answered: float | None = None
        """When the last thing that was pressed was the key of an answer, else None."""
        self._typed = ""
        """That key, and what was pressed of its word since."""

    def one_of(self, allowed: str, ask: Callable[[], None]) -> str:
        """Return the next key that is in `allowed`, LEAVE for Enter, Esc or the end of input; every
        other key is passed over. `ask` puts the question once keys are no longer shown as they are
        pressed. Raises KeyboardInterrupt on Ctrl-C.
        """
        with _single():
            early = self._came_early()
            ask()
            while True:
                key = _next()
                behind = self._ends_the_key(early)
                if behind and key and rest_of_a_word(self._typed, key):
                    self._typed += key
                    self._answered = time.monotonic()
                    continue
                self._answered = None
                if behind and key in _ENTERS:
                    continue
                if key in _ENDS or key == _ESC:
                    return LEAVE
                if key and key in allowed:
                    self._answered, self._typed = time.monotonic(), key
                    return key

    def line(self, ask: Callable[[], None], again: Callable[[], None]) -> str:
        """Return the next line with its end, "" at the end of input.

        `ask` puts the question, `again` puts it once more behind an Enter that was none to it.
        """
        early = self._came_early()
        ask()
        said = sys.stdin.readline()
        if said and self._goes_with_the_key(said.strip(), early):
            if not early:
                again()
            said = sys.stdin.readline()
        self._answered = None
        return said

    def _came_early(self) -> bool:
        """Whether something was pressed behind a key before the next question was put."""
        return self._answered is not None and _waiting()

    def _goes_with_the_key(self, line: str, early: bool) -> bool:
        """Whether a line was typed in one with the key before it: an Enter, or the rest of a word;
        any line that was begun before its question was there.
        """
        if not line or early:
            return self._ends_the_key(early)
        return whole_word(f"{self._typed}{line}") and self._ends_the_key(early, 1 + len(line))

    def _ends_the_key(self, early: bool, strokes: int = 1) -> bool:
        """Whether what was read in so many strokes came too soon to be more than the key's end."""
        if self._answered is None:
            return False
        return early or time.monotonic() - self._answered < strokes * REST_OF_AN_ANSWER


def whole_word(said: str) -> bool:
    """Whether a key was spelled out as a word."""
    return said.lower() in WORDS


def rest_of_a_word(begun: str, key: str) -> bool:
    """Whether `key` goes on with a word that was begun."""
    return any(word.startswith(begun + key) for word in WORDS)


if sys.platform == "win32":

    def _answers() -> bool:
        return True

    @contextmanager
    def _single() -> Generator[None]:
        yield

    def _waiting() -> bool:
        return msvcrt.kbhit()

    def _next() -> str:
        key = msvcrt.getwch()
        if key == "\x03":
            raise KeyboardInterrupt
        if key in ("\x00", "\xe0"):
            msvcrt.getwch()
            return ""
        return key.lower()

else:

    def _answers() -> bool:
        """Whether the terminal says how it is set, and so can be set to single keys."""
        try:
            termios.tcgetattr(sys.stdin.fileno())
        except (OSError, ValueError, termios.error):
            return False
        return True

    @contextmanager
    def _single() -> Generator[None]:
        """Let the terminal give each key at once and unseen; Ctrl-C stays an interruption.

        What was typed ahead is kept, and the terminal is put back however it ends.
        """
        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        single = termios.tcgetattr(terminal)
        single[3] &= ~(termios.ICANON | termios.ECHO)
        single[6][termios.VMIN], single[6][termios.VTIME] = 1, 0
        termios.tcsetattr(terminal, termios.TCSADRAIN, single)
        try:
            yield
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)

    def _waiting() -> bool:
        return _more(sys.stdin.fileno(), 0)

    def _next() -> str:
        """Return a key in lower case, "" for one that is more than a character."""
        terminal = sys.stdin.fileno()
        pressed = os.read(terminal, 1)
        if not pressed:
            return _ENDS[-1]
        if pressed == b"\x1b" and _more(terminal):
            _pass_over(terminal)
            return ""
        return pressed.decode("ascii", errors="replace").lower()

    def _pass_over(terminal: int) -> None:
        """Read the rest of an arrow or function key: after [ or O up to a letter, else one more."""
        pressed = os.read(terminal, 1)
        if pressed in (b"[", b"O"):
            while _more(terminal) and not os.read(terminal, 1).isalpha():
                continue

    def _more(terminal: int, seconds: float = REST_OF_A_KEY) -> bool:
        return bool(select.select([terminal], [], [], seconds)[0])
