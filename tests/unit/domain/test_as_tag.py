"""Words of another program become the name of a tag that a text can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import texts


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("help articles", "help-articles"),
        (" KCS ", "KCS"),
        ("C++", "C++"),
        ("C#", "C#"),
        ("HTML, CSS", "HTML-CSS"),
        ("Node.js", "Node.js"),
        ("R&D (support)", "R&D-support"),
        ("#writing", "writing"),
        ("العربية", "العربية"),
        ("2024", ""),
        ("...", ""),
        ("", ""),
        ("a" * 80, "a" * 64),
    ],
)
def test_blanks_and_signs_that_end_a_tag_become_hyphens(words, tag):
    assert texts.as_tag(words) == tag


@given(st.text(max_size=90))
def test_a_text_that_holds_it_has_that_tag(words):
    tag = texts.as_tag(words)

    assert not tag or texts.tags_in(f"see @{tag} there") == [tag]
