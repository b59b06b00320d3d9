"""Single keys of a terminal: one pressed key an answer, or none where keys are not to be had."""

import os
import sys
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

_ENDS = ("\r", "\n", "\x04")
_ESC = "\x1b"


def there() -> bool:
    """Whether single keys can be read: a terminal that is not one in name alone."""
    if os.environ.get("TERM") == "dumb" or sys.stdin is None or not sys.stdin.isatty():
        return False
    return _answers()


def one_of(allowed: str, ask: Callable[[], None]) -> str:
    """Return the next key that is in `allowed`, LEAVE for Enter, Esc or the end of input; every
    other key is passed over. `ask` puts the question once keys are no longer shown as they are
    pressed. Raises KeyboardInterrupt on Ctrl-C.
    """
    with _single():
        ask()
        while True:
            key = _next()
            if key in _ENDS or key == _ESC:
                return LEAVE
            if key and key in allowed:
                return key


if sys.platform == "win32":

    def _answers() -> bool:
        return True

    @contextmanager
    def _single() -> Generator[None]:
        yield

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

    def _more(terminal: int) -> bool:
        return bool(select.select([terminal], [], [], REST_OF_A_KEY)[0])
