"""config.toml: read with the standard library, written with its comments kept."""

import tomllib
from typing import Any

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


def _where(error: Exception) -> str:
    words = str(error)
    return words[0].lower() + words[1:].rstrip(".)").replace("(at ", "")
