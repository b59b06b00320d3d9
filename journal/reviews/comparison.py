"""Which role next: the whole comparison from what was entered, a pure function of its input."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from journal import reviews
from journal.domain import fit, flips, ordered, verdicts
from journal.domain import ratings as rules
from journal.domain import role_reasons as reasons
from journal.domain.fit import Fits, RoleFit
from journal.domain.flips import WeightFlip
from journal.domain.role_settings import check
from journal.errors import InvalidError
from journal.plans import read_roles
from journal.reviews import comparison_moves as moving
from journal.reviews import comparison_notes as noting
from journal.reviews import role_names
from journal.views.comparison import (
    ComparedCriterion,
    ComparedRole,
    Comparison,
    Dominance,
    Flip,
    Given,
    GivenRole,
    Must,
    OrderedLead,
    Question,
    RatingFlip,
    Reason,
    Run,
    Runs,
    Unknown,
    Verdict,
    Verdicts,
)

if TYPE_CHECKING:
    from journal.reviews.simulation import RoleShares, Simulation

TOP_UNKNOWNS = 3
"""So many of the widest ranges are named, and everything marked unknown or assumed."""


def compare(given: Given) -> Comparison:
    """Return the comparison of all roles given.

    Raises InvalidError when a weight is missing, when fewer than two roles can be ranked (it says
    why), and for settings that nothing can be compared with.
    """
    check(given.settings)
    if not given.criteria:
        raise InvalidError(
            "there is no criterion to compare jobs by yet",
            hint="journal role criterion add NAME --worst “…” --best “…”",
            reason="no-criterion",
        )
    criteria = [read_roles.judged(each) for each in given.criteria]
    found = fits_of(given, criteria)
    if len(found.ranked) < 2:
        raise _too_few(given, found)
    swings = _swings(given)
    outlook, left_out = moving.outlook(given, found)
    simulated = reviews.simulation.simulate(
        found,
        kappa=given.settings.kappa[given.settings.firmness],
        draws=given.settings.draws,
        seed=given.settings.seed,
        from_ranks=given.weights_from != "swing",
        view=outlook,
    )
    moved = moving.moved(given, outlook, simulated)
    evidence = moving.evidence(given, found)
    n, least_n = moving.evidence_counts(given)
    roles = tuple(_role(given, found, role, simulated) for role in found.roles)
    return Comparison(
        title=given.title,
        today=given.today,
        settings={**given.settings._asdict(), "weights": given.weights_from},
        what_if=given.what_if,
        leader=found.ranked[0].slug,
        stay=given.stay,
        gut=given.gut,
        gut_at=given.gut_at,
        seen_at=given.seen_at,
        criteria=_criteria(given, found, swings),
        roles=roles,
        dominance=tuple(
            Dominance(*pair)
            for pair in ordered.dominances(found, worth=given.settings.matters_points)
        ),
        ordered=tuple(OrderedLead(*lead) for lead in ordered.leads(found)),
        rating_flips=_rating_flips(found, criteria),
        tornado=flips.tornado(found),
        simulation=_runs(simulated),
        verdict=_verdicts(given, found, criteria, simulated, moved.verdict, swings),
        moves=moved.moves,
        ends=moved.ends,
        pivot=moved.pivot,
        left_out=left_out,
        break_even=moved.break_even,
        evpi=moved.evpi,
        tipping=moved.tipping,
        learning=moving.learning(given, found, outlook),
        gaps=moving.gaps(given),
        evidence=evidence,
        evidence_n=n,
        evidence_least_n=least_n,
        unknowns=_unknowns(found, given),
        notices=noting.notices(given, criteria, found, roles, evidence, left_out),
    )


def fits_of(given: Given, criteria: list[rules.Criterion]) -> Fits:
    """Return the fits of all roles given; raises InvalidError for missing weights."""
    weight = given.weight or fit.weights_of(criteria, given.weights_from)
    options = [read_roles.option(role.slug, role.ratings) for role in given.roles]
    return fit.fits(criteria, options, weight)


def _too_few(given: Given, found: Fits) -> InvalidError:
    """Return the refusal of a comparison that nothing can be ranked in, and why."""
    why = [
        f"{role.slug} has no rating on {', '.join(role.missing)}"
        if role.missing
        else f"{role.slug} is out by {', '.join(must.criterion for must in role.musts)}"
        for role in found.roles
        if role.rank is None
    ]
    unrated = next((role for role in found.roles if role.missing), None)
    return InvalidError(
        f"fewer than two roles can be ranked: {'; '.join(why) or f'there are {len(given.roles)}'}",
        hint="journal role add NAME"
        if unrated is None
        else f"journal role rate {unrated.slug} {unrated.missing[0]}=6/8/9",
        reason="too-few-roles",
    )


def _swings(given: Given) -> dict[str, float] | None:
    """Return the swing points, None when weights come from a ranking.

    After a what-if about a weight they are made anew from the weights, the largest being 100.
    """
    if given.weights_from != "swing":
        return None
    swings = {c.slug: c.swing or 0.0 for c in given.criteria if c.kind != "must"}
    if given.weight is None:
        return swings
    top = max(given.weight.values())
    return {slug: 100 * weight / top for slug, weight in given.weight.items()}


def _criteria(
    given: Given, found: Fits, swings: Mapping[str, float] | None
) -> tuple[ComparedCriterion, ...]:
    by_slug = {each.slug: each for each in given.criteria}
    leverage = fit.leverage(found)
    gaps = fit.gaps(found, *found.ranked[:2])
    nearest = flips.nearest_each_side(found, swings)
    musts = sorted(each.slug for each in given.criteria if each.kind == "must")
    return tuple(
        ComparedCriterion(
            slug=slug,
            name=by_slug[slug].name,
            kind=by_slug[slug].kind,
            worst=by_slug[slug].worst,
            best=by_slug[slug].best,
            unit=by_slug[slug].unit,
            points=by_slug[slug].points,
            at_least=by_slug[slug].at_least,
            at_most=by_slug[slug].at_most,
            swing=swings.get(slug) if swings is not None else by_slug[slug].swing,
            rank=by_slug[slug].rank,
            evidence=by_slug[slug].evidence,
            weight=found.weights.get(slug),
            leverage=leverage.get(slug),
            gap=gaps.get(slug),
            flips=tuple(
                Flip(flip.rival, flip.weight, flip.swing, flip.times_top)
                for flip in nearest.get(slug, ())
            ),
        )
        for slug in (*found.weights, *musts)
    )


def _role(given: Given, found: Fits, role: RoleFit, simulated: "Simulation") -> ComparedRole:
    entered = next(each for each in given.roles if each.slug == role.slug)
    said = moving.chances_of(entered)
    ranked = role.rank is not None
    shares = simulated.stated.get(role.slug)
    worth = given.settings.matters_points
    return ComparedRole(
        slug=role.slug,
        name=entered.name,
        short=role_names.short(given)[role.slug],
        status=entered.status,
        rank=role.rank,
        fit=role.fit if ranked else None,
        likely_fit=role.likely_fit if ranked else None,
        p10=shares.p10 if shares else None,
        p90=shares.p90 if shares else None,
        p_best=shares.p_best if shares else None,
        p_opens=said.opens,
        p_given_open=said.offer,
        p_offer=said.p,
        chance_from_status=said.from_status,
        starts=entered.starts,
        start_in=moving.start_in(given, entered),
        mix=entered.mix,
        ratings=entered.ratings,
        contributions={slug: role.contributions[slug] for slug in found.weights} if ranked else {},
        shown_points=fit.shown_points(found, role) if ranked else {},
        excluded=tuple(Must(*must) for must in role.musts if must.state == "out"),
        at_risk=tuple(Must(*must) for must in role.musts if must.state != "out"),
        missing=role.missing,
        pros=_reasons(entered, reasons.pros(found, role, worth=worth)) if ranked else (),
        cons=_reasons(entered, reasons.cons(found, role, worth=worth)) if ranked else (),
        notes=entered.notes,
        without_reason=_without_reason(found, role, entered, worth) if ranked else (),
        entries=entered.entries,
    )


def _reasons(entered: GivenRole, found: tuple[reasons.Reason, ...]) -> tuple[Reason, ...]:
    return tuple(
        Reason(each.criterion, each.points, entered.ratings[each.criterion].why) for each in found
    )


def _without_reason(
    found: Fits, role: RoleFit, entered: GivenRole, worth: float
) -> tuple[str, ...]:
    with_reason = {slug for slug, rating in entered.ratings.items() if rating.why}
    return reasons.asked_for(found, role, with_reason, worth=worth)


def _rating_flips(found: Fits, criteria: list[rules.Criterion]) -> tuple[RatingFlip, ...]:
    by_slug = {each.slug: each for each in criteria}
    inside = [flip for flip in flips.rating_flips(found) if flip.in_range]
    return tuple(
        RatingFlip(
            flip.rival,
            flip.role,
            flip.criterion,
            flip.value,
            rules.figure(by_slug[flip.criterion], flip.value),
            flip.points,
        )
        for flip in inside
    )


def _verdicts(
    given: Given,
    found: Fits,
    criteria: list[rules.Criterion],
    simulated: "Simulation",
    move: Verdict | None,
    swings: dict[str, float] | None,
) -> Verdicts:
    first, second = found.ranked[:2]
    said = verdicts.verdict(
        first.points - second.points,
        simulated.stated[first.slug].p_best,
        verdicts.fit_is_robust(found, given.settings),
        given.settings,
    )
    asked = None
    if said.word == "too close to call":
        leverage = fit.leverage(found)
        matters = [s for s in found.weights if leverage[s] >= given.settings.matters_points - 1e-9]
        asked = _question(verdicts.question(found, matters, swings), criteria)
    nearest = flips.nearest_weight_flip(found)
    return Verdicts(
        Verdict(*said, asked),
        move,
        all(lead.never_behind for lead in ordered.leads(found)),
        None if nearest is None else nearest.distance,
    )


def _question(
    flip: "flips.RatingFlip | WeightFlip | None", criteria: list[rules.Criterion]
) -> Question | None:
    if flip is None:
        return None
    if isinstance(flip, WeightFlip):
        return Question("weight", flip.rival, flip.criterion, None, None, flip.weight)
    criterion = next(each for each in criteria if each.slug == flip.criterion)
    figure = rules.figure(criterion, flip.value)
    return Question("rating", flip.rival, flip.criterion, flip.role, figure, None)


def _runs(simulated: "Simulation") -> Runs:
    return Runs(*(_run(getattr(simulated, name)) for name in Runs._fields))


def _run(shares: "Mapping[str, RoleShares]") -> Run:
    return Run(
        {slug: each.ranks for slug, each in shares.items()},
        {slug: each.central for slug, each in shares.items()},
        {slug: each.confidence for slug, each in shares.items()},
        {slug: each.beats for slug, each in shares.items()},
    )


def _unknowns(found: Fits, given: Given) -> tuple[Unknown, ...]:
    """Return the widest ranges, then whatever is marked unknown or assumed."""
    entered = {role.slug: role.ratings for role in given.roles}
    every = [
        Unknown(item.role, item.criterion, item.points, held.low, held.high, held.basis)
        for item in reasons.widest_ranges(found)
        for held in (entered[item.role][item.criterion],)
    ]
    marked = [item for item in every[TOP_UNKNOWNS:] if item.basis != rules.GIVEN]
    return (*every[:TOP_UNKNOWNS], *marked)
