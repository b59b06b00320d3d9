"""`--json`: any view as one JSON object, exact, with its schema first."""

import json
from datetime import date, datetime
from typing import Any


def of(view: Any) -> str:
    """Return the JSON text of a top-level view; its class names the schema."""
    return text({"schema": type(view).SCHEMA, **plain(view)})


def text(fields: dict[str, Any]) -> str:
    """Return the fields as JSON text in UTF-8 characters, indented for reading.

    What would act on a terminal, as DEL, CSI or a direction mark, is written as JSON's own escape:
    whoever reads it as JSON gets the very letters.
    """
    made = json.dumps(fields, ensure_ascii=False, indent=1, allow_nan=False, default=plain)
    # Nearly every line is printable, and that is known at once.
    return "\n".join(line if line.isprintable() else _escaped(line) for line in made.split("\n"))


def _escaped(line: str) -> str:
    return "".join(each if each.isprintable() else _escape(each) for each in line)


def _escape(letter: str) -> str:
    return json.dumps(letter)[1:-1] if not letter.isascii() else f"\\u{ord(letter):04x}"


def plain(value: Any) -> Any:
    """Return a view, or a part of one, as JSON takes it: objects, lists, ISO dates."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(part) for name, part in value._asdict().items()}
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {_key(name): plain(part) for name, part in value.items()}
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value


def _key(name: Any) -> str:
    return name.isoformat() if isinstance(name, date) else str(name)
