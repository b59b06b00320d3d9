"""Where matplotlib keeps its list of fonts: in the system's temporary folder, never in a person's own."""

import atexit
import os
import shutil
import stat
import tempfile
from pathlib import Path


def settle() -> None:
    """Give matplotlib a private folder, before it is first imported; MPLCONFIGDIR is respected.

    Finding all fonts takes seconds, so that the list is kept between charts. A folder of the known
    name that is not ours alone is never used: this run then has one of its own.
    """
    if os.environ.get("MPLCONFIGDIR"):
        return
    user = os.getuid() if hasattr(os, "getuid") else 0
    path = Path(tempfile.gettempdir(), f"journal-charts-{user}")
    if not _is_ours(path, user):
        path = Path(tempfile.mkdtemp(prefix="journal-charts-"))
        atexit.register(shutil.rmtree, path, ignore_errors=True)
    os.environ["MPLCONFIGDIR"] = str(path)


def _is_ours(path: Path, user: int) -> bool:
    """Whether `path`, made where nothing is, is a folder that nobody else can reach."""
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        found = path.lstat()
    except OSError:
        return False
    alone = os.name == "nt" or (found.st_uid == user and not found.st_mode & 0o077)
    return stat.S_ISDIR(found.st_mode) and alone
