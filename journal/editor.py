"""A person's own editor over a draft of the journal's folder: its exit status and the content
decide.
"""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping

from journal.errors import ConfigError, InvalidError

HINT = "EDITOR=nano journal …"

QUIET_VIM = ("-n", "-i", "NONE", "-c", "set noundofile nobackup")
"""Keeps vim and neovim from leaving copies of a private text elsewhere."""


def edit(text: str, *, path: str, environ: Mapping[str, str]) -> str | None:
    """Let the person edit the draft at `path`, which holds `text`, and return the new text, None
    when unchanged.

    The draft stays until `forget` is called, so that nothing typed is lost when storing fails.
    Raises ConfigError when there is no editor or it ends with an error, InvalidError when what it
    left is no UTF-8.
    """
    command = _command(environ)
    shown = command[0][:40]
    try:
        ended = subprocess.run([*command, path], check=False)
    except OSError as error:
        raise _kept(
            f"editor “{shown}” could not be run: {(error.strerror or '').lower()}", path
        ) from None
    if ended.returncode:
        raise _kept(f"editor “{shown}” ended with status {ended.returncode}", path)
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            edited = file.read()
    except OSError as error:
        raise ConfigError(f"the draft cannot be read: {(error.strerror or '').lower()}") from None
    except UnicodeDecodeError:
        raise InvalidError(
            f"what the editor left is not UTF-8; your text is in {path}", hint=HINT
        ) from None
    edited = edited.removesuffix("\n").removesuffix("\r")
    return None if edited == text else edited


def _kept(why: str, path: str) -> ConfigError:
    return ConfigError(f"{why}; your text is in {path}", hint=HINT)


def forget(path: str) -> None:
    """Remove a draft whose text is stored, or was not changed."""
    if os.path.exists(path):
        os.unlink(path)


def chosen(environ: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the variable that chooses an editor and what it says, None where none does."""
    for name in ("JOURNAL_EDITOR", "VISUAL", "EDITOR"):
        words = environ.get(name, "").strip()
        if words:
            return name, words
    return None


def _command(environ: Mapping[str, str]) -> list[str]:
    named = chosen(environ)
    if named is not None:
        name, words = named
        try:
            return _quieted(shlex.split(words))
        except ValueError:
            raise ConfigError(f"{name} “{words[:40]}” has an unclosed quote", hint=HINT) from None
    for fallback in ("notepad",) if sys.platform == "win32" else ("nano", "vi"):
        found = shutil.which(fallback)
        if found:
            return _quieted([found])
    raise ConfigError("there is no editor", hint=HINT)


def _quieted(command: list[str]) -> list[str]:
    plain = len(command) == 1 and os.path.basename(command[0]) in ("vi", "vim", "nvim")
    return [*command, *QUIET_VIM] if plain and os.path.basename(command[0]) != "vi" else command
