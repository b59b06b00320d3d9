"""What is written out is whole, comes back to the byte, and never overwrites unasked."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

Run = Any
SAMPLE = Path(__file__).parents[2] / "data" / "schemas" / "v1.db"
"""A journal with a row in every table."""


@pytest.fixture
def sample(home: Path) -> Path:
    home.mkdir()
    shutil.copy(SAMPLE, home / "journal.db")
    return home


def test_an_export_begins_with_a_header_and_holds_every_table(journal: Run, sample: Path) -> None:
    header, *rows = journal("export", "jsonl").lines

    assert header == '{"schema": "journal.export/1", "version": 1}'
    assert {json.loads(row)["table"] for row in rows} == tables(sample)


def tables(home: Path) -> set[str]:
    rows = json.loads((SAMPLE.parent / "rows.json").read_text(encoding="utf-8"))
    return set(rows)


def test_every_table_makes_the_round_trip(
    journal: Run, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal("export", "jsonl", str(tmp_path / "a.jsonl"))
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "other"))
    taken = journal("import", "jsonl", str(tmp_path / "a.jsonl"), "--json")
    journal("export", "jsonl", str(tmp_path / "b.jsonl"))

    assert taken.code == 0
    assert (tmp_path / "b.jsonl").read_bytes() == (tmp_path / "a.jsonl").read_bytes()
    assert journal("doctor").code == 0


def test_a_row_has_its_columns_in_order_its_links_as_uids_and_no_id(journal: Run) -> None:
    journal("log", "met the team @kcs")
    rows = [json.loads(line) for line in journal("export", "jsonl").lines[1:]]
    by_table = {row["table"]: row for row in rows}

    assert list(by_table["entry_tag"]) == [
        "table", "uid", "created_at", "updated_at", "entry", "tag",
    ]  # fmt: skip
    assert by_table["entry_tag"]["entry"] == by_table["entry"]["uid"]
    assert not {"id", "minutes", "project", "project_id"} & set(by_table["entry"])
    assert by_table["entry"]["timed"] == 1


def test_standard_output_and_a_file_get_the_same_bytes(journal: Run, tmp_path: Path) -> None:
    journal("log", "日本 \u2028 end")
    journal("export", "jsonl", str(tmp_path / "a.jsonl"))

    assert journal("export", "jsonl").out == (tmp_path / "a.jsonl").read_text(encoding="utf-8")


def test_an_empty_journal_is_exported_as_a_header(journal: Run, home: Path) -> None:
    assert journal("export", "jsonl").lines == ['{"schema": "journal.export/1", "version": 1}']
    assert not home.exists()


def test_a_file_that_is_there_stays_without_force(journal: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("precious", encoding="utf-8")
    refused = journal("export", "jsonl", str(path))

    assert (refused.code, refused.out) == (8, "")
    assert "--force" in refused.err
    assert path.read_text(encoding="utf-8") == "precious"
    assert journal("export", "jsonl", str(path), "--force").code == 0


def test_a_link_is_not_written_through(journal: Run, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("precious", encoding="utf-8")
    os.symlink(precious, tmp_path / "a.jsonl")

    assert journal("export", "jsonl", str(tmp_path / "a.jsonl"), "--force").code == 8
    assert precious.read_text(encoding="utf-8") == "precious"


def test_a_missing_folder_is_named(journal: Run) -> None:
    refused = journal("export", "jsonl", "/nonexistent/dir/x.jsonl")

    assert refused.code == 8
    assert "/nonexistent/dir" in refused.err


def test_a_full_device_is_one_line(journal: Run) -> None:
    refused = journal("export", "jsonl", "/dev/full")

    assert refused.code == 8
    assert refused.err.count("\n") == 1


def test_an_unknown_format_is_refused_with_near_names(journal: Run) -> None:
    refused = journal("export", "jsonk")

    assert refused.code == 2
    assert "near: jsonl" in refused.err


def test_what_jrnl_has_no_place_for_is_told(journal: Run, tmp_path: Path) -> None:
    journal("log", "met the team", "-t", "45m", "--on", "yesterday")
    answer = journal("export", "jrnl", str(tmp_path / "a.txt"), "--json")

    assert answer.data["records"] == 1
    assert [each["reason"] for each in answer.data["left_out"]] == [
        "lines without a time, which stand at 09:00",
        "the field minutes",
    ]
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "[2026-09-23 09:00] met the team\n"


def test_text_that_looks_like_a_head_comes_back_as_one_entry(
    journal: Run, shell: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "quoted:\n[2026-01-05 09:41] said he\n[05 Jan 2026 09:41] said she *"
    shell("log", "-", stdin=text)
    journal("export", "jrnl", str(tmp_path / "a.txt"))
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "other"))
    journal("import", "jrnl", str(tmp_path / "a.txt"))

    assert [each["text"] for each in journal("list", "--json").data["entries"]] == [text]


def test_formats_lists_every_format_with_its_commands(journal: Run) -> None:
    data = journal("formats", "--json").data

    assert [each["name"] for each in data["formats"]] == ["jsonl", "jsonresume", "jrnl", "csv"]
    assert data["formats"][0]["lossless"] is True
    assert journal("formats").code == journal("formats", "--plain").code == 0
