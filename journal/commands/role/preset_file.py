"""Criteria that come with the program, as a beginning."""

import tomllib
from typing import Any

from journal import shipped
from journal.domain import texts
from journal.errors import NotFoundError
from journal.views.criteria import CriterionDraft

PRESETS = "presets/criteria.toml"


def every() -> list[CriterionDraft]:
    """Return the criteria that come with the program."""
    tables: list[dict[str, Any]] = tomllib.loads(shipped.text(PRESETS))["criterion"]
    return [_of_table(table) for table in tables]


def _of_table(table: dict[str, Any]) -> CriterionDraft:
    fields: dict[str, Any] = dict(table)
    fields.update((name, str(table[name])) for name in ("worst", "best") if name in table)
    return CriterionDraft(**fields)


def named(name: str, fields: dict[str, Any]) -> CriterionDraft:
    """Return the preset called `name` with what was said in its place; raises NotFoundError."""
    known = every()
    for each in known:
        if texts.key(name) in (each.slug, texts.key(each.name)):
            return each._replace(**fields)
    near = texts.near(name, [each.slug or "" for each in known])
    start = f"near: {', '.join(near)} · " if near else ""
    raise NotFoundError(
        f"no preset {texts.quoted(name)}", hint=f"{start}all: journal role criterion list --presets"
    )
