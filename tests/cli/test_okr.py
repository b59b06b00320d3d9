"""An objective is of a quarter, has a name of its own there, and is shown with what it came to."""

from typing import Any

import okr_journal
import pytest
from test_imports import HEAVY, loaded

Run = Any


@pytest.fixture
def planned(journal: Run) -> Run:
    return okr_journal.planned(journal)


@pytest.fixture
def measured(journal: Run) -> Run:
    return okr_journal.measured(journal)


def test_an_objective_is_of_the_running_quarter_and_names_the_next_step(journal: Run) -> None:
    assert journal("okr", "add", "A 24-hour answer", "--committed").lines == [
        "okr #1  committed: A 24-hour answer · 2026-Q3",
        '        next: journal okr kr 1 "…" --metric METRIC --to VALUE',
    ]


@pytest.mark.parametrize(
    ("quarter", "label"),
    [("next", "2026-Q4"), ("Q4", "2026-Q4"), ("2027-Q1", "2027-Q1"), ("last quarter", "2026-Q2")],
)
def test_the_quarter_of_a_plan_is_the_coming_one(journal: Run, quarter: str, label: str) -> None:
    journal("okr", "add", "A 24-hour answer", "--quarter", quarter)

    assert journal("okr", "list", "--json").data["quarters"][0]["quarter"]["label"] == label


def test_the_list_says_score_confidence_and_pace(measured: Run) -> None:
    measured("okr", "check", "solved", "8", "-d", "2026-09-04")
    measured("okr", "check", "solved", "3")

    assert measured("okr").lines == [
        "2026-Q3 · Wed 1 Jul – Wed 30 Sep · day 86 of 92",
        "  Key result        from  now   to  score  confidence",
        "  O1 committed: A 24-hour answer",
        "    solved in time   75%  80%  85%   0.50  8 → 3       at risk",
        "    = yellow so far                  0.50              at risk",
    ]


def test_a_second_objective_of_that_title_is_a_conflict_only_in_its_quarter(measured: Run) -> None:
    assert measured("okr", "add", "a 24-hour ANSWER").code == 4
    assert measured("okr", "add", "A 24-hour answer", "--quarter", "next").code == 0


def test_the_page_shows_the_course_and_what_was_said(measured: Run) -> None:
    measured("okr", "check", "1", "8", "-d", "2026-09-04")
    measured("okr", "check", "1", "3", "louder", "than", "planned")

    assert measured("okr", "show", "answer").lines[:4] == [
        "okr #1  O1 committed: A 24-hour answer",
        "  quarter  2026-Q3 · Wed 1 Jul – Wed 30 Sep · day 86 of 92",
        "  why      company objective",
        "  state    0.50 yellow · so far: at risk · 0.53 of an even pace",
    ]
    assert measured("okr", "show", "answer").lines[-4:] == [
        "     solved-in-time, Solved in time · n = 600",
        "     by week:            ▄   first 80%, last 80%, lowest 80%, highest 80%",
        "     confidence: 8 3, 2 check-ins from 4 Sep to 24 Sep",
        "     Thu 24 Sep  3: louder than planned",
    ]


def test_names_are_looked_for_in_the_running_quarter_first(measured: Run) -> None:
    measured("okr", "carry", "O1")

    assert measured("okr", "check", "solved", "5").code == 0
    assert measured("okr", "show", "24-hour", "--json").data["objective"]["id"] == 1
    assert measured("okr", "show", "#2", "--json").data["objective"]["id"] == 2


def test_an_unknown_name_says_what_is_near(measured: Run) -> None:
    assert measured("okr", "show", "24-hour-answr").err == (
        "journal: no objective “24-hour-answr”\n  near: a-24-hour-answer · all: journal okr\n"
    )
    assert measured("okr", "check", "salved in tim", "5").err.splitlines()[0] == (
        "journal: no key result “salved in tim”"
    )


def test_a_fourth_objective_is_told_and_not_refused(journal: Run) -> None:
    for title in ("one", "two", "three"):
        journal("okr", "add", title)

    assert journal("okr", "add", "four").lines[1].strip() == (
        "4 objectives in 2026-Q3; three are advised"
    )


def test_a_quarter_that_is_none_of_the_fiscal_year_is_refused(journal: Run, home: Any) -> None:
    home.mkdir(parents=True)
    (home / "config.toml").write_text("fiscal_year_start = 2\n")

    assert journal("okr", "add", "Calm", "--quarter", "2026-Q4").code == 5
    assert journal("okr", "add", "Calm", "--quarter", "FY27-Q4").code == 0
    assert journal("okr", "list", "--all", "--json").data["quarters"][0]["quarter"] == {
        "start": "2026-11-01",
        "end": "2027-02-01",
        "label": "FY27-Q4",
    }


