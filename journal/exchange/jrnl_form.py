"""How jrnl spells an entry: times at the head, a star behind the title, and lines that are guarded."""

import re
from datetime import datetime

from journal.errors import InvalidError
from journal.exchange.decoded import quoted

WRITTEN = "%Y-%m-%d %H:%M"
"""The time format of files written here."""

KNOWN = {
    WRITTEN: re.compile(r"\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{1,2}"),
    "%Y-%m-%d %H:%M:%S": re.compile(r"\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{1,2}:\d{1,2}"),
    "%Y-%m-%d %I:%M:%S %p": re.compile(r"\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{1,2}:\d{1,2} [AaPp][Mm]"),
    "%d %b %Y %H:%M": re.compile(r"\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{1,2}"),
}
"""The time formats that are tried, each with the shape of what it reads."""

SHORT = (
    ("%F", "%Y-%m-%d"),
    ("%T", "%H:%M:%S"),
    ("%R", "%H:%M"),
    ("%r", "%I:%M:%S %p"),
    ("%D", "%m/%d/%y"),
    ("%e", "%d"),
)
"""Directives of C that jrnl's settings use and Python does not read."""

STAR = " *"
GUARD = "\u200b"
"""Stands before a line of a text that would be read as the head of an entry, after a title that
would be read as starred, after line ends that would be cut; one is taken off again when read."""


def time(text: str, time_format: str) -> datetime | None:
    """Return the time that stands in brackets, None when it is not of that format."""
    shape = KNOWN.get(time_format)
    if shape is not None and not shape.fullmatch(text):
        return None
    try:
        return datetime.strptime(text, time_format)  # noqa: DTZ007 - jrnl writes civil times
    except ValueError:
        return None


def format_of(line: str) -> str | None:
    """Return the known format in which a line begins an entry, None when it begins none."""
    if not line.startswith("[") or "] " not in line:
        return None
    text = line[1 : line.index("] ")]
    return next((each for each in KNOWN if time(text, each) is not None), None)


def expanded(time_format: str) -> str:
    """Return a format that Python reads; raises InvalidError unless it says a whole date."""
    for short, long in SHORT:
        time_format = time_format.replace(short, long)
    probe = datetime(2011, 10, 23, 13, 14)  # noqa: DTZ001 - only its spelling matters
    try:
        if datetime.strptime(probe.strftime(time_format), time_format).date() == probe.date():  # noqa: DTZ007
            return time_format
    except (ValueError, re.error):
        pass
    raise InvalidError(
        f"time format: {quoted(time_format)} does not say year, month and day",
        hint='--time-format "%Y-%m-%d %H:%M"',
    )


def has_hour(time_format: str) -> bool:
    """Whether a format says a time of the day, and not a date alone."""
    return any(part in time_format for part in ("%H", "%I", "%c", "%X"))


def read_title(line: str) -> tuple[str, bool]:
    """Return a title without its star and its guard, and whether it was starred."""
    title = line.removesuffix(STAR)
    if title.endswith(GUARD) and title.rstrip(GUARD).endswith(STAR):
        return title[:-1], title != line
    return title, title != line


def written_title(title: str, *, starred: bool) -> str:
    """Return a title that `read_title` gives back."""
    guard = GUARD if title.rstrip(GUARD).endswith(STAR) else ""
    return f"{title}{guard}{STAR if starred else ''}"


def unguarded(line: str, *, last: bool) -> str:
    """Return a line below the title as it was before `guarded`; `last`: it ends the text."""
    inside = line.lstrip(GUARD)
    if line.startswith(GUARD) and ((last and not inside) or format_of(inside)):
        return line[1:]
    return line


def guarded(line: str, *, last: bool) -> str:
    """Return a line below the title so that it is read as text, and as the end when it is blank."""
    inside = line.lstrip(GUARD)
    return GUARD + line if (last and not inside) or format_of(inside) else line
