"""The criteria as they are listed, with weights and the points each can move."""

from collections.abc import Sequence

from journal.domain import fit
from journal.domain import ratings as rules
from journal.errors import JournalError
from journal.plans import read_roles
from journal.storage.door import Store
from journal.views.criteria import CriterionList


def hints(store: Store) -> tuple[str, ...]:
    """Return what belongs beside a new criterion: too many of them, and the next step."""
    held = read_roles.criteria(store)
    weights_from = read_roles.running(store).weights_from
    missing = fit.unweighed([read_roles.judged(each) for each in held], weights_from)
    told = []
    if len(held) > fit.MANY_CRITERIA:
        told.append(f"{len(held)} criteria: four to eight are enough")
    if missing:
        told.append(f"next: journal role criterion weigh {' '.join(f'{s}=…' for s in missing[:4])}")
    return tuple(told)


def listed(store: Store, *, all_: bool) -> CriterionList:
    """Return the criteria with the weights and leverage that follow; `all_`: dropped ones too."""
    every = read_roles.criteria(store, dropped=True)
    held = [each for each in every if each.dropped_on is None]
    running = read_roles.running(store)
    judged = [read_roles.judged(each) for each in held]
    try:
        found = fit.weights_of(judged, running.weights_from) if judged else {}
    except JournalError:
        found = {}
    order = {slug: place for place, slug in enumerate(found)}
    ordered = sorted(held, key=lambda c: (c.kind == "must", order.get(c.slug, 99), c.position))
    shown = [*ordered, *(each for each in every if all_ and each.dropped_on is not None)]
    return CriterionList(
        tuple(shown),
        found,
        _leverage(store, judged, found),
        running.weights_from,
        running.firmness,
        len(every) - len(held),
    )


def _leverage(
    store: Store, judged: Sequence[rules.Criterion], weight: dict[str, float]
) -> dict[str, float]:
    """Return the points each criterion can move among the open roles, as far as they are rated."""
    if not weight:
        return {}
    ratings = read_roles.ratings(store)
    roles = [
        read_roles.option(role.slug, ratings.get(role.slug, {}))
        for role in read_roles.roles(store)
        if not role.closed
    ]
    found = fit.fits(judged, roles, weight)
    return fit.leverage(found) if len(found.ranked) > 1 else {}
