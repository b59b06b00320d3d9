"""A frozen record is one canonical text, and its hash shows a changed byte."""

import pytest
from second import vectors

from journal.domain import record_text

HASHED = vectors.decisions("record_hash")


def test_the_canonical_text_and_its_hash_come_out():
    text = record_text.canonical(HASHED["input"])

    assert text == HASHED["expected"]["canonical"]
    assert len(text.encode()) == HASHED["expected"]["bytes"]
    assert record_text.digest(text) == HASHED["expected"]["sha256"]


def test_the_order_of_keys_changes_nothing():
    turned = dict(reversed(HASHED["input"].items()))

    assert record_text.canonical(turned) == HASHED["expected"]["canonical"]


def test_a_changed_byte_changes_the_hash():
    text = HASHED["expected"]["canonical"].replace("0.9", "0.8")

    assert record_text.digest(text) != HASHED["expected"]["sha256"]


def test_what_is_not_a_number_has_no_text():
    with pytest.raises(ValueError, match="not JSON compliant"):
        record_text.canonical({"p": float("nan")})
