"""Plans in bulk: what a reader found in a résumé goes in once, each row with its origin."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import NamedTuple

from sqlmodel import select

from journal import ledger, models, plans
from journal.domain import partial_days, texts
from journal.errors import ExchangeError, JournalError
from journal.ledger.origins import Came
from journal.plans import read_roles
from journal.storage.door import Store
from journal.views.exchange import LeftOut
from journal.views.resume_import import CertificateDraft, JobDraft, ProjectDraft, ResumeRead
from journal.views.roles import Role, RoleDraft

FORM = "jsonresume"


class Taken(NamedTuple):
    """How many records became rows here, by noun; how many were here already; what was left out."""

    new: Counter[str]
    already: int
    left_out: tuple[LeftOut, ...]


class _Counts:
    """What became of the records so far."""

    def __init__(self) -> None:
        self.new = Counter[str]()
        self.left_out = Counter[str]()
        self.already = 0
        self.origins: list[tuple[str, str]] = []

    def made(self, noun: str, uid: str) -> None:
        """Count a new row, whose origin is to be kept."""
        self.new[noun] += 1
        self.origins.append((uid, noun))


def take(store: Store, found: ResumeRead, *, now: datetime, today: date) -> Taken:
    """Store the jobs, certificates, projects and skills that are not here yet.

    A record is known by its uid, and by its name where it was written by hand. Raises ExchangeError
    with the place of a record that cannot be stored.
    """
    counts = _Counts()
    for job in found.jobs:
        with _placed(job.place):
            _take_job(store, job, counts, now, today)
    for held in sorted(found.certificates, key=lambda each: partial_days.first(each.issued)):
        with _placed(held.place):
            _take_certificate(store, held, counts, now, today)
    for project in found.projects:
        with _placed(project.place):
            _take_project(store, project, counts, now, today)
    changed = ledger.tags.mark(store, found.skills, now=now)
    counts.new["skill"] += changed
    counts.already += len(found.skills) - changed
    for noun in ("role", "credential", "project"):
        came = (Came(uid) for uid, table in counts.origins if table == noun)
        ledger.origins.add(store, came, table=noun, form=FORM, now=now)
    left = tuple(LeftOut(reason, number) for reason, number in counts.left_out.items())
    return Taken(counts.new, counts.already, left)


@contextmanager
def _placed(place: str) -> Iterator[None]:
    """Let a refusal say where in the file its reason stands."""
    try:
        yield
    except ExchangeError:
        raise
    except JournalError as error:
        raise ExchangeError(f"{place}: {error.message}; nothing was imported") from None


def _take_job(store: Store, job: JobDraft, counts: _Counts, now: datetime, today: date) -> None:
    known = read_roles.roles(store)
    if any(role.uid == job.uid or _same_job(role, job) for role in known):
        counts.already += 1
        return
    status, day = _status(job, today)
    rival = _held_there(known, job) if status == "current" else None
    if rival is not None:
        counts.left_out[f"job at an employer where you hold {rival.slug}"] += 1
        return
    draft = RoleDraft(
        name=_free_name(job, known),
        employer=job.employer,
        status=status,
        url=job.url,
        notes=job.notes,
        started_on=job.started,
        ended_on=job.ended,
        day=day,
        uid=job.uid,
    )
    plans.roles.add(store, draft, now=now, today=today)
    counts.made("role", job.uid)
    counts.new["current"] += status == "current"


def _same_job(role: Role, job: JobDraft) -> bool:
    """Whether a role written by hand is that job: the same name, at the same employer."""
    return texts.key(role.name) == texts.key(job.position) and (
        texts.key(role.employer or "") == texts.key(job.employer or "")
        and (role.started_on or "")[: partial_days.YEAR] == (job.started or "")[: partial_days.YEAR]
    )


def _status(job: JobDraft, today: date) -> tuple[str, date]:
    """Return whether a job is held, over or still to begin, and since when."""
    if job.started is not None and partial_days.first(job.started) > today:
        return "accepted", today
    if job.ended is not None and partial_days.first(job.ended) <= today:
        return "past", min(partial_days.last(job.ended), today)
    return "current", partial_days.first(job.started) if job.started else today


def _held_there(known: Sequence[Role], job: JobDraft) -> Role | None:
    """Return the job that is held at that employer already: there can be one."""
    employer = texts.key(job.employer or "")
    return next(
        (
            role
            for role in known
            if employer and role.status == "current" and texts.key(role.employer or "") == employer
        ),
        None,
    )


def _free_name(job: JobDraft, known: Sequence[Role]) -> str:
    """Return a name that no other role has: the position, with employer and start as it takes."""
    taken = {texts.key(role.name) for role in known}
    parts = [job.position, *(part for part in (job.employer, job.started) if part)]
    for most in range(1, len(parts) + 1):
        name = ", ".join(parts[:most])[: texts.LONGEST_NAME].rstrip()
        if texts.key(name) not in taken:
            return name
    number = 2
    while texts.key(f"{job.position[:70]} {number}") in taken:
        number += 1
    return f"{job.position[:70]} {number}"


def _take_certificate(
    store: Store, held: CertificateDraft, counts: _Counts, now: datetime, today: date
) -> None:
    rows = store.orm.exec(select(models.Credential)).all()
    named = [row for row in rows if texts.key(row.name) == texts.key(held.name)]
    here = [row.issued_on for row in named]
    if held.issued in here or any(row.uid == held.uid for row in rows):
        counts.already += 1
        return
    fields = {
        "uid": held.uid,
        "issuer": held.issuer,
        "issued_on": held.issued,
        "expires_on": held.expires,
        "url": held.url,
        "number": held.number,
    }
    if not named:
        plans.credentials.add(store, {**fields, "name": held.name}, today=today, now=now)
    else:
        old = {row.renews for row in rows}
        newest = next(row for row in named if row.id not in old)
        if partial_days.first(newest.issued_on) > partial_days.first(held.issued):
            counts.left_out["certificate of which a newer issue is here"] += 1
            return
        plans.credentials.renew(store, newest.id, fields, today=today, now=now)
    counts.made("credential", held.uid)


def _take_project(
    store: Store, project: ProjectDraft, counts: _Counts, now: datetime, today: date
) -> None:
    rows = store.orm.exec(select(models.Project)).all()
    title = texts.key(project.title)
    if any(row.uid == project.uid or texts.key(row.title) == title for row in rows):
        counts.already += 1
        return
    fields = {
        "uid": project.uid,
        "title": project.title,
        "expected": project.expected,
        "started_on": project.started,
        "closed_on": project.closed if project.done else None,
        "target_on": None if project.done else project.closed,
        "status": "done" if project.done else "active",
        **({"owner": project.owner} if project.owner else {}),
    }
    plans.projects.add(store, fields, today=today, now=now)
    counts.made("project", project.uid)
