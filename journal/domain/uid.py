"""Names of rows that hold on every machine: random, or made from a natural key (RFC 9562).

Neither loads the standard library's uuid module, which costs a hot word 6 ms.
"""

from hashlib import sha1
from os import urandom

NAMESPACE = bytes.fromhex("6f1d3c0e5b0a4b57a1c29d8e4f7b2a10")
"""The namespace of all natural names; changing it would double every mark at the next import."""

SEPARATOR = "\x1f"
"""Stands between the parts of a key, so that ("a", "bc") and ("ab", "c") are two names."""


def random_uid() -> str:
    """Return a new version 4 UUID in lower case."""
    return _written(urandom(16), version=4)


def natural_uid(table: str, *key: object) -> str:
    """Return the version 5 UUID of a row of `table` with that key, the same on every machine.

    The parts of the key are spelt by `str`: dates give `YYYY-MM-DD`; a link is named by the uid of
    its target, since ids are local.
    """
    name = SEPARATOR.join((table, *map(str, key)))
    digest = sha1(NAMESPACE + name.encode(), usedforsecurity=False).digest()
    return _written(digest[:16], version=5)


def _written(raw: bytes, *, version: int) -> str:
    """Put version and variant into 16 bytes (RFC 9562, 4.1 and 4.2) and write them in groups."""
    octets = bytearray(raw)
    octets[6] = octets[6] & 0x0F | version << 4
    octets[8] = octets[8] & 0x3F | 0x80
    digits = octets.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
