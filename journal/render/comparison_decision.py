"""The decision that a comparison led to, as a part of its report, and what came of it."""

from datetime import date

from journal.domain import echo
from journal.domain.rounding import per_cent
from journal.render import decision_words
from journal.render.comparison_parts import Line, Part
from journal.render.document_parts import Table, table
from journal.views.decisions import Decision, DecisionShown


def decision(page: DecisionShown | None, today: date) -> tuple[Part, ...]:
    """Return the decision with expectations, tripwires, pre-mortem, 10/10/10 and review date, and
    after its review what came of it; empty without one.
    """
    if page is None:
        return ()
    parts = [_decided(page, today)]
    if page.decision.reviewed_on is not None:
        parts.append(_came(page.decision))
    return tuple(parts)


def _decided(page: DecisionShown, today: date) -> Part:
    held = page.decision
    stand = (
        "a draft" if held.frozen_at is None else decision_words.frozen(held, today),
        decision_words.review(held, today),
    )
    told = f"#{held.id} {held.title}: {', '.join(each for each in stand if each)}."
    ten = held.ten_ten_ten
    lines = (
        Line("", "chosen", decision_words.choice(held.chosen, page.roles)),
        *(Line("", "option", decision_words.choice(each, page.roles)) for each in held.options),
        Line("", "why", held.why),
        Line("", "state of mind", held.state_of_mind),
        *(Line("", "pre-mortem", each) for each in held.premortem),
        *(Line("", "tripwire", decision_words.tripwire(each, today)) for each in held.tripwires),
        Line("", "in 10 minutes", ten.minutes or ""),
        Line("", "in 10 months", ten.months or ""),
        Line("", "in 10 years", ten.years or ""),
        *(Line("", "noted", f"{echo.day_dated(each.day)}: {each.text}") for each in held.notes),
        Line("", "SHA-256", held.sha256 or ""),
    )
    kept = tuple(line for line in lines if line.text.strip())
    return Part("decision", "The decision", sentences=(told,), tables=_expected(held), lines=kept)


def _expected(held: Decision) -> tuple[Table, ...]:
    if not held.expectations:
        return ()
    rows = [
        (each.text, per_cent(each.p), echo.day_dated(each.due_on), each.outcome)
        for each in held.expectations
    ]
    return (table("Expected", ("Expected", "Chance", "By", "Outcome"), rows, {1}),)


def _came(held: Decision) -> Part:
    """Return what came of it: what happened, and the decision judged apart from the outcome."""
    day = echo.day_dated(held.reviewed_on) if held.reviewed_on is not None else ""
    resolved = [each for each in held.expectations if each.outcome in ("yes", "no")]
    came = sum(each.outcome == "yes" for each in resolved)
    judged = decision_words.judged(held)
    lines = (
        Line("", "happened", held.happened or ""),
        Line("", "judged", judged),
        Line("", "expected", f"{came} of {len(resolved)} came true" if resolved else ""),
        Line("", "lesson", held.lesson or ""),
    )
    kept = tuple(line for line in lines if line.text.strip())
    return Part("outcome", f"Looked back on {day}", lines=kept)
