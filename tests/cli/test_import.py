"""An import takes all of a file or nothing, says what became of every record, and is harmless
again.
"""

import json
from pathlib import Path
from typing import Any

import pytest

Run = Any
REAL = Path(__file__).parents[1] / "data" / "real"
TEXT = str(REAL / "jrnl" / "journal.txt")
EXPECTED: dict[str, Any] = json.loads((REAL / "expected.json").read_text(encoding="utf-8"))


def test_a_real_journal_comes_in_with_the_numbers_expected_of_it(journal: Run) -> None:
    answer = journal("import", "jrnl", TEXT, "--zone", "Europe/Amsterdam", "--json")
    expected = EXPECTED["jrnl text"]

    assert (answer.data["read"], answer.data["new"], answer.data["already"]) == (78, 78, 0)
    assert (answer.data["days"], answer.data["wins"]) == (expected["days"], expected["starred"])
    assert answer.data["tags"] == expected["tag_uses"]
    assert journal("list", "-n", "1000", "--json").data["total"] == 78
    assert journal("list", "--kind", "win", "--json").data["total"] == 6


def test_the_summary_is_told_in_words(journal: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    assert journal("import", "jrnl", TEXT, "--zone", "Europe/Amsterdam").lines == [
        f"jrnl: 78 records read · 78 new · 0 already here · from {TEXT}",
        "  52 days · Mon 5 Jan 2026 – Tue 14 Apr 2026 · 6 wins · 58 tags",
        "  times are read in Europe/Amsterdam",
        "  journal undo takes all of it back",
    ]


@pytest.mark.parametrize("name", ["journal.txt", "export.json"])
def test_a_second_import_adds_nothing(journal: Run, name: str) -> None:
    journal("import", "jrnl", TEXT)
    before = journal("export", "jsonl").out
    again = journal("import", "jrnl", str(REAL / "jrnl" / name))

    assert "78 records read · 0 new · 78 already here" in again.out
    assert journal("export", "jsonl").out == before


def test_a_line_that_was_edited_here_stays_as_it_is(journal: Run) -> None:
    journal("import", "jrnl", TEXT)
    journal("edit", "1", "--impact", "asked for twice")

    assert "0 new" in journal("import", "jrnl", TEXT).out
    assert journal("show", "1", "--json").data["entry"]["impact"] == "asked for twice"


def test_tags_of_the_text_are_tags_of_the_line(journal: Run) -> None:
    journal("import", "jrnl", TEXT)

    assert journal("list", "--tag", "docs", "-n", "99", "--json").data["total"] == 10


def test_each_imported_row_has_its_origin(journal: Run) -> None:
    journal("import", "jrnl", TEXT, "--zone", "Europe/Amsterdam")
    rows = [json.loads(line) for line in journal("export", "jsonl").lines[1:]]
    origins = [row for row in rows if row["table"] == "origin"]

    assert {row["row_uid"] for row in origins} == {
        row["uid"] for row in rows if row["table"] == "entry"
    }
    assert {(row["format"], row["zone"], row["batch"]) for row in origins} == {
        ("jrnl", "Europe/Amsterdam", 1)
    }


def test_undo_takes_a_whole_import_back(journal: Run) -> None:
    journal("log", "before")
    before = journal("export", "jsonl").out
    journal("import", "jrnl", TEXT)
    journal("undo")

    assert journal("export", "jsonl").out == before


def test_a_dry_run_says_the_same_and_writes_nothing(journal: Run, home: Path) -> None:
    rehearsed = journal("import", "jrnl", TEXT, "--dry-run", "--json")
    assert not home.exists()
    done = journal("import", "jrnl", TEXT, "--json")

    assert rehearsed.data == {**done.data, "rehearsed": True}


def test_a_refused_import_leaves_everything_as_it_was(journal: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("[2026-01-05 09:41] One.\n[2027-01-05 09:41] Two.\n", encoding="utf-8")
    refused = journal("import", "jrnl", str(path))

    assert (refused.code, refused.out) == (8, "")
    assert "line 2: day 2027-01-05 lies ahead of today; nothing was imported" in refused.err
    assert journal("list", "--json").data["total"] == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("jrnk", TEXT), 2),
        (("jrnl",), 2),
        (("jrnl", TEXT, "--zone", "Mars/Olympus"), 5),
        (("jrnl", TEXT, "--keep", "mine"), 2),
        (("jsonl", TEXT, "--zone", "UTC"), 2),
        (("jsonl", TEXT, "--keep", "all"), 2),
        (("jrnl", "/nonexistent/x.txt"), 8),
        (("jsonl", "/nonexistent/x.json"), 8),
        (("jsonl", "/dev/zero"), 8),
        (("jsonl", TEXT), 8),
    ],
)
def test_what_cannot_be_read_is_one_refusal(
    journal: Run, words: tuple[str, ...], code: int
) -> None:
    refused = journal("import", *words)

    assert (refused.code, refused.out) == (code, "")
    assert refused.err.startswith("journal: ")


