"""Views of the résumé: jobs with what came of them, projects, certificates, skills, references."""

from datetime import date, datetime
from typing import NamedTuple

from journal.views.schemas import schema


class Basics(NamedTuple):
    """Who it is about; `summary` is the bio, a paragraph of facts."""

    name: str | None
    label: str | None
    email: str | None
    url: str | None
    summary: str | None


class Highlight(NamedTuple):
    """A win with its result behind it (`text`); `project` is the short name of its project."""

    id: int
    day: date
    text: str
    project: str | None


class Job(NamedTuple):
    """A job; `start` and `end` are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, `end` None while it is held."""

    position: str
    employer: str | None
    start: str | None
    end: str | None
    url: str | None
    summary: str | None
    highlights: tuple[Highlight, ...]


class ProjectDone(NamedTuple):
    """A project with its wins; `entity` is the team whose work it is, None for one's own.

    `roles` are the jobs that were held at it, `keywords` the skills that its wins show.
    """

    slug: str
    name: str
    description: str | None
    start: date | None
    end: date | None
    entity: str | None
    roles: tuple[str, ...]
    highlights: tuple[Highlight, ...]
    keywords: tuple[str, ...]


class Certificate(NamedTuple):
    """A certificate; `issued` is a partial day, `number` the issuer's own."""

    name: str
    issued: str
    issuer: str | None
    url: str | None
    expires: date | None
    number: str | None


class SkillGroup(NamedTuple):
    """Skills of one group, those that most wins show first."""

    name: str
    keywords: tuple[str, ...]


class Reference(NamedTuple):
    """Praise that may leave the journal with the name of who said it."""

    name: str | None
    text: str


class ResumeLeftOut(NamedTuple):
    """How many wins are not in it: private ones, of the others those without a result, of the rest
    those that speak for something else (--for, --tag) or are from before (--since).

    Beside them private praise, certificates that are over, and addresses that are none.
    """

    private: int = 0
    without_result: int = 0
    elsewhere: int = 0
    before: int = 0
    praise: int = 0
    expired: int = 0
    addresses: int = 0


@schema("resume/1")
class Resume(NamedTuple):
    """A résumé: `kept` of `wins` wins are in it. `skills_asked` are the tags that it was cut for,
    `role` the role.
    """

    basics: Basics
    work: tuple[Job, ...]
    projects: tuple[ProjectDone, ...]
    certificates: tuple[Certificate, ...]
    skills: tuple[SkillGroup, ...]
    references: tuple[Reference, ...]
    modified: datetime
    kept: int
    wins: int
    left_out: ResumeLeftOut
    skills_asked: tuple[str, ...] = ()
    role: str | None = None


@schema("bio/1")
class Bio(NamedTuple):
    """The short answer to what somebody does, None while nothing is known."""

    text: str | None


@schema("resume.written/1", confirms=True)
class ResumeWritten(NamedTuple):
    """A résumé was written to a file."""

    path: str
    format: str
    size: int
    kept: int
    wins: int
    skills_asked: tuple[str, ...]
    role: str | None
    left_out: ResumeLeftOut
