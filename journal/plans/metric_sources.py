"""What the derived metrics of the ledger are of: a goal, a habit or a team that there is."""

from datetime import datetime

from sqlmodel import col, select

from journal import models, plans
from journal.domain import derivations, handoffs, texts
from journal.errors import NotFoundError
from journal.storage.door import Store

TEAMS = """
SELECT owner FROM entry WHERE owner IS NOT NULL UNION SELECT owner FROM project
"""
GOAL_SLUG = "SELECT slug FROM goal WHERE id = :id"
HABIT_SLUG = "SELECT slug FROM habit WHERE id = :id"


def known(store: Store, derive: str) -> str:
    """Return a source with the goal, habit or team in it named as the journal names it.

    Raises NotFoundError with near names where there is none, UsageError where several fit.
    """
    name, subject = derivations.split(derive)
    kind = derivations.SOURCES[name].of
    if not kind:
        return derive
    if kind == "goal":
        number = plans.glance.find(store, "goal", subject)
        subject = str(store.sql.execute(GOAL_SLUG, {"id": number}).fetchone()[0])
    elif kind == "habit":
        number = plans.glance_habits.find(store, subject)
        subject = str(store.sql.execute(HABIT_SLUG, {"id": number}).fetchone()[0])
    else:
        subject = _team(store, subject)
    return f"{name}={subject}"


def _team(store: Store, subject: str) -> str:
    teams = {texts.key(name): name for (name,) in store.sql.execute(TEAMS)}
    wanted = texts.key(subject)
    if wanted == handoffs.ME or wanted in teams:
        return str(teams.get(wanted, handoffs.ME))
    near = [teams[key] for key in texts.near(wanted, teams)]
    begin = f"near: {', '.join(near)} · " if near else ""
    raise NotFoundError(
        f"no work of a team {texts.quoted(subject)} yet",
        hint=f"{begin}journal log … --for {subject if texts.slug(subject) == wanted else 'TEAM'}",
    )


def renamed(store: Store, source: str, old: str, new: str, *, now: datetime) -> None:
    """Let metrics of a goal or habit whose short name was changed go on taking values from it."""
    derive = f"{source}={old}"
    for row in store.orm.exec(select(models.Metric).where(col(models.Metric.derive) == derive)):
        row.derive, row.updated_at = f"{source}={new}", now
