"""Views of a year beside the first one: then and now."""

from typing import NamedTuple


class ThenNow(NamedTuple):
    """A figure then and now, None without data, each with its n.

    `kind`: share (0–1), mean (of ratings 1–5), minutes (a week), or that of a metric (number,
    duration) in `unit`. `personal`: it is not for others.
    """

    name: str
    kind: str
    unit: str
    then: float | None
    then_n: int
    now: float | None
    now_n: int
    personal: bool = False


class ThenAndNow(NamedTuple):
    """A year beside the first one with lines: the labels of both, and figures known in both."""

    then: str
    now: str
    rows: tuple[ThenNow, ...]
