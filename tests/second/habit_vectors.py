"""Reads the vectors of the Loop mode by kind."""

import json
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[1] / "vectors" / "loop.json"


def loop(kind: str) -> list[Any]:
    """Return the cases of one kind."""
    cases = json.loads(FILE.read_text(encoding="utf-8"))["cases"]
    return [case for case in cases if case["kind"] == kind]


def name(case: Any) -> str:
    """Return the name of a case, for pytest's own list."""
    return str(case["name"])
