"""The files of one command are written together: where one of them cannot be, none is."""

from pathlib import Path

import pytest

REPORT = ("report", "time")
REVIEW = ("review", "week")


@pytest.fixture
def logged(journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return the program in a folder of its own, with a line to tell of."""
    monkeypatch.chdir(tmp_path)
    journal("log", "told the team", "-t", "1h", "--for", "Experts")
    return journal


@pytest.mark.parametrize("words", [REPORT, REVIEW, ("pitch", "Experts")])
def test_a_file_that_is_there_keeps_the_others_from_being_written(logged, tmp_path, words):
    (tmp_path / "b.html").write_text("mine")
    answer = logged(*words, "--md", "a.md", "--html", "b.html")

    assert (answer.code, answer.out) == (8, "")
    assert answer.err.startswith("journal: b.html exists")
    assert not (tmp_path / "a.md").exists()
    assert (tmp_path / "b.html").read_text() == "mine"


@pytest.mark.parametrize("words", [REPORT, REVIEW, ("pitch", "Experts")])
def test_a_folder_that_is_not_there_keeps_the_others_from_being_written(logged, tmp_path, words):
    answer = logged(*words, "--md", "a.md", "--html", "nowhere/b.html")

    assert (answer.code, answer.out) == (8, "")
    assert answer.err.startswith("journal: no folder nowhere; nothing was written")
    assert not (tmp_path / "a.md").exists()


@pytest.mark.parametrize("words", [REPORT, REVIEW])
def test_a_link_is_called_a_link_before_anything_is_written(logged, tmp_path, words):
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "b.html").symlink_to("mine")
    answer = logged(*words, "--md", "a.md", "--html", "b.html", "--force")

    assert (answer.code, answer.out) == (8, "")
    assert answer.err.startswith("journal: b.html is a link; nothing was written")
    assert not (tmp_path / "a.md").exists()


@pytest.mark.parametrize("words", [REPORT, REVIEW, ("pitch", "Experts")])
def test_standard_output_takes_one_document(logged, words):
    two = logged(*words, "--md", "-", "--html", "-")
    data = logged(*words, "--md", "-", "--json")

    assert (two.code, data.code) == (2, 2)
    assert "standard output holds one document" in two.err
    assert "a document and --json or --plain are two answers" in data.err
