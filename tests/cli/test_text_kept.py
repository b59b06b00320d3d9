"""What was typed at a question or piped in is kept when an option beside it is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answer import Answer
from screen import Screen

Run = Callable[..., Answer]


def kept(home: Path) -> list[str]:
    """Return the texts of the drafts."""
    return [path.read_text().strip() for path in sorted((home / "drafts").glob("*"))]


def test_piped_text_is_kept_when_its_project_is_unknown(shell: Run, home: Path) -> None:
    refused = shell("log", "-", "-p", "nosuch", stdin="an hour of words\n")

    assert refused.code == 3
    assert kept(home) == ["an hour of words"]
    assert f"your text is in {home / 'drafts'}" in refused.err


def test_an_answer_is_kept_when_its_project_is_unknown(home: Path) -> None:
    shown, code = Screen("log", "-p", "nosuch").press("an hour of words\n")

    assert code == 3
    assert kept(home) == ["an hour of words"]
    assert any("your text is in" in line for line in shown)


def test_words_of_the_command_line_leave_no_draft(shell: Run, home: Path) -> None:
    refused = shell("log", "an", "hour", "-p", "nosuch")

    assert refused.code == 3
    assert kept(home) == []


def test_the_draft_goes_once_its_text_is_stored(shell: Run, home: Path) -> None:
    shell("log", "-", "-p", "nosuch", stdin="an hour of words\n")

    shell("log", "-", stdin="an hour of words\n")

    assert kept(home) == []


@pytest.mark.parametrize("text", ["no words\n", ""])
def test_study_is_no_kind_of_log(shell: Run, text: str) -> None:
    refused = shell("log", "--kind", "study", "-", stdin=text)

    assert refused.code == 5
    assert "journal study GOAL 40m WORDS" in refused.err


def test_a_kind_that_is_none_is_refused_in_the_editor_too(
    shell: Run, home: Path, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i \'s/^kind.*/kind = "wn"/\' "$1"\n')
    editor.chmod(0o755)
    shell("log", "words")

    refused = shell("edit", "1", EDITOR=str(editor))

    assert refused.code == 5
    assert "no kind “wn”" in refused.err
    assert f"your text is in {home / 'drafts'}" in refused.err


@pytest.mark.parametrize(
    ("argv", "stdin", "text"),
    [
        (("log", "an", "hour"), "", "an hour"),
        (("log", "-t", "1h", "an", "hour"), "", "an hour"),
        (("win", "-"), "an hour\n", "an hour"),
        (("study", "kcs", "40m", "an", "hour"), "", "an hour"),
    ],
    ids=["words", "options", "piped", "study"],
)
def test_a_line_is_kept_while_the_settings_cannot_be_read(
    shell: Run, home: Path, argv: tuple[str, ...], stdin: str, text: str
) -> None:
    home.mkdir(mode=0o700)
    (home / "config.toml").write_text('day_start = "04:00"\n')

    refused = shell(*argv, stdin=stdin)

    assert refused.code == 6
    assert kept(home) == [text]
    assert refused.err.splitlines()[-1].startswith(f"  your text is in {home / 'drafts'}")


def test_a_question_is_not_asked_while_the_settings_cannot_be_read(shell: Run, home: Path) -> None:
    home.mkdir(mode=0o700)
    (home / "config.toml").write_text('day_start = "04:00"\n')

    assert shell("log").code == 6
    assert kept(home) == []


@pytest.mark.parametrize(
    ("argv", "hint"),
    [
        (("log", "-e", "a start"), "journal log - < file"),
        (("win", "-e"), "journal win - < file"),
        (("edit", "1"), "journal edit 1 --text “…”"),
        (("goal", "edit", "kcs"), "journal goal edit --help"),
    ],
    ids=["log", "win", "edit", "goal"],
)
def test_no_editor_is_opened_without_a_terminal_unless_one_was_chosen(
    shell: Run, home: Path, argv: tuple[str, ...], hint: str
) -> None:
    shell("log", "words")
    shell("goal", "add", "kcs")

    refused = shell(*argv)

    assert (refused.code, kept(home)) == (2, [])
    assert refused.err == f"journal: there is no terminal to open an editor on\n  {hint}\n"
