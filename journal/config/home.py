"""The journal's own folder, found without guessing, and the names of what lies in it."""

import os
import sys
from collections.abc import Mapping

from journal.errors import ConfigError


def folder(environ: Mapping[str, str]) -> str:
    """Return the absolute path of the journal's folder; nothing is created.

    JOURNAL_HOME, else XDG_DATA_HOME/journal where that is absolute, else the platform's data folder
    under HOME. Raises ConfigError where none is set, or JOURNAL_HOME is relative and would be
    another journal in each folder: the place is never guessed.
    """
    chosen = environ.get("JOURNAL_HOME")
    if chosen:
        place = os.path.expanduser(chosen)
        if not os.path.isabs(place):
            raise ConfigError(
                f"JOURNAL_HOME “{chosen[:40]}” is relative: each folder would have its own journal",
                hint=f'export JOURNAL_HOME="{os.path.abspath(place)}"',
            )
        return os.path.normpath(place)
    return os.path.join(_data_folder(environ), "journal")


def _data_folder(environ: Mapping[str, str]) -> str:
    xdg = environ.get("XDG_DATA_HOME", "")
    if os.path.isabs(xdg):
        return xdg
    if sys.platform == "win32":
        local = environ.get("LOCALAPPDATA", "")
        if os.path.isabs(local):
            return local
    home = environ.get("HOME", "")
    if not os.path.isabs(home):
        raise ConfigError(
            "no place for the journal: set JOURNAL_HOME (HOME and XDG_DATA_HOME are not set)",
            hint="JOURNAL_HOME=/path/to/folder journal …",
        )
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Application Support")
    return os.path.join(home, ".local", "share")


SYNCED = (
    "Dropbox",
    "OneDrive",
    "Nextcloud",
    "ownCloud",
    "Syncthing",
    "Sync",
    "Google Drive",
    "GoogleDrive",
    "iCloud",
    "Mobile Documents",
)
"""Names with which the folders of programs begin that carry files between machines."""


def _names(part: str, carrier: str) -> bool:
    """Whether a folder is a carrier's: “OneDrive - Firm” and “Dropbox (Home)” are."""
    return part == carrier or part.startswith((f"{carrier} ", f"{carrier}-"))


class Home:
    """The journal's folder and the paths of everything in it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.database = os.path.join(path, "journal.db")
        self.settings = os.path.join(path, "config.toml")
        self.device = os.path.join(path, "device")
        self.backups = os.path.join(path, "backups")
        self.drafts = os.path.join(path, "drafts")
        self.crash = os.path.join(path, "crash.txt")

    def synced_by(self) -> str | None:
        """Return the program that keeps this folder the same on two machines, None without one.

        Two machines that write one database file at a time damage it.
        """
        parts = self.path.split(os.sep)
        return next((name for name in SYNCED for part in parts if _names(part, name)), None)
