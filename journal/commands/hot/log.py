"""`journal log`: one line about the day."""

from collections.abc import Sequence
from typing import Any

from journal.commands.hot import lines
from journal.runtime import Runtime


def act(run: Runtime, words: Sequence[str], kind: str = "note", **said: Any) -> None:
    """Store one line and say where it landed."""
    lines.write(run, words, kind, said)
