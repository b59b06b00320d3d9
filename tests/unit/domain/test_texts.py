"""A text, a name and a tag are taken as they are or refused with the reason; near words are found."""

import shlex
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import texts
from journal.errors import InvalidError


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("no tag", []),
        ("@one and #two", ["one", "two"]),
        ("@Work then @work", ["Work"]),
        ("mail me at a@b.c", []),
        ("#4127 is a number", []),
        ("ends with @tag.", ["tag"]),
        ("@node.js, @c++ and @ci/cd", ["node.js", "c++", "ci/cd"]),
        ("@Oakfield’s thread", ["Oakfield"]),
        ("@ alone and @. too", []),
        ("line\n@second", ["second"]),
        ("#café and #cafe\u0301", ["café"]),
        ("@Straße @STRASSE", ["Straße"]),
    ],
)
def test_the_tags_of_a_text_are_read(text, tags):
    assert texts.tags_in(text) == tags


def test_an_invisible_tag_is_none():
    assert texts.tags_in("@\u200b x") == []


def test_a_tag_of_65_letters_is_refused():
    with pytest.raises(InvalidError, match="at most 64"):
        texts.tags_in("@" + "x" * 65)


def test_101_tags_are_refused():
    with pytest.raises(InvalidError, match="at most 100"):
        texts.tags_in(" ".join(f"@t{number}" for number in range(101)))


@pytest.mark.parametrize("name", ["", "\u200b", "a,b", "a\nb", "a\u2028b", "a\0b", "a\ud800b"])
def test_a_name_that_is_no_tag_is_refused(name):
    with pytest.raises(InvalidError):
        texts.checked_tag(name)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "blank"),
        ("\u200b", "blank"),
        ("x" * 81, "at most 80"),
        ("a\nb", "control character"),
        ("-x", "begins with"),
        ("/x", "begins with"),
        (".x", "begins with"),
        ("a/../b", "begins with"),
        ("42", "is a number"),
        ("a\0b", "U\\+0000"),
        ("a\udcffb", "not UTF-8"),
    ],
)
def test_a_bad_name_is_refused_with_the_reason(name, why):
    with pytest.raises(InvalidError, match=why):
        texts.checked_name(name, noun="habit")


def test_blanks_around_a_name_are_taken_off():
    assert texts.checked_name("  Gym ", noun="habit") == "Gym"


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("KCS v6 Practices", "kcs-v6-practices"),
        ("CI/CD", "ci-cd"),
        ("Señor's café", "senors-cafe"),
        ("日本", ""),
        ("--", ""),
    ],
)
def test_a_title_has_a_short_form(title, slug):
    assert texts.slug(title) == slug


@given(st.text(max_size=60))
def test_a_short_form_is_its_own_short_form(title):
    assert texts.slug(texts.slug(title)) == texts.slug(title)


@given(st.text(max_size=30))
def test_the_key_of_a_name_does_not_depend_on_its_composition(name):
    composed, decomposed = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))

    assert texts.key(composed) == texts.key(decomposed)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("raeding", ["reading"]),
        ("writ", ["writing"]),
        ("xylophone", []),
        ("READING", ["reading"]),
    ],
)
def test_a_mistyped_word_finds_its_neighbours(word, near):
    assert texts.near(word, ["reading", "writing", "exercise"]) == near


def test_at_most_three_neighbours_are_named():
    assert len(texts.near("aa", ["ab", "ac", "ad", "ae"])) == 3


def test_a_long_value_is_quoted_by_its_start():
    assert texts.quoted("x" * 50) == f"“{'x' * 40}…”"


@pytest.mark.parametrize(("name", "shown"), [("Billing", "Billing’s"), ("Experts", "Experts’")])
def test_what_belongs_to_a_team_is_said_as_people_write_it(name, shown):
    assert texts.possessive(name) == shown


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "HTTP://example.org/a?b=c#d",
        "mailto:robin@example.org",
        "https://example.org/büro",
    ],
)
def test_addresses_of_the_web_and_of_mail_are_taken(url):
    assert texts.checked_url(f" {url} ") == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "example.org",
        "https:",
        "https://",
        "https://a b",
        "mailto:robin",
        " ",
        "",
    ],
)
def test_any_other_address_is_refused(url):
    with pytest.raises(InvalidError):
        texts.checked_url(url)


def test_a_word_that_lost_its_vowels_still_finds_a_longer_one():
    assert texts.near("wrtng", ["reading", "writing", "exercise"]) == ["writing"]


def test_nothing_is_near_to_nothing():
    assert texts.near(" ", ["reading", "writing"]) == []


@pytest.mark.parametrize(
    "name", ["Experts", "IT Ops", "it's", '$(id) `x` "y"', "-f", "Ärzte", "a-b"]
)
def test_a_name_is_typed_as_one_word_of_a_shell(name):
    assert shlex.split(texts.typed(name)) == [name]