@pytest.mark.parametrize("quarter", ["september", "2026", "w39", "2026-10-01", "nonsense"])
def test_what_is_no_quarter_is_refused(journal: Run, quarter: str) -> None:
    assert journal("okr", "add", "Calm", "--quarter", quarter).code == 5


@pytest.mark.parametrize("title", ["", "   ", "\t\n"])
def test_an_objective_has_a_title(journal: Run, title: str) -> None:
    assert journal("okr", "add", title).code == 5


def test_a_hostile_title_does_nothing(journal: Run) -> None:
    journal("okr", "add", "[bold]x[/] \x1b[31m <script>\n#1")

    assert "\x1b" not in journal("okr").out
    assert "\x1b" not in journal("okr", "show", "1").out
    assert len(journal("okr", "--plain").lines) == 2


@pytest.mark.parametrize("argv", [("okr",), ("okr", "show", "O1")], ids=" ".join)
@pytest.mark.parametrize("columns", ["80", "60", "40"])
def test_no_line_is_wider_than_the_page(
    measured: Run, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...], columns: str
) -> None:
    measured("okr", "check", "1", "7", "because " * 12)
    monkeypatch.setenv("COLUMNS", columns)

    assert [line for line in measured(*argv).lines if len(line) > int(columns)] == []


def test_read_aloud_it_has_no_bar_and_no_line_of_blocks(
    measured: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_A11Y", "1")

    assert measured("okr", "show", "O1").out.isascii()


def test_an_objective_is_changed_in_the_editor(shell: Run, tmp_path: Any) -> None:
    shell("okr", "add", "Calm", "--why", "sleep")
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i "s/sleep/rest/; s/2026-Q3/2026-Q4/" "$1"\n')
    editor.chmod(0o755)

    assert shell("okr", "edit", "O1", EDITOR=str(editor)).lines == [
        "okr #1  aspirational: Calm · 2026-Q4, from Thu 1 Oct",
        "        changed: quarter, why",
    ]


def test_an_editor_that_changes_nothing_is_already_so(shell: Run) -> None:
    shell("okr", "add", "Calm")

    assert shell("okr", "edit", "O1", EDITOR="true").lines[1].strip() == "already so"


@pytest.mark.parametrize(
    "argv",
    [
        ("okr", "add", "Calm"),
        ("okr", "kr", "1", "again", "--metric", "solved", "--hold", "50%"),
        ("okr", "check", "1", "7"),
        ("okr", "done", "1"),
        ("okr", "drop", "1"),
        ("okr", "carry", "1"),
        ("okr", "grade"),
        ("okr", "edit", "1", "--why", "x"),
        ("okr", "kr", "edit", "1", "--to", "90%"),
        ("okr", "kr", "rm", "1"),
        ("okr", "rm", "1"),
    ],
    ids=" ".join,
)
def test_every_write_is_one_object_for_programs_silent_if_asked_and_taken_back_whole(
    measured: Run, argv: tuple[str, ...]
) -> None:
    before = measured("export", "jsonl", "-").out

    assert measured(*argv, "--json").data["schema"].startswith("journal.okr")
    measured("undo")
    assert measured("export", "jsonl", "-").out == before
    assert measured(*argv, "--quiet").out == ""
    measured("undo")
    assert measured(*argv, "--plain").code == 0


def test_a_shell_is_offered_open_objectives_and_key_results(measured: Run, shell: Run) -> None:
    asked = {"_JOURNAL_COMPLETE": "complete_bash", "COMP_CWORD": "3"}

    assert shell(COMP_WORDS="journal okr show", **asked).out.split() == ["1"]
    assert shell(COMP_WORDS="journal okr check", **asked).out.split() == ["1"]
    measured("okr", "done", "1")
    assert shell(COMP_WORDS="journal okr check", **asked).out.split() == []


@pytest.mark.parametrize(
    "argv", [["okr"], ["okr", "show", "1"], ["okr", "check", "1", "7"]], ids=" ".join
)
def test_what_is_asked_for_every_week_loads_no_heavy_library(
    measured: Run, argv: list[str]
) -> None:
    code, names = loaded(argv)

    assert (code, sorted(names & set(HEAVY))) == (0, [])
