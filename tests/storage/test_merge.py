"""What goes out comes back: every row of any journal, to the byte, whatever order links run in."""

import json
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import ConflictError, ExchangeError
from journal.exchange import jsonl
from journal.ledger import entries, measurements
from journal.storage import door, merge, snapshot
from journal.storage.door import Store
from journal.views.entries import EntryDraft
from journal.views.metrics import MeasurementDraft

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
STAMPS = {"created_at": "2026-09-24T17:30:00Z", "updated_at": "2026-09-24T17:30:00Z"}

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40).map(
    lambda text: f"x{text}"
)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)


def uid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


METRIC = {
    "table": "metric", "uid": uid(1), **STAMPS, "slug": "m", "name": "M", "kind": "number",
    "unit": "", "better": "up", "cadence": "day", "summary": "last", "activity": 0,
}  # fmt: skip


@contextmanager
def writing(folder: Path) -> Generator[Store]:
    with door.writing(str(folder / "journal.db"), command="test", at=NOW) as store:
        yield store


def exported(folder: Path) -> str:
    with door.reading(str(folder / "journal.db"), at=NOW) as store:
        return jsonl.write(snapshot.rows(store), version=snapshot.VERSION)


def take(folder: Path, rows: list[dict[str, Any]], keep: str | None = None) -> merge.Taken:
    with writing(folder) as store:
        return merge.take(store, list(enumerate(rows, 2)), keep=keep)


@given(st.lists(TEXTS, max_size=4), st.dictionaries(st.dates(date(1900, 1, 1)), FLOATS, max_size=4))
def test_any_texts_and_figures_make_the_round_trip(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], figures: dict[date, float]
) -> None:
    first, second = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    take(first, [METRIC])
    with writing(first) as store:
        for text in lines:
            entries.add(store, EntryDraft(date(2026, 9, 24), NOW, 0, text), now=NOW)
        drafts = [MeasurementDraft(day, value) for day, value in figures.items() if day.year < 2200]
        measurements.take(store, 1, uid(1), drafts, now=NOW)
    out = exported(first)
    rows = [row for _, row in jsonl.read(out.encode(), version=snapshot.VERSION).rows]
    taken = take(second, rows)
    again = take(second, rows)

    assert exported(second) == out
    assert (taken.new, again.new, again.already) == (len(rows), 0, len(rows))


def test_tables_stand_after_those_they_point_at(tmp_path: Path) -> None:
    with writing(tmp_path) as store:
        tables = snapshot.tables(store.sql)
    names = [table.name for table in tables]
    links = [
        (table.name, parent)
        for table in tables
        for _, parent in table.links.values()
        if parent != table.name
    ]

    assert len(names) == 29
    assert [pair for pair in links if names.index(pair[0]) < names.index(pair[1])] == []


def credential(number: int, **more: Any) -> dict[str, Any]:
    return {
        "table": "credential", "uid": uid(number), **STAMPS, "name": f"C{number}",
        "issuer": "HDI", "issued_on": "2026", **more,
    }  # fmt: skip


def test_a_row_may_point_at_a_later_one(tmp_path: Path) -> None:
    rows = [credential(1, renews=uid(2)), credential(2)]
    take(tmp_path, rows)

    assert [json.loads(line) for line in exported(tmp_path).splitlines()[1:]] == [
        {**rows[0], "renews": uid(2)},
        rows[1],
    ]


def test_a_link_may_point_at_a_row_that_is_here_already(tmp_path: Path) -> None:
    take(tmp_path, [credential(7)])

    assert take(tmp_path, [credential(8, renews=uid(7))]).new == 1


def test_numbers_of_removed_rows_are_not_given_again(tmp_path: Path) -> None:
    take(tmp_path, [credential(1), credential(2)])
    with writing(tmp_path) as store:
        store.sql.execute("DELETE FROM credential WHERE id = 2")
    take(tmp_path, [credential(3)])

    with closing(door.sqlite3.connect(tmp_path / "journal.db")) as connection:
        assert connection.execute("SELECT max(id) FROM credential").fetchone() == (3,)


def test_a_field_that_the_file_leaves_out_is_emptied_when_theirs_is_kept(tmp_path: Path) -> None:
    take(tmp_path, [credential(1, url="https://x.nl")])
    taken = take(tmp_path, [credential(1)], keep="theirs")

    assert taken.replaced == 1
    assert "url" not in json.loads(exported(tmp_path).splitlines()[1])


def test_a_frozen_decision_is_never_overwritten(tmp_path: Path) -> None:
    frozen = {
        "table": "decision", "uid": uid(1), **STAMPS, "title": "T", "chosen": "A",
        "options": "A or B", "why": "w", "state_of_mind": "calm", "review_on": "2027-01-01",
        "frozen_at": "2026-09-24T17:30:00Z", "frozen_text": "t", "sha256": "0" * 64,
    }  # fmt: skip
    take(tmp_path, [frozen])
    before = exported(tmp_path)
    with pytest.raises(ConflictError, match="line 2: decision"):
        take(tmp_path, [{**frozen, "chosen": "B"}], keep="theirs")

    assert exported(tmp_path) == before


def test_more_than_ten_differing_records_are_counted(tmp_path: Path) -> None:
    take(tmp_path, [credential(number) for number in range(12)])

    with pytest.raises(ConflictError, match=r"12 of 12 records differ .*, 2 more; nothing"):
        take(tmp_path, [credential(number, url="https://x.nl") for number in range(12)])


def test_a_rehearsal_leaves_the_journal_alone(tmp_path: Path) -> None:
    take(tmp_path, [credential(1)])
    before = exported(tmp_path)
    with (
        door.reading(str(tmp_path / "journal.db"), at=NOW) as store,
        snapshot.rehearsal(store) as copy,
    ):
        merge.take(copy, [(2, credential(2))])
        inside = len(list(snapshot.rows(copy)))

    assert inside == 2
    assert exported(tmp_path) == before


def test_a_link_to_nowhere_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="line 3: credential: no credential"):
        take(tmp_path, [credential(1), credential(2, renews=uid(9))])
