"""`journal chart` writes one figure of a period, and nothing where there is nothing to draw."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from screen import Screen

Run = Callable[..., object]


@pytest.fixture
def written(journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return the program in a folder of its own, with a rated day and a habit kept."""
    monkeypatch.chdir(tmp_path)
    journal("energy", "4", "-d", "2026-09-21")
    journal("energy", "2", "-d", "2026-09-22")
    journal("energy", "3", "-d", "2026-09-23")
    return journal


def test_a_chart_is_written_and_says_what_it_shows(written, tmp_path: Path) -> None:
    answer = written("chart", "energy", "2026-Q3", "-o", "e.svg")

    assert answer.code == 0
    assert answer.lines == [
        "Energy 3.0; 1 low day of 3; too few to compare in the same days of 2026-Q2",
        "drawn: e.svg",
    ]
    assert b"<svg" in (tmp_path / "e.svg").read_bytes()
    assert (tmp_path / "e.svg").stat().st_mode & 0o777 == 0o600


def test_without_a_file_the_name_says_what_and_when(written, tmp_path: Path) -> None:
    answer = written("chart", "energy", "2026-W39", "--json")

    assert answer.data["path"] == "energy-2026-W39.png"
    assert (tmp_path / "energy-2026-W39.png").read_bytes()[:4] == b"\x89PNG"


def test_the_same_chart_has_the_same_bytes(written, tmp_path: Path) -> None:
    written("chart", "energy", "-o", "1.png")
    written("chart", "energy", "-o", "2.png")

    assert (tmp_path / "1.png").read_bytes() == (tmp_path / "2.png").read_bytes()


def test_a_dark_chart_is_another_one(written, tmp_path: Path) -> None:
    written("chart", "energy", "-o", "1.png")
    written("chart", "energy", "-o", "2.png", "--dark")

    assert (tmp_path / "1.png").read_bytes() != (tmp_path / "2.png").read_bytes()


def test_a_file_that_is_there_is_kept(written, tmp_path: Path) -> None:
    (tmp_path / "e.png").write_text("mine")

    assert written("chart", "energy", "-o", "e.png").code == 8
    assert (tmp_path / "e.png").read_text() == "mine"
    assert written("chart", "energy", "-o", "e.png", "--force").code == 0


def test_no_data_makes_a_sentence_and_no_picture(written, tmp_path: Path) -> None:
    answer = written("chart", "owners", "2026-Q1", "-o", "o.png")

    assert answer.code == 0
    assert answer.lines == ["nothing to draw: no owners in 2026-Q1"]
    assert not (tmp_path / "o.png").exists()


@pytest.mark.parametrize(
    ("argv", "code", "message"),
    [
        (("energi",), 2, "journal: no chart “energi”"),
        (("energy", "-o", "e.gif"), 2, "journal: a picture is a file that ends in .png or .svg"),
        (("energy", "2030-Q1"), 5, "journal: 2030-Q1 has not begun: it starts on 2030-01-01"),
        (("time", "--by", "moon"), 2, "journal: chart time has no rows by “moon”"),
        (("okr", "--by", "week"), 2, "journal: chart okr has no rows by “week”"),
        (("wins", "--by", "win"), 2, "journal: chart wins has no rows by “win”"),
        (("energy", "-o", "-", "--open"), 2, "journal: --open needs a file, and - is none"),
    ],
)
def test_a_chart_that_cannot_be_is_refused(
    written, argv: tuple[str, ...], code: int, message: str
) -> None:
    answer = written("chart", *argv)

    assert (answer.code, answer.err.splitlines()[0]) == (code, message)


def test_below_the_days_of_habits_stand_their_strengths(written, tmp_path: Path) -> None:
    written("habit", "add", "reading", "--from", "2026-07-01")
    written("did", "reading", "-d", "2026-07-01..2026-09-23")
    written("chart", "habits", "-o", "h.svg")
    drawn = (tmp_path / "h.svg").read_text(encoding="utf-8")

    assert "85 of 85 kept" in drawn
    assert "Strength: reading up" in drawn


def test_a_habit_that_has_no_curve_yet_has_its_days_alone(written, tmp_path: Path) -> None:
    written("habit", "add", "reading", "--from", "2026-09-23")
    written("did", "reading", "-d", "2026-09-23")
    written("chart", "habits", "-o", "h.svg")

    assert "Strength" not in (tmp_path / "h.svg").read_text(encoding="utf-8")


def test_a_picture_is_printed_as_its_bytes_and_nothing_else(written) -> None:
    command = [sys.executable, "-m", "journal", "chart", "energy", "-o", "-"]
    drawn = subprocess.run(command, check=True, capture_output=True)

    assert (drawn.stdout[:8], drawn.stderr) == (b"\x89PNG\r\n\x1a\n", b"")


def test_without_data_nothing_is_printed_in_place_of_a_picture(written) -> None:
    answer = written("chart", "habits", "-o", "-")

    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "nothing to draw: no habits in 2026-Q3\n"


def test_a_picture_and_json_are_two_answers(written) -> None:
    assert written("chart", "energy", "-o", "-", "--json").code == 2


