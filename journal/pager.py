"""Text longer than the screen goes through the person's own pager, and nothing else does."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping

FALLBACK = "less"
LESS = "FRX"
"""What `less` is told where the person says nothing: leave a short text, keep colour, clear nothing."""

NONE = ("", "cat")
ROWS = 24


def show(text: str, environ: Mapping[str, str]) -> bool:
    """Show `text` in the pager and return True; False, and nothing shown, where it is not longer than
    the screen or there is no pager.
    """
    if text.count("\n") + 2 <= _rows(environ):
        return False
    chosen = environ.get("PAGER", FALLBACK).strip()
    command = shlex.split(chosen)
    if chosen in NONE or shutil.which(command[0]) is None:
        return False
    _run(command, text, {"LESS": LESS, **environ})
    return True


def _run(command: list[str], text: str, environ: Mapping[str, str]) -> None:
    """Run the pager to its end; Ctrl-C is its own affair while it runs."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, env=dict(environ)) as pager:
            pager.communicate(f"{text}\n".encode("utf-8", "replace"))
    finally:
        signal.signal(signal.SIGINT, before)


def _rows(environ: Mapping[str, str]) -> int:
    said = environ.get("LINES", "")
    if said.isascii() and said.isdigit() and 0 < len(said) < 5 and int(said) > 0:
        return int(said)
    try:
        return os.get_terminal_size(1).lines or ROWS
    except OSError:
        return ROWS
