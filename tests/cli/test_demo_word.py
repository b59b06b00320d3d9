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


def test_the_demo_leaves_nothing_in_the_persons_own_folder(shell, tmp_path, monkeypatch):
    monkeypatch.delenv("MPLCONFIGDIR")
    (tmp_path / "own").mkdir()
    (tmp_path / "temporary").mkdir()
    answer = shell("demo", HOME=str(tmp_path / "own"), TMPDIR=str(tmp_path / "temporary"))

    assert answer.code == 0
    assert os.listdir(tmp_path / "own") == []


def test_json_of_the_demo_is_one_object(journal):
    data = journal("demo", "--json").data

    assert list(data) == ["schema", "today", "week", "quarter", "page"]
    assert (data["schema"], data["week"]["head"]["label"]) == ("journal.demo/1", "2026-W39")
    assert Path(data["page"]).name == "quarter.html"


def test_plain_says_where_the_page_lies(journal):
    header, row = journal("demo", "--plain").lines

    assert header == "day\tweek\tquarter\tpage"
    assert Path(row.split("\t")[3]).exists()
