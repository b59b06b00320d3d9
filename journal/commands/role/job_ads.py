"""A job advert in the JSON Resume job schema, as a role that could be compared."""

import json
from pathlib import Path
from typing import Any

from journal.domain import texts
from journal.errors import ExchangeError, InvalidError
from journal.views.roles import RoleDraft

FACTS = (
    ("type", "Type"),
    ("location", "Place"),
    ("remote", "Remote"),
    ("experience", "Experience"),
    ("salary", "Salary"),
)
"""Fields of one value, and how the notes of a role name them."""

PLACE = ("address", "postalCode", "city", "region", "countryCode")
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
    """Return what an advert says of the post, and the skills that it asks for as tags: by them a
    résumé is cut for it.
    """
    facts = ((label, _said(advert.get(field))) for field, label in FACTS)
    parts = [text] if (text := _text(advert, "description")) else []
    parts += [f"{label}: {value}" for label, value in facts if value]
    for field, label in LISTS:
        items = advert.get(field)
        if isinstance(items, list):
            lines = [f"- {each}" for item in items if (each := _said(item))]
            parts += [f"{label}:", *lines] if lines else []
    tags = dict.fromkeys(filter(None, map(texts.as_tag, _skills(advert))))
    parts += [f"Skills: {' '.join(f'@{tag}' for tag in tags)}"] if tags else []
    return "\n".join(parts)


def _said(value: Any) -> str:
    """Return a text or number of an advert, or a place from its smallest part to its largest."""
    if isinstance(value, dict):
        return ", ".join(part for name in PLACE if (part := _text(value, name)))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(str(value).split())


def _skills(advert: dict[str, Any]) -> list[str]:
    """Return the skills of an advert and their keywords, each once."""
    asked: list[str] = []
    skills = advert.get("skills")
    for skill in skills if isinstance(skills, list) else []:
        if isinstance(skill, dict):
            keywords = skill.get("keywords")
            words = [skill.get("name"), *(keywords if isinstance(keywords, list) else [])]
            asked += [word.strip() for word in words if isinstance(word, str) and word.strip()]
    return list(dict.fromkeys(asked))


def _compared(advert: dict[str, Any], own: frozenset[str]) -> tuple[str, ...]:
    """Return which skills of an advert are tags of the journal, and which are not."""
    asked = _skills(advert)
    held = [word for word in asked if {texts.key(word), texts.key(texts.as_tag(word))} & own]
    missing = [word for word in asked if word not in held]
    told = []
    if held:
        told.append(f"skills in your journal: {', '.join(held)}")
    if missing:
        told.append(f"asked for and not among your skill tags: {', '.join(missing)}")
    return tuple(told)
