"""The sentences of a comparison of roles: verdicts, moves, break-evens, what to find out."""

from journal.domain import rounding
from journal.render.escape import shown
from journal.views.comparison import BreakEven, Comparison, Move, Question, RatingFlip

STAY = "stay"
LITTLE = 0.5
"""Under so many points, finding out first would not change the move."""

ORDINALS = ("best", "2nd", "3rd", "4th", "5th", "6th")


def percent(share: float | None) -> str:
    """Return a share 0–1 in whole per cent: 90%, <1%, >99%."""
    return "–" if share is None else rounding.per_cent(share)


def signed(points: float) -> str:
    """Return whole points with their sign, never minus zero."""
    size = rounding.whole(points)
    return "0" if size == 0 else f"{'+' if size > 0 else '−'}{abs(size)}"


def whole(points: float) -> str:
    """Return whole points, a minus as people write it."""
    size = rounding.whole(points)
    return f"−{-size}" if size < 0 else str(size)


def points_said(points: float) -> str:
    """Return whole points in words: 1 point, 2 points."""
    size = rounding.whole(points)
    return f"{whole(points)} point{'' if size == 1 else 's'}"


def figure(value: float) -> str:
    """Return a figure of a rating at one decimal, without what says nothing."""
    return f"{rounding.rounded(value, 1):g}"


def held(name: str) -> str:
    """Return a name that no line break parts, safe for a terminal."""
    return shown(name).replace(" ", "\u00a0")


def name_of(view: Comparison, slug: str) -> str:
    """Return a role's full name."""
    return shown(view.role(slug).name)


def short(view: Comparison, slug: str) -> str:
    """Return a role's name as a column has it."""
    return shown(view.role(slug).short)


def criterion(view: Comparison, slug: str) -> str:
    """Return the name of a criterion, held together."""
    return held(next(each.name for each in view.criteria if each.slug == slug))


def fit_verdict(view: Comparison) -> str:
    """Return the sentence about the fit: who leads, how sure, and why."""
    first, second = view.ranked[:2]
    verdict = view.verdict.fit
    name, rival = name_of(view, first.slug), name_of(view, second.slug)
    share = f"best in {percent(verdict.p_best)} of draws"
    ahead = f"{points_said(verdict.gap)} ahead of {rival}"
    if verdict.word == "tie":
        tied = [name_of(view, role.slug) for role in view.ranked if role.rank == 1]
        return f"{' and '.join(tied)} tie at {whole(first.fit or 0.0)} points."
    if verdict.word == "too close to call":
        return f"{name}, too close to call: {ahead}, {share}.{question(view, verdict.question)}"
    if verdict.word == "leaning":
        return f"{name}, leaning: {ahead}, {share}."
    if view.verdict.never_behind:
        return f"{name}, clear: {share}, never behind while the order of your weights holds."
    distance = view.verdict.nearest_flip
    if distance is None:
        return f"{name}, clear: {share}, and no single weight changes that."
    nearest = rounding.whole(100 * distance)
    return f"{name}, clear: {share}, the nearest flip of a weight {nearest} percentage points away."


def question(view: Comparison, asked: Question | None) -> str:
    """Return the one thing to find out, with a blank before it; "" when there is none."""
    if asked is None:
        return ""
    rival = name_of(view, asked.rival)
    name = criterion(view, asked.criterion)
    if asked.about == "weight" or asked.role is None or asked.figure is None:
        weight = next(each.weight for each in view.criteria if each.slug == asked.criterion)
        side = "Under" if (asked.weight or 0.0) < (weight or 0.0) else "Over"
        return (
            f" Ask yourself how much {name} weighs. {side} {percent(asked.weight)} {rival} leads."
        )
    side = _side(view, asked.criterion, rises=asked.role == asked.rival)
    of = name_of(view, asked.role)
    return (
        f" Find out how good {name} of {of} really is: {side} {figure(asked.figure)} {rival} leads."
    )


def move_verdict(view: Comparison) -> list[str]:
    """Return the sentences about the move: what to do, and what would change it."""
    if not view.moves:
        return []
    best, verdict = view.moves[0], view.verdict.move
    word = f", {verdict.word}" if verdict is not None else ""
    said = f"{_told(view, best)}{word}."
    return [said, " ".join(part for part in (_break_even(view), _asking(view)) if part)]


def move_label(view: Comparison, move: Move) -> str:
    """Return a move as its row names it: take manager, keep writer open."""
    if not move.roles:
        return STAY
    first = short(view, move.roles[0])
    verb = _verb(view, move.roles[0]).lower()
    if len(move.roles) == 2:
        return f"{verb} {first}, keep {short(view, move.roles[1])} open"
    kept = any(len(each.roles) == 2 and each.roles[0] == move.roles[0] for each in view.moves)
    return f"{verb} {first}{' and stay' if kept else ''}"


