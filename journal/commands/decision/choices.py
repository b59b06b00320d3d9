"""What a choice may name: a move or a role of the running comparison, or words of one's own."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from journal import render, reviews
from journal.commands import _role_settings
from journal.domain import prospects, texts
from journal.errors import InvalidError, JournalError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.comparison import Comparison, Given
from journal.views.decisions import FrozenComparison, RoleNamed

STAY = "stay"
PARTS = {"go": 1, "keep": 2}
"""The kinds of moves, and how many roles each names."""


class Compared(NamedTuple):
    """The running comparison: what went into it, and what came out."""

    given: Given
    result: Comparison

    @property
    def record(self) -> dict[str, Any]:
        """Every input and every result, as JSON takes them."""
        return {
            "input": render.records.plain(self.given),
            "result": render.records.plain(self.result),
        }


def gathered(run: Runtime, store: Store) -> Given | None:
    """Return the input of the running comparison, None when none runs or it cannot be made."""
    if not read_roles.running(store).uid:
        return None
    try:
        return reviews.comparison_inputs.gather(
            store, settings=_role_settings.settings(run), today=run.today
        )
    except JournalError:
        return None


def compared(given: Given | None) -> Compared | None:
    """Return the comparison with its result, None while there is none to give."""
    if given is None:
        return None
    try:
        return Compared(given, reviews.comparison.compare(given))
    except JournalError:
        return None


def resolved(store: Store, text: str) -> str:
    """Return a choice as it is kept: the id of a move, the short name of a role, or the words.

    Raises NotFoundError for a move that names an unknown role.
    """
    words = text.strip()
    if not read_roles.running(store).uid:
        return words
    kind, *names = words.split(":")
    if len(names) == PARTS.get(kind) and " " not in words:
        return ":".join([kind, *(read_roles.role(store, name).slug for name in names)])
    if texts.key(words) == STAY:
        return STAY
    known = read_roles.roles(store)
    same = [each.slug for each in known if texts.key(words) in (each.slug, texts.key(each.name))]
    part = [each.slug for each in known if _part(texts.key(words), each.slug)]
    found = same or part
    return found[0] if len(found) == 1 else words


def resolved_all(store: Store, fields: Mapping[str, Any]) -> dict[str, str]:
    """Return the fields that may name a move or role as they are kept: the choice, and the gut's."""
    return {name: resolved(store, fields[name]) for name in ("chosen", "gut") if fields.get(name)}


def _part(word: str, slug: str) -> bool:
    """Whether a word is one or more whole parts of a short name."""
    return f"-{word}-" in f"-{slug}-"


def is_about(store: Store, chosen: str) -> bool:
    """Whether a choice is a move or a role of the running comparison."""
    if not read_roles.running(store).uid:
        return False
    slugs = {each.slug for each in read_roles.roles(store)}
    kind, *names = chosen.split(":")
    move = len(names) == PARTS.get(kind) and set(names) <= slugs
    return chosen == STAY or chosen in slugs or move


def refuse_about(store: Store, chosen: str) -> None:
    """Raise InvalidError for a choice that would draw in the comparison that is to be left out."""
    if is_about(store, chosen):
        raise InvalidError(
            f"{texts.quoted(chosen)} is a move of the running comparison",
            hint='--choice "in other words"',
        )


def named(store: Store) -> tuple[RoleNamed, ...]:
    """Return the roles that a choice may name, with the verb of a move to each."""
    known = read_roles.roles(store)
    return _verbs((each.slug, each.name, each.status, each.starts) for each in known)


def named_then(held: FrozenComparison | None) -> tuple[RoleNamed, ...]:
    """Return the roles of a frozen comparison, with the verb of a move to each as it was then."""
    if held is None:
        return ()
    return _verbs((each.slug, each.name, each.status, each.starts) for each in held.roles)


def _verbs(roles: Iterable[tuple[str, str, str, str | None]]) -> tuple[RoleNamed, ...]:
    """Offered ones are accepted, the earliest are taken, the later ones waited for."""
    rows = list(roles)
    ahead = [
        starts
        for _, _, status, starts in rows
        if starts is not None and status != "current" and status not in prospects.CLOSED
    ]
    earliest = min(ahead, default=None)
    return tuple(
        RoleNamed(slug, name, _verb(status, starts, earliest))
        for slug, name, status, starts in rows
    )


def _verb(status: str, starts: str | None, earliest: str | None) -> str:
    if status in ("offered", "accepted"):
        return "accept"
    return "take" if starts is None or starts == earliest else "wait for"
