"""A job advert in the JSON Resume job schema, as a role that could be compared."""

import json
from pathlib import Path
from typing import Any

from journal.domain import texts
from journal.errors import ExchangeError, InvalidError
from journal.views.roles import RoleDraft

LISTS = (("responsibilities", "Responsibilities"), ("qualifications", "Qualifications"))


def read(path: str, own: frozenset[str]) -> tuple[RoleDraft, tuple[str, ...]]:
    """Return the role of an advert, and what it says of the skills there are in the journal (`own`,
    their keys); raises ExchangeError for a file that is none.
    """
    advert = _advert(path)
    title = _text(advert, "title")
    if title is None:
        raise ExchangeError(f"{Path(path).name} has no title")
    meta = advert.get("meta")
    canonical = _text(meta, "canonical") if isinstance(meta, dict) else None
    draft = RoleDraft(
        title,
        employer=_text(advert, "company"),
        url=_address(canonical or _text(advert, "url")),
        notes=_notes(advert) or None,
    )
    return draft, _compared(advert, own)


def _address(found: str | None) -> str | None:
    """Return an address that can be followed; an advert may hold half a one."""
    try:
        return None if found is None else texts.checked_url(found)
    except InvalidError:
        return None


def _advert(path: str) -> dict[str, Any]:
    name = Path(path).name
    try:
        advert = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ExchangeError(f"{path} cannot be read: {(error.strerror or '').lower()}") from None
    except ValueError:
        raise ExchangeError(f"{name} is no JSON in UTF-8") from None
    if not isinstance(advert, dict):
        raise ExchangeError(f"{name} is no advert: it holds no fields")
    return advert


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _notes(advert: dict[str, Any]) -> str:
    parts = [
        f"{label}: {value}"
        for label, value in (("Salary", advert.get("salary")), ("Remote", advert.get("remote")))
        if isinstance(value, str | int | float) and str(value).strip()
    ]
    for field, label in LISTS:
        items = advert.get(field)
        if isinstance(items, list):
            lines = [
                f"- {item.strip()}" for item in items if isinstance(item, str) and item.strip()
            ]
            parts += [f"{label}:", *lines] if lines else []
    return "\n".join(parts)


def _compared(advert: dict[str, Any], own: frozenset[str]) -> tuple[str, ...]:
    """Return which skills of an advert are tags of the journal, and which are not."""
    asked: list[str] = []
    for skill in advert.get("skills") or []:
        if isinstance(skill, dict):
            words = [skill.get("name"), *(skill.get("keywords") or [])]
            asked += [word for word in words if isinstance(word, str) and word.strip()]
    asked = list(dict.fromkeys(asked))
    held = [word for word in asked if {texts.key(word), texts.slug(word)} & own]
    missing = [word for word in asked if word not in held]
    told = []
    if held:
        told.append(f"skills in your journal: {', '.join(held)}")
    if missing:
        told.append(f"asked for and not among your skill tags: {', '.join(missing)}")
    return tuple(told)