def rating_flip(view: Comparison, flip: RatingFlip) -> str:
    """Return a rating flip in words: manager leads if Team of writer is under 3.4."""
    side = _side(view, flip.criterion, rises=flip.role == flip.rival)
    return (
        f"{short(view, flip.rival)} leads if {criterion(view, flip.criterion)} of "
        f"{short(view, flip.role)} is {side} {figure(flip.figure)}"
    )


def _side(view: Comparison, slug: str, *, rises: bool) -> str:
    """Return on which side of a figure the value is higher (`rises`) or lower."""
    held = next(each for each in view.criteria if each.slug == slug)
    falling = held.kind == "number" and float(held.worst) > float(held.best)
    if held.points:
        ordered = sorted(held.points)
        falling = ordered[0][1] > ordered[-1][1]
    return "over" if rises != falling else "under"


def dominance(
    view: Comparison, winner: str, loser: str, kind: str, better: dict[str, float]
) -> str:
    """Return how one role stands over another, with what is better about the other."""
    over, under = short(view, winner), short(view, loser)
    if kind == "sure":
        return f"{under} is never better than {over}, not even its high figures"
    if kind == "strict":
        return f"{under} is worse than {over} on everything"
    if kind == "weak":
        return f"{under} is nowhere better than {over}"
    told = ", ".join(f"{criterion(view, s)}, {points_said(p)}" for s, p in better.items())
    return f"{under} is practically dominated by {over} (better only on {told})"


def _verb(view: Comparison, slug: str) -> str:
    role = view.role(slug)
    if role.status in ("offered", "accepted"):
        return "Accept"
    starts = [each.start_in for each in view.roles if f"go:{each.slug}" in _ids(view)]
    earliest = min((start for start in starts if start is not None), default=0)
    return "Take" if role.start_in == earliest else "Wait for"


def _ids(view: Comparison) -> set[str]:
    return {move.id for move in view.moves}


def _told(view: Comparison, move: Move) -> str:
    if not move.roles:
        return f"Stay: {name_of(view, view.stay)}" if view.stay is not None else "Stay"
    verb = _verb(view, move.roles[0])
    now = "" if verb == "Wait for" else " now"
    first = f"{verb} {name_of(view, move.roles[0])}{now}"
    if len(move.roles) == 2:
        return f"{first} and keep {name_of(view, move.roles[1])} open"
    return first


def _break_even(view: Comparison) -> str:
    """Return when waiting for the pivot would be better than the earlier role of the best move."""
    role = view.pivot
    own = [each for each in view.break_even if each.role == role]
    if not own:
        own = [each for each in view.break_even if each.role == view.break_even[0].role]
    if not own:
        return ""
    against = _earlier(view, own)
    pieces = [
        piece
        for each in own
        if each.against.split(":")[1] == against
        for piece in (_piece(view, each),)
        if piece
    ]
    if not pieces:
        return ""
    several = len(_ids(view)) > 4
    who = f"Waiting for {short(view, own[0].role)}" if several else "Waiting"
    return f"{who} {', and '.join(pieces)}."


def _earlier(view: Comparison, own: list[BreakEven]) -> str:
    """Return the earlier role to compare with: that of the best move, else that of the best of
    those.
    """
    earlier = {each.against.split(":")[1] for each in own}
    for move in view.moves:
        if move.roles and move.roles[0] in earlier:
            return move.roles[0]
    return min(earlier)


def _piece(view: Comparison, each: BreakEven) -> str:
    if each.p is None:
        return ""
    keeps = each.against.startswith("keep:")
    rival = "keeping it open" if keeps else "taking and staying"
    if len(_ids(view)) > 4:
        first = short(view, each.against.split(":")[1])
        rival = f"keeping it open behind {first}" if keeps else f"taking {first} and staying"
    if each.p > 1:
        return f"never beats {rival}"
    if each.p < 0:
        return f"always beats {rival}"
    said = percent(view.role(each.role).p_offer)
    return f"beats {rival} only above {percent(each.p)} (you say {said})"


def _asking(view: Comparison) -> str:
    if not view.evpi:
        return ""
    most = max(view.evpi, key=lambda each: each.points)
    if most.points < LITTLE:
        return "Finding out first would not change this."
    name = name_of(view, most.role)
    asked = (
        f"whether the post of {name} will open"
        if most.question == "opens"
        else f"whether the offer of {name} will come"
    )
    return f"Asking {asked} is worth at most {points_said(most.points)}."
