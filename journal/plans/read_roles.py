"""Roles, criteria, ratings and the running comparison as they stand, read in plain SQL: reviews and
lists need nothing heavier.
"""

import json
from collections.abc import Mapping
from typing import Any

from journal.domain import codec, prospects, texts
from journal.domain import ratings as rules
from journal.domain.fit import RoleOption
from journal.errors import NotFoundError, UsageError
from journal.plans import glance
from journal.storage.door import Store
from journal.views.criteria import Criterion
from journal.views.roles import LinkedGoal, Rating, Role, RoleEvent, RoleNote, Running

ROLES = """
SELECT id, uid, slug, name, employer,
    (SELECT status FROM role_event WHERE role_id = role.id ORDER BY day DESC, id DESC LIMIT 1),
    (SELECT day FROM role_event WHERE role_id = role.id ORDER BY day DESC, id DESC LIMIT 1),
    opens, offer, starts, mix, next_step, url, notes, started_on, ended_on
FROM role ORDER BY slug
"""
EVENTS = "SELECT day, status, note FROM role_event WHERE role_id = :role ORDER BY day, id"
NOTES = """
SELECT role.slug, role_note.sign, role_note.text, criterion.slug, role_note.day
FROM role_note JOIN role ON role.id = role_note.role_id
LEFT JOIN criterion ON criterion.id = role_note.criterion_id
ORDER BY role.slug, role_note.day, role_note.id
"""
CRITERIA = """
SELECT id, uid, slug, name, kind, worst, best, unit, points, at_least, at_most, swing, rank,
    evidence, position, dropped_on
FROM criterion ORDER BY position, id
"""
RATINGS = """
SELECT role.slug, criterion.slug, low, likely, high, basis, why, rated_on
FROM rating JOIN role ON role.id = rating.role_id
JOIN criterion ON criterion.id = rating.criterion_id
ORDER BY role.slug, criterion.position, criterion.id
"""
RUNNING = """
SELECT comparison.uid, title, weights_from, firmness, role.slug, gut_at, seen_at
FROM comparison LEFT JOIN role ON role.id = comparison.gut_role_id
WHERE closed_by IS NULL ORDER BY comparison.id DESC LIMIT 1
"""
LAST = "SELECT title, weights_from, firmness FROM comparison ORDER BY id DESC LIMIT 1"
GOALS = """
SELECT goal.id, goal.slug, goal.title, goal.est_minutes, role.slug, goal_role.strength,
    goal_role.gain
FROM goal LEFT JOIN goal_role ON goal_role.goal_id = goal.id
LEFT JOIN role ON role.id = goal_role.role_id
WHERE goal.status IN ('planned', 'active')
ORDER BY goal.slug, role.slug
"""
PARTS = """
SELECT (SELECT count(*) FROM role_event WHERE role_id = :role),
    (SELECT count(*) FROM role_note WHERE role_id = :role),
    (SELECT count(*) FROM rating WHERE role_id = :role),
    (SELECT count(*) FROM goal_role WHERE role_id = :role),
    (SELECT count(*) FROM entry WHERE role_id = :role)
"""
CRITERION_PARTS = """
SELECT (SELECT count(*) FROM rating WHERE criterion_id = :criterion),
    (SELECT count(*) FROM role_note WHERE criterion_id = :criterion)
"""
NEW_COMPARISON = Running("", "Which role next?", "swing", "fair", None, None, None)
"""What holds as long as nothing was said."""


def roles(store: Store) -> tuple[Role, ...]:
    """Return every role with its status, by slug."""
    return tuple(_role(row) for row in store.sql.execute(ROLES))


def role(store: Store, word: str) -> Role:
    """Return the role that `word` means; raises NotFoundError, UsageError when several fit."""
    known = roles(store)
    wanted = _chosen({each.slug: each.id for each in known}, "role", word)
    return next(each for each in known if each.id == wanted)


def criteria(store: Store, *, dropped: bool = False) -> tuple[Criterion, ...]:
    """Return the criteria in the order of their list; the dropped ones only when asked for."""
    every = tuple(_criterion(row) for row in store.sql.execute(CRITERIA))
    return every if dropped else tuple(each for each in every if each.dropped_on is None)


def criterion(store: Store, word: str) -> Criterion:
    """Return the criterion that `word` means, dropped ones too; raises NotFoundError."""
    return picked(criteria(store, dropped=True), word)


def picked(known: tuple[Criterion, ...], word: str) -> Criterion:
    """Return the criterion among `known` that `word` means; raises NotFoundError."""
    wanted = _chosen({each.slug: each.id for each in known}, "role criterion", word)
    return next(each for each in known if each.id == wanted)


def ratings(store: Store) -> dict[str, dict[str, Rating]]:
    """Return all ratings: by slug of the role, then of the criterion."""
    found: dict[str, dict[str, Rating]] = {}
    for role_slug, slug, low, likely, high, basis, why, rated_on in store.sql.execute(RATINGS):
        rating = Rating(slug, low, likely, high, basis, why, codec.day(rated_on))
        found.setdefault(role_slug, {})[slug] = rating
    return found


