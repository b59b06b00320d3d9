"""What jrnl has kept comes in as it stands there: every day, time, star, tag and letter."""

import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import ExchangeError, InvalidError
from journal.exchange import jrnl
from journal.exchange.options import Options
from journal.exchange.zones import Zone, named
from journal.views.entries import Entry
from journal.views.exchange import LeftOut, Reading, Record

REAL = Path(__file__).parents[2] / "data" / "real"
EXPECTED: dict[str, Any] = json.loads((REAL / "expected.json").read_text(encoding="utf-8"))
NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
SAID = Options(named("Europe/Amsterdam"), NOW, date(2026, 9, 24))

FILES = [("jrnl text", "jrnl text"), ("jrnl json", "jrnl text"), ("jrnl folder", "jrnl folder")]


def civil(record: Record) -> str:
    draft = record.draft
    return f"{draft.at.replace(tzinfo=None) + timedelta(minutes=draft.offset_min):%Y-%m-%d %H:%M}"


def read(tmp_path: Path, text: str | bytes, said: Options = SAID) -> Reading:
    path = tmp_path / "journal.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return jrnl.read(str(path), said)


def texts(reading: Reading) -> list[str]:
    return [record.draft.text for record in reading.records]


@pytest.mark.parametrize(("name", "like"), FILES)
def test_a_real_journal_gives_the_counts_that_are_expected_of_it(name: str, like: str) -> None:
    expected = EXPECTED[like]
    reading = jrnl.read(str(REAL / EXPECTED[name]["file"]), SAID)
    records = sorted(reading.records, key=civil)

    assert reading.read == expected["entries"]
    assert len({record.draft.day for record in records}) == expected["days"]
    assert [civil(records[0]), civil(records[-1])] == [expected["first"], expected["last"]]
    assert sum(record.draft.kind == "win" for record in records) == expected["starred"]
    assert sum("\n" in record.draft.text for record in records) == expected["entries_with_body"]
    assert dict(reading.tags) == expected["tag_uses"]
    assert reading.left_out == ()


@pytest.mark.parametrize(("name", "like"), FILES)
def test_no_letter_of_a_real_journal_is_trimmed_wrapped_or_lost(name: str, like: str) -> None:
    reading = jrnl.read(str(REAL / EXPECTED[name]["file"]), SAID)
    joined = "\x1e".join(record.draft.text for record in sorted(reading.records, key=civil))

    assert sha256(joined.encode()).hexdigest() == EXPECTED[like]["texts_sha256"]


@pytest.mark.parametrize("sample", EXPECTED["jrnl text"]["samples"], ids=lambda each: each["at"])
def test_the_samples_are_among_the_records(sample: dict[str, Any]) -> None:
    reading = jrnl.read(str(REAL / "jrnl" / "journal.txt"), SAID)
    kind = "win" if sample["starred"] else "note"

    assert (sample["at"], sample["text"], kind) in [
        (civil(record), record.draft.text, record.draft.kind) for record in reading.records
    ]


def test_text_file_and_json_export_name_the_same_entries() -> None:
    text, export = (
        jrnl.read(str(REAL / "jrnl" / name), SAID) for name in ("journal.txt", "export.json")
    )

    assert Counter(record.draft.uid for record in export.records) == Counter(
        record.draft.uid for record in text.records
    )


def test_two_equal_entries_stay_two(tmp_path: Path) -> None:
    entry = "[2026-01-05 09:41] Weekly numbers sent.\n"
    reading = read(tmp_path, entry + entry)

    assert texts(reading) == ["Weekly numbers sent."] * 2
    assert len({record.draft.uid for record in reading.records}) == 2


@pytest.mark.parametrize(
    ("head", "time_format"),
    [
        ("2026-03-29 15:30", None),
        ("2026-03-29 15:30:00", None),
        ("2026-03-29 03:30:00 PM", None),
        ("29 Mar 2026 15:30", None),
        ("29.03.26 15h30", "%d.%m.%y %Hh%M"),
        ("2026-03-29 03:30:00 PM", "%F %r"),
        ("2026-03-29T15:30", "%FT%R"),
    ],
)
def test_each_known_time_format_and_one_that_is_said_are_read(
    tmp_path: Path, head: str, time_format: str | None
) -> None:
    reading = read(tmp_path, f"[{head}] One line.\n", SAID._replace(time_format=time_format))

    assert [civil(record) for record in reading.records] == ["2026-03-29 15:30"]


