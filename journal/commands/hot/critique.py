"""`journal critique`: critical words, and who said them."""

from collections.abc import Sequence
from typing import Any

from journal.commands.hot import lines
from journal.runtime import Runtime


def act(run: Runtime, words: Sequence[str], **said: Any) -> None:
    """Store the line and say where it landed."""
    lines.write(run, words, "critique", said)
