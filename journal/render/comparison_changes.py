"""What would change the outcome of a comparison of roles, in words: weights, ratings, order, doubt."""

from journal.domain import rounding
from journal.render import comparison_words as words
from journal.views.comparison import ComparedCriterion, Comparison, Dominance, Flip, RatingFlip

MOST_PAIRS = 6
"""So many roles that stand over another are named."""

MOST_FLIPS = 3
"""So many ratings that would change the leader are named."""


def changers(view: Comparison) -> list[tuple[str, str]]:
    """Return what would change the leader, each with a word before it."""
    second = view.ranked[1]
    lead = next(each for each in view.ordered if each.rival == second.slug)
    leader = words.short(view, view.leader)
    only = (view.simulation.ratings_only, view.simulation.weights_only)
    ratings, weights = (words.percent(run.ranks[view.leader][0]) for run in only)
    rows = [
        ("nearest", nearest(view)),
        ("ratings", rating_flips(view)),
        (
            "order",
            f"trusting only the order of weights: {leader} ahead by {words.whole(lead.min)} to "
            f"{words.whole(lead.max)} points",
        ),
        ("doubt", f"{ratings} if only ratings vary, {weights} if only weights do"),
    ]
    rows += [
        ("weak" if each.kind in ("weak", "practical") else each.kind, dominance(view, each))
        for each in view.dominance[:MOST_PAIRS]
    ]
    if len(view.dominance) > MOST_PAIRS:
        rows.append(("", f"and {len(view.dominance) - MOST_PAIRS} more pairs like these"))
    return rows


def nearest(view: Comparison) -> str:
    """Return the one weight at which the leader changes that lies nearest to what was said."""
    every = [(each, flip) for each in view.criteria for flip in each.flips]
    if not every:
        return "no single weight changes the leader"
    criterion, flip = min(every, key=lambda found: abs(found[1].weight - (found[0].weight or 0.0)))
    now = words.percent(criterion.weight)
    said = f"{words.held(criterion.name)} at {words.percent(flip.weight)} (now {now})"
    rival = (
        "" if flip.rival == view.ranked[1].slug else f", then {words.short(view, flip.rival)} leads"
    )
    return f"{said}{_in_swings(criterion, flip)}{rival}"


def _in_swings(criterion: ComparedCriterion, flip: Flip) -> str:
    """Return a flip in swing points, against the top criterion where they leave the scale."""
    if flip.swing is None or flip.times_top is None:
        return ""
    if flip.swing > 100:
        return f": {rounding.rounded(flip.times_top, 1):.1f} × your top criterion"
    return f": {rounding.rounded(flip.swing, 0):g} swing points (now {criterion.swing or 0:g})"


def rating_flips(view: Comparison) -> str:
    """Return the ratings that would change the leader within their range, the widest first."""
    if not view.rating_flips:
        return "none, alone and within its range, changes the leader"
    widest = sorted(view.rating_flips, key=lambda flip: -flip.points)[:MOST_FLIPS]
    more = len(view.rating_flips) - len(widest)
    told = "; ".join(rating_flip(view, flip) for flip in widest)
    return f"{told}{f'; {more} more' if more else ''}"


def rating_flip(view: Comparison, flip: RatingFlip) -> str:
    """Return a rating flip in words: manager leads if Team of writer is under 3.4."""
    side = words.which_side(view, flip.criterion, rises=flip.role == flip.rival)
    return (
        f"{words.short(view, flip.rival)} leads if {words.criterion(view, flip.criterion)} of "
        f"{words.short(view, flip.role)} is {side} {words.figure(flip.figure)}"
    )


def dominance(view: Comparison, pair: Dominance) -> str:
    """Return how one role stands over another, with what is better about the other."""
    over, under = words.short(view, pair.winner), words.short(view, pair.loser)
    if pair.kind == "sure":
        return f"{under} is never better than {over}, not even its high figures"
    if pair.kind == "strict":
        return f"{under} is worse than {over} on everything"
    if pair.kind == "weak":
        return f"{under} is nowhere better than {over}"
    told = ", ".join(
        f"{words.criterion(view, slug)}, {words.points_said(points)}"
        for slug, points in pair.better_on.items()
    )
    return f"{under} is practically dominated by {over} (better only on {told})"
