"""A derived metric takes its values from the ledger: computed for show, list, reviews and key
results in one place, and never recorded.
"""

from pathlib import Path
from typing import Any

import pytest

Run = Any


@pytest.fixture
def worked(journal: Run) -> Run:
    """Return the program over two weeks of work, study, a habit, a promise and a hand-off."""
    journal("goal", "add", "KCS Practices", "--hours", "45", "--slug", "kcs")
    journal("habit", "add", "reading", "--from", "2026-09-14")
    journal("project", "add", "bug triage", "--owner", "Product")
    journal("log", "queue", "-t", "3h", "-d", "2026-09-15")
    journal("log", "triage", "-t", "1h", "-p", "bug-triage", "-d", "2026-09-16")
    journal("win", "kept Oakfield", "-t", "2h", "-d", "2026-09-21", "--impact", "they stayed")
    journal("log", "invoices", "-t", "2h", "--for", "Billing", "-d", "2026-09-22")
    journal("study", "kcs", "90m", "-d", "2026-09-15")
    journal("study", "kcs", "30m", "-d", "2026-09-22")
    journal("did", "reading", "-d", "2026-09-14..2026-09-18")
    journal("did", "reading", "-d", "2026-09-21")
    journal("milestone", "add", "glossary", "--promised", "Docs", "--due", "2026-09-22")
    journal("milestone", "done", "glossary", "--on", "2026-09-21")
    journal("project", "handoff", "bug-triage", "--to", "Product", "--on", "2026-09-23")
    return journal


SOURCES = [
    ("share:not-mine", 0.5, None, 2, 0.25),
    ("hours:goal=kcs", 2.0, None, 2, 1.5),
    ("hours:owner=Billing", 2.0, None, 1, 0.0),
    ("hours:owner=product", 0.0, None, 0, 1.0),
    ("hours:owner=me", 2.0, None, 1, 3.0),
    ("count:win", 1.0, None, 1, 0.0),
    ("count:handoff", 1.0, None, 1, 0.0),
    ("count:promise-kept", 1.0, None, 1, 0.0),
    ("kept:habit=reading", 1 / 3, 1, 3, 5 / 7),
]


@pytest.mark.parametrize(("derive", "value", "k", "n", "whole_week_before"), SOURCES)
def test_show_computes_the_value_of_a_week(
    worked: Run, derive: str, value: float, k: int | None, n: int, whole_week_before: float
) -> None:
    worked("metric", "add", "X", "--derive", derive)
    week = worked("metric", "show", "x", "2026-W39", "--json").data["number"]
    before = worked("metric", "show", "x", "2026-W38", "--json").data["number"]

    assert (week["value"], week["k"], week["n"]) == (pytest.approx(value), k, n)
    assert before["value"] == pytest.approx(whole_week_before)


@pytest.mark.parametrize(("derive", "value", "k", "n", "whole_week_before"), SOURCES)
def test_the_list_has_the_value_of_the_running_week(
    worked: Run, derive: str, value: float, k: int | None, n: int, whole_week_before: float
) -> None:
    worked("metric", "add", "X", "--derive", derive)
    (row,) = worked("metric", "--json").data["metrics"]

    assert row["newest"] == {"day": "2026-09-24", "value": pytest.approx(value), "k": k, "n": n}
    assert row["recent"][-2:] == pytest.approx([whole_week_before, value])


def test_a_week_in_which_nothing_was_written_is_a_gap_and_not_zero(worked: Run) -> None:
    worked("metric", "add", "X", "--derive", "count:win")
    (row,) = worked("metric", "--json").data["metrics"]

    assert row["recent"] == [None] * 11 + [0.0, 1.0]


def test_a_source_says_what_it_makes(worked: Run) -> None:
    made = worked("metric", "add", "Not mine", "--derive", "share:not-mine")

    assert made.lines == [
        "metric not-mine  Not mine · share of h · better down · weekly",
        "  from the ledger, share:not-mine",
        "  journal metric show not-mine",
    ]


@pytest.mark.parametrize(
    ("derive", "code", "told"),
    [
        ("count:wins", 5, "near: count:win"),
        ("hours:goal=kcz", 3, "near: kcs"),
        ("kept:habit=raeding", 3, "near: reading"),
        ("hours:owner=Biling", 3, "near: Billing"),
        ("hours:goal", 5, "hours:goal=GOAL"),
    ],
)
def test_what_the_ledger_does_not_know_is_refused_with_what_is_near(
    worked: Run, derive: str, code: int, told: str
) -> None:
    refused = worked("metric", "add", "X", "--derive", derive)

    assert (refused.code, refused.out) == (code, "")
    assert told in refused.err


