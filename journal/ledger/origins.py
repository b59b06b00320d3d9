"""Origins: which format an imported row came from, and when."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from journal.domain import codec, uid
from journal.storage.door import Store

NEXT_BATCH = "SELECT coalesce(max(batch), 0) + 1 FROM change"
ADD = """
INSERT INTO origin (row_uid, table_name, format, source_id, zone, imported_at, batch, uid,
    created_at, updated_at)
VALUES (:row_uid, :table_name, :format, :source_id, :zone, :now, :batch, :uid, :now, :now)
ON CONFLICT (row_uid) DO UPDATE SET imported_at = :now, batch = :batch, updated_at = :now
"""


class Came(NamedTuple):
    """An imported row by its uid, with the format's own id and the time zone where it has them."""

    row_uid: str
    source_id: str | None = None
    zone: str | None = None


def add(store: Store, rows: Iterable[Came], *, table: str, form: str, now: datetime) -> None:
    """Say of rows of a table that they came from a format, in the running batch."""
    batch = store.sql.execute(NEXT_BATCH).fetchone()[0]
    moment = codec.instant_text(now)
    origins = [
        {
            **row._asdict(),
            "table_name": table,
            "format": form,
            "batch": batch,
            "uid": uid.natural_uid("origin", row.row_uid),
            "now": moment,
        }
        for row in rows
    ]
    store.sql.executemany(ADD, origins)