def events(store: Store, role_id: int) -> tuple[RoleEvent, ...]:
    """Return the timeline of a role, oldest first."""
    rows = store.sql.execute(EVENTS, {"role": role_id})
    return tuple(RoleEvent(codec.day(day), status, note) for day, status, note in rows)


def notes(store: Store) -> tuple[RoleNote, ...]:
    """Return all pros and cons in the person's own words, by role, oldest first."""
    return tuple(
        RoleNote(slug, sign, text, criterion_slug, codec.day(day))
        for slug, sign, text, criterion_slug, day in store.sql.execute(NOTES)
    )


def running(store: Store) -> Running:
    """Return the comparison that is not closed; without one, as the last one was, what the next
    begins with: its uid is blank.
    """
    row = store.sql.execute(RUNNING).fetchone()
    if row is None:
        last = store.sql.execute(LAST).fetchone()
        if last is None:
            return NEW_COMPARISON
        title, weights_from, firmness = last
        return NEW_COMPARISON._replace(title=title, weights_from=weights_from, firmness=firmness)
    uid, title, weights_from, firmness, gut, gut_at, seen_at = row
    return Running(uid, title, weights_from, firmness, gut, _instant(gut_at), _instant(seen_at))


def goals(store: Store) -> tuple[LinkedGoal, ...]:
    """Return the goals that are planned or active, linked to a role or not, by slug."""
    found: dict[str, LinkedGoal] = {}
    for number, slug, title, minutes, role_slug, strength, gain in store.sql.execute(GOALS):
        goal = found.setdefault(slug, LinkedGoal(number, slug, title, minutes, {}))
        if role_slug is not None:
            goal.links[role_slug] = (strength, gain)
    return tuple(found.values())


def parts(store: Store, role_id: int) -> tuple[int, int, int, int, int]:
    """Return how many events, notes, ratings, goal links and entries hang on a role."""
    found = store.sql.execute(PARTS, {"role": role_id}).fetchone()
    events_of, notes_of, ratings_of, goals_of, entries_of = found
    return events_of, notes_of, ratings_of, goals_of, entries_of


def criterion_parts(store: Store, criterion_id: int) -> tuple[int, int]:
    """Return how many ratings and notes hang on a criterion."""
    ratings_of, notes_of = store.sql.execute(
        CRITERION_PARTS, {"criterion": criterion_id}
    ).fetchone()
    return ratings_of, notes_of


def judged(held: Criterion) -> rules.Criterion:
    """Return a criterion as the arithmetic takes it: the ends of a number as numbers."""
    number = held.kind == "number"
    return rules.Criterion(
        held.slug,
        held.kind,
        float(held.worst) if number else None,
        float(held.best) if number else None,
        held.points,
        held.at_least,
        held.at_most,
        held.swing,
        held.rank,
        held.evidence,
    )


def checked_month(text: str) -> str:
    """Return a month YYYY-MM; raises UsageError for anything else."""
    word = text.strip()
    year, dash, month = word.partition("-")
    plain = len(word) == 7 and dash and (year + month).isascii() and (year + month).isdigit()
    if not plain or not 1 <= int(month) <= 12 or not 1900 <= int(year) <= 2199:
        raise UsageError(f"{texts.quoted(text)} is not a month", hint="2027-07")
    return word


def option(slug: str, held: Mapping[str, Rating]) -> RoleOption:
    """Return a role with its ratings as the arithmetic takes them."""
    return RoleOption(
        slug,
        {
            criterion: rules.Rating(each.low, each.likely, each.high, each.basis)
            for criterion, each in held.items()
        },
    )


def _chosen(known: Mapping[str, int], noun: str, word: str) -> int:
    """Return the id that `word` means; a refusal names what is near any part of a slug."""
    try:
        return glance.chosen(known, noun, word)
    except NotFoundError as error:
        near = [slug for slug in known if texts.near(word.strip(), [slug, *slug.split("-")])]
        if near:
            error.hint = f"near: {', '.join(sorted(near)[:3])} · all: journal {noun}"
        raise


def _role(row: tuple[Any, ...]) -> Role:
    number, uid, slug, name, employer, status, since, opens, offer, starts, mix, *rest = row
    chances = prospects.chances(status, opens, offer)
    return Role(
        number,
        uid,
        slug,
        name,
        employer,
        status,
        codec.day(since),
        opens,
        offer,
        chances.opens,
        chances.offer,
        chances.p,
        chances.from_status,
        starts,
        json.loads(mix) if mix is not None else None,
        *rest,
    )


def _criterion(row: tuple[Any, ...]) -> Criterion:
    fields = dict(zip(Criterion._fields, row, strict=True))
    points = fields["points"]
    fields["points"] = tuple((x, y) for x, y in json.loads(points)) if points else ()
    dropped: str | None = fields["dropped_on"]
    fields["dropped_on"] = codec.day(dropped) if dropped is not None else None
    return Criterion(**fields)


def _instant(text: str | None) -> Any:
    return codec.instant(text) if text is not None else None
