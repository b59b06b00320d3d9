"""The journal's own format is read whole, line by line, or not at all."""

import json
from typing import Any

import pytest

from journal.errors import ExchangeError
from journal.exchange import jsonl

HEADER = '{"schema": "journal.export/1", "version": 1}\n'


def test_a_file_begins_with_a_header_without_a_time_and_has_one_line_a_row() -> None:
    rows: list[dict[str, Any]] = [{"table": "day", "uid": "1", "energy": 4, "note": "é\n"}]

    assert jsonl.write(rows, version=1) == (
        HEADER + '{"table":"day","uid":"1","energy":4,"note":"é\\n"}\n'
    )


def test_rows_come_back_with_the_numbers_of_their_lines() -> None:
    rows: list[dict[str, Any]] = [{"table": "day", "value": 0.1}, {"table": "day", "value": 1e300}]
    lines = jsonl.read(jsonl.write(rows, version=1).encode(), version=1)

    assert lines == jsonl.Lines(((2, rows[0]), (3, rows[1])), 0)


def test_what_a_terminal_must_not_be_sent_is_escaped_to_the_same_value() -> None:
    rows: list[dict[str, Any]] = [{"note": "\x9b2J\u202e日本"}]
    written = jsonl.write(rows, version=1, plain=True)

    assert written.isascii()
    assert jsonl.read(written.encode(), version=1).rows == ((2, rows[0]),)


def test_an_export_without_rows_is_an_export() -> None:
    assert jsonl.read(HEADER.encode(), version=1) == jsonl.Lines((), 0)


def test_a_last_line_that_is_whole_needs_no_line_end() -> None:
    assert jsonl.read(f'{HEADER}{{"table":"day"}}'.encode(), version=1).torn == 0


def test_the_whole_lines_before_a_torn_one_are_taken_when_asked() -> None:
    lines = jsonl.read(f'{HEADER}{{"a":1}}\n{{"a":'.encode(), version=1, partial=True)

    assert lines == jsonl.Lines(((2, {"a": 1}),), 1)


REFUSED = [
    ("", "the file is empty"),
    ("[]\n", "line 1: this is no export of the journal"),
    ('{"schema": "jrnl/1", "version": 1}\n', "line 1: this is no export of the journal"),
    ('{"schema": "journal.export/1"}\n', "line 1: this is no export of the journal"),
    ('{"schema": "journal.export/1", "version": 2}\n', r"newer version \(schema 2, .* knows 1\)"),
    ('{"schema": "journal.export/2", "version": 1}\n', "newer version"),
    (HEADER + '{"a":1}\n{"a":', "line 3: the line is torn"),
    (HEADER + '{"a":\n{"a":1}\n', "line 2: no JSON"),
    (HEADER + "5\n", "line 2: it is no object"),
    (HEADER + '{"a":1,"a":2}\n', "line 2: the key “a” stands twice"),
    (HEADER + '{"a":NaN}\n', "line 2: NaN is no number"),
    (HEADER + f'{{"a":{"9" * 5000}}}\n', "line 2: a number has too many digits"),
    (HEADER + f'{{"a":{"[" * 101}{"]" * 101}}}\n', "line 2: more than 100 levels"),
    (HEADER + f'{{"a":{"[" * 100_000}\n', "line 2: (more than 100 levels|no JSON)"),
    (HEADER + '{"table":"entry","text":"\\u200b"}\n', "line 2: text: there is nothing to see"),
    (HEADER + '{"table":"entry","text":"a\\ud800b"}\n', r"line 2: text: U\+D800 at character 2"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_a_line_that_is_no_row_is_refused_with_its_number(text: str, why: str) -> None:
    with pytest.raises(ExchangeError, match=why):
        jsonl.read(text.encode(), version=1)


def test_a_torn_line_in_the_middle_is_never_left_out() -> None:
    with pytest.raises(ExchangeError, match="line 2: no JSON"):
        jsonl.read(f'{HEADER}{{"a":\n{{"a":1}}\n'.encode(), version=1, partial=True)


@pytest.mark.parametrize("text", [HEADER, json.dumps({"schema": "journal.export/9", "version": 3})])
def test_an_export_is_known_by_its_header(text: str) -> None:
    assert jsonl.looks_like("x", text)
