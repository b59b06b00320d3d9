"""Read aloud, every figure has its name, and nothing is drawn: no bars, no sparklines, ASCII only."""

import re

import pytest
import role_journal

DRAWN = re.compile(r"[-=#*.+@|]{4,}|[1-7]{6,}")
"""What a bar or a sparkline is in ASCII."""


@pytest.fixture
def aloud(journal, monkeypatch):
    """Return the program in accessible mode over a journal with a little of everything."""
    role_journal.enter(journal)
    journal("metric", "add", "csat", "--kind", "share")
    for week in range(1, 8):
        journal("metric", "set", "csat", f"{week + 5}/14", "-d", f"2026-0{week + 1}-02")
    journal("habit", "add", "writing", "--from", "2026-09-01")
    journal("did", "writing")
    journal("goal", "add", "KCS", "--hours", "45", "--target", "2026-10-09")
    journal("study", "kcs", "40m")
    journal("lesson", "one thing", "-t", "5m", "-r", "docs", "-c", "+1")
    monkeypatch.setenv("JOURNAL_A11Y", "1")
    return journal


@pytest.mark.parametrize(
    "argv",
    [("today",), ("list",), ("find", "one"), ("habit",), ("habit", "show", "writing"), ("goal",),
     ("goal", "show", "kcs"), ("metric",), ("metric", "show", "csat"), ("role",), ("role", "compare"),
     ("role", "show", "1"), ("review", "week"), ("review", "quarter"), ("history",), ("config",),
     ("habit", "why", "writing")],
    ids=" ".join,
)  # fmt: skip
def test_nothing_is_drawn_and_everything_is_ascii(aloud, argv):
    answer = aloud(*argv)
    ours = answer.out.replace("résumé", "")

    assert (answer.code, ours.isascii(), DRAWN.findall(ours)) == (0, True, [])


def test_a_sparkline_becomes_its_ends_in_words(aloud):
    assert "last 13: first 71%, last 86%, lowest 71%, highest 86%" in aloud("metric").out


def test_a_bar_of_a_fit_becomes_its_figures_by_name(aloud):
    found = [line for line in aloud("role", "compare").lines if ": fit " in line]

    assert len(found) == 3
    assert re.match(r"[A-Z].*: fit \d+, from \d+ to \d+, best in [<>]?\d+ ?%, 2nd in ", found[0])
