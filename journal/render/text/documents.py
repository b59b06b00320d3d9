"""Files that were written, as lines."""

from collections.abc import Iterable

from journal.render import words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.documents import DocumentsWritten, Written

lines = Drawings()
tables = Drawings()

COLUMNS = ("path", "kind", "bytes", "figures")
KILO = 1000


@lines.of(DocumentsWritten)
def written(view: DocumentsWritten, page: Page) -> Iterable[str]:
    """Return one line a file: where it is, how large, how many figures."""
    for each in view.files:
        yield f"Wrote {shown(each.path)} ({', '.join(_facts(each))})"


def _facts(each: Written) -> list[str]:
    size = f"{max(1, (each.size + KILO // 2) // KILO):,} kB"
    return [size, words.counted(each.figures, "figure")] if each.figures else [size]


@tables.of(DocumentsWritten)
def written_table(view: DocumentsWritten) -> Table:
    """Return one record a file."""
    return COLUMNS, [tuple(each) for each in view.files]
