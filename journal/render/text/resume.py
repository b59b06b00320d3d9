"""The résumé as lines, and what was written of it."""

from collections.abc import Iterable

from journal.domain import codec
from journal.render import cells, resume_pages, resume_words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.resume import Bio, Resume, ResumeWritten

lines = Drawings()
tables = Drawings()

COLUMNS = ("part", "name", "of", "start", "end", "text")


@lines.of(Resume)
def resume(view: Resume, page: Page) -> Iterable[str]:
    """Return the résumé as the Markdown that it is read as."""
    return resume_pages.as_markdown(view, {}).splitlines()


@tables.of(Resume)
def resume_table(view: Resume) -> Table:
    """Return one job, win, project, certificate, skill or reference a row."""
    rows: list[tuple[object, ...]] = []
    for job in view.work:
        rows.append(("job", job.position, job.employer, job.start, job.end, job.summary))
        rows += [("win", None, job.position, each.day, None, each.text) for each in job.highlights]
    for project in view.projects:
        entity, text = project.entity, project.description
        rows.append(("project", project.name, entity, project.start, project.end, text))
        rows += [
            ("project win", None, project.name, each.day, None, each.text)
            for each in project.highlights
        ]
    for held in view.certificates:
        end = codec.day_text(held.expires) if held.expires else None
        rows.append(("certificate", held.name, held.issuer, held.issued, end, held.number))
    for group in view.skills:
        rows += [("skill", name, group.name, None, None, None) for name in group.keywords]
    rows += [("reference", each.name, None, None, None, each.text) for each in view.references]
    return COLUMNS, rows


@lines.of(Bio)
def bio(view: Bio, page: Page) -> Iterable[str]:
    """Return the paragraph, wrapped to the page."""
    if view.text is None:
        return []
    return cells.wrapped(shown(view.text), page.width)


@tables.of(Bio)
def bio_table(view: Bio) -> Table:
    """Return the paragraph as one record."""
    return ("text",), [(view.text,)] if view.text is not None else []


@lines.of(ResumeWritten)
def written(view: ResumeWritten, page: Page) -> Iterable[str]:
    """Return where it is, and how many wins are in it."""
    said = f"Wrote {shown(view.path)}: {shown(resume_words.kept(view))}."
    return cells.wrapped(said, page.width)


@tables.of(ResumeWritten)
def written_table(view: ResumeWritten) -> Table:
    """Return the file as one record."""
    fields = ("path", "format", "bytes", "kept", "wins")
    return fields, [view[:5]]
