"""Views of roles: jobs held or hoped for, their timeline and ratings, and the answers to writes."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from journal.views.criteria import Criterion
from journal.views.schemas import schema


class RoleDraft(NamedTuple):
    """A role that is to be stored; `starts` is a month YYYY-MM, `mix` shares 0–1 by realm.

    `day` is the day its status holds from; None is today. `uid` is given by importers only.
    """

    name: str
    slug: str | None = None
    employer: str | None = None
    status: str = "watching"
    opens: float | None = None
    offer: float | None = None
    starts: str | None = None
    mix: Mapping[str, float] | None = None
    next_step: str | None = None
    url: str | None = None
    notes: str | None = None
    started_on: str | None = None
    ended_on: str | None = None
    day: date | None = None
    uid: str | None = None


class RatingDraft(NamedTuple):
    """What was typed for a role on a criterion; None as `why` leaves the reason there is."""

    criterion: str
    figures: str
    why: str | None = None


class Rating(NamedTuple):
    """Low, likely, high in the criterion's unit; `basis` given, assumed or unknown."""

    criterion: str
    low: float
    likely: float
    high: float
    basis: str
    why: str | None = None
    rated_on: date | None = None


class Role(NamedTuple):
    """A job. `opens` and `offer` as said; `p_opens`, `p_given_open` and `p_offer` as status has it.

    `since` is the day of the latest event; chances 0–1, None when not said.
    """

    id: int
    uid: str
    slug: str
    name: str
    employer: str | None
    status: str
    since: date
    opens: float | None
    offer: float | None
    p_opens: float | None
    p_given_open: float | None
    p_offer: float | None
    from_status: bool
    starts: str | None
    mix: dict[str, float] | None
    next_step: str | None
    url: str | None
    notes: str | None
    started_on: str | None
    ended_on: str | None

    @property
    def closed(self) -> bool:
        """Whether it is kept but no longer compared."""
        return self.status in ("declined", "rejected", "withdrawn", "past")


class RoleEvent(NamedTuple):
    """One step of a role's timeline."""

    day: date
    status: str
    note: str | None


class RoleNote(NamedTuple):
    """A pro or con in one's own words, never counted."""

    role: str
    sign: str
    text: str
    criterion: str | None
    day: date


class Running(NamedTuple):
    """The comparison that is not closed; `weights_from` swing, roc or rank-sum."""

    uid: str
    title: str
    weights_from: str
    firmness: str
    gut: str | None
    gut_at: datetime | None
    seen_at: datetime | None


class LateEdit(NamedTuple):
    """A weight, scale or rating that changed after the result was first shown, step by step.

    `what`: swing, rank, scale, rating, or listed (a weighed criterion came or went), and without a
    criterion weights_from or firmness; `role` is set for ratings alone.
    """

    what: str
    criterion: str
    role: str | None
    steps: tuple[str, ...]


class LinkedGoal(NamedTuple):
    """A learning goal not yet closed, with its links: role → (strength 0–3, gain 0–1 or None)."""

    id: int
    slug: str
    title: str
    est_minutes: int | None
    links: dict[str, tuple[int, float | None]]


class RoleLine(NamedTuple):
    """A role in the list, and how many of the criteria it is rated on."""

    role: Role
    rated: int
    criteria: int


class Evidence(NamedTuple):
    """Charge −2…+2 an hour in a role could be expected to have, from one's own hours.

    `expected` is None when too few say; `thin` the realms with too few entries and their counts.
    """

    role: str
    expected: float | None
    word: str
    n: int
    least_n: int
    covered: float
    thin: tuple[tuple[str, int], ...]


class LinkedEntries(NamedTuple):
    """Wins, praise and gaps named (critique, lessons) of twelve months that are linked to a role or
    tagged with its slug: counts, the texts of the three newest, and the gap named last.
    """

    wins: int
    praise: int
    gaps: int
    newest: tuple[str, ...]
    last_gap: str | None = None
    last_gap_on: date | None = None


@schema("roles/1")
class RoleList(NamedTuple):
    """Roles by slug; `closed` counts those left out because they are closed."""

    roles: tuple[RoleLine, ...]
    closed: int


@schema("role/1")
class RoleShown(NamedTuple):
    """Everything about one role. `missing` are criteria without a rating, `gaps` goals that it
    needs.
    """

    role: Role
    events: tuple[RoleEvent, ...]
    ratings: tuple[Rating, ...]
    criteria: tuple[Criterion, ...]
    missing: tuple[str, ...]
    notes: tuple[RoleNote, ...]
    evidence: Evidence | None
    entries: LinkedEntries
    gaps: tuple[str, ...]


@schema("role.added/1", confirms=True)
class RolesAdded(NamedTuple):
    """Roles were stored; `notes` are lines told beside them."""

    roles: tuple[Role, ...]
    notes: tuple[str, ...] = ()


@schema("role.changed/1", confirms=True)
class RoleChanged(NamedTuple):
    """A role was changed: as it is now, the fields that differ, and what to do next."""

    role: Role
    changed: tuple[str, ...]
    notes: tuple[str, ...] = ()


@schema("role.noted/1", confirms=True)
class RoleNoted(NamedTuple):
    """A pro or con was written down."""

    role: Role
    note: RoleNote


@schema("role.rated/1", confirms=True)
class RoleRated(NamedTuple):
    """Ratings of one role were stored; `missing` are the criteria still without one."""

    role: Role
    ratings: tuple[Rating, ...]
    already: tuple[str, ...]
    missing: tuple[str, ...]


@schema("roles.rated/1", confirms=True)
class RolesRated(NamedTuple):
    """Ratings of several roles were taken from a file."""

    roles: tuple[RoleRated, ...]


@schema("role.removed/1", confirms=True)
class RoleRemoved(NamedTuple):
    """A role went, or would go (`rehearsed`): how many of its parts go, what stays without it."""

    role: Role
    events: int
    notes: int
    ratings: int
    goals: int
    entries: int
    rehearsed: bool = False
