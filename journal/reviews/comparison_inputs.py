"""What a comparison is made from, gathered from plans and ledger."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from journal import ledger
from journal.domain import charges, months, texts
from journal.domain.role_evidence import RealmCharge
from journal.domain.role_settings import Settings
from journal.errors import ConflictError, InvalidError
from journal.plans import late_edits, read_roles
from journal.storage.door import Store
from journal.views.comparison import Given, GivenGoal, GivenRole
from journal.views.entries import Entry
from journal.views.roles import LinkedEntries, LinkedGoal, Role

NEWEST = 3
"""So many of the newest linked entries are named."""

GAPS = ("critique", "lesson")
"""Kinds of entries that name what is still missing."""


def gather(
    store: Store,
    *,
    settings: Settings,
    today: date,
    only: Sequence[str] = (),
    stay: str | None = None,
    firmness: str | None = None,
    shared: bool = False,
) -> Given:
    """Return the input of the running comparison: all open roles, or those named and the present
    job.

    `firmness` overrides that of the comparison. When it is `shared`, private study leaves the hours
    to go of a goal as they are; lines and charges stand in evidence alone, which is never shared.
    Raises NotFoundError for an unknown role,
    ConflictError for a closed one and for two present jobs.
    """
    running = read_roles.running(store)
    every = read_roles.roles(store)
    named = [read_roles.role(store, word) for word in only]
    for role in named:
        if role.closed:
            raise ConflictError(
                f"{role.slug} is closed: {role.status}",
                hint=f"journal role status {role.slug} watching",
            )
    chosen = named or [role for role in every if not role.closed]
    home = _stay(every, chosen, read_roles.role(store, stay) if stay is not None else None)
    compared = {role.slug: role for role in [*chosen, *([home] if home else [])]}
    criteria = read_roles.criteria(store)
    entries = a_year(store, today)
    seen = late_edits.first_shown(store)
    return Given(
        running.title,
        today,
        running.weights_from,
        settings._replace(firmness=firmness or running.firmness),
        criteria,
        _given_roles(store, compared.values(), [each.slug for each in criteria], entries),
        home.slug if home else None,
        running.gut,
        running.gut_at,
        seen[1] if seen is not None else running.seen_at,
        tuple(_goal(store, goal, shared) for goal in read_roles.goals(store)),
        realm_charges(entries),
        late_edits.since_shown(store),
    )


def a_year(store: Store, today: date) -> list[Entry]:
    """Return the entries of the twelve months up to and including today, newest first."""
    end = today + timedelta(days=1)
    return ledger.entries.within(store, months.shift(end, -12), end)


def realm_charges(entries: Iterable[Entry]) -> dict[str, RealmCharge]:
    """Return the minutes-weighted mean charge of each realm over those entries."""
    rows: dict[str, list[tuple[int | None, int | None]]] = {}
    for entry in entries:
        if entry.realm is not None:
            rows.setdefault(entry.realm, []).append((entry.charge, entry.minutes))
    found = {realm: charges.charge(row, enough=1) for realm, row in sorted(rows.items())}
    return {
        realm: RealmCharge(each.mean, each.n)
        for realm, each in found.items()
        if each.mean is not None
    }


def linked_entries(role: Role, entries: Iterable[Entry]) -> LinkedEntries:
    """Return what entries, newest first, that are linked to a role or tagged with its slug say."""
    own = [
        entry
        for entry in entries
        if entry.kind in ("win", "praise", *GAPS)
        and (entry.role_id == role.id or role.slug in map(texts.key, entry.tags))
    ]
    gap = next((entry for entry in own if entry.kind in GAPS), None)
    return LinkedEntries(
        _count(own, ("win",)),
        _count(own, ("praise",)),
        _count(own, GAPS),
        tuple(entry.text for entry in own[:NEWEST]),
        gap.text if gap else None,
        gap.day if gap else None,
    )


def _stay(every: Sequence[Role], chosen: Sequence[Role], said: Role | None) -> Role | None:
    """Return the present job: the one said, the held one among those named, or the only one held."""
    if said is not None and said.status != "current":
        raise InvalidError(
            f"{said.slug} is not a job you hold: --stay says which of two held ones is home",
            hint=f"journal role status {said.slug} current",
        )
    if said is not None:
        return said
    held = [role for role in chosen if role.status == "current"] or [
        role for role in every if role.status == "current"
    ]
    if len(held) > 1:
        names = ", ".join(role.slug for role in held)
        raise ConflictError(
            f"two jobs are held: {names}",
            hint=f"journal role compare --stay {held[0].slug}",
            reason="two-jobs",
        )
    return held[0] if held else None


def _given_roles(
    store: Store, roles: Iterable[Role], criteria: Sequence[str], entries: Sequence[Entry]
) -> tuple[GivenRole, ...]:
    ratings, notes = read_roles.ratings(store), read_roles.notes(store)
    return tuple(
        GivenRole(
            role.slug,
            role.name,
            role.status,
            role.opens,
            role.offer,
            role.starts,
            role.mix,
            {
                slug: rating
                for slug, rating in ratings.get(role.slug, {}).items()
                if slug in criteria
            },
            tuple(note for note in notes if note.role == role.slug),
            entries=linked_entries(role, entries),
        )
        for role in roles
    )


def _goal(store: Store, goal: LinkedGoal, shared: bool) -> GivenGoal:
    """Return a goal with the hours still to go: the estimate less what was studied."""
    left = None
    if goal.est_minutes is not None:
        studied = ledger.entries.within(store, kind="study", goal_id=goal.id)
        told = (entry.minutes or 0 for entry in studied if not (shared and entry.private))
        left = max(0, goal.est_minutes - sum(told)) / 60
    return GivenGoal(goal.slug, goal.title, left, goal.links)


def _count(entries: Iterable[Entry], kinds: Sequence[str]) -> int:
    return sum(entry.kind in kinds for entry in entries)
