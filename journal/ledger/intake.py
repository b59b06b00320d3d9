"""Entries in bulk: what an importer found goes in once, with its origin, in one batch."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from journal.domain import texts
from journal.errors import ExchangeError, InvalidError
from journal.ledger import entries, origins, tags
from journal.ledger.origins import Came
from journal.storage.door import Store
from journal.views.exchange import Record

HERE = "SELECT uid FROM entry WHERE uid IN (SELECT value FROM json_each(:uids))"
TEXTS = "SELECT id, uid, text FROM entry WHERE uid IN (SELECT value FROM json_each(:uids))"


class Taken(NamedTuple):
    """How many records became entries, and how many were here already."""

    new: int
    already: int


def take(store: Store, records: Sequence[Record], *, form: str, now: datetime) -> Taken:
    """Store the records that are not here yet, each with its origin; `form` names the format.

    A record is known by its uid, so a second time adds nothing; one that was edited here since
    stays as it is. Raises ExchangeError with the place of a record that cannot be stored.
    """
    wanted = [str(record.draft.uid) for record in records]
    here = {row[0] for row in store.sql.execute(HERE, {"uids": _listed(wanted)})}
    new = [record for record in records if record.draft.uid not in here]
    for record in new:
        try:
            entries.add(store, record.draft, now=now)
        except InvalidError as error:
            raise ExchangeError(f"{record.place}: {error.message}; nothing was imported") from None
    came = (Came(str(each.draft.uid), each.source_id, each.zone) for each in new)
    origins.add(store, came, table="entry", form=form, now=now)
    return Taken(len(new), len(records) - len(new))


def follow_tags(store: Store, uids: Sequence[str], *, now: datetime) -> None:
    """Make the tags of these entries those of their texts, where they are not; raises InvalidError."""
    found = store.sql.execute(TEXTS, {"uids": _listed(uids)}).fetchall()
    held = tags.of_entries(store, [entry_id for entry_id, _, _ in found])
    for entry_id, entry_uid, text in found:
        keys = {texts.key(name) for name in held.get(entry_id, ())}
        if keys != {texts.key(name) for name in texts.tags_in(text)}:
            tags.follow(store, entry_id, entry_uid, text, now=now)


def _listed(uids: Sequence[str]) -> str:
    """Return uids as a JSON list; they hold nothing to escape."""
    return "[" + ",".join(f'"{each}"' for each in uids) + "]"
