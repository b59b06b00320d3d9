"""A résumé that came in, as lines: every record counted."""

from collections.abc import Iterable

from journal.render import cells, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.resume_import import ResumeTaken

lines = Drawings()
tables = Drawings()


@lines.of(ResumeTaken)
def taken(view: ResumeTaken, page: Page) -> Iterable[str]:
    """Return what was read and what became of it, and what is offered."""
    counts = [
        f"{words.counted(view.read, 'record')} read",
        f"{view.new:,} new",
        f"{view.already:,} already here",
    ]
    yield f"jsonresume: {' · '.join(counts)} · from {shown(view.source)}"
    parts = _parts(view)
    if parts:
        yield from cells.joined(parts, page.width, first="  new: ", rest="    ")
    for each in view.left_out:
        yield f"  left out: {shown(each.reason)}: {each.number:,}"
    if view.offered:
        yield f"  offered as praise, with --references: {words.counted(view.offered, 'reference')}"
    for note in view.notes:
        yield from cells.wrapped(shown(note), page.width, first="  ", rest="    ")
    if view.rehearsed:
        yield "  nothing was written: this was a dry run"
    elif view.new:
        yield f"  {page.command('journal undo')} takes all of it back"


def _parts(view: ResumeTaken) -> list[str]:
    held = f" ({view.current} held now)" if view.current else ""
    return [
        text
        for number, text in (
            (view.roles, f"{words.counted(view.roles, 'job')}{held}"),
            (view.credentials, words.counted(view.credentials, "certificate")),
            (view.projects, words.counted(view.projects, "project")),
            (view.skills, words.counted(view.skills, "skill")),
            (view.praise, words.counted(view.praise, "line of praise", "lines of praise")),
        )
        if number
    ]


@tables.of(ResumeTaken)
def taken_table(view: ResumeTaken) -> Table:
    """Return one count a row."""
    names = (
        "read",
        "new",
        "already",
        "roles",
        "current",
        "credentials",
        "projects",
        "skills",
        "praise",
        "offered",
    )
    left = [(f"left out: {each.reason}", each.number) for each in view.left_out]
    return ("what", "count"), [*((name, getattr(view, name)) for name in names), *left]