@pytest.mark.parametrize(("name", "form"), [("journal.txt", "jrnl"), ("export.json", "jrnl")])
def test_a_format_is_told_from_the_file(journal: Run, name: str, form: str) -> None:
    assert journal("import", "--detect", str(REAL / "jrnl" / name), "--json").data["format"] == form


def test_an_own_export_and_a_folder_are_told_too(
    journal: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    journal("export", "jsonl", str(tmp_path / "a"))

    assert "looks like jsonl" in journal("import", "--detect", str(tmp_path / "a")).out
    assert "looks like jrnl" in journal("import", "--detect", str(REAL / "jrnl" / "folder")).out
    assert "no format" in journal("import", "--detect", str(REAL / "helpdesk" / "weekly.csv")).out


@pytest.fixture
def export(journal: Run, tmp_path: Path) -> Path:
    """The export of a journal with one line in it."""
    journal("log", "placeholder @kcs")
    journal("export", "jsonl", str(tmp_path / "a.jsonl"))
    return tmp_path / "a.jsonl"


def changed(path: Path, old: str, new: str) -> str:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.with_name("b.jsonl").write_text(text.replace(old, new), encoding="utf-8")
    return str(path.with_name("b.jsonl"))


def test_an_export_of_oneself_adds_nothing(journal: Run, export: Path) -> None:
    again = journal("import", "jsonl", str(export), "--json")

    assert (again.data["read"], again.data["new"], again.data["already"]) == (3, 0, 3)
    assert len(journal("history", "--json").data["batches"]) == 1


def test_a_record_that_differs_is_a_conflict_and_nothing_moves(journal: Run, export: Path) -> None:
    refused = journal("import", "jsonl", changed(export, "placeholder", "another text"))

    assert (refused.code, refused.out) == (4, "")
    assert "1 of 3 records differs from what is here: entry in line" in refused.err
    assert "--keep mine or --keep theirs or --keep both" in refused.err
    assert journal("find", "another", "--json").data["total"] == 0


@pytest.mark.parametrize(
    ("keep", "mine", "theirs"), [("mine", 1, 0), ("theirs", 0, 1), ("both", 1, 1)]
)
def test_what_is_kept_of_a_conflict_is_what_was_asked_for(
    journal: Run, export: Path, keep: str, mine: int, theirs: int
) -> None:
    path = changed(export, "placeholder", "another text @new")
    journal("import", "jsonl", path, "--keep", keep)

    assert journal("find", "placeholder", "--json").data["total"] == mine
    assert journal("find", "another", "--json").data["total"] == theirs
    assert journal("list", "--tag", "new", "--json").data["total"] == theirs
    assert journal("doctor").code == 0


def test_keeping_both_again_adds_no_third(journal: Run, export: Path) -> None:
    path = changed(export, "placeholder", "another text")
    journal("import", "jsonl", path, "--keep", "both")
    again = journal("import", "jsonl", path, "--keep", "both", "--json")

    assert (again.data["new"], again.data["doubled"], again.data["kept"]) == (0, 0, 1)
    assert journal("list", "--json").data["total"] == 2


def test_of_what_can_stand_once_both_keeps_mine(journal: Run, tmp_path: Path) -> None:
    journal("energy", "4")
    journal("export", "jsonl", str(tmp_path / "a.jsonl"))
    path = changed(tmp_path / "a.jsonl", '"energy":4', '"energy":2')
    answer = journal("import", "jsonl", path, "--keep", "both", "--json")

    assert (answer.data["doubled"], answer.data["kept"]) == (0, 1)


def test_stamps_alone_make_no_conflict(journal: Run, export: Path) -> None:
    text = export.read_text(encoding="utf-8")
    (stamp,) = {json.loads(line)["created_at"] for line in text.splitlines()[1:]}
    path = changed(export, f'"created_at":"{stamp}"', '"created_at":"2020-01-01T00:00:00Z"')

    assert journal("import", "jsonl", path, "--json").data["already"] == 3


def test_a_newer_export_is_refused(journal: Run, export: Path) -> None:
    refused = journal("import", "jsonl", changed(export, '"version": 1', '"version": 99'))

    assert refused.code == 8
    assert "newer" in refused.err


def test_a_torn_file_is_refused_and_partly_taken_when_asked(journal: Run, export: Path) -> None:
    torn = export.with_name("torn.jsonl")
    torn.write_bytes(export.read_bytes()[:-30])
    refused = journal("import", "jsonl", str(torn))
    taken = journal("import", "jsonl", str(torn), "--partial", "--json")

    assert refused.code == 8
    assert "line 4: the line is torn" in refused.err
    assert (taken.data["read"], taken.data["torn"]) == (2, 1)


BROKEN = [
    ('"placeholder @kcs"', '"a\\ud800b"', "text: U+D800 at character 2"),
    ('"day":"2026-09-24"', '"day":"today\\u0000"', "day: U+0000 at character 6"),
    ('"day":"2026-09-24"', '"day":"2026-02-30"', "day 2026-02-30 does not exist"),
    ('"day":"2026-09-24"', '"day":"1899-01-01"', "day “1899-01-01” is not valid"),
    ('"day":"2026-09-24"', '"day":"2026-09-26"', "day 2026-09-26 lies ahead of today"),
    ('"day":"2026-09-24"', '"day":"today"', "day “today” is not valid"),
    ('"day":"2026-09-24",', "", "entry: day is missing"),
    ('"kind":"note"', '"kind":"nice"', "kind “nice” is not valid"),
    ('"kind":"note"', '"kind":["note"]', 'kind: “["note"]” is neither text nor number'),
    ('"timed":1', '"timed":true', "timed: “true” is neither text nor number"),
    ('"timed":1', '"timed":"yes"', "entry: timed “yes” is not of its type"),
    ('"timed":1', '"timed":1e999', "timed: the number is not finite"),
    ('"timed":1', '"timed":99999999999999999999', "timed: the number has too many digits"),
    ('"kind":"note"', '"kind":"note","mood":3', "entry: the field “mood” is not known"),
    ('"kind":"note"', '"kind":"note","id":3', "entry: the field “id” is not known"),
    ('"kind":"note"', '"kind":"note","goal":"x"', "entry: no goal “x” in file or journal"),
    ('"kind":"note"', '"kind":"note","goal":7', "entry: goal_id is named by a uid"),
    ('"table":"entry"', '"table":"entries"', "table “entries” is not known"),
    ('"table":"entry"', '"table":"change"', "table “change” is not known"),
    ('"table":"entry"', '"table":["entry"]', "table “['entry']” is not known"),
    ('"placeholder @kcs"', f'"@{"x" * 65}"', "at most 64"),
]


@pytest.mark.parametrize(("old", "new", "why"), BROKEN)
def test_a_row_that_breaks_a_rule_is_named_and_nothing_is_stored(
    journal: Run, export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    old: str, new: str, why: str,
) -> None:  # fmt: skip
    path = changed(export, old, new)
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "other"))
    refused = journal("import", "jsonl", path)

    assert (refused.code, refused.out) == (8, "")
    assert why in refused.err
    assert "nothing was imported" in refused.err
    assert journal("export", "jsonl").out.count("\n") == 1