def test_lines_with_times_in_two_formats_are_refused_with_both_places(tmp_path: Path) -> None:
    text = "[2026-01-05 09:41] One.\n[06 Jan 2026 10:00] Two.\n"

    with pytest.raises(ExchangeError, match=r"2 formats: “\[2026-01-05 09:41\]” \(line 1\) and"):
        read(tmp_path, text)


def test_two_formats_are_read_when_one_is_said(tmp_path: Path) -> None:
    text = "[2026-01-05 09:41] One.\n[06 Jan 2026 10:00] Two.\n"
    reading = read(tmp_path, text, SAID._replace(time_format="%Y-%m-%d %H:%M"))

    assert texts(reading) == ["One.\n[06 Jan 2026 10:00] Two."]


def test_a_file_without_a_known_time_asks_for_its_format(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError) as refused:
        read(tmp_path, "[5/1/26] One.\n")

    assert "--time-format" in str(refused.value.hint)


@pytest.mark.parametrize("time_format", ["%H:%M", "%Q", "%Y%Y", "plain", "%", "%Y-%m"])
def test_a_time_format_says_a_whole_date(tmp_path: Path, time_format: str) -> None:
    with pytest.raises(InvalidError, match="year, month and day"):
        read(tmp_path, "[2026-01-05 09:41] One.\n", SAID._replace(time_format=time_format))


def test_a_format_without_an_hour_gives_a_day_without_a_time(tmp_path: Path) -> None:
    reading = read(tmp_path, "[2026-01-05] One.\n", SAID._replace(time_format="%Y-%m-%d"))
    (record,) = reading.records

    assert (record.draft.day, record.draft.timed) == (date(2026, 1, 5), False)


def test_other_lines_in_brackets_are_text(tmp_path: Path) -> None:
    reading = read(tmp_path, "[2026-01-05 09:41] One.\n[warning] no date\n[see log]\n\nend\n\n")

    assert texts(reading) == ["One.\n[warning] no date\n[see log]\n\nend"]


@pytest.mark.parametrize("moment", ["2026-03-29 03:30", "2026-03-29 02:30", "2026-03-28 00:40"])
def test_night_times_keep_their_date_and_their_hour(tmp_path: Path, moment: str) -> None:
    reading = read(tmp_path, f"[{moment}] At night.\n")
    (record,) = reading.records

    assert civil(record) == moment
    assert f"{record.draft.day}" == moment[:10]


def test_the_zone_decides_the_instant_and_never_the_day(tmp_path: Path) -> None:
    text = "[2026-01-05 00:40] At night.\n"
    amsterdam, tokyo = (
        read(tmp_path, text, SAID._replace(zone=named(name))).records[0].draft
        for name in ("Europe/Amsterdam", "Asia/Tokyo")
    )

    assert amsterdam.day == tokyo.day == date(2026, 1, 5)
    assert amsterdam.at - tokyo.at == timedelta(hours=8)


def test_without_a_zone_the_local_one_is_taken_and_said(tmp_path: Path) -> None:
    reading = read(tmp_path, "[2026-01-05 09:41] One.\n", SAID._replace(zone=Zone()))

    assert reading.records[0].draft.at == datetime(2026, 1, 5, 9, 41, tzinfo=UTC)
    assert reading.notes == ("times are read in the local zone",)


def test_line_ends_of_windows_are_line_ends_where_all_are(tmp_path: Path) -> None:
    whole = read(tmp_path, "[2026-01-05 09:41] One.\r\nTwo.\r\n")
    mixed = read(tmp_path, "[2026-01-05 09:41] One.\nTwo\r\nthree.\n")

    assert texts(whole) == ["One.\nTwo."]
    assert texts(mixed) == ["One.\nTwo\r\nthree."]


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    assert texts(read(tmp_path, b"\xef\xbb\xbf[2026-01-05 09:41] One.\n")) == ["One."]


def test_what_is_left_out_is_counted_with_its_reason(tmp_path: Path) -> None:
    reading = read(tmp_path, "My journal\n\n[2026-01-05 09:41] \n[2026-01-05 09:42] One.\n")

    assert reading.read == 2
    assert reading.left_out == (
        LeftOut("lines before the first entry", 1),
        LeftOut("entries without text", 1),
    )


