"""A journal in memory that no file holds, to try out what would come of a file of input."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager

from journal.storage import migrate
from journal.storage.door import Store


@contextmanager
def aside() -> Generator[Store]:
    """Yield an empty journal that can be written to and is gone afterwards; nothing else is
    touched.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate.create(connection)
        store = Store(connection)
        try:
            yield store
        finally:
            store.close()
