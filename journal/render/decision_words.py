"""Sentences about decisions: moves in words, how chances came out, what still is to be said."""

from collections.abc import Sequence
from datetime import date

from journal.domain import echo
from journal.domain.brier import Calibration
from journal.domain.rounding import per_cent, rounded
from journal.render import words
from journal.views.decisions import (
    Decision,
    Expectation,
    FrozenComparison,
    RoleNamed,
    Tripwire,
    Verified,
)

STAY = "stay"


def choice(chosen: str, roles: Sequence[RoleNamed]) -> str:
    """Return a choice in words: `take Community Manager and keep Help Center writer open`."""
    known = {each.slug: each for each in roles}
    kind, *names = chosen.split(":")
    if chosen in known:
        return known[chosen].name
    if kind not in ("go", "keep") or not names or not set(names) <= set(known):
        return chosen
    first = known[names[0]]
    said = f"{first.verb} {first.name}"
    return f"{said} and keep {known[names[1]].name} open" if len(names) == 2 else said


def expectation(each: Expectation, today: date) -> str:
    """Return `90% · Offer for Community Manager · due Sat 31 Oct, in 5 weeks`, or its outcome."""
    if each.outcome == "open":
        when = f"due {echo.day_echoed(each.due_on, today, exact=False)}"
    else:
        day = f", {echo.day_shown(each.resolved_on, today)}" if each.resolved_on else ""
        when = f"{each.outcome}{day}"
    return f"{per_cent(each.p)} · {each.text} · {when}"


def tripwire(each: Tripwire, today: date) -> str:
    """Return `two low weeks in a row, by Tue 30 Jun`."""
    return f"{each.text}, by {echo.day_shown(each.by, today)}"


def judged(decision: Decision) -> str:
    """Return `decision good, outcome poor: bad luck`; "" for what is not judged."""
    if decision.quality is None or decision.result is None:
        return ""
    word = f": {decision.word}" if decision.word else ""
    return f"decision {decision.quality}, outcome {decision.result}{word}"


def score(found: Calibration, always_half: float) -> str:
    """Return the Brier score beside its references; "" while nothing is resolved."""
    if found.brier is None or found.climatology is None:
        return ""
    skill = "" if found.skill is None else f", skill {_figure(found.skill)}"
    return (
        f"Brier {_figure(found.brier)} over {words.counted(found.resolved, 'outcome')} "
        f"(always 50%: {_figure(always_half)}, climatology {_figure(found.climatology)}{skill})"
    )


def parts(found: Calibration) -> str:
    """Return what the score is made of; "" while the outcomes are too few to judge."""
    if found.murphy is None:
        return ""
    of = found.murphy
    return (
        f"reliability {_figure(of.reliability, 3)} − resolution {_figure(of.resolution, 3)} "
        f"+ uncertainty {_figure(of.uncertainty, 3)}"
    )


def frozen(decision: Decision, today: date) -> str:
    """Return `frozen Mon 29 Dec 2025`; "" for a draft."""
    if decision.frozen_at is None:
        return ""
    return f"frozen {echo.day_shown(decision.frozen_at.astimezone().date(), today)}"


def review(decision: Decision, today: date) -> str:
    """Return when it is looked back at: `review Wed 24 Mar 2027`; "" when it is done or dropped."""
    if decision.review_on is None or decision.state == "dropped":
        return ""
    done = decision.reviewed_on is not None and decision.reviewed_on >= decision.review_on
    return "" if done else f"review {echo.day_shown(decision.review_on, today)}"


def still_to_say(missing: Sequence[str]) -> str:
    """Return what freezing still asks for, in one sentence."""
    return f"still to say: {', '.join(missing)}"


def verified(found: Verified) -> str:
    """Return whether the frozen text is what was frozen."""
    if found.sound:
        return f"sha256 {found.sha256}"
    if found.computed != found.sha256:
        return f"the frozen text has another hash than was kept: {found.computed[:12]}…"
    return f"what is stored beside the frozen text differs: {', '.join(found.differs)}"


def comparison(found: FrozenComparison) -> list[str]:
    """Return the roles that were compared, the best first, and how sure the answers were."""
    rows = [
        f"{each.name} {rounded(each.fit, 0):.0f}, best in {words.share(each.p_best)}, "
        f"P(offer) {words.share(each.p_offer)}"
        for each in found.roles
        if each.fit is not None
    ]
    move = f", move {found.move}" if found.move else ""
    return [f"{found.title}: fit {found.fit}{move}", *rows]


def _figure(value: float, digits: int = 2) -> str:
    near = rounded(value, digits)
    return words.minus(f"{near:.{digits}f}")
