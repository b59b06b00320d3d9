"""A hint is a line that can be typed as it stands: never a bare option, never a line with a hole."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from answer import Answer

from journal.outcome import completed

Run = Callable[..., Answer]


@pytest.mark.parametrize(
    ("hint", "argv", "line"),
    [
        ("journal list", ["show", "9"], "journal list"),
        ("--force", ["review", "week", "--md", "a b"], "journal review week --md 'a b' --force"),
        ("--hours 45 · --hours 12.5", ["goal", "add", "T", "--hours", "x"], "journal goal add T --hours 45"),
        ("--hours 45", ["goal", "add", "T", "--hours=x"], "journal goal add T --hours 45"),
        ("--at-least 2 --at-most 4", ["a", "--at-most", "9"], "journal a --at-least 2 --at-most 4"),
        ("--keep mine or --keep both", ["import"], "journal import --keep mine or --keep both"),
        ("--force", ["export", "--", "-x"], "journal export --force -- -x"),
    ],
    ids=["whole", "bare", "example", "joined", "two", "choice", "dashes"],
)  # fmt: skip
def test_an_option_stands_on_the_line_that_was_typed(hint: str, argv: list[str], line: str) -> None:
    assert completed(hint, argv) == line


@pytest.mark.parametrize(
    ("argv", "hint"),
    [
        (("show", "-1"), "journal show -- -1"),
        (("log", "-5", "eur", "lost"), "journal log -- -5 eur lost"),
        (("config", "set", "habits.half_life", "-3"), "journal config set habits.half_life -- -3"),
        (("demo", "--keep"), "journal demo --keep DIR"),
        (("list", "-n"), "journal list -n N"),
        (("goal", "edit", "x", "--hours"), "journal goal edit --hours H"),
        (("role", "criterion", "add", "Pay"), "journal role criterion add Pay --preset"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_read_is_answered_with_what_can(
    journal: Run, argv: tuple[str, ...], hint: str
) -> None:
    assert journal(*argv).err.splitlines()[-1] == f"  {hint}"


def test_the_line_for_a_text_that_begins_with_a_minus_stores_it(journal: Run) -> None:
    hint = journal("log", "-5", "eur", "lost").err.splitlines()[-1].strip()

    assert journal(*shlex.split(hint)[1:]).out.startswith("#1  Thu 24 Sep  -5 eur lost")


def test_a_file_that_is_there_is_written_over_by_the_line_of_the_hint(
    journal: Run, tmp_path: Path
) -> None:
    page = tmp_path / "week.md"
    page.write_text("mine")
    journal("log", "a line")
    hint = journal("review", "week", "--md", str(page)).err.splitlines()[1].strip()

    assert journal(*shlex.split(hint)[1:]).code == 0
    assert page.read_text() != "mine"


@pytest.mark.parametrize("noun", ["goal", "project", "milestone"])
def test_what_the_editor_left_unreadable_names_the_line_that_edits_it(
    shell: Run, tmp_path: Path, noun: str
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "[[[" > "$1"\n')
    editor.chmod(0o755)
    shell(noun, "add", "a thing")

    assert f"\n  journal {noun} edit 1\n" in shell(noun, "edit", "1", EDITOR=str(editor)).err
