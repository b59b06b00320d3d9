"""Print one of the README's two set-up commands, so that what is written is what is run."""

import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"


def command(name: str) -> str:
    """Return the lines of the fenced block that follows the comment `<!-- run: NAME -->`."""
    after = README.read_text(encoding="utf-8").split(f"<!-- run: {name} -->", 1)[1]
    block = after.split("```", 2)[1]
    return block.split("\n", 1)[1].strip()


if __name__ == "__main__":
    print(command(sys.argv[1]))
