"""Which tags are skills, the groups they stand in, and the skills that a role asks for.

A tag is a skill when it was marked as one, or when a shipped list names it.
"""

import tomllib
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from journal import ledger, plans, shipped
from journal.domain import texts
from journal.storage.door import Store
from journal.views.goals import Goal
from journal.views.roles import Role

FILE = "presets/skills.toml"
OTHER = "Other"
"""The group of a skill that no shipped list names."""


class Skills(NamedTuple):
    """All tags and those that are skills, by key with their names as first written; those marked
    by hand.

    `groups` are the shipped groups with the keys in them, in their order.
    """

    tags: dict[str, str]
    names: dict[str, str]
    marked: frozenset[str]
    groups: tuple[tuple[str, tuple[str, ...]], ...]

    def group(self, key: str) -> str:
        """Return the group of a skill."""
        return next((name for name, keys in self.groups if key in keys), OTHER)


def known(store: Store) -> Skills:
    """Return the tags of the journal that are skills."""
    groups = shelf()
    listed = {key for _, keys in groups for key in keys}
    tags = ledger.tags.every(store)
    return Skills(
        {key: name for name, key, _ in tags},
        {key: name for name, key, marked in tags if marked or key in listed},
        frozenset(key for _, key, marked in tags if marked),
        groups,
    )


def shelf() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the shipped groups, each with the keys of its tags."""
    groups = tomllib.loads(shipped.text(FILE))["group"]
    return tuple((each["name"], tuple(map(texts.key, each["tags"]))) for each in groups)


def of_role(store: Store, role: Role, skills: Skills, today: date) -> tuple[str, ...]:
    """Return the keys of the skills that a role asks for, in the order they are found.

    They stand as tags in what is kept of its posting (notes, next step) and in the words of the
    goals that are linked to it; and on the lines of those goals, if they are skills.
    """
    linked = [goal for goal in plans.glance_work.goals(store, today) if _prepares(goal, role)]
    words = [role.notes, role.next_step]
    words += [text for goal in linked for text in (goal.title, goal.why, goal.next_step)]
    on_lines = ledger.tags.of_goals(store)
    named = [texts.key(name) for text in words if text for name in texts.tags_in(text)]
    shown = [key for goal in linked for key in sorted(on_lines.get(goal.id, ()))]
    return _once(
        [
            *(key for key in named if key in skills.tags),
            *(key for key in shown if key in skills.names),
        ]
    )


def _prepares(goal: Goal, role: Role) -> bool:
    """Whether a goal that was not given up prepares for a role."""
    links = {link.role: link.strength for link in goal.roles}
    return goal.status != "dropped" and links.get(role.slug, 0) > 0


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
