"""A decision as a TOML file: taken whole or not at all, every fault with its line; and as a draft in
an editor.
"""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from journal.commands.decision import options
from journal.commands.role import files as role_files
from journal.domain import texts
from journal.errors import ExchangeError, InvalidError
from journal.runtime import Runtime
from journal.views.decisions import Decision, ExpectationDraft

LISTS = ("options", "premortem", "tripwires", "expectations")
EXPECTED = ("expectation", "expectations")
KNOWN = (*options.FIELDS, *EXPECTED)


def read(
    run: Runtime, path: str, said: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[ExpectationDraft, ...]]:
    """Return the columns and expectations of a file, with what was said on the line in their place.

    Raises ExchangeError for a file that cannot be read, InvalidError or UsageError for what is in
    it.
    """
    text = role_files.text_of(path)
    try:
        values: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ExchangeError(f"{Path(path).name} is no TOML: {str(error)[:80]}") from None
    lines = text.splitlines()
    faults = role_files.Faults(path)
    fields: dict[str, Any] = {}
    drafts: list[ExpectationDraft] = []
    for name, value in values.items():
        line = role_files.line_of(lines, 0, len(lines), name)
        with faults.at(line):
            role_files.refuse_unknown(name, KNOWN)
            if name not in (*EXPECTED, *said):
                fields |= options.read(run, {name: _typed(name, value)})
        if name in EXPECTED:
            items = value if isinstance(value, list) else [value]
            for at, item in zip(_heads(lines, line, len(items)), items, strict=True):
                with faults.at(at):
                    drafts.append(_expectation(run, item))
    faults.settle()
    return fields | options.read(run, said), tuple(drafts)


def document(decision: Decision) -> dict[str, Any]:
    """Return a draft as the fields of a document; what is not said is None."""
    ten = zip(options.TEN, decision.ten_ten_ten, strict=True)
    return {
        "title": decision.title,
        "choice": decision.chosen or None,
        "options": list(decision.options) or None,
        "why": decision.why or None,
        "state": decision.state_of_mind or None,
        "review": decision.review_on.isoformat() if decision.review_on else None,
        "gut": decision.gut,
        "premortem": list(decision.premortem) or None,
        "tripwires": [f"{wire.text} by {wire.by.isoformat()}" for wire in decision.tripwires]
        or None,
        **{f"ten-{name}": text for name, text in ten},
        "expectations": [
            f"{100 * each.p:.12g}% by {each.due_on.isoformat()}: {each.text}"
            for each in decision.expectations
        ]
        or None,
        "successor-of": str(decision.successor_of) if decision.successor_of else None,
    }


def typed(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a document as options take them; raises InvalidError for another kind."""
    return {name: _typed(name, value) for name, value in values.items()}


def _typed(name: str, value: Any) -> Any:
    if name in LISTS:
        items = value if isinstance(value, list) else [value]
        return [_item(name, each) for each in items if each != ""]
    return _word(name, value)


def _item(name: str, value: Any) -> str:
    """Return one item of a list as it is typed: a tripwire may be a table of text and by."""
    if name == "tripwires" and isinstance(value, dict) and set(value) == {"text", "by"}:
        return f"{_word('text', value['text'])} by {_word('by', value['by'])}"
    return _word(name, value)


def _heads(lines: Sequence[str], first: int, count: int) -> list[int]:
    """Return the line of each expectation: that of its own table, else of the list they stand in."""
    heads = [n for n, line in enumerate(lines, 1) if line.split() == ["[[expectation]]"]]
    return heads if len(heads) == count else [first] * count


def _expectation(run: Runtime, value: Any) -> ExpectationDraft:
    if not isinstance(value, dict):
        return options.expectation(run, _word("expectation", value))
    if set(value) != {"text", "p", "by"}:
        raise InvalidError(
            "an expectation has text, p and by", hint='{ text = "…", p = "60%", by = "30 jun" }'
        )
    p = value["p"]
    plain = isinstance(p, int | float) and not isinstance(p, bool)
    stated = repr(p) if plain else _word("p", p)
    by = options.day_ahead(run, _word("by", value["by"]), option="--by")
    text = texts.checked_text(_word("text", value["text"]))
    return ExpectationDraft(text, options.chance(stated), by)


def _word(name: str, value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InvalidError(f"{name}: {texts.quoted(str(value))} is not a text")
    return str(value)
