"""Files of `data/`: inside the wheel, or the top-level folder of a checkout."""

import os
from importlib import resources


def text(name: str) -> str:
    """Return the text of the shipped file `name` ("demo.jsonl", "presets/support.toml")."""
    inside = resources.files("journal").joinpath("data", *name.split("/"))
    if inside.is_file():
        return inside.read_text(encoding="utf-8")
    with open(os.path.join(_checkout(), name), encoding="utf-8") as file:
        return file.read()


def _checkout() -> str:
    return os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data")
