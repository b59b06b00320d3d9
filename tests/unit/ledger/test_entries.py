"""Entries are stored as typed or refused with the reason, and found by number or uid."""

from datetime import UTC, datetime

import pytest

from journal.errors import ConflictError, InvalidError, NotFoundError, StorageError
from journal.ledger import entries
from journal.storage import door
from journal.views.entries import EntryDraft

AT = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    with door.writing(str(tmp_path / "j" / "journal.db"), command="test", at=AT) as opened:
        yield opened


def draft(**fields):
    return EntryDraft(**{"day": AT.date(), "at": AT, "offset_min": 0, "text": "a line", **fields})


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"kind": "diary"}, "no kind"),
        ({"quotable": True}, "quotable"),
        ({"credits": 1.0}, "credits"),
        ({"minutes": 0}, "took"),
        ({"minutes": 1441}, "took"),
        ({"charge": 3}, "charge"),
        ({"who": " "}, "who"),
        ({"impact": "a\0b"}, "impact"),
        ({"text": " "}, "text"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_the_reason(store, fields, why):
    with pytest.raises(InvalidError, match=why):
        entries.add(store, draft(**fields), now=AT)


def test_a_line_that_comes_back_otherwise_is_not_stored(store, monkeypatch):
    monkeypatch.setattr(entries, "one", lambda *_: entries.of_rows(store, [ROW])[0])

    with pytest.raises(StorageError, match="differs"):
        entries.add(store, draft(), now=AT)


ROW = (
    1, "u", "2026-09-24", "2026-09-24T17:30:00Z", 0, 1, "note", "another", None, None, None, None, None,
    None, 0, None, None, None, 0, None, None, None, None, "2026-09-24T17:30:00Z",
)  # fmt: skip


@pytest.mark.parametrize("word", ["1", "#1", " 1 "])
def test_a_line_is_found_by_its_number(store, word):
    entries.add(store, draft(), now=AT)

    assert entries.find(store, word) == 1


def test_a_line_is_found_by_the_start_of_its_uid(store):
    # Eight digits alone would be a number, which a random uid begins with now and then.
    added = entries.add(store, draft(uid="28f02949-0000-4000-8000-000000000001"), now=AT)

    assert entries.find(store, "28F02949") == added.id


def test_a_start_that_fits_several_names_them(store):
    for end in "ab":
        entries.add(store, draft(uid=f"0000aaaa-0000-4000-8000-00000000000{end}"), now=AT)

    with pytest.raises(ConflictError, match="#1, #2"):
        entries.find(store, "0000aaaa")


@pytest.mark.parametrize("word", ["7", "0", "ffffffff", "abc", "x" * 12, "9" * 19])
def test_what_is_not_there_is_not_found(store, word):
    entries.add(store, draft(), now=AT)

    with pytest.raises(NotFoundError):
        entries.find(store, word)


def test_an_empty_journal_has_no_last_line(store):
    with pytest.raises(NotFoundError, match="no entry yet"):
        entries.last_id(store)


def test_the_last_line_is_the_one_stored_last(store):
    entries.add(store, draft(), now=AT)
    entries.add(store, draft(day=AT.date().replace(day=1)), now=AT)

    assert entries.last_id(store) == 2
