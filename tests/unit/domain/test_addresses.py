"""An address in a document that others check is a URI or an e-mail by its letters."""

import pytest

from journal.domain import addresses


@pytest.mark.parametrize(
    "text",
    ["https://example.org/a?b=c#d", "mailto:ada@example.org", "https://example.org/%C3%A9", "urn:isbn:1", "a+b:c"],
)  # fmt: skip
def test_a_uri_has_a_scheme_and_only_its_letters(text):
    assert addresses.is_uri(text)


@pytest.mark.parametrize(
    "text",
    ["", "example.org", "https:", ":x", "1a:b", "https://example.org/é", "https://a b", "https://a/%zz",
     "https://a/%4", "https://a\"b", "https://<a>", "https://a\n"],
)  # fmt: skip
def test_anything_else_is_no_uri(text):
    assert not addresses.is_uri(text)


@pytest.mark.parametrize("text", ["ada@example.org", "a.b+c@example", "o'neil@ex-ample.co.uk"])
def test_an_e_mail_has_a_mailbox_and_a_host(text):
    assert addresses.is_email(text)


@pytest.mark.parametrize(
    "text", ["", "ada", "@example.org", "ada@", "ada@-x.org", "ada@x..org", "a b@x.org", "ada@exämple.org", "a@b@"]
)  # fmt: skip
def test_anything_else_is_no_e_mail(text):
    assert not addresses.is_email(text)