def test_a_goal_habit_and_team_are_kept_as_the_journal_names_them(worked: Run) -> None:
    worked("metric", "add", "A", "--derive", "hours:goal=KCS Practices")
    worked("metric", "add", "B", "--derive", "kept:habit=Reading")
    worked("metric", "add", "C", "--derive", "hours:owner=BILLING")
    found = [row["metric"]["derive"] for row in worked("metric", "--json").data["metrics"]]

    assert sorted(found) == ["hours:goal=kcs", "hours:owner=Billing", "kept:habit=reading"]


def test_a_team_is_spelt_as_the_settings_say(worked: Run, home: Any) -> None:
    (home / "config.toml").write_text('[owner_aliases]\nbill = "Billing"\n', encoding="utf-8")
    worked("metric", "add", "X", "--derive", "hours:owner=bill")

    assert worked("metric", "show", "x", "--json").data["metric"]["derive"] == "hours:owner=Billing"


@pytest.mark.parametrize(
    "words",
    [
        ("add", "X", "--derive", "share:not-mine", "--kind", "number"),
        ("add", "X", "--derive", "count:win", "--summary", "mean"),
        ("add", "X", "--derive", "hours:owner=Billing", "--unit", "min"),
        ("edit", "wins", "--kind", "share"),
        ("edit", "wins", "--summary", "mean"),
    ],
)
def test_what_does_not_fit_the_source_is_refused(worked: Run, words: tuple[str, ...]) -> None:
    worked("metric", "add", "wins", "--derive", "count:win")

    assert worked("metric", *words).code == 5


def test_another_source_brings_its_own_kind(worked: Run) -> None:
    worked("metric", "add", "X", "--derive", "count:win")
    changed = worked("metric", "edit", "x", "--derive", "share:not-mine", "--json").data

    assert changed["changed"] == ["derive", "kind", "summary", "unit"]


def test_a_metric_with_values_is_not_derived_after_the_fact(worked: Run) -> None:
    worked("metric", "add", "X")
    worked("metric", "set", "x", "3")

    assert worked("metric", "edit", "x", "--derive", "count:win").code == 4


def test_nothing_is_recorded_of_a_derived_metric(worked: Run, tmp_path: Path) -> None:
    worked("metric", "add", "X", "--derive", "count:win")
    (tmp_path / "a.csv").write_text("day,x\n2026-09-21,3\n", encoding="utf-8")

    assert worked("metric", "set", "x", "1").code == 4
    assert worked("metric", "import", str(tmp_path / "a.csv"), "--map", "day=day,value=x").code == 4
    assert worked("metric", "show", "x", "--json").data["measurements"] == []


def test_a_goal_that_gets_another_short_name_takes_its_metric_along(worked: Run) -> None:
    worked("metric", "add", "X", "--derive", "hours:goal=kcs")
    worked("goal", "edit", "kcs", "--slug", "practices")

    shown = worked("metric", "show", "x", "--json").data
    assert (shown["metric"]["derive"], shown["number"]["value"]) == ("hours:goal=practices", 2.0)


def test_a_goal_that_is_gone_is_named(worked: Run) -> None:
    worked("metric", "add", "X", "--derive", "hours:goal=kcs")
    worked("goal", "rm", "kcs")

    assert "There is no goal kcs any more." in worked("metric", "show", "x").out


def test_a_part_of_a_week_is_not_judged_against_whole_weeks(worked: Run) -> None:
    worked("metric", "add", "X", "--derive", "count:win")
    shown = worked("metric", "show", "x", "--json").data["number"]

    assert (shown["trend"]["n"], shown["at_end"]["start"]) == (1, "2026-09-14")


def test_a_running_total_has_no_usual_range_and_no_trend(worked: Run) -> None:
    worked("metric", "add", "X", "--derive", "hours:goal=kcs")
    shown = worked("metric", "show", "x").out

    assert "usual range" not in shown
    assert "trend" not in shown


def test_hours_are_no_counts_so_their_share_has_no_interval(worked: Run) -> None:
    worked("metric", "add", "X", "--derive", "share:not-mine")
    shown = worked("metric", "show", "x", "2026-W38", "--json").data["number"]

    assert (shown["low"], shown["high"]) == (None, None)
    assert "chance" not in worked("metric", "show", "x").out


def test_every_value_stands_with_what_it_is_made_of(worked: Run) -> None:
    worked("metric", "add", "A", "--derive", "share:not-mine")
    worked("metric", "add", "B", "--derive", "hours:goal=kcs")
    worked("metric", "add", "C", "--derive", "kept:habit=reading")

    assert "  2026-W38  25%  in 2 lines" in worked("metric", "show", "a", "2026-W38").out
    assert "on 2 days" in worked("metric", "show", "b", "2026-W39").out
    assert "5 of 7" in worked("metric", "show", "c", "2026-W38").out
