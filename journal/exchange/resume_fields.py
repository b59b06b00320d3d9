"""What JSON Resume says of the fields of its sections (schema 1.x): which are dates, addresses, lists
of texts; and a document held against it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from journal.domain import addresses, partial_days
from journal.exchange.decoded import quoted

TEXT, DAY, URI, EMAIL, TEXTS = "a text", "a date", "an address", "an e-mail", "a list of texts"

SECTIONS: Mapping[str, Mapping[str, str]] = {
    "work": {
        **dict.fromkeys(("name", "location", "description", "position", "summary"), TEXT),
        "url": URI,
        "startDate": DAY,
        "endDate": DAY,
        "highlights": TEXTS,
    },
    "volunteer": {
        **dict.fromkeys(("organization", "position", "summary"), TEXT),
        "url": URI,
        "startDate": DAY,
        "endDate": DAY,
        "highlights": TEXTS,
    },
    "education": {
        **dict.fromkeys(("institution", "area", "studyType", "score"), TEXT),
        "url": URI,
        "startDate": DAY,
        "endDate": DAY,
        "courses": TEXTS,
    },
    "awards": {**dict.fromkeys(("title", "awarder", "summary"), TEXT), "date": DAY},
    "certificates": {"name": TEXT, "issuer": TEXT, "date": DAY, "url": URI},
    "publications": {
        **dict.fromkeys(("name", "publisher", "summary"), TEXT),
        "releaseDate": DAY,
        "url": URI,
    },
    "skills": {"name": TEXT, "level": TEXT, "keywords": TEXTS},
    "languages": {"language": TEXT, "fluency": TEXT},
    "interests": {"name": TEXT, "keywords": TEXTS},
    "references": {"name": TEXT, "reference": TEXT},
    "projects": {
        **dict.fromkeys(("name", "description", "entity", "type"), TEXT),
        "url": URI,
        "startDate": DAY,
        "endDate": DAY,
        "highlights": TEXTS,
        "keywords": TEXTS,
        "roles": TEXTS,
    },
}
"""The sections that are lists, each with its fields; further fields are allowed everywhere."""


def problems(section: str, items: Any) -> Iterator[tuple[str, str]]:
    """Yield (place, why) for everything in a section that its schema does not allow."""
    if not isinstance(items, list):
        yield section, "this is no list"
        return
    for number, item in enumerate(items, 1):
        place = f"{section} {number}"
        if not isinstance(item, dict):
            yield place, "this is no object"
            continue
        for field, kind in SECTIONS[section].items():
            if field in item and not fits(item[field], kind):
                yield place, f"{field} {quoted(item[field])} is not {kind}"


def fits(value: Any, kind: str) -> bool:
    """Whether a value is of a kind of field."""
    if kind == TEXTS:
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if not isinstance(value, str):
        return False
    if kind == DAY:
        return _is_day(value)
    if kind == URI:
        return addresses.is_uri(value)
    return addresses.is_email(value) if kind == EMAIL else True


def _is_day(text: str) -> bool:
    try:
        return partial_days.checked(text) == text
    except ValueError:
        return False
