"""The one text of a frozen decision, and the hash that shows a changed byte (R9)."""

import hashlib
import json
from collections.abc import Mapping


def canonical(record: Mapping[str, object]) -> str:
    """Return a record as JSON with sorted keys, no blanks, unescaped; raises ValueError for NaN."""
    return json.dumps(
        record, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def digest(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
