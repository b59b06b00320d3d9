"""What a role is worth on each criterion: three points, and the person's own reason."""

from collections.abc import Sequence
from datetime import date, datetime

from journal import models
from journal.domain import fit, texts
from journal.domain import ratings as rules
from journal.domain.uid import natural_uid
from journal.errors import ConflictError
from journal.plans import read_roles
from journal.storage.door import Store
from journal.views.criteria import Criterion
from journal.views.roles import Rating, RatingDraft, Role


def refuse_unweighed(store: Store) -> None:
    """Raise ConflictError as long as a criterion has no weight: weights come before ratings."""
    held = read_roles.criteria(store)
    weights_from = read_roles.running(store).weights_from
    missing = fit.unweighed([read_roles.judged(each) for each in held], weights_from)
    if not held:
        raise ConflictError(
            "there is no criterion to rate on yet",
            hint="journal role criterion add NAME --worst “…” --best “…”",
        )
    if missing:
        raise ConflictError(
            f"weights come before ratings; none yet: {', '.join(missing)}",
            hint=f"journal role criterion weigh {' '.join(f'{slug}=50' for slug in missing[:3])}",
            reason="weights-first",
        )


def rate(
    store: Store,
    role: Role,
    drafts: Sequence[RatingDraft],
    *,
    spread: float,
    today: date,
    now: datetime,
) -> tuple[tuple[Rating, ...], tuple[str, ...]]:
    """Store ratings of a role and return them, and the criteria that stood so already.

    Raises ConflictError before the weights are said, NotFoundError for a criterion, InvalidError
    for figures outside the scale or out of order.
    """
    refuse_unweighed(store)
    known = read_roles.criteria(store)
    already = [
        criterion.slug
        for draft in drafts
        for criterion in (read_roles.picked(known, draft.criterion),)
        if not _rate(store, role, criterion, draft, spread=spread, today=today, now=now)
    ]
    said = [read_roles.picked(known, draft.criterion).slug for draft in drafts]
    held = read_roles.ratings(store).get(role.slug, {})
    return tuple(held[slug] for slug in dict.fromkeys(said)), tuple(already)


def missing(store: Store, role: Role) -> tuple[str, ...]:
    """Return the criteria on which a role has no rating yet, in the order of their list."""
    held = read_roles.ratings(store).get(role.slug, {})
    return tuple(each.slug for each in read_roles.criteria(store) if each.slug not in held)


def _rate(
    store: Store,
    role: Role,
    criterion: Criterion,
    draft: RatingDraft,
    *,
    spread: float,
    today: date,
    now: datetime,
) -> bool:
    """Store one rating; False when it stood so already."""
    found = rules.read_rating(read_roles.judged(criterion), draft.figures, spread=spread)
    if draft.why is not None:
        texts.checked_text(draft.why, field="why")
    row = store.orm.get(models.Rating, (role.id, criterion.id))
    if row is None:
        uid = natural_uid("rating", role.uid, criterion.uid)
        row = models.Rating(
            role_id=role.id,
            criterion_id=criterion.id,
            uid=uid,
            **found._asdict(),
            why=draft.why,
            rated_on=today,
            created_at=now,
            updated_at=now,
        )
        store.orm.add(row)
        store.orm.flush()
        return True
    why = row.why if draft.why is None else draft.why
    before = (row.low, row.likely, row.high, row.basis, row.why)
    if before == (*found, why):
        return False
    row.low, row.likely, row.high, row.basis = found
    row.why, row.rated_on, row.updated_at = why, today, now
    store.orm.flush()
    return True
