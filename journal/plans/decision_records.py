"""The record of a decision: what freezing asks for, what goes into its one text, and whether a
stored text still is what was frozen (R9).
"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from journal import __version__
from journal.domain import codec, record_text
from journal.views.decisions import (
    ComparedThen,
    Decision,
    FrozenComparison,
    Verified,
)

SCHEMA = "journal.decision/1"
FEWEST_OPTIONS = 2
"""A choice is one of at least so many."""


def missing(decision: Decision, today: date) -> tuple[str, ...]:
    """Return what freezing still asks for, in words, in the order of the dialogue."""
    dues = [each.due_on for each in decision.expectations]
    wanted = (
        (len(set(decision.options)) < FEWEST_OPTIONS, "two options"),
        (not decision.chosen, "a choice"),
        (not decision.why, "why"),
        (not decision.state_of_mind, "a state of mind"),
        (not dues, "an expectation with a chance and a day"),
        (any(due <= today for due in dues), "days still to come for all expectations"),
        (
            decision.review_on is None or decision.review_on <= today,
            "a review date still to come",
        ),
    )
    return tuple(words for lacks, words in wanted if lacks)


def composed(
    decision: Decision, *, at: datetime, comparison: Mapping[str, Any] | None, successor: str | None
) -> str:
    """Return the canonical text of a decision that is frozen at an instant.

    `comparison` holds every input and every result, as JSON takes them; `successor` is the uid of
    the decision that this one follows. Raises ValueError for a figure that is none.
    """
    return record_text.canonical(
        {
            "schema": SCHEMA,
            "version": __version__,
            "frozen_at": codec.instant_text(at),
            "decision": _decided(decision) | {"successor_of": successor},
            "expectations": _expected(decision),
            "comparison": comparison,
        }
    )


def verified(decision: Decision, text: str) -> Verified:
    """Return whether a stored text has its hash, and which parts of the row say something else."""
    computed = record_text.digest(text)
    sha256 = decision.sha256 or ""
    differs = _differences(decision, text)
    return Verified(computed == sha256 and not differs, sha256, computed, differs)


def comparison_of(text: str) -> FrozenComparison | None:
    """Return the heads of the comparison in a frozen text, None without one that can be read."""
    try:
        result = json.loads(text)["comparison"]["result"]
        verdict = result["verdict"]
        return FrozenComparison(
            result["title"],
            verdict["fit"]["word"],
            verdict["move"]["word"] if verdict["move"] else None,
            result["moves"][0]["id"] if result["moves"] else None,
            tuple(
                ComparedThen(
                    role["slug"],
                    role["name"],
                    role["fit"],
                    role["p_best"],
                    role["p_offer"],
                    role["status"],
                    role["starts"],
                )
                for role in result["roles"]
            ),
        )
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def _decided(decision: Decision) -> dict[str, Any]:
    return {
        "title": decision.title,
        "chosen": decision.chosen,
        "options": list(decision.options),
        "why": decision.why,
        "state_of_mind": decision.state_of_mind,
        "review_on": codec.day_text(decision.review_on) if decision.review_on else None,
        "gut": decision.gut,
        "premortem": list(decision.premortem),
        "tripwires": [
            {"text": wire.text, "by": codec.day_text(wire.by)} for wire in decision.tripwires
        ],
        "ten_ten_ten": decision.ten_ten_ten._asdict(),
    }


def _expected(decision: Decision) -> list[dict[str, Any]]:
    return [
        {"text": each.text, "p": each.p, "due": codec.day_text(each.due_on)}
        for each in decision.expectations
    ]


def _differences(decision: Decision, text: str) -> tuple[str, ...]:
    try:
        record = json.loads(text)
        said, expected = dict(record["decision"]), list(record["expectations"])
    except (ValueError, KeyError, TypeError):
        return ("frozen_text",)
    now = _decided(decision)
    if decision.reviewed_on is not None:
        now.pop("review_on")  # a review may set the next one
    found = [name for name, value in now.items() if _told(value) != _told(said.get(name))]
    if _expected(decision) != expected:
        found.append("expectations")
    return tuple(found)


def _told(value: Any) -> Any:
    """Return a value without the parts that say nothing: none and empty are the same."""
    if isinstance(value, dict):
        return {name: part for name, part in value.items() if part} or None
    return value or None
