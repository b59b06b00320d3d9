"""A person's own editor over a draft of the journal's folder: its exit status and the content
decide.
"""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping

from journal.errors import ConfigError

QUIET_VIM = ("-n", "-i", "NONE", "-c", "set noundofile nobackup")
"""Keeps vim and neovim from leaving copies of a private text elsewhere."""


def edit(
    text: str, *, folder: str, name: str, environ: Mapping[str, str]
) -> tuple[str | None, str]:
    """Let the person edit `text` and return the new text (None when unchanged) and the draft's
    path.

    The draft stays until `forget` is called, so that nothing typed is lost when storing fails.
    Raises ConfigError when there is no editor or it ends with an error.
    """
    command = _command(environ)
    path = _draft(folder, name, text)
    try:
        ended = subprocess.run([*command, path], check=False)
    except OSError as error:
        raise ConfigError(
            f"editor “{command[0][:40]}” could not be run: {(error.strerror or '').lower()}; "
            f"your text is in {path}",
            hint="EDITOR=nano journal …",
        ) from None
    if ended.returncode:
        raise ConfigError(
            f"editor “{command[0][:40]}” ended with status {ended.returncode}; your text is in {path}",
            hint="EDITOR=nano journal …",
        )
    with open(path, encoding="utf-8-sig", newline="") as file:
        edited = file.read()
    edited = edited.removesuffix("\n").removesuffix("\r")
    return (None if edited == text else edited), path


def forget(path: str) -> None:
    """Remove a draft whose text is stored, or was not changed."""
    if os.path.exists(path):
        os.unlink(path)


def _command(environ: Mapping[str, str]) -> list[str]:
    for name in ("JOURNAL_EDITOR", "VISUAL", "EDITOR"):
        chosen = environ.get(name, "").strip()
        if chosen:
            return _quieted(shlex.split(chosen))
    for fallback in ("notepad",) if sys.platform == "win32" else ("nano", "vi"):
        found = shutil.which(fallback)
        if found:
            return _quieted([found])
    raise ConfigError("there is no editor", hint="EDITOR=nano journal …")


def _quieted(command: list[str]) -> list[str]:
    plain = len(command) == 1 and os.path.basename(command[0]) in ("vi", "vim", "nvim")
    return [*command, *QUIET_VIM] if plain and os.path.basename(command[0]) != "vi" else command


def _draft(folder: str, name: str, text: str) -> str:
    os.makedirs(folder, mode=0o700, exist_ok=True)
    path = os.path.join(folder, f"{name}-{os.getpid()}.txt")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
        file.write(text + "\n")
    return path
