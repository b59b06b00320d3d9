"""The cases of definitions.json come out of what is typed: set values, and ask for the page."""

from typing import Any

import pytest
from second import vectors

Run = Any
CASES = {
    kind: vectors.definitions(kind)
    for kind in ("wilson", "newcombe", "trend", "usual_range", "compare", "learning", "credits")
}


def cases(kind: str) -> Any:
    return pytest.mark.parametrize("case", CASES[kind], ids=vectors.name)


def close(value: Any) -> Any:
    return pytest.approx(value, abs=1e-6) if isinstance(value, float) else value


def asked(expected: dict[str, Any]) -> dict[str, Any]:
    return {name: close(value) for name, value in expected.items()}


@pytest.fixture
def share(journal: Run) -> Run:
    journal("metric", "add", "M", "--kind", "share", "--unit", "tickets")
    return journal


@cases("wilson")
def test_the_interval_of_a_share(share: Run, case: Any) -> None:
    share("metric", "set", "m", f"{case['input']['k']}/{case['input']['n']}")
    number = share("metric", "show", "m", "--json").data["number"]

    found = {"share": number["value"], "low": number["low"], "high": number["high"]}
    assert found == asked(case["expect"])


@cases("newcombe")
def test_the_change_of_a_share(share: Run, case: Any) -> None:
    said = case["input"]
    share("metric", "set", "m", f"{said['k1']}/{said['n1']}", "-d", "2026-08-03")
    share("metric", "set", "m", f"{said['k0']}/{said['n0']}", "-d", "2026-05-04")
    change = share("metric", "show", "m", "--json").data["number"]["before"]

    assert {name: change[name] for name in case["expect"]} == asked(case["expect"])


@cases("trend")
def test_the_trend_over_the_real_dates(journal: Run, case: Any) -> None:
    said = case["input"]
    journal("metric", "add", "M", "--kind", "duration", "--better", said["better"])
    set_all(journal, zip(said["days"], map(str, said["values"]), strict=True))
    found = journal("metric", "show", "m", "--json").data["number"]["trend"]
    expected = {name: case["expect"].get(name) for name in ("n", "word", "p", "change_per_year")}

    assert {name: found[name] for name in expected} == asked(expected)


@cases("usual_range")
def test_the_usual_range_of_the_values_before(share: Run, case: Any) -> None:
    said = case["input"]
    values = [*said["baseline"], said["points"][0]]
    days = [f"{len(values) - place} weeks ago" for place in range(len(values))]
    set_all(share, zip(days, [f"{value * 100:.0f}/100" for value in values], strict=True))
    usual = share("metric", "show", "m", "--json").data["number"]["usual"]
    expected = {name: case["expect"][name] for name in ("n", "mean", "low", "high")}

    assert {name: usual[name] for name in expected} == asked(expected)
    assert usual["signals"] == []


def test_a_point_outside_it_is_a_signal(share: Run) -> None:
    (case,) = CASES["usual_range"]
    values = [*case["input"]["baseline"], case["input"]["points"][1]]
    days = [f"{len(values) - place} weeks ago" for place in range(len(values))]
    set_all(share, zip(days, [f"{value * 100:.0f}/100" for value in values], strict=True))

    assert share("metric", "show", "m", "--json").data["number"]["usual"]["signals"] == ["outside"]


@cases("compare")
def test_what_a_period_is_compared_with(
    share: Run, case: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, expected = case["input"], case["expect"]
    monkeypatch.setenv("JOURNAL_NOW", f"{said['today']}T12:00:00+00:00")
    share("metric", "set", "m", "1/2")
    page = share("metric", "show", "m", said["text"], "--json").data

    assert [page[name]["start"] for name in ("now", "before", "year_ago")] == [
        expected["start"],
        expected["before"][0],
        expected["year_ago"][0],
    ]
    assert [page[name]["end"] for name in ("now", "before", "year_ago")] == [
        expected["end"],
        expected["before"][1],
        expected["year_ago"][1],
    ]


@cases("learning")
def test_the_pace_of_a_goal(journal: Run, case: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    said = case["input"]
    monkeypatch.setenv("JOURNAL_NOW", f"{said['today']}T12:00:00+00:00")
    hours = f"{said['est_minutes'] / 60:g}"
    journal("goal", "add", "KCS", "--hours", hours, "--target", said["target_on"])
    before = said["done_minutes"] - said["last_28_days_minutes"]
    journal("study", "kcs", f"{before - 1000}m", "-d", "29 days ago")
    journal("study", "kcs", "1000m", "-d", "28 days ago")
    journal("study", "kcs", f"{said['last_28_days_minutes'] - 60}m", "-d", "27 days ago")
    journal("study", "kcs", "60m")
    pace = journal("goal", "show", "kcs", "--json").data["goal"]["pace"]

    assert pace == asked(case["expect"])


@cases("credits")
def test_the_credits_of_a_window(journal: Run, case: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    said, expected = case["input"], case["expect"]
    monkeypatch.setenv("JOURNAL_NOW", f"{said['today']}T12:00:00+00:00")
    journal("goal", "add", "Reading")
    rule = ("--credits", said["required"], "--unit", "CPD", "--months", said["credit_months"])
    span = ("--on", said["issued_on"], "--expires", said["expires_on"])
    journal("credential", "add", "ITIL", *span, *rule)
    study_all(journal, said["rows"])
    found = journal("credential", "show", "itil", "--json").data["credential"]["credits"]

    plain = {name: value for name, value in expected.items() if name != "window"}
    assert [found["start"], found["end"]] == expected["window"]
    assert {name: found[name] for name in plain} == asked(plain)


def set_all(journal: Run, rows: Any) -> None:
    assert [journal("metric", "set", "m", value, "-d", day).code for day, value in rows]


def study_all(journal: Run, rows: Any) -> None:
    words = ("study", "reading", "1h", "--unit", "CPD", "--credits")
    assert [journal(*words, amount, "-d", day).code for day, amount in rows]
