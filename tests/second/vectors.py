"""Reads the vectors: cases of numbers by kind, and of role comparison by name."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "vectors"


def definitions(kind: str) -> list[Any]:
    """Return the cases of one kind of tests/vectors/definitions.json."""
    text = (FOLDER / "definitions.json").read_text(encoding="utf-8")
    return [case for case in json.loads(text)["cases"] if case["kind"] == kind]


def decisions(name: str) -> Any:
    """Return the case of that id of tests/vectors/decisions.json."""
    text = (FOLDER / "decisions.json").read_text(encoding="utf-8")
    return next(case for case in json.loads(text)["vectors"] if case["id"] == name)


def name(case: Any) -> str:
    """Return the id of a case, for pytest's own list."""
    return str(case["id"]) if isinstance(case, dict) else repr(case)


def flat(table: Any, path: str = "") -> dict[str, Any]:
    """Return nested tables and lists as one, keyed by the path to each leaf."""
    if not isinstance(table, (dict, list, tuple)):
        return {path: table}
    pairs = table.items() if isinstance(table, dict) else enumerate(table)
    return {k: v for key, part in pairs for k, v in flat(part, f"{path}/{key}").items()}
