"""A line wider than its page is broken between its parts, and no command to type is broken."""

import pytest

from journal.render import drawing


@pytest.mark.parametrize(
    ("line", "width", "expected"),
    [
        ("it fits", 7, ["it fits"]),
        ("  one two three", 9, ["  one two", "    three"]),
        ("one · two words · three", 15, ["one · two words", "  three"]),
        ("one · two words more", 14, ["one · two", "  words more"]),
        ("say: journal did writing", 20, ["say:", "  journal did writing"]),
        ("a https://example.org/a/long/address b", 20,
         ["a", "  https://example.org/a/long/address", "  b"]),
        ("two  blanks stay", 11, ["two  blanks", "  stay"]),
        ("日本語 日本語", 9, ["日本語", "  日本語"]),
        ("\x1b[1mbold word\x1b[0m", 9, ["\x1b[1mbold word\x1b[0m"]),
        ("\x1b[1mbold words\x1b[0m", 9, ["\x1b[1mbold", "  words\x1b[0m"]),
    ],
)  # fmt: skip
def test_a_line_is_broken_between_its_parts_and_then_at_blanks(line, width, expected):
    assert drawing._fitted(line, width) == expected
