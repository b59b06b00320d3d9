"""A résumé as a document: a heading, ways to write, a summary and parts, for Markdown and HTML.

A win stands once in it: under its project where that is shown, else under its job. The texts are as
they were typed; each writer escapes them its own way.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from journal.domain import codec, partial_days
from journal.views.resume import Certificate, Job, ProjectDone, Resume

NOW = "now"
NAMELESS = "Résumé"


class Block(NamedTuple):
    """One thing in a part: its title, what stands beside it (days), under it, and its lines."""

    title: str
    beside: str = ""
    under: str = ""
    text: str = ""
    lines: tuple[str, ...] = ()


class Part(NamedTuple):
    """A part with its heading."""

    key: str
    title: str
    blocks: tuple[Block, ...]


class ResumeDocument(NamedTuple):
    """A résumé to be read on paper or on a page."""

    title: str
    label: str
    contacts: tuple[str, ...]
    summary: str
    parts: tuple[Part, ...]


def of(view: Resume, base: Mapping[str, Any]) -> ResumeDocument:
    """Return a résumé as a document; `base` are sections that came from a file."""
    basics = view.basics
    told = {each.slug for each in view.projects}
    parts = (
        Part("work", "Work", tuple(_job(job, told) for job in view.work)),
        Part("projects", "Projects", tuple(map(_project, view.projects))),
        Part("certificates", "Certificates", tuple(map(_certificate, view.certificates))),
        Part("skills", "Skills", tuple(Block(g.name, text=", ".join(g.keywords)) for g in view.skills)),
        *(Part(name, title, _from_base(base.get(name))) for name, title in FROM_BASE),
        Part("references", "Said by others", tuple(Block(r.name or "", text=r.text) for r in view.references)),
    )  # fmt: skip
    return ResumeDocument(
        title=basics.name or NAMELESS,
        label=basics.label or "",
        contacts=tuple(each for each in (basics.email, basics.url) if each),
        summary=basics.summary or "",
        parts=tuple(part for part in parts if part.blocks),
    )


def _job(job: Job, told: set[str]) -> Block:
    lines = tuple(each.text for each in job.highlights if each.project not in told)
    days = span(job.start, job.end)
    return Block(job.position, days, job.employer or "", job.summary or "", lines)


def _project(project: ProjectDone) -> Block:
    start = codec.day_text(project.start) if project.start else None
    end = codec.day_text(project.end) if project.end else None
    days = span(start, end) if start or end else ""
    lines = tuple(each.text for each in project.highlights)
    entity = f"for {project.entity}" if project.entity else ""
    return Block(project.name, days, entity, project.description or "", lines)


def _certificate(held: Certificate) -> Block:
    days = partial_days.shown(held.issued)
    if held.expires is not None:
        days += f" – {partial_days.shown(codec.day_text(held.expires))}"
    under = " · ".join(part for part in (held.issuer, held.number and f"no. {held.number}") if part)
    return Block(held.name, days, under, held.url or "")


def span(start: str | None, end: str | None) -> str:
    """Return `March 2019 – August 2022`; without an end it goes on until now."""
    first = partial_days.shown(start) if start else ""
    last = partial_days.shown(end) if end else NOW
    return f"{first} – {last}" if first else f"until {last}"


FROM_BASE = (
    ("education", "Education"),
    ("volunteer", "Volunteering"),
    ("awards", "Awards"),
    ("publications", "Publications"),
    ("languages", "Languages"),
    ("interests", "Interests"),
)
"""Sections that come from a file, in the order of a page, with their headings."""

TITLES = ("institution", "organization", "title", "language", "name")
UNDER = ("area", "studyType", "position", "awarder", "publisher", "fluency")
"""Fields that name a thing, and those that stand under its name, whichever a section has."""


def _from_base(items: Any) -> tuple[Block, ...]:
    return tuple(map(_given, items or ()))


def _given(item: Mapping[str, Any]) -> Block:
    title = next((item[name] for name in TITLES if item.get(name)), "")
    day = item.get("date") or item.get("releaseDate")
    if day:
        days = partial_days.shown(day)
    else:
        dated = item.get("startDate") or item.get("endDate")
        days = span(item.get("startDate"), item.get("endDate")) if dated else ""
    listed = (*item.get("highlights", ()), *item.get("courses", ()), *item.get("keywords", ()))
    text = "\n".join(_texts(item, ("summary", "score", "url")))
    return Block(title, days, ", ".join(_texts(item, UNDER)), text, tuple(listed))


def _texts(item: Mapping[str, Any], names: Iterable[str]) -> list[str]:
    return [item[name] for name in names if item.get(name)]
