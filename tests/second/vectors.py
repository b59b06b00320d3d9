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
