"""`--what-if`: a comparison with some of its input changed, and nothing of it saved."""

import math
from collections.abc import Sequence

from journal.domain import fit, prospects, texts
from journal.domain import ratings as rules
from journal.domain.weights import with_weight
from journal.errors import UsageError
from journal.plans import glance, read_roles
from journal.reviews.comparison_moves import chances_of
from journal.views.comparison import Given, GivenRole
from journal.views.roles import Rating

KEYS = "weight.visibility=37% · writer.offer=90% · writer.starts=2027-01 · writer.energy=5 · lock=0"
"""Examples of every kind of key, for a refusal."""


def what_if(given: Given, keys: Sequence[str]) -> Given:
    """Return the input with each KEY=VALUE applied, in the order given.

    Raises UsageError for what is no key or value, NotFoundError for a role or criterion,
    InvalidError for a figure outside its scale.
    """
    changed = given._replace(what_if=tuple(keys))
    for key in keys:
        name, equals, value = key.partition("=")
        if not equals or not value.strip():
            raise UsageError(f"{texts.quoted(key)} is not KEY=VALUE", hint=KEYS)
        changed = _changed(changed, name.strip(), value.strip())
    return changed


def _changed(given: Given, name: str, value: str) -> Given:
    head, dot, rest = name.partition(".")
    if not dot:
        return _setting(given, head, value)
    if head == "weight":
        return _weight(given, rest, value)
    slugs = {role.slug: number for number, role in enumerate(given.roles, 1)}
    role = given.roles[glance.chosen(slugs, "role", head) - 1]
    changed = _role(given, role, rest, value)
    return given._replace(
        roles=tuple(changed if each.slug == role.slug else each for each in given.roles)
    )


def _setting(given: Given, name: str, value: str) -> Given:
    if name == "lock":
        lock = prospects.read_chance(value)
        return given._replace(settings=given.settings._replace(lock=lock))
    if name == "horizon":
        if not (value.isascii() and value.isdigit()):
            raise UsageError(f"{texts.quoted(value)} is not a number of months", hint="horizon=36")
        return given._replace(settings=given.settings._replace(horizon_months=int(value)))
    raise UsageError(f"no key {texts.quoted(name)}", hint=KEYS)


def _weight(given: Given, name: str, value: str) -> Given:
    weighed = tuple(each for each in given.criteria if each.kind != "must")
    slug = read_roles.picked(weighed, name).slug
    now = given.weight or fit.weights_of(
        [read_roles.judged(each) for each in given.criteria], given.weights_from
    )
    return given._replace(weight=with_weight(now, slug, prospects.read_chance(value)))


def _role(given: Given, role: GivenRole, part: str, value: str) -> GivenRole:
    if part in ("opens", "offer"):
        said = chances_of(role)
        held = role._replace(supposed=True, opens=said.opens, offer=said.offer)
        chance = prospects.read_chance(value)
        return held._replace(opens=chance) if part == "opens" else held._replace(offer=chance)
    if part == "starts":
        return role._replace(starts=read_roles.checked_month(value))
    criterion = read_roles.picked(given.criteria, part)
    fixed = _fixed(read_roles.judged(criterion), value)
    return role._replace(ratings={**role.ratings, criterion.slug: fixed})


def _fixed(criterion: rules.Criterion, value: str) -> Rating:
    """Return a rating without any range, or whatever three figures or a word say."""
    try:
        figure = float(value)
    except ValueError:
        return Rating(criterion.slug, *rules.read_rating(criterion, value))
    if not math.isfinite(figure):
        raise UsageError(f"{texts.quoted(value)} is not a figure", hint=KEYS)
    low, likely, high, _ = rules.rate(criterion, [figure, figure, figure])
    return Rating(criterion.slug, low, likely, high, rules.GIVEN)
