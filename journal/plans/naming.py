"""Names of plans: a short form that no other plan of the noun has, and refusals of a second one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from journal import plans
from journal.domain import texts
from journal.errors import ConflictError, InvalidError
from journal.storage.door import Store

LINKS = ("goal", "project", "metric")
"""The nouns that a plan may name."""


def fresh_slug(title: str, taken: Iterable[str], *, noun: str) -> str:
    """Return a short form of `title` that is not `taken`: `noun` and a number where no letter is
    left.
    """
    used = set(taken)
    base = texts.slug(title)
    if not base or base.isdigit():
        base = f"{noun}-{base}" if base else noun
    if base not in used:
        return base
    number = 2
    while f"{base[:70]}-{number}" in used:
        number += 1
    return f"{base[:70]}-{number}"


def new_slug(asked: str | None, title: str, taken: Iterable[str], *, noun: str) -> str:
    """Return the short form of a new plan: the one asked for, else one made of its title."""
    if asked is not None:
        return checked_slug(asked, taken, noun=noun)
    return fresh_slug(title, taken, noun=noun)


def checked_slug(slug: str, taken: Iterable[str], *, noun: str) -> str:
    """Return a short form as typed; raises InvalidError for other letters than a–z 0–9 and hyphens,
    ConflictError when it is taken.
    """
    wanted = slug.strip()
    if not wanted or texts.slug(wanted) != wanted or wanted.isdigit():
        near = texts.slug(wanted)
        raise InvalidError(
            f"slug: {texts.quoted(slug)}; letters a–z, digits and hyphens",
            hint=f"near: {near}" if near and not near.isdigit() else "like kcs-practices",
        )
    if wanted in taken:
        raise ConflictError(
            f"there is a {noun} {wanted} already", hint=f"journal {noun} show {wanted}"
        )
    return wanted


def refuse_twin(title: str, known: Mapping[str, str], *, noun: str) -> None:
    """Raise ConflictError when a plan of that title is there; `known` maps titles to short forms."""
    wanted = texts.key(title)
    for other, slug in known.items():
        if texts.key(other) == wanted:
            raise ConflictError(
                f"there is a {noun} {texts.quoted(other)} already",
                hint=f"journal {noun} show {slug}",
            )


def by_number(rows: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return short forms of titles to ids; titles that several rows share get their number after
    them.
    """
    listed = [(number, texts.slug(title) or texts.key(title)) for number, title in rows]
    names = [name for _, name in listed]
    return {
        name if names.count(name) == 1 else f"{name} #{number}": number for number, name in listed
    }


def in_tiers(
    tiers: Sequence[Sequence[tuple[int, str]]], word: str, *, noun: str, called: str
) -> int:
    """Return the id that `word` means among (id, title) rows: a number of the last tier, which
    holds all, else a title of the first tier where any fits.

    Raises NotFoundError and UsageError that call it `called` and name the list of `noun`.
    """
    typed = word.strip().removeprefix("#")
    if typed.isascii() and typed.isdigit() and any(typed == str(each) for each, _ in tiers[-1]):
        return int(typed)
    wanted = texts.key(texts.slug(word) or word.strip())
    named = [by_number(tier) for tier in tiers]
    fitting = (names for names in named if any(wanted in texts.key(name) for name in names))
    return plans.glance.chosen(next(fitting, named[-1]), noun, word, called=called)


def linked(store: Store, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields with the names of other plans as ids; raises NotFoundError."""
    known = dict(fields)
    for noun in LINKS:
        if noun in known:
            name = known.pop(noun)
            known[f"{noun}_id"] = None if name is None else plans.glance.find(store, noun, name)
    return known
