"""A comparison of roles that can be handed on: without one's own hours and what the gut said."""

from typing import NamedTuple

from journal.render import words
from journal.views.comparison import Comparison

OWN = ("evidence", "gut")
"""Notices that speak of one's own hours, or of the gut pick."""


class Shared(NamedTuple):
    """A comparison that can be handed on, and what was left out of it, in words."""

    view: Comparison
    left_out: tuple[str, ...]


def shared(view: Comparison) -> Shared:
    """Return the comparison without evidence, linked lines and gut pick."""
    lines = sum(
        role.entries.wins + role.entries.praise + role.entries.gaps
        for role in view.roles
        if role.entries is not None
    )
    found = (
        "the charge of your own hours" if view.evidence else "",
        words.counted(lines, "line of the journal", "lines of the journal") if lines else "",
        "the gut pick" if view.gut is not None else "",
    )
    handed_on = view._replace(
        gut=None,
        gut_at=None,
        evidence=(),
        evidence_n=0,
        evidence_least_n=0,
        roles=tuple(role._replace(entries=None) for role in view.roles),
        criteria=tuple(each._replace(evidence=None) for each in view.criteria),
        notices=tuple(notice for notice in view.notices if notice.kind not in OWN),
    )
    return Shared(handed_on, tuple(part for part in found if part))
