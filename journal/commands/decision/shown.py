"""A decision with everything that stands beside it, as its page and its report show it."""

from datetime import date

from journal.commands.decision import choices
from journal.plans import decision_records, read_decisions
from journal.storage.door import Store
from journal.views.decisions import Decision, DecisionSaid, DecisionShown, InTen


def page(store: Store, decision: Decision, today: date) -> DecisionShown:
    """Return everything about one decision; the hash of a frozen text is computed anew."""
    text = read_decisions.frozen_text(store, decision.id)
    comparison = decision_records.comparison_of(text) if text is not None else None
    return DecisionShown(
        decision,
        _missing(decision, today),
        decision_records.verified(decision, text) if text is not None else None,
        comparison,
        choices.named_then(comparison) or choices.named(store),
        text,
    )


def shared(page: DecisionShown) -> DecisionShown:
    """Return a page that may leave the journal: without gut, state of mind, pre-mortem, 10/10/10,
    and without the frozen text, which holds them.
    """
    decision = page.decision._replace(gut=None, state_of_mind="", premortem=(), ten_ten_ten=InTen())
    return page._replace(decision=decision, frozen_text=None)


def said(
    store: Store,
    number: int,
    did: str,
    today: date,
    *,
    changed: tuple[str, ...] = (),
    told: tuple[str, ...] = (),
) -> DecisionSaid:
    """Return a decision as the answer to a write."""
    decision = read_decisions.one(store, number, today)
    missing = _missing(decision, today)
    return DecisionSaid(decision, did, changed, missing, told, choices.named(store))


def _missing(decision: Decision, today: date) -> tuple[str, ...]:
    drafted = decision.frozen_at is None and decision.reviewed_on is None
    return decision_records.missing(decision, today) if drafted else ()
