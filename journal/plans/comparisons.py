"""The running comparison: how weights are said, the gut pick, when a result was first shown, and the
decision that closes it.
"""

from datetime import datetime

from sqlmodel import col, select

from journal import models
from journal.domain import role_settings, texts
from journal.domain.weights import BY_PLACE
from journal.errors import InvalidError
from journal.plans import read_roles
from journal.storage.door import Store
from journal.views.roles import Role, Running

WEIGHTS_FROM = ("swing", *BY_PLACE)


def set_up(
    store: Store,
    *,
    title: str | None = None,
    weights_from: str | None = None,
    firmness: str | None = None,
    now: datetime,
) -> Running:
    """Change how the running comparison is made, beginning one where there is none.

    Raises InvalidError for a way of weighing or a firmness that is none.
    """
    row = _row(store, now)
    if title is not None:
        texts.checked_text(title, field="title")
    if weights_from is not None and weights_from not in WEIGHTS_FROM:
        raise InvalidError(
            f"weights from {texts.quoted(weights_from)}", hint=", ".join(WEIGHTS_FROM)
        )
    if firmness is not None and firmness not in role_settings.KAPPA:
        raise InvalidError(
            f"{texts.quoted(firmness)} is not a firmness",
            hint=" or ".join(f"--firmness {each}" for each in role_settings.KAPPA),
        )
    said = {"title": title, "weights_from": weights_from, "firmness": firmness}
    for name, value in said.items():
        if value is not None and getattr(row, name) != value:
            setattr(row, name, value)
            row.updated_at = now
    store.orm.flush()
    return read_roles.running(store)


def show_first(store: Store, *, gut: Role | None, now: datetime) -> Running:
    """Keep the gut pick, and that a result is shown: the first time counts."""
    row = _row(store, now)
    if gut is not None:
        _pick(row, gut, now)
    if row.seen_at is None:
        row.seen_at, row.updated_at = now, now
    store.orm.flush()
    return read_roles.running(store)


def pick(store: Store, gut: Role, *, now: datetime) -> Running:
    """Keep the gut pick, before any result is shown."""
    _pick(_row(store, now), gut, now)
    store.orm.flush()
    return read_roles.running(store)


def _pick(row: models.Comparison, gut: Role, now: datetime) -> None:
    if row.gut_role_id != gut.id:
        row.gut_role_id, row.gut_at, row.updated_at = gut.id, now, now


def close(store: Store, *, closed_by: int, now: datetime) -> None:
    """Close the running comparison by the decision that was made from it.

    Its criteria, weights and ratings are what the next one begins with.
    """
    row = _row(store, now)
    row.closed_by, row.updated_at = closed_by, now
    store.orm.flush()


def _row(store: Store, now: datetime) -> models.Comparison:
    """Return the comparison that is not closed, a new one without it."""
    running = store.orm.exec(
        select(models.Comparison)
        .where(col(models.Comparison.closed_by).is_(None))
        .order_by(col(models.Comparison.id).desc())
    ).first()
    if running is not None:
        return running
    new = read_roles.running(store)
    row = models.Comparison(
        title=new.title,
        weights_from=new.weights_from,
        firmness=new.firmness,
        created_at=now,
        updated_at=now,
    )
    store.orm.add(row)
    store.orm.flush()
    return row
