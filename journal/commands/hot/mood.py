"""`journal mood`: how the day felt, 1 awful to 5 great."""

from collections.abc import Sequence

from journal.commands.hot import ratings
from journal.runtime import Runtime


def act(
    run: Runtime, words: Sequence[str], *, on: str | None = None, note: str | None = None
) -> None:
    """Store the day's mood and show it beside the mean of its week so far."""
    ratings.rate(run, words, "mood", on=on, note=note)
