"""Views of a résumé that comes in: the drafts a reader found in it, and what became of them."""

from datetime import date
from typing import NamedTuple

from journal.views.exchange import LeftOut, Record
from journal.views.schemas import schema


class JobDraft(NamedTuple):
    """A job as a file has it; `started` and `ended` are partial days, `place` is for a message."""

    uid: str
    place: str
    position: str
    employer: str | None
    started: str | None
    ended: str | None
    url: str | None
    notes: str | None


class CertificateDraft(NamedTuple):
    """A certificate as a file has it; `issued` is a partial day."""

    uid: str
    place: str
    name: str
    issuer: str
    issued: str
    expires: date | None
    url: str | None
    number: str | None


class ProjectDraft(NamedTuple):
    """A project as a file has it; a day that is known to the month alone is None."""

    uid: str
    place: str
    title: str
    expected: str | None
    started: date | None
    closed: date | None
    done: bool
    owner: str | None


class ResumeRead(NamedTuple):
    """What a reader found: drafts in the order of the file, names of tags that are skills, praise.

    `read` counts records: jobs, certificates, projects, words of skills, references, and those left
    out; `notes` are facts the person is told.
    """

    jobs: tuple[JobDraft, ...]
    certificates: tuple[CertificateDraft, ...]
    projects: tuple[ProjectDraft, ...]
    skills: tuple[str, ...]
    references: tuple[Record, ...]
    read: int
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()


@schema("import.resume/1", confirms=True)
class ResumeTaken(NamedTuple):
    """A résumé was taken over, or would be (`rehearsed`).

    read = new + already here + the records left out + those offered as praise; `roles` and the
    others count the new ones.
    """

    source: str
    read: int
    new: int
    already: int
    roles: int
    current: int
    credentials: int
    projects: int
    skills: int
    praise: int
    offered: int
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    rehearsed: bool = False
