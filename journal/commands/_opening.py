"""The system's own viewer, which a written page or picture is handed to."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from journal.errors import UsageError

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
"""What is set in the environment where a Linux or BSD system has a screen."""


def viewer(way_out: str) -> Sequence[str]:
    """Return the command that opens a file; raises UsageError where there is none or no screen,
    with the command that is the way out.
    """
    if sys.platform == "win32":
        return ("cmd", "/c", "start", "")
    if sys.platform == "darwin":
        found = shutil.which("open")
    else:
        found = shutil.which("xdg-open") if any(map(os.environ.get, SCREENS)) else None
    if found is None:
        raise UsageError("nothing here opens files", hint=way_out)
    return (found,)


def opened(command: Sequence[str], path: str) -> None:
    """Hand a file to the viewer, and do not wait for it; what it says stays its own."""
    quiet = subprocess.DEVNULL
    subprocess.Popen(
        [*command, str(Path(path).absolute())],
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        start_new_session=True,
    )
