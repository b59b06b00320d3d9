"""A terminal with the program on it: what it shows, and keys for it."""

import codecs
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time

ASKED = re.compile(r"[?)\]] $")
"""How every question of the program ends."""

ENTERS = ("\r", "\n")
INTERRUPTION = "\x03"
TAKEN = 0.2
"""Seconds that a person takes at least to press Ctrl-C at a question."""

THOUGHT = 0.5
"""Seconds that a person takes at least to read a question and leave it by Enter."""

PATIENCE = 20
"""Seconds after which a question that never comes fails the test."""


def _at_its_terminal():
    """Take the terminal as one's own, and hear Ctrl-C though tests run where it is ignored."""
    os.close(os.open(os.ttyname(0), os.O_RDWR))
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Screen:
    """The program on a terminal of 24 lines and 100 columns that controls it, so that Ctrl-C does."""

    def __init__(self, *argv, **variables):
        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, 100))
        env = {**os.environ, "TERM": "xterm", **variables}
        env.pop("COLUMNS")
        self._program = subprocess.Popen(
            [sys.executable, "-m", "journal", *argv],
            env=env,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_at_its_terminal,
        )
        self._theirs = theirs
        self._text = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def press(self, *keys, thought=THOUGHT):
        """Wait for a question each time and press; return the lines shown and the exit code.

        `thought` is how long it takes until Enter leaves a question that came after a key; one that
        is pressed at once belongs to that key.
        """
        for before, key in zip(("", *keys), keys, strict=False):
            seen = len(self._text)
            while not ASKED.search(self._text, seen):
                assert self._read() or self._stopped(), self._text
            # A signal between a question and the read that follows it would be heard after the read
            # alone; nobody is that quick.
            time.sleep(TAKEN if key == INTERRUPTION else 0)
            time.sleep(thought if key in ENTERS and before[-1:].isalnum() else 0)
            os.write(self._ours, key.encode())
        return self.end()

    def end(self):
        """Return the lines shown and the exit code once the program has ended."""
        code = self._program.wait(PATIENCE)
        self.settings = termios.tcgetattr(self._theirs)
        os.close(self._theirs)
        while self._read():
            continue
        os.close(self._ours)
        # What was written over is not on the screen any more.
        return [line.rpartition("\r")[2] for line in self._text.split("\n")][:-1], code

    def _stopped(self):
        """End a program that waits for nothing more."""
        self._program.kill()
        self._program.wait(PATIENCE)
        return False

    def _read(self):
        """Read what came; return whether anything did before the end or the patience."""
        if not select.select([self._ours], [], [], PATIENCE)[0]:
            return False
        try:
            found = os.read(self._ours, 4096)
        except OSError:
            return False
        self._text += self._decoder.decode(found).replace("\r\n", "\n")
        return bool(found)
