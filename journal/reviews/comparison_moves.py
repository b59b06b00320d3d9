"""What to do now, which learning pays for it, and what one's own hours say beside it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from journal.domain import goals_worth, move_questions, role_evidence, verdicts
from journal.domain import moves as rules
from journal.domain.fit import Fits
from journal.domain.moves import Outlook
from journal.domain.prospects import Chances, chances, months_until
from journal.domain.role_evidence import RealmCharge
from journal.domain.role_settings import Settings
from journal.views.comparison import (
    Asking,
    BreakEven,
    Given,
    GivenRole,
    Learning,
    LeftOut,
    Move,
    Verdict,
)
from journal.views.roles import Evidence

if TYPE_CHECKING:
    from journal.reviews.simulation import Simulation


class Moved(NamedTuple):
    """The part of a comparison that is about the move; all empty without a present job."""

    moves: tuple[Move, ...]
    ends: dict[str, float]
    pivot: str | None
    break_even: tuple[BreakEven, ...]
    evpi: tuple[Asking, ...]
    tipping: dict[str, float | None]
    verdict: Verdict | None


def chances_of(role: GivenRole) -> Chances:
    """Return the chances of a role as its status leaves them, or as a what-if supposes them."""
    if role.supposed:
        return Chances(role.opens, role.offer, from_status=False)
    return chances(role.status, role.opens, role.offer)


def start_in(given: Given, role: GivenRole) -> int | None:
    """Return the whole months until a role starts, None when it is not known."""
    if role.slug == given.stay:
        return 0
    if role.starts is None:
        return None
    return months_until(date.fromisoformat(f"{role.starts}-01"), given.today)


def outlook(given: Given, found: Fits) -> tuple[Outlook | None, tuple[LeftOut, ...]]:
    """Return what moves are made of, and who is left out; None without a ranked present job."""
    points = {role.slug: role.points for role in found.ranked}
    if given.stay not in points:
        return None, ()
    prospects = []
    for role in given.roles:
        if role.slug in points and role.slug != given.stay:
            said = chances_of(role)
            prospects.append((role.slug, said.opens, said.offer, start_in(given, role)))
    view, left_out = rules.outlook(
        given.stay,
        points,
        prospects,
        horizon=given.settings.horizon_months,
        lock=given.settings.lock,
    )
    return view, tuple(LeftOut(each.slug, each.why) for each in left_out)


def moved(given: Given, view: Outlook | None, simulated: "Simulation") -> Moved:
    """Return the moves by falling value, and what would change the best of them."""
    if view is None:
        return Moved((), {}, None, (), (), {}, None)
    valued = rules.valued(view)
    scenarios = {
        slug: move_questions.scenario(view, slug) for slug in move_questions.uncertain(view)
    }
    asked = move_questions.worth_asking(view)
    step = rules.first_step(valued)
    return Moved(
        tuple(
            Move(
                move.id,
                move.first,
                move.roles,
                value,
                simulated.first_steps.get(move.first),
                {
                    slug: (each.offered[move.id], each.not_offered[move.id])
                    for slug, each in scenarios.items()
                },
                {slug: each.regret[move.id] for slug, each in scenarios.items()},
            )
            for move, value in valued
        ),
        rules.ends(view, valued[0].move),
        move_questions.pivot(view, asked),
        tuple(BreakEven(*each) for each in move_questions.break_evens(view)),
        tuple(Asking(*each) for each in asked),
        {} if step is None else move_questions.tipping(view, step),
        None if step is None else _verdict(given, view, step, simulated),
    )


def _verdict(
    given: Given, view: Outlook, step: rules.FirstStep, simulated: "Simulation"
) -> Verdict:
    said = verdicts.verdict(
        step.gap,
        simulated.first_steps[step.best.move.first],
        move_questions.move_is_robust(view, step, within=given.settings.clear_flip),
        given.settings,
    )
    return Verdict(*said, None)


def learning(given: Given, found: Fits, view: Outlook | None) -> tuple[Learning, ...]:
    """Return what each open goal is worth, by falling worth per ten hours still to go."""
    if view is None:
        return ()
    best = rules.valued(view)[0].move
    live = [given.stay, *_reachable(given, found)]
    worths = [
        goals_worth.worth(
            goal.slug,
            [
                goals_worth.GoalLink(role, strength, gain)
                for role, (strength, gain) in sorted(goal.links.items())
            ],
            view,
            best,
            live=[slug for slug in live if slug is not None],
            hours_left=goal.hours_left,
            points=given.settings.learning_points,
        )
        for goal in given.goals
    ]
    goals = {goal.slug: goal for goal in given.goals}
    return tuple(
        Learning(
            each.goal,
            goals[each.goal].title,
            *each[1:],
            hours_left=goals[each.goal].hours_left,
            strengths={role: link[0] for role, link in sorted(goals[each.goal].links.items())},
            gains={
                role: link[1]
                for role, link in sorted(goals[each.goal].links.items())
                if link[1] is not None
            },
        )
        for each in goals_worth.in_order(worths)
    )


def gaps(given: Given) -> dict[str, tuple[str, ...]]:
    """Return for each role the open goals that are near-required for it."""
    links = {
        goal.slug: [
            goals_worth.GoalLink(role, strength, gain)
            for role, (strength, gain) in goal.links.items()
        ]
        for goal in given.goals
    }
    found = {role.slug: goals_worth.gap_list(role.slug, links) for role in given.roles}
    return {slug: goals for slug, goals in found.items() if goals}


def evidence(given: Given, found: Fits) -> tuple[Evidence, ...]:
    """Return what one's own hours say of each role with a mix, the most charging first."""
    if not given.charges:
        return ()
    said = [
        expected(role.slug, role.mix, given.charges, given.settings)
        for role in given.roles
        if role.mix
    ]
    return tuple(sorted(said, key=lambda e: (e.expected is None, -(e.expected or 0.0), e.role)))


def expected(
    slug: str, mix: Mapping[str, float], charges: Mapping[str, RealmCharge], settings: Settings
) -> Evidence:
    """Return the charge of an hour in one role."""
    found = role_evidence.expected_charge(mix, charges, settings)
    return Evidence(
        slug, found.expected, found.word, found.n, found.least_n, found.covered, found.thin
    )


def evidence_counts(given: Given) -> tuple[int, int]:
    """Return how many rated entries stand behind all of that, and the fewest of any realm."""
    charges = given.charges or {}
    used = {
        realm
        for role in given.roles
        for realm, share in (role.mix or {}).items()
        if share > 0 and realm in charges and charges[realm].n >= given.settings.evidence_min
    }
    counts = [charges[realm].n for realm in sorted(used)]
    return sum(counts), min(counts, default=0)


def _reachable(given: Given, found: Fits) -> list[str]:
    """Return the ranked roles with any chance of an offer."""
    ranked = {role.slug for role in found.ranked}
    return [
        role.slug
        for role in given.roles
        if role.slug in ranked and role.slug != given.stay and (chances_of(role).p or 0.0) > 0
    ]
