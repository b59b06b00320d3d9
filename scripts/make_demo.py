"""Make data/demo.jsonl, the shipped two years of Robin Vale: the same bytes each time.

    python scripts/make_demo.py [FILE]

Run it again whenever a table gets a column, so that the demo uses all of the schema.
"""

import sys
from pathlib import Path

from demo import made

TARGET = Path(__file__).parents[1] / "data" / "demo.jsonl"


def main(words: list[str]) -> int:
    """Write the demo journal to the file named, or to where it is shipped from."""
    target = Path(words[0]) if words else TARGET
    target.write_bytes(made.text().encode())
    print(f"{target}: {target.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
