"""Change images: the JSON text that the recording triggers write, read back."""

import json
from typing import Any


def read(image: str) -> dict[str, Any]:
    """Return the row of a change image by column name.

    `strict=False` because the triggers escape only quotes and backslashes: plain string functions
    are all that an old SQLite allows in a trigger under trusted_schema = OFF.
    """
    row: dict[str, Any] = json.loads(image, strict=False)
    return row
