"""`demo` shows two invented years in the first minute and touches nothing of the person's own."""

import os
from pathlib import Path


def page_of(answer):
    return Path(next(line for line in answer.err.splitlines() if "page" in line).split(": ", 1)[1])


def test_the_demo_shows_today_a_week_and_a_quarter(journal):
    answer = journal("demo")

    titles = [line for line in answer.lines if line.startswith("$ ")]
    assert titles == [
        "$ journal",
        "$ journal review week",
        "$ journal review quarter",
        "$ journal review quarter --html quarter.html",
    ]


def test_the_page_of_the_quarter_stays_and_the_journal_goes(journal):
    page = page_of(journal("demo"))

    assert os.listdir(page.parent) == ["quarter.html"]
    assert "Content-Security-Policy" in page.read_text(encoding="utf-8")


def test_the_own_journal_is_not_touched(journal, home):
    journal("demo")

    assert not home.exists()


def test_a_kept_demo_can_be_gone_on_with(journal, tmp_path, monkeypatch):
    journal("demo", "--keep", str(tmp_path / "kept"))
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "kept"))
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-27T18:00:00+02:00")

    assert journal("list", "-n", "1").out.startswith("Sun 27 Sep")


def test_a_folder_that_is_there_is_not_taken(journal, tmp_path):
    assert journal("demo", "--keep", str(tmp_path)).code == 8
