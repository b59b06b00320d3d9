"""Jobs that were held, and which of them a line belongs to."""

from collections.abc import Iterable, Sequence
from datetime import date

from journal.domain import partial_days
from journal.views.entries import Entry
from journal.views.roles import Role

HELD = ("current", "past")
"""The statuses of a job that is or was held."""


def held(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return the jobs that are or were held, the newest first."""
    jobs = [role for role in roles if role.status in HELD]
    return tuple(sorted(jobs, key=lambda job: (_last(job), _first(job), job.id), reverse=True))


def of_line(entry: Entry, jobs: Sequence[Role]) -> Role | None:
    """Return the job that a line belongs to: the one it names, else the one held on its day.

    Of two jobs held on a day it is the one that began later; `jobs` are in the order of `held`.
    """
    named = next((job for job in jobs if job.id == entry.role_id), None)
    if named is not None:
        return named
    there = [job for job in jobs if _first(job) <= entry.day <= _last(job)]
    return max(there, key=lambda job: (_first(job), job.id), default=None)


def _first(job: Role) -> date:
    return partial_days.first(job.started_on) if job.started_on else date.min


def _last(job: Role) -> date:
    if job.status == "current":
        return date.max
    return partial_days.last(job.ended_on) if job.ended_on else date.min
