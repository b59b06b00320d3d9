"""A plan has a short name that no other plan of its noun has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import ConflictError, InvalidError
from journal.plans import naming


@pytest.mark.parametrize(
    ("title", "taken", "slug"),
    [
        ("KCS v6 Practices", (), "kcs-v6-practices"),
        ("KCS v6 Practices", ("kcs-v6-practices",), "kcs-v6-practices-2"),
        ("日本語", (), "goal"),
        ("日本語", ("goal", "goal-2"), "goal-3"),
        ("2026 年", (), "goal-2026"),
    ],
)
def test_a_title_gets_a_free_short_name(title, taken, slug):
    assert naming.fresh_slug(title, taken, noun="goal") == slug


@given(title=st.text(min_size=1, max_size=80), taken=st.sets(st.text(max_size=5)))
def test_a_short_name_is_new_and_of_the_letters_that_are_allowed(title, taken):
    slug = naming.fresh_slug(title, taken, noun="goal")

    assert slug not in taken
    assert 1 <= len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.isdigit()


def test_a_short_name_that_is_taken_is_refused():
    with pytest.raises(ConflictError):
        naming.checked_slug("kcs", ["kcs"], noun="goal")


@pytest.mark.parametrize("slug", ["", "Has Blank", "-x", "a--b", "42", "ü"])
def test_a_short_name_of_other_letters_is_refused(slug):
    with pytest.raises(InvalidError):
        naming.checked_slug(slug, [], noun="goal")


def test_shared_titles_are_told_apart_by_number():
    assert naming.by_number([(1, "mock"), (2, "mock"), (3, "other")]) == {
        "mock #1": 1,
        "mock #2": 2,
        "other": 3,
    }