def test_a_uid_stands_once_in_a_file(journal: Run, export: Path) -> None:
    export.write_text(export.read_text(encoding="utf-8") * 2, encoding="utf-8")
    lines = export.read_text(encoding="utf-8").splitlines()
    export.write_text("\n".join([*lines[:4], *lines[1:4], ""]), encoding="utf-8")
    refused = journal("import", "jsonl", str(export))

    assert refused.code == 8
    assert "stands in line 2 too" in refused.err


def test_two_plans_of_one_name_under_two_uids_are_a_conflict(
    journal: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = {
        "table": "goal", "created_at": "2026-09-24T17:30:00Z", "updated_at": "2026-09-24T17:30:00Z",
        "slug": "kcs", "title": "KCS", "kind": "course", "status": "planned",
    }  # fmt: skip
    uids = ("11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222")
    lines = [json.dumps({**row, "uid": uid}) for uid in uids]
    header = '{"schema": "journal.export/1", "version": 1}'
    (tmp_path / "a.jsonl").write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    refused = journal("import", "jsonl", str(tmp_path / "a.jsonl"))

    assert refused.code == 4
    assert "line 3: there is another goal with slug “kcs”" in refused.err


def test_a_dry_run_of_an_export_meets_the_same_rules(
    journal: Run, export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = changed(export, '"kind":"note"', '"kind":"nice"')
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "other"))

    assert journal("import", "jsonl", path, "--dry-run").code == 8
    assert "nothing was written" in journal("import", "jsonl", str(export), "--dry-run").out
    assert not (tmp_path / "other").exists()


def test_standard_input_is_a_file_too(shell: Run, export: Path) -> None:
    answer = shell("import", "jsonl", "-", stdin=export.read_bytes())

    assert (answer.code, answer.err) == (0, "")
    assert "3 already here" in answer.out


def test_every_answer_has_its_plain_and_quiet_form(journal: Run, export: Path) -> None:
    assert journal("import", "jrnl", TEXT, "--plain").lines[:3] == [
        "what\tcount",
        "read\t78",
        "new\t78",
    ]
    assert journal("import", "jsonl", str(export), "--plain").lines[0] == "what\tcount"
    assert journal("import", "jsonl", str(export), "-q").out == ""
    assert journal("import", "--detect", TEXT, "--plain").lines[0] == "source\tformat"
    assert journal("export", "jsonl", f"{export}.2", "--plain").lines[0] == "format\tpath\trecords"
