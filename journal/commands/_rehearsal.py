"""A change made for real, or rehearsed for --dry-run on a copy that nobody sees afterwards."""

from collections.abc import Generator
from contextlib import contextmanager

from journal import storage
from journal.runtime import Runtime
from journal.storage.door import Store


@contextmanager
def opened(run: Runtime, command: str, *, rehearsed: bool, kept: str = "") -> Generator[Store]:
    """Open the journal for a change, or a copy of it that is thrown away.

    With `kept` a copy of the journal as it was is kept before the change, under that reason.
    """
    if rehearsed:
        with run.reading() as store, storage.snapshot.rehearsal(store) as copy:
            yield copy
    else:
        if kept:
            run.keep_before(kept)
        with run.writing(command) as store:
            yield store
