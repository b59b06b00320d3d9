"""What an address must be to stand in a document that others check: URI (RFC 3986), e-mail."""

import string

UNRESERVED = frozenset(string.ascii_letters + string.digits + "-._~")
DELIMITERS = frozenset(":/?#[]@!$&'()*+,;=")
MAILBOX = frozenset(string.ascii_letters + string.digits + ".!#$%&'*+/=?^_`{|}~-")
HOST = frozenset(string.ascii_letters + string.digits + "-")
LONGEST_LABEL = 63
HEX = frozenset(string.hexdigits)


def is_uri(text: str) -> bool:
    """Whether a text is a URI: a scheme, a colon, and only signs that may stand in one."""
    scheme, colon, rest = text.partition(":")
    begins = bool(scheme) and scheme[0] in string.ascii_letters
    named = begins and set(scheme) <= set(string.ascii_letters + string.digits + "+-.")
    return bool(named and colon and rest) and _escaped_well(rest)


def _escaped_well(rest: str) -> bool:
    parts = rest.split("%")
    if any(len(part) < 2 or not set(part[:2]) <= HEX for part in parts[1:]):
        return False
    return set("".join([parts[0], *(part[2:] for part in parts[1:])])) <= UNRESERVED | DELIMITERS


def is_email(text: str) -> bool:
    """Whether a text is an e-mail address: a mailbox at a host of letters, digits and hyphens."""
    mailbox, at, host = text.rpartition("@")
    labels = host.split(".")
    return bool(at and mailbox) and set(mailbox) <= MAILBOX and all(map(_is_label, labels))


def _is_label(label: str) -> bool:
    whole = 0 < len(label) <= LONGEST_LABEL and set(label) <= HOST
    return whole and not (label.startswith("-") or label.endswith("-"))
