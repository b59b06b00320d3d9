"""Views of files that were made from a review or report."""

from typing import NamedTuple

from journal.views.schemas import schema


class Written(NamedTuple):
    """A file: its path, what it is (html, md, png, svg), its bytes, and the figures in it."""

    path: str
    kind: str
    size: int
    figures: int


@schema("documents/1", confirms=True)
class DocumentsWritten(NamedTuple):
    """Files were written; `left_out` says what a shared one does not have."""

    label: str
    files: tuple[Written, ...]
    left_out: tuple[str, ...] = ()
