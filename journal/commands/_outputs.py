"""What is written beside the answer of a word: documents and pictures, to files or to standard
output, all of them or none.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from journal import files, outcome
from journal.errors import ExchangeError, UsageError
from journal.runtime import Runtime
from journal.views.documents import Written

STREAM = "-"
"""The name of a file that is standard output."""

PICTURES = ("png", "svg")
"""The kinds of file that are no text to read; a terminal is not sent them."""

EITHER = "take one of them"
"""The hint where two answers were asked for and neither is more likely."""


class File(NamedTuple):
    """A file that is to be written: where, what it is, its bytes, and the figures in it."""

    path: str
    kind: str
    data: bytes
    figures: int = 0


def document(path: str, kind: str, text: str, figures: int = 0) -> File:
    """Return a text as a file that is to be written."""
    return File(path, kind, text.encode(), figures)


def refuse_two_answers(
    run: Runtime, paths: Iterable[str | None], *, one: str, view: str = EITHER
) -> None:
    """Refuse more than one answer on standard output: two documents, or one and --json or --plain.

    `one` and `view` are the hints; raises UsageError.
    """
    found = [path for path in paths if path == STREAM]
    if not found:
        return
    if len(found) > 1:
        raise UsageError("standard output holds one document", hint=one)
    refuse_view(run, hint=view)


def refuse_view(run: Runtime, made: str = "a document", *, hint: str = EITHER) -> None:
    """Refuse --json and --plain where something else that is made is the answer."""
    if run.wants_data:
        raise UsageError(f"{made} and --json or --plain are two answers", hint=hint)


def refuse_terminal(run: Runtime, *, hint: str) -> None:
    """Refuse a picture as the answer where a person reads it."""
    if run.to_terminal:
        raise UsageError("a picture is no text for a terminal", hint=hint)


def beside(path: str, name: str) -> str:
    """Return where a picture of a document lies: beside it, under its name."""
    place = Path(path)
    return str(place.with_name(f"{place.stem}-{name}.png"))


def write(made: Sequence[File], *, force: bool, folder: str | None = None) -> tuple[Written, ...]:
    """Write files, or print the one that is standard output; `folder` is made if it is not there.

    Nothing is written when one of them cannot be: raises ExchangeError.
    """
    paths = [each.path for each in made if each.path != STREAM]
    for path in paths:
        files.refuse_taken(path, force=force)
    if folder is not None:
        _make(folder)
    for path in paths:
        files.refuse_nowhere(path)
    for each in made:
        if each.path == STREAM:
            (outcome.out_bytes if each.kind in PICTURES else outcome.out_document)(each.data)
        else:
            files.write(each.path, each.data, force=force)
    return tuple(Written(each.path, each.kind, len(each.data), each.figures) for each in made)


def tell_left_out(run: Runtime, left_out: Sequence[str]) -> None:
    """Say what a shared document does not have."""
    run.tell(f"left out: {'; '.join(left_out) or 'nothing'}")


def _make(folder: str) -> None:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "").lower()
        raise ExchangeError(f"{folder[:200]} cannot be made: {reason}") from None
