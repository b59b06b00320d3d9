"""config.toml: read with the standard library, written with its comments kept."""

import os
import tomllib
from typing import Any

import tomlkit

from journal import files
from journal.config import settings
from journal.errors import ConfigError


def read(path: str) -> dict[str, Any]:
    """Return the checked, flat settings of the file at `path`; raises ConfigError with the line."""
    try:
        with open(path, "rb") as file:
            values = tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"config.toml cannot be read: {_where(error)}", hint="journal config path"
        ) from None
    except OSError as error:
        raise ConfigError(f"config.toml cannot be read: {error.strerror}") from None
    return settings.checked(values, "config.toml")


def write(path: str, key: str, value: Any) -> None:
    """Set `key` in the file at `path`, keeping everything else in it as the person wrote it.

    None or "" takes the key out. Raises ConfigError when the file cannot be written.
    """
    held = files.read(path).decode() if os.path.exists(path) else ""
    document = tomlkit.parse(held)
    table, _, name = key.rpartition(".")
    place: Any = document
    if table:
        if table not in document:
            document.add(table, tomlkit.table())
        place = document[table]
    if value in (None, ""):
        place.pop(name, None)
    else:
        place[name] = value
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    files.write(path, tomlkit.dumps(document).encode(), force=True)


def _where(error: Exception) -> str:
    words = str(error)
    return words[0].lower() + words[1:].rstrip(".)").replace("(at ", "")
