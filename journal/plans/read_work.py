"""Projects, goals, certificates and steps as they are stored, in plain SQL, for reviews."""

from datetime import date
from typing import Any

from journal.domain import codec
from journal.storage.door import Store
from journal.views.intended import CredentialKept, GoalKept, MilestoneKept, ProjectKept

PROJECTS = """
SELECT id, slug, title, status, owner, metric_id, started_on, target_on, closed_on, next_step,
    expected
FROM project ORDER BY id
"""
GOALS = """
SELECT id, slug, title, kind, status, est_minutes, target_on, next_step, closed_on, created_at,
    NULL
FROM goal ORDER BY target_on IS NULL, target_on, id
"""
STUDIED = """
SELECT goal_id, day, sum(minutes) FROM entry
WHERE goal_id IS NOT NULL AND kind = 'study' AND minutes IS NOT NULL
    AND (private = 0 OR NOT :shared)
GROUP BY goal_id, day
"""
CREDENTIALS = """
SELECT id, name, issuer, issued_on, expires_on, credits_required, credit_unit, credit_months,
    (SELECT min(later.issued_on) FROM credential AS later WHERE later.renews = credential.id)
FROM credential ORDER BY issued_on, id
"""
CREDITS = """
SELECT credit_unit, day, credits FROM entry
WHERE credits IS NOT NULL AND (private = 0 OR NOT :shared) ORDER BY day, id
"""
MILESTONES = """
SELECT id, title, due, done_on, dropped_on, project_id, goal_id, promised_to, waiting_on, asked_on,
    created_at
FROM milestone ORDER BY due IS NULL, due, id
"""


def projects(store: Store) -> tuple[ProjectKept, ...]:
    """Return all projects in the order they were made."""
    return tuple(
        ProjectKept._make((*row[:6], *map(_day, row[6:9]), *row[9:]))
        for row in store.sql.execute(PROJECTS)
    )


def goals(store: Store, *, shared: bool = False) -> tuple[GoalKept, ...]:
    """Return all learning goals, the nearest target first, with their study minutes by day; when
    `shared`, without those of private lines.
    """
    studied: dict[int, dict[date, int]] = {}
    for goal_id, day, minutes in store.sql.execute(STUDIED, {"shared": shared}):
        studied.setdefault(goal_id, {})[codec.day(day)] = minutes
    return tuple(
        GoalKept(*row)._replace(
            target_on=_day(row[6]),
            closed_on=_day(row[8]),
            created_on=_made(row[9]),
            studied=studied.get(row[0], {}),
        )
        for row in store.sql.execute(GOALS)
    )


def credentials(store: Store, *, shared: bool = False) -> tuple[CredentialKept, ...]:
    """Return all certificates, oldest first, with the credits earned in their unit; when `shared`,
    without those of private lines.
    """
    earned: dict[str, list[tuple[date, float]]] = {}
    for unit, day, amount in store.sql.execute(CREDITS, {"shared": shared}):
        earned.setdefault(unit.casefold(), []).append((codec.day(day), amount))
    return tuple(
        CredentialKept._make((*row, tuple(earned.get((row[6] or "").casefold(), ()))))._replace(
            expires_on=_day(row[4])
        )
        for row in store.sql.execute(CREDENTIALS)
    )


def milestones(store: Store) -> tuple[MilestoneKept, ...]:
    """Return all steps, the nearest due day first."""
    return tuple(
        MilestoneKept(*row)._replace(
            due=_day(row[2]),
            done_on=_day(row[3]),
            dropped_on=_day(row[4]),
            asked_on=_day(row[9]),
            created_on=_made(row[10]),
        )
        for row in store.sql.execute(MILESTONES)
    )


def _day(text: Any) -> date | None:
    return None if text is None else codec.day(text)


def _made(stamp: str) -> date:
    return codec.day(stamp[:10])
