"""Where the demo journal lies, two invented years in the format of `journal export jsonl`."""

from pathlib import Path

DEMO = Path(__file__).parents[1] / "data" / "demo.jsonl"
