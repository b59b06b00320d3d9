"""`journal undo` and `redo`: the last change taken back, or brought back."""

from collections.abc import Sequence

from journal import storage
from journal.errors import UsageError
from journal.runtime import Runtime
from journal.views.changes import Undone


def act(run: Runtime, words: Sequence[str], *, rehearse: bool = False) -> None:
    """Take back the newest change that is in force, or the one whose number is given."""
    if len(words) > 1:
        raise UsageError("undo takes at most one number", hint="journal history")
    _take_back(run, words[0] if words else None, redo=False, rehearse=rehearse)


def redo(run: Runtime, *, rehearse: bool = False) -> None:
    """Bring back what the newest undo took, as long as nothing was done since."""
    _take_back(run, None, redo=True, rehearse=rehearse)


def _take_back(run: Runtime, word: str | None, *, redo: bool, rehearse: bool) -> None:
    if rehearse:
        with run.reading() as store:
            batch = storage.changes.one(store, _chosen(store, word, redo=redo))
        run.show(Undone(batch, batch.undoes is not None, rehearsed=True))
        return
    with run.writing("redo" if redo else "undo") as store:
        batch = storage.changes.undo(store, _chosen(store, word, redo=redo))
    run.show(Undone(batch, batch.undoes is not None))


def _chosen(store: "storage.door.Store", word: str | None, *, redo: bool) -> int:
    if word is not None:
        digits = word.strip().removeprefix("#")
        if not (digits.isascii() and digits.isdigit() and len(digits) < 19):
            raise UsageError("undo takes the number of a change", hint="journal history")
        return int(digits)
    return storage.changes.redoable(store) if redo else storage.changes.undoable(store)
