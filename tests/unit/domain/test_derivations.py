"""A derived metric takes its values from a closed set of sources, and each decides what it makes."""

import pytest

from journal.domain import derivations
from journal.errors import InvalidError

ALL = [
    "share:not-mine",
    "hours:goal=kcs",
    "hours:owner=A team",
    "count:win",
    "count:handoff",
    "count:promise-kept",
    "kept:habit=reading",
]


@pytest.mark.parametrize("text", ALL)
def test_the_ledger_gives_what_the_closed_set_names(text: str) -> None:
    assert derivations.checked(text) == text


@pytest.mark.parametrize("text", [" Count:WIN ", "count:win"])
def test_case_and_blanks_around_it_do_not_matter(text: str) -> None:
    assert derivations.checked(text) == "count:win"


@pytest.mark.parametrize("text", ["", "count:lesson", "share:mine", "hours:who=x", "=", "x" * 99])
def test_and_nothing_beyond_it(text: str) -> None:
    with pytest.raises(InvalidError, match="is not known"):
        derivations.checked(text)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("count:wins", "near: count:win"),
        ("count:hand-off", "near: count:handoff"),
        ("hours:goals=kcs", "near: hours:goal=GOAL"),
        ("share:notmine", "near: share:not-mine"),
    ],
)
def test_a_near_source_is_named(text: str, near: str) -> None:
    with pytest.raises(InvalidError) as refused:
        derivations.checked(text)

    assert refused.value.hint == near


@pytest.mark.parametrize("text", ["hours:goal", "hours:owner=", "kept:habit= "])
def test_a_source_of_something_needs_its_name(text: str) -> None:
    with pytest.raises(InvalidError, match="needs to know of which"):
        derivations.checked(text)


def test_a_source_of_nothing_takes_no_name() -> None:
    with pytest.raises(InvalidError, match="is of nothing"):
        derivations.checked("count:win=mine")


@pytest.mark.parametrize(
    ("text", "kind", "unit", "summary", "better", "activity"),
    [
        ("share:not-mine", "share", "h", "pooled", "down", False),
        ("hours:goal=kcs", "number", "h", "last", "up", True),
        ("hours:owner=Docs", "number", "h", "sum", "down", False),
        ("count:win", "number", "wins", "sum", "up", True),
        ("count:handoff", "number", "hand-offs", "sum", "up", False),
        ("count:promise-kept", "number", "promises", "sum", "up", False),
        ("kept:habit=x", "share", "", "pooled", "up", False),
    ],
)
def test_a_source_brings_what_it_makes(
    text: str, kind: str, unit: str, summary: str, better: str, activity: bool
) -> None:
    assert derivations.fitted({"derive": text}) == {
        "derive": text,
        "kind": kind,
        "unit": unit,
        "summary": summary,
        "better": better,
        "activity": activity,
    }


def test_what_was_said_stays_where_the_source_leaves_it_open() -> None:
    said = {"derive": "count:win", "unit": "trophies", "better": "down", "activity": False}
    made = derivations.fitted(said)

    assert {name: made[name] for name in said} == said


@pytest.mark.parametrize(
    "said", [{"kind": "share"}, {"summary": "mean"}, {"unit": "min"}, {"kind": "duration"}]
)
def test_what_the_source_decides_cannot_be_said_otherwise(said: dict[str, str]) -> None:
    with pytest.raises(InvalidError, match="does not fit"):
        derivations.fitted({"derive": "hours:owner=Docs", **said})


def test_a_metric_that_is_recorded_is_left_as_it_came() -> None:
    assert derivations.fitted({"kind": "share", "derive": None}) == {
        "kind": "share",
        "derive": None,
    }
