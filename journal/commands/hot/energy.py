"""`journal energy`: how full the battery was, 1 empty to 5 full."""

from collections.abc import Sequence

from journal.commands.hot import ratings
from journal.runtime import Runtime


def act(
    run: Runtime, words: Sequence[str], *, on: str | None = None, note: str | None = None
) -> None:
    """Store the day's energy and show it beside the mean of its week so far."""
    ratings.rate(run, words, "energy", on=on, note=note)
