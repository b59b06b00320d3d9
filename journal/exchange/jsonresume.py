"""JSON Resume, schema 1.x (draft-07), written: what is absent is left out, never null or empty."""

import json
from collections.abc import Mapping
from typing import Any

from journal.domain import codec
from journal.errors import ExchangeError
from journal.exchange import decoded, resume_fields, strict_json
from journal.views.resume import Certificate, Job, ProjectDone, Resume

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"

FROM_BASE = ("volunteer", "education", "awards", "publications", "languages", "interests")
"""Sections that the journal knows nothing of: they come unchanged from a file, or not at all."""


def write(view: Resume, base: Mapping[str, Any]) -> str:
    """Return a résumé as JSON that ends in a line end; `base` are sections of FROM_BASE."""
    return json.dumps(document(view, base), indent=2, ensure_ascii=False) + "\n"


def document(view: Resume, base: Mapping[str, Any]) -> dict[str, Any]:
    """Return a résumé as the object of its format, in the order of its schema."""
    sections: dict[str, Any] = {
        "$schema": SCHEMA,
        "basics": _given(**view.basics._asdict()),
        "work": [_job(job) for job in view.work],
        "volunteer": base.get("volunteer"),
        "education": base.get("education"),
        "awards": base.get("awards"),
        "certificates": [_certificate(each) for each in view.certificates],
        "publications": base.get("publications"),
        "skills": [_given(name=group.name, keywords=group.keywords) for group in view.skills],
        "languages": base.get("languages"),
        "interests": base.get("interests"),
        "references": [_given(name=each.name, reference=each.text) for each in view.references],
        "projects": [_project(each) for each in view.projects],
        "meta": {"version": VERSION, "lastModified": codec.instant_text(view.modified)},
    }
    return _given(**sections)


def _given(**fields: Any) -> dict[str, Any]:
    """Return the fields that say something; tuples become lists."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if value is not None and value != "" and value != () and value != [] and value != {}
    }


def _job(job: Job) -> dict[str, Any]:
    return _given(
        name=job.employer,
        position=job.position,
        url=job.url,
        startDate=job.start,
        endDate=job.end,
        summary=job.summary,
        highlights=tuple(each.text for each in job.highlights),
    )


def _project(project: ProjectDone) -> dict[str, Any]:
    return _given(
        name=project.name,
        description=project.description,
        highlights=tuple(each.text for each in project.highlights),
        keywords=project.keywords,
        startDate=codec.day_text(project.start) if project.start else None,
        endDate=codec.day_text(project.end) if project.end else None,
        roles=project.roles,
        entity=project.entity,
    )


def _certificate(held: Certificate) -> dict[str, Any]:
    return _given(
        name=held.name,
        date=held.issued,
        url=held.url,
        issuer=held.issuer,
        expiryDate=codec.day_text(held.expires) if held.expires else None,
        id=held.number,
    )


def base(data: bytes) -> dict[str, Any]:
    """Return the sections of FROM_BASE that a file has; raises ExchangeError when it is no résumé,
    or one of them is not as its schema wants it.
    """
    try:
        found = strict_json.loads(decoded.text(data))
    except ExchangeError as error:
        raise _unwritten(error.message.replace(decoded.NOTHING, "")) from None
    if not isinstance(found, dict):
        raise _unwritten("the file is no JSON Resume: it holds no object")
    kept = {name: found[name] for name in FROM_BASE if found.get(name)}
    for name, items in kept.items():
        for place, why in resume_fields.problems(name, items):
            raise _unwritten(f"{place}: {why}")
    return kept


def _unwritten(why: str) -> ExchangeError:
    return ExchangeError(f"{why.rstrip('; ')}; nothing was written")