def test_files_of_a_folder_that_are_no_text_are_counted(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "05.txt").write_text("[2026-01-05 09:41] One.\n", encoding="utf-8")
    (tmp_path / "2026" / ".DS_Store").write_bytes(b"\0")
    (tmp_path / "2026" / "link.txt").symlink_to(tmp_path / "2026" / "05.txt")
    reading = jrnl.read(str(tmp_path), SAID)

    assert texts(reading) == ["One."]
    assert reading.left_out == (LeftOut("files that are no .txt file", 2),)


REFUSED = [
    (b"", "the file is empty"),
    (b"\xff\xfe[\0", "UTF-16"),
    (b"[2026-01-05 09:41] One.\ncaf\xe9\n", "line 2: the byte 0xe9 is not UTF-8"),
    (b"[2026-01-05 09:41] One.\nt\0wo\n", r"line 2: U\+0000"),
    (b"[2026-09-25 09:41] One.\n", "line 1: day 2026-09-25 lies ahead"),
    (b"[1899-12-31 09:41] One.\n", "line 1: day 1899-12-31 is not within"),
    (b"[2026-01-05 09:41] One @" + b"x" * 65, "line 1: tag: .* at most 64"),
    (b"[2026-01-05 09:41] \xe2\x80\x8b\n", "line 1: text: there is nothing to see"),
    (b'{"entries": 5}', "no list “entries”"),
    (b'{"entries": [5]}', "record 1: it is no object"),
    (b'{"entries": [{"title": "a"}]}', "record 1: body is missing"),
    (b'{"entries": [], "entries": []}', "the key “entries” stands twice"),
    (b'{"entries": [NaN]}', "NaN is no number"),
    (b"{" + b'"a":[' * 200, "no JSON|levels"),
    (b'{"a":' * 101 + b"1" + b"}" * 101, "more than 100 levels"),
    (b'{"entries": [' + b"9" * 5000 + b"]}", "too many digits"),
]


@pytest.mark.parametrize(("data", "why"), REFUSED)
def test_a_file_that_cannot_be_stored_whole_is_refused_with_its_place(
    tmp_path: Path, data: bytes, why: str
) -> None:
    with pytest.raises(ExchangeError, match=why):
        read(tmp_path, data)


def test_unknown_fields_of_the_json_export_are_named(tmp_path: Path) -> None:
    entry = {"title": "One.", "body": "", "date": "2026-01-05", "time": "09:41", "mood": "fine"}
    reading = read(tmp_path, json.dumps({"entries": [entry, entry]}))

    assert reading.left_out == (LeftOut("fields “mood”, which are not known", 2),)


def entry(text: str, **more: Any) -> Entry:
    fields: dict[str, Any] = dict.fromkeys(Entry._fields)
    fields.update(
        id=1,
        uid="",
        day=date(2026, 1, 5),
        at=datetime(2026, 1, 5, 9, 41, tzinfo=UTC),
        offset_min=0,
        timed=True,
        kind="note",
        text=text,
        tags=(),
    )
    return Entry(**{**fields, **more})


def test_a_written_file_is_what_jrnl_reads() -> None:
    text, left_out = jrnl.write([entry("One.\nTwo.", kind="win"), entry("Three.", id=2)])

    assert text == "[2026-01-05 09:41] One. *\nTwo.\n\n[2026-01-05 09:41] Three.\n"
    assert left_out == ()


def test_what_jrnl_has_no_place_for_is_counted() -> None:
    _, left_out = jrnl.write([entry("One.", kind="lesson", minutes=5, timed=False)])

    assert left_out == (
        LeftOut("lines without a time, which stand at 09:00", 1),
        LeftOut("the kind lesson", 1),
        LeftOut("the field minutes", 1),
    )


LINES = st.sampled_from(
    ["a", "", " *", "*", "\u200b", "[2026-01-05 09:41] b", "[05 Jan 2026 09:41] b", "[see] c"]
)
WRITTEN = st.lists(st.lists(LINES, max_size=2).map("".join), min_size=1, max_size=5)


@given(WRITTEN, st.sampled_from(["note", "win"]))
def test_a_text_comes_back_as_the_one_entry_it_was(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], kind: str
) -> None:
    text = "\n".join(["x", *lines])
    written, _ = jrnl.write([entry(text, kind=kind), entry("after", id=2)])
    reading = read(tmp_path_factory.mktemp("jrnl"), written)

    assert [(each.draft.text, each.draft.kind) for each in reading.records] == [
        (text, kind),
        ("after", "note"),
    ]
