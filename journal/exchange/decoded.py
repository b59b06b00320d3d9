"""Bytes of a foreign file as text: UTF-8 with or without a byte order mark, and nothing else."""

from journal.domain import texts
from journal.errors import ExchangeError

MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
"""Byte order marks of encodings that are refused by name."""

BOM = b"\xef\xbb\xbf"

NOTHING = "nothing was imported"


def text(data: bytes) -> str:
    """Return the text of a file; raises ExchangeError for an empty one, another encoding, U+0000."""
    for mark, name in MARKS:
        if data.startswith(mark):
            raise ExchangeError(
                f"the file is {name}; {NOTHING}", hint="save it as UTF-8 and import that"
            )
    data = data.removeprefix(BOM)
    if not data.strip():
        raise ExchangeError(f"the file is empty; {NOTHING}")
    try:
        found = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refused(
            f"line {line}",
            f"the byte 0x{data[error.start]:02x} is not UTF-8",
            hint="save it as UTF-8 and import that",
        ) from None
    place = found.find("\0")
    if place >= 0:
        line = found.count("\n", 0, place) + 1
        raise refused(f"line {line}", "U+0000 cannot be stored")
    return found


def refused(place: str, why: str, *, hint: str | None = None) -> ExchangeError:
    """Return the refusal of a file for what stands at `place`."""
    return ExchangeError(f"{place}: {why}; {NOTHING}", hint=hint)


def quoted(value: object) -> str:
    """Return the start of a value for a message."""
    return texts.quoted(value if isinstance(value, str) else str(value))
