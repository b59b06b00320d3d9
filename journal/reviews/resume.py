"""The résumé: jobs, projects, certificates, skills and references with what came of them, as facts.

Never in it: private lines, energy, mood, charge, roles that are hoped for, wins without a result,
values of metrics, and who stood beside a win.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from journal import ledger, plans
from journal.domain import addresses, bio, evidence, texts
from journal.plans import read_roles
from journal.plans.skills import OTHER, Skills
from journal.reviews import jobs
from journal.reviews import wins as room
from journal.reviews.wins import Asked, Won
from journal.storage.door import Store
from journal.views.credentials import Credential
from journal.views.entries import Entry
from journal.views.projects import Project
from journal.views.resume import (
    Basics,
    Certificate,
    Highlight,
    Job,
    ProjectDone,
    Reference,
    Resume,
    ResumeLeftOut,
    SkillGroup,
)
from journal.views.roles import Role

SHOWN_PROJECTS = ("active", "done")
"""A project that is paused, dropped or handed off shows its wins under their jobs alone."""


class Cut(NamedTuple):
    """What a résumé is cut for: a role, tags by their keys, the first day of its wins.

    `notes` lets notes of jobs be their summaries; `every` brings certificates that are over.
    """

    role: Asked | None = None
    tags: tuple[str, ...] = ()
    since: date | None = None
    notes: bool = False
    every: bool = False

    @property
    def narrow(self) -> bool:
        """Whether it keeps only the wins that speak for something."""
        return self.role is not None or bool(self.tags)


class Me(NamedTuple):
    """Who it is about, by the settings."""

    name: str = ""
    label: str = ""
    email: str = ""
    url: str = ""


class Rows(NamedTuple):
    """Everything it is made from; wins and praise are newest first."""

    wins: Sequence[Won] = ()
    praise: Sequence[Entry] = ()
    roles: Sequence[Role] = ()
    projects: Sequence[Project] = ()
    credentials: Sequence[Credential] = ()
    skills: Skills = Skills({}, {}, frozenset(), ())
    hidden: frozenset[str] = frozenset()
    """Keys of tags that private lines carry."""


def gathered(store: Store, today: date) -> Rows:
    """Return every row that a résumé may look at; private praise makes no win one with a result."""
    wins = plans.glance.named(store, ledger.entries.within(store, kind="win"))
    praise = ledger.entries.within(store, kind="praise")
    told = [line for line in praise if not line.private]
    return Rows(
        wins=room.judged(wins, told),
        praise=praise,
        roles=read_roles.roles(store),
        projects=plans.glance_work.projects(store, today),
        credentials=plans.credentials.standing(store, today=today),
        skills=plans.skills.known(store),
        hidden=ledger.tags.of_private(store),
    )


def compose(rows: Rows, cut: Cut, me: Me, *, today: date, now: datetime) -> Resume:
    """Return the facts of a résumé: same rows, cut, settings, day and instant, same facts."""
    kept, left_out = _sorted_out(rows.wins, cut)
    kept = sorted(kept, key=_strongest_first)
    held = jobs.held(rows.roles)
    work = tuple(_job(job, held, kept, cut) for job in held)
    projects = tuple(_project(each, held, kept, rows.skills) for each in _own(rows.projects, kept))
    certificates = [each for each in rows.credentials if _in_force(each, cut)]
    references = [each for each in rows.praise if each.quotable]
    made = Resume(
        basics=_basics(me, held, kept, rows.skills, today),
        work=work,
        projects=projects,
        certificates=tuple(map(_certificate, sorted(certificates, key=_newest_first))),
        skills=_skills(kept, rows, cut),
        references=tuple(
            Reference(each.who, each.text) for each in references if _may_leave(each, cut)
        ),
        modified=now,
        kept=len(kept),
        wins=len(rows.wins),
        left_out=left_out._replace(
            praise=sum(each.private for each in references),
            expired=sum(each.state == "expired" for each in rows.credentials) * (not cut.every),
        ),
        skills_asked=_asked(rows, cut),
        role=cut.role.role.slug if cut.role is not None else None,
    )
    return _checked(made)


def _sorted_out(wins: Iterable[Won], cut: Cut) -> tuple[list[Won], ResumeLeftOut]:
    """Return the wins that stay, and how many go for which reason: each win counts once."""
    kept, reasons = [], Counter[str]()
    for won in wins:
        reason = _reason(won, cut)
        if reason:
            reasons[reason] += 1
        else:
            kept.append(won)
    return kept, ResumeLeftOut(**reasons)


def _reason(won: Won, cut: Cut) -> str:
    if won.entry.private:
        return "private"
    if cut.since is not None and won.entry.day < cut.since:
        return "before"
    if not won.has_result:
        return "without_result"
    return "" if _speaks(won.entry, cut) else "elsewhere"


def _speaks(win: Entry, cut: Cut) -> bool:
    if not cut.narrow:
        return True
    for_role = cut.role is not None and room.speaks_for(win, cut.role)
    return for_role or room.carries(win, cut.tags)


def _strongest_first(won: Won) -> tuple[int, int, int]:
    return won.strength, -won.entry.day.toordinal(), -won.entry.id


def _asked(rows: Rows, cut: Cut) -> tuple[str, ...]:
    """Return the names of the tags that it is cut for, those that most kept wins carry first."""
    keys = dict.fromkeys((*(cut.role.skills if cut.role else ()), *cut.tags))
    public = [won.entry for won in rows.wins if not won.entry.private]
    counted = Counter(texts.key(tag) for win in public for tag in win.tags)
    ordered = sorted(keys, key=lambda key: -counted[key])
    return tuple(rows.skills.tags.get(key, key) for key in ordered)


def _highlight(won: Won) -> Highlight:
    entry = won.entry
    said = evidence.highlight(entry.text, entry.impact)
    return Highlight(entry.id, entry.day, said, entry.project)


def _job(job: Role, held: Sequence[Role], kept: Iterable[Won], cut: Cut) -> Job:
    own = [won for won in kept if jobs.of_line(won.entry, held) is job]
    return Job(
        position=job.name,
        employer=job.employer or None,
        start=job.started_on,
        end=job.ended_on if job.status == "past" else None,
        url=job.url,
        summary=job.notes if cut.notes else None,
        highlights=tuple(map(_highlight, own)),
    )


def _own(projects: Iterable[Project], kept: Iterable[Won]) -> list[Project]:
    """Return the projects that are shown, the one that began last first."""
    won = {each.entry.project_id for each in kept}
    shown = [each for each in projects if each.status in SHOWN_PROJECTS and each.id in won]
    return sorted(shown, key=lambda each: (each.started_on or date.min, each.id), reverse=True)


def _project(
    project: Project, held: Sequence[Role], kept: Iterable[Won], skills: Skills
) -> ProjectDone:
    own = [won for won in kept if won.entry.project_id == project.id]
    found = [jobs.of_line(won.entry, held) for won in own]
    at_work = dict.fromkeys(job.name for job in found if job is not None)
    return ProjectDone(
        slug=project.slug,
        name=project.title,
        description=project.expected,
        start=project.started_on,
        end=project.closed_on if project.status == "done" else None,
        entity=None if project.mine else project.owner,
        roles=tuple(at_work),
        highlights=tuple(map(_highlight, own)),
        keywords=tuple(skills.names[key] for key in _shown(own, skills)),
    )


def _shown(kept: Iterable[Won], skills: Skills) -> list[str]:
    """Return the keys of the skills that wins show, those of most wins first."""
    counted = Counter(texts.key(tag) for won in kept for tag in won.entry.tags)
    return sorted((key for key in counted if key in skills.names), key=lambda k: (-counted[k], k))


def _skills(kept: Sequence[Won], rows: Rows, cut: Cut) -> tuple[SkillGroup, ...]:
    """Return the skills in their groups, the group that most wins show first, “Other” last.

    A skill that no win shows stands behind the others, if it was marked as one, no private line
    carries it, and nothing was cut.
    """
    shown = _shown(kept, rows.skills)
    if not cut.narrow and cut.since is None:
        marked = rows.skills.marked - set(shown) - rows.hidden
        shown += sorted(marked)
    groups: dict[str, list[str]] = {}
    for key in shown:
        groups.setdefault(rows.skills.group(key), []).append(rows.skills.names[key])
    ordered = sorted(groups, key=lambda name: name == OTHER)
    return tuple(SkillGroup(name, tuple(groups[name])) for name in ordered)


def _in_force(credential: Credential, cut: Cut) -> bool:
    return credential.state == "held" or (cut.every and credential.state == "expired")


def _newest_first(credential: Credential) -> tuple[int, int]:
    first = plans.credentials.first_day(credential.issued_on)
    return -first.toordinal(), -credential.id


def _certificate(held: Credential) -> Certificate:
    return Certificate(
        held.name, held.issued_on, held.issuer or None, held.url, held.expires_on, held.number
    )


def _may_leave(praise: Entry, cut: Cut) -> bool:
    return not praise.private and (cut.since is None or praise.day >= cut.since)


def _basics(
    me: Me, held: Sequence[Role], kept: Sequence[Won], skills: Skills, today: date
) -> Basics:
    now = next((job for job in held if job.status == "current"), None)
    starts = [job.started_on for job in held if job.started_on]
    summary = bio.paragraph(
        me.label or (now.name if now else None),
        now.employer if now else None,
        now.started_on if now else None,
        starts[-1] if starts else None,
        results=[evidence.highlight(won.entry.text, won.entry.impact) for won in kept],
        skills=[skills.names[key] for key in _shown(kept, skills)],
        today=today,
    )
    return Basics(me.name or None, me.label or None, me.email or None, me.url or None, summary)


def _checked(made: Resume) -> Resume:
    """Return a résumé without addresses that no checker of it would take, and their number."""
    dropped = 0

    def uri(text: str | None) -> str | None:
        nonlocal dropped
        if text is None or addresses.is_uri(text):
            return text
        dropped += 1
        return None

    basics = made.basics._replace(url=uri(made.basics.url))
    if basics.email is not None and not addresses.is_email(basics.email):
        dropped += 1
        basics = basics._replace(email=None)
    return made._replace(
        basics=basics,
        work=tuple(job._replace(url=uri(job.url)) for job in made.work),
        certificates=tuple(each._replace(url=uri(each.url)) for each in made.certificates),
        left_out=made.left_out._replace(addresses=dropped),
    )