def test_a_picture_is_not_poured_over_a_terminal() -> None:
    shown, code = Screen("chart", "energy", "-o", "-").press()

    assert code == 2
    assert any("a picture is no text for a terminal" in line for line in shown)


def test_metrics_are_drawn_with_those_of_the_ledger(journal, tmp_path):
    journal("metric", "add", "Wins", "--derive", "count:win")
    journal("metric", "add", "Backlog", "--better", "down")
    journal("metric", "set", "backlog", "31")
    journal("win", "kept Oakfield", "--impact", "they stayed")
    path = tmp_path / "metrics.svg"

    assert journal("chart", "metrics", "-o", str(path)).code == 0
    drawn = path.read_text(encoding="utf-8")
    assert (">Wins<" in drawn, ">Backlog<" in drawn) == (True, True)
    journal("chart", "numbers", "-o", str(path), "--force")
    assert ">Wins<" not in path.read_text(encoding="utf-8")


def test_a_chart_of_metrics_without_any_says_so(journal):
    journal("log", "one line")

    assert "nothing to draw" in journal("chart", "metrics").out


@pytest.fixture
def full(journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return the program with something written down of everything that can be drawn."""
    monkeypatch.chdir(tmp_path)
    for day in range(1, 24):
        journal("energy", str(3 + day % 2), "-d", f"2026-09-{day:02}")
    for day in range(1, 24, 2):
        journal("log", "macro", "@macros", "-t", "1h", "-r", "docs", "-c", "1",
                "-d", f"2026-09-{day:02}")  # fmt: skip
    journal("win", "kept Oakfield", "--impact", "they stayed", "-d", "2026-09-10")
    journal("goal", "add", "KCS", "--hours", "10")
    journal("study", "kcs", "1h", "-d", "2026-09-11")
    journal("praise", "well done", "--who", "Docs", "-d", "2026-09-12")
    journal("milestone", "add", "a plan", "--goal", "kcs", "--due", "2026-09-20",
            "--promised", "Docs")  # fmt: skip
    journal("habit", "add", "reading", "--from", "2026-08-01")
    journal("did", "reading", "-d", "2026-08-01..2026-09-20")
    journal("metric", "add", "Backlog")
    journal("metric", "set", "backlog", "31", "-d", "2026-09-20")
    return journal


WHATS = (
    "time", "owners", "realms", "energy", "habits", "metrics", "wins", "learning", "standing",
    "promises", "tags", "people", "numbers", "strength", "charge",
)  # fmt: skip


@pytest.mark.parametrize("period", ["2026-Q3", "30d", "2026-08-20..2026-09-24"])
def test_everything_that_can_be_reported_can_be_drawn(full, tmp_path: Path, period: str) -> None:
    drawn = [full("chart", what, period, "-o", f"{what}.svg") for what in WHATS]

    assert [answer.code for answer in drawn] == [0] * len(WHATS)
    assert sorted(path.stem for path in tmp_path.glob("*.svg")) == sorted(WHATS)


@pytest.mark.parametrize(
    ("what", "by"),
    [
        ("time", "day"), ("time", "tag"), ("time", "quarter"), ("owners", "week"),
        ("realms", "month"), ("energy", "month"), ("energy", "tag"), ("metrics", "week"),
        ("wins", "tag"), ("wins", "month"), ("learning", "week"), ("charge", "tag"),
    ],
)  # fmt: skip
def test_other_rows_make_another_picture(full, tmp_path: Path, what: str, by: str) -> None:
    assert full("chart", what, "2026-Q3", "--by", by, "-o", "1.svg").code == 0
    full("chart", what, "2026-Q3", "-o", "2.svg")

    assert (tmp_path / "1.svg").read_bytes() != (tmp_path / "2.svg").read_bytes()


def test_what_the_review_draws_by_itself_is_the_same_when_it_is_asked_for(full, tmp_path) -> None:
    full("chart", "owners", "2026-Q3", "--by", "owner", "-o", "1.svg")
    full("chart", "owners", "2026-Q3", "-o", "2.svg")

    assert (tmp_path / "1.svg").read_bytes() == (tmp_path / "2.svg").read_bytes()


def test_a_run_of_days_is_named_by_its_days(full) -> None:
    answer = full("chart", "time", "2026-09-01..2026-09-20", "--json")

    assert answer.data["path"] == "time-2026-09-01..2026-09-20.png"


def test_a_viewer_gets_the_picture(full, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[object, str]] = []
    monkeypatch.setattr("journal.commands._opening.viewer", lambda way_out: ("look",))
    monkeypatch.setattr(
        "journal.commands._opening.opened", lambda command, path: shown.append((command, path))
    )

    assert full("chart", "time", "--open", "-o", "t.png").code == 0
    assert shown == [(("look",), "t.png")]
    answer = full("chart", "time", "--open", "--json")
    assert Path(answer.data["path"]).parent.stat().st_mode & 0o777 == 0o700
    assert list(tmp_path.glob("*.png")) == [tmp_path / "t.png"]


def test_without_a_viewer_nothing_is_drawn(full, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    answer = full("chart", "time", "--open")

    assert (answer.code, answer.err.splitlines()) == (
        2,
        ["journal: nothing here opens files", "  journal chart time"],
    )
    assert list(tmp_path.glob("*.png")) == []
