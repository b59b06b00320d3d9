"""A figure of then and now in words, for every rendering alike: with its n where it has one."""

from journal.render import words
from journal.views.review_years import ThenNow

COUNTED = ("share", "mean")
"""Kinds of figures that stand on an n."""


def figure(row: ThenNow, *, then: bool) -> str:
    """Return the figure of one of the years: `76% (n=365)`, `3.8 (n=84)`, `2h05`, `11`."""
    value, n = (row.then, row.then_n) if then else (row.now, row.now_n)
    if value is None:
        return words.NONE
    if row.kind == "minutes":
        return words.clock(value)
    if row.kind not in COUNTED:
        return words.measured(value, row.kind, row.unit)
    text = words.rating(value) if row.kind == "mean" else words.share(value)
    return f"{text} (n={n:,}{' h' if row.unit == 'h' else ''})"
