"""What would change the move: break-even and tipping chances, scenarios, worth of asking (R5)."""

from collections.abc import Iterable
from typing import NamedTuple

from journal.domain import moves
from journal.domain.moves import FirstStep, Move, Outlook
from journal.domain.weights import TOLERANCE


class BreakEven(NamedTuple):
    """The chance of `role` at which waiting for it equals the move `against`; not clamped.

    `beats` says when waiting is worth more, for chances from 0 to 1: always, never, above `p`,
    below it, or equal; `p` is None when the chance makes no difference.
    """

    role: str
    against: str
    p: float | None
    beats: str


class Scenario(NamedTuple):
    """Every move's value if an uncertain role is offered and if not, and its worst regret.

    By id of the move, in points; regret is the best of a column minus this move, the larger one.
    """

    role: str
    offered: dict[str, float]
    not_offered: dict[str, float]
    regret: dict[str, float]


class Asking(NamedTuple):
    """Points that finding out first is worth at most; `question`: offer, or opens."""

    role: str
    question: str
    points: float


def equal_at(view: Outlook, one: Move, other: Move, slug: str) -> float | None:
    """Return the chance of `slug` at which two moves are worth the same, not clamped.

    Values are linear in every chance, so two evaluations give it; None when the difference does
    not depend on this chance.
    """
    at_0, at_1 = _leads(view, one, other, slug)
    if abs(at_0 - at_1) <= TOLERANCE:
        return None
    p = at_0 / (at_0 - at_1)
    # What is left of nothing is noise, and may be a minus zero.
    return 0.0 if abs(p) <= TOLERANCE else p


def beats(view: Outlook, one: Move, other: Move, slug: str) -> str:
    """Return for which chances of `slug` from 0 to 1 a move is worth more than another.

    always and never (but for a chance at which both are worth the same, at an end), above or below
    their break-even, or equal at every chance. A role that is worse than staying makes waiting for
    it better the lower its chance: the side follows from both ends, not from the break-even.
    """
    at_0, at_1 = _leads(view, one, other, slug)
    if max(at_0, at_1) <= TOLERANCE:
        return "never" if min(at_0, at_1) < -TOLERANCE else "equal"
    if min(at_0, at_1) >= -TOLERANCE:
        return "always"
    return "above" if at_1 > at_0 else "below"


def _leads(view: Outlook, one: Move, other: Move, slug: str) -> tuple[float, float]:
    """Return by how many points one move leads another at chance 0 of `slug`, and at chance 1."""
    never, surely = moves.with_chance(view, slug, 0.0), moves.with_chance(view, slug, 1.0)
    return (
        moves.value(never, one) - moves.value(never, other),
        moves.value(surely, one) - moves.value(surely, other),
    )


def break_evens(view: Outlook) -> tuple[BreakEven, ...]:
    """Return for each later role its break-even against going to each earlier one, and keeping.

    Later roles by slug, then earlier ones by slug; keeping only where that move is listed.
    """
    by_id = {move.id: move for move in moves.listed(view)}
    found = []
    for j in view.candidates.values():
        for i in view.candidates.values():
            if i.start >= j.start:
                continue
            rivals = (f"go:{i.slug}", f"keep:{i.slug}:{j.slug}")
            go = by_id[f"go:{j.slug}"]
            found += [
                BreakEven(
                    j.slug,
                    rival,
                    equal_at(view, go, by_id[rival], j.slug),
                    beats(view, go, by_id[rival], j.slug),
                )
                for rival in rivals
                if rival in by_id
            ]
    return tuple(found)


def tipping(view: Outlook, step: FirstStep) -> dict[str, float | None]:
    """Return for each role of the two moves the chance at which they are worth the same."""
    roles = dict.fromkeys((*step.best.move.roles, *step.other.move.roles))
    return {slug: equal_at(view, step.best.move, step.other.move, slug) for slug in roles}


def move_is_robust(view: Outlook, step: FirstStep, *, within: float) -> bool:
    """Whether no tipping chance lies within so many parts of 1 of the stated one."""
    return not any(
        p is not None and abs(p - view.candidates[slug].p) < within - TOLERANCE
        for slug, p in tipping(view, step).items()
    )


def uncertain(view: Outlook) -> tuple[str, ...]:
    """Return the roles whose offer is neither sure nor impossible, by slug."""
    return tuple(c.slug for c in view.candidates.values() if 0 < c.p < 1)


def scenario(view: Outlook, slug: str) -> Scenario:
    """Return all moves with the offer of `slug` made (chance 1) and not made (chance 0)."""
    listed = moves.listed(view)
    yes, no = moves.with_chance(view, slug, 1.0), moves.with_chance(view, slug, 0.0)
    offered = {move.id: moves.value(yes, move) for move in listed}
    not_offered = {move.id: moves.value(no, move) for move in listed}
    best_yes, best_no = max(offered.values()), max(not_offered.values())
    regret = {
        move.id: max(best_yes - offered[move.id], best_no - not_offered[move.id]) for move in listed
    }
    return Scenario(slug, offered, not_offered, regret)


def worth_asking(view: Outlook) -> tuple[Asking, ...]:
    """Return what knowing beforehand is worth at most (EVPI), for every open question.

    Will the offer come, for each uncertain role; and will the post open, where that is uncertain.
    """
    offers = [
        Asking(slug, "offer", _evpi(view, slug, view.candidates[slug].p, 1.0))
        for slug in uncertain(view)
    ]
    opens = [
        Asking(c.slug, "opens", _evpi(view, c.slug, c.opens, c.offer))
        for c in view.candidates.values()
        if 0 < c.opens < 1
    ]
    return (*offers, *opens)


def pivot(view: Outlook, asked: Iterable[Asking]) -> str | None:
    """Return the one role whose scenarios are shown; None when no offer is uncertain.

    The largest worth of asking for the offer, then the lowest chance, then the slug.
    """
    offers = [item for item in asked if item.question == "offer"]
    if not offers:
        return None
    # Nine decimals: no worth is no worth, whatever noise is left of it.
    return min(offers, key=lambda a: (-round(a.points, 9), view.candidates[a.role].p, a.role)).role


def _evpi(view: Outlook, slug: str, chance: float, p_if_yes: float) -> float:
    yes = moves.best_value(moves.with_chance(view, slug, p_if_yes))
    no = moves.best_value(moves.with_chance(view, slug, 0.0))
    # The best of each answer is at least the best of both together; what lies below is noise.
    return max(0.0, chance * yes + (1 - chance) * no - moves.best_value(view))
