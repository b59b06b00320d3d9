"""Views of a comparison of roles: what goes into it, and everything that comes out."""

from datetime import date, datetime
from typing import NamedTuple

from journal.domain.role_evidence import RealmCharge
from journal.domain.role_settings import Settings
from journal.views.criteria import Criterion, Points
from journal.views.roles import Evidence, LateEdit, LinkedEntries, Rating, RoleNote
from journal.views.schemas import schema


class GivenRole(NamedTuple):
    """A role as it enters a comparison; `opens` and `offer` as said, `starts` a month YYYY-MM.

    `supposed`: its chances belong to a what-if and hold whatever the status says of them.
    """

    slug: str
    name: str
    status: str
    opens: float | None
    offer: float | None
    starts: str | None
    mix: dict[str, float] | None
    ratings: dict[str, Rating]
    notes: tuple[RoleNote, ...] = ()
    supposed: bool = False
    entries: LinkedEntries | None = None


class GivenGoal(NamedTuple):
    """A learning goal still open; `hours_left` None without an estimate or with nothing left."""

    slug: str
    title: str
    hours_left: float | None
    links: dict[str, tuple[int, float | None]]


class Given(NamedTuple):
    """Everything a comparison is made from: the same input gives the same answer to the byte.

    `stay` is the slug of the present job. `weight` replaces the weights for a what-if, and
    `what_if` holds its keys; `elsewhere` tells that nothing of this is in the journal.
    """

    title: str
    today: date
    weights_from: str
    settings: Settings
    criteria: tuple[Criterion, ...]
    roles: tuple[GivenRole, ...]
    stay: str | None
    gut: str | None = None
    gut_at: datetime | None = None
    seen_at: datetime | None = None
    goals: tuple[GivenGoal, ...] = ()
    charges: dict[str, RealmCharge] | None = None
    late: tuple[LateEdit, ...] = ()
    weight: dict[str, float] | None = None
    what_if: tuple[str, ...] = ()
    elsewhere: bool = False


class Flip(NamedTuple):
    """The weight 0–1 of a criterion at which leader and rival are equal.

    `swing` says it in swing points with the others unchanged, `times_top` against the largest.
    """

    rival: str
    weight: float
    swing: float | None
    times_top: float | None


class ComparedCriterion(NamedTuple):
    """A criterion in a comparison: its ends, its weight 0–1, and the points it can move.

    A must has no weight and no leverage; `gap` is leader minus second in points.
    """

    slug: str
    name: str
    kind: str
    worst: str
    best: str
    unit: str | None
    points: Points
    at_least: float | None
    at_most: float | None
    swing: float | None
    rank: int | None
    evidence: str | None
    weight: float | None
    leverage: float | None
    gap: float | None
    flips: tuple[Flip, ...]


class Must(NamedTuple):
    """A must that a role does not meet (`state` out), or may not (at risk)."""

    criterion: str
    state: str
    figure: float


class Reason(NamedTuple):
    """A criterion for or against a role, in points against the mean of the others."""

    criterion: str
    points: float
    why: str | None


class ComparedRole(NamedTuple):
    """A role in a comparison; `short` is its name in narrow columns.

    `fit`, `likely_fit`, `p10`, `p90` and `contributions` are points, None and empty when it is not
    ranked. `p_offer` is P(opens) × P(offer given that it opens); `start_in` whole months.
    """

    slug: str
    name: str
    short: str
    status: str
    rank: int | None
    fit: float | None
    likely_fit: float | None
    p10: float | None
    p90: float | None
    p_best: float | None
    p_opens: float | None
    p_given_open: float | None
    p_offer: float | None
    chance_from_status: bool
    starts: str | None
    start_in: int | None
    mix: dict[str, float] | None
    ratings: dict[str, Rating]
    contributions: dict[str, float]
    shown_points: dict[str, int]
    excluded: tuple[Must, ...]
    at_risk: tuple[Must, ...]
    missing: tuple[str, ...]
    pros: tuple[Reason, ...]
    cons: tuple[Reason, ...]
    notes: tuple[RoleNote, ...]
    without_reason: tuple[str, ...]
    entries: LinkedEntries | None = None


class Dominance(NamedTuple):
    """`winner` stands over `loser`: sure, strict, weak or practical; what is better about it, in
    points.
    """

    winner: str
    loser: str
    kind: str
    better_on: dict[str, float]


class OrderedLead(NamedTuple):
    """The leader's least and greatest lead over a rival by the order of weights alone, in points."""

    rival: str
    min: float
    max: float


class RatingFlip(NamedTuple):
    """A figure within its range at which one rating, fixed, makes leader and rival equal.

    `value` is 0–1, `figure` in the criterion's unit, `points` the width of the range.
    """

    rival: str
    role: str
    criterion: str
    value: float
    figure: float
    points: float


class Run(NamedTuple):
    """One run over the draws, by slug: shares of ranks, central weights, confidence, pairs."""

    ranks: dict[str, tuple[float, ...]]
    central: dict[str, dict[str, float] | None]
    confidence: dict[str, float | None]
    pairwise: dict[str, dict[str, float]]


class Runs(NamedTuple):
    """The five runs over the same draws; `stated` is the headline."""

    stated: Run
    rank_only: Run
    no_weights: Run
    ratings_only: Run
    weights_only: Run


class Question(NamedTuple):
    """The one thing to find out when it is too close to call.

    `about` is rating (with `role` and `figure`) or weight (with `weight` 0–1): there `rival` leads.
    """

    about: str
    rival: str
    criterion: str
    role: str | None
    figure: float | None
    weight: float | None


class Verdict(NamedTuple):
    """tie, too close to call, leaning or clear; gap in points, P(best) 0–1."""

    word: str
    gap: float
    p_best: float
    robust: bool
    question: Question | None


class Verdicts(NamedTuple):
    """How sure fit and move are; `move` is None when there is nothing to choose between.

    `never_behind`: the leader is ahead of every rival while the order of weights holds.
    """

    fit: Verdict
    move: Verdict | None
    never_behind: bool
    nearest_flip: float | None


class Move(NamedTuple):
    """A plan of at most two steps and its value in points; `share` of the draws in which its first
    step is best.

    `scenarios` by uncertain role: value if offered, and if not; `regret` the worse of the two.
    """

    id: str
    first: str
    roles: tuple[str, ...]
    value: float
    share: float | None
    scenarios: dict[str, tuple[float, float]]
    regret: dict[str, float]


class LeftOut(NamedTuple):
    """A role that takes no part in the move, and why."""

    role: str
    why: str


class BreakEven(NamedTuple):
    """The chance of `role` at which waiting for it equals the move `against`; not clamped.

    `beats` tells for which chances waiting is worth more: always, never, above or below p, equal.
    """

    role: str
    against: str
    p: float | None
    beats: str


class Asking(NamedTuple):
    """Points that finding out first is worth at most; `question` offer or opens."""

    role: str
    question: str
    points: float


class Learning(NamedTuple):
    """What a goal is worth under the best move, in points; `kind` no-regret, hedge, bet, park.

    `strengths` 0–3 and `gains` 0–1 are those of its links, by role.
    """

    goal: str
    title: str
    gain: float
    use: float
    worth: float
    per_10_hours: float | None
    kind: str
    helps: tuple[str, ...]
    odds: float
    hours_left: float | None
    strengths: dict[str, int]
    gains: dict[str, float]


class Unknown(NamedTuple):
    """A rating that is not known well: how many points its range may still move."""

    role: str
    criterion: str
    points: float
    low: float
    high: float
    basis: str


class Notice(NamedTuple):
    """Something to know beside the result; `kind` is a stable word."""

    kind: str
    text: str


@schema("role.compare/1")
class Comparison(NamedTuple):
    """A comparison of roles: fit and move, apart, and what stands around them.

    Roles are ranked ones first, best first; criteria by falling weight, then musts. `pivot` is the
    role whose scenarios a screen shows; `gaps` by role are the goals near-required for it.
    """

    title: str
    today: date
    settings: dict[str, object]
    what_if: tuple[str, ...]
    leader: str
    stay: str | None
    gut: str | None
    gut_at: datetime | None
    seen_at: datetime | None
    criteria: tuple[ComparedCriterion, ...]
    roles: tuple[ComparedRole, ...]
    dominance: tuple[Dominance, ...]
    ordered: tuple[OrderedLead, ...]
    rating_flips: tuple[RatingFlip, ...]
    tornado: dict[str, tuple[float, float]]
    simulation: Runs
    verdict: Verdicts
    moves: tuple[Move, ...]
    ends: dict[str, float]
    pivot: str | None
    left_out: tuple[LeftOut, ...]
    break_even: tuple[BreakEven, ...]
    evpi: tuple[Asking, ...]
    tipping: dict[str, float | None]
    learning: tuple[Learning, ...]
    gaps: dict[str, tuple[str, ...]]
    evidence: tuple[Evidence, ...]
    evidence_n: int
    evidence_least_n: int
    unknowns: tuple[Unknown, ...]
    notices: tuple[Notice, ...]

    def role(self, slug: str) -> ComparedRole:
        """Return the role of that slug."""
        return next(role for role in self.roles if role.slug == slug)

    @property
    def ranked(self) -> tuple[ComparedRole, ...]:
        """The roles that take part in the ranking, best first."""
        return tuple(role for role in self.roles if role.rank is not None)
